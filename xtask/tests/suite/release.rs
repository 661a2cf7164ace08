//! `cargo xtask release` as it is called, with a `cargo` of our own that keeps a registry in a folder.

use crate::support::Place;
use std::{thread, time::Duration};

/// Returns a page of an action of a service: its parameters and the fields of its response, as rows.
fn page(service: &str, action: &str, asked: &str, answered: &str) -> String {
    format!(
        "## 1. API Description\n\nDomain name for API request: {service}.tencentcloudapi.com.\n\nOpens.\n\n## 2. Input Parameters\n\n\
         | Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common Params. The value used for this API: {action}. |\n\
         | Version | Yes | String | Common Params. The value used for this API: 2020-01-02. |\n{asked}\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n{answered}| RequestId | String | The unique request ID. |\n"
    )
}

const ID: &str = "| BoxId | No | String | Id of the box. |\n";
const SIZE: &str = "| Size | Integer | Size of the box. |\n";

/// Returns a place with the crates of some services.
fn place(services: &[&str]) -> Place {
    let place = Place::new();
    for service in services {
        place.write(&format!("docs/{service}/Open.md"), &page(service, "Open", ID, SIZE));
    }
    place.generate(&[]);
    place
}

/// Calls `release` and expects an exit code and a text.
#[track_caller]
fn expect(place: &Place, arguments: &[&str], code: i32, text: &str) -> String {
    let (found, all) = place.release(arguments);
    assert!(found == code && all.contains(text), "{arguments:?}: exit code {found}, expected {code} and {text:?}\n{all}");
    all
}

const MANIFEST: &str = "crates/tencentcloud-box/Cargo.toml";
const CHANGELOG: &str = "crates/tencentcloud-box/CHANGELOG.md";

#[test]
fn a_dry_run_writes_nothing_and_checks_the_names_of_new_crates() {
    let place = place(&["box", "bag"]);
    let before = place.tree();
    let text = expect(&place, &["--dry-run"], 0, "tencentcloud-box 1.0.0 (first release)");
    assert!(text.contains("name tencentcloud-box: free") && text.contains("name tencentcloud-core: free"), "{text}");
    place.write("registry/taken", "tencentcloud-bag\n");
    expect(&place, &["--dry-run"], 1, "another project has the name tencentcloud-bag; set `package = \"…\"`");
    expect(&place, &["--publish", "--dry-run"], 1, "another project has the name tencentcloud-bag");
    assert_eq!((place.tree(), place.published()), (before, Vec::new()));
    place.write("docs/bag/overrides.toml", "package = \"tencentcloud-bag-api\"\n");
    place.generate(&[]);
    expect(&place, &["--dry-run"], 0, "name tencentcloud-bag-api: free");
    expect(&place, &["--publish"], 0, "3 crates published");
    assert_eq!(place.published(), ["tencentcloud-core 1.0.0", "tencentcloud-bag-api 1.0.0", "tencentcloud-box 1.0.0"]);
}

#[test]
fn generating_again_keeps_what_a_release_wrote() {
    let place = place(&["box"]);
    expect(&place, &[], 0, "2 to release");
    let manifest = place.read(MANIFEST);
    for line in ["version = \"1.0.0\"", "rust-version = \"", "documentation = \"https://docs.rs/tencentcloud-box/1.0.0\""] {
        assert!(manifest.lines().any(|found| found.starts_with(line)), "{line}\n{manifest}");
    }
    let before = place.tree();
    expect(&place, &[], 0, "0 files written");
    place.generate(&[]);
    place.generate(&["--check"]);
    assert_eq!(place.tree(), before);
    expect(&place, &["--publish"], 0, "published");
    place.generate(&["--check"]);
    expect(&place, &[], 0, "0 to release, 2 unchanged");
}

