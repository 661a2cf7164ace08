//! The program as a person runs it, against a server on this machine.
//!
//! The tests share one server and the helpers at the top, so they stay in one file.

mod server;

use serde_json::{Value, json};
use server::{Seen, Server};
use std::{
    collections::BTreeSet,
    io::Write,
    process::{Command, Output, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};

const ID: &str = "AKIDexampleexampleexample";
const KEY: &str = "wortspielwortspielwort";

/// The program with credentials and nothing else of this machine's environment.
fn program(server: &Server) -> Command {
    let mut command = bare(server);
    command.env("TENCENTCLOUD_SECRET_ID", ID).env("TENCENTCLOUD_SECRET_KEY", KEY);
    command
}

fn bare(server: &Server) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edgeone-purge"));
    // No proxy, no profile: nothing leaves this machine.
    command.env_clear().env("HOME", "/nonexistent").env("EDGEONE_ENDPOINT", server.url());
    command
}

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(command: &mut Command, args: &[&str]) -> Ran {
    ran(command.args(args).output().unwrap())
}

fn ran(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let ran = Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
    assert!(!ran.out.contains(KEY) && !ran.err.contains(KEY), "the key was printed");
    ran
}

fn ok(mut fields: Value) -> (u16, Value) {
    fields["RequestId"] = json!("9a0c");
    (200, json!({ "Response": fields }))
}

fn refused(code: &str, message: &str) -> (u16, Value) {
    ok(json!({ "Error": { "Code": code, "Message": message } }))
}

fn task(target: &str, status: &str) -> Value {
    json!({ "JobId": "job-1", "Status": status, "Target": target, "Type": "purge_url",
            "CreateTime": "2024-05-01T08:00:00Z", "UpdateTime": "2024-05-01T08:00:07Z" })
}

fn silent(_: &Seen) -> (u16, Value) {
    refused("InternalError", "nothing was to be called")
}

#[test]
fn submits_a_purge_and_prints_its_job() {
    let server = Server::start(|_| ok(json!({ "JobId": "job-1", "FailedList": null })));
    let ran = run(&mut program(&server), &["submit", "purge", "-z", "zone-1", "http://a.example.com/1", "http://a.example.com/2"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "job-1\n", ""));
    let [call] = &server.seen()[..] else { panic!("one call") };
    assert_eq!((call.action.as_str(), call.region.as_str()), ("CreatePurgeTask", "ap-guangzhou"));
    assert!(call.authorization.starts_with(&format!("TC3-HMAC-SHA256 Credential={ID}/")), "{}", call.authorization);
    assert_eq!(
        call.body,
        json!({ "ZoneId": "zone-1", "Type": "purge_url", "Targets": ["http://a.example.com/1", "http://a.example.com/2"] })
    );
}

#[test]
fn hosts_and_whole_sites() {
    let server = Server::start(|_| ok(json!({ "JobId": "job-1", "FailedList": [] })));
    assert_eq!(run(&mut program(&server), &["submit", "purge", "-z", "zone-1", "--by", "host", "a.example.com"]).code, Some(0));
    assert_eq!(run(&mut program(&server), &["submit", "purge", "-z", "zone-1", "--by", "all"]).code, Some(0));
    let bodies = server.bodies("CreatePurgeTask");
    assert_eq!(bodies[0]["Type"], "purge_host");
    assert_eq!(bodies[1], json!({ "ZoneId": "zone-1", "Type": "purge_all" }));
}

#[test]
fn a_prefetch_takes_headers_a_file_and_batches() {
    let server = Server::start(|_| ok(json!({ "JobId": "job-7", "FailedList": [] })));
    let mut file = tempfile::NamedTempFile::new().unwrap();
    write!(file, "# images\nhttp://a.example.com/2\nhttp://a.example.com/3\n").unwrap();
    let path = file.path().to_str().unwrap();
    let args = [
        "submit",
        "prefetch",
        "--zone",
        "zone-1",
        "-H",
        "Accept-Language: de",
        "--encode-url",
        "--batch",
        "2",
        "--file",
        path,
        "http://a.example.com/1",
    ];
    let ran = run(&mut program(&server), &args);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "job-7\njob-7\n"));
    let bodies = server.bodies("CreatePrefetchTask");
    assert_eq!(bodies[0]["Headers"], json!([{ "Name": "Accept-Language", "Value": "de" }]));
    assert_eq!(bodies[0]["EncodeUrl"], true);
    assert_eq!(bodies[0]["Targets"], json!(["http://a.example.com/1", "http://a.example.com/2"]));
    assert_eq!(bodies[1]["Targets"], json!(["http://a.example.com/3"]));
}

