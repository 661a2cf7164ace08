//! The page as a browser gets it: hostile texts stay texts, the policy is strict, the size has a limit.

use apidoc_ir::*;
use apidoc_report::*;

const ATTACKS: [&str; 9] = [
    "<script>alert(1)</script>",
    "</style><script>alert(2)</script>",
    "\"><img src=x onerror=alert(3)>",
    "' onmouseover='alert(4)",
    "</details></table><svg onload=alert(5)>",
    "<!-- <script>",
    "javascript:alert(6)",
    "]]></script><iframe src=//example.com>",
    "\u{202e}&lt;script&gt;alert(7)",
];

/// Returns a report in which each text is an attack.
fn hostile(attack: &str) -> Report {
    let text = || attack.to_owned();
    let source = Source { file: text(), line: 3, column: 5 };
    let mut field = Field { name: text(), doc: text(), example: Some(text()), source: source.clone(), ..Field::default() };
    field.facts.values = vec![EnumValue { value: text(), doc: text() }];
    field.facts.default = Some(text());
    let linked = Field { ty: Type::Array(Box::new(Type::Object(text()))), ..field.clone() };
    let errors = vec![ErrorCode { code: text(), doc: text(), common: false }];
    let action = Action {
        name: text(),
        title: Some(text()),
        doc: text(),
        summary: text(),
        request: vec![field.clone(), linked.clone()],
        response: vec![linked],
        errors: errors.clone(),
        source: source.clone(),
        ..Action::default()
    };
    let ty = ApiType { name: text(), doc: text(), fields: vec![field], source, ..ApiType::default() };
    let service = Service {
        service: text(),
        version: text(),
        host: text(),
        title: Some(text()),
        actions: vec![action],
        types: vec![ty],
        errors,
        ..Service::default()
    };
    let remark = Remark { severity: "error", code: text(), message: text(), help: text(), file: text(), line: 3, column: 1, text: text() };
    let section = ChangeSection { service: text(), class: text(), lines: vec![text(), format!("`{attack}`")] };
    Report {
        ir: Ir { services: vec![service], ..Ir::default() },
        pages: 1,
        remarks: vec![remark],
        changes: Some(Changes { since: text(), sections: vec![section] }),
    }
}

/// Returns the page without its texts: the tags, with their attributes.
fn tags(html: &str) -> Vec<String> {
    let script = html.rfind("<script>").unwrap();
    let (style, styled) = (html.find("<style>").unwrap(), html.find("</style>").unwrap());
    let markup = [&html[..style], &html[styled..script]].concat();
    markup.split('<').skip(1).map(|tag| tag.split_once('>').map_or(tag, |(tag, _)| tag).to_owned()).collect()
}

#[test]
fn no_text_of_a_page_becomes_markup() {
    let harmless = tags(&html(&hostile("text")).unwrap());
    for attack in ATTACKS {
        let page = html(&hostile(attack)).unwrap();
        let found = tags(&page);
        // The class of a change and the severity are attributes; they come from closed sets and are escaped all the same.
        let same = |(a, b): (&String, &String)| a == b || a.starts_with("h4 class") && b.starts_with("h4 class");
        assert!(found.len() == harmless.len() && found.iter().zip(&harmless).all(same), "{attack}");
        assert!(!page.contains('\u{202e}'));
    }
}

#[test]
fn the_policy_allows_nothing_but_the_style_and_the_script_of_the_page() {
    let page = html(&Report::default()).unwrap();
    let policy = page.split_once("Content-Security-Policy\" content=\"").unwrap().1.split_once('"').unwrap().0;
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && policy.contains("; script-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains('*') && policy.ends_with("base-uri 'none'; form-action 'none'"), "{policy}");
    for word in ["http:", "https:", "src=", "<link", "@import", "url("] {
        let text = page.replace(policy, "");
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn a_report_that_is_too_large_is_an_error() {
    let mut report = hostile("text");
    report.ir.services[0].actions[0].doc = "a".repeat(MOST_BYTES);
    let error = html(&report).unwrap_err();
    assert!(error.bytes > MOST_BYTES);
    assert_eq!(error.to_string(), "the report has 5.1 MB; at most 5 MB are allowed");
}

#[test]
fn the_page_shows_facts_coverage_diagnostics_and_changes() {
    let page = html(&hostile("word")).unwrap();
    for text in [
        "default: word",
        "values: word",
        "Array of word",
        "<a href=#s0t0>",
        "<pre>word</pre>",
        "since word",
        "<code>word</code>",
        "1 error ·",
        "100 %",
        "id=q type=search",
        "name=viewport",
    ] {
        assert!(page.contains(text), "{text}");
    }
}
