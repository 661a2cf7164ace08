//! `ActionTimer`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/ActionTimer.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 到时自动进行的一个操作。
#[derive(Default)]
#[non_exhaustive]
pub struct ActionTimer {
    /// 做什么，目前只有一个值：TerminateInstances。 Example: `TerminateInstances`.
    pub timer_action: Option<String>,
    /// 什么时候做，UTC 时间，如 2024-05-01T08:30:00Z，至少在 5 分钟以后。 Example: `2024-05-01T08:30:00Z`.
    pub action_time: Option<String>,
    /// 附加的数据，只在出参里有。
    pub externals: Option<types::Externals>,
    /// 任务的 ID，只在出参里有。 Example: `c2a94f1e-7b30-4d65-8e1f-09d3b6a5c748`.
    pub action_timer_id: Option<String>,
    /// 进行得怎样，只在出参里有。可选值：
    ///
    /// - UNDO：还没开始
    /// - DOING：正在做
    /// - DONE：做完了
    ///
    /// Example: `UNDO`.
    pub status: Option<rt::Open<ActionTimerStatus>>,
    /// 对哪个实例做，只在出参里有。 Example: `ins-7dk2m9xq`.
    pub instance_id: Option<String>,
}

impl ActionTimer {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`timer_action`](Self#structfield.timer_action).
    pub fn timer_action(mut self, value: impl Into<String>) -> Self {
        self.timer_action = Some(value.into());
        self
    }
    /// Sets [`action_time`](Self#structfield.action_time).
    pub fn action_time(mut self, value: impl Into<String>) -> Self {
        self.action_time = Some(value.into());
        self
    }
    /// Sets [`externals`](Self#structfield.externals).
    #[inline]
    pub fn externals(mut self, value: types::Externals) -> Self {
        self.externals = Some(value);
        self
    }
    /// Sets [`action_timer_id`](Self#structfield.action_timer_id).
    pub fn action_timer_id(mut self, value: impl Into<String>) -> Self {
        self.action_timer_id = Some(value.into());
        self
    }
    /// Sets [`status`](Self#structfield.status).
    pub fn status(mut self, value: impl Into<rt::Open<ActionTimerStatus>>) -> Self {
        self.status = Some(value.into());
        self
    }
    /// Sets [`instance_id`](Self#structfield.instance_id).
    pub fn instance_id(mut self, value: impl Into<String>) -> Self {
        self.instance_id = Some(value.into());
        self
    }
}

rt::record! {
    ActionTimer: "ActionTimer";
    0 => timer_action: "TimerAction",
    1 => action_time: "ActionTime",
    2 => externals: "Externals",
    3 => action_timer_id: "ActionTimerId",
    4 => status: "Status",
    5 => instance_id: "InstanceId",
}

/// The values of [`status`](ActionTimer#structfield.status).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ActionTimerStatus {
    /// `UNDO`: 还没开始
    Undo,
    /// `DOING`: 正在做
    Doing,
    /// `DONE`: 做完了
    Done,
}

rt::open_enum! {
    ActionTimerStatus;
    "UNDO" => Undo,
    "DOING" => Doing,
    "DONE" => Done,
}