#[test]
fn the_kind_of_a_change_decides_the_version() {
    let place = place(&["box"]);
    expect(&place, &["--publish"], 0, "2 crates published");
    let wide = "| Size | Integer | Size of the box in litres. |\n";
    place.write("docs/box/Open.md", &page("box", "Open", ID, wide));
    expect(&place, &[], 1, "is not what the pages give; run `cargo xtask gen`");
    place.generate(&[]);
    expect(&place, &[], 0, "tencentcloud-box 1.0.0 -> 1.0.1 (patch)");
    assert!(
        place.read(CHANGELOG).starts_with("# Changelog\n\n## 1.0.1\n\n### Documentation\n\n- descriptions of fields: 1.\n\n## 1.0.0\n")
    );
    // A change before publication raises the same release.
    place.write("docs/box/Shut.md", &page("box", "Shut", ID, ""));
    place.write("docs/box/Open.md", &page("box", "Open", &ID.replace("| No |", "| Yes |"), wide));
    place.generate(&[]);
    expect(&place, &["--publish"], 0, "tencentcloud-box 1.0.0 -> 1.1.0 (minor)");
    let log = place.read(CHANGELOG);
    let parts = [
        "## 1.1.0",
        "### Calls that the service refuses",
        "- `BoxId` of `Open.request` is now required; set it with `.box_id(…)`",
        "### Additions",
        "- 1 new action: `Shut`",
        "### Documentation",
        "## 1.0.0",
    ];
    let places: Vec<_> = parts.iter().map(|part| log.find(part).unwrap_or_else(|| panic!("{part}\n{log}"))).collect();
    assert!(places.is_sorted() && !log.contains("1.0.1"), "{log}");
    // What the lock prevents gives no release, what `--breaking` takes over gives a major one.
    place.write("docs/box/Open.md", &page("box", "Open", &ID.replace("| No |", "| Yes |"), &wide.replace("Integer", "Float")));
    place.generate(&["--breaking", "tencentcloud-box"]);
    let text = expect(&place, &["--publish"], 0, "tencentcloud-box 1.1.0 -> 2.0.0 (major)");
    assert!(place.read(CHANGELOG).contains("### Breaking changes\n\n- `v20200102::actions::OpenRequest.BoxId` is"), "{text}");
    let versions: Vec<String> = place.published().into_iter().filter(|line| line.starts_with("tencentcloud-box")).collect();
    assert_eq!(versions, ["tencentcloud-box 1.0.0", "tencentcloud-box 1.1.0", "tencentcloud-box 2.0.0"]);
}

#[test]
fn publication_stops_at_the_limit_for_new_crates_and_continues_there() {
    let place = place(&["bag", "box", "can", "jar"]);
    place.write("registry/limit", "3");
    let text = expect(&place, &["--publish"], 1, "again after Mon, 30 Nov 2026 19:00:00 GMT: it continues with the other 2");
    assert!(text.contains("3 of 5 are published"), "{text}");
    assert_eq!(place.published().len(), 3);
    // An update of a crate that is published does not wait for the new ones.
    place.write("docs/bag/Shut.md", &page("bag", "Shut", ID, SIZE));
    place.generate(&[]);
    expect(&place, &["--publish"], 1, "1 of 3 are published");
    place.write("registry/limit", "9");
    expect(&place, &["--publish"], 0, "2 crates published");
    let expected =
        ["core 1.0.0", "bag 1.0.0", "box 1.0.0", "bag 1.1.0", "can 1.0.0", "jar 1.0.0"].map(|line| format!("tencentcloud-{line}"));
    assert_eq!(place.published(), expected);
    expect(&place, &["--publish"], 0, "0 to release, 5 unchanged");
}

