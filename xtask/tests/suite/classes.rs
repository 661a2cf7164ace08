//! The version that a change gives, checked with rustc: for each kind of change a program that uses everything of the old crate is
//! compiled against the new one. It compiles unless the change is a major one.

#[path = "../support/consumer.rs"]
mod consumer;

use crate::support::Place;
use std::{collections::BTreeMap, env, fs, path::Path, process::Command};

/// Rows and values of the pages of one service.
#[derive(Clone)]
struct Pages {
    /// The rows of the request and the response of `Open`.
    asked: String,
    answered: String,
    /// The rows of the types `Box`, which is received, and `Label`, which is sent.
    boxes: String,
    labels: String,
    /// Names of further actions, with the version of each.
    more: Vec<(&'static str, &'static str)>,
    codes: Vec<&'static str>,
}

fn base() -> Pages {
    Pages {
        asked: "| BoxId | No | String | Id of the box. |\n| Mode | No | String | Mode of the call. Valid values: `fast`, `slow`. |\n\
                | Count | Yes | Integer | Number of boxes. |\n| Labels | No | Array of [Label](#Label) | Labels of the box. |\n"
            .into(),
        answered: "| Size | Integer | Size of the box. |\n| Boxes | Array of [Box](#Box) | The boxes. |\n".into(),
        boxes: "| Id | String | Id of the box. |\n| Kind | String | Kind of the box. Valid values: `big`, `flat`, `small`. |\n".into(),
        labels: "| Key | Yes | String | Name of the label. |\n| Text | No | String | Text of the label. |\n".into(),
        more: vec![("Shut", "2020-01-02"), ("Turn", "2020-01-02")],
        codes: vec!["InvalidParameter.BoxId"],
    }
}

impl Pages {
    fn write(&self, place: &Place, service: &str) {
        let _ = fs::remove_dir_all(place.path(&format!("docs/{service}")));
        let action = |name: &str, version: &str, asked: &str, answered: &str, codes: &str| {
            let text = format!(
                "## 1. API Description\n\nDomain name for API request: {service}.tencentcloudapi.com.\n\nActs on boxes.\n\n## 2. Input Parameters\n\n\
                 | Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
                 | Action | Yes | String | Common Params. The value used for this API: {name}. |\n\
                 | Version | Yes | String | Common Params. The value used for this API: {version}. |\n{asked}\n\
                 ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n{answered}\
                 | RequestId | String | The unique request ID. |\n{codes}"
            );
            place.write(&format!("docs/{service}/{version}/{name}.md"), &text);
        };
        let codes: String = self.codes.iter().map(|code| format!("| {code} | It failed. |\n")).collect();
        let table = format!("\n## 6. Error Code\n\n| Error Code | Description |\n|---|---|\n{codes}");
        let codes = if codes.is_empty() { codes } else { table };
        action("Open", "2020-01-02", &self.asked, &self.answered, &codes);
        for (name, version) in &self.more {
            action(name, version, "| BoxId | Yes | String | Id of the box. |\n", "", "");
        }
        let types = format!(
            "# Data Types\n\n## Box\n\nA box.\n\nUsed by actions: Open.\n\n| Name | Type | Description |\n|---|---|---|\n{}\n\
             ## Label\n\nA label.\n\nUsed by actions: Open.\n\n| Name | Required | Type | Description |\n|---|---|---|---|\n{}",
            self.boxes, self.labels
        );
        place.write(&format!("docs/{service}/2020-01-02/types.md"), &types);
    }
}

/// Replaces a text that is there.
#[track_caller]
fn swap(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "{from} is not in {text}");
    *text = text.replacen(from, to, 1);
}

type Edit = fn(&mut Pages);

/// Kinds of changes with a lock: name, level, edit. A change that the lock holds has any level except major.
const HELD: &[(&str, &str, Edit)] = &[
    ("nothing", "", |_| ()),
    ("text", "patch", |p| swap(&mut p.asked, "Id of the box.", "Identifier of the box.")),
    ("default", "patch", |p| swap(&mut p.asked, "Number of boxes.", "Number of boxes. Default value: 5.")),
    ("action-new", "minor", |p| p.more.push(("Wrap", "2020-01-02"))),
    ("parameter-new", "minor", |p| p.asked.push_str("| Zone | No | String | Zone of the box. |\n")),
    ("parameter-new-required", "minor", |p| p.asked.push_str("| Zone | Yes | String | Zone of the box. |\n")),
    ("field-new", "minor", |p| p.boxes.push_str("| Zone | String | Zone of the box. |\n")),
    ("required-now", "patch", |p| swap(&mut p.asked, "| BoxId | No |", "| BoxId | Yes |")),
    ("optional-now", "patch", |p| swap(&mut p.asked, "| Count | Yes |", "| Count | No |")),
    ("type-of-response", "held", |p| swap(&mut p.answered, "| Size | Integer |", "| Size | Float |")),
    ("type-of-request", "held", |p| swap(&mut p.asked, "| BoxId | No | String |", "| BoxId | No | Integer |")),
    ("list-now", "held", |p| swap(&mut p.boxes, "| Id | String |", "| Id | Array of String |")),
    ("value-new", "minor", |p| swap(&mut p.boxes, "`big`, `flat`", "`best`, `big`, `flat`")),
    ("value-gone", "patch", |p| swap(&mut p.boxes, "`big`, `flat`", "`big`")),
    ("values-gone", "patch", |p| swap(&mut p.boxes, " Valid values: `big`, `flat`, `small`.", "")),
    ("field-gone", "patch", |p| swap(&mut p.answered, "| Size | Integer | Size of the box. |\n", "")),
    ("field-name", "held", |p| swap(&mut p.answered, "| Size |", "| Length |")),
    ("action-gone", "patch", |p| _ = p.more.pop()),
    ("code-new", "minor", |p| p.codes.push("LimitExceeded.Boxes")),
    ("code-gone", "patch", |p| p.codes.clear()),
    ("type-sent-now", "minor", |p| p.asked.push_str("| Boxes | No | Array of [Box](#Box) | Other boxes. |\n")),
    ("version-new", "minor", |p| p.more.push(("Open", "2024-01-02"))),
    ("order", "patch", |p| {
        let mut rows: Vec<&str> = p.asked.split_inclusive('\n').collect();
        rows.reverse();
        p.asked = rows.concat();
    }),
];

