//! The documented examples: what goes into a type comes out of it again. Written by `cargo xtask gen`.

#[cfg(feature = "v20220106")]
#[test]
fn v20220106() {
    use tencentcloud_teo::v20220106::actions::*;
    use tencentcloud_core::testing::example;
    let mut faults = Vec::new();
    let mut hold = |name: &str, found: Vec<String>| {
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    };
    hold("v20220106/create_prefetch_task.1.json", example::<CreatePrefetchTaskRequest>(include_str!("examples/v20220106/create_prefetch_task.1.json")));
    hold("v20220106/create_purge_task.1.json", example::<CreatePurgeTaskRequest>(include_str!("examples/v20220106/create_purge_task.1.json")));
    hold("v20220106/create_purge_task.2.json", example::<CreatePurgeTaskRequest>(include_str!("examples/v20220106/create_purge_task.2.json")));
    hold("v20220106/describe_prefetch_tasks.1.json", example::<DescribePrefetchTasksRequest>(include_str!("examples/v20220106/describe_prefetch_tasks.1.json")));
    hold("v20220106/describe_purge_tasks.1.json", example::<DescribePurgeTasksRequest>(include_str!("examples/v20220106/describe_purge_tasks.1.json")));
    hold("v20220106/describe_zones.1.json", example::<DescribeZonesRequest>(include_str!("examples/v20220106/describe_zones.1.json")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
