//! Credentials: where they come from, and how they are kept valid.
//!
//! A [`Provider`] fetches [`Credentials`]; a [`Cache`] keeps them and asks again before they expire. A client uses [`Chain::standard`] by default:
//!
//! | source | is configured if |
//! |---|---|
//! | [`EnvironmentProvider`] | `TENCENTCLOUD_SECRET_ID` and `TENCENTCLOUD_SECRET_KEY` are set |
//! | [`ProfileFile`] | `~/.tencentcloud/credentials` exists, or `TENCENTCLOUD_CREDENTIALS_FILE` or `TENCENTCLOUD_PROFILE` is set |
//! | [`ToolFile`] | the command line tool has stored keys or a login |
//! | [`WebIdentity`] | a cluster has set `TKE_ROLE_ARN` and its companions |
//! | [`InstanceRole`] | the program runs on an instance that has a role |
//!
//! The first source that is configured is used. If it fails, the call fails with its error, and no other source is asked. To see which identity is in
//! use, look at [`Credentials::provider`], or at the `tracing` event *credentials in use* at the level *debug*.
//!
//! ```no_run
//! use tencentcloud_core::credentials::{AssumeRole, Chain};
//! use tencentcloud_core::Client;
//!
//! let role = AssumeRole::new(Chain::standard(), "qcs::cam::uin/100000000001:roleName/deploy");
//! let client = Client::builder().credentials(role).build()?;
//! # let _ = client;
//! # Ok::<(), tencentcloud_core::Error>(())
//! ```
//!
//! Providers have no global state, do nothing before they are asked, and never log a secret. Local files are read with `std::fs`: they are
//! small, and this crate needs no async runtime.

mod cache;
mod chain;
mod context;
mod entry;
mod environment;
mod error;
mod fetch;
mod flight;
mod function;
mod identity;
mod ini;
mod instance;
mod local;
mod process;
mod profile;
mod provider;
mod response;
mod role;
mod runtime;
mod secret;
mod sts;
mod tool;
mod web_identity;

pub use cache::Cache;
pub use chain::Chain;
pub use context::{Context, Environment};
pub use environment::EnvironmentProvider;
pub use error::{CredentialsError, CredentialsErrorKind, Tried};
pub use function::{FunctionProvider, from_fn};
pub use identity::Credentials;
pub use instance::InstanceRole;
pub use process::CredentialProcess;
pub use profile::ProfileFile;
pub use provider::Provider;
pub use role::AssumeRole;
pub use secret::Secret;
pub use tool::ToolFile;
pub use web_identity::WebIdentity;

#[cfg(test)]
mod tests;
