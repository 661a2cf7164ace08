//! An enum of several fields, by overrides.toml. Written by `cargo xtask gen`; mend `TaskStatus` there.

use tencentcloud_core as rt;

/// The values of `Task.Status`, `DescribePrefetchTasksRequest.Statuses`, `DescribePurgeTasksRequest.Statuses`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskStatus {
    /// `processing`: 进行中
    Processing,
    /// `success`: 已经成功
    Success,
    /// `failed`: 没有成功
    Failed,
    /// `timeout`: 超过时限
    Timeout,
    /// `invalid`: 无效的任务
    Invalid,
}

impl rt::Known for TaskStatus {
    const ALL: &'static [(&'static str, Self)] = &[
        ("processing", Self::Processing),
        ("success", Self::Success),
        ("failed", Self::Failed),
        ("timeout", Self::Timeout),
        ("invalid", Self::Invalid),
    ];
}
