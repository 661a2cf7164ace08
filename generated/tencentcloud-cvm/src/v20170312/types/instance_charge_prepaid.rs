//! `InstanceChargePrepaid`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/InstanceChargePrepaid.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 包年包月的设置。
#[non_exhaustive]
pub struct InstanceChargePrepaid {
    /// 买几个月，取值有：1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36, 48, 60。 Required. Example: `12`. Values: `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`, `48`, `60`.
    pub period: i64,
    /// 到期怎么办，可选值：
    ///
    /// - NOTIFY_AND_AUTO_RENEW：到期前通知，并续费
    /// - NOTIFY_AND_MANUAL_RENEW：到期前通知，不续费
    /// - DISABLE_NOTIFY_AND_MANUAL_RENEW：不通知，也不续费
    ///
    /// 默认值：NOTIFY_AND_MANUAL_RENEW。
    ///
    /// Default: `NOTIFY_AND_MANUAL_RENEW`. Example: `NOTIFY_AND_AUTO_RENEW`.
    pub renew_flag: Option<rt::Open<InstanceChargePrepaidRenewFlag>>,
}

impl InstanceChargePrepaid {
    /// With what is required.
    #[inline]
    pub fn new(period: i64) -> Self {
        Self {
            period,
            ..rt::Empty::empty()
        }
    }
    /// Sets [`renew_flag`](Self#structfield.renew_flag).
    pub fn renew_flag(
        mut self,
        value: impl Into<rt::Open<InstanceChargePrepaidRenewFlag>>,
    ) -> Self {
        self.renew_flag = Some(value.into());
        self
    }
}

rt::record! {
    InstanceChargePrepaid: "InstanceChargePrepaid";
    0 => period: "Period",
    1 => renew_flag: "RenewFlag",
    empty;
}

/// The values of [`renew_flag`](InstanceChargePrepaid#structfield.renew_flag).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceChargePrepaidRenewFlag {
    /// `NOTIFY_AND_AUTO_RENEW`: 到期前通知，并续费
    NotifyAndAutoRenew,
    /// `NOTIFY_AND_MANUAL_RENEW`: 到期前通知，不续费
    NotifyAndManualRenew,
    /// `DISABLE_NOTIFY_AND_MANUAL_RENEW`: 不通知，也不续费
    DisableNotifyAndManualRenew,
}

rt::open_enum! {
    InstanceChargePrepaidRenewFlag;
    "NOTIFY_AND_AUTO_RENEW" => NotifyAndAutoRenew,
    "NOTIFY_AND_MANUAL_RENEW" => NotifyAndManualRenew,
    "DISABLE_NOTIFY_AND_MANUAL_RENEW" => DisableNotifyAndManualRenew,
}
