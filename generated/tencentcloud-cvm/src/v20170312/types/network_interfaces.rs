//! `NetworkInterfaces`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/NetworkInterfaces.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一块网卡的设置。
///
/// 只在部分地域可用。
#[non_exhaustive]
pub struct NetworkInterfaces {
    /// 主网卡还是辅助网卡；**主网卡要有，而且只有一块**。
    ///
    /// 枚举值：
    ///
    /// - PRIMARY： 主网卡
    /// - SECONDARY： 辅助网卡
    ///
    /// Required. Example: `PRIMARY`.
    pub interface_type: rt::Open<NetworkInterfacesInterfaceType>,
    /// 在哪个私有网络，如 `vpc-3p8s6f1u`；与 SubnetId 一起写 `DEFAULT`，就用默认的。 Required. Example: `vpc-3p8s6f1u`.
    pub vpc_id: String,
    /// 在哪个子网，如 `subnet-7y0d4w9r`；与 VpcId 一起写 `DEFAULT`，就用默认的。 Required. Example: `subnet-7y0d4w9r`.
    pub subnet_id: String,
    /// 分配几个内网 IP。
    ///
    /// 取值范围：\[1, 50\]
    ///
    /// Required. Range: 1 to 50. Example: `2`.
    pub private_ipv4_address_count: i64,
    /// 绑定已有的弹性网卡，只限辅助网卡；这时 InstanceCount 只能为 1。 Example: `eni-2b9m7k5t`.
    pub network_interface_id: Option<String>,
    /// 绑定哪些安全组，不填则绑定项目的默认安全组。 Example: `["sg-5wj9d2ny"]`.
    pub security_group_ids: Option<Vec<String>>,
    /// 要不要随实例删除，只限辅助网卡。
    ///
    /// 默认值：`false`
    ///
    /// Default: `false`. Example: `true`.
    pub delete_with_instance: Option<bool>,
}

/// What [`NetworkInterfaces`] can't do without, each by its name.
#[derive(Clone)]
pub struct NetworkInterfacesRequired {
    /// See [`interface_type`](NetworkInterfaces#structfield.interface_type).
    pub interface_type: rt::Open<NetworkInterfacesInterfaceType>,
    /// See [`vpc_id`](NetworkInterfaces#structfield.vpc_id).
    pub vpc_id: String,
    /// See [`subnet_id`](NetworkInterfaces#structfield.subnet_id).
    pub subnet_id: String,
    /// See [`private_ipv4_address_count`](NetworkInterfaces#structfield.private_ipv4_address_count).
    pub private_ipv4_address_count: i64,
}

impl NetworkInterfaces {
    /// All that is required, and nothing else.
    #[inline]
    pub fn new(required: NetworkInterfacesRequired) -> Self {
        let NetworkInterfacesRequired {
            interface_type,
            vpc_id,
            subnet_id,
            private_ipv4_address_count,
        } = required;
        Self {
            interface_type,
            vpc_id,
            subnet_id,
            private_ipv4_address_count,
            ..rt::Empty::empty()
        }
    }
    /// Sets [`network_interface_id`](Self#structfield.network_interface_id).
    pub fn network_interface_id(mut self, value: impl Into<String>) -> Self {
        self.network_interface_id = Some(value.into());
        self
    }
    /// Sets [`security_group_ids`](Self#structfield.security_group_ids).
    pub fn security_group_ids(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.security_group_ids = Some(rt::strings(values));
        self
    }
    /// Sets [`delete_with_instance`](Self#structfield.delete_with_instance).
    #[inline]
    pub fn delete_with_instance(mut self, value: bool) -> Self {
        self.delete_with_instance = Some(value);
        self
    }
}

rt::record! {
    NetworkInterfaces: "NetworkInterfaces";
    0 => interface_type: "InterfaceType",
    1 => vpc_id: "VpcId",
    2 => subnet_id: "SubnetId",
    3 => private_ipv4_address_count: "PrivateIpv4AddressCount",
    4 => network_interface_id: "NetworkInterfaceId",
    5 => security_group_ids: "SecurityGroupIds",
    6 => delete_with_instance: "DeleteWithInstance",
    empty;
}

/// The values of [`interface_type`](NetworkInterfaces#structfield.interface_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum NetworkInterfacesInterfaceType {
    /// `PRIMARY`: 主网卡
    Primary,
    /// `SECONDARY`: 辅助网卡
    Secondary,
}

rt::open_enum! {
    NetworkInterfacesInterfaceType;
    "PRIMARY" => Primary,
    "SECONDARY" => Secondary,
}
