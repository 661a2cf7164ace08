//! Reads one action: everything in its part of the page.

use super::{
    PageAction,
    action_begin::Begin,
    description, errors, examples, extra_tables, fields,
    grid::GridKind,
    host::{self, Host},
    identity, limits, nameless,
    notes::{Notes, shown},
    outline_item::OutlineItem,
    sections::{self, SectionMap, Segment},
    tables::{self, RawField},
    text_hash, truncation, type_heads,
};
use crate::{
    diagnostics::{Code, Severity},
    document::Site,
    span::Span,
    vocabulary::Section,
};
use apidoc_ir::{Action, RegionUse};

/// The result of reading a segment that looked like an action.
pub(super) enum Outcome {
    /// It was read.
    Read(std::boxed::Box<PageAction>),
    /// It is of the legacy API.
    Legacy,
    /// It cannot be read as an action; the reason was reported.
    Refused,
    /// The page documents an API that is not read; the reason was reported.
    Foreign,
    /// The page does not show that the table belongs to an action of this API.
    NoApi,
}

/// The context of an action: what the page states for all of its actions, such as the host line at its top.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) parts: &'a [OutlineItem<'a>],
    pub(super) section_map: &'a SectionMap,
    pub(super) site: Site,
    /// The hosts of the first host line of the page.
    pub(super) hosts: Option<&'a Host>,
    /// The types to which tables of the page refer.
    pub(super) references: &'a type_heads::References,
    /// The version of the actions before, where all of them have the same.
    pub(super) version: Option<&'a str>,
}

/// Reads one action.
pub(super) fn read(around: Around<'_>, segment: &Segment, notes: &mut Notes<'_>) -> Outcome {
    let parts = around.parts;
    let at = parts[segment.anchor].span();
    let own_host = host_of(&parts[segment.range.clone()]);
    let (said_host, host_span) = match &own_host {
        Some((host, span)) => (Some(host), *span),
        None => (around.hosts, at),
    };
    let rows = parts[segment.anchor].grid(GridKind::Fields).map(|grid| tables::rows(grid, notes)).unwrap_or_default();
    if let Some(span) = parts[segment.anchor].grid(GridKind::Fields).and_then(tables::unknown_instead_of_required) {
        notes.report_as(
            Severity::Warning,
            Code::UnknownColumns,
            span,
            "the table of parameters has a column with an unknown name, and none that says whether a parameter is required",
            "no parameter is taken as required; name the column `必选` or `Required`",
        );
    }
    let (common, own): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.common);
    if let Some(row) = own.iter().find(|row| row.name == "Action").filter(|_| common.iter().all(|row| row.name != "Action")) {
        notes.report(
            Code::NamesDiffer,
            row.span,
            "the row `Action` does not say that it is the common parameter, and no other one names the action",
            "it is read as a parameter of the action",
        );
    }
    let names = identity::read(&common, &parts[segment.range.clone()], notes);
    match said_host {
        Some(Host::Legacy(_)) if names.version.is_none() => return Outcome::Legacy,
        // Old pages have no host line; their examples have the host.
        None if names.version.is_none() && calls_legacy(&parts[segment.range.clone()]) => return Outcome::Legacy,
        Some(Host::Foreign(_) | Host::Bad(_)) if common.is_empty() => {
            let message = "the page has parameters of an API of another endpoint";
            notes.report_as(
                Severity::Warning,
                Code::ForeignEndpoint,
                host_span,
                message,
                "only services under tencentcloudapi.com are read",
            );
            return Outcome::NoApi;
        }
        Some(Host::Foreign(host) | Host::Legacy(host)) => {
            notes.report(
                Code::ForeignEndpoint,
                host_span,
                format!("the page documents an API of another endpoint, `{}`", shown(host)),
                "only services under tencentcloudapi.com are read; the page is left out",
            );
            return Outcome::Foreign;
        }
        Some(Host::Bad(text)) => {
            notes.report(
                Code::BadHost,
                host_span,
                format!("`{}` is not a host of a service", shown(text)),
                "the host line has to name `<service>.tencentcloudapi.com`",
            );
            return Outcome::Refused;
        }
        _ => {}
    }
    let Some(name) = names.action else {
        if names.said_bad {
            return Outcome::Refused;
        }
        if common.is_empty() && said_host.is_none() {
            return Outcome::NoApi;
        }
        nameless::report(&parts[segment.range.clone()], at, notes);
        return Outcome::Refused;
    };
    // The version of the action before does not replace a wrong one.
    let version = names.version.or_else(|| around.version.filter(|_| !names.said_no_version).map(str::to_owned));
    if version.is_none() {
        if !names.said_no_version {
            notes.report(
                Code::NoAction,
                at,
                format!("`{name}` has no row that says its version"),
                "a row `Version` with a date as 2022-01-06 is needed; without one the action belongs to no API",
            );
        }
        return Outcome::Refused;
    }
    let hosts = match said_host {
        Some(Host::Ours(hosts)) => hosts.clone(),
        _ => host_of_examples(&parts[segment.range.clone()]).into_iter().collect(),
    };
    let mut hosts: Vec<String> = hosts;
    if let Some(service) = hosts.first().and_then(|host| host::service(host)) {
        for part in &parts[segment.range.clone()] {
            match part {
                OutlineItem::Text { text, .. } => host::sides_in(text, &service, &mut hosts),
                OutlineItem::Code { text, .. } => host::sides_in(text, &service, &mut hosts),
                _ => {}
            }
        }
    }
    let mut page = PageAction {
        service: hosts.first().and_then(|host| host::service(host)),
        version,
        hosts,
        action: Action { name, region: names.region, source: notes.source(parts[segment.range.start].span()), ..Action::default() },
        ..PageAction::default()
    };
    sections_of(around, segment, own, &mut page, notes);
    Outcome::Read(std::boxed::Box::new(page))
}

