//! `SystemDisk`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/SystemDisk.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 系统盘。
#[derive(Default)]
#[non_exhaustive]
pub struct SystemDisk {
    /// 什么类型，可选值：
    ///
    /// - LOCAL_BASIC：本地盘
    /// - LOCAL_SSD：本地 SSD
    /// - CLOUD_BASIC：普通云盘
    /// - CLOUD_PREMIUM：高性能云盘
    /// - CLOUD_SSD：SSD 云盘
    /// - CLOUD_HSSD：增强型 SSD
    /// - CLOUD_TSSD：极速型 SSD
    /// - CLOUD_BSSD：通用型 SSD
    ///
    /// 不填则用有货的。
    ///
    /// Example: `CLOUD_PREMIUM`.
    pub disk_type: Option<rt::Open<SystemDiskDiskType>>,
    /// 盘的 ID，只在查询的结果里有。 Example: `disk-1c4l9p7i`.
    pub disk_id: Option<String>,
    /// 多大，单位 GiB。默认值为 50。 Default: `50`. Example: `100`.
    pub disk_size: Option<i64>,
    /// 在哪个独享集群里。 Example: `cdc-5a1h7n2l`.
    pub cdc_id: Option<String>,
    /// 盘的名称，最多 128 个字符。 Length: at most 128. Example: `root`.
    pub disk_name: Option<String>,
    /// 要不要加密，可选值：true：要，false：不要，默认值：false，只在创建实例时给。 Default: `false`. Example: `true`.
    pub encrypt: Option<bool>,
    /// 加密用哪个密钥，UUID 或 kms-9e2d7c4a 这样的 ID，只在创建实例时给。 Example: `kms-9e2d7c4a`.
    pub kms_key_id: Option<String>,
}

impl SystemDisk {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`disk_type`](Self#structfield.disk_type).
    pub fn disk_type(mut self, value: impl Into<rt::Open<SystemDiskDiskType>>) -> Self {
        self.disk_type = Some(value.into());
        self
    }
    /// Sets [`disk_id`](Self#structfield.disk_id).
    pub fn disk_id(mut self, value: impl Into<String>) -> Self {
        self.disk_id = Some(value.into());
        self
    }
    /// Sets [`disk_size`](Self#structfield.disk_size).
    #[inline]
    pub fn disk_size(mut self, value: i64) -> Self {
        self.disk_size = Some(value);
        self
    }
    /// Sets [`cdc_id`](Self#structfield.cdc_id).
    pub fn cdc_id(mut self, value: impl Into<String>) -> Self {
        self.cdc_id = Some(value.into());
        self
    }
    /// Sets [`disk_name`](Self#structfield.disk_name).
    pub fn disk_name(mut self, value: impl Into<String>) -> Self {
        self.disk_name = Some(value.into());
        self
    }
    /// Sets [`encrypt`](Self#structfield.encrypt).
    #[inline]
    pub fn encrypt(mut self, value: bool) -> Self {
        self.encrypt = Some(value);
        self
    }
    /// Sets [`kms_key_id`](Self#structfield.kms_key_id).
    pub fn kms_key_id(mut self, value: impl Into<String>) -> Self {
        self.kms_key_id = Some(value.into());
        self
    }
}

rt::record! {
    SystemDisk: "SystemDisk";
    0 => disk_type: "DiskType",
    1 => disk_id: "DiskId",
    2 => disk_size: "DiskSize",
    3 => cdc_id: "CdcId",
    4 => disk_name: "DiskName",
    5 => encrypt: "Encrypt",
    6 => kms_key_id: "KmsKeyId",
}

/// The values of [`disk_type`](SystemDisk#structfield.disk_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum SystemDiskDiskType {
    /// `LOCAL_BASIC`: 本地盘
    LocalBasic,
    /// `LOCAL_SSD`: 本地 SSD
    LocalSsd,
    /// `CLOUD_BASIC`: 普通云盘
    CloudBasic,
    /// `CLOUD_PREMIUM`: 高性能云盘
    CloudPremium,
    /// `CLOUD_SSD`: SSD 云盘
    CloudSsd,
    /// `CLOUD_HSSD`: 增强型 SSD
    CloudHssd,
    /// `CLOUD_TSSD`: 极速型 SSD
    CloudTssd,
    /// `CLOUD_BSSD`: 通用型 SSD
    CloudBssd,
}

rt::open_enum! {
    SystemDiskDiskType;
    "LOCAL_BASIC" => LocalBasic,
    "LOCAL_SSD" => LocalSsd,
    "CLOUD_BASIC" => CloudBasic,
    "CLOUD_PREMIUM" => CloudPremium,
    "CLOUD_SSD" => CloudSsd,
    "CLOUD_HSSD" => CloudHssd,
    "CLOUD_TSSD" => CloudTssd,
    "CLOUD_BSSD" => CloudBssd,
}
