//! `DescribeImages`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/DescribeImages.md`; mend it there or in overrides.toml.

use crate::v20170312::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 查看镜像。
    ///
    /// - 用 `ImageIds` 指定，或用 `Filters` 筛选，只能用一种。
    ///
    /// `DescribeImages`; at most 1 call a second; needs a region.
    /// One page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.IllegalTagKey`](crate::v20170312::ErrorCode::FailedOperationIllegalTagKey), [`InvalidFilter`](crate::v20170312::ErrorCode::InvalidFilter), [`InvalidFilterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidFilterValueLimitExceeded), [`InvalidImageId.Malformed`](crate::v20170312::ErrorCode::InvalidImageIdMalformed), [`InvalidInstanceType.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceTypeMalformed), [`InvalidParameter.InvalidParameterCoexistImageIdsFilters`](crate::v20170312::ErrorCode::InvalidParameterInvalidParameterCoexistImageIdsFilters), [`InvalidParameterValue.InstanceTypeNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceTypeNotFound), [`InvalidParameterValue.InvalidAppIdFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidAppIdFormat), [`InvalidParameterValue.InvalidParameterValueLimit`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidParameterValueLimit), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValue.TagKeyNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueTagKeyNotFound), [`InvalidParameterValue.ZoneNotSupported`](crate::v20170312::ErrorCode::InvalidParameterValueZoneNotSupported), [`InvalidRegion.NotFound`](crate::v20170312::ErrorCode::InvalidRegionNotFound), [`InvalidZone.MismatchRegion`](crate::v20170312::ErrorCode::InvalidZoneMismatchRegion), [`ResourcesSoldOut.SpecifiedInstanceType`](crate::v20170312::ErrorCode::ResourcesSoldOutSpecifiedInstanceType), [`UnauthorizedOperation.InvalidToken`](crate::v20170312::ErrorCode::UnauthorizedOperationInvalidToken), [`UnauthorizedOperation.PermissionDenied`](crate::v20170312::ErrorCode::UnauthorizedOperationPermissionDenied), [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::DescribeImagesRequest, types::Filter};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribeImagesRequest::new()
    ///     .filters([Filter::new("image-id", ["img-4q7zk1px"])]);
    /// let response = client.describe_images(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=DescribeImages)
    #[inline]
    pub fn describe_images(
        &self,
        request: DescribeImagesRequest,
    ) -> rt::Call<DescribeImagesRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_images`](Client::describe_images) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeImagesRequest {
    /// 只看这些镜像。`ImageIds` 与 `Filters` 不能同时使用。 Example: `["img-4q7zk1px"]`.
    pub image_ids: Option<Vec<String>>,
    /// 筛选条件，最多 10 个，每个条件最多 5 个值。
    ///
    /// - **image-id**
    ///
    /// ID 是这个的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **image-type**
    ///
    /// 属于这一类的：
    ///
    /// PRIVATE_IMAGE: 自己的
    ///
    /// PUBLIC_IMAGE: 官方的
    ///
    /// SHARED_IMAGE: 别人共享的
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **image-name**
    ///
    /// 名称里有这段文字的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **platform**
    ///
    /// 属于这个平台的，如 Ubuntu。
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
    /// - **dedicated-cluster-id**
    ///
    /// 在这个专用集群里的。
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// - **cdc-cache-status**
    ///
    /// 缓存处于这种状态的：
    ///
    /// CACHED_ALL: 不论哪种
    ///
    /// CACHING: 正在缓存
    ///
    /// CACHED: 缓存好了
    ///
    /// CACHE_INVALID: 已失效
    ///
    /// CACHE_FAILED: 没有成功
    ///
    /// 类型：String
    ///
    /// 必选：否
    ///
    /// At most 10 items.
    pub filters: Option<Vec<types::Filter>>,
    /// 跳过前面多少条，默认值为 0。 Default: `0`. Example: `20`.
    pub offset: Option<i64>,
    /// 这一次最多返回多少条，默认值为 20，最大值为 100。 Default: `20`. At most 100. Example: `50`.
    pub limit: Option<i64>,
    /// 只看这种机型能用的镜像，如 `S5.MEDIUM4`。 Example: `S5.MEDIUM4`.
    pub instance_type: Option<String>,
}

impl DescribeImagesRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`image_ids`](Self#structfield.image_ids).
    pub fn image_ids(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.image_ids = Some(rt::strings(values));
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
    /// Sets [`instance_type`](Self#structfield.instance_type).
    pub fn instance_type(mut self, value: impl Into<String>) -> Self {
        self.instance_type = Some(value.into());
        self
    }
}

impl rt::Action for DescribeImagesRequest {
    type Response = DescribeImagesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "DescribeImages")
        .region(rt::Region::Required)
        .rate_limit(1)
        .idempotent()
        .errors(&[
            "FailedOperation.IllegalTagKey", "InvalidFilter",
            "InvalidFilterValue.LimitExceeded", "InvalidImageId.Malformed",
            "InvalidInstanceType.Malformed",
            "InvalidParameter.InvalidParameterCoexistImageIdsFilters",
            "InvalidParameterValue.InstanceTypeNotFound",
            "InvalidParameterValue.InvalidAppIdFormat",
            "InvalidParameterValue.InvalidParameterValueLimit",
            "InvalidParameterValue.LimitExceeded",
            "InvalidParameterValue.TagKeyNotFound",
            "InvalidParameterValue.ZoneNotSupported", "InvalidRegion.NotFound",
            "InvalidZone.MismatchRegion", "ResourcesSoldOut.SpecifiedInstanceType",
            "UnauthorizedOperation.InvalidToken",
            "UnauthorizedOperation.PermissionDenied", "UnsupportedOperation",
        ])
        .rules(&[
            ("Filters", rt::Rule::MaxItems(10)),
            ("Limit", rt::Rule::Max(100)),
        ])
        .constraints(&[
            rt::Constraint::Exclusive(&[&["ImageIds"], &["Filters"]]),
        ]);
}

impl rt::Paginate for DescribeImagesRequest {
    type Item = types::Image;
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
    fn total(response: &DescribeImagesResponse) -> Option<i64> {
        Some(response.total_count)
    }
    #[inline]
    fn items(response: &mut DescribeImagesResponse) -> Option<&mut Vec<types::Image>> {
        Some(&mut response.image_set)
    }
}

rt::record! {
    DescribeImagesRequest: "DescribeImagesRequest";
    0 => image_ids: "ImageIds",
    1 => filters: "Filters",
    2 => offset: "Offset",
    3 => limit: "Limit",
    4 => instance_type: "InstanceType",
}

/// What [`describe_images`](Client::describe_images) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeImagesResponse {
    /// 这一次返回的镜像。
    pub image_set: Vec<types::Image>,
    /// 符合条件的镜像总数。 Example: `12`.
    pub total_count: i64,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribeImagesResponse: "DescribeImagesResponse";
    0 => image_set: "ImageSet",
    1 => total_count: "TotalCount",
    2 => request_id: "RequestId",
}
