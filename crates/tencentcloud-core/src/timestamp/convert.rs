//! Times to and from the standard library and the date libraries; each library under a feature of its name.

use super::Timestamp;
use std::time::SystemTime;

/// Implements `TryFrom` for a time of a library by the method that converts to it.
macro_rules! try_from {
    ($type:ty, $method:ident) => {
        /// Fails if the text is not a time, or the time is outside of the range of the type.
        impl TryFrom<&super::Timestamp> for $type {
            type Error = super::TimestampError;
            fn try_from(timestamp: &super::Timestamp) -> Result<Self, Self::Error> {
                timestamp.$method()
            }
        }

        /// Fails if the text is not a time, or the time is outside of the range of the type.
        impl TryFrom<super::Timestamp> for $type {
            type Error = super::TimestampError;
            fn try_from(timestamp: super::Timestamp) -> Result<Self, Self::Error> {
                timestamp.$method()
            }
        }
    };
}

try_from!(SystemTime, to_system_time);
#[cfg(feature = "jiff")]
try_from!(jiff::Timestamp, to_jiff);
#[cfg(feature = "time")]
try_from!(time::OffsetDateTime, to_time);
#[cfg(feature = "chrono")]
try_from!(chrono::DateTime<chrono::FixedOffset>, to_chrono);

/// Written in UTC; what is finer than a second is left out.
impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let seconds = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
            // Whole seconds before: a part of a second belongs to the one before it.
            Err(before) => {
                let before = before.duration();
                let whole = i64::try_from(before.as_secs()).unwrap_or(i64::MAX);
                -whole - i64::from(before.subsec_nanos() > 0)
            }
        };
        Self::from_unix(seconds)
    }
}

#[cfg(feature = "jiff")]
mod with_jiff {
    use super::super::{Timestamp, TimestampError};

    impl Timestamp {
        /// The same time for `jiff`.
        pub fn to_jiff(&self) -> Result<jiff::Timestamp, TimestampError> {
            let (seconds, nanos) = self.unix()?;
            let nanos = i32::try_from(nanos).map_err(|_| self.error())?;
            jiff::Timestamp::new(seconds, nanos).map_err(|_| self.error())
        }
    }

    /// Written in UTC; what is finer than a second is left out.
    impl From<jiff::Timestamp> for Timestamp {
        fn from(time: jiff::Timestamp) -> Self {
            Self::from_unix(time.as_nanosecond().div_euclid(1_000_000_000) as i64)
        }
    }
}

#[cfg(feature = "time")]
mod with_time {
    use super::super::{CHINA, Timestamp, TimestampError, parse};

    impl Timestamp {
        /// The same time for `time`, with the offset that the text has.
        pub fn to_time(&self) -> Result<time::OffsetDateTime, TimestampError> {
            let (seconds, nanos) = self.unix()?;
            let offset = parse::parse(self.as_str()).and_then(|m| m.offset).unwrap_or(CHINA);
            let offset = time::UtcOffset::from_whole_seconds(offset).map_err(|_| self.error())?;
            let utc = time::OffsetDateTime::from_unix_timestamp(seconds).map_err(|_| self.error())?;
            let utc = utc.replace_nanosecond(nanos).map_err(|_| self.error())?;
            utc.checked_to_offset(offset).ok_or_else(|| self.error())
        }
    }

    /// Written with the offset that it has; what is finer than a second is left out.
    impl From<time::OffsetDateTime> for Timestamp {
        fn from(time: time::OffsetDateTime) -> Self {
            let offset = time.offset().whole_seconds();
            Self(super::super::iso(time.unix_timestamp_nanos().div_euclid(1_000_000_000) as i64 + i64::from(offset), Some(offset)))
        }
    }
}

#[cfg(feature = "chrono")]
mod with_chrono {
    use super::super::{CHINA, Timestamp, TimestampError, parse};
    use chrono::{DateTime, FixedOffset, Offset, TimeZone};

