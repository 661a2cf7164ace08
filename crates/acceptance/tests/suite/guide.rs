//! The guide has the same pages everywhere: in `docs/guide/`, its index, the documentation of the runtime, and the tests of its code.

use std::{collections::BTreeSet, fs, path::Path};

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The names of the pages in a folder, without `README.md`.
fn pages(folder: &str) -> BTreeSet<String> {
    let files = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.filter_map(|name| name.strip_suffix(".md").map(str::to_owned)).filter(|name| name != "README").collect()
}

/// The quoted words of the lines that are like `name: "page",`.
fn listed(source: &str) -> BTreeSet<String> {
    let quoted = |line: &str| Some(line.trim().strip_suffix("\",")?.split_once(": \"")?.1.to_owned());
    source.lines().filter_map(quoted).collect()
}

#[test]
fn every_page_is_in_each_list() {
    let all = pages("docs/guide");
    assert!(all.len() >= 13);
    assert_eq!(pages("crates/tencentcloud-core/guide"), all, "the links of the runtime's package");
    assert_eq!(listed(&read("crates/tencentcloud-core/src/guide.rs")), all, "the documentation of the runtime");
    assert_eq!(listed(&read("crates/acceptance/src/lib.rs")), all, "the tests of the code");
    let index = read("docs/guide/README.md");
    for page in &all {
        assert!(index.contains(&format!("]({page}.md)")), "{page} is not in the index");
        assert_eq!(read(&format!("crates/tencentcloud-core/guide/{page}.md")), read(&format!("docs/guide/{page}.md")));
    }
}

#[test]
fn links_between_pages_lead_to_a_page() {
    let all = pages("docs/guide");
    for page in &all {
        let text = read(&format!("docs/guide/{page}.md"));
        for link in text.split("tencentcloud_core/guide/").skip(1).filter_map(|rest| rest.split(['/', ')']).next()) {
            assert!(link.is_empty() || all.contains(&link.replace('_', "-")), "{page} links to {link}");
        }
        assert!(!text.contains("](../") && !text.contains(".md)"), "{page}: a link that docs.rs cannot follow");
    }
}

#[test]
fn each_crate_links_the_guide() {
    let crates = fs::read_dir(root().join("generated")).unwrap().map(|entry| entry.unwrap().path().join("README.md"));
    let pages: Vec<_> = crates.filter(|path| path.exists()).chain([root().join("crates/tencentcloud-core/README.md")]).collect();
    assert!(pages.len() >= 5);
    for path in pages {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("https://docs.rs/tencentcloud-core/latest/tencentcloud_core/guide/)"), "{}", path.display());
    }
    assert!(read("README.md").contains("](docs/guide/README.md)"));
}
