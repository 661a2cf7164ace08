//! Finds every place where a value stands before what it means: `V: …`, `V - …`, `V (…)`, `V表示…`.
//!
//! In comes the normalised text; out go the places, in order. Which of them make a list is asked later.

use super::{
    list::Form,
    text::{Text, is_cjk},
    value::{self, Token},
};

/// A value and the mark after it.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// Where the value begins, with its quote.
    pub(super) start: usize,
    /// Where its meaning begins.
    pub(super) meaning: usize,
    /// The value.
    pub(super) token: Token,
    /// The mark between value and meaning.
    pub(super) form: Form,
    /// How many brackets are open around it.
    pub(super) depth: usize,
    /// Whether it begins a line (after a bullet or a number).
    pub(super) leads: bool,
}

/// The most heads that are looked at in one description.
const MOST: usize = 2000;

/// Finds the heads of a text. `numeric`: values are whole numbers.
pub(super) fn find(text: &Text, numeric: bool) -> Vec<Head> {
    let mut heads = Vec::new();
    for line in text.lines.iter().filter(|line| !text.s[line.start..].starts_with('|')) {
        let s = &text.s[..line.end];
        let first = skip_bullet(s, line.start, numeric);
        let stroked = || if numeric || !line.item { None } else { with_strokes(s, first) };
        if let Some(head) = at(s, first, numeric, 0, true).or_else(stroked) {
            heads.push(head);
        }
        let numbers = |head: &Head| numeric || head.form == Form::Marked && head.token.value.bytes().all(|b| b.is_ascii_digit());
        let (mut depth, mut braces) = (0usize, 0usize);
        let mut skip_to =
            heads.last().map_or(line.start, |head| if numbers(head) { head.meaning + 1 } else { head.token.end }.max(line.start));
        let mut before = Before::default();
        let mut address = line.start;
        for (offset, c) in s[line.start..].char_indices() {
            let i = line.start + offset;
            if c == 'h' && i >= address && (s[i..].starts_with("http://") || s[i..].starts_with("https://")) {
                address = s[i..].find([' ', ')', '"', '`', '>', ',']).map_or(line.end, |n| i + n);
            }
            let may = i >= skip_to && i > first && i >= address && braces == 0 && heads.len() < MOST;
            let free = may && before.allows(s, i, c, numeric);
            // "其中0表示": no boundary is needed where the mark after the number is plain.
            let plain = may && !free && numeric && c.is_ascii_digit() && before.runs_on();
            let mut head = (free || plain).then(|| at(s, i, numeric, depth, false)).flatten();
            if let Some(head) = head.as_mut().filter(|head| plain && head.form == Form::Comma)
                && let Some(n) = said_next(&s[head.meaning..])
            {
                head.form = Form::Worded;
                head.meaning += n;
            }
            if let Some(head) = head.filter(|head| free || matches!(head.form, Form::Worded | Form::Marked)) {
                // Where a number's meaning begins, no other number begins.
                skip_to = if numbers(&head) { head.meaning + 1 } else { head.token.end };
                heads.push(head);
            }
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                '{' => braces += 1,
                '}' => braces = braces.saturating_sub(1),
                _ => {}
            }
            before.see(c);
        }
    }
    heads
}

/// The heads that begin on some lines, `to` included; they stand in order.
pub(super) fn of_lines<'a>(text: &Text, heads: &'a [Head], from: usize, to: usize) -> &'a [Head] {
    let (Some(first), Some(last)) = (text.lines.get(from), text.lines.get(to)) else { return &[] };
    let start = heads.partition_point(|head| head.start < first.start);
    let end = heads.partition_point(|head| head.start < last.end);
    &heads[start..end.max(start)]
}

/// What stands before a place: the last two characters.
#[derive(Default)]
struct Before {
    last: char,
    last_but_one: char,
}

impl Before {
    fn see(&mut self, c: char) {
        self.last_but_one = self.last;
        self.last = c;
    }

    /// Whether running text stands before that doesn't count or order.
    fn runs_on(&self) -> bool {
        is_cjk(self.last) && !"第前后近约每共达于到至过满少多大小超低高为是值".contains(self.last)
    }

