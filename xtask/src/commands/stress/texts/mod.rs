//! Builds crates from pages full of code, markup and deep types: they build, their tests and documentation pass, and no text runs.

mod pages;
mod payloads;

use crate::paths;
use apidoc_build::{Error, Kind};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

/// Types that hold each other this deeply need a higher recursion limit in every program that uses them.
const DEPTH: usize = 400;
/// Tags that must not be in the documentation. Escaped, they are text.
const TAGS: [&str; 2] = ["<script>alert", "<img src="];
/// Attributes that must not be in a tag.
const ATTRIBUTES: [&str; 4] = ["href=\"javascript:", "href=\"data:text", "href=\"file:", "onclick=\"alert"];

pub(crate) fn run() -> Result<ExitCode, Error> {
    let work = std::env::temp_dir().join(format!("apidoc-texts-{}", std::process::id()));
    let result = all(&work);
    fs::remove_dir_all(&work).map_err(|e| failed("remove", &work, &e))?;
    Ok(match result? {
        Ok(done) => {
            result!("{done}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            say!("error: {fault}");
            ExitCode::from(1)
        }
    })
}

fn all(work: &Path) -> Result<Result<String, String>, Error> {
    let (docs, out, canary) = (work.join("docs"), work.join("out"), work.join("canary"));
    fs::create_dir_all(&canary).map_err(|e| failed("create", &canary, &e))?;
    let payloads = payloads::all(&canary.to_string_lossy());
    for (i, text) in payloads.iter().enumerate() {
        for place in 0..pages::PLACES.len() {
            let name = format!("CreateText{i}At{place}");
            write(&docs.join(format!("texts/{name}.md")), &pages::action(&name, place, text))?;
        }
    }
    let (action, types) = pages::deep(DEPTH);
    write(&docs.join("deep/CreateDeep.md"), &action)?;
    write(&docs.join("deep/types.md"), &types)?;
    let program = std::env::current_exe().map_err(|e| failed("find", Path::new("this program"), &e))?;
    let mut generate = Command::new(program);
    generate.args(["gen", "--keep-going", "--docs"]).arg(&docs).arg("--out").arg(&out);
    // Pages with faults are part of the test; what is left out of the crate is counted below.
    generate.stdout(Stdio::null()).stderr(Stdio::null());
    generate.status().map_err(|e| failed("run", Path::new("gen"), &e))?;
    let actions = files(&out.join("tencentcloud-texts"), "rs")?.iter().filter(|path| is_action(path)).count();
    if actions < payloads.len() * (pages::PLACES.len() - 1) {
        return Ok(Err(format!("only {actions} actions were generated from {} pages", payloads.len() * pages::PLACES.len())));
    }
    // The same versions of libraries as in this repository, so that nothing is downloaded.
    let lock = paths::repository().join("Cargo.lock");
    fs::copy(&lock, out.join("Cargo.lock")).map_err(|e| failed("copy", &lock, &e))?;
    let target = paths::caches().with_file_name("stress-texts");
    for arguments in [["test", "--workspace"].as_slice(), &["doc", "--workspace", "--no-deps"]] {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(arguments).arg("--offline").current_dir(&out).env("CARGO_TARGET_DIR", &target).env("RUSTDOCFLAGS", "-D warnings");
        let status = cargo.stdout(Stdio::null()).status().map_err(|e| failed("run", Path::new("cargo"), &e))?;
        if !status.success() {
            return Ok(Err(format!("`cargo {}` failed on the generated crates", arguments.join(" "))));
        }
    }
    if let Some(ran) = fs::read_dir(&canary).map_err(|e| failed("read", &canary, &e))?.flatten().next() {
        return Ok(Err(format!("the payload number {} ran", ran.file_name().to_string_lossy())));
    }
    let html = files(&target.join("doc/tencentcloud_texts"), "html")?;
    for page in &html {
        let text = fs::read_to_string(page).map_err(|e| failed("read", page, &e))?;
        if let Some(markup) = markup(&text) {
            return Ok(Err(format!("{} has {markup} of a text", page.display())));
        }
    }
    Ok(Ok(format!(
        "{} texts at {} places: {actions} actions and types {DEPTH} deep build; tests and documentation pass; {} pages of HTML are clean; no text ran",
        payloads.len(),
        pages::PLACES.len(),
        html.len()
    )))
}

/// Markup of a payload that is in effect.
fn markup(html: &str) -> Option<&'static str> {
    let is_in_tag = |at: usize| html[..at].rfind('<') > html[..at].rfind('>');
    let tag = TAGS.into_iter().find(|tag| html.contains(tag));
    tag.or_else(|| ATTRIBUTES.into_iter().find(|attribute| html.match_indices(attribute).any(|(at, _)| is_in_tag(at))))
}

fn is_action(path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with("actions")) && !path.ends_with("mod.rs")
}

/// The files below a folder with this extension.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(|e| failed("read", &folder, &e))? {
            let path = entry.map_err(|e| failed("read", &folder, &e))?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                files.push(path);
            }
        }
    }
    Ok(files)
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|e| failed("create", folder, &e))?;
    fs::write(path, text).map_err(|e| failed("write", path, &e))
}

fn failed(what: &str, path: &Path, error: &io::Error) -> Error {
    Error { kind: Kind::Io, message: format!("cannot {what} {}: {error}", path.display()) }
}

#[cfg(test)]
mod tests {
    use super::markup;

    #[test]
    fn finds_markup_in_tags_and_not_in_text() {
        assert_eq!(markup("<p><a class=\"x\" href=\"javascript:alert(1)\">here</a></p>"), Some("href=\"javascript:"));
        assert_eq!(markup("<p><img src=x></p>"), Some("<img src="));
        assert_eq!(markup("<code>&lt;a href=\"javascript:alert(1)\"&gt; &lt;img src=x&gt;</code>"), None);
    }
}
