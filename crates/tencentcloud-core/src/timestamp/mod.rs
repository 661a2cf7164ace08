//! Times as the wire has them, and as date libraries want them.
//!
//! The text is kept as it came: decoding never fails on a date, and what is stored is what was sent. Only a conversion reads it.
//! Services write `2022-08-10T10:00:00+08:00`, `2022-08-10T02:00:00Z` and `2022-08-10 10:00:00`; the last form has no offset
//! and stands for China Standard Time, as the documentation's examples do, unless [`Timestamp::or_offset`] says otherwise.

mod convert;
mod parse;

pub(crate) use parse::unix;

use crate::{Field, Value, civil, field::FieldMut};
use std::{fmt, time::SystemTime};

/// Seconds east of UTC of times that have no offset.
const CHINA: i32 = 8 * 3600;

/// A time, kept as the text on the wire. `TryFrom` converts it to `SystemTime`, and under features of their names to the types of `jiff`,
/// `time` and `chrono`; `From` converts back.
///
/// Not ordered: the text may have any offset or not be a time at all. Compare converted times.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

impl Timestamp {
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Seconds and nanoseconds since 1970.
    ///
    /// ```
    /// use tencentcloud_core::Timestamp;
    ///
    /// assert_eq!(Timestamp::from("2022-08-10T10:00:00+08:00").unix()?, (1_660_096_800, 0));
    /// assert_eq!(Timestamp::from("2022-08-10 10:00:00").unix()?, (1_660_096_800, 0));
    /// # Ok::<(), tencentcloud_core::TimestampError>(())
    /// ```
    pub fn unix(&self) -> Result<(i64, u32), TimestampError> {
        unix(&self.0, CHINA).ok_or_else(|| self.error())
    }

    /// The same time for the standard library.
    pub fn to_system_time(&self) -> Result<SystemTime, TimestampError> {
        let (seconds, nanos) = self.unix()?;
        let whole = std::time::Duration::from_secs(seconds.unsigned_abs());
        let epoch = SystemTime::UNIX_EPOCH;
        let time = if seconds < 0 { epoch.checked_sub(whole) } else { epoch.checked_add(whole) };
        time.and_then(|t| t.checked_add(std::time::Duration::from_nanos(nanos.into()))).ok_or_else(|| self.error())
    }

    /// The same with an offset, in seconds east of UTC, where the text has none: for services that mean another than China's.
    ///
    /// ```
    /// use tencentcloud_core::Timestamp;
    ///
    /// assert_eq!(Timestamp::from("2022-08-10 10:00:00").or_offset(0).as_str(), "2022-08-10T10:00:00+00:00");
    /// assert_eq!(Timestamp::from("2022-08-10T10:00:00Z").or_offset(3600).as_str(), "2022-08-10T10:00:00Z");
    /// ```
    pub fn or_offset(&self, seconds: i32) -> Timestamp {
        match parse::parse(&self.0) {
            Some(moment) if moment.offset.is_none() => Self(iso(moment.local, Some(seconds))),
            _ => self.clone(),
        }
    }

    /// The same time in the form without an offset, `2022-08-10 10:00:00` in China Standard Time, which some parameters want.
    /// A text that is not a time is kept unchanged.
    pub fn plain(&self) -> Timestamp {
        match self.unix() {
            Ok((seconds, _)) => Self(iso(seconds.saturating_add(CHINA.into()), None).replacen('T', " ", 1)),
            Err(_) => self.clone(),
        }
    }

    /// Of a Unix time in seconds, written in UTC.
    pub fn from_unix(seconds: i64) -> Self {
        Self(iso(seconds, None) + "Z")
    }

    fn error(&self) -> TimestampError {
        TimestampError { text: self.0.clone() }
    }
}

/// `2022-08-10T10:00:00+08:00`, of local seconds; without a fraction, which services do not document.
fn iso(local: i64, offset: Option<i32>) -> String {
    let (year, month, day) = civil::date(local.div_euclid(civil::DAY));
    let second = local.rem_euclid(civil::DAY);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let mut text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
    if let Some(offset) = offset {
        let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs() / 60);
        text += &format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60);
    }
    text
}

/// Text that is not a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimestampError {
    text: String,
}

impl fmt::Display for TimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a time that can be converted", self.text)
    }
}

impl std::error::Error for TimestampError {}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<&String> for Timestamp {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&Timestamp> for Timestamp {
    fn from(time: &Timestamp) -> Self {
        time.clone()
    }
}

/// The text on the wire.
impl From<Timestamp> for String {
    fn from(time: Timestamp) -> Self {
        time.0
    }
}

impl AsRef<str> for Timestamp {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Timestamp {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Timestamp {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Field for Timestamp {
    fn value(&self) -> Value<'_> {
        Value::Text(&self.0)
    }
    fn value_mut(&mut self) -> FieldMut<'_> {
        FieldMut::Text(&mut self.0)
    }
}
