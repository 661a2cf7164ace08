//! One module per action: its request, its response, its enums and its method of the client.

mod describe_images;
mod describe_instances;
mod describe_instances_status;
mod describe_key_pairs;
mod describe_regions;
mod describe_zones;
mod reboot_instances;
mod reset_instances_password;
mod run_instances;
mod start_instances;
mod stop_instances;
mod terminate_instances;

pub use describe_images::{DescribeImagesRequest, DescribeImagesResponse};
pub use describe_instances::{DescribeInstancesRequest, DescribeInstancesResponse};
pub use describe_instances_status::{
    DescribeInstancesStatusRequest, DescribeInstancesStatusResponse,
};
pub use describe_key_pairs::{DescribeKeyPairsRequest, DescribeKeyPairsResponse};
pub use describe_regions::{DescribeRegionsRequest, DescribeRegionsResponse};
pub use describe_zones::{DescribeZonesRequest, DescribeZonesResponse};
pub use reboot_instances::{
    RebootInstancesRequest, RebootInstancesResponse, RebootInstancesStopType,
};
pub use reset_instances_password::{
    ResetInstancesPasswordRequest, ResetInstancesPasswordResponse,
};
pub use run_instances::{
    RunInstancesInstanceChargeType, RunInstancesRequest, RunInstancesResponse,
};
pub use start_instances::{StartInstancesRequest, StartInstancesResponse};
pub use stop_instances::{
    StopInstancesRequest, StopInstancesResponse, StopInstancesStopType,
    StopInstancesStoppedMode,
};
pub use terminate_instances::{TerminateInstancesRequest, TerminateInstancesResponse};
