//! `DescribeZones`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/DescribeZones.md`; mend it there or in overrides.toml.

use crate::v20170312::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 列出一个地域的可用区。
    ///
    /// `DescribeZones`; at most 20 calls a second; takes a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InvalidFilter`](crate::v20170312::ErrorCode::InvalidFilter), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValue.ZoneNotSupported`](crate::v20170312::ErrorCode::InvalidParameterValueZoneNotSupported), [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::DescribeZonesRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribeZonesRequest::new();
    /// let response = client.describe_zones(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=DescribeZones)
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
pub struct DescribeZonesRequest {}

impl DescribeZonesRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
}

impl rt::Action for DescribeZonesRequest {
    type Response = DescribeZonesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "DescribeZones")
        .region(rt::Region::Optional)
        .rate_limit(20)
        .idempotent()
        .errors(&[
            "InvalidFilter", "InvalidParameterValue.LimitExceeded",
            "InvalidParameterValue.ZoneNotSupported", "UnsupportedOperation",
        ]);
}

rt::record! {
    DescribeZonesRequest: "DescribeZonesRequest";
}

/// What [`describe_zones`](Client::describe_zones) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeZonesResponse {
    /// 一共多少个可用区。 Example: `6`.
    pub total_count: i64,
    /// 这些可用区。
    pub zone_set: Vec<types::ZoneInfo>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribeZonesResponse: "DescribeZonesResponse";
    0 => total_count: "TotalCount",
    1 => zone_set: "ZoneSet",
    2 => request_id: "RequestId",
}
