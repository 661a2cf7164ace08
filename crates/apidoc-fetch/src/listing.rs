//! Lists of the reference: `services.md`, and `actions.md` and `models.md` of a service.
//!
//! A row is `[NAME](TARGET) | title | …`. A description may continue on lines that do not begin with `[`.
//! A row that is not understood makes the list incomplete, so that nothing is removed because of it.

use crate::names;
use std::collections::{BTreeMap, BTreeSet};

/// Most services that a list may have. The reference has fewer than 300.
const MOST_SERVICES: usize = 2_000;
/// Most actions or types that a list may have. The largest service has fewer than 800.
const MOST_ITEMS: usize = 5_000;

/// Rows of a list, and what is wrong with the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List<T> {
    pub(crate) rows: T,
    /// One message per row that was not understood. The list is whole if this is empty.
    pub(crate) faults: Vec<String>,
}

/// Reads `services.md`: the version per service. An error says why the text is not such a list.
pub(crate) fn services(text: &str) -> Result<List<BTreeMap<String, String>>, String> {
    let mut list = List { rows: BTreeMap::new(), faults: Vec::new() };
    for row in rows(text, MOST_SERVICES)? {
        match service(&row) {
            Ok((name, version)) => match list.rows.get(&name) {
                Some(other) if *other != version => list.faults.push(row.fault(&format!("`{name}` is listed twice, with two versions"))),
                _ => {
                    list.rows.insert(name, version);
                }
            },
            Err(fault) => list.faults.push(row.fault(&fault)),
        }
    }
    Ok(list)
}

fn service(row: &Row<'_>) -> Result<(String, String), String> {
    let (name, rest) = row.link()?;
    if !names::is_service(name) {
        return Err(format!("`{}` is not the short name of a service", shown(name)));
    }
    row.expect(&format!("service/{name}/index.md"))?;
    let dates = rest.split(|c: char| !c.is_ascii_digit() && c != '-').filter(|word| names::is_version(word));
    // The first column with a date holds the version; of several versions the newest one is documented.
    let column = rest.split('|').find(|cell| cell.split(|c: char| !c.is_ascii_digit() && c != '-').any(names::is_version));
    let newest = column.and_then(|cell| dates.filter(|date| cell.contains(date)).max());
    let version = newest.ok_or_else(|| format!("`{name}` has no version date"))?;
    Ok((name.to_owned(), version.to_owned()))
}

/// Reads a list of actions (`folder` is `action`) or types (`model`): their names. An error says why the text is not such a list.
pub(crate) fn items(text: &str, folder: &str) -> Result<List<BTreeSet<String>>, String> {
    let mut list = List { rows: BTreeSet::new(), faults: Vec::new() };
    for row in rows(text, MOST_ITEMS)? {
        match item(&row, folder) {
            Ok(name) => {
                list.rows.insert(name);
            }
            Err(fault) => list.faults.push(row.fault(&fault)),
        }
    }
    Ok(list)
}

fn item(row: &Row<'_>, folder: &str) -> Result<String, String> {
    let (name, _) = row.link()?;
    if !names::is_item(name) {
        return Err(format!("`{}` is not the name of an action or type", shown(name)));
    }
    row.expect(&format!("{folder}/{name}.md"))?;
    Ok(name.to_owned())
}

struct Row<'t> {
    number: usize,
    text: &'t str,
}

impl<'t> Row<'t> {
    /// Returns the label of the link at the beginning, and the text behind the link.
    fn link(&self) -> Result<(&'t str, &'t str), String> {
        let label = self.text.strip_prefix('[').and_then(|rest| rest.split_once("]("));
        let (name, rest) = label.ok_or("the row does not begin with a link")?;
        let (_, rest) = rest.split_once(')').ok_or("the link of the row is cut")?;
        Ok((name, rest))
    }
    /// Checks the target of the link.
    fn expect(&self, target: &str) -> Result<(), String> {
        let found = self.text.split_once("](").and_then(|(_, rest)| rest.split_once(')')).map_or("", |(found, _)| found);
        if found == target { Ok(()) } else { Err(format!("expected a link to `{target}`, found `{}`", shown(found))) }
    }
    fn fault(&self, message: &str) -> String {
        format!("line {}: {message}", self.number)
    }
}

