//! `DescribeInstances`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/DescribeInstances.md`; mend it there or in overrides.toml.

use crate::v20170312::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 查看实例。
    ///
    /// - 用 `InstanceIds` 指定实例，或用 `Filters` 筛选，只能用一种。
    /// - 什么都不给，就列出账号下的实例，一次 `Limit` 个。
    /// - 最近一次操作是什么、结果如何，看 LatestOperation 与 LatestOperationState。
    ///
    /// `DescribeInstances`; at most 20 calls a second; takes a region.
    /// One page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.IllegalTagKey`](crate::v20170312::ErrorCode::FailedOperationIllegalTagKey), [`FailedOperation.IllegalTagValue`](crate::v20170312::ErrorCode::FailedOperationIllegalTagValue), [`FailedOperation.TagKeyReserved`](crate::v20170312::ErrorCode::FailedOperationTagKeyReserved), [`InternalServerError`](crate::v20170312::ErrorCode::InternalServerError), [`InvalidFilter`](crate::v20170312::ErrorCode::InvalidFilter), [`InvalidFilterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidFilterValueLimitExceeded), [`InvalidHostId.Malformed`](crate::v20170312::ErrorCode::InvalidHostIdMalformed), [`InvalidInstanceId.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceIdMalformed), [`InvalidParameter`](crate::v20170312::ErrorCode::InvalidParameter), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.IPAddressMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueIpAddressMalformed), [`InvalidParameterValue.IPv6AddressMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueIpv6AddressMalformed), [`InvalidParameterValue.InstanceIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceIdMalformed), [`InvalidParameterValue.InvalidAppIdFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidAppIdFormat), [`InvalidParameterValue.InvalidIpFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidIpFormat), [`InvalidParameterValue.InvalidTimeFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidTimeFormat), [`InvalidParameterValue.InvalidVagueName`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidVagueName), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValue.SubnetIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueSubnetIdMalformed), [`InvalidParameterValue.TagKeyNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueTagKeyNotFound), [`InvalidParameterValue.UuidMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueUuidMalformed), [`InvalidParameterValue.VpcIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueVpcIdMalformed), [`InvalidSecurityGroupId.NotFound`](crate::v20170312::ErrorCode::InvalidSecurityGroupIdNotFound), [`InvalidSgId.Malformed`](crate::v20170312::ErrorCode::InvalidSgIdMalformed), [`InvalidZone.MismatchRegion`](crate::v20170312::ErrorCode::InvalidZoneMismatchRegion), [`ResourceNotFound.HpcCluster`](crate::v20170312::ErrorCode::ResourceNotFoundHpcCluster), [`UnauthorizedOperation.InvalidToken`](crate::v20170312::ErrorCode::UnauthorizedOperationInvalidToken), [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::DescribeInstancesRequest, types::Filter};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribeInstancesRequest::new()
    ///     .filters([Filter::new("zone", ["ap-shanghai-2", "ap-shanghai-5"])])
    ///     .offset(0)
    ///     .limit(1);
    /// let response = client.describe_instances(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=DescribeInstances)
    #[inline]
    pub fn describe_instances(
        &self,
        request: DescribeInstancesRequest,
    ) -> rt::Call<DescribeInstancesRequest> {
        rt::Call::new(&self.core, request)
    }
    /// Calls [`describe_instances`](Self::describe_instances) until every `InstanceSet.*.InstanceState` is `RUNNING`, with growing waits between.
    /// Fails with [`ErrorKind::UnexpectedState`](rt::ErrorKind::UnexpectedState) if it is `LAUNCH_FAILED` or `SHUTDOWN` or `TERMINATING`.
    /// The limit is 600 seconds unless set by [`at_most`](rt::WaitUntil::at_most). Only the first page of the response is checked.
    ///
    /// # Example
    /// ```no_run
    /// # use tencentcloud_cvm::v20170312::{Client, actions::DescribeInstancesRequest};
    /// # async fn example(client: Client, request: DescribeInstancesRequest) -> tencentcloud_core::Result<()> {
    /// let response = client.wait_for_running(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn wait_for_running(
        &self,
        request: DescribeInstancesRequest,
    ) -> rt::WaitUntil<DescribeInstancesRequest> {
        const WAITER: &rt::Waiter = &rt::Waiter::new(
                &["InstanceSet", "*", "InstanceState"],
                &["RUNNING"],
            )
            .failure(&["LAUNCH_FAILED", "SHUTDOWN", "TERMINATING"])
            .every(3)
            .at_most(600);
        rt::Call::new(&self.core, request).wait_for(WAITER)
    }
    /// Calls [`describe_instances`](Self::describe_instances) until every `InstanceSet.*.InstanceState` is `STOPPED`, with growing waits between.
    /// Fails with [`ErrorKind::UnexpectedState`](rt::ErrorKind::UnexpectedState) if it is `LAUNCH_FAILED` or `SHUTDOWN` or `TERMINATING`.
    /// The limit is 600 seconds unless set by [`at_most`](rt::WaitUntil::at_most). Only the first page of the response is checked.
    ///
    /// # Example
    /// ```no_run
    /// # use tencentcloud_cvm::v20170312::{Client, actions::DescribeInstancesRequest};
    /// # async fn example(client: Client, request: DescribeInstancesRequest) -> tencentcloud_core::Result<()> {
    /// let response = client.wait_for_stopped(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn wait_for_stopped(
        &self,
        request: DescribeInstancesRequest,
    ) -> rt::WaitUntil<DescribeInstancesRequest> {
        const WAITER: &rt::Waiter = &rt::Waiter::new(
                &["InstanceSet", "*", "InstanceState"],
                &["STOPPED"],
            )
            .failure(&["LAUNCH_FAILED", "SHUTDOWN", "TERMINATING"])
            .every(3)
            .at_most(600);
        rt::Call::new(&self.core, request).wait_for(WAITER)
    }
    /// Calls [`describe_instances`](Self::describe_instances) until `TotalCount` is `0`, with growing waits between.
    /// The limit is 600 seconds unless set by [`at_most`](rt::WaitUntil::at_most). Only the first page of the response is checked.
    ///
    /// # Example
    /// ```no_run
    /// # use tencentcloud_cvm::v20170312::{Client, actions::DescribeInstancesRequest};
    /// # async fn example(client: Client, request: DescribeInstancesRequest) -> tencentcloud_core::Result<()> {
    /// let response = client.wait_for_terminated(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn wait_for_terminated(
        &self,
        request: DescribeInstancesRequest,
    ) -> rt::WaitUntil<DescribeInstancesRequest> {
        const WAITER: &rt::Waiter = &rt::Waiter::new(&["TotalCount"], &["0"])
            .every(3)
            .at_most(600);
        rt::Call::new(&self.core, request).wait_for(WAITER)
    }
}

