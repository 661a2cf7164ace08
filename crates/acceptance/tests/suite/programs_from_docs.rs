//! Three programs written from the guide alone: an upload that waits for its result, workers that share a pool, and the tests of a function.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};
use tencentcloud_core::{
    CallOptions, Client, Error, WaitState,
    config::{Connections, RateLimits},
    credentials::Credentials,
    testing::{Expect, Reply, Script, block_on},
    transport::Hyper,
};
use tencentcloud_cvm::v20170312::{self as cvm, actions::DescribeInstancesRequest};
use tencentcloud_teo::v20220106::{self as teo, actions::*};

/// Uploads a script as bytes, waits until all instances run, and reads all pages of instances.
async fn upload_and_wait(client: &Client, script: &[u8]) -> Result<Vec<String>, Error> {
    client
        .call("cls", "2020-10-16", "UploadLog", tencentcloud_core::json!({}))
        .header("X-CLS-TopicId", "topic-1")
        .raw_body(script.to_vec())
        .await?;
    let cvm = cvm::Client::new(client.clone());
    let list = || DescribeInstancesRequest::new().limit(2);
    let running = |instance: &cvm::types::Instance| WaitState::of(&instance.instance_state, &["RUNNING"], &["LAUNCH_FAILED"]);
    cvm.describe_instances(list()).wait_until_items(running).await?;
    let instances = cvm.describe_instances(list()).items().all().await?;
    Ok(instances.into_iter().map(|instance| instance.instance_id).collect())
}

fn page(total: i64, instances: &[(&str, &str)]) -> Reply {
    let instances: Vec<_> = instances.iter().map(|(id, state)| serde_json::json!({ "InstanceId": id, "InstanceState": state })).collect();
    Reply::response(&serde_json::json!({ "TotalCount": total, "InstanceSet": instances, "RequestId": "r" }).to_string())
}

#[test]
fn an_upload_is_followed_by_a_wait_and_by_all_pages() {
    let second_page = Expect::action("DescribeInstances").body(serde_json::json!({ "Offset": 2 }));
    let script = Script::empty()
        .on(Expect::action("UploadLog").matching(|sent| sent.header("x-cls-topicid") == "topic-1"), Reply::response("{}"))
        .on("DescribeInstances", page(2, &[("a", "STARTING"), ("b", "RUNNING")]))
        .on("DescribeInstances", page(2, &[("a", "RUNNING"), ("b", "RUNNING")]))
        .on("DescribeInstances", page(3, &[("a", "RUNNING"), ("b", "RUNNING")]))
        .on(second_page, page(3, &[("c", "RUNNING")]));
    let ids = block_on(upload_and_wait(&script.client(), b"\x00\x01log")).unwrap();
    assert_eq!(ids, ["a", "b", "c"]);
    script.verify();
    assert_eq!(script.requests()[0].header("content-type"), "application/octet-stream");
}

#[test]
fn an_instance_that_fails_ends_the_program_with_its_state() {
    let script = Script::empty().on("UploadLog", Reply::response("{}")).on("DescribeInstances", page(1, &[("a", "LAUNCH_FAILED")]));
    let error = block_on(upload_and_wait(&script.client(), b"log")).unwrap_err();
    assert_eq!(error.to_string(), "DescribeInstances: reached a failure state after 1 call: LAUNCH_FAILED (RequestId r)");
}

/// A server that refuses some requests because of their rate, and counts its connections.
fn server() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let (counted, requests) = (Arc::clone(&connections), Arc::new(AtomicUsize::new(0)));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            counted.fetch_add(1, Ordering::SeqCst);
            let requests = Arc::clone(&requests);
            thread::spawn(move || {
                let (mut reader, mut writer) = (BufReader::new(stream.try_clone().unwrap()), stream);
                loop {
                    let (mut line, mut length) = (String::new(), 0);
                    while reader.read_line(&mut line).is_ok_and(|n| n > 2) {
                        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length: ") {
                            length = value.trim().parse().unwrap();
                        }
                        line.clear();
                    }
                    let mut body = vec![0; length];
                    if length == 0 || reader.read_exact(&mut body).is_err() {
                        return;
                    }
                    let body = if requests.fetch_add(1, Ordering::SeqCst) % 10 == 9 {
                        r#"{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"slow down"},"RequestId":"r"}}"#
                    } else {
                        r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#
                    };
                    let _ = write!(writer, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len());
                }
            });
        }
    });
    (address, connections)
}

#[test]
fn workers_of_several_tenants_share_one_pool_and_learn_the_rate() {
    let (address, connections) = server();
    let pool = Hyper::new(&Connections::default()).unwrap();
    let tenants: Vec<teo::Client> = ["AKIDone", "AKIDtwo", "AKIDthree"]
        .into_iter()
        .map(|id| {
            let builder = Client::builder().credentials(Credentials::new(id, "example")).region("ap-guangzhou").transport(pool.clone());
            let builder = builder.endpoint(address.parse().unwrap()).rate_limits(RateLimits::Adaptive).concurrency(2);
            teo::Client::new(builder.build().unwrap())
        })
        .collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let answered = runtime.block_on(async {
        let calls: Vec<_> = (0..60)
            .map(|n| {
                let teo = tenants[n % tenants.len()].clone();
                tokio::spawn(async move { teo.describe_purge_tasks(DescribePurgeTasksRequest::new()).await.map(|r| r.total_count) })
            })
            .collect();
        let mut answered = 0;
        for call in calls {
            answered += call.await.unwrap().unwrap();
        }
        answered
    });
    assert_eq!(answered, 60, "refusals are repeated");
    let connections = connections.load(Ordering::SeqCst);
    // Two calls of three tenants at once; the transport may open one too many while another becomes free.
    assert!(connections <= 12, "60 calls took {connections} connections");
}

/// The function under test: whether a zone exists.
async fn zone_exists(client: &teo::Client, name: &str) -> Result<bool, Error> {
    match client.describe_zones(DescribeZonesRequest::new()).await {
        Ok(zones) => Ok(zones.zones.iter().any(|zone| zone.name == name)),
        Err(error) if error.service_code() == Some("ResourceNotFound") => Ok(false),
        Err(error) => Err(error),
    }
}

#[test]
fn the_function_is_tested_with_a_reply_per_case() {
    let found = Reply::response(r#"{"TotalCount":1,"Zones":[{"Name":"a.example"}],"RequestId":"r"}"#);
    let cases = [
        (found.clone(), Ok(true)),
        (Reply::response("{}"), Ok(false)),
        (Reply::error("ResourceNotFound", "no"), Ok(false)),
        (Reply::error("AuthFailure", "who?"), Err("AuthFailure")),
    ];
    for (reply, expected) in cases {
        let script = Script::empty().on("DescribeZones", reply);
        let result = block_on(zone_exists(&teo::Client::new(script.client()), "a.example"));
        match (&result, expected) {
            (Ok(exists), Ok(expected)) => assert_eq!(*exists, expected),
            (Err(error), Err(code)) => assert_eq!(error.service_code(), Some(code)),
            _ => panic!("{result:?}"),
        }
        script.verify();
    }
}