/// Returns the rows of a list, or why it is not one.
fn rows(text: &str, most: usize) -> Result<Vec<Row<'_>>, String> {
    let mut rows = Vec::new();
    for (at, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        if line.starts_with('[') || !rows.is_empty() && is_marked_row(line) {
            rows.push(Row { number: at + 1, text: line });
        } else if rows.is_empty() && !line.trim().is_empty() {
            return Err(format!("expected a list of links, found `{}`", shown(line)));
        }
        if rows.len() > most {
            return Err(format!("the list has more than {most} rows"));
        }
    }
    if !text.is_empty() && !text.ends_with('\n') {
        return Err("the list is cut: its last line has no end".into());
    }
    Ok(rows)
}

/// Whether a line is a row behind blanks or the mark of a list. Such a row is not read, but it must not count as part of a description.
fn is_marked_row(line: &str) -> bool {
    let row = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '-' | '|'));
    let target = row.strip_prefix('[').and_then(|rest| rest.split_once("](")?.1.split_once(')'));
    target.is_some_and(|(target, _)| target.ends_with(".md") && !target.contains("://"))
}

/// Makes a text of the server safe to print: short, and without control characters.
pub(crate) fn shown(text: &str) -> String {
    const MAX_SHOWN_CHARS: usize = 80;
    let mut short: String = text.chars().take(MAX_SHOWN_CHARS).flat_map(char::escape_debug).collect();
    if text.chars().nth(MAX_SHOWN_CHARS).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_each_service() {
        let text = "[box](service/box/index.md) | Boxes | 2020-01-02 | Keeps boxes since 2019-01-01.\nmore of it\n\
                    [jar](service/jar/index.md) | Jars | 2019-07-11, 2021-01-11 | Jars.\n";
        let list = services(text).unwrap();
        assert_eq!(list.faults, [""; 0]);
        let rows: Vec<_> = list.rows.iter().map(|(name, version)| format!("{name} {version}")).collect();
        assert_eq!(rows, ["box 2020-01-02", "jar 2021-01-11"]);
    }

    #[test]
    fn names_rows_that_are_not_understood() {
        let text = "[A](action/A.md) | first\n[../../x](action/../../x.md) | path\n[B](action/C.md)\n[D](http://other/D.md)\n[E](action/E";
        let list = items(&format!("{text}\n"), "action").unwrap();
        assert_eq!(list.rows.into_iter().collect::<Vec<_>>(), ["A"]);
        assert_eq!(
            list.faults,
            [
                "line 2: `../../x` is not the name of an action or type",
                "line 3: expected a link to `action/B.md`, found `action/C.md`",
                "line 4: expected a link to `action/D.md`, found `http://other/D.md`",
                "line 5: the link of the row is cut",
            ]
        );
        assert!(items(text, "action").unwrap_err().contains("cut"));
    }

    #[test]
    fn reads_rows_after_a_byte_order_mark_with_any_line_end_and_twice() {
        let text = "\u{feff}[A](action/A.md) | first\r\nmore\r\n[B](action/B.md)\r\n[A](action/A.md)\r\n";
        let list = items(text, "action").unwrap();
        assert_eq!((list.rows.into_iter().collect::<Vec<_>>(), list.faults.len()), (vec!["A".to_owned(), "B".to_owned()], 0));
    }

    /// The page of a row that is passed over would count as gone.
    #[test]
    fn passes_over_no_row_behind_blanks_or_a_mark() {
        for row in [" [B](action/B.md) | x", "* [B](action/B.md)", "| [B](action/B.md) |", "\t- [B](action/B.md)"] {
            let list = items(&format!("[A](action/A.md) | first\n{row}\n"), "action").unwrap();
            assert_eq!(list.faults, ["line 2: the row does not begin with a link"], "{row}");
        }
        let list = items("[A](action/A.md) | first\n see [this](https://host/x.md), or\n [that](https://host/x.md)\n", "action").unwrap();
        assert_eq!(list.faults, [""; 0]);
    }

    #[test]
    fn rejects_a_text_that_is_not_a_list() {
        assert!(services("<!DOCTYPE html>\n<p>busy</p>\n").unwrap_err().contains("expected a list of links"));
        let long = "[A](action/A.md)\n".repeat(MOST_ITEMS + 1);
        assert!(items(&long, "action").unwrap_err().contains("more than"));
        assert!(services("[a](service/b/index.md) | 2020-01-01\n[b](service/b/index.md) | no date\n").unwrap().faults.len() == 2);
    }
}