/// What [`describe_instances`](Client::describe_instances) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeInstancesRequest {
    /// 只看这些实例，最多 100 个。`InstanceIds` 与 `Filters` 不能同时使用。 At most 100 items. Example: `["ins-7dk2m9xq"]`.
    pub instance_ids: Option<Vec<String>>,
    /// - **zone**
    ///
    /// 在这个可用区的，如 ap-shanghai-5。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **project-id**
    ///
    /// 属于这个项目的。
    ///
    /// 类型：Integer
    ///
    /// 必选：否
    ///
    /// - **host-id**
    ///
    /// 在这台宿主机上的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **dedicated-cluster-id**
    ///
    /// 在这个专用集群里的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **vpc-id**
    ///
    /// 在这个私有网络里的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **subnet-id**
    ///
    /// 在这个子网里的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **instance-id**
    ///
    /// ID 是这个的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **uuid**
    ///
    /// UUID 是这个的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **security-group-id**
    ///
    /// 绑定了这个安全组的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **instance-name**
    ///
    /// 叫这个名称的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **instance-charge-type**
    ///
    /// 这样计费的（PREPAID \| POSTPAID_BY_HOUR \| CDHPAID）。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **instance-state**
    ///
    /// 处于这种状态的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **private-ip-address**
    ///
    /// 内网 IP 是这个的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **public-ip-address**
    ///
    /// 公网 IP 是这个的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **ipv6-address**
    ///
    /// IPv6 地址是这个的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **tag-key**
    ///
    /// 有这个标签键的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **tag-value**
    ///
    /// 有这个标签值的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **tag:tag-key**
    ///
    /// 这个标签键有这个值的，tag-key 处写标签键本身。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **creation-start-time**
    ///
    /// 在这之后创建的，如 2023-06-01 00:00:00。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **creation-end-time**
    ///
    /// 在这之前创建的，写法同上。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// 最多 10 个条件，每个条件最多 5 个值。
    ///
    /// At most 10 items.
    pub filters: Option<Vec<types::Filter>>,
    /// 跳过前面多少条，默认值为 0。 Default: `0`. Example: `20`.
    pub offset: Option<i64>,
    /// 这一次最多返回多少条，默认值为 20，最大值为 100。 Default: `20`. At most 100. Example: `50`.
    pub limit: Option<i64>,
}

