//! `DescribeRegions`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/DescribeRegions.md`; mend it there or in overrides.toml.

use crate::v20170312::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 列出地域。这里已不再更新，新的写法见 <https://cloud.tencent.com/document/product/1596/77930>。
    ///
    /// `DescribeRegions`; at most 5000 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::DescribeRegionsRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribeRegionsRequest::new();
    /// let response = client.describe_regions(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=DescribeRegions)
    #[inline]
    pub fn describe_regions(
        &self,
        request: DescribeRegionsRequest,
    ) -> rt::Call<DescribeRegionsRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_regions`](Client::describe_regions) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeRegionsRequest {}

impl DescribeRegionsRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl rt::Action for DescribeRegionsRequest {
    type Response = DescribeRegionsResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "DescribeRegions")
        .region(rt::Region::Required)
        .rate_limit(5000)
        .idempotent()
        .errors(&[
            "UnsupportedOperation",
        ]);
}

rt::record! {
    DescribeRegionsRequest: "DescribeRegionsRequest";
}

/// What [`describe_regions`](Client::describe_regions) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeRegionsResponse {
    /// 一共多少个地域。 Example: `20`.
    pub total_count: i64,
    /// 这些地域。 Example: `[ { "Region": "ap-nanjing", "RegionName": "南京", "RegionState": "AVAILABLE" } ]`.
    pub region_set: Vec<types::RegionInfo>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribeRegionsResponse: "DescribeRegionsResponse";
    0 => total_count: "TotalCount",
    1 => region_set: "RegionSet",
    2 => request_id: "RequestId",
}
