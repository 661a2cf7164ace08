//! Bodies that are not what they should be.

use super::*;

#[tokio::test]
async fn a_wrong_content_type_is_read_for_what_it_is() {
    for content_type in ["text/html", "text/plain; charset=gbk", "application/octet-stream"] {
        let server = always(Reply::with(200, content_type, answer(7)));
        assert_eq!(describe(&client(&server)).await.expect("JSON all the same").id, 7, "{content_type}");
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_is_kept() {
    for body in ["<html>captive portal</html>", "", "{\"Response\":[1]}", "{\"Response\":", "null"] {
        let server = always(Reply::with(200, "application/json", body));
        let error = create(&client(&server)).await.expect_err("no response");
        let ErrorKind::Decode(decode) = error.kind() else { panic!("{body:?}: {error:?}") };
        assert_eq!((&decode.body[..], decode.status, server.requests()), (body.as_bytes(), 200, 1), "{body:?}");
        // The call has had its effect: sending it again is not what helps.
        assert!(!error.is_retryable());
    }
}

/// Fault 6: one field of another type than documented that loses the whole response.
#[tokio::test]
async fn fault_6_a_field_that_cannot_be_read_keeps_the_id_the_path_and_the_body() {
    let server = always(Reply::json(r#"{"Response":{"Id":{"no":"number"},"RequestId":"r-9"}}"#));
    let error = describe(&client(&server)).await.expect_err("no number");
    let ErrorKind::Decode(decode) = error.kind() else { panic!("{error:?}") };
    assert_eq!((decode.path.as_str(), decode.request_id.as_str()), ("$.Response.Id", "r-9"));
    assert!(String::from_utf8_lossy(&decode.body).contains("r-9"));
    let server = always(Reply::json(r#"{"Response":{"Id":"5.0","RequestId":12}}"#));
    assert_eq!(describe(&client(&server)).await.expect("coerced, but readable").id, 5);
}

/// Fault 8: a misspelt parameter sent silently. A setter or field that is misspelt does not compile; one in JSON text is told.
#[test]
fn fault_8_a_misspelt_parameter_is_told() {
    use tencentcloud_core::json::{from_json, from_json_strict};
    let good: Describe = from_json_strict(r#"{"Id":7}"#).expect("a request");
    assert_eq!(good.id, Some(7));
    for (text, path) in [(r#"{"ID":7}"#, "$.ID"), (r#"{"Id":7,"Passwort":"x"}"#, "$.Passwort"), (r#"{"Id":[7]}"#, "$.Id")] {
        let error = from_json_strict::<Describe>(text).expect_err("misspelt").to_string();
        assert!(error.starts_with(&format!("{path}: expected ")), "{error}");
    }
    // What a service sends is another matter: it may be newer than this crate.
    assert!(from_json::<Answer>(r#"{"Id":7,"New":1}"#).is_ok());
}

#[tokio::test]
async fn a_gigantic_body_is_cut_off() {
    let server = always(Reply::Endless);
    let client = builder(&server.url()).max_response_bytes(1 << 20).build().expect("a client");
    for error in [create(&client).await.expect_err("too long"), describe(&client).await.expect_err("too long")] {
        assert_eq!(fault(&error), Some(Fault::TooLarge), "{error}");
    }
    assert_eq!(server.requests(), 2, "asking again would bring the same");
}

#[tokio::test]
async fn numbers_beyond_two_to_the_53_are_exact() {
    let server = Server::new(|received| {
        let body = String::from_utf8_lossy(&received.body).into_owned();
        assert_eq!(body, r#"{"Id":9007199254740993}"#);
        Reply::json(answer(9_007_199_254_740_993))
    });
    let answer = Call::new(&client(&server), Create { id: Some(9_007_199_254_740_993) }).await.expect("an answer");
    assert_eq!(answer.id, 9_007_199_254_740_993);
}
