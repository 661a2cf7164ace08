//! `Resource`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use crate::v20220106::types;
use tencentcloud_core as rt;

/// 站点所用的计费资源。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Resource {
    /// 计费资源的 ID。 Example: `edgeone-5k2m`.
    pub id: String,
    /// 怎样付费，取值有：
    ///
    /// - 0：先用后付。
    ///
    /// Example: `0`.
    pub pay_mode: i64,
    /// 什么时候创建的。
    pub create_time: rt::Timestamp,
    /// 从什么时候起可用。
    pub enable_time: rt::Timestamp,
    /// 到什么时候为止。
    pub expire_time: rt::Timestamp,
    /// 当前状况，取值有：
    ///
    /// - normal：正常使用；
    /// - isolated：已被隔离；
    /// - destroyed：已经销毁。
    ///
    /// Example: `normal`.
    pub status: rt::Open<ResourceStatus>,
    /// 定价所用的参数。
    pub sv: Vec<types::Sv>,
    /// 到期后是否续费，取值有：
    ///
    /// - 0：没有设置过；
    /// - 1：到期自动续；
    /// - 2：到期不续。
    ///
    /// Example: `1`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|没有设置过|
    /// |`1`|到期自动续|
    /// |`2`|到期不续|
    pub auto_renew_flag: i64,
    /// 它所属套餐的 ID。 Example: `edgeone-5k2m`.
    pub plan_id: String,
    /// 在哪里加速，取值有：
    ///
    /// - mainland：境内；
    /// - overseas：境外。
    ///
    /// Example: `mainland`.
    pub area: rt::Open<ResourceArea>,
}

impl rt::Record for Resource {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "Resource",
                &[
                    "Id",
                    "PayMode",
                    "CreateTime",
                    "EnableTime",
                    "ExpireTime",
                    "Status",
                    "Sv",
                    "AutoRenewFlag",
                    "PlanId",
                    "Area",
                ],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.id,
            1 => &self.pay_mode,
            2 => &self.create_time,
            3 => &self.enable_time,
            4 => &self.expire_time,
            5 => &self.status,
            6 => &self.sv,
            7 => &self.auto_renew_flag,
            8 => &self.plan_id,
            9 => &self.area,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.id,
            1 => &mut self.pay_mode,
            2 => &mut self.create_time,
            3 => &mut self.enable_time,
            4 => &mut self.expire_time,
            5 => &mut self.status,
            6 => &mut self.sv,
            7 => &mut self.auto_renew_flag,
            8 => &mut self.plan_id,
            9 => &mut self.area,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for Resource {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for Resource {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

/// The values of [`status`](Resource#structfield.status).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourceStatus {
    /// `normal`: 正常使用
    Normal,
    /// `isolated`: 已被隔离
    Isolated,
    /// `destroyed`: 已经销毁
    Destroyed,
}

impl rt::Known for ResourceStatus {
    const ALL: &'static [(&'static str, Self)] = &[
        ("normal", Self::Normal),
        ("isolated", Self::Isolated),
        ("destroyed", Self::Destroyed),
    ];
    #[inline]
    fn index(self) -> usize {
        self as usize
    }
}

/// The values of [`area`](Resource#structfield.area).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResourceArea {
    /// `mainland`: 境内
    Mainland,
    /// `overseas`: 境外
    Overseas,
}

impl rt::Known for ResourceArea {
    const ALL: &'static [(&'static str, Self)] = &[
        ("mainland", Self::Mainland),
        ("overseas", Self::Overseas),
    ];
    #[inline]
    fn index(self) -> usize {
        self as usize
    }
}
