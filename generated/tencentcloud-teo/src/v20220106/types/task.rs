//! `Task`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个清除或预热任务。
#[derive(Default)]
#[non_exhaustive]
pub struct Task {
    /// 任务的 ID。 Example: `31k7p2dq84rt`.
    pub job_id: String,
    /// 任务进行到哪一步。 Example: `success`.
    pub status: rt::Open<TaskStatus>,
    /// 清除或预热的是什么。 Example: `http://img.example.com/logo.png`.
    pub target: String,
    /// 任务属于哪一类。 Example: `purge_url`.
    pub r#type: String,
    /// 任务何时提交。 Example: `2022-02-09T03:10:05Z`.
    pub create_time: rt::Timestamp,
    /// 任务何时结束。 Example: `2022-02-09T03:10:21Z`.
    pub update_time: rt::Timestamp,
}

rt::record! {
    Task: "Task";
    0 => job_id: "JobId",
    1 => status: "Status",
    2 => target: "Target",
    3 => r#type: "Type",
    4 => create_time: "CreateTime",
    5 => update_time: "UpdateTime",
}

/// The values of [`status`](Task#structfield.status).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum TaskStatus {
    /// `processing`.
    Processing,
    /// `success`.
    Success,
    /// `failed`.
    Failed,
    /// `timeout`.
    Timeout,
    /// `invalid`.
    Invalid,
}

rt::open_enum! {
    TaskStatus;
    "processing" => Processing,
    "success" => Success,
    "failed" => Failed,
    "timeout" => Timeout,
    "invalid" => Invalid,
}
