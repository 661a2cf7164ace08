//! Checks whether a body is a whole page of the reference.

use crate::listing::shown;

/// Kinds of files that a run writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageKind {
    /// Page of an action.
    Action,
    /// Page of a type.
    Model,
    /// Front page of a service: its title.
    Index,
    /// List of actions or types; its rows are checked where it is read.
    List,
}

/// Sections that every page of an action has, in the languages of the reference. The last one shows that the page is not cut.
const SECTIONS: [&[&str]; 4] =
    [&["接口描述", "API Description"], &["输入参数", "Input Parameters"], &["输出参数", "Output Parameters"], &["错误码", "Error Code"]];

/// Returns the text of a body. The error says why the body is not a whole page; `name` is the name that the page has to have.
///
/// `framed` says whether the transfer had an announced end, so that a shorter body would have been an error before.
pub(crate) fn check<'b>(body: &'b [u8], kind: PageKind, name: &str, framed: bool) -> Result<&'b str, String> {
    let text = std::str::from_utf8(body).map_err(|e| format!("not UTF-8 at byte {}", e.valid_up_to()))?;
    if let Some(at) = text.bytes().position(|c| c == 0) {
        return Err(format!("not text: a NUL at byte {at}"));
    }
    let first = text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let head = match kind {
        PageKind::Action => heading(first, 2).is_some_and(|title| is_section(title, SECTIONS[0])),
        PageKind::Model => heading(first, 2) == Some(name),
        PageKind::Index => heading(first, 1).is_some(),
        // An empty list is decided by its reader.
        PageKind::List => first.is_empty() || first.starts_with('['),
    };
    if !head {
        let expected = match kind {
            PageKind::Action => "a page of an action (`## 1. 接口描述`)".to_owned(),
            PageKind::Model => format!("the page of the type `{name}` (`## {name}`)"),
            PageKind::Index => "the front page of a service (`# title`)".to_owned(),
            PageKind::List => "a list of links".to_owned(),
        };
        return Err(format!("expected {expected}, found `{}`", shown(first)));
    }
    if let Some(fault) = cut(text, kind, framed) {
        return Err(format!("the page is cut: {fault}"));
    }
    Ok(text)
}

/// Returns why a page cannot be whole.
fn cut(text: &str, kind: PageKind, framed: bool) -> Option<String> {
    if !framed && !text.ends_with('\n') {
        return Some("its last line has no end".into());
    }
    let mut fence = None;
    let mut sections = [false; SECTIONS.len()];
    for line in text.lines() {
        let marks = line.trim_start().bytes().take_while(|c| *c == b'`').count();
        match fence {
            Some(open) if marks >= open && line.trim().len() == marks => fence = None,
            Some(_) => {}
            None if marks >= 3 => fence = Some(marks),
            None => {
                let title = heading(line, 2).unwrap_or_default();
                for (seen, names) in sections.iter_mut().zip(SECTIONS) {
                    *seen |= is_section(title, names);
                }
            }
        }
    }
    if fence.is_some() {
        return Some("a code block has no end".into());
    }
    let last = text.trim_end().lines().next_back().unwrap_or_default();
    if matches!(kind, PageKind::Action | PageKind::Model) && last.starts_with('|') && !last.ends_with('|') {
        return Some("the last row of a table has no end".into());
    }
    let missing = sections.iter().zip(SECTIONS).find(|(seen, _)| !**seen);
    match (kind, missing) {
        (PageKind::Action, Some((_, names))) => Some(format!("it has no section `{}`", names[0])),
        _ => None,
    }
}

/// Returns the text of a heading of a level.
fn heading(line: &str, level: usize) -> Option<&str> {
    let rest = line.trim_start_matches('\u{feff}').strip_prefix(&"#".repeat(level))?;
    rest.strip_prefix(' ').map(str::trim)
}

/// Whether a heading is one of these, with or without a number: `1. 接口描述`.
fn is_section(title: &str, names: &[&str]) -> bool {
    let title = title.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
    names.iter().any(|name| title.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTION: &str = "## 1. 接口描述\n\nx\n\n## 2. 输入参数\n\n| a |\n|---|\n\n## 3. 输出参数\n\n## 4. 示例\n\n```json\n{}\n```\n\n## 6. 错误码\n\n| a | b |\n";

    #[test]
    fn accepts_whole_pages() {
        assert!(check(ACTION.as_bytes(), PageKind::Action, "X", false).is_ok());
        assert!(check(b"## Task\n\n| a |\n", PageKind::Model, "Task", true).is_ok());
        assert!(check("\u{feff}# Title".as_bytes(), PageKind::Index, "", true).is_ok());
    }

    #[track_caller]
    fn rejects(body: &[u8], kind: PageKind, message: &str) {
        let fault = check(body, kind, "Task", true).expect_err("is refused");
        assert!(fault.contains(message), "{fault}");
    }

    #[test]
    fn rejects_what_is_not_a_page() {
        for kind in [PageKind::Action, PageKind::Model, PageKind::Index, PageKind::List] {
            rejects(b"<!DOCTYPE html><html><body>502</body></html>\n", kind, "found `<!DOCTYPE html>");
            rejects(b"{\"code\": 404}\n", kind, "found `{");
            rejects(b"\xff\xfe", kind, "not UTF-8");
            rejects(b"## a\0b\n", kind, "NUL");
        }
        rejects(b"", PageKind::Action, "found ``");
        rejects(b"## Other\n", PageKind::Model, "the type `Task`");
    }

    #[test]
    fn rejects_cut_pages_wherever_they_are_cut() {
        for end in 0..ACTION.len() - 1 {
            let framed = check(&ACTION.as_bytes()[..end], PageKind::Action, "X", true).is_ok();
            // Behind the heading of the last section, a line may end there; the announced length decides.
            assert!(!framed || end >= ACTION.find("错误码").unwrap(), "{end}");
            assert!(
                check(&ACTION.as_bytes()[..end], PageKind::Action, "X", false).is_err() || ACTION.as_bytes()[end - 1] == b'\n',
                "{end}"
            );
        }
        rejects(b"## Task\n\n| Na", PageKind::Model, "the last row");
        rejects("## 1. 接口描述\n```\nx\n".as_bytes(), PageKind::Action, "code block");
    }
}
