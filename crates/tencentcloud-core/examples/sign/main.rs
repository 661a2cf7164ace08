//! Signs the requests of a JSON file, to compare the signatures of this crate with those of other programs:
//!
//! ```text
//! cargo run -p tencentcloud-core --example sign < requests.json
//! ```
//!
//! The file is a list, or an object with a list `vectors`. Each entry has a `name`, an `algorithm`, its secrets in `input`
//! and the sent request in `wire`. Prints one JSON line per request, in order.

mod vector;

use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    process::ExitCode,
};
use tencentcloud_core::sign::Keys;
use vector::Outcome;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("sign: {message}");
            ExitCode::from(2)
        }
    }
}

/// Signs all; false if one of them could not be.
fn run() -> Result<bool, String> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).map_err(|e| format!("standard input: {e}"))?;
    let file: Value = serde_json::from_str(&input).map_err(|e| format!("standard input is not JSON: {e}"))?;
    let list = file.as_array().or_else(|| file["vectors"].as_array()).ok_or("neither a list nor an object with `vectors`")?;
    let (keys, mut all, mut out) = (Keys::default(), true, String::new());
    for entry in list {
        let name = &entry["name"];
        let line = match vector::sign(entry, &keys) {
            Ok(Outcome::Authorization(header)) => json!({ "name": name, "authorization": header }),
            Ok(Outcome::Signature(signature)) => json!({ "name": name, "signature": signature }),
            Err(error) => {
                all = false;
                json!({ "name": name, "error": error })
            }
        };
        out.push_str(&format!("{line}\n"));
    }
    std::io::stdout().write_all(out.as_bytes()).map_err(|e| format!("standard output: {e}"))?;
    Ok(all)
}
