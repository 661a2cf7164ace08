//! Fuzz target: see `apidoc_parse_fuzz::prose`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| apidoc_parse_fuzz::prose(data));
