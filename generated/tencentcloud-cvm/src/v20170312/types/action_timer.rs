//! `ActionTimer`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/ActionTimer.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core as rt;

/// 到时自动进行的一个操作。
#[derive(Clone, Default)]
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

impl rt::Record for ActionTimer {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "ActionTimer",
                &[
                    "TimerAction",
                    "ActionTime",
                    "Externals",
                    "ActionTimerId",
                    "Status",
                    "InstanceId",
                ],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.timer_action,
            1 => &self.action_time,
            2 => &self.externals,
            3 => &self.action_timer_id,
            4 => &self.status,
            5 => &self.instance_id,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.timer_action,
            1 => &mut self.action_time,
            2 => &mut self.externals,
            3 => &mut self.action_timer_id,
            4 => &mut self.status,
            5 => &mut self.instance_id,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for ActionTimer {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for ActionTimer {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

/// The values of [`status`](ActionTimer#structfield.status).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ActionTimerStatus {
    /// `UNDO`: 还没开始
    Undo,
    /// `DOING`: 正在做
    Doing,
    /// `DONE`: 做完了
    Done,
}

impl rt::Known for ActionTimerStatus {
    const ALL: &'static [(&'static str, Self)] = &[
        ("UNDO", Self::Undo),
        ("DOING", Self::Doing),
        ("DONE", Self::Done),
    ];
    #[inline]
    fn index(self) -> usize {
        self as usize
    }
}
