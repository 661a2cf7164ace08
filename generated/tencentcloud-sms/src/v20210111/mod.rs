//! Version 2021-01-11 of `sms`, answered by `sms.tencentcloudapi.com`.
//!
//! |Action|What it does|
//! |---|---|
//! |[`AddSmsSign`](Client::add_sms_sign)|Applies for a signature, the sender named in each message.|
//! |[`AddSmsTemplate`](Client::add_sms_template)|Applies for a message template.|
//! |[`DescribePhoneNumberInfo`](Client::describe_phone_number_info)|Tells the country and the E.164 form of phone numbers.|
//! |[`DescribeSmsTemplateList`](Client::describe_sms_template_list)|Lists templates with the state of their review.|
//! |[`PullSmsSendStatus`](Client::pull_sms_send_status)|Fetches delivery reports that have not been fetched yet.|
//! |[`PullSmsSendStatusByPhoneNumber`](Client::pull_sms_send_status_by_phone_number)|Fetches the delivery reports of one phone.|
//! |[`SendSms`](Client::send_sms)|Sends one text, made from an approved template, to one or many phones: sign-in codes, notices or advertising.|
//! |[`SendStatusStatistics`](Client::send_status_statistics)|Counts the messages sent in a period.|

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
        self.core.call("sms", "2021-01-11", action, body)
    }
}
