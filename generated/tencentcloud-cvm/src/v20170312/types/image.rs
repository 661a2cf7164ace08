//! `Image`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Image.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 一个镜像。
#[derive(Default)]
#[non_exhaustive]
pub struct Image {
    /// 镜像的 ID。 Example: `img-4q7zk1px`.
    pub image_id: String,
    /// 装的是什么系统。 Example: `Ubuntu 22.04 64位`.
    pub os_name: String,
    /// 哪一类镜像：\
    /// \* `PUBLIC_IMAGE` 官方的\
    /// \* `PRIVATE_IMAGE` 自己的\
    /// \* `SHARED_IMAGE` 别人共享的
    ///
    /// Example: `PUBLIC_IMAGE`.
    pub image_type: rt::Open<ImageImageType>,
    /// 何时创建，UTC 时间。 Example: `2023-05-20T06:00:00Z`.
    pub created_time: rt::Timestamp,
    /// 镜像的名称。 Example: `web-base`.
    pub image_name: String,
    /// 镜像的说明。 Example: `base of the web servers`.
    pub image_description: String,
    /// 多大，单位 GiB。 Example: `20`.
    pub image_size: i64,
    /// 什么架构：\
    /// \* `x86_64`\
    /// \* `arm`\
    /// \* `i386`
    ///
    /// Example: `arm`.
    pub architecture: rt::Open<ImageArchitecture>,
    /// 目前的状况:\
    /// CREATING-正在创建\
    /// NORMAL-可以用\
    /// CREATEFAILED-没有建成\
    /// SYNCING-正在复制\
    /// IMPORTING-正在导入\
    /// IMPORTFAILED-没能导入
    ///
    /// Example: `NORMAL`.
    pub image_state: rt::Open<ImageImageState>,
    /// 属于哪个平台，如 TencentOS、Ubuntu、Windows 等。 Example: `Ubuntu`.
    pub platform: String,
    /// 谁创建的。 Example: `100000000001`.
    pub image_creator: String,
    /// 从何而来：\
    /// \* `OFFICIAL` 官方制作\
    /// \* `CREATE_IMAGE` 用实例制作\
    /// \* `EXTERNAL_IMPORT` 从外面导入
    ///
    /// Example: `OFFICIAL`.
    pub image_source: rt::Open<ImageImageSource>,
    /// 复制到百分之几。 Example: `75`.
    pub sync_percent: Option<i64>,
    /// 能不能用 cloud-init。 Example: `true`.
    pub is_support_cloudinit: bool,
    /// 镜像所带的快照
    pub snapshot_set: Vec<types::Snapshot>,
    /// 镜像的标签。
    pub tags: Vec<types::Tag>,
    /// 许可从何而来：\
    /// \* `TencentCloud` 由腾讯云提供\
    /// \* `BYOL` 自己带来
    ///
    /// Example: `BYOL`.
    pub license_type: rt::Open<ImageLicenseType>,
    /// 属于哪个镜像族。 Example: `web-base-weekly`.
    pub image_family: String,
    /// 是否已经弃用。 Example: `false`.
    pub image_deprecated: bool,
    /// 在专用集群里缓存得怎样。 Example: `CACHING`.
    pub cdc_cache_status: String,
}

rt::record! {
    Image: "Image";
    0 => image_id: "ImageId",
    1 => os_name: "OsName",
    2 => image_type: "ImageType",
    3 => created_time: "CreatedTime",
    4 => image_name: "ImageName",
    5 => image_description: "ImageDescription",
    6 => image_size: "ImageSize",
    7 => architecture: "Architecture",
    8 => image_state: "ImageState",
    9 => platform: "Platform",
    10 => image_creator: "ImageCreator",
    11 => image_source: "ImageSource",
    12 => sync_percent: "SyncPercent",
    13 => is_support_cloudinit: "IsSupportCloudinit",
    14 => snapshot_set: "SnapshotSet",
    15 => tags: "Tags",
    16 => license_type: "LicenseType",
    17 => image_family: "ImageFamily",
    18 => image_deprecated: "ImageDeprecated",
    19 => cdc_cache_status: "CdcCacheStatus",
}

/// The values of [`image_type`](Image#structfield.image_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ImageImageType {
    /// `PUBLIC_IMAGE`: 官方的
    PublicImage,
    /// `PRIVATE_IMAGE`: 自己的
    PrivateImage,
    /// `SHARED_IMAGE`: 别人共享的
    SharedImage,
}

rt::open_enum! {
    ImageImageType;
    "PUBLIC_IMAGE" => PublicImage,
    "PRIVATE_IMAGE" => PrivateImage,
    "SHARED_IMAGE" => SharedImage,
}

/// The values of [`architecture`](Image#structfield.architecture).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ImageArchitecture {
    /// `x86_64`.
    X86_64,
    /// `arm`.
    Arm,
    /// `i386`.
    I386,
}

rt::open_enum! {
    ImageArchitecture;
    "x86_64" => X86_64,
    "arm" => Arm,
    "i386" => I386,
}

/// The values of [`image_state`](Image#structfield.image_state).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ImageImageState {
    /// `CREATING`: 正在创建
    Creating,
    /// `NORMAL`: 可以用
    Normal,
    /// `CREATEFAILED`: 没有建成
    Createfailed,
    /// `SYNCING`: 正在复制
    Syncing,
    /// `IMPORTING`: 正在导入
    Importing,
    /// `IMPORTFAILED`: 没能导入
    Importfailed,
}

rt::open_enum! {
    ImageImageState;
    "CREATING" => Creating,
    "NORMAL" => Normal,
    "CREATEFAILED" => Createfailed,
    "SYNCING" => Syncing,
    "IMPORTING" => Importing,
    "IMPORTFAILED" => Importfailed,
}

/// The values of [`image_source`](Image#structfield.image_source).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ImageImageSource {
    /// `OFFICIAL`: 官方制作
    Official,
    /// `CREATE_IMAGE`: 用实例制作
    CreateImage,
    /// `EXTERNAL_IMPORT`: 从外面导入
    ExternalImport,
}

rt::open_enum! {
    ImageImageSource;
    "OFFICIAL" => Official,
    "CREATE_IMAGE" => CreateImage,
    "EXTERNAL_IMPORT" => ExternalImport,
}

/// The values of [`license_type`](Image#structfield.license_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ImageLicenseType {
    /// `TencentCloud`: 由腾讯云提供
    TencentCloud,
    /// `BYOL`: 自己带来
    Byol,
}

rt::open_enum! {
    ImageLicenseType;
    "TencentCloud" => TencentCloud,
    "BYOL" => Byol,
}
