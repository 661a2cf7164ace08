//! Entries of `overrides.toml`, read and applied to three pages. The tests share these pages, so they stay in one file.

use super::*;
use crate::{diagnostics, page::Page, read_page};
use apidoc_ir::{FactKind, Field, Ir, Scalar, Service};

const LIST_PAGE: &str = "\
## 1. API Description

Domain name for API request: demo.tencentcloudapi.com.

Lists jobs.

## 2. Input Parameters

| Parameter Name | Required | Type | Description |
|---|---|---|---|
| Action | Yes | String | Common Params. The value used for this API: ListJobs. |
| Version | Yes | String | Common Params. The value used for this API: 2024-01-01. |
| Token | No | String | Where to go on. |
| Size | No | Integer | How large. |
| Mode | No | String | How it runs. Valid values: `fast`, `slow`. |

## 3. Output Parameters

| Parameter Name | Type | Description |
|---|---|---|
| Token | String | Where to go on. |
| Jobs | Array of Job | The jobs. |
| RequestId | String | The id of the call. |

## 4. Example

### Example1 All

#### Input Example

```
POST / HTTP/1.1
Host: demo.tencentcloudapi.com
Content-Type: application/json
X-TC-Action: ListJobs

{\"Mode\": \"fast\"}
```

#### Output Example

```
{\"Response\": {\"Jobs\": [{\"State\": \"running\", \"Code\": 3}], \"RequestId\": \"r\"}}
```
";

const TYPES_PAGE: &str = "\
# Data Types

## Job

Used by actions: ListJobs.

| Name | Type | Description |
|---|---|---|
| State | String | How far it is. |
| Code | Integer | What came out. |
| Sizes | Array of Integer | How large its parts are. |
";

fn pages() -> Vec<Page> {
    vec![read_page("demo/2024-01-01/ListJobs.md", LIST_PAGE.as_bytes()), read_page("demo/2024-01-01/types.md", TYPES_PAGE.as_bytes())]
}

/// The IR with overrides, and what is said of them, rendered.
fn joined(overrides: &[(&str, &str)]) -> (Ir, String) {
    let files = overrides.iter().map(|(path, text)| read(path, text.as_bytes())).collect();
    let (ir, mut said) = crate::join_with(pages(), files);
    diagnostics::tidy(&mut said);
    said.retain(|one| one.source.file.ends_with("overrides.toml"));
    let source = |file: &str| overrides.iter().find(|(path, _)| *path == file).map(|(_, text)| (*text).to_owned());
    (ir, diagnostics::render(&said, &source, false))
}

fn with(text: &str) -> (Service, String) {
    let (mut ir, said) = joined(&[("demo/2024-01-01/overrides.toml", text)]);
    (ir.services.remove(0), said)
}

/// What an overrides file gets to hear: codes and messages, a line each.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (_, said) = with(text);
    let heads: Vec<&str> = said.lines().filter(|line| line.starts_with("error[")).collect();
    assert_eq!(heads, expected, "{text}\n{said}");
}

fn of<'s>(service: &'s Service, path: &str) -> &'s Field {
    let Ok(apidoc_ir::Item::Field(owner, place)) = apidoc_ir::find(service, path) else { panic!("no {path}") };
    &owner.fields(service)[place]
}

