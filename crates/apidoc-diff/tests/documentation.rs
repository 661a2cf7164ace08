//! Pairs of small pages: what changed, of which class, and how it is printed.

use apidoc_diff::{Change, documentation, render};
use apidoc_ir::Ir;
use proptest::prelude::*;

const VERSION: &str = "2020-01-02";

/// Returns a page of an action: its description, its rows (name, required, type, text), and the text of an example.
fn action(name: &str, doc: &str, request: &[[&str; 4]], response: &[[&str; 3]], example: &str) -> (String, String) {
    let request: String = request.iter().map(|row| format!("| {} |\n", row.join(" | "))).collect();
    let response: String = response.iter().map(|row| format!("| {} |\n", row.join(" | "))).collect();
    let page = format!(
        "# {name}\n\n## 1. API Description\n\nDomain name for API request: box.tencentcloudapi.com.\n\n{doc}\n\n\
         A maximum of 20 requests can be initiated per second for this API.\n\n\
         ## 2. Input Parameters\n\n| Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common Params. The value used for this API: {name}. |\n\
         | Version | Yes | String | Common Params. The value used for this API: {VERSION}. |\n{request}\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n{response}\
         | RequestId | String | The unique request ID. |\n\n\
         ## 4. Example\n\n### Example1 Call it\n\n#### Input Example\n\n```\nPOST / HTTP/1.1\nHost: box.tencentcloudapi.com\n\
         Content-Type: application/json\nX-TC-Action: {name}\n\n{example}\n```\n\n#### Output Example\n\n```\n{{\"Response\": {{\"RequestId\": \"a\"}}}}\n```\n"
    );
    (format!("box/{VERSION}/{name}.md"), page)
}

/// Returns the page of the types.
fn types(types: &[(&str, &str, &[[&str; 3]])]) -> (String, String) {
    let mut page = "# Data Types\n".to_owned();
    for (name, doc, rows) in types {
        let rows: String = rows.iter().map(|row| format!("| {} |\n", row.join(" | "))).collect();
        page += &format!("\n## {name}\n\n{doc}\n\nUsed by actions: List.\n\n| Name | Type | Description |\n|---|---|---|\n{rows}");
    }
    (format!("box/{VERSION}/types.md"), page)
}

fn ir(pages: &[(String, String)]) -> Ir {
    let pages = pages.iter().map(|(path, text)| apidoc_parse::read_page(path, text.as_bytes())).collect();
    apidoc_parse::join(pages).0
}

