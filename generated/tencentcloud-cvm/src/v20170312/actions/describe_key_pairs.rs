//! `DescribeKeyPairs`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/DescribeKeyPairs.md`; mend it there or in overrides.toml.

use crate::v20170312::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 查看密钥对。
    ///
    /// - 公钥可以查到；私钥只在创建时给出一次，这里没有。
    ///
    /// `DescribeKeyPairs`; at most 20 calls a second.
    /// One page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalServerError`](crate::v20170312::ErrorCode::InternalServerError), [`InvalidFilter`](crate::v20170312::ErrorCode::InvalidFilter), [`InvalidFilterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidFilterValueLimitExceeded), [`InvalidKeyPair.LimitExceeded`](crate::v20170312::ErrorCode::InvalidKeyPairLimitExceeded), [`InvalidKeyPairId.Malformed`](crate::v20170312::ErrorCode::InvalidKeyPairIdMalformed), [`InvalidParameter`](crate::v20170312::ErrorCode::InvalidParameter), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValueLimit`](crate::v20170312::ErrorCode::InvalidParameterValueLimit), [`InvalidParameterValueOffset`](crate::v20170312::ErrorCode::InvalidParameterValueOffset), [`UnauthorizedOperation.InvalidToken`](crate::v20170312::ErrorCode::UnauthorizedOperationInvalidToken), [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::DescribeKeyPairsRequest, types::Filter};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribeKeyPairsRequest::new()
    ///     .filters([Filter::new("key-name", ["laptop"])])
    ///     .offset(0)
    ///     .limit(1);
    /// let response = client.describe_key_pairs(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=DescribeKeyPairs)
    #[inline]
    pub fn describe_key_pairs(
        &self,
        request: DescribeKeyPairsRequest,
    ) -> rt::Call<DescribeKeyPairsRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_key_pairs`](Client::describe_key_pairs) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeKeyPairsRequest {
    /// 只看这些密钥对。`KeyIds` 与 `Filters` 不能同时使用。 Example: `["skey-9t4r6w2g"]`.
    pub key_ids: Option<Vec<String>>,
    /// 筛选条件。
    ///
    /// - project-id - Integer - 是否必填：否 - 属于这个项目的。
    /// - key-name - String - 是否必填：否 - 叫这个名称的。
    /// - tag-key - String - 是否必填：否 - 有这个标签键的。
    /// - tag-value - String - 是否必填：否 - 有这个标签值的。
    /// - tag:tag-key - String - 是否必填：否 - 这个标签键有这个值的，tag-key 处写标签键本身。
    pub filters: Option<Vec<types::Filter>>,
    /// 跳过前面多少条，默认值为 0。 Default: `0`. Example: `20`.
    pub offset: Option<i64>,
    /// 这一次最多返回多少条，默认值为 20，最大值为 100。 Default: `20`. At most 100. Example: `50`.
    pub limit: Option<i64>,
}

impl DescribeKeyPairsRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`key_ids`](Self#structfield.key_ids).
    pub fn key_ids(mut self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.key_ids = Some(rt::strings(values));
        self
    }
    /// Sets [`filters`](Self#structfield.filters).
    pub fn filters(mut self, values: impl IntoIterator<Item = types::Filter>) -> Self {
        self.filters = Some(values.into_iter().collect());
        self
    }
    /// Sets [`offset`](Self#structfield.offset).
    #[inline]
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }
    /// Sets [`limit`](Self#structfield.limit).
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl rt::Action for DescribeKeyPairsRequest {
    type Response = DescribeKeyPairsResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "DescribeKeyPairs")
        .region(rt::Region::Unused)
        .rate_limit(20)
        .idempotent()
        .errors(&[
            "InternalServerError", "InvalidFilter", "InvalidFilterValue.LimitExceeded",
            "InvalidKeyPair.LimitExceeded", "InvalidKeyPairId.Malformed",
            "InvalidParameter", "InvalidParameterValue",
            "InvalidParameterValue.LimitExceeded", "InvalidParameterValueLimit",
            "InvalidParameterValueOffset", "UnauthorizedOperation.InvalidToken",
            "UnsupportedOperation",
        ])
        .rules(&[
            ("Limit", rt::Rule::Max(100)),
        ])
        .constraints(&[
            rt::Constraint::Exclusive(&[&["KeyIds"], &["Filters"]]),
        ]);
}

impl rt::Paginate for DescribeKeyPairsRequest {
    type Item = types::KeyPair;
    const DEFAULT_LIMIT: Option<i64> = Some(20);
    #[inline]
    fn cursor(&mut self) -> rt::Cursor<'_> {
        rt::Cursor::Offset(&mut self.offset)
    }
    #[inline]
    fn limit(&self) -> Option<i64> {
        rt::number(&self.limit)
    }
    #[inline]
    fn total(response: &DescribeKeyPairsResponse) -> Option<i64> {
        Some(response.total_count)
    }
    #[inline]
    fn items(
        response: &mut DescribeKeyPairsResponse,
    ) -> Option<&mut Vec<types::KeyPair>> {
        Some(&mut response.key_pair_set)
    }
}

rt::record! {
    DescribeKeyPairsRequest: "DescribeKeyPairsRequest";
    0 => key_ids: "KeyIds",
    1 => filters: "Filters",
    2 => offset: "Offset",
    3 => limit: "Limit",
}

/// What [`describe_key_pairs`](Client::describe_key_pairs) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeKeyPairsResponse {
    /// 符合条件的密钥对总数。 Example: `4`.
    pub total_count: i64,
    /// 这一次返回的密钥对。
    pub key_pair_set: Vec<types::KeyPair>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribeKeyPairsResponse: "DescribeKeyPairsResponse";
    0 => total_count: "TotalCount",
    1 => key_pair_set: "KeyPairSet",
    2 => request_id: "RequestId",
}
