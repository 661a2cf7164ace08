//! `GPUInfo`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/GPUInfo.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 实例的 GPU。
#[derive(Default)]
#[non_exhaustive]
pub struct GpuInfo {
    /// 有几块，小于 1 的是 vGPU。 Example: `2`.
    pub gpu_count: f64,
    /// 各在什么地址。 Example: `['0000:3b:00.0','0000:5e:00.0']`.
    pub gpu_id: Vec<String>,
    /// 什么型号。 Example: `NVIDIA A10`.
    pub gpu_type: String,
}

rt::record! {
    GpuInfo: "GPUInfo";
    0 => gpu_count: "GPUCount",
    1 => gpu_id: "GPUId",
    2 => gpu_type: "GPUType",
}
