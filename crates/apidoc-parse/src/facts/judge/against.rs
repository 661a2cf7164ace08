//! Reasons why a list is not one of values: formats, keys of a structure, filters, conditions, bounds, other parameters.

use crate::facts::{
    Subject, cues,
    form::{counted_out, has_default},
    heads::{self, Head},
    list::{Entry, Form, List},
    pattern::pattern,
    text::Text,
};
use regex::Regex;
use std::sync::LazyLock;

/// A text that is a JSON document or describes one: its keys are not values.
static JSON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?i)json ?(?:字符串|格式|键值对|string|format|object)|yaml ?(?:格式|文件|配置|format|file)|apiVersion|key/value|\{ ?""#)
});

/// Kinds of files: a list of them speaks of what may be uploaded.
const FILES: [&str; 31] = [
    "png", "jpg", "jpeg", "bmp", "gif", "webp", "tiff", "svg", "mp4", "mp3", "wav", "flv", "m3u8", "hls", "aac", "pdf", "doc", "docx",
    "txt", "xls", "xlsx", "csv", "zip", "amr", "ppt", "pptx", "md", "html", "heic", "tif", "ofd",
];

/// A text that defines filters, each with a type and whether it is needed: their values are not the field's.
static FILTER_TYPE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)(?:类型|\btype) ?: ?(?:array of )?(?:string|integer|boolean|float)"));

static FILTER_NEED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)必选 ?: ?[是否]|是否必填|\brequired ?: ?(?:yes|no)"));

/// One line that is all of a filter: "Name - String - 是否必填：否 - …".
static FILTER_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\w ?- ?(?:string|u?int(?:eger|\d+)?|bool(?:ean)?|array|float) ?- ?(?:是否)?必[填选]|\w ?- ?(?:string|integer|boolean|array|float) ?- ?required",
    )
});

/// Sentences that each define a filter.
static FILTERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)按照?[^。;\n]{1,24}?(?:进行)?[^。;\n]{0,8}过滤|进行过滤|过滤条件\)|filter(?:s|ed)? by |filters?\.values?\b|-\s?(?:string|integer|array)\s?-",
    )
});

/// The units of an amount.
static UNITS_OF: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)单位(?:有|如下|包括|仅?支持|为以下)|\bunits? (?:are|include)"));

/// The row of a filter: `name - String - Required: No - …`.
static FILTER_ROW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[\-:] ?(?:string|u?int(?:eger|32|64)?|bool(?:ean)?|float)\b(?: ?- ?\(?(?:required|optional|yes|no\b|filter)|[^.;\n]{0,60}[ \-(](?:required|optional)\b| ?- )",
    )
});

pub(super) fn is_example(s: &str, list: &List, near: &str) -> bool {
    // "格式，0：文本；1：图": a number has no format.
    let raw = near;
    let near = if list.entries.iter().all(|entry| entry.value.parse::<i64>().is_ok()) && list.entries.len() > 1 {
        near.trim_end_matches([' ', ',', ':']).trim_end_matches("格式")
    } else {
        near
    };
    // "… such as this. Valid values: …": a full stop ends the example, but for those of short words.
    let stop =
        s[..list.at.start].match_indices(". ").map(|(at, _)| at).filter(|at| !s[..*at].ends_with(".g") && !s[..*at].ends_with(".e")).last();
    let from = s[..list.at.start].rfind(['。', '\n']).max(stop).map_or(0, |at| at + 1);
    let same = floor(s, from.max(list.at.start.saturating_sub(300)));
    cues::EXAMPLES.is_match(near) || (!list.lines && cues::FOR_EXAMPLE.is_match(&s[same..list.at.start])) || {
        let from = floor(s, list.at.start.saturating_sub(60));
        cues::EXAMPLES.is_match(if near.len() < raw.len() { near } else { &s[from..list.at.start] })
    }
}

