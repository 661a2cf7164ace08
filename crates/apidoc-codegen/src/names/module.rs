//! Names of packages, of versions and of files.

use super::{raw, snake};

/// Returns the package of a service: nothing in its name that a path or a manifest could read as something else, and never the runtime's.
pub fn package(service: &str) -> String {
    let words: Vec<_> = service.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut kept = words.join("-");
    kept.truncate(50);
    match kept.to_ascii_lowercase().trim_end_matches('-') {
        "" => "tencentcloud-unknown".into(),
        "core" => "tencentcloud-core-service".into(),
        kept => format!("tencentcloud-{kept}"),
    }
}

/// Whether a maintainer may give a package this name: lower case, at most 64 characters, and neither the name of the runtime nor of a crate
/// that every program has, nor of a device.
pub fn is_package(name: &str) -> bool {
    const TAKEN: &[&str] = &["alloc", "core", "proc-macro", "std", "tencentcloud-core", "test"];
    let words = name.split('-').all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
    words && name.len() <= 64 && name.starts_with(|c: char| c.is_ascii_lowercase()) && !TAKEN.contains(&name) && !is_device(name)
}

/// Whether Windows has a device of this name, so that no file can have it.
fn is_device(name: &str) -> bool {
    matches!(name, "aux" | "con" | "nul" | "prn") || matches!(name.strip_suffix(|c: char| c.is_ascii_digit()), Some("com" | "lpt"))
}

/// Returns the module of a version: `2022-01-06` gives `v20220106`.
pub(crate) fn version_module(version: &str) -> String {
    format!("v{}", version.chars().filter(char::is_ascii_digit).take(8).collect::<String>())
}

/// Returns the version of a module: `v20220106` gives `2022-01-06`.
pub(crate) fn version_date(module: &str) -> Option<String> {
    let date = module.strip_prefix('v').filter(|date| date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()))?;
    Some(format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..]))
}

/// Returns the module of a type or an action, which is the name of its file too: in lower case, so that no file system confuses two files.
pub(crate) fn file_module(camel: &str) -> String {
    let name = snake(camel);
    let device = is_device(&name);
    let known = matches!(name.as_str(), "std" | "core" | "alloc" | "rt" | "tencentcloud_core");
    if device || known || raw(&name) != name { name + "_" } else { name }
}

/// Returns the singular of a list's name: `Statuses` gives `Status`.
pub(crate) fn singular(camel: &str) -> String {
    const SAME: &[&str] = &["ss", "us", "is", "os", "ics"];
    let stem = |end: &str, new: &str| camel.strip_suffix(end).map(|stem| format!("{stem}{new}"));
    if let Some(name) = stem("ies", "y").filter(|name| name.len() > 3) {
        return name;
    }
    // How much to cut; the first match wins.
    for (end, cut) in [("iases", 2), ("ases", 1), ("aches", 1), ("izes", 1), ("sses", 2), ("uses", 2), ("xes", 2), ("ches", 2), ("shes", 2)]
    {
        if camel.ends_with(end) {
            return camel[..camel.len() - cut].to_owned();
        }
    }
    let keeps = camel.len() < 4 || SAME.iter().any(|end| camel.ends_with(end));
    if keeps { camel.to_owned() } else { stem("s", "").unwrap_or_else(|| camel.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_and_modules_name_each_other() {
        assert_eq!(version_module("2022-01-06"), "v20220106");
        assert_eq!(version_date("v20220106").as_deref(), Some("2022-01-06"));
        assert_eq!(version_date("v2022"), None);
    }

    #[test]
    fn rejects_names_that_are_not_those_of_a_package() {
        for name in ["tencentcloud-sms-api", "a", "box2"] {
            assert!(is_package(name), "{name}");
        }
        for name in [
            "",
            "A",
            "2a",
            "a_b",
            "a--b",
            "-a",
            "a-",
            "a/b",
            "a\"b",
            "a b",
            "tencentcloud-core",
            "core",
            "std",
            "con",
            "com1",
            &"a".repeat(65),
        ] {
            assert!(!is_package(name), "{name}");
        }
    }

    #[test]
    fn makes_names_of_lists_singular() {
        for (list, item) in [
            ("Statuses", "Status"),
            ("Types", "Type"),
            ("Policies", "Policy"),
            ("Address", "Address"),
            ("Addresses", "Address"),
            ("Databases", "Database"),
            ("Aliases", "Alias"),
            ("Caches", "Cache"),
            ("Sizes", "Size"),
            ("Boxes", "Box"),
            ("Modes", "Mode"),
            ("Status", "Status"),
            ("Zones", "Zone"),
            ("Kind", "Kind"),
        ] {
            assert_eq!(singular(list), item);
        }
    }
}
