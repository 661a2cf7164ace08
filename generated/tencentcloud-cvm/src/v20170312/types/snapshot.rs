//! `Snapshot`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Snapshot.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 镜像所带的一个快照。
#[derive(Default)]
#[non_exhaustive]
pub struct Snapshot {
    /// 快照的 ID。 Example: `snap-0k6u2j9v`.
    pub snapshot_id: String,
    /// 来自哪种盘，可选值：\
    /// SYSTEM_DISK：系统盘\
    /// DATA_DISK：数据盘。
    ///
    /// Example: `DATA_DISK`.
    pub disk_usage: rt::Open<SnapshotDiskUsage>,
    /// 那块盘多大，单位 GiB。 Example: `20`.
    pub disk_size: i64,
}

rt::record! {
    Snapshot: "Snapshot";
    0 => snapshot_id: "SnapshotId",
    1 => disk_usage: "DiskUsage",
    2 => disk_size: "DiskSize",
}

/// The values of [`disk_usage`](Snapshot#structfield.disk_usage).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum SnapshotDiskUsage {
    /// `SYSTEM_DISK`: 系统盘
    SystemDisk,
    /// `DATA_DISK`: 数据盘
    DataDisk,
}

rt::open_enum! {
    SnapshotDiskUsage;
    "SYSTEM_DISK" => SystemDisk,
    "DATA_DISK" => DataDisk,
}
