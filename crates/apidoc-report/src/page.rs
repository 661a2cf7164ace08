//! The page around the sections.

use crate::{Report, TITLE, coverage, lists, services};
use base64::Engine as _;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

const STYLE: &str = include_str!("report.css");
const SCRIPT: &str = include_str!("report.js");

/// Returns the page.
pub(crate) fn html(report: &Report) -> String {
    let services = &report.ir.services;
    let actions: usize = services.iter().map(|service| service.actions.len()).sum();
    let types: usize = services.iter().map(|service| service.types.len()).sum();
    let count = |severity: &str| report.remarks.iter().filter(|remark| remark.severity == severity).count();
    let counts = [
        (report.pages, "page"),
        (services.len(), "service version"),
        (actions, "action"),
        (types, "type"),
        (count("error"), "error"),
        (count("warning"), "warning"),
        (count("note"), "note"),
    ];
    let counts = counts.map(|(count, what)| format!("{count} {what}{}", if count == 1 { "" } else { "s" })).join(" · ");
    let mut out = format!(
        "<!doctype html>\n<html lang=en><head><meta charset=utf-8>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=viewport content=\"width=device-width, initial-scale=1\"><meta name=referrer content=no-referrer>\n\
         {TITLE}<style>{STYLE}</style></head><body>\n\
         <header><h1>API documentation report</h1><p class=sub>{counts}</p>\n\
         <input id=q type=search placeholder=\"Search actions, types, fields, facts\" aria-label=Search autocomplete=off><output id=n></output>\n\
         <nav>",
        hash(STYLE),
        hash(SCRIPT),
    );
    let mut sections = vec![("coverage", "Coverage", coverage::table(services))];
    if let Some(changes) = &report.changes {
        sections.push(("changes", "Changes", lists::changes(changes)));
    }
    sections.push(("diagnostics", "Diagnostics", lists::remarks(&report.remarks)));
    sections.push(("services", "Services", services.iter().enumerate().map(|(at, service)| services::section(service, at)).collect()));
    sections.iter().for_each(|(id, title, _)| out.push_str(&format!("<a href=#{id}>{title}</a> ")));
    out.push_str("</nav></header>\n<main>");
    for (id, title, text) in sections {
        let _ = writeln!(out, "<section id={id}><h2>{title}</h2>{text}</section>");
    }
    let _ = writeln!(out, "</main><script>{SCRIPT}</script></body></html>");
    out
}

/// Returns the hash by which the policy allows a style or a script.
fn hash(text: &str) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text.as_bytes())))
}
