//! Sections and keys of a profile file.

use std::collections::BTreeMap;

/// The content of a file.
pub(super) struct Parsed {
    /// The sections by name.
    pub(super) sections: BTreeMap<String, Section>,
    /// The first line, counted from 1, that is neither a section, a key of a section nor a comment.
    pub(super) broken_line: Option<usize>,
}

/// The keys of a section.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The values by key, in lower case and with `_` for `-`.
    pub(super) keys: BTreeMap<String, String>,
    /// The first fault: the section may mean something else than its keys say.
    pub(super) fault: Option<String>,
}

/// Reads a file. Sections with one name are merged.
///
/// A line that begins with `[` always ends the section before it, so that the keys of a damaged section never become those of another one.
pub(super) fn parse(text: &str) -> Parsed {
    let mut sections: BTreeMap<String, Section> = BTreeMap::new();
    let (mut section, mut broken_line): (Option<String>, _) = (None, None);
    for (i, line) in text.trim_start_matches('\u{feff}').lines().map(str::trim).enumerate() {
        if is_comment(line) {
            continue;
        }
        if line.starts_with('[') {
            section = header(line).map(str::to_owned);
            if let Some(name) = &section {
                sections.entry(name.clone()).or_default();
                continue;
            }
        }
        match (section.as_ref().and_then(|name| sections.get_mut(name)), key(line)) {
            (Some(section), Some((key, value))) => {
                let before = section.keys.insert(key.clone(), value.to_owned());
                if before.is_some_and(|before| before != value) {
                    section.fault.get_or_insert_with(|| format!("has {key} twice, with different values (line {})", i + 1));
                }
            }
            (section, _) => {
                broken_line = broken_line.or(Some(i + 1));
                if let Some(section) = section {
                    section.fault.get_or_insert_with(|| format!("has line {}, which cannot be read", i + 1));
                }
            }
        }
    }
    Parsed { sections, broken_line }
}

fn is_comment(line: &str) -> bool {
    line.is_empty() || line.starts_with(['#', ';'])
}

/// The name of a section in its first line; `None` if something else than a comment follows it.
fn header(line: &str) -> Option<&str> {
    let (name, rest) = line.strip_prefix('[')?.split_once(']')?;
    let name = name.trim();
    // The configuration files of other tools write `[profile dev]`.
    is_comment(rest.trim()).then(|| name.strip_prefix("profile ").map_or(name, str::trim))
}

/// A key and its value. A key has no blanks in it: a line with a forgotten `=` may have a colon in its value.
fn key(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(['=', ':'])?;
    let (key, value) = (key.trim(), value.trim());
    if key.is_empty() || key.contains(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-' | '.')) {
        return None;
    }
    let quoted = ['"', '\''].iter().find_map(|q| value.strip_prefix(*q)?.strip_suffix(*q));
    Some((key.to_ascii_lowercase().replace('-', "_"), quoted.unwrap_or(value)))
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
        assert_eq!(sections["default"].keys["secret_id"], "AKID=1");
        assert_eq!(sections["default"].keys["secret_key"], "k;#");
        let dev = &sections["dev"];
        assert_eq!((dev.keys["token"].as_str(), dev.keys["region"].as_str()), ("t", "x"));
        assert_eq!((dev.fault.as_deref(), sections["default"].fault.as_deref()), (Some("has line 12, which cannot be read"), None));
    }

    #[test]
    fn a_damaged_line_never_gives_a_section_the_keys_of_another() {
        let fault = |text: &str| parse(text).sections["default"].fault.clone().unwrap_or_default();
        for header in ["[prod", "[prod secret_id = x", "[prod] secret_id = x", "[", "[prod] x"] {
            let text = format!("[default]\nsecret_id=a\nsecret_key=b\n{header}\nsecret_id=c\nsecret_key=d\n");
            let Parsed { sections, broken_line } = parse(&text);
            assert_eq!(sections["default"].keys["secret_id"], "a", "{header}");
            assert_eq!((sections.len(), broken_line), (1, Some(4)), "{header}");
        }
        let merged = "[default]\nsecret_id=a\n<<<<<<< ours\nsecret_key=b\n=======\nsecret_key=c\n>>>>>>> theirs\n";
        assert_eq!(fault(merged), "has line 3, which cannot be read");
        assert_eq!(fault("[default]\nsecret_id=a\nsecret-id=b\n"), "has secret_id twice, with different values (line 3)");
        assert_eq!(fault("[default]\nsecret_id=a\n[default]\nsecret_id=a\n"), "");
        // The name of a role has colons.
        assert_eq!(fault("[default]\nrole_arn qcs::cam::uin/1:roleName/r\n"), "has line 2, which cannot be read");
    }
}
