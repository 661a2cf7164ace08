//! Which service version a page belongs to: what it says of itself, or the nearest folder whose pages do.
//!
//! In come all pages, out comes a [`ServicePages`] for each service version with what its pages say. Nothing is merged yet.

use super::diagnostic;
use crate::{
    diagnostics::{Code, Diagnostic, Severity},
    overrides::OverridesFile,
    page::{Listed, ListedService, Page, PageAction, PageType},
};
use apidoc_ir::{ErrorCode, Language, Source};
use std::collections::{BTreeMap, BTreeSet};

/// A service version and what its pages diagnostic, in the order of their files.
#[derive(Debug, Default)]
pub(super) struct ServicePages {
    pub(super) service: String,
    pub(super) version: String,
    pub(super) host: String,
    pub(super) endpoints: Vec<String>,
    pub(super) title: Option<String>,
    /// The language of most of its action pages.
    pub(super) language: Language,
    pub(super) actions: Vec<(Language, PageAction)>,
    pub(super) types: Vec<(Language, PageType)>,
    pub(super) errors: Vec<(Language, Vec<ErrorCode>)>,
    /// The listed actions, each with the language of its page if that is known.
    pub(super) listed: Vec<(Option<Language>, Listed)>,
    /// The overrides of the version.
    pub(super) overrides: Vec<OverridesFile>,
}

type Key = (String, String);

/// Finds the services of all pages, sorted.
pub(super) fn find(pages: Vec<Page>, overrides: Vec<OverridesFile>, diagnostics: &mut Vec<Diagnostic>) -> Vec<ServicePages> {
    let mut names = Names::default();
    for page in &pages {
        names.take(page);
    }
    let mut services: BTreeMap<Key, ServicePages> = BTreeMap::new();
    let mut hosts: BTreeMap<Key, BTreeSet<String>> = BTreeMap::new();
    let mut titles: Vec<ListedService> = Vec::new();
    for page in pages {
        let said = page.language;
        let language = said.unwrap_or_default();
        for mut action in page.actions {
            let Some(key) = names.of_action(&page.file, &action) else {
                let message = format!("nothing says which service `{}` belongs to", action.action.name);
                diagnostics.push(diagnostic(
                    Code::NoAction,
                    &action.action.source,
                    message,
                    "a host line names the service: `<service>.tencentcloudapi.com`",
                ));
                continue;
            };
            hosts.entry(key.clone()).or_default().extend(std::mem::take(&mut action.hosts));
            services.entry(key).or_default().actions.push((language, action));
        }
        titles.extend(page.services);
        if page.types.is_empty() && page.errors.is_empty() && page.overview.is_empty() && page.title.is_none() {
            continue;
        }
        let users: Vec<&str> = page
            .types
            .iter()
            .flat_map(|ty| ty.named_users.iter().map(String::as_str))
            .chain(page.overview.iter().map(|listed| listed.action.as_str()))
            .collect();
        let codes: BTreeSet<&str> = page.errors.iter().map(|error| error.code.as_str()).collect();
        let Some(key) = names.nearest(&page.file, &users, &codes) else {
            if !page.types.is_empty() || !page.errors.is_empty() {
                let source = Source { file: page.file.clone(), line: 1, column: 1 };
                let message = "nothing says which service version this page belongs to".to_owned();
                diagnostics.push(diagnostic(
                    Code::UnassignedPage,
                    &source,
                    message,
                    "put it into the folder of the actions that it belongs to",
                ));
            }
            continue;
        };
        let service_pages = services.entry(key).or_default();
        service_pages.types.extend(page.types.into_iter().map(|ty| (language, ty)));
        if !page.errors.is_empty() {
            service_pages.errors.push((language, page.errors));
        }
        service_pages.listed.extend(page.overview.into_iter().map(|listed| (said, listed)));
        service_pages.title = service_pages.title.take().or(page.title);
    }
    for file in overrides {
        match names.of_overrides(&file) {
            Ok(key) => services.entry(key).or_default().overrides.push(file),
            Err(fault) => diagnostics.push(fault),
        }
    }
    services.into_iter().map(|(key, service_pages)| finish(key, service_pages, &mut hosts, &titles)).collect()
}

fn finish(
    key: Key,
    mut service_pages: ServicePages,
    hosts: &mut BTreeMap<Key, BTreeSet<String>>,
    titles: &[ListedService],
) -> ServicePages {
    service_pages.host = format!("{}.tencentcloudapi.com", key.0);
    service_pages.endpoints = hosts.remove(&key).unwrap_or_default().into_iter().filter(|host| *host != service_pages.host).collect();
    let english = service_pages.actions.iter().filter(|(language, _)| *language == Language::En).count();
    service_pages.language = if english * 2 > service_pages.actions.len() { Language::En } else { Language::Zh };
    let titled = |exact: bool| {
        titles.iter().find(|t| t.service == key.0 && (if exact { t.version.as_ref() == Some(&key.1) } else { t.version.is_none() }))
    };
    service_pages.title =
        titled(true).or_else(|| titled(false)).map(|listed| listed.title.clone()).filter(|title| !title.is_empty()).or(service_pages.title);
    (service_pages.service, service_pages.version) = key;
    service_pages
}

/// The service versions that the pages of each folder name, by folder.
#[derive(Default)]
struct Names {
    folders: BTreeMap<String, BTreeSet<Key>>,
    /// The services that pages of a folder name.
    services: BTreeMap<String, BTreeSet<String>>,
    /// The service versions that have an action.
    actions: BTreeMap<String, BTreeSet<Key>>,
    /// The number of actions of a service version.
    sizes: BTreeMap<Key, usize>,
    /// The codes that the actions of a service version list.
    codes: BTreeMap<Key, BTreeSet<String>>,
}

