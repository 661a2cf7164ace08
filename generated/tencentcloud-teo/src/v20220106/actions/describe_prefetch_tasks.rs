//! `DescribePrefetchTasks`. Written by `cargo xtask gen` from `teo/2022-01-06/DescribePrefetchTasks.md`; mend it there or in overrides.toml.

use crate::v20220106::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 查看预热任务各自进行到哪一步。
    ///
    /// `DescribePrefetchTasks`; at most 1 call a second; needs a region.
    /// One page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalError`](crate::v20220106::ErrorCode::InternalError), [`InternalError.RouteError`](crate::v20220106::ErrorCode::InternalErrorRouteError), [`InvalidParameter.ParameterError`](crate::v20220106::ErrorCode::InvalidParameterParameterError), [`OperationDenied`](crate::v20220106::ErrorCode::OperationDenied), [`UnauthorizedOperation.DomainEmpty`](crate::v20220106::ErrorCode::UnauthorizedOperationDomainEmpty).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_teo::v20220106::{Client, actions::DescribePrefetchTasksRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribePrefetchTasksRequest::new()
    ///     .start_time("2022-02-09T00:00:00+08:00")
    ///     .end_time("2022-02-09T23:59:00+08:00")
    ///     .offset(7)
    ///     .limit(1)
    ///     .statuses(["success"])
    ///     .zone_id("zone-2o7abc")
    ///     .domains(["img.example.com"]);
    /// let response = client.describe_prefetch_tasks(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=teo&Version=2022-01-06&Action=DescribePrefetchTasks)
    #[inline]
    pub fn describe_prefetch_tasks(
        &self,
        request: DescribePrefetchTasksRequest,
    ) -> rt::Call<DescribePrefetchTasksRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_prefetch_tasks`](Client::describe_prefetch_tasks) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribePrefetchTasksRequest {
    /// 任务 ID，由提交预热任务的接口返回。 Example: `31k7p2dq84rt`.
    pub job_id: Option<String>,
    /// 只看这一刻之后提交的任务。 Example: `2022-02-09T00:00:00Z`.
    pub start_time: Option<rt::Timestamp>,
    /// 只看这一刻之前提交的任务。 Example: `2022-02-10T00:00:00Z`.
    pub end_time: Option<rt::Timestamp>,
    /// 跳过前面多少条。 Example: `20`.
    pub offset: Option<i64>,
    /// 这一次最多返回多少条。 Example: `50`.
    pub limit: Option<i64>,
    /// 只看处于这些状态的任务。\
    /// 可选值为：processing、success、failed、timeout、invalid
    ///
    /// Example: `processing`.
    pub statuses: Option<Vec<rt::Open<DescribePrefetchTasksStatus>>>,
    /// 站点 ID。 Example: `zone-2o7abc`.
    pub zone_id: Option<String>,
    /// 只看这些域名的任务。 Example: `["img.example.com"]`.
    pub domains: Option<Vec<String>>,
    /// 只看预热了这个地址的任务。 Example: `http://img.example.com/video/1.mp4`.
    pub target: Option<String>,
}

impl DescribePrefetchTasksRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`job_id`](Self#structfield.job_id).
    pub fn job_id(mut self, value: impl Into<String>) -> Self {
        self.job_id = Some(value.into());
        self
    }
    /// Sets [`start_time`](Self#structfield.start_time).
    pub fn start_time(mut self, value: impl Into<rt::Timestamp>) -> Self {
        self.start_time = Some(value.into());
        self
    }
    /// Sets [`end_time`](Self#structfield.end_time).
    pub fn end_time(mut self, value: impl Into<rt::Timestamp>) -> Self {
        self.end_time = Some(value.into());
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
    /// Sets [`statuses`](Self#structfield.statuses).
    pub fn statuses(
        mut self,
        values: impl IntoIterator<
            Item = impl Into<rt::Open<DescribePrefetchTasksStatus>>,
        >,
    ) -> Self {
        self.statuses = Some(values.into_iter().map(Into::into).collect());
        self
    }
    /// Sets [`zone_id`](Self#structfield.zone_id).
    pub fn zone_id(mut self, value: impl Into<String>) -> Self {
        self.zone_id = Some(value.into());
        self
    }
    /// Sets [`domains`](Self#structfield.domains).
    pub fn domains(mut self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.domains = Some(rt::strings(values));
        self
    }
    /// Sets [`target`](Self#structfield.target).
    pub fn target(mut self, value: impl Into<String>) -> Self {
        self.target = Some(value.into());
        self
    }
}

impl rt::Action for DescribePrefetchTasksRequest {
    type Response = DescribePrefetchTasksResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("teo", "2022-01-06", "DescribePrefetchTasks")
        .region(rt::Region::Required)
        .rate_limit(1)
        .idempotent()
        .errors(&[
            "InternalError", "InternalError.RouteError",
            "InvalidParameter.ParameterError", "OperationDenied",
            "UnauthorizedOperation.DomainEmpty",
        ])
        .rules(&[
            (
                "Statuses",
                rt::Rule::OneOf(&rt::wire_values::<DescribePrefetchTasksStatus, 5>()),
            ),
        ]);
}

impl rt::Paginate for DescribePrefetchTasksRequest {
    type Item = types::Task;
    #[inline]
    fn cursor(&mut self) -> rt::Cursor<'_> {
        rt::Cursor::Offset(&mut self.offset)
    }
    #[inline]
    fn limit(&self) -> Option<i64> {
        rt::number(&self.limit)
    }
    #[inline]
    fn total(response: &DescribePrefetchTasksResponse) -> Option<i64> {
        Some(response.total_count)
    }
    #[inline]
    fn items(
        response: &mut DescribePrefetchTasksResponse,
    ) -> Option<&mut Vec<types::Task>> {
        Some(&mut response.tasks)
    }
}

rt::record! {
    DescribePrefetchTasksRequest: "DescribePrefetchTasksRequest";
    0 => job_id: "JobId",
    1 => start_time: "StartTime",
    2 => end_time: "EndTime",
    3 => offset: "Offset",
    4 => limit: "Limit",
    5 => statuses: "Statuses",
    6 => zone_id: "ZoneId",
    7 => domains: "Domains",
    8 => target: "Target",
}

/// What [`describe_prefetch_tasks`](Client::describe_prefetch_tasks) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribePrefetchTasksResponse {
    /// 符合条件的任务总数。 Example: `8`.
    pub total_count: i64,
    /// 这一次返回的任务。
    pub tasks: Vec<types::Task>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribePrefetchTasksResponse: "DescribePrefetchTasksResponse";
    0 => total_count: "TotalCount",
    1 => tasks: "Tasks",
    2 => request_id: "RequestId",
}

/// The values of [`statuses`](DescribePrefetchTasksRequest#structfield.statuses).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribePrefetchTasksStatus {
    /// `processing`.
    Processing,
    /// `success`.
    Success,
    /// `failed`.
    Failed,
    /// `timeout`.
    Timeout,
    /// `invalid`.
    Invalid,
}

rt::open_enum! {
    DescribePrefetchTasksStatus;
    "processing" => Processing,
    "success" => Success,
    "failed" => Failed,
    "timeout" => Timeout,
    "invalid" => Invalid,
}
