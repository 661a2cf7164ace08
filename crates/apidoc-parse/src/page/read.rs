//! One page from its document: its kind, and everything it says.

use super::{
    Kind, Page,
    action::{self, Around, Outcome},
    continued, errors,
    host::Host,
    notes::Notes,
    outline::{GridKind, Part, outline, text_of},
    overview,
    sections::{self, Governing},
    shared_types, tables, unread,
};
use crate::{
    diagnostics::{Code, Diagnostic},
    document::{Document, Note, Site},
    text::{NoText, Text},
    vocabulary::{self, Section},
};
use apidoc_ir::{Language, Source};

/// Reads a page.
pub fn read(file: &str, text: &Text, document: &Document, layout: Vec<Note>) -> Page {
    let mut notes = Notes::new(file, text);
    for note in layout {
        notes.say(note.code, note.span, note.message, "");
    }
    let document = &*continued::join(document);
    let parts = outline(document);
    let governing = sections::govern(&parts);
    let mut page = Page { file: file.to_owned(), language: language(&parts), ..Page::default() };
    let site = match page.language {
        Some(Language::En) => Site::International,
        _ => Site::Chinese,
    };
    let mut taken = Vec::new();
    let refused = actions(&parts, &governing, site, &mut page, &mut taken, &mut notes);
    // What stands around an action that can't be named is read; a page of another API is left out whole.
    if refused.is_none_or(|kind| kind == Kind::Other) {
        page.types = shared_types::read(&parts, &governing, &taken, site, &mut notes);
        if refused.is_none() {
            outside(&parts, &governing, site, &mut page, &mut notes);
        }
    }
    if !page.actions.is_empty() || !page.types.is_empty() {
        unread::lost_tables(&parts, &mut notes);
        unread::unknown_tables(&parts, &governing, &mut notes);
        continued::stray(&parts, &mut notes);
    }
    page.kind = match refused {
        Some(Kind::Other) if page.types.is_empty() => Kind::Refused,
        Some(Kind::Other) | None => kind(&page, &parts, &governing),
        Some(kind) => kind,
    };
    // Codes alone do not make a page that is a page of codes: it may be an action whose tables can't be read.
    if matches!(page.kind, Kind::Other | Kind::ErrorCodes) && unread::say(&parts, &governing, &mut notes) {
        (page.kind, page.errors) = (Kind::Refused, Vec::new());
    }
    page.diagnostics = notes.found;
    if page.kind != Kind::Action && matches!(page.kind, Kind::Other | Kind::Empty | Kind::History | Kind::CommonParameters | Kind::Legacy) {
        // What is no API is skipped and counted; only what spoils the file itself is said of it.
        page.diagnostics.retain(|d| matches!(d.code, Code::Legacy | Code::Encoding | Code::CutPage));
    }
    page
}

/// A page whose bytes are no text that is read.
pub fn undecoded(file: &str, fault: NoText) -> Page {
    let source = Source { file: file.to_owned(), line: fault.line, column: 1 };
    let diagnostic = Diagnostic {
        source,
        severity: Code::Encoding.severity(),
        code: Code::Encoding,
        message: fault.message,
        help: String::new(),
        related: Vec::new(),
    };
    Page { file: file.to_owned(), kind: Kind::Refused, diagnostics: vec![diagnostic], ..Page::default() }
}

