//! Changes by class, as text for people and as Markdown for a pull request.

use super::causes::{self, Line, counted};
use crate::{Change, Class, Kind};
use std::{collections::BTreeMap, fmt::Write as _};

/// Most lines per class. A pull request cannot hold more than about 60,000 characters.
const MOST_LINES: usize = 100;

/// A class with what is printed of it.
struct Section {
    class: Class,
    changes: usize,
    lines: Vec<Line>,
    more: usize,
    /// Counts of the changes that have no line, by what they are about.
    counts: String,
}

/// Returns the changes as text: the most severe first, one line per cause; held changes and texts as counts. Changes of markup are left out.
pub fn human(changes: &[Change]) -> String {
    let mut text = String::new();
    for section in sections(changes) {
        let _ = writeln!(text, "{} ({}): {}", section.class.name(), section.changes, meaning(section.class));
        for line in &section.lines {
            let at = line.at.as_ref().map(|at| format!("  ({}:{})", at.file, at.line)).unwrap_or_default();
            let _ = writeln!(text, "  {}: {}{at}", place(line, ""), line.text.replace('`', ""));
        }
        footer(&section, "  ", &mut text);
    }
    if text.is_empty() { "no changes\n".into() } else { text }
}

/// Returns the changes as Markdown, in the same form.
pub fn markdown(changes: &[Change]) -> String {
    let mut text = String::new();
    for section in sections(changes) {
        let gap = if text.is_empty() { "" } else { "\n" };
        let name = section.class.name();
        let _ = writeln!(
            text,
            "{gap}### {}{} ({})\n\n{}.\n",
            name[..1].to_uppercase(),
            &name[1..],
            section.changes,
            capital(meaning(section.class))
        );
        for line in &section.lines {
            let at =
                line.at.as_ref().map(|at| format!(" ({})", crate::facts::code(&format!("{}:{}", at.file, at.line)))).unwrap_or_default();
            let _ = writeln!(text, "- {}: {}{at}", place(line, "`"), line.text);
        }
        footer(&section, "- ", &mut text);
    }
    if text.is_empty() { "No changes.\n".into() } else { text }
}

fn sections(changes: &[Change]) -> Vec<Section> {
    let mut sections = Vec::new();
    for class in Class::ALL.into_iter().filter(|class| *class != Class::Markup) {
        let of_class: Vec<&Change> = changes.iter().filter(|change| change.class == class).collect();
        if of_class.is_empty() {
            continue;
        }
        let (mut lines, counts) = match class {
            Class::Held => (Vec::new(), counts(&of_class)),
            Class::Documentation => {
                let facts: Vec<Change> =
                    of_class.iter().filter(|change| !change.facts.is_empty()).map(|change| (*change).clone()).collect();
                let rest: Vec<&Change> = of_class.iter().filter(|change| change.facts.is_empty()).copied().collect();
                (causes::lines(&facts, class), counts(&rest))
            }
            _ => (causes::lines(changes, class), String::new()),
        };
        let more = lines.len().saturating_sub(MOST_LINES);
        lines.truncate(MOST_LINES);
        sections.push(Section { class, changes: of_class.len(), lines, more, counts });
    }
    sections
}

fn footer(section: &Section, indent: &str, text: &mut String) {
    if section.more > 0 {
        let _ = writeln!(text, "{indent}and {} (`--format json` lists all)", counted(section.more, "more line"));
    }
    if !section.counts.is_empty() {
        let _ = writeln!(text, "{indent}{}", section.counts);
    }
}

/// Returns counts of changes by kind: `3 descriptions of fields, 1 example of an action`.
pub(super) fn counts(changes: &[&Change]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for change in changes {
        *counts.entry(subject(change.kind)).or_default() += 1;
    }
    counts.iter().map(|(subject, count)| format!("{subject}: {count}")).collect::<Vec<_>>().join(", ")
}

fn subject(kind: Kind) -> &'static str {
    match kind {
        Kind::FieldDoc => "descriptions of fields",
        Kind::ActionDoc | Kind::ActionTitle => "descriptions of actions",
        Kind::TypeDoc => "descriptions of types",
        Kind::FieldExample => "example values",
        Kind::ExampleNew | Kind::ExampleGone | Kind::ExampleText => "examples",
        Kind::Order => "orders of fields",
        Kind::FieldNull => "null or not",
        Kind::FieldRequired => "required fields that are optional now",
        Kind::FieldType => "types of fields",
        Kind::TypeDirection => "types that are sent or received no longer",
        _ => "others",
    }
}

fn meaning(class: Class) -> &'static str {
    match class {
        Class::Refused => "programs compile, but the service refuses their calls",
        Class::Unreadable => "programs compile, but responses cannot be decoded",
        Class::Withdrawn => "programs compile with a deprecation; the item has no effect any more",
        Class::Held => "the lock keeps what programs use",
        Class::Addition => "new items",
        Class::Documentation => "texts, facts and examples",
        Class::Markup => "markup of texts",
    }
}

fn place(line: &Line, mark: &str) -> String {
    let version = line.version.as_ref().map(|version| format!(" {version}")).unwrap_or_default();
    format!("{mark}{}{mark}{version}", line.service)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
