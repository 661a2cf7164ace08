//! `GetCallerIdentity`. Written by `cargo xtask gen` from `sts/2018-08-13/GetCallerIdentity.md`; mend it there or in overrides.toml.

use crate::v20180813::Client;
use tencentcloud_core::rt;

impl Client {
    /// 问一问“我是谁”：返回这次调用所用密钥的身份。
    ///
    /// 主账号、子账号、扮演的角色和联合身份都可以调用。
    ///
    /// `GetCallerIdentity`; at most 10 calls a second.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`AuthFailure.AccessKeyIllegal`](crate::v20180813::ErrorCode::AuthFailureAccessKeyIllegal), [`InternalError.GetSeedTokenError`](crate::v20180813::ErrorCode::InternalErrorGetSeedTokenError), [`InvalidParameter.AccessKeyNotSupport`](crate::v20180813::ErrorCode::InvalidParameterAccessKeyNotSupport).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sts::v20180813::{Client, actions::GetCallerIdentityRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = GetCallerIdentityRequest::new();
    /// let response = client.get_caller_identity(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sts&Version=2018-08-13&Action=GetCallerIdentity)
    #[inline]
    pub fn get_caller_identity(
        &self,
        request: GetCallerIdentityRequest,
    ) -> rt::Call<GetCallerIdentityRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`get_caller_identity`](Client::get_caller_identity) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct GetCallerIdentityRequest {}

impl GetCallerIdentityRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl rt::Action for GetCallerIdentityRequest {
    type Response = GetCallerIdentityResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sts", "2018-08-13", "GetCallerIdentity")
        .region(rt::Region::Unused)
        .rate_limit(10)
        .idempotent()
        .errors(&[
            "AuthFailure.AccessKeyIllegal", "InternalError.GetSeedTokenError",
            "InvalidParameter.AccessKeyNotSupport",
        ]);
}

rt::record! {
    GetCallerIdentityRequest: "GetCallerIdentityRequest";
}

/// What [`get_caller_identity`](Client::get_caller_identity) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct GetCallerIdentityResponse {
    /// 调用者的 ARN。 Example: `qcs::cam:100000000001:uin/100000000002`.
    pub arn: String,
    /// 调用者属于哪个主账号，即其 Uin。 Example: `100000000001`.
    pub account_id: String,
    /// 调用者的标识，写法随身份而变：\
    /// 1\. 主账号或子账号：Uin\
    /// 2\. 扮演的角色：roleId:roleSessionName\
    /// 3\. 联合身份：uin:federatedUserName
    ///
    /// Example: `100000000002`.
    pub user_id: String,
    /// 密钥归谁所有：账号的密钥是账号自己的 Uin，角色的密钥是申请它的账号的 Uin。 Example: `100000000002`.
    pub principal_id: String,
    /// 调用者是哪一类身份。 Example: `CAMUser`.
    pub r#type: String,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    GetCallerIdentityResponse: "GetCallerIdentityResponse";
    0 => arn: "Arn",
    1 => account_id: "AccountId",
    2 => user_id: "UserId",
    3 => principal_id: "PrincipalId",
    4 => r#type: "Type",
    5 => request_id: "RequestId",
}