/// Reads the actions. Gives the kind of the page where it is none of ours.
fn actions(
    parts: &[Part<'_>],
    governing: &Governing,
    site: Site,
    page: &mut Page,
    taken: &mut Vec<usize>,
    notes: &mut Notes<'_>,
) -> Option<Kind> {
    let host = action::host_of(parts);
    let mut refused = None;
    for segment in sections::segments(parts, governing) {
        let version = version_of(page);
        let around = Around { parts, governing, site, hosts: host.as_ref().map(|(host, _)| host), version: version.as_deref() };
        taken.push(segment.anchor);
        taken.extend(sections::output(parts, governing, &segment));
        match action::read(around, &segment, notes) {
            Outcome::Read(read) => page.actions.push(*read),
            Outcome::Legacy => refused = refused.or(Some(Kind::Legacy)),
            Outcome::Refused => refused = refused.or(Some(Kind::Other)),
            Outcome::Foreign => refused = Some(Kind::Refused),
        }
    }
    if let (None, Some((Host::Legacy(_), _))) = (refused, &host)
        && page.actions.is_empty()
    {
        refused = Some(Kind::Legacy);
    }
    if page.actions.is_empty() && refused == Some(Kind::Legacy) {
        let span = host.map(|(_, span)| span).unwrap_or_default();
        notes.say(Code::Legacy, span, "the page documents the legacy API 2.0, which is not generated", "");
    }
    if page.actions.is_empty() { refused } else { None }
}

/// The version of the actions that were read, where all of them have the same.
fn version_of(page: &Page) -> Option<String> {
    let first = page.actions.first()?.version.clone();
    page.actions.iter().all(|action| action.version == first).then_some(first)?
}

/// Error codes and lists that stand outside actions.
fn outside(parts: &[Part<'_>], governing: &Governing, site: Site, page: &mut Page, notes: &mut Notes<'_>) {
    let alone = page.actions.is_empty();
    let mut codes = errors::Codes::default();
    for (at, part) in parts.iter().enumerate() {
        let common = governing[at] == Some(Section::CommonErrors);
        if let Some(grid) = part.grid(GridKind::Errors)
            && (alone || common)
        {
            errors::read(grid, common, site, &mut codes, notes);
        }
        if let Some(grid) = part.grid(GridKind::Actions)
            && alone
        {
            overview::read(grid, &mut page.overview, notes);
        }
    }
    page.errors = codes.list;
    if alone {
        let lists = overview::lists(parts, notes);
        page.overview.extend(lists.actions);
        (page.services, page.title) = (lists.services, lists.title);
    }
}

fn kind(page: &Page, parts: &[Part<'_>], governing: &Governing) -> Kind {
    let is_common = |section: &Option<Section>| *section == Some(Section::CommonParameters);
    if !page.actions.is_empty() {
        Kind::Action
    } else if !page.types.is_empty() {
        Kind::DataTypes
    } else if !page.errors.is_empty() {
        Kind::ErrorCodes
    } else if !page.overview.is_empty() || !page.services.is_empty() || page.title.is_some() {
        Kind::Overview
    } else if parts.is_empty() {
        Kind::Empty
    } else if parts.iter().any(is_release) {
        Kind::History
    } else if governing.iter().any(is_common) || parts.iter().any(|part| part.grid(GridKind::Fields).is_some_and(tables::signs)) {
        Kind::CommonParameters
    } else {
        Kind::Other
    }
}

/// The heading of a release (第 2 次发布, Release 2), or a table of them.
fn is_release(part: &Part<'_>) -> bool {
    let begins = |text: &str| {
        let key = vocabulary::key(text);
        let phrase = vocabulary::begins(&key, |words| words.release).map(|(phrase, _)| phrase)?;
        Some(key[phrase.len()..].to_owned())
    };
    match part {
        Part::Heading(heading) => begins(&heading.text).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
        Part::Table(grid) => grid.table.header.first().and_then(|cell| begins(&text_of(&cell.blocks))).is_some_and(|rest| rest.is_empty()),
        _ => false,
    }
}

/// The language whose words the page uses most.
fn language(parts: &[Part<'_>]) -> Option<Language> {
    let mut counts = [0usize; 2];
    for part in parts {
        let found = match part {
            Part::Heading(heading) => heading.section.map(|(_, language)| language),
            Part::Table(grid) => grid.language,
            _ => None,
        };
        match found {
            Some(Language::Zh) => counts[0] += 1,
            Some(Language::En) => counts[1] += 1,
            None => {}
        }
    }
    match counts {
        [0, 0] => None,
        [zh, en] if en > zh => Some(Language::En),
        _ => Some(Language::Zh),
    }
}
