//! `CreatePrefetchTask`. Written by `cargo xtask gen` from `teo/2022-01-06/CreatePrefetchTask.md`; mend it there or in overrides.toml.

use crate::v20220106::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 提交一个预热任务：趁还没有人访问，先把资源从源站取到边缘节点。任务的进度用 DescribePrefetchTasks 查看。
    ///
    /// `CreatePrefetchTask`; at most 5000 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalError.BackendError`](crate::v20220106::ErrorCode::InternalErrorBackendError), [`InternalError.DomainConfig`](crate::v20220106::ErrorCode::InternalErrorDomainConfig), [`InternalError.FailedToGenerateUrl`](crate::v20220106::ErrorCode::InternalErrorFailedToGenerateUrl), [`InternalError.QuotaSystem`](crate::v20220106::ErrorCode::InternalErrorQuotaSystem), [`InvalidParameter.DomainNotFound`](crate::v20220106::ErrorCode::InvalidParameterDomainNotFound), [`InvalidParameter.ParameterError`](crate::v20220106::ErrorCode::InvalidParameterParameterError), [`InvalidParameter.Target`](crate::v20220106::ErrorCode::InvalidParameterTarget), [`InvalidParameter.TaskNotGenerated`](crate::v20220106::ErrorCode::InvalidParameterTaskNotGenerated), [`InvalidParameter.UploadUrl`](crate::v20220106::ErrorCode::InvalidParameterUploadUrl), [`LimitExceeded.BatchQuota`](crate::v20220106::ErrorCode::LimitExceededBatchQuota), [`LimitExceeded.DailyQuota`](crate::v20220106::ErrorCode::LimitExceededDailyQuota), [`UnauthorizedOperation.CamUnauthorized`](crate::v20220106::ErrorCode::UnauthorizedOperationCamUnauthorized).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_teo::v20220106::{Client, actions::CreatePrefetchTaskRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = CreatePrefetchTaskRequest::new("zone-2o7abc")
    ///     .targets(["http://img.example.com/video/1.mp4", "img.example.com/video/2.mp4"])
    ///     .encode_url(true);
    /// let response = client.create_prefetch_task(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=teo&Version=2022-01-06&Action=CreatePrefetchTask)
    #[inline]
    pub fn create_prefetch_task(
        &self,
        request: CreatePrefetchTaskRequest,
    ) -> rt::Call<CreatePrefetchTaskRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`create_prefetch_task`](Client::create_prefetch_task) asks for.
///
/// Without what is required it does not compile:
///
/// ```compile_fail,E0061
/// let request = tencentcloud_teo::v20220106::actions::CreatePrefetchTaskRequest::new();
/// ```
#[non_exhaustive]
pub struct CreatePrefetchTaskRequest {
    /// 站点 ID，形如 zone-2o7abc。 Required. Example: `zone-2o7abc`.
    pub zone_id: String,
    /// 需要预热的地址，一项一个，写法如：\
    /// <http://img.example.com/video/1.mp4>
    ///
    /// Example: `["http://img.example.com/video/1.mp4"]`.
    pub targets: Option<Vec<String>>,
    /// 地址里有非 ASCII 字符时请置为 true，服务端会照 RFC3986 先行编码。 Example: `true`.
    pub encode_url: Option<bool>,
    /// 回源取内容时一并带上的请求头。
    pub headers: Option<Vec<types::Header>>,
}

impl CreatePrefetchTaskRequest {
    /// With what is required.
    pub fn new(zone_id: impl Into<String>) -> Self {
        Self {
            zone_id: zone_id.into(),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`targets`](Self#structfield.targets).
    pub fn targets(mut self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.targets = Some(rt::strings(values));
        self
    }
    /// Sets [`encode_url`](Self#structfield.encode_url).
    #[inline]
    pub fn encode_url(mut self, value: bool) -> Self {
        self.encode_url = Some(value);
        self
    }
    /// Sets [`headers`](Self#structfield.headers).
    pub fn headers(mut self, values: impl IntoIterator<Item = types::Header>) -> Self {
        self.headers = Some(values.into_iter().collect());
        self
    }
}

impl rt::Action for CreatePrefetchTaskRequest {
    type Response = CreatePrefetchTaskResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("teo", "2022-01-06", "CreatePrefetchTask")
        .region(rt::Region::Required)
        .rate_limit(5000)
        .errors(&[
            "InternalError.BackendError", "InternalError.DomainConfig",
            "InternalError.FailedToGenerateUrl", "InternalError.QuotaSystem",
            "InvalidParameter.DomainNotFound", "InvalidParameter.ParameterError",
            "InvalidParameter.Target", "InvalidParameter.TaskNotGenerated",
            "InvalidParameter.UploadUrl", "LimitExceeded.BatchQuota",
            "LimitExceeded.DailyQuota", "UnauthorizedOperation.CamUnauthorized",
        ]);
}

rt::record! {
    CreatePrefetchTaskRequest: "CreatePrefetchTaskRequest";
    0 => zone_id: "ZoneId",
    1 => targets: "Targets",
    2 => encode_url: "EncodeUrl",
    3 => headers: "Headers",
    empty;
}

/// What [`create_prefetch_task`](Client::create_prefetch_task) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct CreatePrefetchTaskResponse {
    /// 新任务的 ID。 Example: `31k7p2dq84rt`.
    pub job_id: String,
    /// 没有被接受的资源。 Example: `[]`.
    pub failed_list: Vec<types::FailReason>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    CreatePrefetchTaskResponse: "CreatePrefetchTaskResponse";
    0 => job_id: "JobId",
    1 => failed_list: "FailedList",
    2 => request_id: "RequestId",
}
