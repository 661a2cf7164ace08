#![cfg_attr(feature = "v20170312", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "v20170312"), doc = "A typed client of Tencent Cloud cvm.")]

#[cfg(feature = "v20170312")]
pub mod v20170312;
