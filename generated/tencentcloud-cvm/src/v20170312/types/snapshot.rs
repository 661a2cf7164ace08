//! `Snapshot`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Snapshot.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 镜像所带的一个快照。
#[derive(Clone, Default)]
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

impl rt::Record for Snapshot {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("Snapshot", &["SnapshotId", "DiskUsage", "DiskSize"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.snapshot_id,
            1 => &self.disk_usage,
            2 => &self.disk_size,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.snapshot_id,
            1 => &mut self.disk_usage,
            2 => &mut self.disk_size,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for Snapshot {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for Snapshot {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

/// The values of [`disk_usage`](Snapshot#structfield.disk_usage).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SnapshotDiskUsage {
    /// `SYSTEM_DISK`: 系统盘
    SystemDisk,
    /// `DATA_DISK`: 数据盘
    DataDisk,
}

impl rt::Known for SnapshotDiskUsage {
    const ALL: &'static [(&'static str, Self)] = &[
        ("SYSTEM_DISK", Self::SystemDisk),
        ("DATA_DISK", Self::DataDisk),
    ];
    #[inline]
    fn index(self) -> usize {
        self as usize
    }
}
