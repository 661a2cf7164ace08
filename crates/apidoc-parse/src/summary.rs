//! The summary of an action: the first sentence of its description, without the words with which every description begins.

use pulldown_cmark::{Event, Parser, TagEnd};

/// Maximum width of a summary; a Chinese character has width 2.
const MAX_WIDTH: usize = 240;
/// A block that ends in a colon and is not wider is a title of the text below.
const MAX_TITLE_WIDTH: usize = 24;

/// The beginning of Chinese descriptions, `本接口（DescribeTasks）用于查询任务`: a subject, an optional name in brackets, and a purpose.
const SUBJECTS: &[&str] = &["本接口", "该接口", "此接口", "本API", "该API", "此API", "接口", "本 API", "该 API", "此 API"];
const PURPOSES: &[&str] = &["主要用于", "可以用于", "可用于", "是用于", "用于", "用来"];
/// The same in English: `This API (DescribeTasks) is used to query tasks`.
const ENGLISH_SUBJECTS: &[&str] = &["This API", "This api", "This interface", "The API", "This operation"];
const ENGLISH_PURPOSES: &[&str] = &["is used to ", "is mainly used to ", "can be used to ", "is used for "];

/// The beginnings of clauses that only announce a list.
const ABOUT_A_LIST: &[&str] = &[
    "包括",
    "包含",
    "例如",
    "比如",
    "如：",
    "如:",
    "具体",
    "详情",
    "分别",
    "其中",
    "主要有",
    "有以下",
    "以下",
    "如下",
    "支持以下",
    "支持如下",
    "取值",
    "including",
    "such as",
    "namely",
    "for example",
    "e.g.",
    "as follows",
    "which include",
    "the following",
    "they are",
    "these are",
];

/// Returns the first sentence of a description in Markdown, as plain text.
pub(crate) fn summary(text: &str) -> String {
    let line = first_block(text);
    let line = without_opening(&line).unwrap_or(line);
    short(&ended(line[..sentence(&line)].trim_end()))
}

/// The sentence with a full stop, if it ends with a colon or comma before a list that is not shown.
fn ended(sentence: &str) -> String {
    let goes_on = |c: char| matches!(c, ':' | '\u{ff1a}' | '\u{ff1b}' | ',' | '\u{ff0c}' | '\u{3001}');
    let said = sentence.trim_end_matches(goes_on);
    if said.len() == sentence.len() {
        return sentence.strip_suffix("..").map_or_else(|| sentence.to_owned(), |said| format!("{said}."));
    }
    let last = said.rfind([',', '\u{ff0c}']).filter(|at| sentence.ends_with([':', '\u{ff1a}']) && *at > said.len() / 3);
    let clause = last.filter(|at| {
        let clause = sentence[*at..].trim_start_matches([',', '\u{ff0c}', ' ']).to_ascii_lowercase();
        ABOUT_A_LIST.iter().any(|words| clause.starts_with(words))
    });
    let said = said[..clause.unwrap_or(said.len())].trim_end();
    let end = if said.ends_with(|c: char| c.is_ascii()) { '.' } else { '。' };
    format!("{said}{end}")
}

/// The first paragraph or line that has text, as plain text; a heading only if there is nothing else.
fn first_block(text: &str) -> String {
    let (mut line, mut heading) = (String::new(), String::new());
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) => line.extend(text.chars().filter(|c| !is_invisible(*c))),
            Event::SoftBreak => line.push(' '),
            Event::End(TagEnd::Heading(_)) if !line.trim().is_empty() => {
                let said = std::mem::take(&mut line);
                heading = if heading.is_empty() { said } else { heading };
            }
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) if !line.trim().is_empty() => {
                if !(line.ends_with([':', '\u{ff1a}']) && line.chars().map(width).sum::<usize>() <= MAX_TITLE_WIDTH) {
                    break;
                }
                line.push(' ');
            }
            _ => {}
        }
    }
    if line.trim().is_empty() { &heading } else { &line }.trim().to_owned()
}

