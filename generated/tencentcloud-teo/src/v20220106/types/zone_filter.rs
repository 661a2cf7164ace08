//! `ZoneFilter`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 筛选站点的一个条件。
#[derive(Clone)]
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
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            name: name.into(),
            values: values.into_iter().map(Into::into).collect(),
            fuzzy: None,
        }
    }
    /// Sets [`fuzzy`](Self#structfield.fuzzy).
    #[inline]
    pub fn fuzzy(mut self, value: bool) -> Self {
        self.fuzzy = Some(value);
        self
    }
}

impl rt::Record for ZoneFilter {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("ZoneFilter", &["Name", "Values", "Fuzzy"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.name,
            1 => &self.values,
            2 => &self.fuzzy,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.name,
            1 => &mut self.values,
            2 => &mut self.fuzzy,
            _ => return None,
        };
        Some(field)
    }
}

impl rt::Blank for ZoneFilter {
    #[inline]
    fn blank() -> Self {
        Self { name: rt::Blank::blank(), values: rt::Blank::blank(), fuzzy: None }
    }
}

impl std::fmt::Debug for ZoneFilter {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for ZoneFilter {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
