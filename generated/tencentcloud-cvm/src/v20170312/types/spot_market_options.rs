//! `SpotMarketOptions`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/SpotMarketOptions.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 竞价的细节。
#[derive(Clone)]
#[non_exhaustive]
pub struct SpotMarketOptions {
    /// 最高出多少 Required. Example: `0.08`.
    pub max_price: String,
    /// 什么请求，目前只有一个值：one-time Example: `one-time`.
    pub spot_instance_type: Option<String>,
}

impl SpotMarketOptions {
    /// With what is required.
    pub fn new(max_price: impl Into<String>) -> Self {
        Self { max_price: max_price.into(), spot_instance_type: None }
    }
    /// Sets [`spot_instance_type`](Self#structfield.spot_instance_type).
    pub fn spot_instance_type(mut self, value: impl Into<String>) -> Self {
        self.spot_instance_type = Some(value.into());
        self
    }
}

impl rt::Record for SpotMarketOptions {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("SpotMarketOptions", &["MaxPrice", "SpotInstanceType"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.max_price,
            1 => &self.spot_instance_type,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.max_price,
            1 => &mut self.spot_instance_type,
            _ => return None,
        };
        Some(field)
    }
}

impl rt::Blank for SpotMarketOptions {
    #[inline]
    fn blank() -> Self {
        Self { max_price: rt::Blank::blank(), spot_instance_type: None }
    }
}

impl std::fmt::Debug for SpotMarketOptions {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for SpotMarketOptions {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
