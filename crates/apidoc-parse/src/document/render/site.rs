//! The site of links, and the characters that a text may show.

/// The site that links without a host belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Site {
    /// cloud.tencent.com.
    #[default]
    Chinese,
    /// www.tencentcloud.com.
    International,
}

impl Site {
    /// The address that a path is put behind.
    pub fn base(self) -> &'static str {
        match self {
            Self::Chinese => "https://cloud.tencent.com",
            Self::International => "https://www.tencentcloud.com",
        }
    }
}

/// Characters that break lines or steer a terminal are blanks.
pub(in crate::document) fn visible(c: char) -> char {
    if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }
}
