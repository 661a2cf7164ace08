//! The documented examples: what goes into a type comes out of it again. Written by `cargo xtask gen`.

#[cfg(feature = "v20170312")]
#[test]
fn v20170312() {
    use tencentcloud_cvm::v20170312::actions::*;
    use tencentcloud_core::testing::example;
    let mut faults = Vec::new();
    let mut hold = |name: &str, found: Vec<String>| {
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    };
    hold("v20170312/describe_images.1.json", example::<DescribeImagesRequest>(include_str!("examples/v20170312/describe_images.1.json")));
    hold("v20170312/describe_images.2.json", example::<DescribeImagesRequest>(include_str!("examples/v20170312/describe_images.2.json")));
    hold("v20170312/describe_images.3.json", example::<DescribeImagesRequest>(include_str!("examples/v20170312/describe_images.3.json")));
    hold("v20170312/describe_instances.1.json", example::<DescribeInstancesRequest>(include_str!("examples/v20170312/describe_instances.1.json")));
    hold("v20170312/describe_instances.2.json", example::<DescribeInstancesRequest>(include_str!("examples/v20170312/describe_instances.2.json")));
    hold("v20170312/describe_instances.3.json", example::<DescribeInstancesRequest>(include_str!("examples/v20170312/describe_instances.3.json")));
    hold("v20170312/describe_instances_status.1.json", example::<DescribeInstancesStatusRequest>(include_str!("examples/v20170312/describe_instances_status.1.json")));
    hold("v20170312/describe_key_pairs.1.json", example::<DescribeKeyPairsRequest>(include_str!("examples/v20170312/describe_key_pairs.1.json")));
    hold("v20170312/describe_regions.1.json", example::<DescribeRegionsRequest>(include_str!("examples/v20170312/describe_regions.1.json")));
    hold("v20170312/describe_zones.1.json", example::<DescribeZonesRequest>(include_str!("examples/v20170312/describe_zones.1.json")));
    hold("v20170312/describe_zones.2.json", example::<DescribeZonesRequest>(include_str!("examples/v20170312/describe_zones.2.json")));
    hold("v20170312/reboot_instances.1.json", example::<RebootInstancesRequest>(include_str!("examples/v20170312/reboot_instances.1.json")));
    hold("v20170312/reset_instances_password.1.json", example::<ResetInstancesPasswordRequest>(include_str!("examples/v20170312/reset_instances_password.1.json")));
    hold("v20170312/run_instances.1.json", example::<RunInstancesRequest>(include_str!("examples/v20170312/run_instances.1.json")));
    hold("v20170312/run_instances.2.json", example::<RunInstancesRequest>(include_str!("examples/v20170312/run_instances.2.json")));
    hold("v20170312/run_instances.3.json", example::<RunInstancesRequest>(include_str!("examples/v20170312/run_instances.3.json")));
    hold("v20170312/run_instances.4.json", example::<RunInstancesRequest>(include_str!("examples/v20170312/run_instances.4.json")));
    hold("v20170312/run_instances.5.json", example::<RunInstancesRequest>(include_str!("examples/v20170312/run_instances.5.json")));
    hold("v20170312/start_instances.1.json", example::<StartInstancesRequest>(include_str!("examples/v20170312/start_instances.1.json")));
    hold("v20170312/stop_instances.1.json", example::<StopInstancesRequest>(include_str!("examples/v20170312/stop_instances.1.json")));
    hold("v20170312/terminate_instances.1.json", example::<TerminateInstancesRequest>(include_str!("examples/v20170312/terminate_instances.1.json")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
