#![cfg_attr(feature = "v20210111", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "v20210111"), doc = "A typed client of Tencent Cloud sms.")]
#![cfg_attr(feature = "v20210111", doc = "\n## Actions of version 2021-01-11\n")]
#![cfg_attr(feature = "v20210111", doc = include_str!("v20210111/actions.md"))]

pub use tencentcloud_core;

#[cfg(feature = "v20210111")]
pub mod v20210111;
