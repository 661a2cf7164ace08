//! Fuzz target: see `apidoc_parse_fuzz::html`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| apidoc_parse_fuzz::html(data));
