#![doc = include_str!("../README.md")]

#[cfg(feature = "v20220106")]
pub mod v20220106;