impl DescribeInstancesRequest {
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

impl rt::Action for DescribeInstancesRequest {
    type Response = DescribeInstancesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "DescribeInstances")
        .region(rt::Region::Optional)
        .rate_limit(20)
        .idempotent()
        .errors(&[
            "FailedOperation.IllegalTagKey", "FailedOperation.IllegalTagValue",
            "FailedOperation.TagKeyReserved", "InternalServerError", "InvalidFilter",
            "InvalidFilterValue.LimitExceeded", "InvalidHostId.Malformed",
            "InvalidInstanceId.Malformed", "InvalidParameter", "InvalidParameterValue",
            "InvalidParameterValue.IPAddressMalformed",
            "InvalidParameterValue.IPv6AddressMalformed",
            "InvalidParameterValue.InstanceIdMalformed",
            "InvalidParameterValue.InvalidAppIdFormat",
            "InvalidParameterValue.InvalidIpFormat",
            "InvalidParameterValue.InvalidTimeFormat",
            "InvalidParameterValue.InvalidVagueName",
            "InvalidParameterValue.LimitExceeded",
            "InvalidParameterValue.SubnetIdMalformed",
            "InvalidParameterValue.TagKeyNotFound",
            "InvalidParameterValue.UuidMalformed",
            "InvalidParameterValue.VpcIdMalformed", "InvalidSecurityGroupId.NotFound",
            "InvalidSgId.Malformed", "InvalidZone.MismatchRegion",
            "ResourceNotFound.HpcCluster", "UnauthorizedOperation.InvalidToken",
            "UnsupportedOperation",
        ])
        .rules(&[
            ("InstanceIds", rt::Rule::MaxItems(100)),
            ("Filters", rt::Rule::MaxItems(10)),
            ("Limit", rt::Rule::Max(100)),
        ])
        .constraints(&[
            rt::Constraint::Exclusive(&[&["InstanceIds"], &["Filters"]]),
        ]);
}

impl rt::Paginate for DescribeInstancesRequest {
    type Item = types::Instance;
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
    fn total(response: &DescribeInstancesResponse) -> Option<i64> {
        Some(response.total_count)
    }
    #[inline]
    fn items(
        response: &mut DescribeInstancesResponse,
    ) -> Option<&mut Vec<types::Instance>> {
        Some(&mut response.instance_set)
    }
}

rt::record! {
    DescribeInstancesRequest: "DescribeInstancesRequest";
    0 => instance_ids: "InstanceIds",
    1 => filters: "Filters",
    2 => offset: "Offset",
    3 => limit: "Limit",
}

/// What [`describe_instances`](Client::describe_instances) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeInstancesResponse {
    /// 符合条件的实例总数。 Example: `37`.
    pub total_count: i64,
    /// 这一次返回的实例。
    pub instance_set: Vec<types::Instance>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribeInstancesResponse: "DescribeInstancesResponse";
    0 => total_count: "TotalCount",
    1 => instance_set: "InstanceSet",
    2 => request_id: "RequestId",
}