    /// Whether a value may begin here.
    fn allows(&self, s: &str, i: usize, c: char, numeric: bool) -> bool {
        let begins = matches!(c, '"' | '\'' | '`' | '-' | '*') || c.is_ascii_alphanumeric();
        if !begins {
            return false;
        }
        let quote = matches!(c, '"' | '`');
        match self.last {
            // "hh:mm:ss" is one word.
            ':' => quote || numeric || !self.last_but_one.is_ascii_alphanumeric(),
            ',' | ';' | '、' | '。' | '(' | '[' | '|' | '!' | '?' | '>' => true,
            // "type.SHARED: …": a blank is missing between two sentences.
            '.' if (self.last_but_one.is_ascii_lowercase() || self.last_but_one == ')')
                && c.is_ascii_uppercase()
                && s[i..].bytes().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_').count() > 1 =>
            {
                true
            }
            '/' | '.' => quote || (numeric && self.last_but_one != '/' && !self.last_but_one.is_ascii_digit()),
            ' ' => match self.last_but_one {
                ',' | ';' | '、' | '。' | '(' | '[' | ':' | '|' | '.' | '/' | '-' | ')' | '>' => true,
                b if is_cjk(b) => true,
                _ => {
                    quote
                        || numeric
                        || s[i..]
                            .chars()
                            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                            .any(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
                }
            },
            // "区域-global:全球"
            '-' => quote || (is_cjk(self.last_but_one) && is_word_with_colon(&s[i..])),
            // A whole list between quotes: "1-this 2-that".
            '"' => c.is_ascii_digit() && s[i + 1..].starts_with(['-', ':']) && s[i + 2..].starts_with(is_cjk),
            b if is_cjk(b) => quote || after_cue(&s[..i]) || (is_loud_with_colon(&s[i..]) && !is_condition(&s[..i])),
            _ => false,
        }
    }
}

/// "global:全球": a word with a colon and a meaning in Chinese.
fn is_word_with_colon(rest: &str) -> bool {
    let word = rest.bytes().take_while(|b| b.is_ascii_alphabetic() || *b == b'_').count();
    word > 1 && rest[word..].strip_prefix(':').is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_cjk))
}

/// Whether the line so far sets a condition: "若选择H264: 支持…".
fn is_condition(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    ["若", "当", "如", "选择"].iter().any(|word| line.contains(word))
}

/// "状态DONE:已完": a word of capitals with a colon and a meaning in Chinese begins a list right behind its label.
fn is_loud_with_colon(rest: &str) -> bool {
    let word = rest.bytes().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_').count();
    word > 2 && rest[word..].trim_start_matches(' ').strip_prefix(':').is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_cjk))
}

/// Whether the text so far ends in a word after which values come without a mark.
fn after_cue(before: &str) -> bool {
    const ENDS: [&str; 22] = [
        "取值",
        "可选值",
        "枚举值",
        "有效值",
        "可选",
        "取值为",
        "值为",
        "支持",
        "包括",
        "包含",
        "分为",
        "可选项",
        "取值范围",
        "值有",
        "取值有",
        "枚举",
        "可填",
        "可传",
        "可以是",
        "或",
        "和",
        "与",
    ];
    ENDS.iter().any(|end| before.ends_with(end))
}

/// The place after a bullet or a number that begins a line.
pub(super) fn skip_bullet(s: &str, start: usize, numeric: bool) -> usize {
    let rest = &s[start..];
    let mut body = rest.trim_start_matches([' ', '*', '•', '·', '●', '○', '◦', '▪', '+', '§', '>']);
    if let Some(after) = body.strip_prefix('-')
        && (!after.starts_with(|c: char| c.is_ascii_digit()) || (!numeric && !number_with_mark(after)))
    {
        body = after.trim_start_matches(['-', ' ']);
    }
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) {
        let after = &body[digits..];
        let mark = after.chars().next();
        let dot = matches!(mark, Some('.' | ')' | '、'));
        if dot {
            let mark = mark.map_or(0, char::len_utf8);
            let tail = after[mark..].trim_start();
            let decimal = after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_digit());
            if !decimal && !tail.is_empty() {
                body = tail;
            }
        }
    } else if let Some(after) = body.strip_prefix('(') {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=2).contains(&digits) && after[digits..].starts_with(')') {
            let tail = after[digits + 1..].trim_start();
            if tail.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '"' | '`' | '\'')) {
                body = tail;
            }
        }
    } else if body.starts_with(|c| ('①'..='⑳').contains(&c)) {
        body = body.trim_start_matches(|c| ('①'..='⑳').contains(&c)).trim_start();
    }
    s.len() - body.len()
}

