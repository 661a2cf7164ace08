//! The description of an action: its blocks to Markdown, without what is not part of it.
//!
//! Furniture of the site, the host line and the sentence about the rate limit are removed here.

use super::{grid::plain, host, limits, text_hash};
use crate::{
    document::{Block, BlockKind, Inline, Mark, Site, markdown},
    vocabulary,
};
use apidoc_ir::RateLimit;

/// The text of an action's description, and what was removed from it.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) doc: String,
    /// The text as the page has it.
    pub(super) parts: Vec<text_hash::Part>,
    pub(super) limits: Vec<RateLimit>,
    pub(super) deprecated: bool,
    pub(super) stream: bool,
}

/// Reads the description of an action out of its blocks.
pub(super) fn action(blocks: impl IntoIterator<Item = Block>, site: Site) -> Said {
    let mut said = Said::default();
    let mut kept = Vec::new();
    let blocks: Vec<Block> = blocks.into_iter().collect();
    // If the fixed sentence occurs, other sentences about limits are part of the description. The fixed one is the last.
    let fixed = blocks.iter().rposition(has_fixed_limit);
    for (at, mut block) in blocks.into_iter().enumerate() {
        let mut part = text_hash::Part::Page(block.span);
        if let BlockKind::Heading { mut text, .. } = block.kind {
            text.iter_mut().filter(|inline| inline.mark == Mark::Plain).for_each(|inline| inline.mark = Mark::Strong);
            block.kind = BlockKind::Paragraph(text);
        }
        if let BlockKind::Paragraph(inlines) = &mut block.kind {
            let limits = match fixed {
                Some(only) if only == at => Limits::Fixed,
                Some(_) => Limits::None,
                None => Limits::Any,
            };
            let before = plain(inlines).len();
            trim(inlines, limits, &mut said);
            if plain(inlines).len() != before {
                part = text_hash::Part::Text(plain(inlines));
            }
            if inlines.iter().all(|inline| inline.text.trim().is_empty()) {
                continue;
            }
        }
        // "- 默认接口请求频率限制：5次/秒。": an item among others says it.
        if let (BlockKind::Item { blocks, .. }, None) = (&block.kind, fixed)
            && item_limit(blocks, &mut said)
        {
            continue;
        }
        said.parts.push(part);
        kept.push(block);
    }
    let text = super::grid::text_of(&kept);
    let key = vocabulary::key(&text);
    said.deprecated = vocabulary::has(&key, |words| words.deprecated)
        && text.split(['。', '\n', '.', '！', '!', '；', '，', ',', ';']).any(is_deprecation);
    said.stream = vocabulary::has(&key, |words| words.stream);
    said.doc = markdown(&kept, site);
    said
}

/// Whether a clause deprecates the action itself: the phrase follows the action directly, or is the whole clause.
pub(super) fn is_deprecation(clause: &str) -> bool {
    let key = vocabulary::key(clause);
    let key = key.trim_start_matches(|c: char| !c.is_alphanumeric());
    let key = key.strip_prefix("注意").or_else(|| key.strip_prefix("说明")).or_else(|| key.strip_prefix("note")).unwrap_or(key);
    let key = key.trim_start_matches([':', '：', ',', '，']);
    let said = vocabulary::LANGUAGES.iter().flat_map(|words| words.deprecated).filter_map(|phrase| key.find(phrase)).min();
    let Some(said) = said else { return false };
    let about = vocabulary::LANGUAGES.iter().flat_map(|words| words.this_action).map(|this| vocabulary::key(this));
    let after = about.filter_map(|this| key[..said].rfind(&this).map(|at| at + this.len())).max();
    match after {
        Some(after) => {
            // A name in brackets may come between.
            let between = key[after..said].rsplit([')', '）']).next().unwrap_or_default();
            between.chars().count() <= 5 && !between.contains("用于")
        }
        None => said == 0,
    }
}

/// The sentences about limits that are removed from a paragraph.
#[derive(Clone, Copy)]
enum Limits {
    Any,
    Fixed,
    None,
}