fn width(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

/// Characters without width, at which no word ends.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The text behind its opening; `None` if it has none, or if no word follows.
fn without_opening(line: &str) -> Option<String> {
    let behind = |subjects: &[&str]| subjects.iter().find_map(|subject| line.strip_prefix(subject));
    if let Some(rest) = behind(SUBJECTS) {
        let rest = without_name(rest).trim_start();
        let rest = PURPOSES.iter().find_map(|purpose| rest.strip_prefix(purpose))?;
        let rest = rest.trim_start_matches([' ', ',', ':', '\u{ff0c}', '\u{ff1a}']);
        return (rest.chars().count() > 1 && rest.starts_with(char::is_alphanumeric)).then(|| rest.to_owned());
    }
    let rest = without_name(behind(ENGLISH_SUBJECTS)?).trim_start();
    let (purpose, rest) = ENGLISH_PURPOSES.iter().find_map(|purpose| Some((purpose, rest.strip_prefix(purpose)?.trim_start())))?;
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().filter(|word| !word.is_empty())?;
    // "used for users to …" has another subject.
    if purpose.ends_with("for ") && !word.ends_with("ing") {
        return None;
    }
    // A word such as vCPU keeps its case.
    let plain = word.chars().all(|c| c.is_ascii_lowercase());
    Some(if plain { word[..1].to_ascii_uppercase() + &rest[1..] } else { rest.to_owned() })
}

/// The text behind a name in brackets, of any kind and with spaces or without.
fn without_name(text: &str) -> &str {
    let inner = text.trim_start().strip_prefix(['(', '\u{ff08}']);
    let end = inner.and_then(|inner| Some((inner, inner.find([')', '\u{ff09}'])?)));
    match end {
        Some((inner, at)) if inner[..at].trim().chars().all(|c| c.is_ascii_alphanumeric()) => {
            inner[at..].trim_start_matches([')', '\u{ff09}'])
        }
        _ => text,
    }
}

/// The end of the first sentence. A full stop within brackets does not end it.
fn sentence(line: &str) -> usize {
    let mut depth = 0i32;
    for (at, c) in line.char_indices() {
        let end = at + c.len_utf8();
        let (before, behind) = (&line[..at], &line[end..]);
        match c {
            '(' | '\u{ff08}' | '[' | '\u{3010}' => depth += 1,
            ')' | '\u{ff09}' | ']' | '\u{3011}' => depth -= 1,
            '。' | '\u{ff01}' | '\u{ff1b}' if depth <= 0 => return end,
            '.' | '!' if depth <= 0 && ends(before, behind) => return end,
            _ => {}
        }
    }
    line.len()
}

/// Whether a full stop ends a sentence: a space and no small letter behind it ("i.e. so"), or a new sentence without a space.
fn ends(before: &str, behind: &str) -> bool {
    if let Some(next) = behind.strip_prefix(' ') {
        return !next.trim_start().starts_with(|c: char| c.is_ascii_lowercase());
    }
    let last = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
    let word = !last.is_empty() && (last.chars().all(|c| c.is_ascii_lowercase()) || last.chars().all(|c| c.is_ascii_uppercase()));
    let next = behind.split(|c: char| c.is_whitespace()).next().unwrap_or_default();
    let mut letters = next.chars();
    word && next.len() < behind.len()
        && letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && letters.as_str().chars().all(|c| c.is_ascii_lowercase())
}

/// The text, cut at a word if it is too wide.
fn short(text: &str) -> String {
    let mut all = 0;
    let cut = text.char_indices().find(|(_, c)| {
        all += width(*c);
        all > MAX_WIDTH
    });
    let Some((cut, _)) = cut else { return text.to_owned() };
    let text = &text[..cut];
    let word = text.rfind([' ', '\u{ff0c}', '\u{3001}']).filter(|at| *at > cut / 2).unwrap_or(cut);
    format!("{}…", text[..word].trim_end_matches([',', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(summary(text), expected, "{text}");
    }

    #[test]
    fn takes_the_first_sentence() {
        check("Makes a thing. It may take long.", "Makes a thing.");
        check("Makes a thing, i.e. one of them. More.", "Makes a thing, i.e. one of them.");
        check("Makes things.They are big.", "Makes things.");
        check("Sets Thing.Size is what it does", "Sets Thing.Size is what it does");
        check("Makes a thing..", "Makes a thing.");
        check("建一个（没有则建；有则用）站点；再绑定。其他", "建一个（没有则建；有则用）站点。");
        check("Version 1.5 of [x](http://a.example) (see. there) is made", "Version 1.5 of x (see. there) is made");
        check("列出站点\\\n可以分页", "列出站点");
        check("**Notes:**\n\n1. It makes a thing.", "Notes: It makes a thing.");
        check("Makes things of the following kinds:\n\n- big", "Makes things of the following kinds.");
        check("Makes things and other things, including:\n\n- big", "Makes things and other things.");
        check("列出全部站点，支持以下条件：\\\n大", "列出全部站点。");
        check("按条件的组合不同，可以列出以下内容：\\\n大", "按条件的组合不同，可以列出以下内容。");
        check("\n\n<br>\n\nMakes a thing", "Makes a thing");
        check("# How to use it\n\nMakes a thing", "Makes a thing");
        check("# Makes a thing", "Makes a thing");
    }

    #[test]
    fn removes_the_usual_opening() {
        check("本接口（ListSites）用于列出站点。", "列出站点。");
        check("该接口 ( ListSites ) 可用于列出站点", "列出站点");
        check("本接口用来列出站点", "列出站点");
        check("本接口（ListSites）已下线。", "本接口（ListSites）已下线。");
        check("本接口（中文）用于列出站点", "本接口（中文）用于列出站点");
        check("\u{200c}This API is used to list sites.", "List sites.");
        check("This API (ListSites) is used for listing sites", "Listing sites");
        check("This API is used for users to list sites", "This API is used for users to list sites");
        check("The API is used to vCPU", "vCPU");
        check("This API is used to:", "This API is used to.");
        check("This API is no longer used.", "This API is no longer used.");
    }

    #[test]
    fn cuts_a_long_sentence_at_a_word() {
        let long = format!("Makes {}", "a thing, ".repeat(60));
        let cut = summary(&long);
        assert!(cut.len() < MAX_WIDTH + 4 && cut.ends_with("a thing…") || cut.ends_with(", a…"), "{cut}");
        assert!(summary(&"站".repeat(500)).chars().count() <= MAX_WIDTH / 2 + 1);
    }
}