/// The head that begins at a byte.
fn at(s: &str, i: usize, numeric: bool, depth: usize, leads: bool) -> Option<Head> {
    let token = value::scan(s, i, numeric)?;
    let (form, meaning) = mark_after(s, &token, numeric)?;
    Some(Head { start: i, meaning, token, form, depth, leads })
}

/// An item that begins with a value with strokes in it and a colon: "HTTP/2: …".
fn with_strokes(s: &str, i: usize) -> Option<Head> {
    let len = s[i..].bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'_' | b'-' | b'+')).count();
    let word = &s[i..i + len];
    let fits =
        word.contains('/') && word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.ends_with(|c: char| c.is_ascii_alphanumeric());
    let rest = s[i + len..].trim_start_matches(' ').strip_prefix(':').filter(|rest| fits && !rest.starts_with('/'))?;
    let meaning = s.len() - rest.trim_start_matches(' ').len();
    Some(Head {
        start: i,
        meaning,
        token: Token { value: word.into(), quoted: false, end: i + len },
        form: Form::Marked,
        depth: 0,
        leads: true,
    })
}

/// The mark after a value, and where the meaning begins.
fn mark_after(s: &str, token: &Token, numeric: bool) -> Option<(Form, usize)> {
    let rest = &s[token.end..];
    let body = rest.trim_start_matches(' ');
    let spaced = rest.len() != body.len();
    let skip = |n: usize| s.len() - body[n..].trim_start_matches([' ', ':', '-', '>', '=']).len();
    let digits = token.value.bytes().all(|b| b.is_ascii_digit());
    let first = body.chars().next()?;
    let after = body[first.len_utf8()..].chars().next().unwrap_or(' ');
    match first {
        ':' => {
            let time = digits && !spaced && is_time(&body[1..]);
            let path = matches!(after, ':' | '/') || (!numeric && !token.quoted && !spaced && path_goes_on(&body[1..]));
            let clock = !numeric && !spaced && is_offset(&token.value) && after.is_ascii_digit();
            (!time && !path && !clock).then(|| (Form::Marked, skip(1)))
        }
        '→' => Some((Form::Marked, skip('→'.len_utf8()))),
        '=' => (!matches!(after, '=') && !is_case(&body[1..])).then(|| (Form::Marked, skip(1))),
        '-' => {
            let next = body.trim_start_matches(['-', ' ', '>']).chars().next().unwrap_or(' ');
            let again = spaced
                && body.trim_start_matches(['-', ' ']).strip_prefix(token.value.as_str()).is_some_and(|rest| rest.starts_with(is_cjk));
            let range = !again && next.is_ascii_digit() && (digits || numeric || !spaced);
            let word = body[1..].bytes().take_while(u8::is_ascii_alphabetic).count();
            let said = (1..=3).contains(&word) && body[1 + word..].starts_with(is_cjk);
            let joined = !said
                && !spaced
                && next.is_ascii_alphanumeric()
                && after != ' '
                && after != '-'
                && after != '>'
                && !numeric
                && !token.quoted;
            (!range && !joined && next != ' ').then(|| (Form::Marked, skip(1)))
        }
        '(' | '[' => {
            let end = close(body)?;
            let from = s.len() - body.len();
            // "0 (default): off": the bracket belongs to the meaning.
            let tail = &body[end + 1..];
            let marked = tail.starts_with('-') || tail.trim_start_matches(' ').starts_with([':', '=']);
            Some(if marked { (Form::Marked, from) } else { (Form::Bracketed, from + 1) })
        }
        // "默认值为0，0：否": the number after the comma begins its own meaning.
        ',' if numeric && body[1..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => None,
        ',' if digits && is_cjk(after) => Some((Form::Comma, skip(1))),
        ',' if numeric || token.quoted || (token.value.contains('_') && value::is_shouted(&token.value)) => Some((Form::Comma, skip(1))),
        '、' if numeric && body['、'.len_utf8()..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => None,
        '、' if numeric || token.value.len() == 1 => Some((Form::Comma, skip('、'.len_utf8()))),
        _ => worded(body, spaced, token, numeric).map(|(form, n)| (form, s.len() - body.len() + n)),
    }
}

/// `V表示…`, `V means …`, `V为…`, and a meaning without any mark.
fn worded(body: &str, spaced: bool, token: &Token, numeric: bool) -> Option<(Form, usize)> {
    const WORDS: [&str; 20] = [
        "表示",
        "代表",
        "意味着",
        "是指",
        "指的是",
        "指",
        "对应",
        "标识",
        "说明",
        "即",
        "means ",
        "mean ",
        "indicates ",
        "indicate ",
        "represents ",
        "represent ",
        "stands for ",
        "refers to ",
        "denotes ",
        "corresponds to ",
    ];
    const IS: [&str; 5] = ["为", "是", "is ", "are ", "for "];
    let lower = body.get(..body.char_indices().nth(16).map_or(body.len(), |(i, _)| i)).unwrap_or(body).to_ascii_lowercase();
    if let Some(word) = WORDS.iter().find(|word| lower.starts_with(**word)) {
        let n = word.len() + body[word.len()..].len() - body[word.len()..].trim_start_matches([' ', ':']).len();
        return Some((Form::Worded, n));
    }
    if let Some(word) = IS.iter().find(|word| lower.starts_with(**word)) {
        // "0 否，1 是": the verb is all that is said.
        let bare =
            *word == "是" && body[word.len()..].chars().next().is_none_or(|c| matches!(c, ',' | ';' | '、' | '。' | ')' | ']' | '\n'));
        return Some(if bare { (Form::Glued, 0) } else { (Form::Is, word.len()) });
    }
    // "ON to dry it"; between numbers it is a range.
    let verb = body.strip_prefix("to ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    if !numeric && verb && (token.quoted || value::is_shouted(&token.value)) {
        return Some((Form::Is, "to ".len()));
    }
    let first = body.chars().next()?;
    let glued = is_cjk(first)
        && !lower.starts_with(['或', '的', '还'])
        && !lower.starts_with('和')
        && (!lower.starts_with('等') || ["等待", "等级", "等候", "等于"].iter().any(|word| lower.starts_with(word)))
        && !lower.starts_with('与')
        && !lower.starts_with('及')
        && !lower.starts_with("以及");
    let spoken = spaced && (numeric || token.quoted) && first.is_ascii_alphabetic() && !is_joint(&lower);
    (glued || spoken).then_some((Form::Glued, 0))
}

/// `=on 时必填`: the state of another parameter.
fn is_case(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '"', '`']);
    let word = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
    word > 0 && rest[word..].trim_start_matches([' ', '"', '`', '的']).starts_with('时')
}

