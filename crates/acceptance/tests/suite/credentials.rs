//! Responses of the token service as credentials of another client.

use std::time::{Duration, UNIX_EPOCH};
use tencentcloud_core::{
    Client,
    credentials::{Credentials, CredentialsErrorKind},
    json::from_json,
};
use tencentcloud_sts::v20180813::actions::{AssumeRoleResponse, GetFederationTokenResponse};

const ANSWER: &str =
    r#"{"Credentials":{"TmpSecretId":"AKIDrole","TmpSecretKey":"planted-key","Token":"planted-token"},"ExpiredTime":1700007200}"#;

#[test]
fn converts_a_response_into_credentials() {
    let response: AssumeRoleResponse = from_json(ANSWER).expect("a response");
    let credentials = Credentials::try_from(&response).expect("credentials");
    let expected = Credentials::new("AKIDrole", "planted-key").token("planted-token");
    assert_eq!(credentials, expected.expires(UNIX_EPOCH + Duration::from_secs(1_700_007_200)));
    assert_eq!(credentials.provider(), "AssumeRoleResponse");
    assert!(Client::builder().credentials(credentials).region("ap-guangzhou").build().is_ok());
}

#[test]
fn rejects_a_response_without_a_key_and_shows_no_secret() {
    for answer in [ANSWER.replace("TmpSecretKey", "Else"), ANSWER.replace("1700007200", "0").replace("Token\"", "Else\""), "{}".into()] {
        let response: GetFederationTokenResponse = from_json(&answer).expect("a response");
        let error = Credentials::try_from(&response).expect_err(&answer);
        assert_eq!(error.kind(), CredentialsErrorKind::Malformed);
        assert!(error.to_string().starts_with("no credentials: GetFederationTokenResponse: "), "{error}");
        assert!(!format!("{error} {error:?}").contains("planted"), "{error}");
    }
}
