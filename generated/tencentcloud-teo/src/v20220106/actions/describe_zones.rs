//! `DescribeZones`. Written by `cargo xtask gen` from `teo/2022-01-06/DescribeZones.md`; mend it there or in overrides.toml.

use crate::v20220106::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 列出账号下已接入的站点，可以按名称、状态或标签筛选。
    ///
    /// `DescribeZones`; at most 20 calls a second; takes a region.
    /// One page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`OperationDenied`](crate::v20220106::ErrorCode::OperationDenied), [`UnauthorizedOperation.CamUnauthorized`](crate::v20220106::ErrorCode::UnauthorizedOperationCamUnauthorized), [`UnauthorizedOperation.NoPermission`](crate::v20220106::ErrorCode::UnauthorizedOperationNoPermission).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_teo::v20220106::{Client, actions::DescribeZonesRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribeZonesRequest::new();
    /// let response = client.describe_zones(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=teo&Version=2022-01-06&Action=DescribeZones)
    #[inline]
    pub fn describe_zones(
        &self,
        request: DescribeZonesRequest,
    ) -> rt::Call<DescribeZonesRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_zones`](Client::describe_zones) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeZonesRequest {
    /// 跳过前面多少个站点。默认值：0，最小值：0。 Default: `0`. At least 0. Example: `0`.
    pub offset: Option<i64>,
    /// 这一次最多返回多少个站点。默认值为 1000，最大值为 1000。 Default: `1000`. At most 1000. Example: `500`.
    pub limit: Option<i64>,
    /// 筛选条件，站点须同时满足每一条。
    pub filters: Option<Vec<types::ZoneFilter>>,
}

impl DescribeZonesRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
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
    /// Sets [`filters`](Self#structfield.filters).
    pub fn filters(
        mut self,
        values: impl IntoIterator<Item = types::ZoneFilter>,
    ) -> Self {
        self.filters = Some(values.into_iter().collect());
        self
    }
}

impl rt::Action for DescribeZonesRequest {
    type Response = DescribeZonesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("teo", "2022-01-06", "DescribeZones")
        .region(rt::Region::Optional)
        .rate_limit(20)
        .idempotent()
        .errors(&[
            "OperationDenied", "UnauthorizedOperation.CamUnauthorized",
            "UnauthorizedOperation.NoPermission",
        ])
        .rules(&[
            ("Offset", rt::Rule::Min(0)),
            ("Limit", rt::Rule::Max(1000)),
        ]);
}

impl rt::Paginate for DescribeZonesRequest {
    type Item = types::Zone;
    const DEFAULT_LIMIT: Option<i64> = Some(1000);
    #[inline]
    fn cursor(&mut self) -> rt::Cursor<'_> {
        rt::Cursor::Offset(&mut self.offset)
    }
    #[inline]
    fn limit(&self) -> Option<i64> {
        rt::number(&self.limit)
    }
    #[inline]
    fn total(response: &DescribeZonesResponse) -> Option<i64> {
        Some(response.total_count)
    }
    #[inline]
    fn items(response: &mut DescribeZonesResponse) -> Option<&mut Vec<types::Zone>> {
        Some(&mut response.zones)
    }
}

rt::record! {
    DescribeZonesRequest: "DescribeZonesRequest";
    0 => offset: "Offset",
    1 => limit: "Limit",
    2 => filters: "Filters",
}

/// What [`describe_zones`](Client::describe_zones) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeZonesResponse {
    /// 满足条件的站点一共多少个。 Example: `3`.
    pub total_count: i64,
    /// 这一次返回的站点。
    pub zones: Vec<types::Zone>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribeZonesResponse: "DescribeZonesResponse";
    0 => total_count: "TotalCount",
    1 => zones: "Zones",
    2 => request_id: "RequestId",
}
