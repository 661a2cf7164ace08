//! What a call costs besides the network: `cargo bench -p tencentcloud-core`. Prints microseconds; there is nothing to pass or fail.
#![allow(missing_docs)]

use serde::Deserialize;
use std::{hint::black_box, time::Duration, time::Instant};
use tencentcloud_core::rt;
use tencentcloud_core::{
    Call, Client,
    credentials::Credentials,
    json,
    sign::{self, Keys, Payload, Signable},
    testing::block_on,
    transport::{Body, BoxFuture, Clock, HttpClient, Request, Response, Sleep, TransportError},
};

macro_rules! record {
    ($name:ident, $($i:literal $field:ident: $type:ty = $wire:literal),+) => {
        #[derive(Clone, Debug, Default)]
        struct $name { $($field: $type),+ }
        impl rt::Record for $name {
            fn fields<'a>(&'a self, to: rt::Visit<'_, 'a>) {
                rt::visit(to, stringify!($name), &[$($wire),+], [$(&self.$field),+]);
            }
            fn fields_mut<'a>(&'a mut self, to: rt::VisitMut<'_, 'a>) {
                rt::visit_mut(to, [$(&mut self.$field),+]);
            }
        }
    };
}

record!(Tasks, 0 start: Option<rt::Timestamp> = "StartTime", 1 end: Option<rt::Timestamp> = "EndTime", 2 offset: Option<i64> = "Offset", 3 limit: Option<i64> = "Limit", 4 statuses: Option<Vec<String>> = "Statuses", 5 zone: Option<String> = "ZoneId", 6 domains: Option<Vec<String>> = "Domains");
record!(Task, 0 id: String = "JobId", 1 target: String = "Target", 2 kind: String = "Type", 3 status: String = "Status", 4 created: rt::Timestamp = "CreateTime", 5 updated: rt::Timestamp = "UpdateTime");
record!(TasksResponse, 0 total: i64 = "TotalCount", 1 tasks: Vec<Task> = "Tasks", 2 request_id: String = "RequestId");

impl rt::Action for Tasks {
    type Response = TasksResponse;
    const META: &'static rt::ActionMeta =
        &rt::ActionMeta::new("teo", "2022-01-06", "DescribePurgeTasks").region(rt::Region::Required).idempotent();
}

/// The same for serde's derives, to compare with.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
struct Derived {
    total_count: i64,
    tasks: Vec<DerivedTask>,
    request_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
struct DerivedTask {
    job_id: String,
    target: String,
    r#type: String,
    status: String,
    create_time: String,
    update_time: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Envelope {
    response: Derived,
}

/// A network that takes no time.
#[derive(Debug)]
struct Canned(bytes::Bytes);

impl HttpClient for Canned {
    fn send(&self, _: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(std::future::ready(Ok(Response::new(Body::from(self.0.clone())))))
    }
}

impl Sleep for Canned {
    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

impl Clock for Canned {}

fn answer(tasks: usize) -> String {
    let task = r#"{"JobId":"20220209-purge-0001","Target":"https://www.example.com/a/b.html","Type":"purge_url","Status":"success","CreateTime":"2022-02-09T10:00:00Z","UpdateTime":"2022-02-09T10:00:30Z"}"#;
    format!(
        r#"{{"Response":{{"TotalCount":8,"Tasks":[{}],"RequestId":"6c40ea8b-7330-46ba-a6e0-9267946d3c26"}}}}"#,
        vec![task; tasks].join(",")
    )
}

fn measure(what: &str, bytes: usize, mut work: impl FnMut()) {
    // `cargo bench -p tencentcloud-core -- decode` measures only what has the word in its name.
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    if wanted.is_some_and(|word| !what.contains(&word)) {
        return;
    }
    // The best of many short rounds: on a busy machine a long round is always interrupted.
    let (mut best, all) = (f64::MAX, Instant::now());
    while all.elapsed() < Duration::from_millis(600) {
        let (began, mut n) = (Instant::now(), 0_u32);
        while began.elapsed() < Duration::from_micros(500) {
            work();
            n += 1;
        }
        best = best.min(began.elapsed().as_secs_f64() / f64::from(n));
    }
    let rate = if bytes > 0 { format!("  {:.0} MB/s", bytes as f64 / best / 1e6) } else { String::new() };
    println!("{what:<60} {:>10.2} µs{rate}", best * 1e6);
}

fn main() {
    let request = Tasks {
        start: Some("2022-02-09T00:00:00".into()),
        end: Some("2022-02-09T23:59:00".into()),
        limit: Some(100),
        statuses: Some(vec!["success".into()]),
        zone: Some("zone-xxx".into()),
        ..Tasks::default()
    };
    let keys = Keys::default();
    measure("serialise", 0, || drop(black_box(json::to_json(&request))));
    measure("serialise and sign", 0, || {
        let body = json::to_json(&request);
        let signable = Signable {
            method: "POST",
            path: "/",
            query: "",
            content_type: "application/json",
            host: "teo.tencentcloudapi.com",
            action: None,
            payload: Payload::Signed(body.as_bytes()),
            timestamp: 1_700_000_000,
            service: "teo",
        };
        black_box(sign::authorization(&signable, "AKIDexample", "example", &keys));
    });
    for (name, tasks) in [("8 tasks", 8), ("a megabyte", 5600)] {
        let text = answer(tasks);
        measure(&format!("decode {name} ({} bytes) through the tables", text.len()), text.len(), || {
            let mut response = Whole::default();
            json::from_slice(text.as_bytes(), &mut response).unwrap();
            black_box(response);
        });
        measure(&format!("decode {name} ({} bytes) with serde's derives", text.len()), text.len(), || {
            black_box(serde_json::from_str::<Envelope>(&text).unwrap().response);
        });
    }
    let canned = Canned(answer(1).into());
    let client =
        Client::builder().transport(canned).credentials(Credentials::new("AKIDexample", "example")).region("ap-guangzhou").build().unwrap();
    measure("a whole call over a network that takes no time, 1 task", 0, || {
        black_box(block_on(Call::new(&client, request.clone())).unwrap());
    });
}

record!(Whole, 0 response: TasksResponse = "Response");
