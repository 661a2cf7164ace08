//! `CreatePurgeTask`. Written by `cargo xtask gen` from `teo/2022-01-06/CreatePurgeTask.md`; mend it there or in overrides.toml.

use crate::v20220106::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 提交一个清除缓存的任务：让边缘节点丢掉已缓存的内容，下一次访问时回源重新获取。任务的进度用 DescribePurgeTasks 查看。
    ///
    /// `CreatePurgeTask`; at most 20 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalError.BackendError`](crate::v20220106::ErrorCode::InternalErrorBackendError), [`InternalError.DomainConfig`](crate::v20220106::ErrorCode::InternalErrorDomainConfig), [`InternalError.QuotaSystem`](crate::v20220106::ErrorCode::InternalErrorQuotaSystem), [`InvalidParameter.DomainNotFound`](crate::v20220106::ErrorCode::InvalidParameterDomainNotFound), [`InvalidParameter.ParameterError`](crate::v20220106::ErrorCode::InvalidParameterParameterError), [`InvalidParameter.Target`](crate::v20220106::ErrorCode::InvalidParameterTarget), [`InvalidParameter.TaskNotGenerated`](crate::v20220106::ErrorCode::InvalidParameterTaskNotGenerated), [`InvalidParameter.UploadUrl`](crate::v20220106::ErrorCode::InvalidParameterUploadUrl), [`LimitExceeded.BatchQuota`](crate::v20220106::ErrorCode::LimitExceededBatchQuota), [`LimitExceeded.DailyQuota`](crate::v20220106::ErrorCode::LimitExceededDailyQuota), [`OperationDenied`](crate::v20220106::ErrorCode::OperationDenied), [`UnauthorizedOperation.CamUnauthorized`](crate::v20220106::ErrorCode::UnauthorizedOperationCamUnauthorized), [`UnauthorizedOperation.NoPermission`](crate::v20220106::ErrorCode::UnauthorizedOperationNoPermission).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_teo::v20220106::{Client, actions::CreatePurgeTaskRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = CreatePurgeTaskRequest::new("zone-2o7abc", "purge_url")
    ///     .targets(["http://img.example.com/logo.png", "img.example.com/banner.png"])
    ///     .encode_url(true);
    /// let response = client.create_purge_task(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=teo&Version=2022-01-06&Action=CreatePurgeTask)
    #[inline]
    pub fn create_purge_task(
        &self,
        request: CreatePurgeTaskRequest,
    ) -> rt::Call<CreatePurgeTaskRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`create_purge_task`](Client::create_purge_task) asks for.
#[non_exhaustive]
pub struct CreatePurgeTaskRequest {
    /// 站点 ID，形如 zone-2o7abc。 Required. Example: `zone-2o7abc`.
    pub zone_id: String,
    /// 按什么来清除，可选值：\
    /// \- purge_url：按 URL 清除\
    /// \- purge_prefix：按前缀，即目录\
    /// \- purge_host：按域名，即 Hostname\
    /// \- purge_all：清除站点的全部缓存
    ///
    /// Required. Example: `purge_prefix`.
    pub r#type: rt::Open<CreatePurgeTaskType>,
    /// 要清除的对象，写法随 Type 变化：\
    /// 1\) purge_host 写域名，如 img.example.com\
    /// 2\) purge_prefix 写到目录为止，如 <http://img.example.com/2022>\
    /// 3\) purge_url 写完整地址，如 <https://img.example.com/logo.png>\
    /// 4）purge_all 不必填写
    ///
    /// Example: `["https://img.example.com/logo.png"]`.
    pub targets: Option<Vec<String>>,
    /// 地址里有非 ASCII 字符时请置为 true，服务端先照 RFC3986 编码，再去匹配缓存。 Example: `true`.
    pub encode_url: Option<bool>,
}

impl CreatePurgeTaskRequest {
    /// With what is required.
    pub fn new(
        zone_id: impl Into<String>,
        r#type: impl Into<rt::Open<CreatePurgeTaskType>>,
    ) -> Self {
        Self {
            zone_id: zone_id.into(),
            r#type: r#type.into(),
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
}

impl rt::Action for CreatePurgeTaskRequest {
    type Response = CreatePurgeTaskResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("teo", "2022-01-06", "CreatePurgeTask")
        .region(rt::Region::Required)
        .rate_limit(20)
        .errors(&[
            "InternalError.BackendError", "InternalError.DomainConfig",
            "InternalError.QuotaSystem", "InvalidParameter.DomainNotFound",
            "InvalidParameter.ParameterError", "InvalidParameter.Target",
            "InvalidParameter.TaskNotGenerated", "InvalidParameter.UploadUrl",
            "LimitExceeded.BatchQuota", "LimitExceeded.DailyQuota", "OperationDenied",
            "UnauthorizedOperation.CamUnauthorized",
            "UnauthorizedOperation.NoPermission",
        ])
        .rules(&[
            ("Type", rt::Rule::OneOf(&rt::wire_values::<CreatePurgeTaskType, 4>())),
        ]);
}

rt::record! {
    CreatePurgeTaskRequest: "CreatePurgeTaskRequest";
    0 => zone_id: "ZoneId",
    1 => r#type: "Type",
    2 => targets: "Targets",
    3 => encode_url: "EncodeUrl",
    empty;
}

/// What [`create_purge_task`](Client::create_purge_task) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct CreatePurgeTaskResponse {
    /// 新任务的 ID。 Example: `31k7p2dq84rt`.
    pub job_id: String,
    /// 没有被接受的资源，附带原因。 Example: `[]`.
    pub failed_list: Vec<types::FailReason>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    CreatePurgeTaskResponse: "CreatePurgeTaskResponse";
    0 => job_id: "JobId",
    1 => failed_list: "FailedList",
    2 => request_id: "RequestId",
}

/// The values of [`type`](CreatePurgeTaskRequest#structfield.type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum CreatePurgeTaskType {
    /// `purge_url`: 按 URL 清除
    PurgeUrl,
    /// `purge_prefix`: 按前缀，即目录
    PurgePrefix,
    /// `purge_host`: 按域名，即 Hostname
    PurgeHost,
    /// `purge_all`: 清除站点的全部缓存
    PurgeAll,
}

rt::open_enum! {
    CreatePurgeTaskType;
    "purge_url" => PurgeUrl,
    "purge_prefix" => PurgePrefix,
    "purge_host" => PurgeHost,
    "purge_all" => PurgeAll,
}