/// Kinds of changes that `gen --breaking` takes over.
const BREAKING: &[(&str, &str, Edit)] = &[
    ("b-text", "patch", |p| swap(&mut p.asked, "Id of the box.", "Identifier of the box.")),
    ("b-action-new", "minor", |p| p.more.push(("Wrap", "2020-01-02"))),
    ("b-type-of-response", "major", |p| swap(&mut p.answered, "| Size | Integer |", "| Size | Float |")),
    ("b-type-of-request", "major", |p| swap(&mut p.asked, "| BoxId | No | String |", "| BoxId | No | Integer |")),
    ("b-list-now", "major", |p| swap(&mut p.boxes, "| Id | String |", "| Id | Array of String |")),
    ("b-required-now", "major", |p| swap(&mut p.asked, "| BoxId | No |", "| BoxId | Yes |")),
    ("b-optional-now", "major", |p| swap(&mut p.asked, "| Count | Yes |", "| Count | No |")),
    ("b-parameter-new-required", "major", |p| p.asked.push_str("| Zone | Yes | String | Zone of the box. |\n")),
    ("b-field-gone", "major", |p| swap(&mut p.answered, "| Size | Integer | Size of the box. |\n", "")),
    ("b-field-name", "major", |p| swap(&mut p.answered, "| Size |", "| Length |")),
    ("b-action-gone", "major", |p| _ = p.more.pop()),
    ("b-value-gone", "major", |p| swap(&mut p.boxes, "`big`, `flat`", "`big`")),
    ("b-values-gone", "major", |p| swap(&mut p.boxes, " Valid values: `big`, `flat`, `small`.", "")),
    ("b-value-first", "major", |p| swap(&mut p.boxes, "`big`, `flat`", "`best`, `big`, `flat`")),
    ("b-code-gone", "major", |p| p.codes.clear()),
    ("b-version-new", "major", |p| p.more.push(("Open", "2024-01-02"))),
];

#[test]
fn a_program_compiles_against_the_next_version_unless_it_is_a_major_one() {
    let place = Place::with_repository_core();
    let all = || HELD.iter().chain(BREAKING);
    all().for_each(|(name, ..)| base().write(&place, name));
    place.generate(&[]);
    let (code, text) = place.release(&["--publish"]);
    assert_eq!(code, 0, "{text}");
    let locks: BTreeMap<&str, String> =
        all().map(|(name, ..)| (*name, place.read(&format!("crates/tencentcloud-{name}/surface.lock")))).collect();
    for (name, _, edit) in all() {
        let mut pages = base();
        edit(&mut pages);
        pages.write(&place, name);
    }
    for (name, ..) in BREAKING {
        place.generate(&["--service", name, "--breaking", &format!("tencentcloud-{name}")]);
    }
    place.generate(&[]);
    let (code, text) = place.release(&[]);
    assert_eq!(code, 0, "{text}");
    let levels: BTreeMap<&str, &str> = text
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.strip_prefix("tencentcloud-")?.split_once(' ')?;
            Some((name, rest.split_once('(')?.1.trim_end_matches(')')))
        })
        .collect();
    let failed = check(&place, &locks);
    let mut wrong = Vec::new();
    for (name, level, _) in all() {
        let found = levels.get(name).copied().unwrap_or_default();
        if found != *level && *level != "held" {
            wrong.push(format!("{name} is {found:?}, expected {level:?}"));
        }
        let compiles = !failed.contains(&format!("could not compile `uses-{name}`"));
        if compiles != (found != "major") {
            wrong.push(format!("{name} is {found:?}, but the program {}", if compiles { "compiles" } else { "does not compile" }));
        }
    }
    assert!(wrong.is_empty(), "{}\n{failed}", wrong.join("\n"));
}

/// Compiles a program per lock against the crates, and returns what cargo says.
fn check(place: &Place, locks: &BTreeMap<&str, String>) -> String {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/tencentcloud-core");
    place.write("uses/Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"*/\"]\n");
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, place.path("uses/Cargo.lock")).unwrap();
    for (name, lock) in locks {
        // A transport takes long to build and changes nothing here.
        let manifest = format!("crates/tencentcloud-{name}/Cargo.toml");
        place.write(&manifest, &place.read(&manifest).replace("default = [\"hyper\", ", "default = ["));
        place.write(
            &format!("uses/{name}/Cargo.toml"),
            &format!(
                "[package]\nname = \"uses-{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                 tencentcloud-{name} = {{ path = \"../../crates/tencentcloud-{name}\" }}\n\
                 tencentcloud-core = {{ path = {core:?}, default-features = false }}\n"
            ),
        );
        let library = format!("tencentcloud_{}", name.replace('-', "_"));
        place.write(&format!("uses/{name}/src/lib.rs"), &consumer::consumer(&library, lock));
    }
    let output = Command::new(env!("CARGO"))
        .args(["check", "--workspace", "--keep-going", "--offline", "--quiet"])
        .current_dir(place.path("uses"))
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("classes"))
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stderr).into_owned()
}
