//! Merges what several pages document: actions, types, error codes.
//!
//! Pages of the main language come first; a page of the other language for something that is there adds its texts.
//! Where pages of one language agree they are one; where not, the fuller one is taken and both are named.

use super::{Duplicates, diagnostic};
use crate::{
    diagnostics::{Code, Diagnostic},
    page::{Listed, PageAction, PageRequest, PageType},
    summary::summary,
};
use apidoc_ir::{Action, ApiType, ErrorCode, Field, Language, RegionUse, Source, Texts};
use std::collections::{BTreeMap, btree_map::Entry};

/// The parts of each action's examples that the IR does not have.
pub(super) type Boxes = BTreeMap<String, Shown>;

/// The parts of an action's examples that the IR does not have.
pub(super) struct Shown {
    /// Their unfolded requests.
    pub(super) requests: Vec<Option<PageRequest>>,
    /// The places of the responses.
    pub(super) responses: Vec<Source>,
    /// The order of the keys.
    pub(super) keys: String,
}

/// One action a name, sorted.
pub(super) fn actions(
    mut pages: Vec<(Language, PageAction)>,
    main: Language,
    (duplicates, texts): (&mut Duplicates, &mut Texts),
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Action>, Boxes) {
    pages.sort_by_key(|(language, _)| *language != main);
    let mut out: BTreeMap<String, (Language, PageAction)> = BTreeMap::new();
    for (language, page) in pages {
        match out.entry(page.action.name.clone()) {
            Entry::Vacant(place) => {
                place.insert((language, page));
            }
            Entry::Occupied(mut place) => {
                let (first, kept) = place.get_mut();
                if *first == language {
                    duplicates.unused.insert(both(kept, page, diagnostics));
                } else {
                    let summary = summary(&page.action.doc);
                    texts.add_action(page.action, summary);
                }
            }
        }
    }
    let mut boxes = Boxes::new();
    let actions = out
        .into_values()
        .map(|(_, page)| {
            let shown = Shown { requests: page.requests, responses: page.responses, keys: page.keys };
            boxes.insert(page.action.name.clone(), shown);
            duplicates.used.insert(page.action.source.file.clone());
            page.action
        })
        .collect();
    (actions, boxes)
}

/// Merges a second page for an action into the first; returns the file that is not used.
fn both(kept: &mut PageAction, mut other: PageAction, diagnostics: &mut Vec<Diagnostic>) -> String {
    let differences = action_differences(&kept.action, &other.action);
    let what = format!("the action `{}`", kept.action.name);
    let (first, second) = (kept.action.source.clone(), other.action.source.clone());
    let swapped = !differences.is_empty() && weight(&other.action) > weight(&kept.action);
    if swapped {
        std::mem::swap(kept, &mut other);
    }
    diagnostics.push(two(&what, &differences, (&second, &first), swapped));
    let unused = other.action.source.file.clone();
    // What one page lacks the other one gives.
    let (to, from) = (&mut kept.action, other.action);
    if to.doc.is_empty() {
        to.doc = from.doc;
    }
    if to.title.is_none() {
        to.title = from.title;
    }
    if to.errors.is_empty() {
        to.errors = from.errors;
    }
    if to.rate_limits.is_empty() {
        (to.rate_limit, to.rate_limits) = (from.rate_limit, from.rate_limits);
    }
    if to.region == RegionUse::Unknown {
        to.region = from.region;
    }
    if to.examples.is_empty() {
        to.examples = from.examples;
        (kept.requests, kept.responses, kept.keys) = (other.requests, other.responses, other.keys);
    }
    unused
}

fn weight(action: &Action) -> usize {
    action.request.len() + action.response.len()
}

fn action_differences(a: &Action, b: &Action) -> Vec<String> {
    let mut out = Vec::new();
    field_differences("request", &a.request, &b.request, &mut out);
    field_differences("response", &a.response, &b.response, &mut out);
    let codes = |action: &Action| action.errors.iter().map(|e| e.code.clone()).collect::<Vec<_>>();
    if !a.errors.is_empty() && !b.errors.is_empty() && codes(a) != codes(b) {
        out.push("error codes".into());
    }
    if a.region != b.region && a.region != RegionUse::Unknown && b.region != RegionUse::Unknown {
        out.push("region".into());
    }
    if a.rate_limits != b.rate_limits && !a.rate_limits.is_empty() && !b.rate_limits.is_empty() {
        out.push("rate limit".into());
    }
    out
}