    impl Timestamp {
        /// The same time for `chrono`, with the offset that the text has.
        pub fn to_chrono(&self) -> Result<DateTime<FixedOffset>, TimestampError> {
            let (seconds, nanos) = self.unix()?;
            let offset = parse::parse(self.as_str()).and_then(|m| m.offset).unwrap_or(CHINA);
            let offset = FixedOffset::east_opt(offset).ok_or_else(|| self.error())?;
            let utc = DateTime::from_timestamp(seconds, nanos).ok_or_else(|| self.error())?;
            Ok(utc.with_timezone(&offset))
        }
    }

    /// Written with the offset that it has; what is finer than a second is left out.
    impl<Z: TimeZone> From<DateTime<Z>> for Timestamp {
        fn from(time: DateTime<Z>) -> Self {
            let offset = time.offset().fix().local_minus_utc();
            Self(super::super::iso(time.timestamp().saturating_add(offset.into()), Some(offset)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn system_times_round_down() {
        let epoch = SystemTime::UNIX_EPOCH;
        for (time, text) in [
            (epoch, "1970-01-01T00:00:00Z"),
            (epoch - Duration::from_millis(1), "1969-12-31T23:59:59Z"),
            (epoch + Duration::from_millis(1_660_096_800_900), "2022-08-10T02:00:00Z"),
        ] {
            assert_eq!(Timestamp::from(time), text);
        }
        let back = Timestamp::from("1969-12-31T23:59:59.5Z").to_system_time();
        assert_eq!(back, Ok(epoch - Duration::from_millis(500)));
    }

    #[test]
    fn a_text_that_is_no_time_says_so_when_it_is_converted_and_not_before() {
        let never = Timestamp::from("0000-00-00 00:00:00");
        assert_eq!(never.plain(), never);
        let error = never.to_system_time().map_err(|e| e.to_string());
        assert!(SystemTime::try_from(&never).is_err());
        assert_eq!(error, Err(r#""0000-00-00 00:00:00" is not a time that can be converted"#.into()));
    }

    #[test]
    fn the_plain_form_is_in_china() {
        assert_eq!(Timestamp::from("2022-08-10T23:30:00-01:00").plain(), "2022-08-11 08:30:00");
    }

    #[cfg(all(feature = "jiff", feature = "time", feature = "chrono"))]
    #[test]
    fn all_libraries_agree_and_come_back() {
        for (text, seconds) in
            [("2022-08-10T10:00:00+08:00", 1_660_096_800), ("2022-08-10 10:00:00", 1_660_096_800), ("1969-12-31T20:29:59-03:30", -1)]
        {
            let stamp = Timestamp::from(text);
            let jiff = stamp.to_jiff().expect(text);
            let time = stamp.to_time().expect(text);
            let chrono = stamp.to_chrono().expect(text);
            assert_eq!((jiff.as_second(), time.unix_timestamp(), chrono.timestamp()), (seconds, seconds, seconds));
            let iso = if text.contains('T') { text } else { "2022-08-10T10:00:00+08:00" };
            assert_eq!(Timestamp::from(time), iso);
            assert_eq!(Timestamp::from(chrono), iso);
            assert_eq!(Timestamp::from(jiff).unix(), Ok((seconds, 0)));
            assert_eq!(jiff::Timestamp::try_from(&stamp), Ok(jiff));
            assert_eq!(time::OffsetDateTime::try_from(&stamp), Ok(time));
            assert_eq!(chrono::DateTime::<chrono::FixedOffset>::try_from(&stamp), Ok(chrono));
            assert_eq!(SystemTime::try_from(stamp.clone()), stamp.to_system_time());
        }
        let late = Timestamp::from("9999-12-31T23:59:59.999999999Z");
        assert!(late.to_chrono().is_ok() && late.to_time().is_ok());
        let _ = late.to_jiff();
    }
}
