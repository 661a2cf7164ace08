//! `Placement`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Placement.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 实例放在哪里。
#[non_exhaustive]
pub struct Placement {
    /// 可用区，由 [DescribeZones](https://cloud.tencent.com/document/api/213/15707) 的 Zone 得到。 Required. Example: `ap-shanghai-5`.
    pub zone: String,
    /// 哪个项目，默认值为 0，即默认项目。 Default: `0`. Example: `0`.
    pub project_id: Option<i64>,
    /// 放在哪些宿主机上，给了几台就从中随机挑，只用于入参。 Example: `["host-6n3c8v1q"]`.
    pub host_ids: Option<Vec<String>>,
    /// 在哪台宿主机上，只用于出参。 Example: `host-6n3c8v1q`.
    pub host_id: Option<String>,
    /// 怎样使用专有预扣资源，可选值：
    ///
    /// - ResourcePool：从实例资源池预扣
    ///
    /// Example: `ResourcePool`.
    pub dedicated_resource_pack_tenancy: Option<
        rt::Open<PlacementDedicatedResourcePackTenancy>,
    >,
    /// 使用哪些专有预扣资源，如 rpp-4j9e2z6h；要同时给出 DedicatedResourcePackTenancy。 Example: `["rpp-4j9e2z6h"]`.
    pub dedicated_resource_pack_ids: Option<Vec<String>>,
    /// 在资源池的哪个机架，只用于出参。 Example: `7B0D25E94A1C63F8D2E5906B3C7A8F14`.
    pub rack_id: Option<String>,
}

impl Placement {
    /// With what is required.
    pub fn new(zone: impl Into<String>) -> Self {
        Self {
            zone: zone.into(),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`project_id`](Self#structfield.project_id).
    #[inline]
    pub fn project_id(mut self, value: i64) -> Self {
        self.project_id = Some(value);
        self
    }
    /// Sets [`host_ids`](Self#structfield.host_ids).
    pub fn host_ids(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.host_ids = Some(rt::strings(values));
        self
    }
    /// Sets [`host_id`](Self#structfield.host_id).
    pub fn host_id(mut self, value: impl Into<String>) -> Self {
        self.host_id = Some(value.into());
        self
    }
    /// Sets [`dedicated_resource_pack_tenancy`](Self#structfield.dedicated_resource_pack_tenancy).
    pub fn dedicated_resource_pack_tenancy(
        mut self,
        value: impl Into<rt::Open<PlacementDedicatedResourcePackTenancy>>,
    ) -> Self {
        self.dedicated_resource_pack_tenancy = Some(value.into());
        self
    }
    /// Sets [`dedicated_resource_pack_ids`](Self#structfield.dedicated_resource_pack_ids).
    pub fn dedicated_resource_pack_ids(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.dedicated_resource_pack_ids = Some(rt::strings(values));
        self
    }
    /// Sets [`rack_id`](Self#structfield.rack_id).
    pub fn rack_id(mut self, value: impl Into<String>) -> Self {
        self.rack_id = Some(value.into());
        self
    }
}

rt::record! {
    Placement: "Placement";
    0 => zone: "Zone",
    1 => project_id: "ProjectId",
    2 => host_ids: "HostIds",
    3 => host_id: "HostId",
    4 => dedicated_resource_pack_tenancy: "DedicatedResourcePackTenancy",
    5 => dedicated_resource_pack_ids: "DedicatedResourcePackIds",
    6 => rack_id: "RackId",
    empty;
}

/// The values of [`dedicated_resource_pack_tenancy`](Placement#structfield.dedicated_resource_pack_tenancy).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum PlacementDedicatedResourcePackTenancy {
    /// `ResourcePool`: 从实例资源池预扣
    ResourcePool,
}

rt::open_enum! {
    PlacementDedicatedResourcePackTenancy;
    "ResourcePool" => ResourcePool,
}
