//! Signatures of the signature pages and of other SDKs, by name, with the values on the way to them.

// The example has the reader of this form; the tests hold it to what it gives.
#[path = "../../examples/sign/vector.rs"]
mod vector;

use serde_json::Value;
use tencentcloud_core::sign::Keys;
use vector::Outcome;

fn vectors() -> Vec<Value> {
    serde_json::from_str(include_str!("../data/signatures.json")).expect("the file is a list")
}

/// What the vector promises against what we make of it, value by value, and the last one last.
#[track_caller]
fn check(name: &str) {
    let vectors = vectors();
    let vector = vectors.iter().find(|v| v["name"] == name).expect("a vector of this name");
    let expected = vector["expected"].as_object().expect("expected values");
    let same = |key: &str, ours: &str| {
        if let Some(theirs) = expected.get(key) {
            assert_eq!(theirs, ours, "{key}");
        }
    };
    if vector["algorithm"] == "TC3-HMAC-SHA256" {
        let request = vector::request(vector).expect("a whole request");
        let signable = request.signable();
        same("hashed_request_payload", &signable.payload_hash());
        same("signed_headers", signable.signed_headers());
        same("credential_scope", &signable.scope());
        same("canonical_request", &signable.canonical_request());
        same("string_to_sign", &signable.string_to_sign());
    } else if vector["algorithm"] != "SKIP" {
        same("string_to_sign", &vector::string_to_sign_v1(vector).expect("a whole request"));
    }
    let (key, ours) = match vector::sign(vector, &Keys::default()).expect("a signature") {
        Outcome::Authorization(header) => ("authorization", header),
        Outcome::Signature(signature) => ("signature", signature),
    };
    assert_eq!(expected.get(key).and_then(Value::as_str), Some(ours.as_str()));
}

macro_rules! vectors {
    ($($name:ident)*) => {
        $(#[test] fn $name() { check(stringify!($name)); })*
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

vectors! {
    doc_current_three_headers
    doc_2022_three_headers
    doc_intl_example_key
    doc_2019_two_headers
    teo_describe_purge_tasks_typed
    cvm_non_ascii_payload
    cvm_empty_object_body
    cvm_with_token
    cvm_language_en
    cvm_get_special_chars_arrays
    cvm_get_nested_filters_unicode
    cvm_get_no_params
    cvm_get_bool_float
    region_shanghai_fsi
    region_na_siliconvalley
    utc_day_last_second
    utc_day_first_second
    old_timestamp_leapday
    year_2038_timestamp
    unsigned_payload_post
    unsigned_payload_get
    multipart_binary
    octet_stream_binary
    endpoint_internal
    endpoint_region_in_host
    root_domain_intl
    host_with_port
    big_numbers
    emoji_control_chars
    unicode_secret_key
    payload_64k
    lowercase_action_is_capitalised
    trace_id_header
    skip_sign
    v1_hmacsha1_get
    v1_hmacsha256_get_unicode
    v1_hmacsha256_post
    go_post_unicode
    go_post_empty
    go_post_token_en
    go_get_unicode
    go_get_empty
    go_unsigned_payload
    doc_v1_hmacsha1
}

#[test]
fn every_vector_has_a_test() {
    let vectors = vectors();
    let names: Vec<&str> = vectors.iter().filter_map(|v| v["name"].as_str()).collect();
    assert_eq!((names.len(), names.as_slice()), (44, NAMES));
}

#[test]
fn one_client_signs_them_all_with_its_kept_keys() {
    let (keys, vectors) = (Keys::default(), vectors());
    for vector in vectors.iter().chain(&vectors) {
        let (Ok(Outcome::Authorization(ours) | Outcome::Signature(ours)) | Err(ours)) = vector::sign(vector, &keys);
        let theirs = &vector["expected"];
        let theirs = theirs.get("authorization").or(theirs.get("signature"));
        assert_eq!(theirs.and_then(Value::as_str), Some(ours.as_str()), "{}", vector["name"]);
    }
}
