//! Explains how one description is read.

use crate::{commands, report};
use apidoc_build::{Error, Kind, ServiceFilter};
use apidoc_ir::{Item, Scalar, Type, find};
use apidoc_parse::{
    document,
    facts::{self, Explanation, Subject},
    prose::Prose,
    text::Text,
};
use std::{fmt::Write as _, path::PathBuf, process::ExitCode};

/// Arguments of `facts explain`.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A service and its version, as in `cvm/2017-03-12`
    #[arg(value_name = "SERVICE/VERSION", requires = "field", required_unless_present = "text")]
    service: Option<String>,
    /// An item and its field, as in `RunInstances.ImageId`
    #[arg(value_name = "ITEM.FIELD")]
    field: Option<String>,
    /// A description to read instead of one of the pages
    #[arg(long, conflicts_with = "service")]
    text: Option<String>,
    /// The type of the field that the text describes
    #[arg(long = "type", value_enum, default_value_t = Kinds::String)]
    ty: Kinds,
    /// The folder of pages, nested anyhow [default: docs-input].
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Kinds {
    String,
    Integer,
    Float,
    Boolean,
    Array,
}

impl Kinds {
    fn ty(self) -> Type {
        match self {
            Self::String => Type::Scalar(Scalar::String),
            Self::Integer => Type::Scalar(Scalar::Integer),
            Self::Float => Type::Scalar(Scalar::Float),
            Self::Boolean => Type::Scalar(Scalar::Boolean),
            Self::Array => Type::Array(Box::new(Type::Scalar(Scalar::String))),
        }
    }
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let said = match (&options.text, &options.service, &options.field) {
        (Some(text), _, _) => {
            let ty = options.ty.ty();
            facts::explain(&prose(text), Subject { name: "Field", ty: &ty, siblings: &[] })
        }
        (None, Some(service), Some(field)) => of_a_page(options, service, field)?,
        _ => return Err(usage("give SERVICE/VERSION and ITEM.FIELD, or --text".into())),
    };
    report::out(shown(&said).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn usage(message: String) -> Error {
    Error { kind: Kind::Usage, message }
}

/// A description out of its Markdown, as the page's reader makes it.
fn prose(markdown: &str) -> Prose {
    apidoc_parse::prose::from_blocks(&document::read(&Text::new(markdown)).0.blocks)
}

fn of_a_page(options: &Options, service: &str, path: &str) -> Result<Explanation, Error> {
    let folder = crate::paths::docs(options.docs.as_deref());
    let read = commands::read(&folder, &ServiceFilter(vec![service.to_string()]))?;
    let found = read.ir.services.iter().find(|one| format!("{}/{}", one.service, one.version) == service || one.service == service);
    let found =
        found.ok_or_else(|| usage(format!("{} has no pages of {service}; `cargo xtask ir` lists what there is", folder.display())))?;
    let item = find(found, path).map_err(usage)?;
    let Item::Field(owner, i) = item else { return Err(usage(format!("{path} is not a field: give ITEM.FIELD"))) };
    let fields = owner.fields(found);
    let field = fields.get(i).ok_or_else(|| usage(format!("{path} is not a field: give ITEM.FIELD")))?;
    let siblings: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    Ok(facts::explain(&prose(&field.doc), Subject { name: &field.name, ty: &field.ty, siblings: &siblings }))
}

fn shown(said: &Explanation) -> String {
    let mut out = String::new();
    for (at, line) in lines(&said.text) {
        let _ = writeln!(out, "  {line}");
        let inside = |start: usize| at <= start && start <= at + line.len();
        for m in said.matches.iter().filter(|m| inside(m.at.start) && m.refused.is_empty() && m.made.is_some()) {
            let end = m.at.end.min(at + line.len());
            let (lead, cue) = (width(&said.text[at..m.at.start]), width(&said.text[m.at.start..end]));
            let _ = writeln!(out, "  {}{} {}: {}", " ".repeat(lead), "^".repeat(cue.max(1)), m.rule, m.made.as_deref().unwrap_or_default());
        }
    }
    out.push_str("\nwords and their classes:\n ");
    for (at, classes) in &said.tokens {
        let word = said.text[at.clone()].replace('\n', "/");
        let _ = write!(out, " {word}<{}>", classes.join("|"));
    }
    out.push_str("\n\nrefused:\n");
    let mut none = true;
    for m in said.matches.iter().filter(|m| !m.refused.is_empty() || m.made.is_none()) {
        none = false;
        let why = if m.refused.is_empty() { "the adjacent text".to_string() } else { m.refused.join(", ") };
        let _ = writeln!(out, "  {} at `{}`: {why}", m.rule, said.text[m.at.clone()].replace('\n', " / "));
    }
    if none {
        out.push_str("  nothing\n");
    }
    out.push_str("\nlists:\n");
    for list in &said.lists {
        let values = list.values.join(" | ");
        let rows: Vec<String> = list.evidence.iter().map(|(name, weight)| format!("{name} {weight}")).collect();
        let sum: i32 = list.evidence.iter().map(|(_, weight)| weight).sum();
        let kept = if list.kept { "kept" } else { "refused" };
        let _ = writeln!(out, "  {} `{values}`: {kept}, {sum} [{}]", list.form, rows.join(", "));
    }
    if said.lists.is_empty() {
        out.push_str("  none\n");
    }
    out.push_str("\nread:\n");
    out.push_str(&facts_of(said));
    out
}

fn facts_of(said: &Explanation) -> String {
    let reading = &said.reading;
    let mut out = String::new();
    for (kind, rule, _) in &reading.rules {
        let name = super::accepted::name(*kind);
        let value = match name.as_str() {
            "enum" => reading.values.iter().map(|entry| entry.value.as_str()).collect::<Vec<_>>().join(" | "),
            "default" => reading.default.clone().unwrap_or_default(),
            "min" => reading.min.as_ref().map_or(String::new(), ToString::to_string),
            "max" => reading.max.as_ref().map_or(String::new(), ToString::to_string),
            "max_items" => reading.max_items.map_or(String::new(), |n| n.to_string()),
            "min_len" => reading.min_len.map_or(String::new(), |n| n.to_string()),
            "max_len" => reading.max_len.map_or(String::new(), |n| n.to_string()),
            _ => "true".to_string(),
        };
        let _ = writeln!(out, "  {name} = {value}, by {rule}");
    }
    if out.is_empty() { "  no facts\n".to_string() } else { out }
}

/// The lines of a text, each with its first byte.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    })
}

/// Returns the number of terminal columns of a text.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c as u32 >= 0x2e80 { 2 } else { 1 }).sum()
}
