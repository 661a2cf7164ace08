//! Types that several actions share.

mod api_key;
mod credentials;
mod tag;

pub use api_key::ApiKey;
pub use credentials::Credentials;
pub use tag::Tag;
