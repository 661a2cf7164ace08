//! An enum of several fields, by overrides.toml. Written by `cargo xtask gen`; mend `TaskStatus` there.

use tencentcloud_core as rt;

/// The values of `Task.Status`, `DescribePrefetchTasksRequest.Statuses`, `DescribePurgeTasksRequest.Statuses`.
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
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

rt::known! {
    TaskStatus;
    "processing" => Processing,
    "success" => Success,
    "failed" => Failed,
    "timeout" => Timeout,
    "invalid" => Invalid,
}