/// Whether a block has the fixed sentence that says how often the action may be called.
fn has_fixed_limit(block: &Block) -> bool {
    let BlockKind::Paragraph(inlines) = &block.kind else { return false };
    let text = plain(inlines);
    let mut from = 0;
    while from < text.len() {
        let end = sentence_end(&text, from);
        if limits::is_fixed(&text[from..end]) {
            return true;
        }
        from = end;
    }
    false
}

/// Reads the fixed sentence about limits out of an item; whether the item says nothing else.
fn item_limit(blocks: &[Block], said: &mut Said) -> bool {
    let [Block { kind: BlockKind::Paragraph(inlines), .. }] = blocks else { return false };
    let text = plain(inlines);
    let end = sentence_end(&text, 0);
    if !limits::is_fixed(&text[..end]) {
        return false;
    }
    for limit in limits::read(&text[..end]) {
        if !said.limits.contains(&limit) {
            said.limits.push(limit);
        }
    }
    // What a longer sentence adds stays in the description.
    text[end..].trim().is_empty() && text.chars().count() <= 40
}

/// Removes from a paragraph what is not a description: navigation text, the host, the rate limit.
fn trim(inlines: &mut Vec<Inline>, wanted: Limits, said: &mut Said) {
    let text = plain(inlines);
    let key = vocabulary::key(&text);
    if is_furniture(&key) || is_divided_host_line(&text, &key) {
        inlines.clear();
        return;
    }
    let mut cuts: Vec<std::ops::Range<usize>> = Vec::new();
    if let Some(line) = host::line(&text) {
        cuts.push(host_end(&text, line));
    }
    let mut from = 0;
    while from < text.len() {
        let end = sentence_end(&text, from);
        let sentence = &text[from..end];
        if !cuts.iter().any(|cut| cut.contains(&from)) {
            let limit = match wanted {
                Limits::Any => limits::is_sentence(sentence),
                Limits::Fixed => limits::is_fixed(sentence),
                Limits::None => false,
            };
            if limit {
                for limit in limits::read(sentence) {
                    if !said.limits.contains(&limit) {
                        said.limits.push(limit);
                    }
                }
                cuts.push(from..end);
            } else if is_furniture(&vocabulary::key(sentence)) {
                cuts.push(from..end);
            }
        }
        from = end;
    }
    cuts.sort_by_key(|cut| cut.start);
    for cut in cuts.into_iter().rev() {
        remove(inlines, cut);
    }
}

/// The end of a host line: behind its hosts if more text follows, for example because a line break was lost.
fn host_end(text: &str, line: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let body = &text[line.clone()];
    let hosts = body.find([':', '：']).map_or(0, |at| at + 1);
    let mut end = body.char_indices().find(|(at, _)| *at >= hosts).map_or(body.len(), |(at, _)| at);
    let mut any = false;
    for word in body[end..].split_inclusive(|c: char| c.is_whitespace() || "、，,;；。".contains(c)) {
        let bare = word.trim_matches(|c: char| c.is_whitespace() || "、，,;；。：:`或".contains(c));
        if !bare.is_empty() && !host::is_address(bare) {
            break;
        }
        any |= !bare.is_empty();
        end += word.len();
    }
    let sentence = || body.find('。').map_or(body.len(), |at| at + '。'.len_utf8());
    line.start..line.start + if any { end } else { sentence() }
}

/// Whether a paragraph is one half of a host line: its label, or a host of a service.
fn is_divided_host_line(text: &str, key: &str) -> bool {
    let label = key.trim_end_matches([':', '：', '*']);
    let address = text.trim_matches(|c: char| c.is_whitespace() || "。.`".contains(c));
    vocabulary::LANGUAGES.iter().any(|words| words.host.contains(&label)) || host::first_in(address).is_some() && host::is_address(address)
}

fn is_furniture(key: &str) -> bool {
    vocabulary::LANGUAGES
        .iter()
        .flat_map(|words| words.furniture)
        .any(|phrase| key == *phrase || phrase.len() >= 12 && key.starts_with(phrase))
}

