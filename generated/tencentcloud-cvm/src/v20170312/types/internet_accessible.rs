//! `InternetAccessible`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/InternetAccessible.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 实例的公网：怎样计费，带宽多大。
#[derive(Default)]
#[non_exhaustive]
pub struct InternetAccessible {
    /// 怎样计费，可选值：
    ///
    /// - BANDWIDTH_PREPAID：带宽，包年包月
    /// - TRAFFIC_POSTPAID_BY_HOUR：流量，按小时结
    /// - BANDWIDTH_POSTPAID_BY_HOUR：带宽，按小时结
    /// - BANDWIDTH_PACKAGE：带宽包
    ///
    /// 不填则随实例的计费方式。
    ///
    /// Example: `TRAFFIC_POSTPAID_BY_HOUR`.
    pub internet_charge_type: Option<rt::Open<InternetAccessibleInternetChargeType>>,
    /// 出带宽的上限，单位 Mbps，默认值：0Mbps，最大值随机型而变。 Default: `0`. Example: `5`.
    pub internet_max_bandwidth_out: Option<i64>,
    /// 要不要公网 IP，可选值：
    ///
    /// - true：要
    /// - false：不要
    ///
    /// 带宽为 0 时不能要；大于 0 时默认要。
    ///
    /// Example: `true`.
    pub public_ip_assigned: Option<bool>,
    /// 用哪个带宽包，只在创建实例时给。 Example: `bwp-1u6e3d9k`.
    pub bandwidth_package_id: Option<String>,
    /// 走什么线路。默认值：BGP。
    ///
    /// - BGP：多线
    ///
    /// 开通了单线的账号还可以选：
    ///
    /// - CMCC：移动
    /// - CTCC：电信
    /// - CUCC：联通
    ///
    /// Default: `BGP`. Example: `BGP`.
    pub internet_service_provider: Option<
        rt::Open<InternetAccessibleInternetServiceProvider>,
    >,
    /// 什么样的公网 IPv4。
    ///
    /// - WanIP：普通的。
    /// - HighQualityEIP：精品，只在新加坡和香港。
    /// - AntiDDoSEIP：高防，只在部分地域。
    ///
    /// Example: `WanIP`.
    pub ipv4_address_type: Option<rt::Open<InternetAccessibleIpv4AddressType>>,
    /// 什么样的公网 IPv6。
    ///
    /// - EIPv6：普通的。
    /// - HighQualityEIPv6：精品，只在香港。
    ///
    /// Example: `EIPv6`.
    pub ipv6_address_type: Option<rt::Open<InternetAccessibleIpv6AddressType>>,
    /// 高防包的 ID，要高防 IP 时必填。 Example: `bgp-00000042`.
    pub anti_ddos_package_id: Option<String>,
}

impl InternetAccessible {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`internet_charge_type`](Self#structfield.internet_charge_type).
    pub fn internet_charge_type(
        mut self,
        value: impl Into<rt::Open<InternetAccessibleInternetChargeType>>,
    ) -> Self {
        self.internet_charge_type = Some(value.into());
        self
    }
    /// Sets [`internet_max_bandwidth_out`](Self#structfield.internet_max_bandwidth_out).
    #[inline]
    pub fn internet_max_bandwidth_out(mut self, value: i64) -> Self {
        self.internet_max_bandwidth_out = Some(value);
        self
    }
    /// Sets [`public_ip_assigned`](Self#structfield.public_ip_assigned).
    #[inline]
    pub fn public_ip_assigned(mut self, value: bool) -> Self {
        self.public_ip_assigned = Some(value);
        self
    }
    /// Sets [`bandwidth_package_id`](Self#structfield.bandwidth_package_id).
    pub fn bandwidth_package_id(mut self, value: impl Into<String>) -> Self {
        self.bandwidth_package_id = Some(value.into());
        self
    }
    /// Sets [`internet_service_provider`](Self#structfield.internet_service_provider).
    pub fn internet_service_provider(
        mut self,
        value: impl Into<rt::Open<InternetAccessibleInternetServiceProvider>>,
    ) -> Self {
        self.internet_service_provider = Some(value.into());
        self
    }
    /// Sets [`ipv4_address_type`](Self#structfield.ipv4_address_type).
    pub fn ipv4_address_type(
        mut self,
        value: impl Into<rt::Open<InternetAccessibleIpv4AddressType>>,
    ) -> Self {
        self.ipv4_address_type = Some(value.into());
        self
    }
    /// Sets [`ipv6_address_type`](Self#structfield.ipv6_address_type).
    pub fn ipv6_address_type(
        mut self,
        value: impl Into<rt::Open<InternetAccessibleIpv6AddressType>>,
    ) -> Self {
        self.ipv6_address_type = Some(value.into());
        self
    }
    /// Sets [`anti_ddos_package_id`](Self#structfield.anti_ddos_package_id).
    pub fn anti_ddos_package_id(mut self, value: impl Into<String>) -> Self {
        self.anti_ddos_package_id = Some(value.into());
        self
    }
}

