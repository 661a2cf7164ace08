#![cfg_attr(feature = "v20180813", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "v20180813"), doc = "A typed client of Tencent Cloud sts.")]

#[cfg(feature = "v20180813")]
pub mod v20180813;