/// Returns the end of the sentence that begins at `from`: behind its full stop, or at the end of its line.
fn sentence_end(text: &str, from: usize) -> usize {
    let mut chars = text[from..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let stop = matches!(c, '。' | '\n' | '！' | '；') || c == '.' && next.is_none_or(char::is_whitespace);
        if stop {
            return from + at + c.len_utf8();
        }
    }
    text.len()
}

/// Removes bytes of the joined text from its inlines.
fn remove(inlines: &mut Vec<Inline>, cut: std::ops::Range<usize>) {
    let mut at = 0;
    for inline in inlines.iter_mut() {
        let len = inline.text.len();
        let (from, to) = (cut.start.clamp(at, at + len) - at, cut.end.clamp(at, at + len) - at);
        if from < to {
            inline.text.replace_range(from..to, "");
        }
        at += len;
    }
    inlines.retain(|inline| !inline.text.is_empty());
}

/// Takes a line out of a paragraph.
pub(super) fn cut_line(block: &mut Block, line: &str) {
    if let BlockKind::Paragraph(inlines) = &mut block.kind
        && let Some(at) = plain(inlines).find(line)
    {
        remove(inlines, at..at + line.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document, text::Text};

    fn said(text: &str) -> Said {
        action(document::read(&Text::new(text)).0.blocks, Site::Chinese)
    }

    #[test]
    fn removes_navigation_text_host_and_limit() {
        let said = said(
            "接口请求域名： things.tencentcloudapi.com 。\n\n列出物品。每次最多100个。\n\n默认接口请求频率限制：20次/秒。\n\n推荐使用 API Explorer\n\n点击调试\n",
        );
        assert_eq!(said.doc, "列出物品。每次最多100个。");
        assert_eq!(said.limits, [RateLimit { calls: 20, seconds: 1 }]);
    }

    #[test]
    fn removes_a_host_line_of_two_paragraphs() {
        assert_eq!(said("接口请求域名：\n\nthings.tencentcloudapi.com 。\n\n列出物品。").doc, "列出物品。");
        assert_eq!(said("接口请求域名\n\n`things.tencentcloudapi.com`\n\n列出物品。").doc, "列出物品。");
        assert_eq!(said("例如 things.tencentcloudapi.com 的物品。").doc, "例如 things.tencentcloudapi.com 的物品。");
    }

    #[test]
    fn keeps_the_text_behind_the_host() {
        assert_eq!(said("接口请求域名：https://things.tencentcloudapi.com 本接口用于列出物品").doc, "本接口用于列出物品");
    }

    #[test]
    fn prefers_the_fixed_sentence_about_limits() {
        let said = said("任务提交频率限制：5次/秒。\n\n默认接口请求频率限制：300次/分钟。");
        assert_eq!(said.limits, [RateLimit { calls: 300, seconds: 60 }]);
        assert!(said.doc.contains("5次/秒"));
    }

    #[test]
    fn reads_the_limit_from_a_list_item() {
        let said = said("列出物品。\n\n- 数据最早可查一年。\n- 默认接口请求频率限制：1次/15秒。");
        assert_eq!(said.limits, [RateLimit { calls: 1, seconds: 15 }]);
        assert!(said.doc.contains("一年") && !said.doc.contains("频率"));
    }

    #[test]
    fn recognizes_deprecated_actions() {
        for text in [
            "本接口已废弃。",
            "删除配置。该接口已下线,请使用新接口 X。",
            "说明：仅部分用户可调用，该接口即将下线。",
            "This API is deprecated.",
            "查询列表。**已废弃，请使用接口 Y**",
            "本接口（X）已停用",
        ] {
            assert!(said(text).deprecated, "{text}");
        }
        for text in ["本接口用于回收已下线的实例", "该接口只支持日志（即将下线）的查询。", "其中7代表已下线。", "查询接口已不需要的参数"]
        {
            assert!(!said(text).deprecated, "{text}");
        }
    }
}
