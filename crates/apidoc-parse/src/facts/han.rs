//! Values that are words in Chinese themselves: `付款方式。取值：先付、后付`.
//!
//! Nothing tells such a value from a meaning or from running text but its place: right behind words that promise values,
//! short, parted alike, to the end of the sentence.

use super::{
    list::{Entry, Form, List},
    pattern::pattern,
    text::{Text, is_cjk},
};
use regex::Regex;
use std::sync::LazyLock;

/// Words that promise the values of the field itself, with what joins them to the first.
static PROMISE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[,。;:(\n] ?|[目当]前|[可仅只])(?:可选值|可选取值|枚举值?|有效值|合法值|可能的?(?:取?值)|候选值|选项|可填写?如下值|取值)(?:范围)?(?:如下|有|为|包括|包含|是|列表)*\s*[:为]\s*|取值(?:有|为|包括|范围为)\s*:?\s*",
    )
});
/// Words that no value contains: verbs of sentences, references, amounts.
static PROSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"请|需|可以|必须|不能|参[考见照]|详见|例|如|的|或者|以及|表示|代表|由|当|若|则|等$|^等|任意|其[他它]|字符|字母|数字|整数|字符串|长度|接口|返回|^[与和]|自定义|[0-9]",
    )
});
/// The longest value, in characters.
const LONGEST: usize = 10;

/// The list of words in Chinese that a promise leads to, to the end of its sentence.
pub(super) fn list(text: &Text) -> Option<List> {
    PROMISE.find_iter(&text.s).take(5).find_map(|cue| read(&text.s, cue.end()))
}

fn read(s: &str, from: usize) -> Option<List> {
    let sentence = s[from..].split(['。', '\n']).next().unwrap_or_default();
    let sentence = sentence.split_once(",默认").map_or(sentence, |(list, _)| list);
    let sentence = sentence.trim_end_matches([' ', ')', ';', '.']);
    let mark = ['、', '/', ';', ',', '|'].into_iter().find(|mark| sentence.contains(*mark))?;
    let mut entries: Vec<Entry> = Vec::new();
    let mut at = from;
    for part in sentence.split(mark) {
        let word = part.trim().trim_matches(['"', '`', '\'']);
        let fits = (1..=LONGEST).contains(&word.chars().count())
            && word.starts_with(|c: char| is_cjk(c) || c.is_ascii_alphabetic())
            && word.chars().all(|c| is_cjk(c) || c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '_'))
            && !PROSE.is_match(word);
        if !fits || entries.iter().any(|entry| entry.value == word) {
            return None;
        }
        let end = at + part.trim_end().len();
        entries.push(Entry { value: word.into(), quoted: false, doc: end..end });
        at += part.len() + mark.len_utf8();
    }
    // Two words may be a phrase; an identifier next to Chinese words is a meaning and its value.
    let chinese = entries.iter().filter(|entry| entry.value.starts_with(is_cjk)).count();
    let plain = entries.iter().filter(|entry| entry.value.chars().all(is_cjk)).count();
    (entries.len() > 1 && chinese == entries.len() && plain * 2 > entries.len()).then_some(List {
        entries,
        at: from..from + sentence.len(),
        form: Form::Bare,
        lines: false,
        open: false,
    })
}
