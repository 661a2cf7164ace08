//! One module per action: its request, its response, its enums and its method of the client.

mod add_sms_sign;
mod add_sms_template;
mod describe_phone_number_info;
mod describe_sms_template_list;
mod pull_sms_send_status;
mod pull_sms_send_status_by_phone_number;
mod send_sms;
mod send_status_statistics;

pub use add_sms_sign::{AddSmsSignRequest, AddSmsSignRequired, AddSmsSignResponse};
pub use add_sms_template::{
    AddSmsTemplateRequest, AddSmsTemplateRequired, AddSmsTemplateResponse,
};
pub use describe_phone_number_info::{
    DescribePhoneNumberInfoRequest, DescribePhoneNumberInfoResponse,
};
pub use describe_sms_template_list::{
    DescribeSmsTemplateListRequest, DescribeSmsTemplateListResponse,
};
pub use pull_sms_send_status::{PullSmsSendStatusRequest, PullSmsSendStatusResponse};
pub use pull_sms_send_status_by_phone_number::{
    PullSmsSendStatusByPhoneNumberRequest, PullSmsSendStatusByPhoneNumberRequired,
    PullSmsSendStatusByPhoneNumberResponse,
};
pub use send_sms::{SendSmsRequest, SendSmsResponse};
pub use send_status_statistics::{
    SendStatusStatisticsRequest, SendStatusStatisticsRequired,
    SendStatusStatisticsResponse,
};
