#![cfg_attr(feature = "v20210111", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "v20210111"), doc = "A typed client of Tencent Cloud sms.")]

#[cfg(feature = "v20210111")]
pub mod v20210111;
