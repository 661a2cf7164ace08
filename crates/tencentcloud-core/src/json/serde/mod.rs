//! serde's traits for values, under the feature `serde`.

mod macros;

#[cfg(feature = "serde")]
mod encode;
#[cfg(feature = "serde")]
mod foreign;
#[cfg(feature = "serde")]
mod values;

#[cfg(feature = "serde")]
pub use values::{deserialize, serialize};
