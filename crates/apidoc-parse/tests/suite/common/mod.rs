//! What the tests over whole pages share.
#![allow(dead_code)]

use apidoc_ir::Ir;
use apidoc_parse::diagnostics::Diagnostic;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder of the test corpus.
pub(crate) fn corpus(part: &str) -> PathBuf {
    let folder = std::env::var_os("APIDOC_CORPUS").map_or_else(|| root().join("../shared/corpus"), PathBuf::from).join(part);
    assert!(folder.is_dir(), "{} is absent; set APIDOC_CORPUS", folder.display());
    folder
}

/// The files of a folder, nested too, with `/` between folders, sorted.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(here) = open.pop() {
        for entry in std::fs::read_dir(&here).unwrap_or_else(|error| panic!("{}: {error}", here.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|kind| ["md", "markdown", "html", "htm", "txt"].contains(&&*kind.to_string_lossy())) {
                let name: Vec<String> = path.strip_prefix(folder).unwrap().iter().map(|part| part.to_string_lossy().into_owned()).collect();
                out.push((name.join("/"), std::fs::read(&path).unwrap()));
            }
        }
    }
    out.sort();
    out
}

/// Reads pages and joins them.
pub(crate) fn read(pages: &[(String, Vec<u8>)]) -> (Ir, Vec<Diagnostic>) {
    apidoc_parse::join(pages.iter().map(|(path, bytes)| apidoc_parse::read_page(path, bytes)).collect())
}

/// Reads and joins the pages of a folder.
pub(crate) fn read_folder(folder: &Path) -> (Ir, Vec<Diagnostic>) {
    read(&files(folder))
}

/// An IR as JSON without places.
pub(crate) fn words_of_pages(ir: &Ir) -> Value {
    let mut value = serde_json::to_value(ir).unwrap();
    let mut open = vec![&mut value];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(map) => {
                map.remove("source");
                map.remove("at");
                open.extend(map.values_mut());
            }
            Value::Array(items) => open.extend(items),
            _ => {}
        }
    }
    value
}
