//! Days and dates of the Gregorian calendar in UTC: the few lines that signing and timestamps need of a date library.
//!
//! Days count from 1970-01-01. Nothing here knows of clocks or time zones.

/// Seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// The date of a day: year, month from 1, day of the month from 1.
///
/// Eras of 400 years repeat exactly; a year that begins in March has its leap day last.
pub(crate) fn date(days: i64) -> (i64, u8, u8) {
    let shifted = days.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month as u8, day as u8)
}

/// The day of a date; `None` where the calendar has no such date.
pub(crate) fn days(year: i64, month: u8, day: u8) -> Option<i64> {
    if !(1..=12).contains(&month) || day == 0 || day > length(year, month) {
        return None;
    }
    let year = year.checked_sub(i64::from(month <= 2))?;
    let era = year.div_euclid(400);
    let month_from_march = i64::from(if month > 2 { month - 3 } else { month + 9 });
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let year_of_era = year.rem_euclid(400);
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era.checked_mul(146_097)?.checked_add(day_of_era - 719_468)
}

fn length(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// `2026-11-24`, the UTC date of a Unix time.
pub(crate) fn date_text(timestamp: i64) -> String {
    let (year, month, day) = date(timestamp.div_euclid(DAY));
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_days_are_inverse() {
        for day in (-800_000..800_000).step_by(7) {
            let (y, m, d) = date(day);
            assert_eq!(days(y, m, d), Some(day), "{y}-{m}-{d}");
        }
    }

    #[test]
    fn the_calendar_is_known() {
        assert_eq!(date_text(0), "1970-01-01");
        assert_eq!(date_text(-1), "1969-12-31");
        assert_eq!(date_text(1_582_934_400), "2020-02-29");
        assert_eq!(date_text(2_147_483_648), "2038-01-19");
        assert_eq!(days(2023, 2, 29), None);
        assert_eq!(days(2000, 2, 29), Some(11_016));
        assert_eq!((days(2024, 13, 1), days(2024, 0, 1), days(2024, 1, 0)), (None, None, None));
    }

    #[test]
    fn no_number_panics() {
        for day in [i64::MIN, i64::MAX] {
            date(day);
            date_text(day);
            days(day, 2, 1);
        }
    }
}
