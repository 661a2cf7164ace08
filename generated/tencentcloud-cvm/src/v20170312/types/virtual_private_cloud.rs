//! `VirtualPrivateCloud`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/VirtualPrivateCloud.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 私有网络、子网与 IP。
#[non_exhaustive]
pub struct VirtualPrivateCloud {
    /// 哪个私有网络，如 `vpc-3p8s6f1u`；与 SubnetId 一起写 `DEFAULT`，就用默认的。 Required. Example: `vpc-3p8s6f1u`.
    pub vpc_id: String,
    /// 哪个子网，如 `subnet-7y0d4w9r`；与 VpcId 一起写 `DEFAULT`，就用默认的。 Required. Example: `subnet-7y0d4w9r`.
    pub subnet_id: String,
    /// 要不要当公网网关，须有公网 IP。可选值：
    ///
    /// - true：要
    /// - false：不要
    ///
    /// 默认值：false。
    ///
    /// Default: `false`. Example: `true`.
    pub as_vpc_gateway: Option<bool>,
    /// 指定内网 IP；一次建多个实例时，都在同一个子网里。 Example: `["10.8.0.21"]`.
    pub private_ip_addresses: Option<Vec<String>>,
    /// 随机分配几个 IPv6 地址。 Example: `1`.
    pub ipv6_address_count: Option<i64>,
}

impl VirtualPrivateCloud {
    /// With what is required.
    pub fn new(vpc_id: impl Into<String>, subnet_id: impl Into<String>) -> Self {
        Self {
            vpc_id: vpc_id.into(),
            subnet_id: subnet_id.into(),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`as_vpc_gateway`](Self#structfield.as_vpc_gateway).
    #[inline]
    pub fn as_vpc_gateway(mut self, value: bool) -> Self {
        self.as_vpc_gateway = Some(value);
        self
    }
    /// Sets [`private_ip_addresses`](Self#structfield.private_ip_addresses).
    pub fn private_ip_addresses(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.private_ip_addresses = Some(rt::strings(values));
        self
    }
    /// Sets [`ipv6_address_count`](Self#structfield.ipv6_address_count).
    #[inline]
    pub fn ipv6_address_count(mut self, value: i64) -> Self {
        self.ipv6_address_count = Some(value);
        self
    }
}

rt::record! {
    VirtualPrivateCloud: "VirtualPrivateCloud";
    0 => vpc_id: "VpcId",
    1 => subnet_id: "SubnetId",
    2 => as_vpc_gateway: "AsVpcGateway",
    3 => private_ip_addresses: "PrivateIpAddresses",
    4 => ipv6_address_count: "Ipv6AddressCount",
    empty;
}
