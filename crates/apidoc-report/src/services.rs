//! Services with their actions and types.

use crate::{escape::escape, facts, markdown};
use apidoc_ir::{Action, ApiType, Direction, ErrorCode, Field, RegionUse, Service};
use std::fmt::Write as _;

/// Returns the section of one service version. `number` makes its anchors unique.
pub(crate) fn section(service: &Service, number: usize) -> String {
    let title = service.title.as_deref().map(|title| format!(" · {}", escape(title))).unwrap_or_default();
    let mut out = format!(
        "<section class=service id=s{number}><h3>{} {}{title}</h3><p class=sub>{} · {} actions · {} types · {} error codes</p>",
        escape(&service.service),
        escape(&service.version),
        escape(&service.host),
        service.actions.len(),
        service.types.len(),
        service.errors.len()
    );
    let context = Context { service, number };
    service.actions.iter().for_each(|action| out.push_str(&context.action(action)));
    service.types.iter().enumerate().for_each(|(at, ty)| out.push_str(&context.ty(ty, at)));
    if !service.errors.is_empty() {
        out.push_str("<details class=item><summary><b>Error codes</b></summary>");
        codes(&service.errors, &mut out);
        out.push_str("</details>");
    }
    out.push_str("</section>");
    out
}

struct Context<'a> {
    service: &'a Service,
    number: usize,
}

impl Context<'_> {
    fn action(&self, action: &Action) -> String {
        let mut out = String::new();
        let summary = action.title.as_deref().filter(|_| action.summary.is_empty()).unwrap_or(&action.summary);
        let deprecated = if action.deprecated { " <i>deprecated</i>" } else { "" };
        let _ = write!(
            out,
            "<details class=item><summary><b>{}</b>{deprecated} <span>{}</span></summary>",
            escape(&action.name),
            escape(summary)
        );
        text(&action.doc, &mut out);
        let mut remarks = vec![match action.region {
            RegionUse::Required => "region required".to_owned(),
            RegionUse::Optional => "region optional".to_owned(),
            RegionUse::Unused => "region not used".to_owned(),
            RegionUse::Unknown => "region not documented".to_owned(),
        }];
        remarks.extend(action.rate_limits.iter().map(|limit| format!("{} calls in {} s", limit.calls, limit.seconds)));
        if action.idempotent {
            remarks.push("reads only".into());
        }
        if action.event_stream {
            remarks.push("answers with events".into());
        }
        remarks.push(format!("examples: {}", action.examples.len()));
        let _ = write!(out, "<p class=sub>{}</p>", escape(&remarks.join(" · ")));
        self.fields("Request", &action.request, &mut out);
        self.fields("Response", &action.response, &mut out);
        codes(&action.errors, &mut out);
        place(&action.source.file, action.source.line, &mut out);
        out.push_str("</details>");
        out
    }

    fn ty(&self, ty: &ApiType, at: usize) -> String {
        let mut out = String::new();
        let direction = match ty.direction {
            Direction::Input => "sent",
            Direction::Output => "received",
            Direction::Both => "sent and received",
            Direction::Unused => "not used",
        };
        let inferred = if ty.inferred { ", known from examples only" } else { "" };
        let _ = write!(
            out,
            "<details class=item id=s{}t{at}><summary><b>{}</b> <span>type, {direction}{inferred}</span></summary>",
            self.number,
            escape(&ty.name)
        );
        text(&ty.doc, &mut out);
        self.fields("Fields", &ty.fields, &mut out);
        place(&ty.source.file, ty.source.line, &mut out);
        out.push_str("</details>");
        out
    }

    fn fields(&self, head: &str, fields: &[Field], out: &mut String) {
        if fields.is_empty() {
            return;
        }
        let _ = write!(out, "<h4>{head}</h4><table>");
        for field in fields {
            let (ty, object) = (field.ty.to_string(), field.ty.object());
            let place = object.and_then(|name| self.service.types.iter().position(|ty| ty.name == name));
            let ty = match place {
                Some(at) => format!("<a href=#s{}t{at}>{}</a>", self.number, escape(&ty)),
                None => escape(&ty),
            };
            let required = if field.required == Some(true) { " <em>required</em>" } else { "" };
            let facts: String = facts::of(field).iter().map(|fact| format!("<li>{}", escape(fact))).collect();
            let facts = if facts.is_empty() { facts } else { format!("<ul>{facts}</ul>") };
            let _ = write!(out, "<tr><td><b>{}</b>{required}<td>{ty}<td>{}{facts}", escape(&field.name), markdown::html(&field.doc));
        }
        out.push_str("</table>");
    }
}

fn codes(errors: &[ErrorCode], out: &mut String) {
    if errors.is_empty() {
        return;
    }
    out.push_str("<h4>Error codes</h4><table>");
    for error in errors {
        let _ = write!(out, "<tr><td><b>{}</b><td>{}", escape(&error.code), markdown::html(&error.doc));
    }
    out.push_str("</table>");
}

fn text(doc: &str, out: &mut String) {
    if !doc.trim().is_empty() {
        let _ = write!(out, "<div class=doc>{}</div>", markdown::html(doc));
    }
}

fn place(file: &str, line: u32, out: &mut String) {
    if !file.is_empty() {
        let _ = write!(out, "<p class=sub>{}:{line}</p>", escape(file));
    }
}
