//! Many calls through one client, one in ten of them answered by a fault: every outcome is accounted for, and no call that
//! changes something is carried out twice.

use super::{
    actions::{self, Create, Describe},
    server::{Received, Reply, Server},
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tencentcloud_core::{Call, Client, ErrorKind, credentials::Credentials, retry::RetryPolicy};

const CREATE: &str = "CreateThing";
const DESCRIBE: &str = "DescribeThing";
/// Inverse rate of faults: one request of this number gets a fault.
const ONE_IN: usize = 10;
/// Calls under way at once.
const AT_ONCE: usize = 64;

/// Result of a run.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// Calls made.
    pub(crate) calls: usize,
    /// Number of calls per action and result: `ok` or the kind of the error.
    pub(crate) outcomes: BTreeMap<(&'static str, String), usize>,
    /// Faults that the server answered with, by action.
    pub(crate) faults: BTreeMap<(&'static str, &'static str), usize>,
    /// Requests that the server read whole.
    pub(crate) requests: usize,
    /// Connections that were made.
    pub(crate) connections: usize,
    /// Calls that change something and were carried out more than once.
    pub(crate) twice: Vec<i64>,
    /// Memory in use after a fifth and after all of the calls, in kilobytes, where the system tells.
    pub(crate) memory: Option<(u64, u64)>,
    /// Elapsed time.
    pub(crate) elapsed: Duration,
}

/// Records of the server.
#[derive(Default)]
struct Ledger {
    /// Number of times that each changing call was executed.
    created: BTreeMap<i64, usize>,
    faults: BTreeMap<(&'static str, &'static str), usize>,
}

/// Makes the given number of calls.
pub(crate) async fn soak(calls: usize) -> Report {
    let ledger = Arc::new(Mutex::new(Ledger::default()));
    let books = Arc::clone(&ledger);
    let server = Server::start(move |received| react(received, &books), |_| false, false);
    let client = Client::builder()
        .credentials(Credentials::new("AKIDsoak", "secret"))
        .region("ap-guangzhou")
        .endpoint(server.url().parse().expect("an address"))
        .attempt_timeout(Duration::from_secs(5))
        .retry(RetryPolicy::standard().max_attempts(4).base_delay(Duration::from_millis(1)).max_delay(Duration::from_millis(20)))
        .build()
        .expect("a client");
    let began = Instant::now();
    let mut report = Report { calls, ..Report::default() };
    let mut done = 0;
    let mut first = None;
    // In rounds, so that memory can be read while nothing is under way.
    while done < calls {
        let round = AT_ONCE.min(calls - done);
        let tasks: Vec<_> = (done..done + round).map(|n| tokio::spawn(one(client.clone(), n as i64))).collect();
        for task in tasks {
            let outcome = task.await.unwrap_or_else(|_| ("", "panic".into()));
            *report.outcomes.entry(outcome).or_default() += 1;
        }
        done += round;
        if first.is_none() && done * 5 >= calls {
            first = memory();
        }
    }
    report.elapsed = began.elapsed();
    report.memory = first.zip(memory());
    (report.requests, report.connections) = (server.requests(), server.connections());
    let ledger = ledger.lock().unwrap_or_else(PoisonError::into_inner);
    report.faults.clone_from(&ledger.faults);
    report.twice = ledger.created.iter().filter(|(_, times)| **times > 1).map(|(id, _)| *id).collect();
    report
}

/// One call; every third one changes something.
async fn one(client: Client, id: i64) -> (&'static str, String) {
    let (action, answer) = if id % 3 == 0 {
        (CREATE, Call::new(&client, Create { id: Some(id) }).await)
    } else {
        (DESCRIBE, Call::new(&client, Describe { id: Some(id), password: None }).await)
    };
    let outcome = match answer {
        Ok(answer) if answer.id == id && answer.request_id == format!("request-{id}") => "ok".into(),
        Ok(_) => "mixed up".into(),
        Err(error) => match error.kind() {
            ErrorKind::Service(service) => service.code.clone(),
            ErrorKind::Http(http) => format!("HTTP {}", http.status),
            ErrorKind::Transport(error) => format!("{:?}", error.fault()),
            ErrorKind::Timeout(_) => "timeout".into(),
            ErrorKind::Decode(_) => "unreadable".into(),
            other => format!("unexpected: {other:?}"),
        },
    };
    (action, outcome)
}

fn react(received: &Received, ledger: &Mutex<Ledger>) -> Reply {
    let body: serde_json::Value = serde_json::from_slice(&received.body).unwrap_or_default();
    let id = body["Id"].as_i64().unwrap_or(-1);
    let mut ledger = ledger.lock().unwrap_or_else(PoisonError::into_inner);
    let action = if received.action() == CREATE { CREATE } else { DESCRIBE };
    let refusal = |code: &str| Reply::json(format!(r#"{{"Response":{{"Error":{{"Code":"{code}","Message":"m"}},"RequestId":"r"}}}}"#));
    // Which fault, and whether the service has carried the call out before it went wrong.
    let fault = (received.number % ONE_IN == ONE_IN - 1).then_some(received.number / ONE_IN % 9);
    let (name, carried_out, reply) = match fault {
        None => ("", true, Reply::json(actions::answer(id))),
        Some(0) => ("closed without an answer", true, Reply::Close),
        Some(1) => ("half a body", true, Reply::Half(actions::answer(id).into_bytes())),
        Some(2) => ("500", true, Reply::with(500, "text/plain", "internal")),
        Some(3) => ("502 HTML", true, Reply::with(502, "text/html", "<html>bad gateway</html>")),
        Some(4) => ("too many requests", false, Reply::Answer(429, vec![("Retry-After", "0".into())], Vec::new())),
        Some(5) => ("rate limit", false, refusal("RequestLimitExceeded")),
        Some(6) => ("refusal", false, refusal("InvalidParameterValue")),
        Some(7) => ("garbage", true, Reply::Garbage(b"\x00\x01not http\r\n\r\n".to_vec())),
        Some(_) => ("wrong content", true, Reply::json("{\"Response\":[]}")),
    };
    if !name.is_empty() {
        *ledger.faults.entry((action, name)).or_default() += 1;
    }
    if action == CREATE && carried_out {
        *ledger.created.entry(id).or_default() += 1;
    }
    reply
}

/// The memory of this process that is in use, in kilobytes.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

impl Report {
    /// Returns the violations; may be empty.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let mut all = Vec::new();
        let mut complain = |wrong: bool, text: String| all.extend(wrong.then_some(text));
        let counted: usize = self.outcomes.values().sum();
        complain(counted != self.calls, format!("{} calls were made and {counted} outcomes counted", self.calls));
        complain(!self.twice.is_empty(), format!("carried out twice: {:?}", self.twice));
        // A refusal is final for every call, and so is an answer that can't be read: each fault is one outcome. Of calls that change
        // something, so is every fault after which nobody knows whether they were carried out.
        let mut account = |action, faults: &[&'static str], outcomes: &[&str]| {
            let answered: usize = faults.iter().map(|fault| self.faults.get(&(action, *fault)).copied().unwrap_or(0)).sum();
            let told: usize = outcomes.iter().map(|o| self.outcomes.get(&(action, (*o).to_owned())).copied().unwrap_or(0)).sum();
            complain(answered != told, format!("{action}: {faults:?} were answered {answered} times, {outcomes:?} reported {told} times"));
        };
        for action in [CREATE, DESCRIBE] {
            account(action, &["refusal"], &["InvalidParameterValue"]);
            account(action, &["wrong content"], &["unreadable"]);
        }
        account(CREATE, &["500"], &["HTTP 500"]);
        account(CREATE, &["502 HTML"], &["HTTP 502"]);
        account(CREATE, &["closed without an answer", "half a body", "garbage"], &["Interrupted", "Other"]);
        // All other calls are repeated; only four faults in a row are returned as an error.
        let told = ["ok", "InvalidParameterValue", "unreadable", "HTTP 500", "HTTP 502", "Interrupted", "Other"];
        let rare = ["RequestLimitExceeded", "HTTP 429"];
        let strange: Vec<_> = self.outcomes.keys().filter(|(_, o)| !told.contains(&o.as_str()) && !rare.contains(&o.as_str())).collect();
        complain(!strange.is_empty(), format!("outcomes that no fault explains: {strange:?}"));
        // What the allocator keeps for itself may grow a little; what leaks grows with the calls.
        if let (Some((before, after)), true) = (self.memory, self.calls >= 50_000) {
            complain(after > before + before / 4 + 4096, format!("memory grew from {before} to {after} kB"));
        }
        all
    }
}
