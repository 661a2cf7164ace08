//! The entries of `Cargo.toml` that `cargo xtask release` writes. A later `gen` keeps them.

/// Returns the value of a key as a release wrote it. A manifest without a version of its own was never released, so nothing of it is kept.
pub(super) fn entry<'m>(manifest: Option<&'m str>, key: &str) -> Option<&'m str> {
    value(manifest?, "version")?;
    value(manifest?, key)
}

/// Returns the value of a key of `[package]`: one line, a plain text in quotes.
fn value<'m>(manifest: &'m str, key: &str) -> Option<&'m str> {
    let package = manifest.lines().skip_while(|line| line.trim_end() != "[package]").skip(1).take_while(|line| !line.starts_with('['));
    let mut values = package.filter_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.trim_end().strip_suffix('"'));
    values.next().filter(|value| is_plain(value))
}

/// Whether a value is a version or an address, which need no escapes in TOML.
fn is_plain(value: &str) -> bool {
    !value.is_empty() && value.len() <= 200 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/+#%@=&?".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_plain_values_of_the_package_only() {
        let manifest = "[package]\nname = \"a\"\nversion = \"1.2.0\"\r\nrepository = \"https://example.com/a\"\n\
                        rust-version.workspace = true\ndocumentation = \"a\\n[dependencies]\"\n\n[features]\nedition = \"2024\"\n";
        assert_eq!(entry(Some(manifest), "version"), Some("1.2.0"));
        assert_eq!(entry(Some(manifest), "repository"), Some("https://example.com/a"));
        for key in ["rust-version", "documentation", "edition", "name2"] {
            assert_eq!(entry(Some(manifest), key), None, "{key}");
        }
        assert_eq!(entry(None, "version"), None);
        assert_eq!(entry(Some(&manifest.replace("version = ", "edition = ")), "repository"), None);
    }
}
