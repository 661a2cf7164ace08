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

/// The only day that a date in another order or with other marks can be, and the date as the text has it: `2/28/2018`, `2018年2月28日`.
/// Returns `None` without such a date, or if two days are possible.
pub(super) fn date_in_another_order(text: &str) -> Option<(String, String)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mark = |text: &str| text.chars().next().filter(|c| matches!(c, '/' | '-' | '.' | '年' | '月'));
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
        let day = |year: &str, month: &str, day: &str| {
            Some(format!("{year}-{month:0>2}-{day:0>2}")).filter(|date| date.len() == 10 && is_date(date))
        };
        let readings = match numbers[..] {
            [first, second, third] if first.len() == 4 => [day(first, second, third), None, None],
            [first, second, third] if third.len() == 4 => [day(third, first, second), day(third, second, first), None],
            [all] if all.len() == 8 => {
                [day(&all[..4], &all[4..6], &all[6..]), day(&all[4..], &all[..2], &all[2..4]), day(&all[4..], &all[2..4], &all[..2])]
            }
            _ => [None, None, None],
        };
        days.extend(readings.into_iter().flatten().map(|day| (day, date.clone())));
    }
    let (day, date) = days.first()?.clone();
    days.iter().all(|(other, _)| *other == day).then_some((day, date))
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
            ("28/2/18", None),
            ("1.2.3.2018", None),
            ("no date", None),
        ] {
            assert_eq!(date_in_another_order(text).map(|(day, _)| day).as_deref(), day, "{text}");
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
