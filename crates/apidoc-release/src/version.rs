//! Versions of crates, and the next one after a change.

use std::{fmt, str::FromStr};

/// A released version: three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Raised by a change that can break programs.
    pub major: u64,
    /// Raised by additions.
    pub minor: u64,
    /// Raised by everything else.
    pub patch: u64,
}

/// Version of a crate that has not been released.
pub(crate) const FIRST: Version = Version { major: 1, minor: 0, patch: 0 };

/// Size of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The package is the same.
    Nothing,
    /// Texts, facts or code inside of functions.
    Patch,
    /// New items.
    Minor,
    /// An item is gone or has another name or type.
    Major,
}

impl Level {
    /// Returns the name as in Semantic Versioning.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl Version {
    /// Returns the next version after a change. Before 1.0.0, the second number says what breaks, as cargo reads it.
    pub fn after(self, level: Level) -> Self {
        let Self { major, minor, patch } = self;
        match (level, major) {
            (Level::Nothing, _) => self,
            (Level::Patch, _) | (Level::Minor, 0) => Self { major, minor, patch: patch + 1 },
            (Level::Minor, _) | (Level::Major, 0) => Self { major, minor: minor + 1, patch: 0 },
            (Level::Major, _) => Self { major: major + 1, minor: 0, patch: 0 },
        }
    }
    /// Returns the size of the step to another version, as cargo reads it.
    pub fn step(self, to: Self) -> Level {
        if to <= self {
            Level::Nothing
        } else if self.major != to.major || self.major == 0 && self.minor != to.minor {
            Level::Major
        } else if self.minor != to.minor {
            Level::Minor
        } else {
            Level::Patch
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl FromStr for Version {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("expected a version of three numbers such as 1.2.0, found {text:?}");
        let number = |part: &str| -> Result<u64, String> {
            let plain = part.bytes().all(|b| b.is_ascii_digit()) && (part == "0" || !part.starts_with('0')) && part.len() <= 9;
            part.parse().ok().filter(|_| plain).ok_or_else(wrong)
        };
        match text.split('.').collect::<Vec<_>>()[..] {
            [major, minor, patch] => Ok(Self { major: number(major)?, minor: number(minor)?, patch: number(patch)? }),
            _ => Err(wrong()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, level: Level, to: &str) {
        assert_eq!(from.parse::<Version>().unwrap().after(level).to_string(), to, "{from} {level:?}");
    }

    #[test]
    fn the_next_version_follows_the_level() {
        check("1.2.3", Level::Patch, "1.2.4");
        check("1.2.3", Level::Minor, "1.3.0");
        check("1.2.3", Level::Major, "2.0.0");
        check("1.2.3", Level::Nothing, "1.2.3");
        check("0.2.3", Level::Patch, "0.2.4");
        check("0.2.3", Level::Minor, "0.2.4");
        check("0.2.3", Level::Major, "0.3.0");
    }

    #[test]
    fn a_step_is_read_as_cargo_does() {
        let step = |from: &str, to: &str| from.parse::<Version>().unwrap().step(to.parse().unwrap());
        assert_eq!(step("1.0.0", "1.0.1"), Level::Patch);
        assert_eq!(step("1.0.0", "1.1.0"), Level::Minor);
        assert_eq!(step("1.0.0", "2.0.0"), Level::Major);
        assert_eq!(step("0.1.0", "0.2.0"), Level::Major);
        assert_eq!(step("1.1.0", "1.0.9"), Level::Nothing);
    }

    #[test]
    fn rejects_versions_that_are_not_three_numbers() {
        for text in ["", "1", "1.2", "1.2.3.4", "1.2.x", "01.2.3", "1.2.3-rc", "+1.2.3", "1.2.9999999999", "１.2.3"] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
    }
}
