//! Values without meanings, or with meanings in brackets: `A, B (meaning) or C`.

use super::{
    forms::close,
    list::{Entry, Form, List},
    places::{scan, token_at},
};
use crate::facts::{
    class::{Class::*, Set},
    lex::Tokens,
    text::is_cjk,
    value::Token,
};

/// The most values of one list.
const MOST: usize = 600;

/// Tokens behind which values may begin.
const PLACES: Set = Set::all(&[
    Colon, Comma, Open, Stop, Line, Promise, Hint, Choice, Value, Copula, Be, Equals, Follows, Kind, Can, Verb, List, Eq, Quoted, Only,
    Bounding, Text, Offer, Semi, Among,
]);

/// The lists of a text.
pub(super) fn lists(t: &Tokens<'_>, numeric: bool) -> Vec<List> {
    let mut out: Vec<List> = Vec::new();
    let mut end = 0;
    for i in 0..t.list.len() {
        let token = t.list[i];
        if token.start < end || token.classes.meets(Line | Comma | Colon | Open | Close | Han | Plain) {
            continue;
        }
        let piped = token.classes.has(Loud) && t.is(i + 1, Pipe);
        let brace = piped || i > 0 && (t.said(i - 1) == "{" || t.said(i - 1) == "[");
        // "取值：- A- B- C"
        let bullets = i > 1 && t.last(i).has(Dash) && t.is(i - 2, Colon) && t.apart(i);
        let apart = bullets || i > 0 && t.apart(i) && t.said(i - 1).ends_with(is_cjk);
        if i > 0 && !brace && !apart && !t.last(i).meets(PLACES) {
            continue;
        }
        // "Currently, …"
        if t.is(i, Already) && t.is(i + 1, Comma) && !t.is(i, Quoted | Loud) {
            continue;
        }
        // "text/html" is a line of its own.
        let line = t.text.lines[t.text.line_of(token.start)];
        let whole = t.text.s[token.start..line.end].trim_end_matches([' ', ';', '。', ',', '.']);
        if line.item
            && whole.contains('/')
            && whole.bytes().all(|b| b.is_ascii_alphanumeric() || b"/.-+_*".contains(&b))
            && t.last(i).has(Line)
        {
            end = line.end;
            continue;
        }
        // "（1）soft；（2）hard": the number orders the values.
        if !numeric && t.is(i, Num) && t.last(i).has(Open) && t.is(i + 1, Close) && t.is(i + 2, Word | Said | Name | Loud | Quoted) {
            if let Some(list) = read(t, i + 2, numeric).filter(|list| list.entries.len() > 1) {
                end = list.at.end;
                out.push(list);
            }
            continue;
        }
        // "roleName:a/b" is a path.
        let path = i > 1
            && t.last(i).has(Colon)
            && t.is(i + 1, Slash)
            && !t.apart(i)
            && !t.is(i, Quoted | Num)
            && !t.is(i - 2, Promise | Value | Kind | Choice)
            && t.said(i - 2).ends_with(|c: char| c.is_ascii_alphanumeric());
        if path {
            continue;
        }
        if let Some(list) = read(t, i, numeric) {
            end = list.at.end;
            match out.last_mut().filter(|last| goes_on(t, last, &list)) {
                Some(last) => {
                    last.entries.extend(list.entries);
                    last.at.end = end;
                }
                None => out.push(list),
            }
        }
    }
    out
}

/// "A, B,\nC, D": the next line is of values too.
fn goes_on(t: &Tokens<'_>, last: &List, next: &List) -> bool {
    let many = |list: &List| list.form == Form::Bare && list.entries.len() > 2;
    let between = &t.text.s[last.at.end..next.at.start];
    many(last) && many(next) && between.contains('\n') && !between.contains(char::is_alphanumeric) && between.len() < 4
}

