//! Finds the actions of a page and the sections of each.
//!
//! Input: the outline. A heading opens a section only if the content of such a section follows. So headings inside of a
//! description, a table of contents or an example open no section. Numbers and the order of headings are ignored.

use super::{
    grid::{self, Grid, GridKind},
    outline_item::{Heading, OutlineItem},
    type_heads,
};
use crate::vocabulary::{Column, ExamplePart, Section};
use std::ops::Range;

/// The section of each part of a page.
pub(super) type SectionMap = Vec<Option<Section>>;

/// Assigns a section to each part; a heading belongs to the section that it opens.
pub(super) fn assign_sections(parts: &[OutlineItem<'_>]) -> SectionMap {
    let mut now = None;
    let mut out = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        if let OutlineItem::Heading(heading) = part
            && let Some(section) = opens(parts, at, heading, now)
            && !type_heads::is_of_type(parts, at)
        {
            now = Some(section);
        }
        out.push(now);
    }
    out
}

/// The section that a heading opens; `None` if it only looks like one.
fn opens(parts: &[OutlineItem<'_>], at: usize, heading: &Heading<'_>, now: Option<Section>) -> Option<Section> {
    if heading.example.is_some() && heading.level == 7 && now == Some(Section::Description) {
        // A description may have examples of its own; those of the action come behind its parameters.
        return None;
    }
    if heading.example.is_some() && now != Some(Section::Examples) {
        return followed_by_example(parts, at).then_some(Section::Examples);
    }
    if now == Some(Section::Examples)
        && heading.part.is_some()
        && !leads_to(parts, at, Section::Input)
        && !leads_to(parts, at, Section::Output)
    {
        return None;
    }
    let (section, _) = heading.section?;
    match section {
        Section::Input | Section::Output | Section::Errors | Section::CommonErrors | Section::OwnErrors => {
            (leads_to(parts, at, section) || heading.level < 7 && is_empty_section(parts, at)).then_some(section)
        }
        Section::Examples => followed_by_example(parts, at).then_some(section),
        // A description inside an example describes the example.
        Section::Description => (heading.level < 7 && now != Some(Section::Examples) || now.is_none()).then_some(section),
        Section::Resources | Section::Types | Section::CommonParameters => (heading.level < 7).then_some(section),
    }
}

/// Maximum number of parts between a heading and the table of its section. Without a limit, the time is quadratic in the size of the page.
const MAX_PARTS: usize = 400;

/// Whether a table that fits the section comes before any other section's heading.
fn leads_to(parts: &[OutlineItem<'_>], at: usize, section: Section) -> bool {
    for part in parts[at + 1..].iter().take(MAX_PARTS) {
        match part {
            OutlineItem::Heading(next) if next.example.is_some() => return false,
            OutlineItem::Heading(next) if next.section.is_some_and(|(other, _)| other != section) => return false,
            OutlineItem::Heading(next) if section == Section::Input && next.part == Some(ExamplePart::Response) => return false,
            OutlineItem::Table(grid) => match section {
                Section::Input | Section::Output => {
                    if grid.kind == GridKind::Fields {
                        return true;
                    }
                }
                _ => {
                    if grid.kind == GridKind::Errors {
                        return true;
                    }
                }
            },
            OutlineItem::Code { .. } if matches!(section, Section::Input | Section::Output) => return false,
            _ => {}
        }
    }
    false
}

/// Whether a heading of parameters or of a response has no table, between others that have one:
/// an action without parameters.
fn is_empty_section(parts: &[OutlineItem<'_>], at: usize) -> bool {
    let Some(heading) = parts[at].heading() else { return false };
    let next = parts[at + 1..]
        .iter()
        .take(MAX_PARTS)
        .position(|part| part.heading().is_some_and(|next| next.section.is_some() && next.level <= heading.level));
    match (heading.section, next.map(|n| at + 1 + n)) {
        (Some((Section::Input, _)), Some(next)) => {
            parts[next].heading().and_then(|h| h.section).is_some_and(|(s, _)| s == Section::Output)
                && leads_to(parts, next, Section::Output)
        }
        _ => false,
    }
}

/// Whether code comes before any section that is not part of an example.
fn followed_by_example(parts: &[OutlineItem<'_>], at: usize) -> bool {
    for (i, part) in parts.iter().enumerate().skip(at + 1).take(MAX_PARTS) {
        match part {
            OutlineItem::Code { .. } => return true,
            OutlineItem::Heading(next) => {
                if let Some((section, _)) = next.section {
                    let real = match section {
                        Section::Input | Section::Output | Section::Errors => leads_to(parts, i, section),
                        Section::Examples | Section::Description => false,
                        _ => true,
                    };
                    if real {
                        return false;
                    }
                }
            }
            _ => {}
        }
    }
    false
}

/// One action of a page: its parts and the place of its table of parameters.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// The parts that are its own.
    pub(super) range: Range<usize>,
    /// Its table of parameters, or the heading of its empty section.
    pub(super) anchor: usize,
}

/// The actions of a page; empty where it documents none.
pub(super) fn segments(parts: &[OutlineItem<'_>], section_map: &SectionMap) -> Vec<Segment> {
    let anchors = anchors(parts, section_map);
    let mut segments: Vec<Segment> = Vec::with_capacity(anchors.len());
    for (i, anchor) in anchors.iter().enumerate() {
        let from = match i {
            0 => 0,
            _ => begin(parts, section_map, anchors[i - 1], *anchor),
        };
        if let Some(last) = segments.last_mut() {
            last.range.end = from;
        }
        segments.push(Segment { range: from..parts.len(), anchor: *anchor });
    }
    segments
}

fn anchors(parts: &[OutlineItem<'_>], section_map: &SectionMap) -> Vec<usize> {
    let named: Vec<usize> = positions(parts, |_, grid| grid::names_action(grid));
    let headed = |at: usize| section_map[at] == Some(Section::Input);
    if !named.is_empty() {
        return named;
    }
    // The first table under each heading of parameters, or the heading itself where it has none.
    let mut out = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        if !headed(at) {
            at += 1;
            continue;
        }
        let end = (at..parts.len()).find(|i| !headed(*i)).unwrap_or(parts.len());
        let table = (at..end).find(|i| parts[*i].grid(GridKind::Fields).is_some());
        out.push(table.unwrap_or(at));
        at = end;
    }
    out
}

fn positions(parts: &[OutlineItem<'_>], wanted: impl Fn(usize, &Grid<'_>) -> bool) -> Vec<usize> {
    parts
        .iter()
        .enumerate()
        .filter(|(at, part)| part.grid(GridKind::Fields).is_some_and(|grid| wanted(*at, grid)))
        .map(|(at, _)| at)
        .collect()
}

/// Returns the beginning of the action whose table is at `anchor`, behind the table at `before` of another action.
fn begin(parts: &[OutlineItem<'_>], section_map: &SectionMap, before: usize, anchor: usize) -> usize {
    let inner = before + 1..anchor;
    let opening = |at: usize| match &parts[at] {
        OutlineItem::Heading(h) => {
            section_map[at] == Some(Section::Description) && section_map[at - 1] != Some(Section::Description) && h.section.is_some()
        }
        OutlineItem::Text { text, .. } => super::host::introduces(text),
        _ => false,
    };
    let heading_of_input = || (inner.clone()).rev().take_while(|at| section_map[*at] == Some(Section::Input)).last().unwrap_or(anchor);
    let title = || {
        inner
            .clone()
            .rev()
            .find(|at| parts[*at].heading().is_some_and(|h| h.level < 7 && h.section.is_none() && h.part.is_none() && h.example.is_none()))
    };
    let mut at = inner.clone().find(|at| opening(*at)).or_else(title).unwrap_or_else(heading_of_input);
    // The titles right before it are its own.
    while at > before + 1 && parts[at - 1].heading().is_some_and(|h| h.section.is_none() && h.part.is_none() && h.example.is_none()) {
        at -= 1;
    }
    at
}

/// The table of a segment that lists the fields of the response.
pub(super) fn output(
    parts: &[OutlineItem<'_>],
    section_map: &SectionMap,
    segment: &Segment,
    references: &type_heads::References,
) -> Option<usize> {
    let fields = |at: &usize| {
        parts[*at].grid(GridKind::Fields).is_some() && *at != segment.anchor && !type_heads::heads_table(parts, *at, references)
    };
    let headed = segment.range.clone().filter(fields).find(|at| section_map[*at] == Some(Section::Output));
    // A table under the wrong heading is recognized by the id that every response has.
    headed.or_else(|| {
        segment.range.clone().filter(fields).find(|at| {
            parts[*at].grid(GridKind::Fields).is_some_and(|grid| grid.column(Column::Required).is_none() && grid::has_request_id(grid))
        })
    })
}
