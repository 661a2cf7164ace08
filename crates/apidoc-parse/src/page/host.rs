//! Reads the host line: the service of a page, and whether it belongs to this API.

use crate::vocabulary;

/// The content of a host line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Host {
    /// Hosts of services that are read, in the order of the line.
    Ours(Vec<String>),
    /// A host of the legacy API 2.0.
    Legacy(String),
    /// A host of something else.
    Foreign(String),
    /// Text that is not a host.
    Bad(String),
}

/// The suffix of every host of a service.
const SERVICE_SUFFIX: &str = ".tencentcloudapi.com";
/// The suffix of the hosts of the legacy API.
const LEGACY_SUFFIX: &str = ".api.qcloud.com";

/// Whether a paragraph has a host line.
pub(super) fn introduces(text: &str) -> bool {
    line(text).is_some()
}

/// The line of a paragraph that says the host, in bytes of the text.
pub(super) fn line(text: &str) -> Option<std::ops::Range<usize>> {
    let mut from = 0;
    for line in text.split('\n') {
        let range = from..from + line.len();
        from = range.end + 1;
        let mark = |c: char| "*_>-·•".contains(c) || c.is_ascii_digit() || c == '.';
        let key = vocabulary::first_key(line.trim_start_matches(mark));
        let key = key.trim_start_matches(mark);
        if let Some((phrase, _)) = vocabulary::begins(key, |words| words.host) {
            let rest = key[phrase.len()..].trim_start_matches(['*', '_']);
            // A colon has to follow, or something that looks like a host.
            if rest.starts_with([':', '：']) || rest.starts_with("是") || rest.starts_with("为") || rest.starts_with("is") {
                return Some(range);
            }
        }
    }
    None
}

/// Reads the host line of a text.
pub(super) fn read(line: &str) -> Host {
    let after = line.split_once([':', '：']).map_or(line, |(_, after)| after);
    let mut ours = Vec::new();
    let mut other = None;
    for token in
        after.split(|c: char| !is_of_host(c) || matches!(c, ',' | ';' | '`' | '*' | '"' | '\'' | '(' | ')' | '<' | '>' | '[' | ']'))
    {
        let bare = token.trim_start_matches("https://").trim_start_matches("http://").trim_matches(['.', ':']);
        let host = bare.split(['/', '?', ':']).next().unwrap_or_default();
        if let Some(host) = ours_of(host) {
            if !ours.contains(&host) {
                ours.push(host);
            }
        } else if token.contains('.') && token.contains(|c: char| c.is_ascii_alphabetic() || c == '/') && other.is_none() {
            other = Some(if host.ends_with(LEGACY_SUFFIX) {
                Host::Legacy(host.to_owned())
            } else if is_host(host) && host.contains('.') {
                Host::Foreign(host.to_owned())
            } else {
                Host::Bad(token.to_owned())
            });
        }
    }
    match (ours.is_empty(), other) {
        (false, None | Some(Host::Foreign(_) | Host::Legacy(_))) => Host::Ours(ours),
        (false, Some(bad)) => bad,
        (true, Some(other)) => other,
        (true, None) => Host::Bad(after.trim().to_owned()),
    }
}

/// Whether a character belongs to the text of a host. A letter of another script makes the host invalid; Chinese text may follow without a
/// blank.
fn is_of_host(c: char) -> bool {
    c.is_ascii_graphic()
        || c.is_alphabetic()
            && !matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// A host of a service that is read, in lower case.
fn ours_of(host: &str) -> Option<String> {
    let host = host.to_ascii_lowercase();
    let before = host.strip_suffix(SERVICE_SUFFIX)?;
    (!before.is_empty() && is_host(&host)).then_some(host)
}

/// Whether a text is labels of letters, digits and `-`.
fn is_host(text: &str) -> bool {
    text.len() <= 253
        && text.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

/// Whether a word of a host line is an address, with or without its scheme.
pub(super) fn is_address(word: &str) -> bool {
    let bare = word.trim_start_matches("https://").trim_start_matches("http://").trim_matches(['.', '/', '*']);
    let host = bare.split(['/', '?', ':']).next().unwrap_or_default();
    host.contains('.') && is_host(host)
}

/// The second labels of other hosts of a service: another site, another protocol.
const OTHER_SITES: &[&str] = &["ai", "intl"];

/// The other hosts of a service that a text of any kind names.
pub(super) fn sides_in(text: &str, service: &str, into: &mut Vec<String>) {
    for (at, _) in text.match_indices(SERVICE_SUFFIX) {
        let end = at + SERVICE_SUFFIX.len();
        if text[end..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-') {
            continue;
        }
        let from = text[..at]
            .rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '.'))
            .map_or(0, |i| i + text[i..].chars().next().map_or(1, char::len_utf8));
        let labels: Vec<&str> = text[from..at].split('.').collect();
        if let [first, side] = labels[..]
            && first == service
            && OTHER_SITES.contains(&side)
        {
            let host = text[from..end].to_owned();
            if !into.contains(&host) {
                into.push(host);
            }
        }
    }
}