#[test]
fn an_upload_whose_end_is_not_known_is_not_repeated() {
    let place = place(&["bag", "box", "can"]);
    place.write("registry/fail", "tencentcloud-box");
    expect(&place, &["--publish"], 3, "`cargo publish --package tencentcloud-box` failed");
    assert!(place.read("crates/tencentcloud-box/released.lock").contains("publishing 1.0.0\n"));
    assert!(!place.path("crates/tencentcloud-can/released.lock").exists());
    place.write("registry/fail", "");
    expect(&place, &["--publish"], 0, "2 crates published");
    assert_eq!(place.published().len(), 4);
    // Without a note, somebody else may have published this version.
    std::fs::remove_file(place.path("crates/tencentcloud-box/released.lock")).unwrap();
    expect(&place, &["--publish"], 1, "another project has the name tencentcloud-box");
}

#[test]
fn a_killed_publication_continues_with_the_crate_that_it_was_at() {
    let place = place(&["bag", "box", "can"]);
    place.write("registry/hang", "tencentcloud-box");
    let mut run = place.start_release(&["--publish"]);
    let is_there = |place: &Place| place.published().iter().any(|line| line == "tencentcloud-box 1.0.0");
    for _ in 0..600 {
        if is_there(&place) {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    run.kill().unwrap();
    run.wait().unwrap();
    assert!(is_there(&place));
    std::fs::remove_file(place.path("registry/hang")).unwrap();
    expect(&place, &["--publish"], 0, "2 crates published");
    let expected = ["core", "bag", "box", "can"].map(|name| format!("tencentcloud-{name} 1.0.0"));
    assert_eq!(place.published(), expected);
    expect(&place, &["--publish"], 0, "0 to release, 4 unchanged");
}

#[test]
fn the_runtime_needs_a_version_of_its_own_for_each_change() {
    let place = place(&["box"]);
    expect(&place, &["--publish"], 0, "2 crates published");
    place.write("core/src/lib.rs", "//! Another runtime.\n");
    expect(&place, &[], 1, "tencentcloud-core has changed since its release 1.0.0; set a later version");
    place.write("core/Cargo.toml", "[package]\nname = \"tencentcloud-core\"\nversion = \"1.1.0\"\n");
    expect(&place, &["--publish"], 0, "tencentcloud-core 1.0.0 -> 1.1.0 (minor)");
    expect(&place, &[], 0, "0 to release, 2 unchanged");
}

#[test]
fn damaged_states_and_foreign_names_are_errors() {
    let place = place(&["box"]);
    expect(&place, &["--publish"], 0, "2 crates published");
    let lock = "crates/tencentcloud-box/released.lock";
    let whole = place.read(lock);
    place.write(lock, &whole[..whole.len() / 2]);
    expect(&place, &[], 3, "restore the file from version control");
    place.write(lock, "");
    expect(&place, &[], 3, "released.lock:");
    place.write(lock, &whole.replace("package tencentcloud-box\n", "package tencentcloud-other\n"));
    expect(&place, &[], 1, "was released as tencentcloud-other; a package keeps its name");
    place.write(lock, &whole);
    std::fs::remove_dir_all(place.path("docs")).unwrap();
    expect(&place, &[], 3, "cannot read the docs folder docs");
    assert_eq!(place.release(&["--nonsense"]).0, 2);
}

/// Behind a link are files of somebody else.
#[cfg(unix)]
#[test]
fn a_crate_behind_a_link_is_not_released() {
    let place = place(&["box"]);
    let elsewhere = place.path("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    let manifest = place.read(MANIFEST).replace("tencentcloud-box", "tencentcloud-mine");
    place.write("elsewhere/Cargo.toml", &manifest);
    place.write("elsewhere/surface.lock", &place.read("crates/tencentcloud-box/surface.lock"));
    std::os::unix::fs::symlink(&elsewhere, place.path("crates/tencentcloud-mine")).unwrap();
    let text = expect(&place, &[], 0, "2 to release");
    assert!(!text.contains("tencentcloud-mine"), "{text}");
    assert_eq!((place.read("elsewhere/Cargo.toml"), std::fs::read_dir(&elsewhere).unwrap().count()), (manifest, 2));
}
