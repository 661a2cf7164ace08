//! The changelog of a crate: sections per version, the newest first. Text of people stays.

use crate::Version;

/// The heading of text that people wrote for the next release.
const UNRELEASED: &str = "Unreleased";
/// The heading of that text in the section of a version.
const NOTES: &str = "### Notes";

/// Returns the changelog with a section for `version`. `released` is the last version that was published; sections of later versions are
/// replaced, except for their notes. Without `entries`, the section has only the notes.
pub(crate) fn with_section(changelog: &str, version: Version, released: Option<Version>, entries: &str) -> String {
    let (head, sections) = split(changelog);
    let (mut notes, mut kept) = (String::new(), String::new());
    for (heading, body) in sections {
        let of: Option<Version> = heading.trim().parse().ok();
        let pending = of.is_some_and(|of| released.is_none_or(|released| of > released));
        if heading.trim() == UNRELEASED {
            push(&mut notes, body);
        } else if pending {
            // Before the first release a section is written by people alone.
            let written = body.split_once(NOTES).map(|(_, notes)| notes);
            push(&mut notes, written.or(released.is_none().then_some(body)).unwrap_or_default());
        } else {
            kept.push_str(&format!("## {heading}\n\n{}\n\n", body.trim()));
        }
    }
    let mut body = entries.trim().to_owned();
    match (body.is_empty(), notes.is_empty()) {
        (true, true) => body.push_str(if released.is_none() { "- First version." } else { "- Regenerated; no change for users." }),
        (true, false) => body.push_str(if released.is_none() { &notes } else { "" }),
        _ => {}
    }
    if !notes.is_empty() && released.is_some() {
        push(&mut body, &format!("{NOTES}\n\n{notes}"));
    }
    let head = if head.trim().is_empty() { "# Changelog" } else { head.trim() };
    format!("{head}\n\n## {version}\n\n{body}\n\n{kept}").trim_end().to_owned() + "\n"
}

fn push(text: &mut String, more: &str) {
    let more = more.trim();
    if !more.is_empty() {
        text.push_str(if text.is_empty() { "" } else { "\n\n" });
        text.push_str(more);
    }
}

/// Splits a changelog into what is before its first section, and its sections: heading and body.
fn split(changelog: &str) -> (&str, Vec<(&str, &str)>) {
    let mut starts: Vec<usize> = changelog.match_indices("\n## ").map(|(at, _)| at + 1).collect();
    if changelog.starts_with("## ") {
        starts.insert(0, 0);
    }
    let head = &changelog[..starts.first().copied().unwrap_or(changelog.len())];
    let ends = starts.iter().skip(1).copied().chain([changelog.len()]);
    let section = |(start, end): (&usize, usize)| {
        let section = &changelog[start + 3..end];
        section.split_once('\n').unwrap_or((section, ""))
    };
    (head, starts.iter().zip(ends).map(section).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRESH: &str = "# Changelog\n\n## Unreleased\n\n- First version.\n";

    fn version(text: &str) -> Version {
        text.parse().unwrap()
    }

    #[test]
    fn keeps_the_notes_of_the_first_section() {
        let first = with_section(FRESH, version("1.0.0"), None, "");
        assert_eq!(first, "# Changelog\n\n## 1.0.0\n\n- First version.\n");
        assert_eq!(with_section(&first, version("1.0.0"), None, ""), first);
        assert_eq!(with_section("", version("1.0.0"), None, ""), first);
    }

    #[test]
    fn a_pending_section_is_replaced_and_its_notes_stay() {
        let released = Some(version("1.0.0"));
        let old = "# Changelog\n\n## Unreleased\n\n- Mind the gap.\n\n## 1.0.0\n\n- First version.\n";
        let once = with_section(old, version("1.0.1"), released, "### Documentation\n\n- a\n");
        assert_eq!(
            once,
            "# Changelog\n\n## 1.0.1\n\n### Documentation\n\n- a\n\n### Notes\n\n- Mind the gap.\n\n## 1.0.0\n\n- First version.\n"
        );
        assert_eq!(with_section(&once, version("1.0.1"), released, "### Documentation\n\n- a\n"), once);
        let later = with_section(&once, version("1.1.0"), released, "### Additions\n\n- b\n");
        assert_eq!(later, once.replace("## 1.0.1\n\n### Documentation\n\n- a", "## 1.1.0\n\n### Additions\n\n- b"));
    }

    #[test]
    fn a_section_without_entries_says_so() {
        let text = with_section("# Changelog\n\n## 1.0.0\n\n- First version.\n", version("1.0.1"), Some(version("1.0.0")), "");
        assert!(text.starts_with("# Changelog\n\n## 1.0.1\n\n- Regenerated; no change for users.\n\n## 1.0.0\n"), "{text}");
    }
}