/// Reads the list that begins at a token. One value is a list too.
fn read(t: &Tokens<'_>, first: usize, numeric: bool) -> Option<List> {
    let s = &t.text.s;
    // "`[A, B]`": the marks enclose the list.
    let mut start = t.list[first].start;
    let inner = t.word(first);
    if t.is(first, Quoted)
        && t.said(first).starts_with('`')
        && inner.contains(',')
        && inner.trim_matches(['[', ']']).split(',').all(|part| !part.trim().contains(' '))
    {
        start += 1 + usize::from(inner.starts_with('['));
    }
    let line = t.text.line_of(start);
    let mut entries: Vec<Entry> = Vec::new();
    let (mut at, mut end) = (start, start);
    let (mut open, mut torn) = (false, false);
    let mut bracketed = 0;
    let blanks = by_blanks(t, first, numeric);
    let slashed = !numeric && is_slashed(t, line, start);
    let bullets = t.last(first).has(Dash);
    let mut joined = false;
    while entries.len() < MOST {
        let here = t.text.line_of(at);
        let Some(mut token) = scan(t, here, at, numeric) else {
            torn = joined;
            break;
        };
        if slashed
            && !token.quoted
            && s[token.end..].starts_with('/')
            && let Some(rest) = scan(t, here, token.end + 1, false)
        {
            token = Token { value: &s[at..rest.end], quoted: false, end: rest.end };
        }
        let mut next = token_at(t, token.end);
        // "16:9" is one token.
        if !numeric && next > 0 && t.is(next - 1, Clock) && t.list[next - 1].start == at {
            token = Token { value: t.word(next - 1), quoted: false, end: t.list[next - 1].end };
        }
        // "60,180,300" is one token.
        if next > 0 && t.list[next - 1].end > token.end {
            let parted = s[token.end..].starts_with([',', '/']);
            let last = !parted && s[token.end..].starts_with(['`', ']']);
            if (parted || last) && !entries.iter().any(|entry| entry.value == token.value) {
                entries.push(Entry { value: token.value.to_string(), quoted: token.quoted, start: at, doc: token.end..token.end });
            }
            end = token.end;
            if !parted {
                break;
            }
            at = s.len() - s[token.end + 1..].trim_start_matches(' ').len();
            continue;
        }
        // "6个月和12个月": the unit belongs to the number.
        let mut tail = token.end;
        if numeric && t.is(next, Set::units()) && !t.is(next, UScale) {
            tail = t.list[next].end;
            next += 1;
        }
        let mut doc = None;
        let mut after = t.list.get(next).map_or(s.len(), |token| token.start);
        if t.is(next, Open)
            && !t.is(next, Line)
            && let Some(n) = close(&s[after..])
        {
            doc = Some(after + 1..after + n);
            next = token_at(t, after + n + 1);
            bracketed += 1;
            after = after + n + 1;
        } else {
            after = tail;
        }
        if !ends(t, next, &token, doc.is_some(), blanks) {
            torn = joined && entries.len() > 1;
            break;
        }
        if !entries.iter().any(|entry| entry.value == token.value) {
            entries.push(Entry { value: token.value.to_string(), quoted: token.quoted, start: at, doc: doc.unwrap_or(after..after) });
        }
        end = after;
        if t.is(next, Etc) || s[after..].trim_start().starts_with("...") {
            open = true;
            break;
        }
        let (to, pause) = separator(t, next, blanks, bullets, numeric);
        let Some(to) = to else { break };
        joined = pause;
        at = match t.list.get(to) {
            Some(token) => token.start,
            None => break,
        };
    }
    if entries.is_empty() {
        return None;
    }
    let form = if bracketed > 0 && bracketed * 2 >= entries.len() { Form::Bracketed } else { Form::Bare };
    Some(List { entries, at: start..end, form, lines: false, open, torn })
}

/// "HTTP/1.0、HTTP/1.1": the stroke is part of each value, which all begin alike.
fn is_slashed(t: &Tokens<'_>, line: usize, at: usize) -> bool {
    let s = &t.text.s[at..t.text.lines[line].end];
    let word = s.bytes().take_while(u8::is_ascii_alphanumeric).count();
    word > 0 && s[word..].starts_with('/') && s.matches(&s[..=word]).count() > 1
}

