//! The entries of a `Cargo.toml` that a release reads and writes. Everything else in the file is unchanged, to the byte.

/// The entries that a release writes. `gen` keeps them.
pub(crate) const WRITTEN: [&str; 4] = ["documentation", "repository", "version", "rust-version"];

/// Returns the value of a key of `[package]`, if it is a text on one line.
pub(crate) fn get(manifest: &str, key: &str) -> Option<String> {
    table(manifest, "[package]").find_map(|line| text(line, key))
}

/// Returns the value of a key of `[workspace.package]`.
pub fn workspace(manifest: &str, key: &str) -> Option<String> {
    table(manifest, "[workspace.package]").find_map(|line| text(line, key))
}

/// Returns the version of a dependency in `[workspace.dependencies]`.
pub(crate) fn dependency(manifest: &str, name: &str) -> Option<String> {
    let line = table(manifest, "[workspace.dependencies]").find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "))?;
    let version = line.split_once("version = \"").map_or(line.strip_prefix('"'), |(_, rest)| Some(rest))?;
    version.split_once('"').map(|(version, _)| version.to_owned())
}

/// Returns the names in `[dependencies]`.
pub(crate) fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    table(manifest, "[dependencies]").filter_map(|line| line.split([' ', '.', '=']).next()).filter(|name| !name.is_empty())
}

/// Returns the paths that `exclude` of `[package]` names, if they are on one line.
pub(crate) fn excluded(manifest: &str) -> Vec<String> {
    let list = table(manifest, "[package]").find_map(|line| line.strip_prefix("exclude = ["));
    list.into_iter().flat_map(|list| list.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// Sets a key of `[package]`. A key that is missing is added after `documentation`.
pub(crate) fn set(manifest: &str, key: &str, value: &str) -> String {
    let entry = format!("{key} = \"{value}\"");
    let is = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" =") || rest.starts_with(".workspace"));
    let (mut out, mut inside, mut done) = (String::new(), false, false);
    let present = table(manifest, "[package]").any(is);
    for line in manifest.split_inclusive('\n') {
        let plain = line.trim_end();
        if plain.starts_with('[') {
            inside = plain == "[package]";
        }
        let replaced = inside && !done && is(plain);
        if replaced {
            out.push_str(&entry);
            out.push_str(&line[plain.len()..]);
            done = true;
            continue;
        }
        out.push_str(line);
        if inside && !done && !present && plain.starts_with("documentation = ") {
            out.push_str(&entry);
            out.push('\n');
            done = true;
        }
    }
    out
}

/// Returns the manifest without the entries that a release writes.
pub(crate) fn without_written(manifest: &str) -> String {
    let written = |line: &&str| {
        WRITTEN.iter().any(|key| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" =") || rest.starts_with(".workspace")))
    };
    manifest.split_inclusive('\n').filter(|line| !written(line)).collect()
}

/// Returns the lines of a table.
fn table<'m>(manifest: &'m str, head: &str) -> impl Iterator<Item = &'m str> {
    let after = manifest.lines().map(str::trim_end).skip_while(move |line| *line != head);
    after.skip(1).take_while(|line| !line.starts_with('['))
}

fn text(line: &str, key: &str) -> Option<String> {
    line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "[package]\nname = \"a\"\ndocumentation = \"https://example.com\"\nversion.workspace = true\n\
                            rust-version.workspace = true\n\n[dependencies]\ntencentcloud-core.workspace = true\nversion = \"1\"\n";

    #[test]
    fn sets_entries_of_the_package_only() {
        let text = set(&set(MANIFEST, "version", "1.2.0"), "repository", "https://example.com/r");
        let expected = MANIFEST
            .replacen("version.workspace = true", "version = \"1.2.0\"", 1)
            .replace("example.com\"\n", "example.com\"\nrepository = \"https://example.com/r\"\n");
        assert_eq!(text, expected);
        assert_eq!(set(&text, "version", "1.2.0"), text);
        assert_eq!(get(&text, "version").as_deref(), Some("1.2.0"));
        assert_eq!(get(MANIFEST, "version"), None);
        assert_eq!(without_written(&text), without_written(&set(&text, "version", "2.0.0")));
    }

    #[test]
    fn reads_the_tables_of_a_workspace() {
        let root = "[workspace.package]\nrust-version = \"1.89\"\n\n[workspace.dependencies]\n\
                    tencentcloud-core = { path = \"a\", version = \"1.0.0\" }\nhttp = \"1\"\n";
        assert_eq!(workspace(root, "rust-version").as_deref(), Some("1.89"));
        assert_eq!(dependency(root, "tencentcloud-core").as_deref(), Some("1.0.0"));
        assert_eq!(dependency(root, "http").as_deref(), Some("1"));
        assert_eq!(dependency(root, "tencentcloud"), None);
        assert_eq!(excluded("[package]\nexclude = [\"a/\", \"b\"]\n"), ["a/", "b"]);
        assert_eq!(dependencies(MANIFEST).collect::<Vec<_>>(), ["tencentcloud-core", "version"]);
    }
}
