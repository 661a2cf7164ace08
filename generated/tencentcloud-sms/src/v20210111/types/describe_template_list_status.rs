//! `DescribeTemplateListStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// A template and the state of its review.
#[derive(Clone, Default)]
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

impl rt::Record for DescribeTemplateListStatus {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "DescribeTemplateListStatus",
                &[
                    "TemplateId",
                    "International",
                    "StatusCode",
                    "ReviewReply",
                    "TemplateName",
                    "CreateTime",
                    "TemplateContent",
                ],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.template_id,
            1 => &self.international,
            2 => &self.status_code,
            3 => &self.review_reply,
            4 => &self.template_name,
            5 => &self.create_time,
            6 => &self.template_content,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.template_id,
            1 => &mut self.international,
            2 => &mut self.status_code,
            3 => &mut self.review_reply,
            4 => &mut self.template_name,
            5 => &mut self.create_time,
            6 => &mut self.template_content,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for DescribeTemplateListStatus {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for DescribeTemplateListStatus {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
