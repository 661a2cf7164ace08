//! One module per action: its request, its response, its enums and its method of the client.

mod create_prefetch_task;
mod create_purge_task;
mod describe_prefetch_tasks;
mod describe_purge_tasks;
mod describe_zones;

pub use create_prefetch_task::{CreatePrefetchTaskRequest, CreatePrefetchTaskResponse};
pub use create_purge_task::{
    CreatePurgeTaskRequest, CreatePurgeTaskResponse, CreatePurgeTaskType,
};
pub use describe_prefetch_tasks::{
    DescribePrefetchTasksRequest, DescribePrefetchTasksResponse,
    DescribePrefetchTasksStatus,
};
pub use describe_purge_tasks::{
    DescribePurgeTasksRequest, DescribePurgeTasksResponse, DescribePurgeTasksStatus,
    DescribePurgeTasksType,
};
pub use describe_zones::{DescribeZonesRequest, DescribeZonesResponse};