/// Everything but the name: description, fields, codes, examples.
fn sections_of<'a>(around: Around<'a>, segment: &Segment, mut own: Vec<RawField<'a>>, page: &mut PageAction, notes: &mut Notes<'_>) {
    let (parts, section_map, action) = (around.parts, around.section_map, &mut page.action);
    let begin = Begin::of(parts, section_map, segment);
    let said = description::action(begin.description.iter().map(|block| (*block).clone()), around.site);
    action.title = begin.title.filter(|title| *title != action.name);
    action.text_hash = text_hash::parts(&said.parts, notes);
    action.doc = said.doc;
    action.deprecated = said.deprecated || action.title.as_deref().is_some_and(description::is_deprecation);
    action.event_stream = said.stream;
    action.rate_limits = if said.limits.is_empty() { limits::elsewhere(&parts[segment.range.clone()]) } else { said.limits };
    action.rate_limit = action.rate_limits.iter().find(|limit| limit.seconds == 1).map(|limit| limit.calls);
    if let Some(region) = own.iter().find(|row| row.name == "Region")
        && action.region != RegionUse::Unknown
    {
        notes.report(
            Code::OwnCommonName,
            region.span,
            "the action has a parameter `Region` in addition to the common one",
            "it is a field like any other",
        );
    }
    let output = sections::output(parts, section_map, segment, around.references);
    let known = [Some(segment.anchor), output];
    extra_tables::read(parts, section_map, segment, (Section::Input, known), around.references, &mut own, notes);
    // A table that was divided may have its common rows in the second part.
    let (common, own): (Vec<_>, Vec<_>) = own.into_iter().partition(|row| row.common);
    if action.region == RegionUse::Unknown {
        action.region = identity::region_of(&common);
    }
    let (request, proses) = fields::read(own, around.site, notes);
    let named: Vec<(&str, &crate::prose::Prose)> = request.iter().map(|field| field.name.as_str()).zip(&proses).collect();
    action.constraints = crate::facts::constraints(&named);
    action.request = request;
    if let Some(grid) = output.and_then(|at| parts[at].grid(GridKind::Fields)) {
        let mut rows: Vec<_> = tables::rows(grid, notes).into_iter().filter(|row| row.name != "RequestId").collect();
        extra_tables::read(parts, section_map, segment, (Section::Output, known), around.references, &mut rows, notes);
        rows.retain(|row| !row.common);
        action.response = fields::read(rows, around.site, notes).0;
    }
    truncation::check(parts, section_map, segment, output, notes);
    let mut codes = errors::Codes::default();
    for at in segment.range.clone() {
        if let Some(grid) = parts[at].grid(GridKind::Errors)
            && section_map[at] != Some(Section::CommonErrors)
        {
            errors::read(grid, false, around.site, &mut codes, notes);
        }
    }
    action.errors = codes.list;
    let of_examples = segment.range.clone().filter(|at| section_map[*at] == Some(Section::Examples)).map(|at| &parts[at]);
    let mut found = examples::read(of_examples, &action.name, around.site, notes);
    if found.examples.is_empty() {
        let behind = &parts[output.unwrap_or(segment.anchor).max(segment.anchor) + 1..segment.range.end];
        found = examples::loose(behind, &action.name, around.site, notes);
    }
    if found.examples.is_empty() {
        found = examples::boxed(&parts[segment.range.start..segment.anchor], &action.name, around.site, notes);
    }
    action.examples = found.examples;
    action.event_stream |= found.stream;
    page.requests = found.requests;
    page.responses = found.responses;
    page.keys = found.keys;
}

/// The host line of some parts.
pub(super) fn host_of(parts: &[OutlineItem<'_>]) -> Option<(Host, Span)> {
    parts.iter().find_map(|part| match part {
        OutlineItem::Text { block, text, .. } => host::line(text).map(|range| (host::read(&text[range]), block.span)),
        OutlineItem::Heading(heading) => host::line(&heading.text).map(|range| (host::read(&heading.text[range]), heading.span)),
        _ => None,
    })
}

/// The host of all examples, for a page without a host line.
fn host_of_examples(parts: &[OutlineItem<'_>]) -> Option<String> {
    let mut hosts: Vec<String> =
        parts.iter().filter_map(|part| if let OutlineItem::Code { text, .. } = part { host::first_in(text) } else { None }).collect();
    hosts.sort();
    hosts.dedup();
    let [host] = &hosts[..] else { return None };
    Some(host.clone())
}

/// Whether an example calls the legacy API.
fn calls_legacy(parts: &[OutlineItem<'_>]) -> bool {
    parts.iter().any(|part| matches!(part, OutlineItem::Code { text, .. } if host::has_legacy(text)))
}
