//! What holds for every page, whatever stands in it: spans, what rustdoc sees, no panic.
//!
//! The properties share the checks at the top, so they stay in one file.

use apidoc_parse::{
    document::{self, Block, BlockKind, Cell, Inline, Site},
    text::{self, Text},
};
use proptest::prelude::*;
use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::path::{Path, PathBuf};

/// What rustdoc would warn about or run, and the letters and digits that it would show.
fn rustdoc_sees(markdown: &str) -> (Vec<String>, String) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut faults = Vec::new();
    let mut shown = String::new();
    let (mut links, mut code) = (0, 0);
    let mut broken = Vec::new();
    let mut callback = |link: BrokenLink<'_>| {
        broken.push(format!("link to {:?}", link.reference));
        None
    };
    for event in Parser::new_with_broken_link_callback(markdown, options, Some(&mut callback)) {
        match &event {
            Event::Start(Tag::CodeBlock(_)) => code += 1,
            Event::End(TagEnd::CodeBlock) => code -= 1,
            _ => {}
        }
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                links += 1;
                if !dest_url.starts_with("https://") && !dest_url.starts_with("http://") {
                    faults.push(format!("relative link {dest_url:?}"));
                }
            }
            Event::End(TagEnd::Link) => links -= 1,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => faults.push("indented code".to_owned()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) if language.is_empty() || &*language == "rust" => {
                faults.push(format!("a test in {language:?}"));
            }
            Event::Html(html) | Event::InlineHtml(html) if &*html != "<br>" => faults.push(format!("tag {html:?}")),
            Event::Text(text) => {
                if links + code == 0 && ["https://", "http://"].iter().any(|scheme| text.split(scheme).skip(1).any(has_host)) {
                    faults.push(format!("bare address in {text:?}"));
                }
                shown.push_str(&text);
            }
            Event::Code(text) => shown.push_str(&text),
            Event::TaskListMarker(_) | Event::FootnoteReference(_) => faults.push("a task or footnote".to_owned()),
            _ => {}
        }
    }
    faults.extend(broken);
    (faults, letters(&shown))
}

