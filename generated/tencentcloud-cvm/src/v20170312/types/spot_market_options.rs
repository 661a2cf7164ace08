//! `SpotMarketOptions`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/SpotMarketOptions.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 竞价的细节。
#[non_exhaustive]
pub struct SpotMarketOptions {
    /// 最高出多少。 Required. Example: `0.08`.
    pub max_price: String,
    /// 什么请求，目前只有一个值：one-time。 Example: `one-time`.
    pub spot_instance_type: Option<String>,
}

impl SpotMarketOptions {
    /// With what is required.
    pub fn new(max_price: impl Into<String>) -> Self {
        Self {
            max_price: max_price.into(),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`spot_instance_type`](Self#structfield.spot_instance_type).
    pub fn spot_instance_type(mut self, value: impl Into<String>) -> Self {
        self.spot_instance_type = Some(value.into());
        self
    }
}

rt::record! {
    SpotMarketOptions: "SpotMarketOptions";
    0 => max_price: "MaxPrice",
    1 => spot_instance_type: "SpotInstanceType",
    empty;
}
