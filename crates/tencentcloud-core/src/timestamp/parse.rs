//! The forms of a time on the wire.

use crate::civil;

/// Parsed parts of a time.
pub(super) struct Moment {
    /// Seconds since 1970 of the clock that is written.
    pub(super) local: i64,
    /// The fraction.
    pub(super) nanos: u32,
    /// Seconds east of UTC, where the text says it.
    pub(super) offset: Option<i32>,
}

/// Seconds and nanoseconds since 1970; `offset` is for texts that have none.
pub(crate) fn unix(text: &str, offset: i32) -> Option<(i64, u32)> {
    let moment = parse(text)?;
    let offset = moment.offset.unwrap_or(offset);
    Some((moment.local.checked_sub(offset.into())?, moment.nanos))
}

/// Reads `2022-08-10T10:00:00.123+08:00` and what services write for it: a space for the `T`, `/` for `-`,
/// no seconds, no time at all, `+0800`, `UTC`; and the digits of a Unix time.
pub(super) fn parse(text: &str) -> Option<Moment> {
    let text = text.trim();
    if let Some(moment) = digits(text) {
        return Some(moment);
    }
    let mut rest = Rest(text.as_bytes());
    let year = rest.number(4, 4)?;
    let separator = rest.any(b"-/")?;
    let month = rest.number(1, 2)?;
    rest.any(&[separator])?;
    let day = rest.number(1, 2)?;
    let days = civil::days(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    let mut seconds = 0;
    let mut nanos = 0;
    if rest.any(b"Tt ").is_some() {
        rest.spaces();
        let hour = rest.number(1, 2)?;
        rest.any(b":")?;
        let minute = rest.number(2, 2)?;
        let second = if rest.any(b":").is_some() { rest.number(2, 2)? } else { 0 };
        if rest.any(b".,").is_some() {
            nanos = rest.fraction()?;
        }
        // 24:00 is the end of a day; second 60 is a leap second.
        if hour > 24 || minute > 59 || second > 60 || (hour == 24 && (minute, second, nanos) != (0, 0, 0)) {
            return None;
        }
        seconds = hour * 3600 + minute * 60 + second;
    }
    rest.spaces();
    let offset = rest.offset()?;
    Some(Moment { local: days.checked_mul(civil::DAY)?.checked_add(seconds)?, nanos, offset })
}

/// Ten digits are seconds, thirteen are milliseconds.
fn digits(text: &str) -> Option<Moment> {
    if !matches!(text.len(), 10 | 13) || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let (local, millis) = if text.len() == 13 { (number / 1000, number % 1000) } else { (number, 0) };
    Some(Moment { local, nanos: u32::try_from(millis).ok()? * 1_000_000, offset: Some(0) })
}

/// Unread rest of a text.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    /// One of these bytes.
    fn any(&mut self, of: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        of.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }
    fn spaces(&mut self) {
        while self.any(b" ").is_some() {}
    }
    /// Reads a number of the given number of digits.
    fn number(&mut self, least: usize, most: usize) -> Option<i64> {
        let length = self.0.iter().take(most).take_while(|b| b.is_ascii_digit()).count();
        if length < least {
            return None;
        }
        let (digits, rest) = self.0.split_at(length);
        self.0 = rest;
        Some(digits.iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0')))
    }
    /// A fraction in nanoseconds; what is finer is left out.
    fn fraction(&mut self) -> Option<u32> {
        let mut nanos = 0;
        let mut unit = 100_000_000;
        let length = self.0.iter().take_while(|b| b.is_ascii_digit()).count();
        let (digits, rest) = self.0.split_at(length);
        for digit in digits {
            nanos += u32::from(digit - b'0') * unit;
            unit /= 10;
        }
        self.0 = rest;
        (length > 0).then_some(nanos)
    }
    /// The offset at the end, `Some(None)` if there is nothing, `None` if there is something else.
    fn offset(&mut self) -> Option<Option<i32>> {
        match self.0 {
            b"" => return Some(None),
            b"Z" | b"z" | b"UTC" | b"GMT" => return Some(Some(0)),
            b"CST" => return Some(Some(super::CHINA)),
            _ => {}
        }
        let sign = if self.any(b"+-")? == b'-' { -1 } else { 1 };
        let hours = self.number(2, 2)?;
        self.any(b":");
        let minutes = if self.0.is_empty() { 0 } else { self.number(2, 2)? };
        let whole = self.0.is_empty() && hours <= 24 && minutes <= 59;
        Some(Some(sign * i32::try_from(hours * 3600 + minutes * 60).ok()?)).filter(|_| whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEN: i64 = 1_660_096_800; // 2022-08-10T10:00:00+08:00

    #[test]
    fn every_form_of_one_moment() {
        for text in [
            "2022-08-10T10:00:00+08:00",
            "2022-08-10T02:00:00Z",
            "2022-08-10 10:00:00",
            "2022-08-10T10:00:00",
            " 2022/08/10 10:00 ",
            "2022-08-10T10:00:00+0800",
            "2022-08-10 10:00:00 +08",
            "2022-08-10 02:00:00 UTC",
            "2022-08-09T20:30:00-05:30",
            "2022-8-10 10:00:00 CST",
            "1660096800",
            "1660096800000",
        ] {
            assert_eq!(unix(text, super::super::CHINA), Some((TEN, 0)), "{text}");
        }
    }

    #[test]
    fn fractions_dates_and_the_end_of_a_day() {
        assert_eq!(unix("2022-08-10T02:00:00.1234567891Z", 0), Some((TEN, 123_456_789)));
        assert_eq!(unix("1660096800123", 0), Some((TEN, 123_000_000)));
        assert_eq!(unix("2022-08-10", 0), Some((TEN - 7200, 0)));
        assert_eq!(unix("2022-08-09T24:00:00Z", 0), unix("2022-08-10", 0));
        assert_eq!(unix("1969-12-31T23:59:59.5Z", 0), Some((-1, 500_000_000)));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "0000-00-00 00:00:00",
            "2022-02-30 00:00:00",
            "2022-08-10T25:00:00Z",
            "2022-08-10T10:61:00Z",
            "2022-08-10Tx",
            "2022-08-10T10:00:00+08:00x",
            "2022-08-10T10:00:00+8",
            "2022-08-10T10:00:00.Z",
            "never",
            "123",
            "２０２２-08-10",
            "2022-08/10",
        ] {
            assert_eq!(unix(text, 0), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,40}", digits in "[0-9TZ:+. /-]{0,40}") {
            unix(&text, 0);
            unix(&digits, i32::MIN);
        }

        #[test]
        fn what_is_written_is_read(seconds in -62_000_000_000i64..253_402_300_799, offset in -840i32..840) {
            let text = super::super::iso(seconds + i64::from(offset) * 60, Some(offset * 60));
            prop_assert_eq!(unix(&text, 0), Some((seconds, 0)), "{}", text);
        }
    }
}