/// Returns `kind owner field class` of each change.
fn short(changes: &[Change]) -> Vec<String> {
    let show = |change: &Change| {
        let parts = [Some(change.kind.name()), change.owner.as_deref(), change.field.as_deref(), Some(change.class.name())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    changes.iter().map(show).collect()
}

/// Compares the description of one parameter.
#[track_caller]
fn check_text(was: &str, is: &str, expected: &[&str]) {
    let side = |text: &str| ir(&[action("Open", "Opens.", &[["Kind", "No", "String", text]], &[], "{}")]);
    assert_eq!(short(&documentation(&side(was), &side(is))), expected, "{was} to {is}");
}

fn old() -> Vec<(String, String)> {
    vec![
        action(
            "Open",
            "Opens a box.",
            &[
                ["BoxId", "Yes", "String", "Id of the box."],
                ["Mode", "No", "String", "How. Valid values: `slow`, `fast`."],
                ["Force", "No", "Boolean", "Whether to break it."],
            ],
            &[["Size", "Integer", "Size of the box."], ["DnsName", "String", "Name of the box."], ["Old", "String", "Nobody needs it."]],
            "{\"BoxId\": \"a\"}",
        ),
        action(
            "List",
            "Lists boxes.",
            &[["Limit", "No", "Integer", "Number of boxes. Default value: 10."]],
            &[["Boxes", "Array of Box", "Boxes."]],
            "{}",
        ),
        action("Close", "Closes a box.", &[], &[], "{}"),
        types(&[
            ("Box", "A box.", &[["Id", "String", "Its id. Sample value: box-1"], ["Lid", "Lid", "Its lid."]]),
            ("Lid", "A lid.", &[["Color", "String", "Its color."]]),
        ]),
    ]
}

fn new() -> Vec<(String, String)> {
    vec![
        action(
            "Open",
            "Opens **a** box.",
            &[
                ["BoxId", "Yes", "String", "Id of the box."],
                ["Mode", "No", "String", "How. Valid values: `slow`, `soft`."],
                ["Force", "Yes", "Boolean", "Whether to break it."],
                ["Reason", "Yes", "String", "Why."],
            ],
            &[["Size", "Float", "Size of the box."], ["DNSName", "String", "Name of the box."]],
            "{\"BoxId\": \"b\"}",
        ),
        action(
            "List",
            "Lists boxes.",
            &[["Limit", "No", "Integer", "Number of boxes. Default value: 20."]],
            &[["Boxes", "Array of Box", "Boxes."], ["Total", "Integer", "Number of all."]],
            "{}",
        ),
        action("Shake", "Shakes a box.", &[], &[], "{}"),
        types(&[(
            "Box",
            "A box.",
            &[
                ["Id", "String", "Its id. Sample value: box-2"],
                ["Size", "Integer", "Its size. Note: this field may return null, indicating that no valid values can be obtained."],
            ],
        )]),
    ]
}

#[test]
fn a_week_of_changes_in_all_forms() {
    let changes = documentation(&ir(&old()), &ir(&new()));
    insta::assert_snapshot!("json", render::json(&changes));
    insta::assert_snapshot!("human", render::human(&changes));
    insta::assert_snapshot!("markdown", render::markdown(&changes));
}

#[test]
fn equal_pages_have_no_changes() {
    let pages = old();
    assert_eq!(documentation(&ir(&pages), &ir(&pages)), []);
    assert_eq!(render::human(&[]), "no changes\n");
    assert_eq!(render::markdown(&[]), "No changes.\n");
    // The order of the files does not matter.
    let mut other = old();
    other.reverse();
    assert_eq!(documentation(&ir(&pages), &ir(&other)), []);
}

#[test]
fn services_and_versions_come_and_go_as_a_whole() {
    let (old, none) = (ir(&old()), Ir::default());
    assert_eq!(short(&documentation(&none, &old)), ["service+ addition", "version+ addition"]);
    assert_eq!(short(&documentation(&old, &none)), ["service- withdrawn", "version- withdrawn"]);
    let mut two = old.clone();
    two.services[0].version = "2030-01-02".into();
    assert_eq!(short(&documentation(&old, &two)), ["version- withdrawn", "version+ addition"]);
    assert_eq!(render::human(&documentation(&none, &old)), "addition (2): new items\n  box: new service\n");
}

#[test]
fn the_hash_of_a_text_shows_edits_of_its_markup() {
    check_text("Kind of box.", "<p>Kind of box.</p>", &["field~doc Open.request Kind markup"]);
    check_text("Kind of box.", "Kind of a box.", &["field~doc Open.request Kind documentation"]);
    check_text("Kind of box.", "Kind of box. ", &[]);
}

#[test]
fn null_sentence_and_example_line_are_not_part_of_the_text() {
    check_text("Kind of box.", "Kind of box.<br>Sample value: small", &["field~example Open.request Kind documentation"]);
    check_text("Kind: `small`", "Kind: `small`<br>Sample value: small", &["field~example Open.request Kind documentation"]);
    check_text(
        "<p>Kind: <code>s</code></p>",
        "<p>Kind: <code>s</code></p><br>Sample value: small",
        &["field~example Open.request Kind documentation"],
    );
    let null = "Note: this field may return null, indicating that no valid values can be obtained.";
    check_text("Kind of box.", &format!("Kind of box.<br>{null}"), &["field~null Open.request Kind held"]);
    check_text(
        &format!("Kind of box.<br>{null}<br>Sample value: a"),
        "Kind of box.<br>Sample value: a",
        &["field~null Open.request Kind held"],
    );
}

#[test]
fn facts_decide_the_class_of_a_text() {
    check_text("Kind. Valid values: `a`, `b`.", "Kind. Valid values: `a`, `b`, `c`.", &["field~doc Open.request Kind addition"]);
    check_text("Kind. Valid values: `a`, `b`.", "Kind. Valid values: `a`, `c`.", &["field~doc Open.request Kind withdrawn"]);
    check_text("Kind of box.", "Kind. Valid values: `a`, `c`.", &["field~doc Open.request Kind held"]);
    check_text("Kind. Default value: `a`.", "Kind. Default value: `b`.", &["field~doc Open.request Kind documentation"]);
}

#[test]
fn an_ir_without_hashes_is_compared_by_its_clean_texts() {
    let without = |pages: &[(String, String)]| -> Ir {
        let json = serde_json::to_string(&ir(pages)).unwrap();
        let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
        forget(&mut value);
        serde_json::from_value(value).unwrap()
    };
    let page = |text| [action("Open", "Opens.", &[["Kind", "No", "String", text]], &[], "{}")];
    assert_eq!(documentation(&without(&page("Kind of box.")), &ir(&page("<p>Kind of box.</p>"))), []);
    assert_eq!(documentation(&without(&page("Kind of box.")), &ir(&page("Kind of a box."))).len(), 1);
}

fn forget(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(members) => {
            members.remove("text_hash");
            members.values_mut().for_each(forget);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(forget),
        _ => {}
    }
}

#[test]
fn texts_of_pages_cannot_break_out_of_the_markdown() {
    let page = |text| [action("Open", "Opens.", &[["Kind", "No", "String", text]], &[], "{}")];
    let changes = documentation(&ir(&page("Kind. Default value: 1.")), &ir(&page("Kind. Default value: `a</b>@team#1`.")));
    let text = render::markdown(&changes);
    for line in text.lines().filter(|line| line.starts_with("- ")) {
        assert_eq!(line.matches('`').count() % 2, 0, "{line}");
        let outside: String = line.split('`').step_by(2).collect();
        assert!(!outside.contains(['<', '@', '#']), "{line}");
    }
}

fn field() -> impl Strategy<Value = (String, bool, bool, String)> {
    ("[A-C][a-c_]{0,2}", any::<bool>(), any::<bool>(), "(Text of it|Kind. Valid values: `a`, `[b-d]`|[a-c]{0,4})")
}

proptest! {
    /// Applying nothing gives nothing; swapping the sides swaps what is new and what is gone.
    #[test]
    fn both_directions_report_the_same_number_of_changes(a in prop::collection::vec(field(), 0..5), b in prop::collection::vec(field(), 0..5)) {
        let side = |rows: &[(String, bool, bool, String)]| {
            let rows: Vec<[&str; 4]> = rows
                .iter()
                .map(|(name, required, integer, text)| {
                    [name.as_str(), if *required { "Yes" } else { "No" }, if *integer { "Integer" } else { "String" }, text.as_str()]
                })
                .collect();
            ir(&[action("Open", "Opens.", &rows, &[], "{}")])
        };
        let (a, b) = (side(&a), side(&b));
        prop_assert_eq!(documentation(&a, &a), []);
        let (there, back) = (documentation(&a, &b), documentation(&b, &a));
        let count = |changes: &[Change], kind: &str| changes.iter().filter(|change| change.kind.name() == kind).count();
        for (one, other) in [("field~type", "field~type"), ("field~required", "field~required"), ("field~doc", "field~doc"), ("order", "order")] {
            prop_assert_eq!(count(&there, one), count(&back, other));
        }
        let _ = (render::human(&there), render::markdown(&there), render::json(&there));
    }
}
