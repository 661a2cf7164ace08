//! Sections and keys of a profile file.

use std::collections::BTreeMap;

/// The content of a file.
pub(super) struct Parsed {
    /// Keys and values by section. Names of keys are in lower case.
    pub(super) sections: BTreeMap<String, BTreeMap<String, String>>,
    /// The first line, counted from 1, that is neither a section, a key of a section nor a comment.
    pub(super) broken_line: Option<usize>,
}

/// Reads a file. Sections with one name are merged, and the last value of a key counts.
pub(super) fn parse(text: &str) -> Parsed {
    let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let (mut section, mut broken_line): (Option<String>, _) = (None, None);
    for (i, line) in text.trim_start_matches('\u{feff}').lines().map(str::trim).enumerate() {
        if line.is_empty() || line.starts_with(['#', ';']) {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(name, _)| name) {
            // The configuration files of other tools write `[profile dev]`.
            let name = name.trim();
            let name = name.strip_prefix("profile ").map_or(name, str::trim);
            sections.entry(name.into()).or_default();
            section = Some(name.into());
        } else if let (Some(section), Some((key, value))) = (&section, line.split_once(['=', ':'])) {
            let value = value.trim();
            let quoted = ['"', '\''].iter().find_map(|q| value.strip_prefix(*q)?.strip_suffix(*q));
            sections.entry(section.clone()).or_default().insert(key.trim().to_ascii_lowercase(), quoted.unwrap_or(value).into());
        } else {
            broken_line = broken_line.or(Some(i + 1));
        }
    }
    Parsed { sections, broken_line }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "(\\[|\\]|=|:|\\r|\\n|#|\"|profile |\\PC){0,60}") {
            parse(&text);
        }
    }

    #[test]
    fn sections_keys_and_comments_are_read() {
        let text = "\u{feff}ignored = 1\r\n# comment\r\n[default]\r\nSecret_ID = AKID=1\r\nsecret_key=\"k;#\"\r\n\r\n[ dev ] ; other\n; no\ntoken : t\n[dev]\nregion=x\njunk\n[broken\n";
        let Parsed { sections, broken_line } = parse(text);
        assert_eq!(broken_line, Some(1));
        assert_eq!(parse("[a]\nb=c\n\n#\nd\n[e\n").broken_line, Some(5));
        assert_eq!(parse("; c\n[a]\nb : c\n").broken_line, None);
        assert_eq!(sections.keys().collect::<Vec<_>>(), ["default", "dev"]);
        assert_eq!(sections["default"]["secret_id"], "AKID=1");
        assert_eq!(sections["default"]["secret_key"], "k;#");
        assert_eq!((sections["dev"]["token"].as_str(), sections["dev"]["region"].as_str()), ("t", "x"));
    }
}