rt::record! {
    InternetAccessible: "InternetAccessible";
    0 => internet_charge_type: "InternetChargeType",
    1 => internet_max_bandwidth_out: "InternetMaxBandwidthOut",
    2 => public_ip_assigned: "PublicIpAssigned",
    3 => bandwidth_package_id: "BandwidthPackageId",
    4 => internet_service_provider: "InternetServiceProvider",
    5 => ipv4_address_type: "IPv4AddressType",
    6 => ipv6_address_type: "IPv6AddressType",
    7 => anti_ddos_package_id: "AntiDDoSPackageId",
}

/// The values of [`internet_charge_type`](InternetAccessible#structfield.internet_charge_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InternetAccessibleInternetChargeType {
    /// `BANDWIDTH_PREPAID`: 带宽，包年包月
    BandwidthPrepaid,
    /// `TRAFFIC_POSTPAID_BY_HOUR`: 流量，按小时结
    TrafficPostpaidByHour,
    /// `BANDWIDTH_POSTPAID_BY_HOUR`: 带宽，按小时结
    BandwidthPostpaidByHour,
    /// `BANDWIDTH_PACKAGE`: 带宽包
    BandwidthPackage,
}

rt::open_enum! {
    InternetAccessibleInternetChargeType;
    "BANDWIDTH_PREPAID" => BandwidthPrepaid,
    "TRAFFIC_POSTPAID_BY_HOUR" => TrafficPostpaidByHour,
    "BANDWIDTH_POSTPAID_BY_HOUR" => BandwidthPostpaidByHour,
    "BANDWIDTH_PACKAGE" => BandwidthPackage,
}

/// The values of [`internet_service_provider`](InternetAccessible#structfield.internet_service_provider).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InternetAccessibleInternetServiceProvider {
    /// `BGP`: 多线
    Bgp,
    /// `CMCC`: 移动
    Cmcc,
    /// `CTCC`: 电信
    Ctcc,
    /// `CUCC`: 联通
    Cucc,
}

rt::open_enum! {
    InternetAccessibleInternetServiceProvider;
    "BGP" => Bgp,
    "CMCC" => Cmcc,
    "CTCC" => Ctcc,
    "CUCC" => Cucc,
}

/// The values of [`ipv4_address_type`](InternetAccessible#structfield.ipv4_address_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InternetAccessibleIpv4AddressType {
    /// `WanIP`: 普通的
    WanIp,
    /// `HighQualityEIP`: 精品，只在新加坡和香港
    HighQualityEip,
    /// `AntiDDoSEIP`: 高防，只在部分地域
    AntiDdosEip,
}

rt::open_enum! {
    InternetAccessibleIpv4AddressType;
    "WanIP" => WanIp,
    "HighQualityEIP" => HighQualityEip,
    "AntiDDoSEIP" => AntiDdosEip,
}

/// The values of [`ipv6_address_type`](InternetAccessible#structfield.ipv6_address_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InternetAccessibleIpv6AddressType {
    /// `EIPv6`: 普通的
    EIpv6,
    /// `HighQualityEIPv6`: 精品，只在香港
    HighQualityEIpv6,
}

rt::open_enum! {
    InternetAccessibleIpv6AddressType;
    "EIPv6" => EIpv6,
    "HighQualityEIPv6" => HighQualityEIpv6,
}
