//! Checks of names before they become a part of a path or of an address.

/// Longest name of an action or type in the reference is below 80 characters.
const MAX_NAME_BYTES: usize = 120;

/// Names that some systems open as a device, whatever their extension.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn", "conin$", "conout$"];

/// Whether a text can be the short name of a service: `cvm`, `es-serverless`.
pub(crate) fn is_service(name: &str) -> bool {
    let allowed = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    starts_with_letter(name) && name.len() <= 60 && name.bytes().all(allowed) && !is_device(name)
}

/// Whether a text is the date of an API version: `2017-03-12`.
pub(crate) fn is_version(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok_and(|date| date.to_string() == text)
}

/// Whether a text can be the name of an action or type: `DescribeZones`, `Filter_1`.
pub(crate) fn is_item(name: &str) -> bool {
    let allowed = |c: u8| c.is_ascii_alphanumeric() || c == b'_';
    starts_with_letter(name) && name.len() <= MAX_NAME_BYTES && name.bytes().all(allowed) && !is_device(name)
}

fn starts_with_letter(name: &str) -> bool {
    name.bytes().next().is_some_and(|c| c.is_ascii_alphabetic())
}

fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    DEVICES.contains(&name.as_str()) || port.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_names_that_would_leave_the_folder() {
        for name in ["..", ".", "", "a/b", "a\\b", "/etc", "C:", "a\0b", "Näme", "x.md", "~", "-rf", "NUL", "com1", "Lpt9", "a b", "a\n"] {
            assert!(!is_item(name) && !is_service(name), "{name:?}");
        }
        assert!(!is_item(&"A".repeat(MAX_NAME_BYTES + 1)));
        for version in ["2017-3-12", "2017-13-01", "2017-02-30", "../../../..", "2017-03-12x", "+017-03-12"] {
            assert!(!is_version(version), "{version:?}");
        }
    }

    #[test]
    fn accepts_documented_names() {
        assert!(["DescribeZones", "Filter_1", "V2Item", "Company", "Common"].into_iter().all(is_item));
        assert!(["cvm", "es-x", "ump2"].into_iter().all(is_service));
        assert!(is_version("2017-03-12"));
    }
}
