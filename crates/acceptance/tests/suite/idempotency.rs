//! Typed calls and calls by name agree on which actions are sent again after a failure that may have had an effect.

use apidoc_build::{ServiceFilter, read};
use std::path::Path;
use tencentcloud_core::testing::{Reply, Script};
use tencentcloud_teo::v20220106::{
    Client,
    actions::{CreatePurgeTaskRequest, DescribePurgeTasksRequest},
};

/// A client whose first call fails in the service, and whose second one succeeds.
fn script() -> Script {
    Script::new([Reply::error("InternalError", "try again"), Reply::response("{}")])
}

#[tokio::test]
async fn calls_by_name_are_repeated_exactly_if_the_typed_call_is() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs-input");
    let read = read::folder(&docs, &ServiceFilter::default(), &|_, _| {}).unwrap();
    let (mut repeated, mut single) = (0, 0);
    for service in &read.ir.services {
        for action in &service.actions {
            let script = script();
            let call =
                script.client().call(service.service.clone(), service.version.clone(), action.name.clone(), tencentcloud_core::json!({}));
            let is_repeated = call.await.is_ok();
            assert_eq!(is_repeated, action.idempotent, "{}", action.name);
            *if is_repeated { &mut repeated } else { &mut single } += 1;
        }
    }
    assert!(repeated > 3 && single > 3, "{repeated} repeated, {single} not");
}

#[tokio::test]
async fn typed_calls_are_repeated_only_if_the_action_only_reads() {
    let reads = script();
    Client::new(reads.client()).describe_purge_tasks(DescribePurgeTasksRequest::new()).await.unwrap();
    let writes = script();
    Client::new(writes.client()).create_purge_task(CreatePurgeTaskRequest::new("zone-1", "purge_url")).await.unwrap_err();
    assert_eq!((reads.left(), writes.left()), (0, 1));
}
