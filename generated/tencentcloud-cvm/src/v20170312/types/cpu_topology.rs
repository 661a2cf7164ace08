//! `CpuTopology`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/CpuTopology.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// CPU 的核与线程。
#[derive(Default)]
#[non_exhaustive]
pub struct CpuTopology {
    /// 启用多少个物理核。 Example: `2`.
    pub core_count: Option<i64>,
    /// 一个核几个线程：
    ///
    /// - 1 不用超线程
    /// - 2 用超线程
    ///
    /// 不填则按机型的默认。
    ///
    /// Example: `1`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`1`|不用超线程|
    /// |`2`|用超线程|
    pub thread_per_core: Option<i64>,
}

impl CpuTopology {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`core_count`](Self#structfield.core_count).
    #[inline]
    pub fn core_count(mut self, value: i64) -> Self {
        self.core_count = Some(value);
        self
    }
    /// Sets [`thread_per_core`](Self#structfield.thread_per_core).
    #[inline]
    pub fn thread_per_core(mut self, value: i64) -> Self {
        self.thread_per_core = Some(value);
        self
    }
}

rt::record! {
    CpuTopology: "CpuTopology";
    0 => core_count: "CoreCount",
    1 => thread_per_core: "ThreadPerCore",
}