fn floor(s: &str, mut at: usize) -> usize {
    while !s.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Reasons that only count for texts: formats, keys, several values joined in one text.
pub(super) fn not_of_a_text(s: &str, list: &List, before: &str, explicit: bool, subject: Subject<'_>) -> bool {
    let after = s[list.at.end..].split(['。', '\n', ';']).next().and_then(|after| after.split(". ").next()).unwrap_or("");
    let files = list.entries.iter().filter(|entry| FILES.contains(&entry.value.to_ascii_lowercase().as_str())).count();
    // "…说明：图片格式的取值为：png": of a file that is described somewhere in the text.
    let of_files = before.contains("格式的取值") || before.contains("格式为") && s[..list.at.start].contains('。');
    // "文件类型\n支持如下：\n- doc": the field is the kind of file.
    let kind = list.lines && s.split('\n').next().is_some_and(|line| line.trim_end_matches([' ', ':', '。']).ends_with("类型"));
    let files = (!explicit || of_files) && !kind && files * 2 > list.entries.len();
    static FORMATS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*[,、或和]?\s*(?:或|和)?[^。;,\n]{0,8}格式"));
    // A format has no list of numbers from 0 with their meanings, nor a default among several words.
    let counted = matches!(list.form, Form::Marked | Form::Worded) && list.entries[0].value == "0" && counted_out(list);
    if counted || list.form == Form::Bare && has_default(s, list) {
        return FILTERS.find_iter(s).take(3).count() >= 3
            || JSON.is_match(&s[..list.at.start])
            || s.contains("组成的")
            || (!subject.ty.is_array() && cues::JOINED.is_match(s));
    }
    // "取画地址只支持http或https": what the address begins with.
    let scheme = list.form == Form::Bare && before.contains("地址") && s[list.at.end..].trim_start_matches(' ').starts_with("协议");
    UNITS_OF.is_match(before)
        || scheme
        || (list.form == Form::Bare && !list.lines && FORMATS.is_match(&s[list.at.end..]))
        || (FILTER_TYPE.is_match(s) && FILTER_NEED.is_match(s))
        || FILTER_LINE.is_match(s)
        || FILTERS.find_iter(s).take(3).count() >= 3
        || FILTER_ROW.is_match(s)
        || files
        || (!explicit && !kind && matches!(list.form, Form::Bare | Form::Table) && cues::OF_FILES.is_match(before))
        || (!explicit && (cues::FOREIGN.is_match(before) || (list.form == Form::Bare && !list.lines && cues::FOREIGN.is_match(after))))
        || JSON.is_match(&s[..list.at.start])
        || (!subject.ty.is_array() && cues::JOINED.is_match(s))
}

/// `Chinese: zh`, `Large tray: lt`: the value follows its label.
pub(super) fn reversed(s: &str, list: &List) -> bool {
    let label = |word: &str| {
        word.len() > 3 && word.starts_with(|c: char| c.is_ascii_uppercase()) && !word[1..].contains(|c: char| !c.is_ascii_lowercase())
    };
    let code = |doc: &str| {
        let doc = doc.trim();
        !doc.is_empty()
            && doc.len() <= 8
            && doc.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            && doc.starts_with(|c: char| c.is_ascii_lowercase())
    };
    // `Chinese: "zh"`: only the second of the two is quoted.
    let told = |doc: &str| {
        let doc = doc.trim().trim_end_matches([',', ';', '.']);
        let core = ['"', '`'].iter().find_map(|quote| doc.strip_prefix(*quote).map(|doc| doc.trim_end_matches(*quote)));
        core.is_some_and(|core| core.len() > 1 && core.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)))
    };
    // `day: d, month: m`
    let short = |entry: &Entry| {
        let doc = s[entry.doc.clone()].trim();
        doc.len() == 1 && doc.starts_with(|c: char| c.is_ascii_lowercase()) && !entry.quoted && entry.value.len() > 1
    };
    // "2C8G：kind-2c8g": names of a program behind what a person calls them.
    let named = |entry: &Entry| {
        let doc = s[entry.doc.clone()].trim();
        doc.len() > entry.value.len()
            // "low-risk" and "read-only" are words.
            && (doc.matches('-').count() > 1 || doc.contains('-') && doc.bytes().any(|b| b.is_ascii_digit()))
            && entry.value.parse::<i64>().is_err()
            && doc.starts_with(|c: char| c.is_ascii_lowercase())
            && doc.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    if list.form == Form::Marked
        && list.entries.len() > 2
        && list.entries.iter().filter(|entry| named(entry)).count() * 4 >= list.entries.len() * 3
    {
        return true;
    }
    let pairs = list.form == Form::Marked && list.entries.len() >= 2;
    if pairs && (list.entries.iter().all(|entry| told(&s[entry.doc.clone()])) || list.entries.iter().all(short)) {
        return true;
    }
    list.form == Form::Marked
        && list.lines
        && list.entries.len() >= 3
        && list.entries.iter().filter(|entry| !entry.quoted && label(&entry.value) && code(&s[entry.doc.clone()])).count() * 5
            >= list.entries.len() * 4
}

