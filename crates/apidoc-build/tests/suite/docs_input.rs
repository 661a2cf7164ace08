//! What is read out of every page in docs-input, and what is said of it: a snapshot a page.

use apidoc_build::{
    ServiceFilter,
    read::{self, Read},
};
use apidoc_parse::diagnostics;
use std::{path::PathBuf, sync::OnceLock};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs-input")
}

fn all() -> &'static Read {
    static ALL: OnceLock<Read> = OnceLock::new();
    ALL.get_or_init(|| read::folder(&folder(), &ServiceFilter::default(), &|_, _| {}).unwrap())
}

/// What the IR has from one page. Codes of a service have no page of their own there: see `every_service`.
#[test]
fn every_page() {
    insta::glob!("../../../../docs-input", "*/*/**/*.{md,html}", |path| {
        let root = folder().canonicalize().unwrap();
        let file = path.canonicalize().unwrap();
        let file = file.strip_prefix(&root).unwrap().components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let services = &all().ir.services;
        let actions: Vec<_> = services.iter().flat_map(|s| &s.actions).filter(|a| a.source.file == file).collect();
        let types: Vec<_> = services.iter().flat_map(|s| &s.types).filter(|t| t.source.file == file).collect();
        let said: Vec<_> = all().diagnostics.iter().filter(|d| d.source.file == file).cloned().collect();
        insta::assert_json_snapshot!(without_hashes(serde_json::json!({
            "file": file,
            "actions": actions,
            "types": types,
            "diagnostics": diagnostics::json(&said).lines().map(|l| serde_json::from_str(l).unwrap()).collect::<Vec<serde_json::Value>>(),
        })));
    });
}

/// Hashes of texts change with every edit of a page, and say nothing to a reader of the snapshot.
fn without_hashes(mut value: serde_json::Value) -> serde_json::Value {
    match &mut value {
        serde_json::Value::Object(members) => {
            members.remove("text_hash");
            members.values_mut().for_each(|member| *member = without_hashes(member.take()));
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| *item = without_hashes(item.take())),
        _ => {}
    }
    value
}

/// The rest of each service: its names, hosts and error codes.
#[test]
fn every_service() {
    for service in &all().ir.services {
        let mut rest = service.clone();
        rest.actions.clear();
        rest.types.clear();
        insta::assert_json_snapshot!(format!("{}_{}", service.service, service.version), rest);
    }
}

#[test]
fn the_pages_have_no_errors() {
    let errors: Vec<_> = all().diagnostics.iter().filter(|d| d.severity == diagnostics::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

/// Files are found, read and joined in any order: the same IR and the same words.
#[test]
fn the_order_of_the_pages_does_not_matter() {
    let files = apidoc_build::load::docs(&folder()).unwrap().pages;
    let read = |order: &dyn Fn(usize) -> usize| {
        let n = files.len();
        let pages = (0..n).map(|i| &files[order(i)]).map(|f| apidoc_parse::read_page(&f.path, &apidoc_build::load::bytes(f).unwrap()));
        let (ir, mut said) = apidoc_parse::join(pages.collect());
        diagnostics::tidy(&mut said);
        (serde_json::to_string(&ir).unwrap(), diagnostics::json(&said))
    };
    let n = files.len();
    let forward = read(&|i| i);
    assert!(read(&|i| n - 1 - i) == forward, "backwards");
    // 7919 is prime and no divisor of the number of pages: a fixed shuffle.
    assert!(!n.is_multiple_of(7919));
    assert!(read(&|i| i * 7919 % n) == forward, "shuffled");
}

/// A folder with an action and overrides.
fn with_overrides(text: &str) -> Read {
    let page = "## 1. API Description\n\nDomain name for API request: demo.tencentcloudapi.com.\n\nLists.\n\n## 2. Input Parameters\n\n\
                | Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
                | Action | Yes | String | Common Params. The value used for this API: ListJobs. |\n\
                | Version | Yes | String | Common Params. The value used for this API: 2024-01-01. |\n\
                | Mode | No | String | How it runs. |\n\n## 3. Output Parameters\n\n\
                | Parameter Name | Type | Description |\n|---|---|---|\n| RequestId | String | The id. |\n";
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("ListJobs.md"), page).unwrap();
    std::fs::write(dir.path().join("overrides.toml"), text).unwrap();
    read::folder(dir.path(), &ServiceFilter::default(), &|_, _| {}).unwrap()
}

#[test]
fn overrides_are_read_with_the_pages() {
    let read = with_overrides("values.\"ListJobs.Mode\" = [\"fast\", \"slow\"]\n");
    assert_eq!(read.diagnostics, []);
    let mode = &read.ir.services[0].actions[0].request[0];
    assert_eq!(mode.facts.values.iter().map(|value| value.value.as_str()).collect::<Vec<_>>(), ["fast", "slow"]);
}

/// What is not read is said: nobody shall believe that an override holds.
#[test]
fn reports_overrides_that_no_longer_apply() {
    for text in ["default.\"ListJobs.Mode\" = \"fast\"", "values.\"ListJobs.Modes\" = [\"fast\"]", "values", "service = \"other\""] {
        let read = with_overrides(text);
        let errors: Vec<_> = read.diagnostics.iter().filter(|d| d.severity == diagnostics::Severity::Error).collect();
        assert!(errors.len() == 1 && errors[0].source.file == "overrides.toml" && errors[0].source.line == 1, "{text}: {errors:#?}");
    }
}