#[test]
fn standard_input_is_a_file_too() {
    let server = Server::start(|_| ok(json!({ "JobId": "job-1", "FailedList": [] })));
    let mut command = program(&server);
    command.args(["submit", "purge", "-z", "zone-1", "-f", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"http://a.example.com/1\r\n").unwrap();
    assert_eq!(ran(child.wait_with_output().unwrap()).code, Some(0));
    assert_eq!(server.bodies("CreatePurgeTask")[0]["Targets"], json!(["http://a.example.com/1"]));
}

#[test]
fn names_each_rejected_target() {
    let failed = json!([{ "Reason": "domain not found", "Targets": ["http://b.example.com/1"] }]);
    let server = Server::start(move |_| ok(json!({ "JobId": "job-1", "FailedList": failed })));
    let ran = run(&mut program(&server), &["submit", "purge", "-z", "zone-1", "http://a.example.com/1", "http://b.example.com/1"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), "job-1\n"));
    assert_eq!(ran.err, "not accepted: http://b.example.com/1: domain not found\n");
}

#[test]
fn following_ends_when_all_is_done() {
    let looks = AtomicUsize::new(0);
    let server = Server::start(move |call| match (call.action.as_str(), looks.fetch_add(1, Ordering::SeqCst)) {
        ("CreatePurgeTask", _) => ok(json!({ "JobId": "job-1", "FailedList": [] })),
        (_, 1) => ok(json!({ "TotalCount": 0, "Tasks": null })),
        (_, 2) => ok(
            json!({ "TotalCount": 2, "Tasks": [task("http://a.example.com/1", "success"), task("http://a.example.com/2", "processing")] }),
        ),
        _ => {
            ok(json!({ "TotalCount": 2, "Tasks": [task("http://a.example.com/1", "success"), task("http://a.example.com/2", "success")] }))
        }
    });
    let args = ["submit", "purge", "-z", "zone-1", "--follow", "--interval", "10ms", "http://a.example.com/1", "http://a.example.com/2"];
    let ran = run(&mut program(&server), &args);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "job-1\n2 of 2 done\n"));
    assert_eq!(ran.err, "waiting for the tasks to appear\n1 of 2 done\n2 of 2 done\n");
    assert_eq!(server.bodies("DescribePurgeTasks")[0], json!({ "JobId": "job-1", "Limit": 1000 }));
}

#[test]
fn a_task_that_fails_is_named() {
    let tasks = json!([task("http://a.example.com/1", "success"), task("http://a.example.com/2", "timeout")]);
    let server = Server::start(move |_| ok(json!({ "TotalCount": 2, "Tasks": tasks })));
    let ran = run(&mut program(&server), &["follow", "prefetch", "job-1"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), "2 of 2 done, 1 failed\n"));
    assert!(ran.err.ends_with("timeout: http://a.example.com/2\n"), "{}", ran.err);
    assert_eq!(server.seen()[0].action, "DescribePrefetchTasks");
}

#[test]
fn a_job_larger_than_a_page_is_counted_by_state() {
    let server = Server::start(|call| match call.body["Statuses"].as_array().map(Vec::len) {
        None => ok(json!({ "TotalCount": 5000, "Tasks": [task("http://a.example.com/1", "processing")] })),
        Some(4) => ok(json!({ "TotalCount": 5000, "Tasks": [task("http://a.example.com/1", "success")] })),
        Some(_) => ok(json!({ "TotalCount": 1, "Tasks": [task("http://a.example.com/9", "failed")] })),
    });
    let ran = run(&mut program(&server), &["follow", "purge", "job-1", "--json"]);
    assert_eq!(ran.code, Some(1));
    let value: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&value["followed"]["total"], &value["followed"]["done"]), (&json!(5000), &json!(5000)));
    assert_eq!(value["followed"]["failed"][0]["target"], "http://a.example.com/9");
}