#[test]
fn an_error_shows_its_line() {
    let (_, said) = with("[values]\n\"Job.Stat\" = [\"a\"]\n");
    insta::assert_snapshot!(said, @r#"
    error[override-item]: `Job` has no field `Stat`; it has State, Code, Sizes
     --> demo/2024-01-01/overrides.toml:2:1
      |
    2 | "Job.Stat" = ["a"]
      | ^^^^^^^^^^
      |
      = help: items are called as on their pages: `Type.Field`, `Action.Field`
    "#);
}

#[test]
fn values_are_set_by_hand() {
    let (service, said) = with(
        "[values]\n\"Job.State\" = [\"waiting\", { value = \"running\", doc = \"Not done.\" }]\n\"Job.Code\" = [0, 3]\n\
         \"ListJobs.Mode\" = { from = [\"slow\", \"fast\"], to = [\"fast\", \"slow\", \"idle\"] }\n",
    );
    assert_eq!(said, "");
    let state = &of(&service, "Job.State").facts;
    assert_eq!(
        state.values.iter().map(|v| (v.value.as_str(), v.doc.as_str())).collect::<Vec<_>>(),
        [("waiting", ""), ("running", "Not done.")]
    );
    assert_eq!(state.by_hand[&FactKind::Enum].line, 2);
    assert_eq!(of(&service, "Job.Code").facts.values.len(), 2);
    assert_eq!(of(&service, "ListJobs.Mode").facts.values.len(), 3);
}

/// What an example breaks is suspect, whoever said it; the place is that of the override.
#[test]
fn checks_values_against_examples() {
    let file = read("demo/2024-01-01/overrides.toml", b"values.\"Job.State\" = [\"waiting\"]\n");
    let (ir, said) = crate::join_with(pages(), vec![file]);
    assert_eq!(of(&ir.services[0], "Job.State").facts.suspect, [FactKind::Enum]);
    let suspect = said.iter().find(|one| one.code == Code::SuspectFact).unwrap();
    assert_eq!((suspect.source.file.as_str(), suspect.source.line, suspect.source.column), ("demo/2024-01-01/overrides.toml", 1, 8));
}

#[test]
fn reports_values_that_no_longer_apply() {
    let same = "error[override-stale]: the page of `ListJobs.Mode` lists these values itself";
    check("values.\"ListJobs.Mode\" = [\"slow\", \"fast\"]", &[same]);
    check("values.\"ListJobs.Mode\" = { from = [\"fast\"], to = [\"slow\", \"fast\"] }", &[same]);
    let other = "error[override-stale]: the page of `ListJobs.Mode` lists `fast`, `slow`, not `fast`, `idle`";
    check("values.\"ListJobs.Mode\" = [\"fast\", \"idle\"]", &[other]);
    check("values.\"ListJobs.Mode\" = { from = [\"fast\", \"idle\"], to = [\"a\"] }", &[other]);
    check(
        "values.\"Job.State\" = { from = [\"a\"], to = [\"a\"] }",
        &["error[override-stale]: `Job.State` is to have the values that its page is said to have"],
    );
    check(
        "values.\"ListJobs.Jobs\" = [\"a\"]",
        &["error[override-unfit]: `ListJobs.Jobs` is a list of the object Job; texts and integers have values"],
    );
    check("values.\"Job.Code\" = [\"a\"]", &["error[override-unfit]: `Job.Code` is an integer, which `a` is not"]);
}

#[test]
fn types_are_set_by_hand() {
    let (service, said) = with(
        "[type]\n\"ListJobs.Size\" = \"u64\"\n\"Job.Sizes\" = \"u64\"\n\"Job.State\" = { from = \"string\", to = { array = { object = \"Job\" } } }\n",
    );
    assert_eq!(said, "");
    assert!(of(&service, "ListJobs.Size").unsigned && of(&service, "Job.Sizes").unsigned);
    assert_eq!(of(&service, "Job.State").ty, Type::Array(Box::new(Type::Object("Job".into()))));
    assert_eq!(of(&service, "Job.State").facts.by_hand[&FactKind::Type].line, 4);
    let json = serde_json::to_value(of(&service, "ListJobs.Size")).unwrap();
    assert_eq!((&json["type"], &json["unsigned"]), (&"integer".into(), &true.into()));
}

#[test]
fn reports_types_that_no_longer_apply() {
    let cases = [
        ("\"Job.State\" = \"u64\"", "error[override-stale]: `Job.State` is string by its page and no integer"),
        ("\"Job.State\" = { from = \"integer\", to = \"json\" }", "error[override-stale]: `Job.State` is string by its page, not integer"),
        ("\"Job.State\" = { from = \"integer\", to = \"string\" }", "error[override-stale]: `Job.State` is string by its page already"),
        ("\"Job.State\" = { from = \"string\", to = { object = \"Lost\" } }", "error[override-item]: no type is called `Lost`"),
        ("\"Job.State\" = \"json\"", "error[override-form]: `Job.State` says what it is to be, but not what the page has"),
        ("\"Job.State\" = { from = \"string\", to = \"strin\" }", "error[override-form]: there is no type `strin`"),
        ("\"Job.State\" = { from = \"string\" }", "error[override-key]: `Job.State` lacks its key `to`"),
        ("\"Job.State\" = { from = \"string\", too = \"json\" }", "error[override-key]: `Job.State` has no key `too`"),
        ("Job = \"u64\"", "error[override-item]: `Job` is no field"),
    ];
    for (entry, expected) in cases {
        check(&format!("[type]\n{entry}\n"), &[expected]);
    }
}

#[test]
fn a_type_that_only_examples_show_has_fields_too() {
    let mut list = read_page("demo/2024-01-01/ListJobs.md", LIST_PAGE.as_bytes());
    list.diagnostics.clear();
    let file = read("demo/2024-01-01/overrides.toml", b"type.\"Job.Code\" = \"u64\"");
    let (ir, said) = crate::join_with(vec![list], vec![file]);
    let of_file: Vec<_> = said.iter().filter(|one| one.source.file.ends_with("toml")).collect();
    assert!(of_file.is_empty(), "{of_file:?}");
    assert!(ir.services[0].types[0].inferred && of(&ir.services[0], "Job.Code").unsigned);
}

#[test]
fn decisions_are_kept_with_their_places() {
    let (service, said) = with(
        "merge = [{ name = \"JobMode\", fields = [\"ListJobs.Mode\"] }]\n\
         [actions.ListJobs]\npaginate = { token = \"Token\", response_token = \"Token\", items = \"Jobs\" }\n\
         waiter = { name = \"wait_for_jobs\", path = \"Jobs.*.Code\", success = [0], failure = [1, 2], any = true, every = 5, at_most = 60 }\n\
         [rename]\nJob = \"Task\"\n\"ListJobs.Mode.fast\" = \"Quick\"\n[names]\n\"Job.Code\" = { 0 = \"Done\", -1 = \"Lost\" }\n",
    );
    assert_eq!(said, "");
    let all = &service.overrides;
    let counts = [all.paginate.len(), all.waiters.len(), all.merge.len(), all.rename.len(), all.names.len()];
    assert_eq!(counts, [1, 1, 1, 2, 1]);
    assert_eq!((all.paginate[0].action.at.line, all.waiters[0].action.at.line, all.names[0].names[1].0), (3, 4, -1));
    let back: apidoc_ir::Service = serde_json::from_value(serde_json::to_value(&service).unwrap()).unwrap();
    assert_eq!(back, service);
}

#[test]
fn reports_unknown_keys_with_the_known_ones() {
    let (_, said) = with("default.\"Job.Code\" = 1\n");
    assert!(
        said.contains(
            "= help: there are actions, keep, merge, names, not_secret, package, rename, secret, service, take, type, values, version"
        ),
        "{said}"
    );
    let cases = [
        ("default = 1", "error[override-key]: a file of overrides has no key `default`"),
        ("actions.ListJobs.pages = 1", "error[override-key]: an action has no key `pages`"),
        ("actions.ListJobs.paginate = { ofset = \"Size\" }", "error[override-key]: `paginate` has no key `ofset`"),
        ("merge = [{ name = \"A\", field = [] }]", "error[override-key]: `merge` has no key `field`"),
        ("actions.ListJobs.waiter = { name = \"a\", path = \"b\" }", "error[override-key]: `waiter` lacks its key `success`"),
        ("actions.ListJob.paginate = false", "error[override-item]: no action is called `ListJob`"),
        ("rename.\"Jobs.State\" = \"a\"", "error[override-item]: no action or type is called `Jobs`"),
        (
            "rename.\"ListJobs.Token\" = \"a\"",
            "error[override-item]: `ListJobs` has `Token` in its request and in its response: write `ListJobsRequest.Token` or `ListJobsResponse.Token`",
        ),
    ];
    for (entry, expected) in cases {
        let (_, said) = with(entry);
        assert!(said.contains(expected), "{entry}\n{said}");
    }
}

#[test]
fn reports_entries_in_other_forms() {
    let cases = [
        ("service = 1", "error[override-form]: `service` takes a text, not an integer"),
        ("rename = []", "error[override-form]: `rename` takes a table, not an array"),
        ("rename.Job = 1", "error[override-form]: `Job` takes a text, not an integer"),
        ("values.\"Job.State\" = []", "error[override-form]: `Job.State` has no values"),
        ("values.\"Job.State\" = [\"a\", \"a\"]", "error[override-form]: the value `a` occurs twice"),
        ("values.\"Job.State\" = [1.5]", "error[override-form]: `Job.State` takes a text, not a float"),
        ("values.\"Job.Code\" = [99999999999999999999]", "error[override-form]: `99999999999999999999` is too large for Job.Code"),
        ("names.\"Job.Code\" = { a = \"A\" }", "error[override-form]: `a` is no whole number"),
        ("names.\"Job.Code\" = { 99999999999999999999 = \"A\" }", "error[override-form]: `99999999999999999999` is no whole number"),
        ("actions.ListJobs = {}", "error[override-form]: nothing is said of the action `ListJobs`"),
        ("actions.ListJobs.paginate = true", "error[override-form]: `paginate` takes a table, or false"),
        ("actions.ListJobs.paginate = {}", "error[override-form]: `paginate` needs one of `offset`, `page` and `token`"),
        (
            "actions.ListJobs.paginate = { offset = \"a\", page = \"b\" }",
            "error[override-form]: `paginate` needs one of `offset`, `page` and `token`",
        ),
        ("actions.ListJobs.paginate = { offset = \"Size\", first = 0 }", "error[override-form]: only pages have a `first`"),
        (
            "actions.ListJobs.waiter = { name = \"a\", path = \"b\", success = [1], every = 0 }",
            "error[override-form]: `every` takes seconds, from 1 to 31622400",
        ),
        ("rename.Job = \"unclosed", "error[override-syntax]: invalid basic string, expected `\"`"),
        ("rename.Job = \"A\"\nrename.Job = \"B\"", "error[override-syntax]: duplicate key"),
    ];
    for (entry, expected) in cases {
        check(entry, &[expected]);
    }
}

#[test]
fn one_item_is_decided_once() {
    let (_, said) = joined(&[
        ("demo/2024-01-01/a/overrides.toml", "service = \"demo\"\nvalues.\"Job.State\" = [\"running\"]\n"),
        ("demo/overrides.toml", "values.\"Job.State\" = [\"running\", \"done\"]\n"),
    ]);
    insta::assert_snapshot!(said, @r#"
    error[override-twice]: `Job.State` is decided twice
     --> demo/overrides.toml:1:8
      |
    1 | values."Job.State" = ["running", "done"]
      |        ^^^^^^^^^^^
      |
     ::: demo/2024-01-01/a/overrides.toml:2:8
      |
    2 | values."Job.State" = ["running"]
      |        ----------- the first
      |
      = help: keep one of the two
    "#);
    check(
        "rename.\"ListJobs.Size\" = \"a\"\nrename.\"ListJobsRequest.Size\" = \"b\"",
        &["error[override-twice]: `ListJobsRequest.Size` is decided twice"],
    );
}

/// A file is for the service version of the nearest folder whose pages name one.
#[test]
fn a_file_belongs_to_one_service_version() {
    let other = LIST_PAGE.replace("2024-01-01", "2025-01-01");
    let told = |path: &str, text: &str| {
        let pages = vec![read_page("demo/old/ListJobs.md", LIST_PAGE.as_bytes()), read_page("demo/new/ListJobs.md", other.as_bytes())];
        let (ir, said) = crate::join_with(pages, vec![read(path, text.as_bytes())]);
        let told = said.into_iter().find(|one| one.source.file == path).map(|one| one.message);
        (ir.services.iter().map(|s| s.overrides.rename.len()).collect::<Vec<_>>(), told)
    };
    let entry = "rename.ListJobs = \"ShowJobs\"\n";
    assert_eq!(told("demo/old/overrides.toml", entry), (vec![1, 0], None));
    let unused = "no page is in the folder of these overrides; they are not used";
    assert_eq!(told("demo/new/deeper/still/overrides.toml", entry), (vec![0, 0], Some(unused.into())));
    let chosen = format!("service = \"demo\"\nversion = \"2025-01-01\"\n{entry}");
    assert_eq!(told("demo/new/deeper/still/overrides.toml", &chosen), (vec![0, 1], None));
    assert_eq!(told("overrides.toml", &format!("version = \"2025-01-01\"\n{entry}")), (vec![0, 1], None));
    let several = "the pages in the folder of these overrides are of several service versions: demo 2024-01-01, demo 2025-01-01";
    assert_eq!(told("demo/overrides.toml", entry), (vec![0, 0], Some(several.into())));
    let none = "the pages in the folder of these overrides are of demo 2024-01-01";
    assert_eq!(told("demo/old/overrides.toml", &format!("service = \"other\"\n{entry}")), (vec![0, 0], Some(none.into())));
    let (_, said) = crate::join_with(Vec::new(), vec![read("overrides.toml", entry.as_bytes())]);
    assert_eq!(said[0].message, "no page in the folder of these overrides names a service version");
}

#[test]
fn the_order_of_files_does_not_matter() {
    let files = || {
        let texts =
            ["rename.Job = \"A\"", "rename.\"Job.State\" = \"b\"\nrename.Lost = \"C\"", "rename.\"Job.Code\" = \"d\"\nrename.Job = \"E\""];
        texts.iter().enumerate().map(|(i, text)| read(&format!("demo/2024-01-01/{i}/overrides.toml"), text.as_bytes())).collect::<Vec<_>>()
    };
    let forward = crate::join_with(pages(), files());
    assert_eq!(crate::join_with(pages(), files().into_iter().rev().collect()), forward);
}

#[test]
fn hostile_files_neither_panic_nor_hang() {
    let deep = format!("values.\"Job.State\" = {}1{}", "[".repeat(20_000), "]".repeat(20_000));
    let dotted = format!("{} = 1", vec!["a"; 20_000].join("."));
    let tables = (0..10_000).map(|i| format!("[actions.A{i}]\npaginate = false\n")).collect::<String>();
    let many = format!("[rename]\n{}", (0..10_000).map(|i| format!("\"Job.F{i}\" = \"f{i}\"\n")).collect::<String>());
    let texts = [
        deep.as_str(),
        &dotted,
        &tables,
        &many,
        "\0",
        "\u{feff}rename.Job = \"A\"",
        "rename.\"../../etc\\u0000\" = \"x\u{202e}\"",
        "rename.\"Job.\" = \"\"\nrename.\"\" = \"\"\nrename.\".\" = \"\"",
        "type.\"Job.Code\" = { from = { array = { array = { array = { array = { array = { array = { array = \"string\" } } } } } } }, to = \"json\" }",
        "a = 1979-05-27T07:32:00Z\nb = inf\nc = 0xffffffffffffffffffffff",
        "[[actions]]\n[[merge]]\n[[merge]]\nname = \"A\"\n",
    ];
    for text in texts {
        let (service, said) = with(text);
        assert!(service.actions.len() == 1 && said.chars().all(|c| c == '\n' || !c.is_control()), "{text:.40}");
    }
    let file = read("overrides.toml", b"rename.Job = \"\xff\xfe\"");
    assert!(file.decisions.is_empty() && !file.diagnostics.is_empty());
    let (_, said) = with(&many);
    assert_eq!(said.matches("error[override-item]").count(), 10_000);
    assert_eq!(with("\u{feff}values.\"Job.State\" = [\"running\"]\r\n").1, "", "a mark and other line ends are no fault");
    let crlf = with("\r\nvalues.\"Job.State\" = [\"running\"]\r\nvalues.\"Job.Lost\" = [\"running\"]\r\n").1;
    assert!(crlf.contains("overrides.toml:3:8"), "{crlf}");
    assert_eq!(of(&with("").0, "Job.State").ty.scalar(), Some(Scalar::String));
}

#[test]
fn secrets_are_added_and_removed() {
    let (service, said) = with("secret = [\"Job.State\", \"ListJobs.Mode\"]\nnot_secret = [\"ListJobsRequest.Token\"]");
    assert_eq!(said, "");
    let job = service.types.iter().find(|ty| ty.name == "Job").unwrap();
    assert!(job.fields.iter().any(|field| field.name == "State" && field.secret));
    let secret = |name: &str| service.actions[0].request.iter().find(|field| field.name == name).map(|field| field.secret);
    assert_eq!((secret("Mode"), secret("Token")), (Some(true), Some(false)));
}

#[test]
fn a_secret_that_changes_nothing_is_an_error() {
    let (_, said) = with("secret = [\"ListJobsRequest.Token\", \"Job.Nothing\"]\nnot_secret = [\"Job.State\"]");
    assert_eq!(said.matches("error[").count(), 3, "{said}");
    assert!(said.contains("`ListJobsRequest.Token` is secret by its name already"), "{said}");
    assert!(said.contains("`Job.State` is not secret by its name already"), "{said}");
}

#[test]
fn fields_to_take_and_to_keep_have_their_places() {
    let (service, said) = with("take = [\"ListJobsRequest.Token\",\n  \"Job.Code\"]\nkeep = [\"Job.State\"]\n");
    assert_eq!(said, "");
    let places = |words: &[apidoc_ir::SpannedText]| words.iter().map(|word| (word.text.clone(), word.at.line)).collect::<Vec<_>>();
    assert_eq!(places(&service.overrides.take), [("ListJobsRequest.Token".into(), 1), ("Job.Code".into(), 2)]);
    assert_eq!(places(&service.overrides.keep), [("Job.State".into(), 3)]);
    let back: Service = serde_json::from_value(serde_json::to_value(&service).unwrap()).unwrap();
    assert_eq!(back, service);
}

#[test]
fn rejects_fields_to_take_or_to_keep_in_another_form() {
    let cases = [
        ("take = \"Job.State\"", "error[override-form]: `take` takes a list, not a string"),
        ("keep = { \"Job.State\" = true }", "error[override-form]: `keep` takes a list, not a table"),
        ("take = [1]", "error[override-form]: `take` takes a text, not an integer"),
        ("take = [\"Job.Lost\"]", "error[override-item]: "),
        ("take = [\"Job\"]", "error[override-item]: `Job` is no field"),
        ("keep = [\"Job.Gone\", \"Job.Gone\"]", "error[override-twice]: `Job.Gone` is decided twice"),
        ("take = [\"ListJobs.Token\"]", "error[override-item]: `ListJobs` has `Token` in its request and in its response"),
        ("take = [\"Job.State\", \"Job.State\"]", "error[override-twice]: `Job.State` is decided twice"),
        ("take = [\"ListJobs.Size\"]\nkeep = [\"ListJobsRequest.Size\"]", "error[override-twice]: `ListJobsRequest.Size` is decided twice"),
    ];
    for (entry, expected) in cases {
        let (service, said) = with(entry);
        assert!(said.contains(expected) && said.matches("error[").count() == 1, "{entry}\n{said}");
        assert!(service.overrides.take.len() + service.overrides.keep.len() <= 1, "{entry}");
    }
}
