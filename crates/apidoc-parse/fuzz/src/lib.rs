//! What the fuzz targets run. The same functions run over the kept inputs as a plain test of apidoc-parse.

use apidoc_ir::{Field, Scalar, Type};
use apidoc_parse::{
    diagnostics, examples,
    facts::{self, Subject},
    prose::Prose,
};

/// A whole page of Markdown, joined alone.
pub fn markdown(data: &[u8]) {
    page("page.md", data);
}

/// A whole page of HTML, joined alone.
pub fn html(data: &[u8]) {
    page("page.html", data);
}

fn page(path: &str, data: &[u8]) {
    let (_, found) = apidoc_parse::join(vec![apidoc_parse::read_page(path, data)]);
    let text = |_: &str| Some(String::from_utf8_lossy(data).into_owned());
    let shown = diagnostics::render(&found, &text, false);
    assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "a control character is shown");
}

/// The description of a field, as text, of every type.
pub fn prose(data: &[u8]) {
    let prose = Prose::plain(&String::from_utf8_lossy(data));
    let list = Type::Array(Box::new(Type::Scalar(Scalar::String)));
    for ty in [Type::Scalar(Scalar::String), Type::Scalar(Scalar::Integer), Type::Scalar(Scalar::Boolean), list] {
        let reading = facts::read(&prose, Subject { name: "Limit", ty: &ty, siblings: &["Limit", "Offset"] });
        if let (Some(min), Some(max)) = (reading.min.and_then(|n| n.as_f64()), reading.max.and_then(|n| n.as_f64())) {
            assert!(min <= max, "a range the wrong way round");
        }
    }
    facts::constraints(&[("Limit", &prose), ("Offset", &prose)]);
}

/// The text of an example.
pub fn example(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let fields = [
        Field { name: "Limit".into(), ty: Type::Scalar(Scalar::Integer), ..Field::default() },
        Field { name: "Filters".into(), ty: Type::Array(Box::new(Type::Object("Filter".into()))), ..Field::default() },
    ];
    let fields_of = |name: &str| (name == "Filter").then_some(&fields[..]);
    for request in examples::requests(&text) {
        let _ = examples::resolve_request(&request, "DescribeThings", &fields, &fields_of);
    }
    let (value, notes) = examples::response(&text);
    assert!(value.is_some() || !notes.is_empty(), "no value, and nothing said");
    assert!(notes.iter().all(|(at, _)| *at <= text.len()), "a note beyond the end");
}
