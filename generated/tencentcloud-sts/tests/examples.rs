//! The documented examples: what goes into a type comes out of it again. Written by `cargo xtask gen`.

#[cfg(feature = "v20180813")]
#[test]
fn v20180813() {
    use tencentcloud_sts::v20180813::actions::*;
    use tencentcloud_core::testing::example;
    let mut faults = Vec::new();
    let mut hold = |name: &str, found: Vec<String>| {
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    };
    hold("v20180813/assume_role.1.json", example::<AssumeRoleRequest>(include_str!("examples/v20180813/assume_role.1.json")));
    hold("v20180813/assume_role_with_saml.1.json", example::<AssumeRoleWithSamlRequest>(include_str!("examples/v20180813/assume_role_with_saml.1.json")));
    hold("v20180813/assume_role_with_web_identity.1.json", example::<AssumeRoleWithWebIdentityRequest>(include_str!("examples/v20180813/assume_role_with_web_identity.1.json")));
    hold("v20180813/get_caller_identity.1.json", example::<GetCallerIdentityRequest>(include_str!("examples/v20180813/get_caller_identity.1.json")));
    hold("v20180813/get_caller_identity.2.json", example::<GetCallerIdentityRequest>(include_str!("examples/v20180813/get_caller_identity.2.json")));
    hold("v20180813/get_caller_identity.3.json", example::<GetCallerIdentityRequest>(include_str!("examples/v20180813/get_caller_identity.3.json")));
    hold("v20180813/get_federation_token.1.json", example::<GetFederationTokenRequest>(include_str!("examples/v20180813/get_federation_token.1.json")));
    hold("v20180813/get_session_token.1.json", example::<GetSessionTokenRequest>(include_str!("examples/v20180813/get_session_token.1.json")));
    hold("v20180813/query_api_key.1.json", example::<QueryApiKeyRequest>(include_str!("examples/v20180813/query_api_key.1.json")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