/// Whether what follows `https://` is what rustdoc takes for an address.
fn has_host(rest: &str) -> bool {
    let host: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-@:%._+~#=".contains(*c)).collect();
    host.split('.').skip(1).any(|label| label.len() >= 2 && label.starts_with(|c: char| c.is_ascii_alphabetic()))
        && host.find('.').is_some_and(|i| i >= 2)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Calls `visit` for each list of blocks: the page's, an item's, a cell's.
fn descend(blocks: &[Block], visit: &mut impl FnMut(&[Block])) {
    visit(blocks);
    for block in blocks {
        match &block.kind {
            BlockKind::Item { blocks, .. } => descend(blocks, visit),
            BlockKind::Table(table) => {
                table.header.iter().chain(table.rows.iter().flat_map(|row| &row.cells)).for_each(|cell| descend(&cell.blocks, visit));
            }
            _ => {}
        }
    }
}

fn inlines(block: &Block) -> &[Inline] {
    match &block.kind {
        BlockKind::Paragraph(text) | BlockKind::Heading { text, .. } => text,
        _ => &[],
    }
}

/// Spans lie in the page; text that is as long as its span is what stands there.
fn check_spans(text: &Text, blocks: &[Block]) {
    let page = text.as_str();
    descend(blocks, &mut |blocks| {
        for block in blocks {
            assert!(block.span.start <= block.span.end && block.span.end <= page.len(), "{block:?}");
            for inline in inlines(block) {
                let there = page.get(inline.span.start..inline.span.end).unwrap_or_else(|| panic!("no text at {inline:?}"));
                if there.len() == inline.text.len() {
                    // An entity and an escaped sign count as their first byte; a blank may stand for blanks and tags.
                    let is_escaped = |a: char, b: char| a == '\\' && b.is_ascii_punctuation();
                    let same = |a: char, b: char| a == b || a == '&' || is_escaped(a, b) || b == ' ' || b == '\u{FFFD}';
                    assert!(there.chars().zip(inline.text.chars()).all(|(a, b)| same(a, b)), "{there:?} is not {:?}", inline.text);
                }
            }
            if let BlockKind::Code { text: code, origin, .. } = &block.kind {
                for (byte, at) in origin {
                    let shown = code[*byte..].chars().next();
                    assert!(*at <= page.len() && page.is_char_boundary(*at) && shown.is_some(), "{byte} {at}");
                }
            }
        }
    });
}

/// The Markdown of each list of blocks is safe, and shows what the page shows.
fn check_markdown(blocks: &[Block], place: &str) {
    descend(blocks, &mut |blocks| {
        let written = document::markdown(blocks, Site::Chinese);
        let (faults, shown) = rustdoc_sees(&written);
        assert!(faults.is_empty(), "{place}: {faults:?} in {written:?}");
        assert!(
            !written.chars().any(|c| (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202E}')),
            "{place}: {written:?}"
        );
        let mut numbers = false;
        descend(blocks, &mut |blocks| numbers |= blocks.iter().any(|block| matches!(block.kind, BlockKind::Item { number: Some(_), .. })));
        if !numbers {
            assert_eq!(shown, letters(&document::plain(blocks)), "{place}: {written:?}");
        }
        let prose = apidoc_parse::prose::from_blocks(blocks);
        assert!(prose.lines.iter().all(|line| !line.text.contains('\n') && !line.text.trim().is_empty()), "{place}: {prose:?}");
        for line in &prose.lines {
            assert!(line.marks.iter().all(|(span, _)| line.text.get(span.start..span.end).is_some()), "{place}: {line:?}");
            assert!(line.origin.is_sorted_by_key(|(byte, _)| *byte), "{place}: {line:?}");
        }
    });
}

fn check(bytes: &[u8]) {
    if let Ok(text) = text::decode(bytes) {
        let (page, notes) = document::read(&text);
        assert!(notes.iter().all(|note| note.span.end <= text.as_str().len()));
        check_spans(&text, &page.blocks);
        check_markdown(&page.blocks, "");
    }
}

/// What pages are made of, in any order.
const SCRAPS: &[&str] = &[
    "|",
    "| ",
    " |\n",
    "\n",
    "\n\n",
    "  \n",
    "---",
    "|---|---|\n",
    "---|---\n",
    "| a | b |\n",
    "## 2. x\n",
    "# ",
    "`",
    "```",
    "```json\n",
    "~~~\n",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<td rowspan=2 colspan=3>",
    "<th>",
    "<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<li>",
    "<ul>",
    "</ul>",
    "</i>",
    "<i>",
    "<b>",
    "</b>",
    "<br>",
    "</br>",
    "<p>",
    "</p>",
    "<div class=\"x\">",
    "</div>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<Region>",
    "List<String>",
    "&lt;",
    "&#124;",
    "&amp",
    "&nbsp;",
    "\\|",
    "\\_",
    "\\",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "[",
    "](",
    ")",
    "]",
    "[x]: /y\n",
    "![",
    "1. ",
    "- ",
    "  * ",
    "    ",
    "\t",
    "参数名称\t类型\t描述\n",
    "Id\tString\t标识\n",
    "示例值：1",
    "{\n",
    "}",
    "POST / HTTP/1.1\n",
    "https://example.com/a_b?c=*d*",
    "http://",
    "\u{200B}",
    "\u{A0}",
    "\u{2028}",
    "\u{F0000}",
    "\u{100005}",
    "\0",
    "\r\n",
    "名称",
    "：",
    "a_b",
    "<a href=\"",
    "<a href='/x'>",
    "\">",
    "</a>",
    ">",
    "<",
    "=",
    "+ ",
    "#",
    "<!DOCTYPE html><html>",
    "<h2>",
    "</h2>",
    "<template>",
    "<svg>",
    "<dx-codeblock>",
    "style=\"display:none\"",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check(&bytes);
    }

    #[test]
    fn any_mixture_is_read(scraps in proptest::collection::vec(proptest::sample::select(SCRAPS), 0..60)) {
        check(scraps.concat().as_bytes());
    }

    #[test]
    fn any_html_is_read(scraps in proptest::collection::vec(proptest::sample::select(SCRAPS), 0..60)) {
        check(format!("<html>{}", scraps.concat()).as_bytes());
    }

    #[test]
    fn any_text_stays_as_it_is(text in "[ -~、-龥。]{0,60}") {
        let inline = Inline { text: text.clone(), ..Inline::default() };
        let blocks = [Block { kind: BlockKind::Paragraph(vec![inline]), span: Default::default() }];
        check_markdown(&blocks, "");
        let cell = Cell { blocks: blocks.to_vec(), ..Cell::default() };
        let table = document::Table { header: vec![cell.clone(), cell], ..document::Table::default() };
        let written = document::markdown(&[Block { kind: BlockKind::Table(table), span: Default::default() }], Site::Chinese);
        let (faults, shown) = rustdoc_sees(&written);
        prop_assert!(faults.is_empty(), "{:?} in {:?}", faults, written);
        prop_assert_eq!(shown, letters(&text).repeat(2));
    }
}

/// Inputs that drive readers of Markdown or HTML beyond linear time or deep into the stack.
#[test]
fn hostile_repetitions_are_read() {
    let many = 8_000;
    for scrap in SCRAPS {
        check(scrap.repeat(many / 4).as_bytes());
        check(format!("<html>{}", scrap.repeat(many / 4)).as_bytes());
    }
    for (open, close) in [
        ("<div>", "</div>"),
        ("<b>", ""),
        ("<a href=x>", ""),
        ("<ul><li>", ""),
        ("> ", ""),
        ("<table><tr><td>", ""),
        ("<span>", "<p>"),
        ("[", "]"),
        ("<!", "-->"),
    ] {
        check(format!("{}x{}", open.repeat(many), close.repeat(many)).as_bytes());
        check(format!("<html>{}x{}", open.repeat(many), close.repeat(many)).as_bytes());
        check(format!("| a | b |\n|---|---|\n| x | {}{} |\n", open.repeat(many), close.repeat(many)).as_bytes());
    }
    let links: String = (0..many).map(|i| format!("[{i}]: /u\n")).chain((0..many).map(|i| format!("[{i}] "))).collect();
    check(links.as_bytes());
    let backticks: String = (1..400).map(|i| "`".repeat(i) + "\n").rev().collect();
    check(backticks.as_bytes());
}

/// The corpus of pages.
fn corpus() -> PathBuf {
    let root = std::env::var_os("APIDOC_CORPUS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"), PathBuf::from);
    assert!(root.is_dir(), "{} is absent; set APIDOC_CORPUS", root.display());
    root
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "md" || kind == "html" || kind == "txt") {
            found.push(path);
        }
    }
}

#[test]
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn descriptions_of_real_pages_are_clean() {
    let root = corpus();
    for (folder, each) in
        [("modern", 1), ("real", 1), ("hostile", 1), ("converted", 3), ("noisy", 5), ("rendered", 20), ("rendered-en", 10), ("refs", 20)]
    {
        let mut found = Vec::new();
        files(&root.join(folder), &mut found);
        assert!(!found.is_empty(), "no pages in {folder}");
        for path in found.iter().step_by(each) {
            let Ok(text) = text::decode(&std::fs::read(path).unwrap_or_default()) else { continue };
            let (page, _) = document::read(&text);
            check_spans(&text, &page.blocks);
            check_markdown(&page.blocks, &path.display().to_string());
        }
    }
}
