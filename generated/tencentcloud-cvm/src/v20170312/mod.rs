//! Version 2017-03-12 of `cvm`, answered by `cvm.tencentcloudapi.com`.
//!
//! |Action|What it does|
//! |---|---|
//! |[`DescribeImages`](Client::describe_images)|查看镜像。|
//! |[`DescribeInstances`](Client::describe_instances)|查看实例。|
//! |[`DescribeInstancesStatus`](Client::describe_instances_status)|只看实例的状态，比 DescribeInstances 轻。|
//! |[`DescribeKeyPairs`](Client::describe_key_pairs)|查看密钥对。|
//! |[`DescribeRegions`](Client::describe_regions)|列出地域。|
//! |[`DescribeZones`](Client::describe_zones)|列出一个地域的可用区。|
//! |[`RebootInstances`](Client::reboot_instances)|重启实例，一次最多 100 个。|
//! |[`ResetInstancesPassword`](Client::reset_instances_password)|重设实例的登录密码，一次最多 100 个，都改成同一个密码。|
//! |[`RunInstances`](Client::run_instances)|按给定的配置创建实例，一次可以创建多个。|
//! |[`StartInstances`](Client::start_instances)|给实例开机，一次最多 100 个。|
//! |[`StopInstances`](Client::stop_instances)|给实例关机，一次最多 100 个。|
//! |[`TerminateInstances`](Client::terminate_instances)|退还实例，一次最多 100 个，计费方式须相同。|

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
        self.core.call("cvm", "2017-03-12", action, body)
    }
}
