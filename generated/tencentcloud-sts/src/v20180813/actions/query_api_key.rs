//! `QueryApiKey`. Written by `cargo xtask gen` from `sts/2018-08-13/QueryApiKey.md`; mend it there or in overrides.toml.

use crate::v20180813::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 列出一个账号的 API 密钥，只有密钥 ID，没有密钥本身。
    ///
    /// `QueryApiKey`; at most 100 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalError.SystemError`](crate::v20180813::ErrorCode::InternalErrorSystemError), [`InternalError.UnknownError`](crate::v20180813::ErrorCode::InternalErrorUnknownError), [`InvalidParameter.ParamError`](crate::v20180813::ErrorCode::InvalidParameterParamError).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sts::v20180813::{Client, actions::QueryApiKeyRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = QueryApiKeyRequest::new().target_uin(100000000002);
    /// let response = client.query_api_key(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sts&Version=2018-08-13&Action=QueryApiKey)
    #[inline]
    pub fn query_api_key(
        &self,
        request: QueryApiKeyRequest,
    ) -> rt::Call<QueryApiKeyRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`query_api_key`](Client::query_api_key) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct QueryApiKeyRequest {
    /// 要看哪个账号的，填 uin；不填就是调用者自己。 Example: `100000000002`.
    pub target_uin: Option<i64>,
}

impl QueryApiKeyRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`target_uin`](Self#structfield.target_uin).
    #[inline]
    pub fn target_uin(mut self, value: i64) -> Self {
        self.target_uin = Some(value);
        self
    }
}

impl rt::Action for QueryApiKeyRequest {
    type Response = QueryApiKeyResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sts", "2018-08-13", "QueryApiKey")
        .region(rt::Region::Required)
        .rate_limit(100)
        .idempotent()
        .errors(&[
            "InternalError.SystemError", "InternalError.UnknownError",
            "InvalidParameter.ParamError",
        ]);
}

rt::record! {
    QueryApiKeyRequest: "QueryApiKeyRequest";
    0 => target_uin: "TargetUin",
}

/// What [`query_api_key`](Client::query_api_key) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct QueryApiKeyResponse {
    /// 账号的密钥。 Example: `[{"SecretId":"AKID***","CreateTime":1700000000,"Status":2}]`.
    pub id_keys: Vec<types::ApiKey>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    QueryApiKeyResponse: "QueryApiKeyResponse";
    0 => id_keys: "IdKeys",
    1 => request_id: "RequestId",
}
