//! Types that several actions share.

mod action_timer;
mod cpu_topology;
mod data_disk;
mod enhanced_service;
mod externals;
mod filter;
mod gpu_info;
mod image;
mod instance;
mod instance_charge_prepaid;
mod instance_market_options_request;
mod instance_status;
mod internet_accessible;
mod key_pair;
mod launch_template;
mod login_settings;
mod metadata;
mod metadata_item;
mod network_interfaces;
mod placement;
mod region_info;
mod run_automation_service_enabled;
mod run_monitor_service_enabled;
mod run_security_service_enabled;
mod snapshot;
mod spot_market_options;
mod storage_block;
mod system_disk;
mod tag;
mod tag_specification;
mod virtual_private_cloud;
mod zone_info;

pub use action_timer::{ActionTimer, ActionTimerAction, ActionTimerStatus};
pub use cpu_topology::CpuTopology;
pub use data_disk::{DataDisk, DataDiskType};
pub use enhanced_service::EnhancedService;
pub use externals::{Externals, ExternalsUnsupportNetwork};
pub use filter::Filter;
pub use gpu_info::GpuInfo;
pub use image::{
    Image, ImageArchitecture, ImageLicenseType, ImageSource, ImageState, ImageType,
};
pub use instance::{
    Instance, InstanceChargeType, InstanceIsolatedSource, InstanceLatestOperationState,
    InstanceRenewFlag, InstanceRestrictState, InstanceState, InstanceStopChargingMode,
};
pub use instance_charge_prepaid::{InstanceChargePrepaid, InstanceChargePrepaidRenewFlag};
pub use instance_market_options_request::{
    InstanceMarketOptionsRequest, InstanceMarketOptionsRequestMarketType,
};
pub use instance_status::{InstanceStatus, InstanceStatusInstanceState};
pub use internet_accessible::{
    InternetAccessible, InternetAccessibleInternetChargeType,
    InternetAccessibleInternetServiceProvider, InternetAccessibleIpv4AddressType,
    InternetAccessibleIpv6AddressType,
};
pub use key_pair::KeyPair;
pub use launch_template::LaunchTemplate;
pub use login_settings::{LoginSettings, LoginSettingsKeepImageLogin};
pub use metadata::Metadata;
pub use metadata_item::MetadataItem;
pub use network_interfaces::{
    NetworkInterfaces, NetworkInterfacesInterfaceType, NetworkInterfacesRequired,
};
pub use placement::{Placement, PlacementDedicatedResourcePackTenancy};
pub use region_info::RegionInfo;
pub use run_automation_service_enabled::RunAutomationServiceEnabled;
pub use run_monitor_service_enabled::RunMonitorServiceEnabled;
pub use run_security_service_enabled::RunSecurityServiceEnabled;
pub use snapshot::{Snapshot, SnapshotDiskUsage};
pub use spot_market_options::{SpotMarketOptions, SpotMarketOptionsSpotInstanceType};
pub use storage_block::{StorageBlock, StorageBlockType};
pub use system_disk::{SystemDisk, SystemDiskType};
pub use tag::Tag;
pub use tag_specification::TagSpecification;
pub use virtual_private_cloud::VirtualPrivateCloud;
pub use zone_info::{ZoneInfo, ZoneInfoZoneState};
