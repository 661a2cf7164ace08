//! `DescribeTemplateListStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// A template and the state of its review.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeTemplateListStatus {
    /// The ID of the template. Example: `2210`.
    pub template_id: i64,
    /// Where its messages go. 0: the Chinese mainland; 1: everywhere else. Example: `0`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|the Chinese mainland|
    /// |`1`|everywhere else|
    pub international: i64,
    /// How the review stands. Valid values: 0: passed and in use; 1: not decided; 2: passed, in use later; -1: turned down. Example: `0`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|passed and in use|
    /// |`1`|not decided|
    /// |`2`|passed, in use later|
    /// |`-1`|turned down|
    pub status_code: i64,
    /// What the reviewer wrote, above all when turning it down. Example: `fine`.
    pub review_reply: String,
    /// The name of the template. Example: `sign-in code`.
    pub template_name: String,
    /// When it was handed in, as a Unix timestamp in seconds. Example: `1699900000`.
    pub create_time: i64,
    /// The text of the template. Example: `{1} is your code.`.
    pub template_content: String,
}

rt::record! {
    DescribeTemplateListStatus: "DescribeTemplateListStatus";
    0 => template_id: "TemplateId",
    1 => international: "International",
    2 => status_code: "StatusCode",
    3 => review_reply: "ReviewReply",
    4 => template_name: "TemplateName",
    5 => create_time: "CreateTime",
    6 => template_content: "TemplateContent",
}
