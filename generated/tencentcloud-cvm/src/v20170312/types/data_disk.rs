//! `DataDisk`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/DataDisk.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一块数据盘。
#[non_exhaustive]
pub struct DataDisk {
    /// 多大，单位 GiB，以 10GiB 递增，上下限随类型而变。默认值为 0，即不要这块盘。 Required. Default: `0`. Example: `200`.
    pub disk_size: i64,
    /// 什么类型，可选值：
    ///
    /// - LOCAL_BASIC：本地盘
    /// - LOCAL_SSD：本地 SSD
    /// - LOCAL_NVME：本地 NVMe，由机型决定
    /// - LOCAL_PRO：本地大容量盘，由机型决定
    /// - CLOUD_BASIC：普通云盘
    /// - CLOUD_PREMIUM：高性能云盘
    /// - CLOUD_SSD：SSD 云盘
    /// - CLOUD_HSSD：增强型 SSD
    /// - CLOUD_TSSD：极速型 SSD
    /// - CLOUD_BSSD：通用型 SSD
    ///
    /// 默认值：LOCAL_BASIC
    ///
    /// Default: `LOCAL_BASIC`. Example: `CLOUD_SSD`.
    pub disk_type: Option<rt::Open<DataDiskDiskType>>,
    /// 盘的 ID，只在查询的结果里有。 Example: `disk-8r5g1y3o`.
    pub disk_id: Option<String>,
    /// 要不要随实例销毁，可选值：
    ///
    /// - true：一并销毁，只限按小时付费的云盘
    /// - false：留下
    ///
    /// 默认值：true
    ///
    /// Default: `true`. Example: `false`.
    pub delete_with_instance: Option<bool>,
    /// 从哪个快照创建，快照须比盘小。 Example: `snap-0k6u2j9v`.
    pub snapshot_id: Option<String>,
    /// 要不要加密，可选值：
    ///
    /// - true：要
    /// - false：不要
    ///
    /// 默认值：false
    ///
    /// Default: `false`. Example: `true`.
    pub encrypt: Option<bool>,
    /// 加密用哪个密钥，UUID 或 kms-9e2d7c4a 这样的 ID。 Example: `kms-9e2d7c4a`.
    pub kms_key_id: Option<String>,
    /// 另外购买的性能，单位 MiB/s，只限 CLOUD_TSSD 与 CLOUD_HSSD。 Example: `50`.
    pub throughput_performance: Option<i64>,
    /// 在哪个独享集群里。 Example: `cdc-5a1h7n2l`.
    pub cdc_id: Option<String>,
    /// 要不要突发性能。\
    /// **内测中。**
    ///
    /// Example: `false`.
    pub burst_performance: Option<bool>,
    /// 盘的名称，最多 128 个字符。 Length: at most 128. Example: `logs`.
    pub disk_name: Option<String>,
}

impl DataDisk {
    /// With what is required.
    #[inline]
    pub fn new(disk_size: i64) -> Self {
        Self {
            disk_size,
            ..rt::Empty::empty()
        }
    }
    /// Sets [`disk_type`](Self#structfield.disk_type).
    pub fn disk_type(mut self, value: impl Into<rt::Open<DataDiskDiskType>>) -> Self {
        self.disk_type = Some(value.into());
        self
    }
    /// Sets [`disk_id`](Self#structfield.disk_id).
    pub fn disk_id(mut self, value: impl Into<String>) -> Self {
        self.disk_id = Some(value.into());
        self
    }
    /// Sets [`delete_with_instance`](Self#structfield.delete_with_instance).
    #[inline]
    pub fn delete_with_instance(mut self, value: bool) -> Self {
        self.delete_with_instance = Some(value);
        self
    }
    /// Sets [`snapshot_id`](Self#structfield.snapshot_id).
    pub fn snapshot_id(mut self, value: impl Into<String>) -> Self {
        self.snapshot_id = Some(value.into());
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
    /// Sets [`throughput_performance`](Self#structfield.throughput_performance).
    #[inline]
    pub fn throughput_performance(mut self, value: i64) -> Self {
        self.throughput_performance = Some(value);
        self
    }
    /// Sets [`cdc_id`](Self#structfield.cdc_id).
    pub fn cdc_id(mut self, value: impl Into<String>) -> Self {
        self.cdc_id = Some(value.into());
        self
    }
    /// Sets [`burst_performance`](Self#structfield.burst_performance).
    #[inline]
    pub fn burst_performance(mut self, value: bool) -> Self {
        self.burst_performance = Some(value);
        self
    }
    /// Sets [`disk_name`](Self#structfield.disk_name).
    pub fn disk_name(mut self, value: impl Into<String>) -> Self {
        self.disk_name = Some(value.into());
        self
    }
}

rt::record! {
    DataDisk: "DataDisk";
    0 => disk_size: "DiskSize",
    1 => disk_type: "DiskType",
    2 => disk_id: "DiskId",
    3 => delete_with_instance: "DeleteWithInstance",
    4 => snapshot_id: "SnapshotId",
    5 => encrypt: "Encrypt",
    6 => kms_key_id: "KmsKeyId",
    7 => throughput_performance: "ThroughputPerformance",
    8 => cdc_id: "CdcId",
    9 => burst_performance: "BurstPerformance",
    10 => disk_name: "DiskName",
    empty;
}

/// The values of [`disk_type`](DataDisk#structfield.disk_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum DataDiskDiskType {
    /// `LOCAL_BASIC`: 本地盘
    LocalBasic,
    /// `LOCAL_SSD`: 本地 SSD
    LocalSsd,
    /// `LOCAL_NVME`: 本地 NVMe，由机型决定
    LocalNvme,
    /// `LOCAL_PRO`: 本地大容量盘，由机型决定
    LocalPro,
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
    DataDiskDiskType;
    "LOCAL_BASIC" => LocalBasic,
    "LOCAL_SSD" => LocalSsd,
    "LOCAL_NVME" => LocalNvme,
    "LOCAL_PRO" => LocalPro,
    "CLOUD_BASIC" => CloudBasic,
    "CLOUD_PREMIUM" => CloudPremium,
    "CLOUD_SSD" => CloudSsd,
    "CLOUD_HSSD" => CloudHssd,
    "CLOUD_TSSD" => CloudTssd,
    "CLOUD_BSSD" => CloudBssd,
}
