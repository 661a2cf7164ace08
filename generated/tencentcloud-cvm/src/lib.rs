#![doc = include_str!("../README.md")]

#[cfg(feature = "v20170312")]
pub mod v20170312;
