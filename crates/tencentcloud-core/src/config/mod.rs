//! Configuration of a client, by a builder or from the environment.
//!
//! Settings belong to one client and touch no other; nothing here is global, and nothing is read before it is needed.

mod build;
mod builder;
mod endpoint;
pub(crate) mod headers;
pub(crate) mod settings;
mod values;

pub use builder::Builder;
pub(crate) use endpoint::Address;
pub use endpoint::{Endpoint, Root, Url};
pub(crate) use settings::Settings;
pub(crate) use values::check_region;
pub use values::{ClientCertificate, Connections, Language, Method, Proxy, RateLimits, Timeouts, Validation};
#[cfg(any(feature = "hyper", feature = "blocking"))]
pub(crate) use values::{bounded, encoded_proxy};
