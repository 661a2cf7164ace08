//! Version 2022-01-06 of `teo`, answered by `teo.tencentcloudapi.com`.
//!
//! |Action|What it does|
//! |---|---|
//! |[`CreatePrefetchTask`](Client::create_prefetch_task)|提交一个预热任务：趁还没有人访问，先把资源从源站取到边缘节点。|
//! |[`CreatePurgeTask`](Client::create_purge_task)|提交一个清除缓存的任务：让边缘节点丢掉已缓存的内容，下一次访问时回源重新获取。|
//! |[`DescribePrefetchTasks`](Client::describe_prefetch_tasks)|查看预热任务各自进行到哪一步。|
//! |[`DescribePurgeTasks`](Client::describe_purge_tasks)|查看以前提交过的清除缓存任务，以及它们各自进行到哪一步。|
//! |[`DescribeZones`](Client::describe_zones)|列出账号下已接入的站点，可以按名称、状态或标签筛选。|

pub mod actions;
pub mod types;

mod error_code;

pub use error_code::ErrorCode;
use tencentcloud_core as rt;

/// The client of this version; a thin name over the shared client, cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    core: rt::Client,
}

impl Client {
    /// A client on the shared one, which holds credentials, transport and retry.
    #[inline]
    pub fn new(core: rt::Client) -> Self {
        Self { core }
    }
    /// A client with credentials and region from the environment, as [`rt::Client::from_env`] finds them.
    #[inline]
    pub fn from_env() -> rt::Result<Self> {
        rt::Client::from_env().map(Self::new)
    }
    /// An action that this crate does not know, or one that is to be sent and read as JSON.
    pub fn call(
        &self,
        action: impl Into<std::borrow::Cow<'static, str>>,
        body: impl Into<rt::Json>,
    ) -> rt::AnyCall {
        self.core.call("teo", "2022-01-06", action, body)
    }
}