fn field_differences(of: &str, a: &[Field], b: &[Field], out: &mut Vec<String>) {
    let shape = |fields: &[Field]| fields.iter().map(|f| (f.name.clone(), (f.ty.clone(), f.required))).collect::<BTreeMap<_, _>>();
    let (a, b) = (shape(a), shape(b));
    let names: Vec<&str> = a
        .iter()
        .filter(|(name, is)| b.get(*name) != Some(is))
        .chain(b.iter().filter(|(name, _)| !a.contains_key(*name)))
        .map(|(name, _)| name.as_str())
        .collect();
    if !names.is_empty() {
        let more = if names.len() > 4 { " and others" } else { "" };
        let names: Vec<String> = names.iter().take(4).map(|name| format!("`{name}`")).collect();
        out.push(format!("{of} {}{more}", names.join(", ")));
    }
}

/// Reports that an item is documented twice; `of` are the places of the second and the first page, and says which one is used.
fn two(what: &str, differences: &[String], of: (&Source, &Source), second_is_used: bool) -> Diagnostic {
    let (second, first) = of;
    let used = if second_is_used { second } else { first };
    let (code, message, help) = match differences {
        [] => (Code::Duplicate, format!("{what} is documented on two pages that agree"), String::new()),
        _ => {
            let why = if second_is_used { "has more fields" } else { "has as many fields or more" };
            let help = format!("`{}` is used, since it {why}; remove the outdated page", used.file.escape_debug());
            (Code::Conflict, format!("{what} is documented on two pages that differ: {}", differences.join(", ")), help)
        }
    };
    Diagnostic { related: vec![(first.clone(), "also here".into())], ..diagnostic(code, second, message, &help) }
}

/// One type a name, sorted.
pub(super) fn types(
    mut pages: Vec<(Language, PageType)>,
    main: Language,
    texts: &mut Texts,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<ApiType> {
    pages.sort_by_key(|(language, _)| *language != main);
    let mut out: BTreeMap<String, (Language, ApiType)> = BTreeMap::new();
    for (language, page) in pages {
        match out.entry(page.ty.name.clone()) {
            Entry::Vacant(place) => {
                place.insert((language, page.ty));
            }
            Entry::Occupied(mut place) => {
                let (first, kept) = place.get_mut();
                if *first != language {
                    texts.add_type(page.ty);
                    continue;
                }
                let mut differences = Vec::new();
                field_differences("fields", &kept.fields, &page.ty.fields, &mut differences);
                let swapped = page.ty.fields.len() > kept.fields.len();
                diagnostics.push(two(&format!("the type `{}`", kept.name), &differences, (&page.ty.source, &kept.source), swapped));
                if swapped {
                    *kept = page.ty;
                }
            }
        }
    }
    out.into_values().map(|(_, ty)| ty).collect()
}

/// Every code of the service version, sorted: those of its pages of codes, and those of its actions.
pub(super) fn errors(mut pages: Vec<(Language, Vec<ErrorCode>)>, main: Language, actions: &[Action], texts: &mut Texts) -> Vec<ErrorCode> {
    pages.sort_by_key(|(language, _)| *language != main);
    for (_, errors) in pages.iter().filter(|(language, _)| *language != main) {
        texts.add_errors(errors.clone());
    }
    let mut out: BTreeMap<String, ErrorCode> = BTreeMap::new();
    let of_actions = actions.iter().flat_map(|action| action.errors.iter().cloned());
    for error in pages.into_iter().flat_map(|(_, errors)| errors).chain(of_actions) {
        match out.entry(error.code.clone()) {
            Entry::Vacant(place) => {
                place.insert(error);
            }
            Entry::Occupied(mut place) => {
                let kept = place.get_mut();
                kept.common |= error.common;
                // A list of common codes often has nothing but the code as its text.
                if kept.doc.is_empty() || kept.doc == kept.code && !error.doc.is_empty() {
                    kept.doc = error.doc;
                }
            }
        }
    }
    out.into_values().collect()
}

/// Titles and limits of an overview, for actions whose own page says none. Titles are taken in the main language.
pub(super) fn listed(actions: &mut [Action], listed: &[(Option<Language>, Listed)], main: Language) {
    let mut by_name: BTreeMap<&str, Vec<&(Option<Language>, Listed)>> = BTreeMap::new();
    for entry in listed {
        by_name.entry(&entry.1.action).or_default().push(entry);
    }
    for action in actions {
        for (language, listed) in by_name.get(action.name.as_str()).into_iter().flatten() {
            if action.title.is_none() && language.is_none_or(|language| language == main) {
                action.title = listed.title.clone().filter(|title| *title != action.name);
            }
            if action.rate_limits.is_empty() {
                action.rate_limits = listed.limits.clone();
                action.rate_limit = action.rate_limits.iter().find(|limit| limit.seconds == 1).map(|limit| limit.calls);
            }
        }
    }
}
