//! `Externals`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Externals.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 附加的数据。
#[derive(Default)]
#[non_exhaustive]
pub struct Externals {
    /// 释放地址。 Example: `false`.
    pub release_address: Option<bool>,
    /// 用不了哪些网络，可选值：
    ///
    /// - BASIC：基础网络
    /// - VPC1.0：旧的私有网络
    ///
    /// Example: `BASIC`.
    pub unsupport_networks: Option<Vec<rt::Open<ExternalsUnsupportNetwork>>>,
    /// 本地 HDD 的属性
    pub storage_block_attr: Option<types::StorageBlock>,
}

impl Externals {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`release_address`](Self#structfield.release_address).
    #[inline]
    pub fn release_address(mut self, value: bool) -> Self {
        self.release_address = Some(value);
        self
    }
    /// Sets [`unsupport_networks`](Self#structfield.unsupport_networks).
    pub fn unsupport_networks(
        mut self,
        values: impl IntoIterator<Item = impl Into<rt::Open<ExternalsUnsupportNetwork>>>,
    ) -> Self {
        self.unsupport_networks = Some(values.into_iter().map(Into::into).collect());
        self
    }
    /// Sets [`storage_block_attr`](Self#structfield.storage_block_attr).
    #[inline]
    pub fn storage_block_attr(mut self, value: types::StorageBlock) -> Self {
        self.storage_block_attr = Some(value);
        self
    }
}

rt::record! {
    Externals: "Externals";
    0 => release_address: "ReleaseAddress",
    1 => unsupport_networks: "UnsupportNetworks",
    2 => storage_block_attr: "StorageBlockAttr",
}

/// The values of [`unsupport_networks`](Externals#structfield.unsupport_networks).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ExternalsUnsupportNetwork {
    /// `BASIC`: 基础网络
    Basic,
    /// `VPC1.0`: 旧的私有网络
    Vpc1_0,
}

rt::open_enum! {
    ExternalsUnsupportNetwork;
    "BASIC" => Basic,
    "VPC1.0" => Vpc1_0,
}
