//! Reads the common rows: the action, its version, and the use of the region.
//!
//! Names are checked here, so that no text of a page becomes the name of an action unchecked.

use super::{
    date,
    grid::text_of,
    notes::{Notes, shown},
    outline_item::OutlineItem,
    tables::RawField,
    type_name::is_name,
};
use crate::{
    diagnostics::Code,
    vocabulary::{self, Words},
};
use apidoc_ir::RegionUse;

/// The content of the common rows.
#[derive(Default)]
pub(super) struct Identity {
    pub(super) action: Option<String>,
    pub(super) version: Option<String>,
    pub(super) region: RegionUse,
    /// Whether there is an invalid name, which was reported.
    pub(super) said_bad: bool,
    /// Whether there is an invalid version or a row without one, which was reported.
    pub(super) said_no_version: bool,
}

pub(super) fn read(common: &[RawField<'_>], parts: &[OutlineItem<'_>], notes: &mut Notes<'_>) -> Identity {
    let mut out = Identity::default();
    for (at, row) in common.iter().enumerate() {
        if let Some(first) = common[..at].iter().find(|first| first.name == row.name) {
            let same = text_of(first.doc) == text_of(row.doc);
            let code = if same { Code::DuplicateField } else { Code::NamesDiffer };
            notes.report_both(
                code,
                row.span,
                format!("the common row `{}` occurs twice", row.name),
                "the first row is used",
                (first.span, "first here"),
            );
            continue;
        }
        let text = text_of(row.doc);
        match row.name.as_str() {
            "Action" => match value_of(&text) {
                Some(name) if is_name(&name) && !is_device(&name) => out.action = Some(name),
                other => {
                    out.said_bad = true;
                    let shown = shown(other.as_deref().unwrap_or(&text));
                    notes.report(
                        Code::BadName,
                        row.span,
                        format!("`{shown}` is not a name of an action"),
                        "names of actions are letters and digits; the page is skipped",
                    );
                }
            },
            "Version" => {
                let said = date::date_in(&text);
                let other = if said.is_none() { date::date_in_another_order(&text) } else { None };
                out.version = said.clone().filter(|date| date::is_date(date)).or_else(|| other.as_ref().map(|(day, _)| day.clone()));
                out.said_no_version = out.version.is_none();
                match (said, other) {
                    (Some(date), _) if out.said_no_version => notes.report(
                        Code::BadName,
                        row.span,
                        format!("`{date}` is not a version: the calendar has no such day"),
                        "versions are dates such as 2022-01-06; the page is skipped",
                    ),
                    (Some(_), _) => {}
                    (None, Some((day, written))) => notes.report(
                        Code::OddVersion,
                        row.span,
                        format!("the version is written as `{written}` and read as {day}"),
                        "versions are dates such as 2022-01-06",
                    ),
                    (None, None) => notes.report(
                        Code::NoAction,
                        row.span,
                        "the row `Version` has no date that can be read in one way only",
                        "versions are dates such as 2022-01-06",
                    ),
                }
            }
            "Region" => out.region = region(&text, row.required),
            _ => {}
        }
    }
    if out.action.is_none() && !out.said_bad && out.version.is_some() {
        out.action = named_in_prose(parts);
    }
    out
}

/// Whether a name is that of a device, which some systems reject as a file name.
fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = name
        .strip_prefix("com")
        .or_else(|| name.strip_prefix("lpt"))
        .is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()));
    numbered || matches!(name.as_str(), "con" | "prn" | "aux" | "nul")
}

/// The use of the region by the row that states it.
pub(super) fn region_of(common: &[RawField<'_>]) -> RegionUse {
    let row = common.iter().find(|row| row.name == "Region");
    row.map_or(RegionUse::Unknown, |row| region(&text_of(row.doc), row.required))
}

fn region(text: &str, required: Option<bool>) -> RegionUse {
    let key = vocabulary::key(text);
    if vocabulary::has(&key, |words| words.unused) {
        RegionUse::Unused
    } else if required == Some(true) {
        RegionUse::Required
    } else {
        RegionUse::Optional
    }
}

/// The value of a common row: the text behind "本接口取值" or a similar phrase, else behind the last colon.
fn value_of(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    let said = |line: &&&str| vocabulary::has(&vocabulary::key(line), |words| words.value_of);
    let line = lines.iter().find(said).or_else(|| lines.iter().find(|line| line.contains([':', '：'])))?;
    let after = match line.rfind([':', '：']) {
        Some(_) => line.rsplit([':', '：']).next()?,
        None => line.rsplit(|c: char| !c.is_ascii() || c == ' ').find(|word| !word.is_empty())?,
    };
    let bare: String = after.chars().filter(|c| !vocabulary::is_blank(*c) || *c == ' ').collect();
    let value = vocabulary::without_marks(bare.trim_matches(|c: char| vocabulary::is_blank(c) || "。.`'\"“”".contains(c)));
    (!value.is_empty()).then(|| value.to_owned())
}

/// The only name that the description gives the action: 本接口（DescribeThings）, This API (DescribeThings).
fn named_in_prose(parts: &[OutlineItem<'_>]) -> Option<String> {
    let phrases: Vec<&str> = vocabulary::LANGUAGES.iter().flat_map(|words: &&'static Words| words.this_action).copied().collect();
    let mut found: Vec<String> = Vec::new();
    for part in parts {
        let OutlineItem::Text { text, .. } = part else { continue };
        for phrase in &phrases {
            for (at, _) in text.match_indices(phrase) {
                let rest = text[at + phrase.len()..].trim_start().trim_start_matches([':', '：']).trim_start();
                let Some(inner) = rest.strip_prefix(['(', '（']) else { continue };
                let name: String = inner.chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
                if name.starts_with(|c: char| c.is_ascii_uppercase()) && !found.contains(&name) {
                    found.push(name);
                }
            }
        }
    }
    match &found[..] {
        [name] => Some(name.clone()),
        _ => None,
    }
}
