//! One module per action: its request, its response, its enums and its method of the client.

mod assume_role;
mod assume_role_with_saml;
mod assume_role_with_web_identity;
mod get_caller_identity;
mod get_federation_token;
mod get_session_token;
mod query_api_key;

pub use assume_role::{AssumeRoleRequest, AssumeRoleResponse};
pub use assume_role_with_saml::{
    AssumeRoleWithSamlRequest, AssumeRoleWithSamlRequired, AssumeRoleWithSamlResponse,
};
pub use assume_role_with_web_identity::{
    AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityRequired,
    AssumeRoleWithWebIdentityResponse,
};
pub use get_caller_identity::{GetCallerIdentityRequest, GetCallerIdentityResponse};
pub use get_federation_token::{GetFederationTokenRequest, GetFederationTokenResponse};
pub use get_session_token::{GetSessionTokenRequest, GetSessionTokenResponse};
pub use query_api_key::{QueryApiKeyRequest, QueryApiKeyResponse};