/// Whether blanks alone part the values: words of capitals to the end of the sentence.
fn by_blanks(t: &Tokens<'_>, first: usize, numeric: bool) -> bool {
    if first == 0 || !t.last(first).meets(Promise | Hint | Choice | Colon | Copula | Value | Comma) {
        return false;
    }
    let end = (first..t.list.len()).find(|i| t.is(*i, Stop | Line | Semi)).unwrap_or(t.list.len());
    let apart = |i: usize| !t.is(i, Quoted) && (i == first || t.apart(i));
    let loud = |i: usize| t.is(i, Loud | Num | Clock) && apart(i) || t.is(i, Num) && numeric;
    let word = |i: usize| {
        t.is(i, Loud | Word | Name | Said)
            && apart(i)
            && t.last(first).meets(Comma | Colon)
            && first > 1
            && t.said(first - 2).ends_with(is_cjk)
    };
    end > first + 1 && (first..end).all(loud) || end > first + 2 && !t.text.spaced && (first..end).all(word)
}

/// Whether a value ends here and no sentence follows.
fn ends(t: &Tokens<'_>, next: usize, token: &Token, bracketed: bool, blanks: bool) -> bool {
    let classes = t.classes(next);
    if next >= t.list.len() || t.list[next].start < token.end {
        return next >= t.list.len();
    }
    if classes.meets(Comma | Pause | Slash | Pipe | Semi | Stop | Close | Line | Or | And | Etc | OneOf | UnitWord)
        || matches!(t.said(next), "}" | "\\" | "&" | "!")
    {
        return !(classes.has(Slash) && t.is(next + 1, Slash));
    }
    // "A、B、C三种", "RED和BLUE类型。"
    let closes = |i: usize| i >= t.list.len() || t.is(i, Stop | Comma | Semi | Line | Close);
    let counts = t.is(next, Few | Num) && t.is(next + 1, Counter | UItem) || classes.has(Total);
    let noun = classes.meets(Kind | Promise | Already) && closes(next + 1);
    let supported = t.text.spaced && classes.has(Word) && t.is(next + 1, Be | Copula) && t.is(next + 2, Choice);
    let said = classes.has(Hint) && t.is(next + 1, Says | Equals) || classes.has(Says) && t.is(next + 1, Open);
    if counts || noun || supported || said {
        return true;
    }
    if bracketed || token.quoted || blanks || classes.has(Dash) && t.apart(next + 1) && !t.apart(next) {
        return true;
    }
    // "is supported", "by default"; "RED, BLUE 默认RED".
    t.text.spaced && classes.meets(Be | Copula | Default | ByDefault) || classes.has(Default) && t.apart(next)
}

/// The token behind what parts two values; whether it is a mark that only lists have.
fn separator(t: &Tokens<'_>, next: usize, blanks: bool, bullets: bool, numeric: bool) -> (Option<usize>, bool) {
    let mut i = next;
    let mut pause = false;
    let mark = |i: usize| t.is(i, Comma | Pause | Slash | Pipe | Semi | Or | And) || matches!(t.said(i), "&" | "\\");
    while i < next + 4 && (mark(i) || bullets && t.is(i, Dash) && t.apart(i + 1)) {
        pause |= t.is(i, Pause);
        i += 1;
        // A list continues behind a comma that ends a line.
        if t.is(i, Line) && t.is(i - 1, Comma | Pause) && t.is(i + 1, Loud | Name | Quoted) {
            i += 1;
        }
    }
    // "A；(2)B": the number orders the values.
    if !numeric && i > next && t.is(i, Open) && t.is(i + 1, Num) && t.is(i + 2, Close) {
        i += 3;
    }
    let close = t.last(i).has(Close) && !numeric && i == next && t.is(i, Word | Said | Name | Loud | Quoted) && t.is(i + 1, Open);
    let quotes = i == next && t.is(i, Quoted) && t.last(i).meets(Quoted | Close);
    (if i > next || blanks || close || quotes { Some(i) } else { None }, pause)
}
