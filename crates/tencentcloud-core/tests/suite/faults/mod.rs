//! A local server that answers as badly as servers do: for each fault the error or the recovery that a user wants,
//! and no call sent twice that must not be.

#[path = "../../../examples/soak/actions.rs"]
mod actions;
#[path = "../../../examples/soak/server.rs"]
mod server;
#[path = "../../../examples/soak/soak.rs"]
mod soak;

mod address;
mod connection;
mod content;
mod identity;
mod observed;
mod status;
mod streams;

use actions::{Answer, Create, Describe, answer};
use server::{Reply, Server};
use std::time::Duration;
use tencentcloud_core::{
    Call, Client, Error, ErrorKind, Result, config::Builder, credentials::Credentials, retry::RetryPolicy, transport::Fault,
};

fn builder(url: &str) -> Builder {
    Client::builder()
        .credentials(Credentials::new("AKIDexample", "secret"))
        .region("ap-guangzhou")
        .endpoint(url.parse().expect("an address"))
        .retry(RetryPolicy::standard().base_delay(Duration::from_millis(1)))
}

fn client(server: &Server) -> Client {
    builder(&server.url()).build().expect("a client")
}

/// A call that only reads.
async fn describe(client: &Client) -> Result<Answer> {
    Call::new(client, Describe { id: Some(7), password: None }).await
}

/// A call that changes something: it must not arrive twice.
async fn create(client: &Client) -> Result<Answer> {
    Call::new(client, Create { id: Some(7) }).await
}

/// A server whose first answer is `bad`, and all others good.
fn once(bad: Reply) -> Server {
    Server::new(move |received| if received.number == 0 { bad.clone() } else { Reply::json(answer(7)) })
}

/// A server that answers nothing else.
fn always(reply: Reply) -> Server {
    Server::new(move |_| reply.clone())
}

/// A fault after which nobody knows whether the call was carried out: reading is tried again and works, changing is not.
async fn reads_recover_and_changes_do_not(bad: Reply) -> Error {
    let server = once(bad.clone());
    let answer = describe(&client(&server)).await.expect("a second attempt");
    assert_eq!((answer.id, server.requests()), (7, 2));
    let server = once(bad);
    let error = create(&client(&server)).await.expect_err("the fault");
    assert_eq!((server.requests(), error.attempts().len()), (1, 1));
    error
}

fn fault(error: &Error) -> Option<Fault> {
    match error.kind() {
        ErrorKind::Transport(error) => Some(error.fault()),
        _ => None,
    }
}

/// A hundredth of the soak that is run by hand.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_calls_of_which_one_in_ten_meets_a_fault() {
    let report = soak::soak(1000).await;
    assert_eq!(report.complaints(), [""; 0], "{report:?}");
    let ok: usize = report.outcomes.iter().filter(|((_, outcome), _)| outcome == "ok").map(|(_, times)| times).sum();
    let faults: usize = report.faults.values().sum();
    assert!(ok > 900 && faults > 90 && report.faults.len() > 12, "{report:?}");
}
