//! `GPUInfo`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/GPUInfo.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 实例的 GPU。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct GpuInfo {
    /// 有几块，小于 1 的是 vGPU。 Example: `2`.
    pub gpu_count: f64,
    /// 各在什么地址。 Example: `['0000:3b:00.0','0000:5e:00.0']`.
    pub gpu_id: Vec<String>,
    /// 什么型号。 Example: `NVIDIA A10`.
    pub gpu_type: String,
}

impl rt::Record for GpuInfo {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("GPUInfo", &["GPUCount", "GPUId", "GPUType"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.gpu_count,
            1 => &self.gpu_id,
            2 => &self.gpu_type,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.gpu_count,
            1 => &mut self.gpu_id,
            2 => &mut self.gpu_type,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for GpuInfo {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for GpuInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