#[test]
fn a_network_that_is_away_for_a_moment_does_not_end_the_waiting() {
    let looks = AtomicUsize::new(0);
    let server = Server::start(move |_| match looks.fetch_add(1, Ordering::SeqCst) {
        0 => ok(json!({ "TotalCount": 1, "Tasks": [task("http://a.example.com/1", "processing")] })),
        // More than one call tries.
        1..=3 => (502, json!("away")),
        _ => ok(json!({ "TotalCount": 1, "Tasks": [task("http://a.example.com/1", "success")] })),
    });
    let ran = run(&mut program(&server), &["follow", "purge", "job-1", "--interval", "10ms"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "1 of 1 done\n"));
}

#[test]
fn says_how_to_continue_after_a_timeout() {
    let server = Server::start(|_| ok(json!({ "TotalCount": 1, "Tasks": [task("http://a.example.com/1", "processing")] })));
    let ran = run(&mut program(&server), &["follow", "purge", "job-1", "--interval", "10ms", "--timeout", "50ms"]);
    assert_eq!(ran.code, Some(4));
    assert!(ran.err.ends_with("still running; continue with: edgeone-purge follow purge job-1\n"), "{}", ran.err);
}

#[test]
fn history_is_a_table_or_json() {
    let tasks = json!([task("http://a.example.com/1", "success"), task("http://a.example.com/2", "paused")]);
    let server = Server::start(move |_| ok(json!({ "TotalCount": 7, "Tasks": tasks })));
    let args = [
        "list",
        "purge",
        "-z",
        "zone-1",
        "--since",
        "2024-05-01",
        "--until",
        "2024-05-02T00:00Z",
        "--status",
        "success,failed",
        "--limit",
        "2",
    ];
    let table = run(&mut program(&server), &args);
    assert_eq!(table.code, Some(0));
    assert!(table.out.contains("CREATED") && table.out.lines().count() == 3 && table.out.contains("paused"), "{}", table.out);
    assert!(table.err.starts_with("2 of 7 shown"), "{}", table.err);
    assert_eq!(
        server.bodies("DescribePurgeTasks")[0],
        json!({ "StartTime": "2024-05-01T00:00:00Z", "EndTime": "2024-05-02T00:00:00Z", "Limit": 2, "Statuses": ["success", "failed"], "ZoneId": "zone-1" })
    );
    let listed = run(program(&server).arg("--json"), &args);
    let value: Value = serde_json::from_str(&listed.out).unwrap();
    assert_eq!(value[0]["created"], "2024-05-01T08:00:00Z");
    assert_eq!(value.as_array().map(Vec::len), Some(2));
}

/// 2,500 tasks, a thousand at most at a time, from where `begin` says that an offset means.
fn many(begin: fn(offset: usize, size: usize) -> usize) -> Server {
    let number = |call: &Seen, name: &str| call.body[name].as_u64().map_or(0, |n| usize::try_from(n).unwrap());
    Server::start(move |call| {
        let (offset, size) = (number(call, "Offset"), number(call, "Limit").min(1000));
        let begin = begin(offset, size).min(2500);
        let page: Vec<Value> = (begin..2500.min(begin + size)).map(|n| task(&format!("http://a.example.com/{n}"), "success")).collect();
        ok(json!({ "TotalCount": 2500, "Tasks": page }))
    })
}

#[test]
fn a_long_history_takes_several_pages_however_they_are_counted() {
    let by_task: fn(usize, usize) -> usize = |offset, _| offset;
    for begin in [by_task, |page, size| page * size, |page, size| page.saturating_sub(1) * size] {
        for (wanted, count) in [(&["--all"][..], 2500), (&["--limit", "1001"], 1001), (&["--limit", "5000"], 2500)] {
            let server = many(begin);
            let listed = run(program(&server).args(["--json", "list", "purge"]), wanted);
            let tasks: Vec<Value> = serde_json::from_str(&listed.out).unwrap();
            let targets: BTreeSet<&str> = tasks.iter().filter_map(|task| task["target"].as_str()).collect();
            assert_eq!((listed.code, tasks.len(), targets.len()), (Some(0), count, count), "{wanted:?}");
            assert_eq!(listed.err.contains("shown"), count < 2500, "{}", listed.err);
            assert!(server.seen().len() <= 6, "{wanted:?}: {} calls", server.seen().len());
        }
    }
}