impl Names {
    fn take(&mut self, page: &Page) {
        for action in &page.actions {
            let Some(service) = &action.service else { continue };
            for folder in folders(&page.file) {
                self.services.entry(folder.to_owned()).or_default().insert(service.clone());
            }
            let Some(version) = &action.version else { continue };
            let key = (service.clone(), version.clone());
            for folder in folders(&page.file) {
                self.folders.entry(folder.to_owned()).or_default().insert(key.clone());
            }
            *self.sizes.entry(key.clone()).or_default() += 1;
            self.codes.entry(key.clone()).or_default().extend(action.action.errors.iter().map(|error| error.code.clone()));
            self.actions.entry(action.action.name.clone()).or_default().insert(key);
        }
    }

    /// The service version of an action: as its page states, or the only service that the nearest folder names.
    fn of_action(&self, file: &str, action: &PageAction) -> Option<Key> {
        let version = action.version.clone()?;
        if let Some(service) = &action.service {
            return Some((service.clone(), version));
        }
        let services = folders(file).find_map(|folder| self.services.get(folder))?;
        let mut all = services.iter();
        match (all.next(), all.next()) {
            (Some(service), None) => Some((service.clone(), version)),
            _ => None,
        }
    }

    /// The service version that a file of overrides is for: the only one that the pages of the nearest folder name, or the one of them that it names.
    fn of_overrides(&self, file: &OverridesFile) -> Result<Key, Diagnostic> {
        let start = Source { file: file.file.clone(), line: 1, column: 1 };
        let at = file.service.as_ref().or(file.version.as_ref()).map_or(start.clone(), |word| word.at.clone());
        let all: Vec<&Key> = folders(&file.file).find_map(|folder| self.folders.get(folder)).into_iter().flatten().collect();
        let said = |word: &Option<apidoc_ir::SpannedText>, is: &str| word.as_ref().is_none_or(|word| word.text == is);
        let fits: Vec<&Key> = all.iter().filter(|key| said(&file.service, &key.0) && said(&file.version, &key.1)).copied().collect();
        // The pages of a version may be gone while the file of a person is still there. It is not for the pages of another folder, unless it says so.
        let own = folders(&file.file).next().unwrap_or_default();
        if !all.is_empty() && !self.folders.contains_key(own) && (fits.is_empty() || file.service.is_none()) {
            let message = "no page is in the folder of these overrides; they are not used".to_owned();
            let help = "remove the file, move it to the folder whose pages it is for, or write `service` and `version` at its head";
            return Err(Diagnostic { severity: Severity::Warning, ..diagnostic(Code::OverrideHome, &start, message, help) });
        }
        if let [key] = fits[..] {
            return Ok(key.clone());
        }
        const MAX_SHOWN_SERVICES: usize = 6;
        let mut there: Vec<String> = all.iter().take(MAX_SHOWN_SERVICES).map(|(service, version)| format!("{service} {version}")).collect();
        if all.len() > MAX_SHOWN_SERVICES {
            there.push(format!("… ({} in all)", all.len()));
        }
        let message = match (all.len(), fits.len()) {
            (0, _) => "no page in the folder of these overrides names a service version".to_owned(),
            (_, 0) => format!("the pages in the folder of these overrides are of {}", there.join(", ")),
            _ => format!("the pages in the folder of these overrides are of several service versions: {}", there.join(", ")),
        };
        Err(diagnostic(
            Code::OverrideHome,
            &at,
            message,
            "`service = \"…\"` and `version = \"…\"` at the head of the file say which is meant",
        ))
    }

    /// The service version of the nearest folder whose pages name one; of several, the one whose actions the page names,
    /// or whose codes it lists.
    fn nearest(&self, file: &str, users: &[&str], codes: &BTreeSet<&str>) -> Option<Key> {
        let keys = folders(file).find_map(|folder| self.folders.get(folder))?;
        if keys.len() == 1 {
            return keys.first().cloned();
        }
        let mut votes: BTreeMap<&Key, usize> = BTreeMap::new();
        for key in users.iter().filter_map(|user| self.actions.get(*user)).flatten().filter(|key| keys.contains(*key)) {
            *votes.entry(key).or_default() += 1;
        }
        if users.is_empty() && !codes.is_empty() {
            for (key, own) in self.codes.iter().filter(|(key, _)| keys.contains(*key)) {
                let listed = own.iter().filter(|code| codes.contains(code.as_str())).count();
                // A page of codes lists nearly all that the actions of its service list.
                if listed > 0 && listed * 5 >= own.len() * 4 {
                    votes.insert(key, listed);
                }
            }
        }
        // Of versions that have all the names alike, the one that has little else.
        let size = |key: &Key| std::cmp::Reverse(self.sizes.get(key).copied().unwrap_or_default());
        let most = votes.iter().map(|(key, count)| (*count, size(key))).max()?;
        let mut best = votes.iter().filter(|(key, count)| (**count, size(key)) == most);
        match (best.next(), best.next()) {
            (Some((key, _)), None) => Some((*key).clone()),
            _ => None,
        }
    }
}

/// The folders of a file, the nearest first, the root (empty) last.
fn folders(file: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(file);
    std::iter::from_fn(move || {
        let file = rest?;
        let folder = file.rfind('/').map(|at| &file[..at]);
        rest = folder;
        Some(folder.unwrap_or(""))
    })
}

#[cfg(test)]
mod tests {
    use super::folders;

    #[test]
    fn folders_from_near_to_far() {
        assert_eq!(folders("a/b/c.md").collect::<Vec<_>>(), ["a/b", "a", ""]);
        assert_eq!(folders("c.md").collect::<Vec<_>>(), [""]);
    }
}
