//! Clients in tokio runtimes that lack something, or that nobody drives.

use crate::common::{builder, record::*, server::*};
use std::time::Duration;
use tencentcloud_core::Call;
use tokio::runtime::{Builder, Runtime};

fn good() -> Server {
    Server::start(|_, _| json(r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#))
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn a_runtime_without_time_or_sockets_is_an_error_that_says_so() {
    let server = good();
    for (runtime, lacks) in
        [(Builder::new_current_thread().enable_io().build(), "time"), (Builder::new_current_thread().enable_time().build(), "I/O")]
    {
        let client = builder(&server).build().unwrap();
        let error = runtime.unwrap().block_on(Call::new(&client, describe()).into_future()).unwrap_err();
        assert!(error.to_string().contains(&format!("needs a tokio runtime with {lacks}: build it with `enable_all()`")), "{error}");
        assert_eq!(error.attempts().len(), 1, "{error}");
    }
    assert!(server.received().is_empty());
}

/// Two threads with a runtime each and one client, as in a library that other languages load: a connection of the first must not be used by the
/// second, since nobody drives it.
#[test]
fn a_connection_belongs_to_the_runtime_that_opened_it() {
    let server = good();
    let client = builder(&server).attempt_timeout(Duration::from_secs(3)).build().unwrap();
    let call = |runtime: &Runtime| runtime.block_on(Call::new(&client, describe()).into_future()).map(|answer| answer.total);
    let (first, second) = (runtime(), runtime());
    for _ in 0..2 {
        assert_eq!(call(&first).unwrap(), 1);
        assert_eq!(call(&second).unwrap(), 1);
    }
    // Each keeps its own connection.
    let connections: Vec<usize> = server.received().iter().map(|request| request.connection).collect();
    assert_eq!(connections, [0, 1, 0, 1]);
    drop(first);
    assert_eq!(call(&second).unwrap(), 1);
    // Many runtimes, one after another, as tests have them.
    for _ in 0..20 {
        assert_eq!(call(&runtime()).unwrap(), 1);
    }
}
