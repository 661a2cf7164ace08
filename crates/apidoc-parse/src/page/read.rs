//! Reads one page from its document: its kind and its content.

use super::{
    Kind, Page,
    action::{self, Around, Outcome},
    continued, errors,
    grid::{self, GridKind, text_of},
    host::Host,
    lost_headers, lost_rows,
    notes::Notes,
    outline::{outline, report_captions},
    outline_item::OutlineItem,
    overview,
    sections::{self, SectionMap},
    shared_types,
    skipped::Skipped,
    type_heads,
    unsupported::{self, Unsupported},
};
use crate::{
    diagnostics::{Code, Diagnostic, Severity},
    document::{Document, Note, Site},
    text::{DecodeError, Text},
    vocabulary::{self, Column, Section},
};
use apidoc_ir::{Language, Source};

/// Reads a page.
pub fn read(file: &str, text: &Text, document: &Document, layout: Vec<Note>) -> Page {
    let mut notes = Notes::new(file, text);
    for note in layout {
        notes.report(note.code, note.span, note.message, "");
    }
    let document = &*continued::join(document);
    let parts = outline(document);
    let section_map = sections::assign_sections(&parts);
    let mut page = Page { file: file.to_owned(), language: language(&parts), ..Page::default() };
    let site = match page.language {
        Some(Language::En) => Site::International,
        _ => Site::Chinese,
    };
    let mut taken = Vec::new();
    let (refused, is_other_api) = actions(&parts, &section_map, site, &mut page, &mut taken, &mut notes);
    // Types around an action without a name are read; a page of another API is skipped.
    if !is_other_api && refused.is_none_or(|kind| kind == Kind::Other) {
        page.types = shared_types::read(&parts, &section_map, &taken, site, &mut notes);
        if refused.is_none() {
            outside(&parts, &section_map, site, &mut page, &mut notes);
        }
    }
    if !page.actions.is_empty() || !page.types.is_empty() {
        lost_headers::lost_tables(&parts, &mut notes);
        lost_headers::unknown_tables(&parts, &section_map, &mut notes);
        continued::stray(&parts, &mut notes);
        lost_rows::check(&parts, &mut notes);
        report_captions(&parts, &mut notes);
    }
    page.kind = match refused {
        Some(Kind::Other) if page.types.is_empty() => Kind::Refused,
        Some(Kind::Other) | None => kind(&page, &parts, &section_map),
        Some(kind) => kind,
    };
    let mut unsupported = None;
    // Codes alone do not make a page that is a page of codes: it may be an action whose tables can't be read.
    if matches!(page.kind, Kind::Other | Kind::ErrorCodes) {
        let found = unsupported::classify(&parts, &mut notes);
        if page.kind == Kind::Other || matches!(found, Unsupported::Refused | Unsupported::Foreign(_)) {
            if !matches!(found, Unsupported::Tables | Unsupported::Guide) {
                (page.kind, page.errors) = (Kind::Refused, Vec::new());
            }
            unsupported = Some(found);
        }
    }
    page.skipped = skipped(page.kind, unsupported.as_ref());
    if let Some(Unsupported::Foreign(foreign)) = unsupported {
        page.foreign = Some(foreign);
    }
    page.diagnostics = notes.found;
    if page.skipped.is_some() {
        // A skipped page is counted; only what spoils the file itself, or may be a lost page of an action, is reported.
        let kept = [Code::Legacy, Code::Encoding, Code::CutPage, Code::NoActionTable, Code::LostCells, Code::ForeignEndpoint];
        page.diagnostics.retain(|d| kept.contains(&d.code));
    }
    if !documents_api(&page, &parts, &section_map) {
        // A page that documents no API never stops a run.
        page.diagnostics.iter_mut().for_each(|d| d.severity = d.severity.max(Severity::Warning));
    }
    page
}

/// Why nothing is generated from a page of a kind.
fn skipped(kind: Kind, unsupported: Option<&Unsupported>) -> Option<Skipped> {
    match (kind, unsupported) {
        (_, Some(Unsupported::Foreign(_))) => Some(Skipped::OtherLanguage),
        (Kind::Legacy, _) => Some(Skipped::Legacy),
        (Kind::Empty, _) => Some(Skipped::Empty),
        (Kind::Other, Some(Unsupported::Tables)) => Some(Skipped::TablesWithoutAction),
        (Kind::Other | Kind::History | Kind::CommonParameters, _) => Some(Skipped::Guide),
        _ => None,
    }
}

