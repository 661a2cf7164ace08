//! The section of a changelog for one release.

use crate::surface::Comparison;
use apidoc_diff::{Change, Class, render};

/// Most lines per heading. A release after a long pause can have thousands.
const MOST_LINES: usize = 100;

/// Returns the section as Markdown, without its own heading: what breaks first, then the classes in their order. It is empty if nothing has an
/// entry.
pub(crate) fn section(surface: &Comparison, changes: &[Change], reasons: &[String]) -> String {
    let mut modules: Vec<_> = changes.iter().filter_map(|change| change.version.as_deref()).collect();
    modules.sort_unstable();
    modules.dedup();
    let mut text = String::new();
    let broken: Vec<String> = surface.broken.iter().map(broken).chain(reasons.iter().cloned()).collect();
    heading("Breaking changes", &broken, &mut text);
    let sections = render::changelog(changes, modules.len() > 1);
    let mut added = additions(surface, changes);
    for class in Class::ALL {
        let mut lines = sections.iter().find(|section| section.class == class).map(|section| section.lines.clone()).unwrap_or_default();
        if class == Class::Addition {
            lines.append(&mut added);
        }
        heading(title(class), &lines, &mut text);
    }
    text
}

fn heading(title: &str, lines: &[String], text: &mut String) {
    if lines.is_empty() {
        return;
    }
    let gap = if text.is_empty() { "" } else { "\n" };
    text.push_str(&format!("{gap}### {title}\n\n"));
    lines.iter().take(MOST_LINES).for_each(|line| text.push_str(&format!("- {line}\n")));
    if lines.len() > MOST_LINES {
        text.push_str(&format!("- and {} more.\n", lines.len() - MOST_LINES));
    }
}

fn title(class: Class) -> &'static str {
    match class {
        Class::Refused => "Calls that the service refuses",
        Class::Unreadable => "Responses that cannot be decoded",
        Class::Withdrawn => "Withdrawn by the service",
        Class::Addition => "Additions",
        Class::Held | Class::Documentation | Class::Markup => "Documentation",
    }
}

fn broken((item, was, is): &(String, String, Option<String>)) -> String {
    match is {
        Some(is) => format!("`{item}` is `{is}` instead of `{was}`."),
        None => format!("`{item}` is removed (`{was}`)."),
    }
}

/// Returns the entries for new items that no change of the documentation shows: error codes and methods, as counts.
fn additions(surface: &Comparison, changes: &[Change]) -> Vec<String> {
    let count = |is: &dyn Fn(&str) -> bool| surface.added.iter().filter(|key| is(key)).count();
    let mut lines = Vec::new();
    let mut say = |count: usize, what: &str| match count {
        0 => {}
        1 => lines.push(format!("1 {what}.")),
        _ => lines.push(format!("{count} {what}s.")),
    };
    say(count(&|key| key.contains("::ErrorCode.")), "error code");
    say(count(&|key| key.contains("::Client.") && key.ends_with("()")), "waiter");
    say(count(&|key| key.ends_with(".items()")), "paginator");
    if lines.is_empty() && !changes.iter().any(|change| change.class == Class::Addition) {
        let rest = surface.added.len();
        match rest {
            0 => {}
            1 => lines.push("1 item.".into()),
            _ => lines.push(format!("{rest} items.")),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Level;
    use apidoc_diff::Kind;

    fn change(kind: Kind, class: Class, owner: &str, field: &str) -> Change {
        Change {
            service: "box".into(),
            version: Some("2020-01-02".into()),
            kind,
            owner: Some(owner.into()),
            field: Some(field.into()),
            was: None,
            is: Some(true.into()),
            class,
            at: None,
            facts: Vec::new(),
        }
    }

    #[test]
    fn entries_follow_the_order_of_the_classes() {
        let changes = [
            change(Kind::FieldDoc, Class::Documentation, "Open.request", "Id"),
            change(Kind::FieldNew, Class::Addition, "Open.response", "Size"),
            change(Kind::FieldNull, Class::Held, "Open.response", "Id"),
            change(Kind::FieldGone, Class::Withdrawn, "Box", "Old"),
            change(Kind::FieldRequired, Class::Refused, "Open.request", "BoxId"),
        ];
        let surface = Comparison {
            level: Level::Major,
            broken: vec![("v1::types::Box.Fee".into(), "fee: i64".into(), Some("fee: f64".into()))],
            added: vec!["v1::ErrorCode.A".into(), "v1::ErrorCode.B".into()],
        };
        let text = section(&surface, &changes, &[]);
        let expected = "### Breaking changes\n\n- `v1::types::Box.Fee` is `fee: f64` instead of `fee: i64`.\n\n\
                        ### Calls that the service refuses\n\n- `BoxId` of `Open.request` is now required; set it with `.box_id(…)`\n\n\
                        ### Withdrawn by the service\n\n- `Box` no longer has `Old`\n\n\
                        ### Additions\n\n- `Open.response` has `Size`\n- 2 error codes.\n\n\
                        ### Documentation\n\n- descriptions of fields: 1.\n";
        assert_eq!(text, expected);
    }
}
