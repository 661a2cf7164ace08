//! Dates in the text of a page: the version of an API.

/// The first text with the shape of a date: `2022-01-06`. [`is_date`] checks whether the day exists.
pub(super) fn date_in(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..bytes.len().saturating_sub(9)).find_map(|at| {
        let shape = (0..10).all(|i| if i == 4 || i == 7 { bytes[at + i] == b'-' } else { digit(at + i) });
        let alone = (at == 0 || !digit(at - 1)) && !digit(at + 10);
        (shape && alone).then(|| text[at..at + 10].to_owned())
    })
}

/// The forms of a date besides `2022-01-06`, each with an example. A number of four digits is the year, `Mon` the English name of a month.
#[cfg(test)]
const FORMS: &[(&str, &str)] = &[
    ("Y/M/D, with one or two digits; `-`, `.` and `_` divide too", "2018/2/28"),
    ("Y年M月D日, with or without blanks", "2018 年 2 月 28 日"),
    ("M/D/Y or D/M/Y, if only one of them is a day", "2/28/2018"),
    ("YMD, MDY or DMY without marks, if only one of them is a day", "20180228"),
    ("Mon D, Y", "Feb 28, 2018"),
    ("D Mon Y", "28 February 2018"),
    ("Y Mon D", "2018-Feb-28"),
    ("any of them with wide digits or another dash", "２０１８‑０２‑２８"),
];

/// The only day that a date in another form can be, and the date as the text has it: `2/28/2018`, `Feb 28, 2018`.
/// Returns `None` without such a date, or if two days are possible.
pub(super) fn date_in_another_order(text: &str) -> Option<(String, String)> {
    let text = &plain_signs(text);
    let mut days = numeric_dates(text);
    days.extend(named_dates(text));
    let (day, date) = days.first()?.clone();
    days.iter().all(|(other, _)| *other == day).then_some((day, date))
}

/// A text with ASCII digits and marks in place of wide ones, and without blanks around the signs for year and month.
fn plain_signs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let plain = match c {
            '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
            '‐' | '‑' | '‒' | '–' | '—' | '−' | '－' => '-',
            '／' => '/',
            '．' => '.',
            '，' => ',',
            _ => c,
        };
        if matches!(plain, '年' | '月' | '日') {
            out.truncate(out.trim_end().len());
        }
        if !(plain.is_whitespace() && out.ends_with(['年', '月'])) {
            out.push(plain);
        }
    }
    out
}

/// The day of a year, a month and a day in digits, if the calendar has it.
fn day_of(year: &str, month: &str, day: &str) -> Option<String> {
    Some(format!("{year}-{month:0>2}-{day:0>2}")).filter(|date| date.len() == 10 && is_date(date))
}

/// The days that dates of digits can be, each with its text.
fn numeric_dates(text: &str) -> Vec<(String, String)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mark = |text: &str| text.chars().next().filter(|c| matches!(c, '/' | '-' | '.' | '_' | '年' | '月'));
    let mut days: Vec<(String, String)> = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(is_digit) {
        let start = at + found;
        let mut numbers: Vec<&str> = Vec::new();
        let mut end = start;
        loop {
            let digits = text[end..].len() - text[end..].trim_start_matches(is_digit).len();
            numbers.push(&text[end..end + digits]);
            end += digits;
            let Some(divider) = mark(&text[end..]).filter(|c| numbers.len() < 3 && text[end + c.len_utf8()..].starts_with(is_digit)) else {
                break;
            };
            end += divider.len_utf8();
        }
        let date = text[start..end].to_owned();
        at = end;
        if mark(&text[end..]).is_some_and(|c| c != '.' && text[end + c.len_utf8()..].starts_with(is_digit)) {
            continue;
        }
        let readings = match numbers[..] {
            [first, second, third] if first.len() == 4 => [day_of(first, second, third), None, None],
            [first, second, third] if third.len() == 4 => [day_of(third, first, second), day_of(third, second, first), None],
            [all] if all.len() == 8 => [
                day_of(&all[..4], &all[4..6], &all[6..]),
                day_of(&all[4..], &all[..2], &all[2..4]),
                day_of(&all[4..], &all[2..4], &all[..2]),
            ],
            _ => [None, None, None],
        };
        days.extend(readings.into_iter().flatten().map(|day| (day, date.clone())));
    }
    days
}

/// The names of the months; three letters and `Sept` stand for them too.
const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// The number of a month with an English name, as text.
fn month_of(word: &str) -> Option<String> {
    let word = word.to_ascii_lowercase();
    let at = MONTHS.iter().position(|name| *name == word || name[..3] == word || *name == "september" && word == "sept")?;
    Some((at + 1).to_string())
}