/// The first host of a service in a text of any kind, an example's for instance.
pub(super) fn first_in(text: &str) -> Option<String> {
    let end = text.find(SERVICE_SUFFIX)? + SERVICE_SUFFIX.len();
    let bytes = text.as_bytes();
    let from = (0..end - SERVICE_SUFFIX.len())
        .rev()
        .take_while(|i| bytes[*i].is_ascii_alphanumeric() || matches!(bytes[*i], b'-' | b'.'))
        .last()?;
    ours_of(&text[from..end])
}

/// Whether a text contains a host of the legacy API.
pub(super) fn has_legacy(text: &str) -> bool {
    text.contains(LEGACY_SUFFIX)
}

/// The short name of the service that a host names.
pub(super) fn service(host: &str) -> Option<String> {
    let label = host.split('.').next()?;
    label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-').then(|| label.to_owned()).filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_lines() {
        let ours = |hosts: &[&str]| Host::Ours(hosts.iter().map(|h| (*h).to_owned()).collect());
        for (text, expected) in [
            ("接口请求域名： things.tencentcloudapi.com 。", ours(&["things.tencentcloudapi.com"])),
            ("接口调用域名：things.tencentcloudapi.com/font>", ours(&["things.tencentcloudapi.com"])),
            ("Domain name for API request: things.intl.tencentcloudapi.com.", ours(&["things.intl.tencentcloudapi.com"])),
            ("接口请求域名：things.tencentcloudapi.com 1. 说明", ours(&["things.tencentcloudapi.com"])),
            ("接口请求域名：`iot.example.com/api/things`", Host::Foreign("iot.example.com".into())),
            ("域名: things.api.qcloud.com", Host::Legacy("things.api.qcloud.com".into())),
        ] {
            let range = line(text).expect(text);
            assert_eq!(read(&text[range]), expected, "{text}");
        }
        assert_eq!(read("接口请求域名：tést.tencentcloudapi.com"), Host::Bad("tést.tencentcloudapi.com".into()));
        assert_eq!(read("接口请求域名：things.tencentcloudapi.com的服务"), Host::Ours(vec!["things.tencentcloudapi.com".into()]));
        assert!(matches!(read("接口请求域名： ../../evil.tencentcloudapi.com 。"), Host::Bad(_)));
        assert_eq!(line("域名列表，最多100个。"), None);
        assert_eq!(line("查询域名：可选"), None);
    }

    #[test]
    fn hosts_of_examples() {
        assert_eq!(first_in("POST / HTTP/1.1\nHost: things.tencentcloudapi.com\n").as_deref(), Some("things.tencentcloudapi.com"));
        assert_eq!(first_in("https://things.tencentcloudapi.com/?Action=X").as_deref(), Some("things.tencentcloudapi.com"));
        assert_eq!(first_in("nothing"), None);
        let mut sides = Vec::new();
        sides_in(
            "请求域名为 things.ai.tencentcloudapi.com（内网 things.ai.internal.tencentcloudapi.com），广州为things.ap-guangzhou.tencentcloudapi.com",
            "things",
            &mut sides,
        );
        assert_eq!(sides, ["things.ai.tencentcloudapi.com"]);
    }
}
