#![doc = include_str!("../README.md")]

#[cfg(feature = "v20180813")]
pub mod v20180813;
