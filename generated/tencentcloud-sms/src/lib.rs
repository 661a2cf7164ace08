#![doc = include_str!("../README.md")]

#[cfg(feature = "v20210111")]
pub mod v20210111;
