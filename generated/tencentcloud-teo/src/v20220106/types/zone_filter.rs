//! `ZoneFilter`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 筛选站点的一个条件。
#[non_exhaustive]
pub struct ZoneFilter {
    /// 按什么筛选，可用的有：
    ///
    /// - name：按域名；
    /// - status：按接入状况；
    /// - tagKey：按标签的键；
    /// - tagValue: 按标签的值。
    ///
    /// Required. Example: `name`.
    pub name: String,
    /// 符合其中任意一个即可。 Required. Example: `["example.com"]`.
    pub values: Vec<String>,
    /// 名称是否模糊匹配，只对 name 有效，这时 Values 只能写 1 个。默认为 false。 Default: `false`. Example: `false`.
    pub fuzzy: Option<bool>,
}

impl ZoneFilter {
    /// With what is required.
    pub fn new(
        name: impl Into<String>,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        Self {
            name: name.into(),
            values: rt::strings(values),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`fuzzy`](Self#structfield.fuzzy).
    #[inline]
    pub fn fuzzy(mut self, value: bool) -> Self {
        self.fuzzy = Some(value);
        self
    }
}

rt::record! {
    ZoneFilter: "ZoneFilter";
    0 => name: "Name",
    1 => values: "Values",
    2 => fuzzy: "Fuzzy",
    empty;
}
