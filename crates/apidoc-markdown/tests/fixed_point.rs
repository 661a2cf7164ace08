//! What is written, read and written again stays the same, whatever the text is.

use apidoc_markdown::{Block, Inline, Mark, cell, line, plain, read, rewrite, write};
use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// Texts that mean something in Markdown, in rustdoc or in Unicode.
#[rustfmt::skip]
const SCRAPS: &[&str] = &[
    "a", "B1", "中文", "，", "。", "！", " ", "  ", "\n", "\n\n", "\t", "\u{3000}", "\u{a0}", "\u{2028}", "\u{7f}", "é", "✅", "Ⓐ", "①", "\u{301}",
    "*", "**", "***", "_", "__", "~", "~~", "~~~", "`", "``", "```", "\\", "\\|", "|", "!", "[", "]", "(", ")", "<", ">", "#", "# ", "- ", "-",
    "---", "===", "+ ", "1. ", "2) ", "1234567890. ", ":", ":--", "| --- |", "&", "&lt;", "&amp;", "&#124;", "#60;", "lt;", "$", "^", "{", "}",
    "<br>", "<br/>", "<b>", "</b>", "<T>", "<!--", "-->", "<a href=x>", "http", "https://", "://", "https://a.example", "https://a.example/b_c*d~e",
    "http://a.b/?c=1&d=2", "http://a.b/?x&lt;y", "http://localhost", "www.a.example", "a@b.c", "[Option]", "[x](std::fs)", "[x](https://a.example)",
    "![x](https://a.example)", "[^1]", "[^1]: x", "[a]: https://a.example", "- [ ] x", "> ", "    ", "fn main() {}", "/// x", "*/", "\"", "'", "%20",
];

fn text() -> impl Strategy<Value = String> {
    let scraps = prop::collection::vec(prop::sample::select(SCRAPS), 0..8).prop_map(|parts| parts.concat());
    prop_oneof![8 => scraps, 1 => any::<String>()]
}

fn inline() -> impl Strategy<Value = Inline<'static>> {
    let mark = prop::sample::select(vec![Mark::Plain, Mark::Plain, Mark::Strong, Mark::Code, Mark::Struck]);
    let link =
        prop_oneof![4 => Just(None), 1 => text().prop_map(|text| Some(format!("https://a.example/{text}"))), 1 => text().prop_map(Some)];
    (text(), mark, link).prop_map(|(text, mark, link)| Inline { text: text.into(), mark, link: link.map(Into::into) })
}

fn leaf() -> impl Strategy<Value = Block<'static>> {
    let paragraph = prop::collection::vec(inline(), 0..5).prop_map(Block::Paragraph);
    let language = prop::sample::select(vec![None, Some("json"), Some("rust"), Some("a`b")]);
    let code = (language, text()).prop_map(|(name, text)| Block::Code { language: name.map(Into::into), text: text.into() });
    prop_oneof![3 => paragraph, 1 => code]
}

fn blocks() -> impl Strategy<Value = Vec<Block<'static>>> {
    let block = leaf().prop_recursive(3, 24, 4, |inner| {
        let blocks = || prop::collection::vec(inner.clone(), 0..3);
        let number = prop_oneof![Just(None), (0..4_u32).prop_map(Some), any::<u32>().prop_map(Some)];
        let item = (0..4_u8, number, blocks()).prop_map(|(depth, number, blocks)| Block::Item { depth, number, blocks });
        let table = prop::collection::vec(prop::collection::vec(blocks(), 0..3), 0..3).prop_map(Block::Table);
        prop_oneof![4 => item, 1 => table, 1 => inner]
    });
    prop::collection::vec(block, 0..5)
}

/// The options of rustdoc.
fn rustdoc() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
}

/// Letters and digits of blocks.
fn letters(blocks: &[Block<'_>], out: &mut String) {
    fn of(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|c| c.is_alphanumeric())
    }
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => inlines.iter().for_each(|inline| out.extend(of(&inline.text))),
            Block::Code { text, .. } => out.extend(of(text)),
            Block::Item { blocks, .. } => letters(blocks, out),
            Block::Table(rows) => {
                let columns = rows.first().map_or(0, Vec::len);
                rows.iter().flat_map(|row| row.iter().take(columns)).for_each(|cell| letters(cell, out));
            }
        }
    }
}

fn has_number(blocks: &[Block<'_>]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Item { number, blocks, .. } => number.is_some() || has_number(blocks),
        Block::Table(rows) => rows.iter().flatten().any(|cell| has_number(cell)),
        _ => false,
    })
}

/// Languages of code that rustdoc neither compiles nor warns about.
const LANGUAGES: [&str; 13] = ["bash", "go", "http", "java", "javascript", "json", "php", "python", "shell", "sql", "text", "xml", "yaml"];

/// Asserts that rustdoc has nothing to warn about, to compile or to link to an item; returns the letters and digits that it shows.
#[track_caller]
fn check(written: &str) -> String {
    let (mut shown, mut links) = (String::new(), 0);
    for event in Parser::new_ext(written, rustdoc()) {
        match event {
            Event::Html(tag) | Event::InlineHtml(tag) => assert_eq!(tag, CowStr::Borrowed("<br>"), "{written:?}"),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                assert!(matches!(link_type, LinkType::Inline | LinkType::Autolink), "{written:?}");
                assert!(dest_url.starts_with("http"), "{written:?}");
                links += 1;
            }
            Event::End(TagEnd::Link) => links -= 1,
            Event::Start(Tag::Image { .. } | Tag::FootnoteDefinition(_) | Tag::Heading { .. } | Tag::BlockQuote(_)) => {
                panic!("{written:?}")
            }
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::Rule => panic!("{written:?}"),
            Event::Start(Tag::CodeBlock(kind)) => {
                assert!(matches!(kind, CodeBlockKind::Fenced(name) if LANGUAGES.contains(&&*name)), "{written:?}");
            }
            Event::Text(text) => {
                let address = ["http://", "https://"]
                    .iter()
                    .any(|scheme| text.split(scheme).skip(1).any(|rest| rest.starts_with(char::is_alphanumeric)));
                assert!(links > 0 || !address || written.contains("```"), "{written:?}");
                shown.extend(text.chars().filter(|c| c.is_alphanumeric()));
            }
            Event::Code(text) => shown.extend(text.chars().filter(|c| c.is_alphanumeric())),
            _ => {}
        }
    }
    shown
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_are_a_fixed_point(blocks in blocks()) {
        let once = write(&blocks);
        prop_assert_eq!(&write(&read(&once)), &once, "of {:?}", blocks);
        let shown = check(&once);
        if !has_number(&blocks) {
            let mut expected = String::new();
            letters(&blocks, &mut expected);
            prop_assert_eq!(shown, expected, "{:?}", once);
        }
    }

    #[test]
    fn texts_are_a_fixed_point(lines in prop::collection::vec(text(), 0..6)) {
        for text in [lines.join("\n"), lines.concat()] {
            let once = rewrite(&text);
            prop_assert_eq!(&rewrite(&once), &once, "of {:?}", text);
            prop_assert_eq!(&write(&read(&once)), &once, "without the short way, of {:?}", text);
            check(&once);
            for one in [line(&text), cell(&text), plain(&text)] {
                prop_assert!(!one.contains('\n'), "{:?}", one);
                check(&one);
            }
            prop_assert_eq!(&line(&line(&text)), &line(&text), "{:?}", text);
            let row = format!("| {} |\n| --- |", cell(&text));
            prop_assert_eq!(write(&read(&row)), row, "{:?}", text);
        }
    }
}
