//! Case: `heck`, and a table of the words that it would cut in the wrong place.

use super::reserved;
use heck::{ToSnakeCase, ToUpperCamelCase};

/// The most characters of a name; file names have a limit too.
pub const MAX_NAME_LENGTH: usize = 96;

/// Words as the wire writes them, and as one word. Longer ones first where one begins another.
const ODD: &[(&str, &str)] = &[
    ("DDoS", "Ddos"),
    ("DDos", "Ddos"),
    ("GBps", "Gbps"),
    ("IaaS", "Iaas"),
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
    ("KBps", "Kbps"),
    ("MBps", "Mbps"),
    ("OAuth", "Oauth"),
    ("PaaS", "Paas"),
    ("SaaS", "Saas"),
    ("SSLv", "Sslv"),
    ("TIme", "Time"),
    ("TLSv", "Tlsv"),
    ("VoIP", "Voip"),
    ("WiFi", "Wifi"),
    ("iOS", "Ios"),
    ("macOS", "Macos"),
];

/// `DescribeDBInstances` to `DescribeDbInstances`.
pub fn camel(wire: &str) -> String {
    finish(tame(wire).to_upper_camel_case(), "V")
}

/// The words of a name in camel case: `DataDisk` has two.
pub(crate) fn camel_words(name: &str) -> Vec<&str> {
    let starts = name.char_indices().filter(|(at, c)| *at > 0 && c.is_ascii_uppercase()).map(|(at, _)| at);
    let ends: Vec<usize> = starts.chain([name.len()]).collect();
    let begins = std::iter::once(0).chain(ends.iter().copied());
    begins.zip(&ends).map(|(start, end)| &name[start..*end]).collect()
}

/// `DescribeDBInstances` to `describe_db_instances`; never a word that can't be an identifier, though it may need `r#`.
pub fn snake(wire: &str) -> String {
    reserved::possible(finish(tame(wire).to_snake_case(), "v"))
}

/// The name of an enum's value, or none where it doesn't make one: letters and digits of ASCII, with separators between words.
/// Digits on both sides of a separator keep it, so that `1.0` and `10` differ.
pub fn variant(value: &str) -> Option<String> {
    let separator = |c: char| matches!(c, '-' | '_' | '.' | '/' | ':' | ' ');
    let fits = value.chars().all(|c| c.is_ascii_alphanumeric() || separator(c)) && value.len() <= MAX_NAME_LENGTH;
    // A sign in front says something that the name would not.
    if !fits || !value.starts_with(|c: char| c.is_ascii_alphanumeric()) || value.ends_with(|c: char| separator(c) && c != ' ') {
        return None;
    }
    let mut name = String::new();
    for word in tame(value).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if name.ends_with(|c: char| c.is_ascii_digit()) && word.starts_with(|c: char| c.is_ascii_digit()) {
            name.push('_');
        }
        name.push_str(&word.to_upper_camel_case());
    }
    let name = finish(name, "V");
    Some(if name == "Self" { "SelfValue".into() } else { name })
}

/// The word with its odd parts made ordinary: what is not an ASCII letter or digit becomes `_`, `URLs` becomes `Urls`.
fn tame(wire: &str) -> String {
    let mut name: String = wire.chars().take(4 * MAX_NAME_LENGTH).map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    for (odd, word) in ODD {
        if name.contains(odd) {
            name = name.replace(odd, word);
        }
    }
    plural(&name)
}

/// Plurals of capitals: `IDs`, `URLs`, `IPs` are one word each.
fn plural(name: &str) -> String {
    let bytes = name.as_bytes();
    let upper = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_uppercase);
    let mut out = name.to_owned().into_bytes();
    for i in 2..bytes.len() {
        let ends = bytes.get(i + 1).is_none_or(|b| !b.is_ascii_lowercase());
        if bytes[i] == b's' && upper(i - 1) && upper(i - 2) && ends {
            let mut j = i - 1;
            while j > 0 && upper(j) && upper(j - 1) {
                out[j] = bytes[j].to_ascii_lowercase();
                j -= 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| name.to_owned())
}

/// No empty name, none that begins with a digit, none too long.
fn finish(mut name: String, digit: &str) -> String {
    if name.is_empty() || name.starts_with(|c: char| !c.is_ascii_alphabetic()) {
        name.insert_str(0, digit);
    }
    name.truncate(MAX_NAME_LENGTH);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_the_case_of_rust() {
        for (wire, type_name, field) in [
            ("DescribePurgeTasks", "DescribePurgeTasks", "describe_purge_tasks"),
            ("DBInstanceIPv6s", "DbInstanceIpv6s", "db_instance_ipv6s"),
            ("VpcIDs", "VpcIds", "vpc_ids"),
            ("URLs", "Urls", "urls"),
            ("CNAMEs", "Cnames", "cnames"),
            ("EnableDDoS", "EnableDdos", "enable_ddos"),
            ("CPUNum", "CpuNum", "cpu_num"),
            ("5GNetwork", "V5gNetwork", "v5g_network"),
            ("已用", "V", "v"),
            ("a.b-c", "ABC", "a_b_c"),
            ("", "V", "v"),
        ] {
            assert_eq!((camel(wire).as_str(), snake(wire).as_str()), (type_name, field), "{wire}");
        }
    }

    #[test]
    fn only_what_rust_can_write_comes_out() {
        for hostile in ["a\"; fn x() {}", "../../etc/passwd", "x\u{202e}y", "_", "\0", "'", &"A".repeat(10_000)] {
            for name in [camel(hostile), snake(hostile)] {
                assert!(name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() <= MAX_NAME_LENGTH, "{name}");
                assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{name}");
            }
        }
    }

    #[test]
    fn values_make_names_or_none() {
        for (value, name) in [
            ("purge_url", Some("PurgeUrl")),
            ("ap-guangzhou", Some("ApGuangzhou")),
            ("1.0", Some("V1_0")),
            ("TLSv1.2", Some("Tlsv1_2")),
            ("video/mp4", Some("VideoMp4")),
            ("Self", Some("SelfValue")),
            ("PREPAID", Some("Prepaid")),
            ("-1", None),
            ("", None),
            ("*", None),
            ("按量", None),
            ("c++", None),
        ] {
            assert_eq!(variant(value).as_deref(), name, "{value}");
        }
    }
}