/// The days that dates with the name of a month can be, each with its text.
fn named_dates(text: &str) -> Vec<(String, String)> {
    let words: Vec<(usize, &str)> = words_of(text);
    let number = |at: usize| {
        let (_, word) = words.get(at)?;
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
    };
    let mut days = Vec::new();
    for at in 0..words.len() {
        let Some(month) = month_of(words[at].1) else { continue };
        let (before, next, then) = (at.checked_sub(1).and_then(number), number(at + 1), number(at + 2));
        let is_year = |digits: &&str| digits.len() == 4;
        let mut add = |year: Option<&str>, day: Option<&str>, (first, last): (usize, usize)| {
            if let Some(date) = year.filter(is_year).zip(day).and_then(|(year, day)| day_of(year, &month, day)) {
                let (start, end) = (words[first].0, words[last].0 + words[last].1.len());
                days.push((date, text[start..end].to_owned()));
            }
        };
        add(then, next, (at, at + 2));
        add(next, before, (at.saturating_sub(1), at + 1));
        add(before, next, (at.saturating_sub(1), at + 1));
    }
    days
}

/// The words of a text, each with its place. An empty word divides words between which more than blanks and marks of a date stand.
fn words_of(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(gap) = text[at..].find(|c: char| c.is_ascii_alphanumeric()) {
        let start = at + gap;
        if text[at..start].contains(|c: char| !" ,.-/".contains(c)) {
            words.push((at, ""));
        }
        let end = text[start..].find(|c: char| !c.is_ascii_alphanumeric()).map_or(text.len(), |length| start + length);
        words.push((start, &text[start..end]));
        at = end;
    }
    words
}

/// Whether a text with the shape of a date is a day of the calendar, from 1970.
pub(super) fn is_date(text: &str) -> bool {
    let mut numbers = text.split('-').map(|part| part.parse().unwrap_or(0u32));
    let (Some(year), Some(month), Some(day), None) = (numbers.next(), numbers.next(), numbers.next(), numbers.next()) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    };
    year >= 1970 && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_date_in_another_order_if_only_one_day_is_possible() {
        for (text, day) in [
            ("本接口取值：2/28/2018。", Some("2018-02-28")),
            ("28/2/2018", Some("2018-02-28")),
            ("28.02.2018", Some("2018-02-28")),
            ("2018/3/4", Some("2018-03-04")),
            ("2018年2月8日", Some("2018-02-08")),
            ("5/5/2018", Some("2018-05-05")),
            ("20180228", Some("2018-02-28")),
            ("28022018", Some("2018-02-28")),
            ("04032018", None),
            ("20181328", None),
            ("3/4/2018", None),
            ("2/30/2018", None),
            ("13/13/2018", None),
            ("Feb 8, 2018", Some("2018-02-08")),
            ("The value used for this API: Feb. 8th, 2018.", Some("2018-02-08")),
            ("8 february 2018", Some("2018-02-08")),
            ("08-Sept-2018", Some("2018-09-08")),
            ("2018 May 8", Some("2018-05-08")),
            ("２０１８‑０２‑０８", Some("2018-02-08")),
            ("2018 年 2 月 8 日", Some("2018-02-08")),
            ("2018_02_08", Some("2018-02-08")),
            ("Feb 30, 2018", None),
            ("Feb 2018", None),
            ("Feb 8", None),
            ("8 Febr 2018", None),
            ("Feb 8, 2018 or Feb 9, 2018", None),
            ("Feb 8；2018", None),
            ("28/2/18", None),
            ("1.2.3.2018", None),
            ("no date", None),
        ] {
            assert_eq!(date_in_another_order(text).map(|(day, _)| day).as_deref(), day, "{text}");
        }
    }

    #[test]
    fn every_form_reads_its_example() {
        for (form, example) in FORMS {
            assert_eq!(date_in_another_order(example).map(|(day, _)| day).as_deref(), Some("2018-02-28"), "{form}: {example}");
        }
    }

    #[test]
    fn accepts_days_of_the_calendar_only() {
        for day in ["2022-01-06", "2024-02-29", "2000-02-29", "1999-12-31", "2030-11-30"] {
            assert!(is_date(day), "{day}");
        }
        for none in
            ["2022-13-99", "2022-02-30", "2023-02-29", "2100-02-29", "2022-00-10", "2022-04-31", "2022-01-00", "0000-00-00", "0001-01-01"]
        {
            assert!(!is_date(none), "{none}");
        }
    }
}
