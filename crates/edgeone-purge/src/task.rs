//! Tasks as this program shows them, whichever kind they are.

use serde::Serialize;
use tencentcloud_core::{Known, Open};
use tencentcloud_teo::v20220106::types::TaskStatus;

/// One target of a task and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Task {
    pub(crate) job_id: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) target: String,
    #[serde(serialize_with = "tencentcloud_core::json::serialize")]
    pub(crate) status: Open<TaskStatus>,
    pub(crate) created: String,
    pub(crate) updated: String,
}

/// The states that a task doesn't leave any more.
pub(crate) const FINAL: [TaskStatus; 4] = [TaskStatus::Success, TaskStatus::Failed, TaskStatus::Timeout, TaskStatus::Invalid];
/// Those among them that are not what was wanted.
pub(crate) const FAILED: [TaskStatus; 3] = [TaskStatus::Failed, TaskStatus::Timeout, TaskStatus::Invalid];

/// All states that the API names, in its words.
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

/// Tasks that match a query: a part of them, and how many there are.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) total: usize,
    pub(crate) tasks: Vec<Task>,
}

/// Which tasks to look for.
#[derive(Debug, Default, Clone)]
pub(crate) struct Query {
    pub(crate) job_id: Option<String>,
    pub(crate) zone: Option<String>,
    pub(crate) since: Option<jiff::Timestamp>,
    pub(crate) until: Option<jiff::Timestamp>,
    pub(crate) statuses: Vec<TaskStatus>,
    pub(crate) domains: Vec<String>,
    pub(crate) target: Option<String>,
    /// How many of them are wanted at most.
    pub(crate) limit: usize,
}

/// What EdgeOne said to a new task.
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
