//! Diagnostics for programs: a JSON object a line, and SARIF.

use super::{Code, Diagnostic, Severity, escaped};
use apidoc_ir::{Source, diagnostics::is_hidden};
use serde_json::{Value, json};

/// One JSON object a line: `code`, `severity`, `file`, `line`, `column`, `message`, `help`, `related`.
pub fn json(all: &[Diagnostic]) -> String {
    let mut out = String::new();
    for one in all {
        let related: Vec<Value> = one
            .related
            .iter()
            .map(|(at, what)| json!({ "file": at.file, "line": at.line, "column": at.column, "message": escaped(what) }))
            .collect();
        let object = json!({
            "code": one.code.as_str(),
            "severity": one.severity.as_str(),
            "file": one.source.file,
            "line": one.source.line,
            "column": one.source.column,
            "message": escaped(&one.message),
            "help": escaped(&one.help),
            "related": related,
        });
        out += &visible(&object.to_string());
        out.push('\n');
    }
    out
}

/// SARIF 2.1.0, as code hosts and editors read it.
pub fn sarif(all: &[Diagnostic]) -> String {
    let rules: Vec<Value> = Code::ALL
        .iter()
        .map(|code| {
            json!({
                "id": code.as_str(),
                "fullDescription": { "text": code.explanation().trim() },
                "defaultConfiguration": { "level": level(code.severity()) },
            })
        })
        .collect();
    let results: Vec<Value> = all
        .iter()
        .map(|one| {
            let related: Vec<Value> = one
                .related
                .iter()
                .map(|(at, what)| {
                    let mut place = location(at);
                    place["message"] = json!({ "text": escaped(what) });
                    place
                })
                .collect();
            let message =
                if one.help.is_empty() { escaped(&one.message) } else { format!("{}\n{}", escaped(&one.message), escaped(&one.help)) };
            json!({
                "ruleId": one.code.as_str(),
                "level": level(one.severity),
                "message": { "text": message },
                "locations": [location(&one.source)],
                "relatedLocations": related,
            })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "apidoc-parse", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    visible(&format!("{log:#}\n"))
}

/// JSON text with every character that hides or moves others as an escape: file names come as they are.
fn visible(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || !is_hidden(c) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            out += &format!("\\u{unit:04x}");
        }
    }
    out
}

fn level(severity: Severity) -> &'static str {
    severity.as_str()
}

/// A place; without a region where the whole file is meant.
fn location(at: &Source) -> Value {
    let mut place = json!({ "artifactLocation": { "uri": uri(&at.file) } });
    if at.line > 0 {
        place["region"] = json!({ "startLine": at.line, "startColumn": at.column.max(1) });
    }
    json!({ "physicalLocation": place })
}

/// Encodes a path as a relative reference: all characters except unreserved ASCII become `%XX`.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.' | b'~') {
            out.push(byte as char);
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}