/// `12:30`, `16:9`: what follows the colon is a number too, and no meaning that begins with one.
fn is_time(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    // "18:00 之前", "10:05分"
    let clock = digits == 2 && rest[digits..].starts_with([' ', '分', '秒', '点', '时', '开', '至', '到', '~']);
    clock || digits > 0 && !rest[digits..].trim_start().starts_with(|c: char| is_cjk(c) || c.is_ascii_alphabetic())
}

/// `a:b:c`: parts of one name.
fn path_goes_on(rest: &str) -> bool {
    let word = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'/')).count();
    word > 0 && rest[word..].starts_with(':') && !rest[word + 1..].starts_with(' ')
}

/// `1:` or `1 -` after a sign: a number below zero and its meaning.
fn number_with_mark(after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && after[digits..].trim_start_matches(' ').starts_with([':', '-', '=', '('])
}

/// "默认0，表示不开启": the word after the comma says what the number means; how long it is.
fn said_next(rest: &str) -> Option<usize> {
    let body = rest.trim_start_matches(' ');
    ["表示", "代表"].iter().find(|word| body.starts_with(**word)).map(|word| rest.len() - body.len() + word.len())
}

/// `GMT+08`, before `:00`.
fn is_offset(word: &str) -> bool {
    word.rsplit_once(['+', '-']).is_some_and(|(_, hours)| hours.len() == 2 && hours.bytes().all(|b| b.is_ascii_digit()))
}

fn is_joint(lower: &str) -> bool {
    ["or ", "and ", "to ", "by ", "in ", "if ", "when "].iter().any(|word| lower.starts_with(word))
}

/// The byte of the bracket that closes the one at the beginning.
pub(super) fn close(s: &str) -> Option<usize> {
    let open = s.chars().next()?;
    let shut = match open {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let mut depth = 0usize;
    for (i, c) in s.char_indices().take(400) {
        if c == '\n' {
            return None;
        } else if c == open {
            depth += 1;
        } else if c == shut {
            depth -= 1;
            if depth == 0 {
                return Some(i);
            }
        }
    }
    None
}
