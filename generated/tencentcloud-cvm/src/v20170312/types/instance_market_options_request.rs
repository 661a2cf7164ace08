//! `InstanceMarketOptionsRequest`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/InstanceMarketOptionsRequest.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 竞价的设置。
#[non_exhaustive]
pub struct InstanceMarketOptionsRequest {
    /// 出价的细节。 Required. Example: `0.08`.
    pub spot_options: types::SpotMarketOptions,
    /// 什么市场，目前只有一个值：spot。 Example: `spot`.
    pub market_type: Option<String>,
}

impl InstanceMarketOptionsRequest {
    /// With what is required.
    #[inline]
    pub fn new(spot_options: types::SpotMarketOptions) -> Self {
        Self {
            spot_options,
            ..rt::Empty::empty()
        }
    }
    /// Sets [`market_type`](Self#structfield.market_type).
    pub fn market_type(mut self, value: impl Into<String>) -> Self {
        self.market_type = Some(value.into());
        self
    }
}

rt::record! {
    InstanceMarketOptionsRequest: "InstanceMarketOptionsRequest";
    0 => spot_options: "SpotOptions",
    1 => market_type: "MarketType",
    empty;
}
