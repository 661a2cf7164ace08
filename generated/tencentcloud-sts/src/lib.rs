#![cfg_attr(feature = "v20180813", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "v20180813"), doc = "A typed client of Tencent Cloud sts.")]
#![cfg_attr(feature = "v20180813", doc = "\n## Actions of version 2018-08-13\n")]
#![cfg_attr(feature = "v20180813", doc = include_str!("v20180813/actions.md"))]

pub use tencentcloud_core;

#[cfg(feature = "v20180813")]
pub mod v20180813;
