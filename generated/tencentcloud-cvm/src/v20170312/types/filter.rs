//! `Filter`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Filter.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个筛选条件。
///
/// - 条件之间是“并且”（`AND`）。
/// - 同一条件的多个 `Values` 之间是“或者”（`OR`）。
///
/// 例如要找上海五区里包年包月或按量付费的实例：
///
/// ```text
/// Filters.0.Name=zone
/// &Filters.0.Values.0=ap-shanghai-5
/// &Filters.1.Name=instance-charge-type
/// &Filters.1.Values.0=PREPAID
/// &Filters.1.Values.1=POSTPAID_BY_HOUR
/// ```
#[non_exhaustive]
pub struct Filter {
    /// 按什么筛选。 Required. Example: `zone`.
    pub name: String,
    /// 符合其中任意一个即可。 Required. Example: `["ap-shanghai-5"]`.
    pub values: Vec<String>,
}

impl Filter {
    /// With what is required.
    pub fn new(
        name: impl Into<String>,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        Self {
            name: name.into(),
            values: rt::strings(values),
        }
    }
}

rt::record! {
    Filter: "Filter";
    0 => name: "Name",
    1 => values: "Values",
    empty;
}
