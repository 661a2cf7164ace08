//! `DescribePurgeTasks`. Written by `cargo xtask gen` from `teo/2022-01-06/DescribePurgeTasks.md`; mend it there or in overrides.toml.

use crate::v20220106::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 查看以前提交过的清除缓存任务，以及它们各自进行到哪一步。
    ///
    /// `DescribePurgeTasks`; at most 20 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalError`](crate::v20220106::ErrorCode::InternalError), [`InvalidParameter.ParameterError`](crate::v20220106::ErrorCode::InvalidParameterParameterError).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_teo::v20220106::{Client, actions::DescribePurgeTasksRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribePurgeTasksRequest::new()
    ///     .start_time("2022-02-09T00:00:00")
    ///     .end_time("2022-02-09T23:59:00")
    ///     .offset(0)
    ///     .limit(100)
    ///     .statuses(["success"])
    ///     .zone_id("zone-2o7abc")
    ///     .domains(["img.example.com", "www.example.com"]);
    /// let response = client.describe_purge_tasks(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=teo&Version=2022-01-06&Action=DescribePurgeTasks)
    #[inline]
    pub fn describe_purge_tasks(
        &self,
        request: DescribePurgeTasksRequest,
    ) -> rt::Call<DescribePurgeTasksRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_purge_tasks`](Client::describe_purge_tasks) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribePurgeTasksRequest {
    /// 任务 ID，由提交清除任务的接口返回。JobId 与 StartTime&EndTime 不能同时为空。
    pub job_id: Option<String>,
    /// 只看某一类任务，取值有：
    ///
    /// - purge_url：按 URL；
    /// - purge_prefix：按前缀；
    /// - purge_host：按 Hostname；
    /// - purge_all：清空全部缓存的任务。
    pub r#type: Option<rt::Open<DescribePurgeTasksType>>,
    /// 从什么时刻查起。用 ISO8601 写法的 UTC 时间，形如 2022-02-09T00:00:00Z。
    pub start_time: Option<rt::Timestamp>,
    /// 查到什么时刻为止。写法与 StartTime 相同。
    pub end_time: Option<rt::Timestamp>,
    /// 从第几页查起，默认值为 0。例如填 2，得到第 2 页和其后各页。 Default: `0`.
    pub offset: Option<i64>,
    /// 每页的条数，默认值为 100，取值范围：1\~1000。 Default: `100`. Range: 1 to 1000.
    pub limit: Option<i64>,
    /// 只看处于这些状态的任务，取值有：
    ///
    /// - processing：进行中；
    /// - success：已经成功；
    /// - failed：没有成功；
    /// - timeout：超过时限；
    /// - invalid：无效的任务。
    pub statuses: Option<Vec<rt::Open<DescribePurgeTasksStatus>>>,
    /// 站点 ID。\
    /// 可以由下面的接口得到：<https://cloud.tencent.com/document/product/1552/73423>
    pub zone_id: Option<String>,
    /// 只看这些域名的任务，最多 100 个。 At most 100 items.
    pub domains: Option<Vec<String>>,
    /// 只看清除了这个资源的任务，只能写 1 个。
    pub target: Option<String>,
}

impl DescribePurgeTasksRequest {
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
    /// Sets [`type`](Self#structfield.type).
    pub fn r#type(mut self, value: impl Into<rt::Open<DescribePurgeTasksType>>) -> Self {
        self.r#type = Some(value.into());
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
        values: impl IntoIterator<Item = impl Into<rt::Open<DescribePurgeTasksStatus>>>,
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

impl rt::Action for DescribePurgeTasksRequest {
    type Response = DescribePurgeTasksResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("teo", "2022-01-06", "DescribePurgeTasks")
        .region(rt::Region::Required)
        .rate_limit(20)
        .idempotent()
        .errors(&[
            "InternalError", "InvalidParameter.ParameterError",
        ])
        .rules(&[
            ("Type", rt::Rule::OneOf(&rt::wire_values::<DescribePurgeTasksType, 4>())),
            ("Limit", rt::Rule::Range(1, 1000)),
            (
                "Statuses",
                rt::Rule::OneOf(&rt::wire_values::<DescribePurgeTasksStatus, 5>()),
            ),
            ("Domains", rt::Rule::MaxItems(100)),
        ])
        .constraints(&[
            rt::Constraint::AtLeastOne(&[&["JobId"], &["StartTime", "EndTime"]]),
        ]);
}

rt::record! {
    DescribePurgeTasksRequest: "DescribePurgeTasksRequest";
    0 => job_id: "JobId",
    1 => r#type: "Type",
    2 => start_time: "StartTime",
    3 => end_time: "EndTime",
    4 => offset: "Offset",
    5 => limit: "Limit",
    6 => statuses: "Statuses",
    7 => zone_id: "ZoneId",
    8 => domains: "Domains",
    9 => target: "Target",
}

/// What [`describe_purge_tasks`](Client::describe_purge_tasks) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribePurgeTasksResponse {
    /// 符合条件的任务总数。
    pub total_count: i64,
    /// 这一页的任务。
    pub tasks: Vec<types::Task>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribePurgeTasksResponse: "DescribePurgeTasksResponse";
    0 => total_count: "TotalCount",
    1 => tasks: "Tasks",
    2 => request_id: "RequestId",
}

/// The values of [`type`](DescribePurgeTasksRequest#structfield.type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribePurgeTasksType {
    /// `purge_url`: 按 URL
    PurgeUrl,
    /// `purge_prefix`: 按前缀
    PurgePrefix,
    /// `purge_host`: 按 Hostname
    PurgeHost,
    /// `purge_all`: 清空全部缓存的任务
    PurgeAll,
}

rt::open_enum! {
    DescribePurgeTasksType;
    "purge_url" => PurgeUrl,
    "purge_prefix" => PurgePrefix,
    "purge_host" => PurgeHost,
    "purge_all" => PurgeAll,
}

/// The values of [`statuses`](DescribePurgeTasksRequest#structfield.statuses).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribePurgeTasksStatus {
    /// `processing`: 进行中
    Processing,
    /// `success`: 已经成功
    Success,
    /// `failed`: 没有成功
    Failed,
    /// `timeout`: 超过时限
    Timeout,
    /// `invalid`: 无效的任务
    Invalid,
}

rt::open_enum! {
    DescribePurgeTasksStatus;
    "processing" => Processing,
    "success" => Success,
    "failed" => Failed,
    "timeout" => Timeout,
    "invalid" => Invalid,
}
