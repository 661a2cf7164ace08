//! Finds the folders that a run for some services has to read, from the heads of the pages.

use super::run::Run;
use crate::{Error, cache::Stat, components, load::DocFile};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Read as _,
};

/// The size of a head. The host line of a page is in its first section.
const HEAD_BYTES: usize = 8 << 10;
/// The end of the host of every service.
const HOST: &[u8] = b".tencentcloudapi.com";

/// Service and version that a page names.
enum Glance {
    /// The cache has the page.
    Known,
    /// The labels of the first hosts on the page: services, regions.
    Hosts(BTreeSet<String>),
}

impl Run<'_> {
    /// The pages of the folders that may have a page of a selected service, and of no other folder.
    ///
    /// A folder whose pages name hosts of other services only is left out. What the cache has of its pages is kept.
    pub(super) fn near(&mut self) -> Result<Vec<usize>, Error> {
        let glances = self.files.par_iter().map(|file| self.glance(file)).collect::<Result<Vec<_>, _>>()?;
        let services: BTreeSet<&str> = self.wanted.services().collect();
        let mut folders: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
        for (file, glance) in self.files.iter().zip(&glances) {
            let (near, other) = folders.entry(components::group(&file.path)).or_default();
            match glance {
                Glance::Known => {
                    if let Some(head) = self.old.pages.get(&file.path).and_then(|page| page.head.as_ref()) {
                        *near |= head.services.iter().any(|service| services.contains(&**service));
                        *other |= head.names;
                    }
                }
                Glance::Hosts(labels) => {
                    *near |= labels.iter().any(|label| services.contains(&**label));
                    *other |= !labels.is_empty();
                }
            }
        }
        // A page at the root of the docs folder may belong to any service.
        let is_near = |folder: &str, near: bool, other: bool| near || !other || folder.is_empty() || services.contains(folder);
        let near: BTreeSet<&str> =
            folders.into_iter().filter(|(folder, (near, other))| is_near(folder, *near, *other)).map(|(folder, _)| folder).collect();
        let mut pages = Vec::new();
        for (i, (file, glance)) in self.files.iter().zip(glances).enumerate() {
            if near.contains(components::group(&file.path)) {
                pages.push(i);
            } else if let (Glance::Known, Some(page)) = (glance, self.old.pages.get(&file.path)) {
                self.new.pages.insert(file.path.clone(), page.clone());
            }
        }
        Ok(pages)
    }

    fn glance(&self, file: &DocFile) -> Result<Glance, Error> {
        let failed = |error: &std::io::Error| Error::io("read", &file.disk, error);
        let stat = Stat::of(&fs::metadata(&file.disk).map_err(|e| failed(&e))?);
        if self.known(file, &stat).is_some() {
            return Ok(Glance::Known);
        }
        let mut page = fs::File::open(&file.disk).map_err(|e| failed(&e))?.take(apidoc_parse::MAX_PAGE_BYTES as u64);
        let mut bytes = Vec::with_capacity(HEAD_BYTES);
        loop {
            // A host that was cut by the end of a part is whole in the next one.
            let overlap = bytes.len().min(2 * HEAD_BYTES / 16);
            bytes.drain(..bytes.len() - overlap);
            let read = page.by_ref().take(HEAD_BYTES as u64).read_to_end(&mut bytes).map_err(|e| failed(&e))?;
            let hosts = labels(&bytes);
            // A page that names a host says no more about its service further down.
            if read == 0 || !hosts.is_empty() {
                return Ok(Glance::Hosts(hosts));
            }
        }
    }
}

/// The labels of the hosts in a text.
fn labels(text: &[u8]) -> BTreeSet<String> {
    let text = text.to_ascii_lowercase();
    let is_host = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    let mut labels = BTreeSet::new();
    for at in memchr::memmem::find_iter(&text, HOST) {
        let begin = text[..at].iter().rposition(|byte| !is_host(byte)).map_or(0, |at| at + 1);
        labels.extend(String::from_utf8_lossy(&text[begin..at]).split('.').filter(|label| !label.is_empty()).map(str::to_owned));
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(labels(text.as_bytes()).into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn finds_services_in_plain_regional_and_odd_hosts() {
        check("接口请求域名： sms.tencentcloudapi.com 。", &["sms"]);
        check("`CVM.ap-guangzhou.TencentCloudAPI.com`, xcvm.tencentcloudapi.com", &["ap-guangzhou", "cvm", "xcvm"]);
        check("[.tencentcloudapi.com](https://tencentcloudapi.com)", &[]);
    }
}
