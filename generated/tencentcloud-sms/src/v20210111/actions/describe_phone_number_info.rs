//! `DescribePhoneNumberInfo`. Written by `cargo xtask gen` from `sms/2021-01-11/DescribePhoneNumberInfo.html`; mend it there or in overrides.toml.

use crate::v20210111::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// Tells the country and the E.164 form of phone numbers.
    ///
    /// - \+65081234567, for instance, comes back as country 65 and +6581234567.
    ///
    /// `DescribePhoneNumberInfo`; at most 10 calls a second.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.JsonParseFail`](crate::v20210111::ErrorCode::FailedOperationJsonParseFail), [`FailedOperation.PhoneNumberParseFail`](crate::v20210111::ErrorCode::FailedOperationPhoneNumberParseFail), [`InvalidParameterValue.IncorrectPhoneNumber`](crate::v20210111::ErrorCode::InvalidParameterValueIncorrectPhoneNumber), [`LimitExceeded.PhoneNumberCountLimit`](crate::v20210111::ErrorCode::LimitExceededPhoneNumberCountLimit).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sms_api::v20210111::{Client, actions::DescribePhoneNumberInfoRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribePhoneNumberInfoRequest::new(["+6581234567", "+6581234568"]);
    /// let response = client.describe_phone_number_info(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sms&Version=2021-01-11&Action=DescribePhoneNumberInfo)
    #[inline]
    pub fn describe_phone_number_info(
        &self,
        request: DescribePhoneNumberInfoRequest,
    ) -> rt::Call<DescribePhoneNumberInfoRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_phone_number_info`](Client::describe_phone_number_info) asks for.
///
/// Without what is required it does not compile:
///
/// ```compile_fail,E0061
/// let request = tencentcloud_sms_api::v20210111::actions::DescribePhoneNumberInfoRequest::new();
/// ```
#[non_exhaustive]
pub struct DescribePhoneNumberInfoRequest {
    /// The numbers to look at, each with a plus sign and its country code. Up to 200 numbers per request. Required. At most 200 items. Example: `["+6581234567"]`.
    pub phone_number_set: Vec<String>,
}

impl DescribePhoneNumberInfoRequest {
    /// With what is required.
    pub fn new(phone_number_set: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self {
            phone_number_set: rt::strings(phone_number_set),
        }
    }
}

impl rt::Action for DescribePhoneNumberInfoRequest {
    type Response = DescribePhoneNumberInfoResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sms", "2021-01-11", "DescribePhoneNumberInfo")
        .region(rt::Region::Unused)
        .rate_limit(10)
        .idempotent()
        .errors(&[
            "FailedOperation.JsonParseFail", "FailedOperation.PhoneNumberParseFail",
            "InvalidParameterValue.IncorrectPhoneNumber",
            "LimitExceeded.PhoneNumberCountLimit",
        ])
        .rules(&[
            ("PhoneNumberSet", rt::Rule::MaxItems(200)),
        ]);
}

rt::record! {
    DescribePhoneNumberInfoRequest: "DescribePhoneNumberInfoRequest";
    0 => phone_number_set: "PhoneNumberSet",
    empty;
}

/// What [`describe_phone_number_info`](Client::describe_phone_number_info) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribePhoneNumberInfoResponse {
    /// What is known of each number.
    pub phone_number_info_set: Vec<types::PhoneNumberInfo>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribePhoneNumberInfoResponse: "DescribePhoneNumberInfoResponse";
    0 => phone_number_info_set: "PhoneNumberInfoSet",
    1 => request_id: "RequestId",
}
