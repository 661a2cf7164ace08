//! Types that several actions share.

mod add_sign_status;
mod add_template_status;
mod describe_template_list_status;
mod phone_number_info;
mod pull_sms_send_status;
mod send_status;
mod send_status_statistics;

pub use add_sign_status::AddSignStatus;
pub use add_template_status::AddTemplateStatus;
pub use describe_template_list_status::DescribeTemplateListStatus;
pub use phone_number_info::PhoneNumberInfo;
pub use pull_sms_send_status::{PullSmsSendStatus, PullSmsSendStatusReportStatus};
pub use send_status::SendStatus;
pub use send_status_statistics::SendStatusStatistics;
