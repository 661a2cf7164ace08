//! Credentials out of a response of the token service.

use super::{Credentials, CredentialsError, CredentialsErrorKind, error::Failure, sts};
use crate::{Json, Record, Value, json};

/// Converts a response that has `Credentials` (`TmpSecretId`, `TmpSecretKey`, `Token`) and `ExpiredTime`, such as the one of `AssumeRole`.
///
/// The crate of the token service has the same conversion for its response types: `Credentials::try_from(&response)`.
///
/// # Errors
/// [`CredentialsErrorKind::Malformed`] if one of these fields is missing or empty.
impl TryFrom<&dyn Record> for Credentials {
    type Error = CredentialsError;
    fn try_from(response: &dyn Record) -> Result<Self, CredentialsError> {
        let name = response.schema().name;
        let failure = |failure: Failure| CredentialsError::from_failure(name.into(), failure);
        let mut text = Vec::new();
        json::write(Value::Record(response), &mut text);
        let json = Json::read(&zeroize::Zeroizing::new(text))
            .map_err(|_| CredentialsError::new(name, "it cannot be read").with_kind(CredentialsErrorKind::Malformed))?;
        sts::credentials(&sts::field(&json, "Credentials"), &json).map_err(failure)?.checked(name)
    }
}
