//! Credentials, their errors and their conversions as values.

use super::*;
use crate::{
    Client, ErrorKind,
    field::{Visit, VisitMut, visit, visit_mut},
};

#[test]
fn white_space_around_an_id_or_a_key_is_an_error_when_the_client_is_built() {
    let wrong = [
        (Credentials::new(" AKIDexample", "key"), "the secret id begins or ends with white space"),
        (Credentials::new("AKIDexample\n", "key"), "the secret id begins or ends with white space"),
        (Credentials::new("AKIDexample", "planted-key\r\n"), "the secret key begins or ends with white space"),
        (Credentials::new("AKIDexample", "\u{feff}planted-key"), "the secret key begins or ends with white space"),
        (Credentials::new("AKIDexample", "planted-key").token("planted-token "), "the token begins or ends with white space"),
        (Credentials::new("", "planted-key"), "the secret id is empty"),
        (Credentials::new("AKIDexample", " "), "the secret key is empty"),
        (Credentials::new("AKID, SignedHeaders=x", "planted-key"), "the secret id contains a blank, a comma or a slash"),
        (Credentials::new("AKID\u{e9}xample", "planted-key"), "not printable ASCII"),
    ];
    for (credentials, expected) in wrong {
        let providers: [Box<dyn Provider>; 3] = [
            Box::new(credentials.clone()),
            Box::new(AssumeRole::new(credentials.clone(), "arn")),
            Box::new(Chain::new().or(credentials.clone())),
        ];
        for provider in providers {
            let error = Client::builder().credentials(provider).build().expect_err(expected);
            assert!(matches!(error.kind(), ErrorKind::Credentials(e) if e.kind() == CredentialsErrorKind::Malformed), "{error:?}");
            assert!(error.to_string().contains(expected) && !format!("{error} {error:?}").contains("planted"), "{error}");
        }
    }
    assert!(Client::builder().credentials(Credentials::new("AKIDexample", "a key")).build().is_ok());
}

#[test]
fn a_masked_id_shows_at_most_half_of_it() {
    for (id, shown) in [("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "AKIDz8***"), ("AKIDmine", "AKID***"), ("abc", "a***"), ("a", "***")] {
        assert_eq!(Credentials::new(id, "key").masked_id(), shown);
    }
}

#[test]
fn an_error_is_one_line_of_limited_length() {
    let error = CredentialsError::new("a\nb", format!("x\r\n2026-11-29 INFO all is well\u{1b}[31m\u{2028}{}", "y".repeat(10_000)));
    let text = error.to_string();
    assert!(!text.chars().any(|c| c.is_control() || c == '\u{2028}') && text.len() < 600, "{text}");
    assert!(text.starts_with("no credentials: a b: x  2026-11-29 INFO all is well [31m"), "{text}");
    assert!(!error.tried()[0].reason.contains('\n'));
}

/// The fields of a response of the token service.
#[derive(Default)]
struct Keys {
    id: String,
    key: String,
    token: String,
}

#[derive(Default)]
struct Response {
    credentials: Option<Keys>,
    expired: i64,
}

impl crate::Record for Keys {
    fn fields<'a>(&'a self, to: Visit<'_, 'a>) {
        visit(to, "Credentials", &["TmpSecretId", "TmpSecretKey", "Token"], [&self.id, &self.key, &self.token]);
    }
    fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>) {
        visit_mut(to, []);
    }
}

impl crate::Record for Response {
    fn fields<'a>(&'a self, to: Visit<'_, 'a>) {
        visit(to, "AssumeRoleResponse", &["Credentials", "ExpiredTime"], [&self.credentials, &self.expired]);
    }
    fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>) {
        visit_mut(to, []);
    }
}

#[test]
fn a_response_of_the_token_service_becomes_credentials() {
    let keys = Keys { id: "AKIDtemporary".into(), key: "key".into(), token: "token".into() };
    let response = Response { credentials: Some(keys), expired: 1_700_007_200 };
    let found = Credentials::try_from(&response as &dyn crate::Record).unwrap();
    let end = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_007_200);
    assert_eq!(found, Credentials::new("AKIDtemporary", "key").token("token").expires(end));
    assert_eq!(found.provider(), "AssumeRoleResponse");
    let error = Credentials::try_from(&Response::default() as &dyn crate::Record).unwrap_err();
    assert_eq!(error.to_string(), "no credentials: AssumeRoleResponse: the answer has no TmpSecretId");
}

#[test]
fn the_language_of_messages_is_read_from_the_environment() {
    let build = |language: &str| Client::builder().environment(Environment::of([("TENCENTCLOUD_LANGUAGE", language)])).build();
    for (text, expected) in [("en-US", "en-US"), ("EN", "en-US"), ("zh-cn", "zh-CN")] {
        assert_eq!(build(text).unwrap().shared().settings.language.map(crate::config::Language::as_str), Some(expected));
    }
    assert!(build("").unwrap().shared().settings.language.is_none());
    assert_eq!(build("french").unwrap_err().to_string(), "\"french\" is not a language; expected zh-CN or en-US");
}

#[test]
fn a_builder_reads_the_region_of_the_environment() {
    let client = |region: Option<&str>, default: Option<&str>, environment: Option<&str>| {
        let mut builder = Client::builder().environment(Environment::of(environment.map(|region| ("TENCENTCLOUD_REGION", region))));
        builder = if let Some(region) = region { builder.region(region) } else { builder };
        builder = if let Some(region) = default { builder.region_or(region) } else { builder };
        builder.build().map(|client| client.shared().settings.region.clone())
    };
    assert_eq!(client(None, None, Some("ap-beijing")).unwrap().as_deref(), Some("ap-beijing"));
    assert_eq!(client(None, Some("ap-default"), Some("ap-beijing")).unwrap().as_deref(), Some("ap-beijing"));
    assert_eq!(client(None, Some("ap-default"), None).unwrap().as_deref(), Some("ap-default"));
    assert_eq!(client(Some("ap-own"), Some("ap-default"), Some("ap-beijing")).unwrap().as_deref(), Some("ap-own"));
    assert_eq!(client(None, None, None).unwrap(), None);
    for wrong in ["ap guangzhou ", "", "ap\nx", "广州"] {
        assert!(client(Some(wrong), None, None).is_err() && client(None, None, Some(wrong)).is_err() != wrong.is_empty(), "{wrong:?}");
    }
}