/// Other parameters of the same table.
pub(super) fn of_siblings(list: &List, subject: Subject<'_>, near: &str) -> bool {
    // "Sort by. Valid values: PenName, PenSize": it is their names that are the values.
    static NAMES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:\b(?:valid|available|optional|possible|supported|enumeration) values?|[.,;] ?(?:options?|values?))(?: are| is| include)? ?:? ?[\x22'`]?$",
        )
    });
    if NAMES.is_match(near) && !list.entries.iter().any(|entry| entry.value == subject.name) {
        return false;
    }
    let siblings =
        list.entries.iter().filter(|entry| entry.value != subject.name && subject.siblings.contains(&entry.value.as_str())).count();
    siblings > 0 && siblings * 2 >= list.entries.len()
}

/// `[0,100]`: two numbers in brackets are bounds.
pub(super) fn is_interval(s: &str, list: &List) -> bool {
    list.form == Form::Bare
        && list.entries.len() == 2
        && s[..list.at.start].ends_with(['[', '('])
        && s[list.at.end..].starts_with([']', ')'])
        && s[list.at.clone()].contains([',', '、'])
}

/// "1-100，1最高，100最低": two numbers whose span the text gives are its ends.
pub(super) fn are_ends(s: &str, list: &List) -> bool {
    let [low, high] = list.entries.as_slice() else { return false };
    let span = |mark: char| {
        let text = format!("{}{mark}{}", low.value, high.value);
        s.match_indices(&text).any(|(at, _)| {
            !s[..at].ends_with(|c: char| c.is_ascii_digit()) && !s[at + text.len()..].starts_with(|c: char| c.is_ascii_digit())
        })
    };
    let (Ok(first), Ok(last)) = (low.value.parse::<i64>(), high.value.parse::<i64>()) else { return false };
    last > first && (span('~') || last > first + 1 && span('-'))
}

/// Whether a list is within one item of a list of other things: the values of one key or filter among several.
pub(super) fn inside_item(text: &Text, list: &List, all: &[Head]) -> bool {
    let line = text.line_of(list.at.start);
    let leads = |line: usize| heads::of_lines(text, all, line, line).iter().find(|head| head.leads);
    // "Kind: A: this, B: that": its label is not an item.
    let Some(own) = leads(line).filter(|own| own.start < list.at.start && own.meaning != list.at.start) else { return false };
    if list.entries.iter().any(|entry| entry.value == own.token.value) {
        return false;
    }
    let from = line.saturating_sub(3);
    (from..=line + 3).any(|other| other != line && leads(other).is_some_and(|head| head.form == own.form && !head.token.value.is_empty()))
}

/// Whether the words right before a list speak of another parameter: `当Size为1（大）`, `Shape=0`.
pub(super) fn condition(near: &str, before: &str, subject: Subject<'_>) -> bool {
    static IS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)([A-Za-z][A-Za-z0-9_.]{2,})[`\x22']?\s*(?:的?(?:取)?值)?\s*(?:为|是|等于|=|==|is|is set to|取值?为?|传)\s*[`\x22'(]*$",
        )
    });
    static WHEN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)(?:^|[,;.(\s])(?:当|若|如果|仅当|if |when )[^,;。]{0,40}(?:为|是|=|\bis)\s*[`\x22']*$"));
    static NAME: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^|[^A-Za-z0-9_.])([A-Z][A-Za-z0-9]{2,})[`'\x22]? ?[:]?\s*$"));
    const OWN: [&str; 9] = ["value", "default", "values", "enum", "which", "type", "status", "mode", "state"];
    static OF_IT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"[A-Z]\w+[`'\x22]? ?(?:对?应?的|中的?) ?[`'\x22]?([A-Z][A-Za-z0-9]+)[`'\x22]? ?(?:字段)?的?(?:可选)?(?:取值|可选值|枚举值|[为是])[^,。;\n]{0,8}$",
        )
    });
    let own =
        |name: &str| name.eq_ignore_ascii_case(subject.name) || subject.name.to_ascii_lowercase().contains(&name.to_ascii_lowercase());
    let named = NAME.captures(near).is_some_and(|m| !own(&m[1]) && (subject.siblings.contains(&&m[1]) || camel(&m[1])));
    named
        || OF_IT.captures(before).is_some_and(|m| !own(&m[1]))
        || IS.captures(near).is_some_and(|m| !m[1].eq_ignore_ascii_case(subject.name) && !OWN.contains(&m[1].to_ascii_lowercase().as_str()))
        || WHEN.is_match(near)
}

/// `TaskType`: a name of two words or more.
pub(super) fn camel(word: &str) -> bool {
    word.as_bytes().windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
}