/// Whether a page documents actions, or types of which it says who uses them, or was refused because it does.
fn documents_api(page: &Page, parts: &[OutlineItem<'_>], section_map: &SectionMap) -> bool {
    match page.kind {
        Kind::Action | Kind::Refused => true,
        Kind::DataTypes => {
            page.types.iter().any(|ty| !ty.named_users.is_empty())
                || parts.iter().any(type_heads::says_users)
                || section_map.contains(&Some(Section::Types))
        }
        _ => false,
    }
}

/// A page whose bytes are not text in an encoding that is read.
pub fn undecoded(file: &str, fault: DecodeError) -> Page {
    refused(file, fault.line, Code::Encoding, fault.message, "")
}

/// A page that is not read because of its size.
pub fn too_large(file: &str, max: usize) -> Page {
    let message = format!("the page has more than {} MiB, which is the limit for a page", max >> 20);
    refused(file, 1, Code::PageTooLarge, message, "divide the page")
}

fn refused(file: &str, line: u32, code: Code, message: String, help: &str) -> Page {
    let source = Source { file: file.to_owned(), line, column: 1 };
    let diagnostic = Diagnostic { source, severity: code.severity(), code, message, help: help.to_owned(), related: Vec::new() };
    Page { file: file.to_owned(), kind: Kind::Refused, diagnostics: vec![diagnostic], ..Page::default() }
}

/// Reads the actions. Returns the kind of a page that is not read, and whether it has parameters, but not of an action of this API.
fn actions(
    parts: &[OutlineItem<'_>],
    section_map: &SectionMap,
    site: Site,
    page: &mut Page,
    taken: &mut Vec<usize>,
    notes: &mut Notes<'_>,
) -> (Option<Kind>, bool) {
    let host = action::host_of(parts);
    let references = type_heads::references(parts);
    let mut refused = None;
    let mut is_other_api = false;
    for segment in sections::segments(parts, section_map) {
        let version = version_of(page);
        let hosts = host.as_ref().map(|(host, _)| host);
        let around = Around { parts, section_map, site, hosts, references: &references, version: version.as_deref() };
        taken.push(segment.anchor);
        taken.extend(sections::output(parts, section_map, &segment, &references));
        match action::read(around, &segment, notes) {
            Outcome::Read(read) => page.actions.push(*read),
            Outcome::Legacy => refused = refused.or(Some(Kind::Legacy)),
            Outcome::Refused => refused = refused.or(Some(Kind::Other)),
            Outcome::Foreign => refused = Some(Kind::Refused),
            Outcome::NoApi => is_other_api = true,
        }
    }
    if let (None, Some((Host::Legacy(_), _))) = (refused, &host)
        && page.actions.is_empty()
    {
        refused = Some(Kind::Legacy);
    }
    if page.actions.is_empty() && refused == Some(Kind::Legacy) {
        let span = host.map(|(_, span)| span).unwrap_or_default();
        notes.report(Code::Legacy, span, "the page documents the legacy API 2.0, which is not generated", "");
    }
    if page.actions.is_empty() { (refused, is_other_api) } else { (None, false) }
}

/// The version of the actions that were read, if all have the same.
fn version_of(page: &Page) -> Option<String> {
    let first = page.actions.first()?.version.clone();
    page.actions.iter().all(|action| action.version == first).then_some(first)?
}

/// Reads error codes and lists outside of actions.
fn outside(parts: &[OutlineItem<'_>], section_map: &SectionMap, site: Site, page: &mut Page, notes: &mut Notes<'_>) {
    let alone = page.actions.is_empty();
    let mut codes = errors::Codes::default();
    for (at, part) in parts.iter().enumerate() {
        let common = section_map[at] == Some(Section::CommonErrors);
        if let Some(grid) = part.grid(GridKind::Errors)
            && (common || alone && (page.types.is_empty() || section_map[at] == Some(Section::Errors)))
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

fn kind(page: &Page, parts: &[OutlineItem<'_>], section_map: &SectionMap) -> Kind {
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
    } else if section_map.iter().any(is_common) || parts.iter().any(|part| part.grid(GridKind::Fields).is_some_and(grid::signs)) {
        Kind::CommonParameters
    } else {
        Kind::Other
    }
}

/// The heading of a release (第 2 次发布, Release 2), or a table of them.
fn is_release(part: &OutlineItem<'_>) -> bool {
    let begins = |text: &str| {
        let key = vocabulary::key(text);
        let phrase = vocabulary::begins(&key, |words| words.release).map(|(phrase, _)| phrase)?;
        Some(key[phrase.len()..].to_owned())
    };
    match part {
        OutlineItem::Heading(heading) => begins(&heading.text).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
        OutlineItem::Table(grid) => {
            grid.table.header.first().and_then(|cell| begins(&text_of(&cell.blocks))).is_some_and(|rest| rest.is_empty())
        }
        _ => false,
    }
}

/// The language whose words the page uses most.
/// Whether most descriptions of fields are Chinese. The headings and columns of a page may be translated without them.
fn describes_in_chinese(parts: &[OutlineItem<'_>]) -> bool {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let mut counts = [0usize; 2];
    for grid in parts.iter().filter_map(|part| part.grid(GridKind::Fields)) {
        for row in &grid.table.rows {
            counts[usize::from(grid.text(row, Column::Description).contains(is_han))] += 1;
        }
    }
    counts[1] > counts[0]
}

fn language(parts: &[OutlineItem<'_>]) -> Option<Language> {
    let mut counts = [0usize; 2];
    for part in parts {
        let found = match part {
            OutlineItem::Heading(heading) => heading.section.map(|(_, language)| language),
            OutlineItem::Table(grid) => grid.language,
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
        [zh, en] if en > zh && !describes_in_chinese(parts) => Some(Language::En),
        _ => Some(Language::Zh),
    }
}
