//! Tasks of both kinds, as this program shows them.

use serde::Serialize;
use tencentcloud_core::{EnumValue, Open};
use tencentcloud_teo::v20220106::types::TaskStatus;

/// One target of a task and its state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Task {
    pub(crate) job_id: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) target: String,
    pub(crate) status: Open<TaskStatus>,
    pub(crate) created: String,
    pub(crate) updated: String,
}

/// Final states of a task.
pub(crate) const FINAL: [TaskStatus; 4] = [TaskStatus::Success, TaskStatus::Failed, TaskStatus::Timeout, TaskStatus::Invalid];
/// Final states that are failures.
pub(crate) const FAILED: [TaskStatus; 3] = [TaskStatus::Failed, TaskStatus::Timeout, TaskStatus::Invalid];

/// All states of the API.
pub(crate) fn states() -> Vec<&'static str> {
    TaskStatus::ALL.iter().map(|(text, _)| *text).collect()
}

impl Task {
    pub(crate) fn is_final(&self) -> bool {
        self.status.known().is_some_and(|status| FINAL.contains(&status))
    }
    pub(crate) fn has_failed(&self) -> bool {
        self.status.known().is_some_and(|status| FAILED.contains(&status))
    }
}

/// A part of the tasks that match a query, and their total number.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) total: usize,
    pub(crate) tasks: Vec<Task>,
}

/// Query for tasks.
#[derive(Debug, Default, Clone)]
pub(crate) struct Query {
    pub(crate) job_id: Option<String>,
    pub(crate) zone: Option<String>,
    pub(crate) since: Option<jiff::Timestamp>,
    pub(crate) until: Option<jiff::Timestamp>,
    pub(crate) statuses: Vec<TaskStatus>,
    pub(crate) domains: Vec<String>,
    pub(crate) target: Option<String>,
    /// Maximum number of tasks.
    pub(crate) limit: usize,
}

/// Response of EdgeOne to a new task.
#[derive(Debug, Serialize)]
pub(crate) struct Receipt {
    pub(crate) job_id: String,
    pub(crate) accepted: usize,
    pub(crate) rejected: Vec<Rejection>,
}

/// Targets that were not accepted.
#[derive(Debug, Serialize)]
pub(crate) struct Rejection {
    pub(crate) reason: String,
    pub(crate) targets: Vec<String>,
}