#[test]
fn a_reader_may_stop_reading() {
    let server = many(|offset, _| offset);
    let mut child = program(&server).args(["list", "purge", "--all"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ran = ran(child.wait_with_output().unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn a_history_that_is_counted_too_high_ends() {
    let page = json!([task("http://a.example.com/1", "success")]);
    let server = Server::start(move |_| ok(json!({ "TotalCount": 9, "Tasks": page })));
    let listed = run(&mut program(&server), &["list", "prefetch", "--all"]);
    assert_eq!((listed.code, listed.out.lines().count()), (Some(0), 2), "{}", listed.out);
    assert!(server.seen().len() < 6);
}

#[test]
fn says_what_to_do_after_a_rejection() {
    let server = Server::start(|_| refused("LimitExceeded.DailyQuota", "no more today"));
    let ran = run(&mut program(&server), &["submit", "purge", "-z", "zone-1", "http://a.example.com/1"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(3), ""));
    assert!(ran.err.contains("LimitExceeded.DailyQuota") && ran.err.contains("9a0c") && ran.err.contains("help: the quota"), "{}", ran.err);
}

#[test]
fn prints_submitted_jobs_after_a_failure() {
    let calls = AtomicUsize::new(0);
    let server = Server::start(move |_| match calls.fetch_add(1, Ordering::SeqCst) {
        0 => ok(json!({ "JobId": "job-1", "FailedList": [] })),
        _ => refused("LimitExceeded.DailyQuota", "no more today"),
    });
    let ran = run(
        &mut program(&server),
        &["submit", "purge", "-z", "zone-1", "--batch", "1", "http://a.example.com/1", "http://a.example.com/2"],
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(3), "job-1\n"));
}

#[test]
fn reports_the_status_of_a_response_that_is_not_json() {
    let server = Server::start(|_| (404, json!("not here")));
    let ran = run(&mut program(&server), &["list", "purge"]);
    assert_eq!(ran.code, Some(3));
    assert!(ran.err.contains("404"), "{}", ran.err);
}

#[test]
fn nothing_is_called_when_the_command_line_is_wrong() {
    let server = Server::start(silent);
    let wrong: [&[&str]; 9] = [
        &["submit", "purge", "-z", "zone-1"],
        &["submit", "purge", "-z", "zone-1", "a.example.com/1"],
        &["submit", "purge", "-z", "zone-1", "--by", "all", "http://a.example.com/1"],
        &["submit", "purge", "http://a.example.com/1"],
        &["submit", "prefetch", "-z", "zone-1", "--file", "/nonexistent/list"],
        &["follow", "purge"],
        &["follow", "purge", "job-1", "--timeout", "soon"],
        &["list", "purge", "--status", "done"],
        &["list", "purge", "--since", "1h", "--until", "2h"],
    ];
    for args in wrong {
        let ran = run(&mut program(&server), args);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}: {}", ran.err);
        assert!(ran.err.starts_with("error: "), "{args:?}: {}", ran.err);
    }
    assert_eq!(server.seen().len(), 0);
}

#[test]
fn without_credentials_it_says_what_is_missing() {
    let server = Server::start(silent);
    let ran = run(&mut bare(&server), &["list", "purge"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("TENCENTCLOUD_SECRET_ID"), "{}", ran.err);
    assert_eq!(server.seen().len(), 0);
}

#[test]
fn help_explains_the_exit_codes() {
    let server = Server::start(silent);
    let ran = run(&mut bare(&server), &["--help"]);
    assert_eq!(ran.code, Some(0));
    for word in ["submit", "follow", "list", "Exit codes", "TENCENTCLOUD_SECRET_ID"] {
        assert!(ran.out.contains(word), "{word}");
    }
}
