//! `DescribeInstancesStatus`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/DescribeInstancesStatus.md`; mend it there or in overrides.toml.

use crate::v20170312::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 只看实例的状态，比 DescribeInstances 轻。
    ///
    /// - 不指定实例，就列出账号下的，一次 `Limit` 个。
    ///
    /// `DescribeInstancesStatus`; at most 20 calls a second; needs a region.
    /// One page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalServerError`](crate::v20170312::ErrorCode::InternalServerError), [`InvalidFilter`](crate::v20170312::ErrorCode::InvalidFilter), [`InvalidInstanceId.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceIdMalformed), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.InstanceIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceIdMalformed), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`UnauthorizedOperation.InvalidToken`](crate::v20170312::ErrorCode::UnauthorizedOperationInvalidToken), [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::DescribeInstancesStatusRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribeInstancesStatusRequest::new()
    ///     .instance_ids(["ins-7dk2m9xq", "ins-3fw8b0za"])
    ///     .offset(0)
    ///     .limit(10);
    /// let response = client.describe_instances_status(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=DescribeInstancesStatus)
    #[inline]
    pub fn describe_instances_status(
        &self,
        request: DescribeInstancesStatusRequest,
    ) -> rt::Call<DescribeInstancesStatusRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_instances_status`](Client::describe_instances_status) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeInstancesStatusRequest {
    /// 只看这些实例，最多 100 个。 At most 100 items. Example: `["ins-7dk2m9xq","ins-3fw8b0za"]`.
    pub instance_ids: Option<Vec<String>>,
    /// 跳过前面多少条，默认值为 0。 Default: `0`. Example: `20`.
    pub offset: Option<i64>,
    /// 这一次最多返回多少条，默认值为 20，最大值为 100。 Default: `20`. At most 100. Example: `50`.
    pub limit: Option<i64>,
}

impl DescribeInstancesStatusRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`instance_ids`](Self#structfield.instance_ids).
    pub fn instance_ids(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.instance_ids = Some(rt::strings(values));
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

impl rt::Action for DescribeInstancesStatusRequest {
    type Response = DescribeInstancesStatusResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "DescribeInstancesStatus")
        .region(rt::Region::Required)
        .rate_limit(20)
        .idempotent()
        .errors(&[
            "InternalServerError", "InvalidFilter", "InvalidInstanceId.Malformed",
            "InvalidParameterValue", "InvalidParameterValue.InstanceIdMalformed",
            "InvalidParameterValue.LimitExceeded", "UnauthorizedOperation.InvalidToken",
            "UnsupportedOperation",
        ])
        .rules(&[
            ("InstanceIds", rt::Rule::MaxItems(100)),
            ("Limit", rt::Rule::Max(100)),
        ]);
}

impl rt::Paginate for DescribeInstancesStatusRequest {
    type Item = types::InstanceStatus;
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
    fn total(response: &DescribeInstancesStatusResponse) -> Option<i64> {
        Some(response.total_count)
    }
    #[inline]
    fn items(
        response: &mut DescribeInstancesStatusResponse,
    ) -> Option<&mut Vec<types::InstanceStatus>> {
        Some(&mut response.instance_status_set)
    }
}

rt::record! {
    DescribeInstancesStatusRequest: "DescribeInstancesStatusRequest";
    0 => instance_ids: "InstanceIds",
    1 => offset: "Offset",
    2 => limit: "Limit",
}

/// What [`describe_instances_status`](Client::describe_instances_status) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeInstancesStatusResponse {
    /// 符合条件的实例总数。 Example: `37`.
    pub total_count: i64,
    /// 这一次返回的状态。
    pub instance_status_set: Vec<types::InstanceStatus>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribeInstancesStatusResponse: "DescribeInstancesStatusResponse";
    0 => total_count: "TotalCount",
    1 => instance_status_set: "InstanceStatusSet",
    2 => request_id: "RequestId",
}
