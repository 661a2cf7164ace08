//! The record of the documentation: its dates, and the changes from each date to the next.

use super::files::{failed, io};
use apidoc_build::Error;
use serde_json::Value;
use std::{fs, path::Path};

/// A date of the record.
pub(super) struct Date {
    pub(super) number: u64,
    pub(super) day: String,
}

pub(super) fn dates(corpus: &Path) -> Result<Vec<Date>, Error> {
    let path = corpus.join("dates.json");
    let text = fs::read_to_string(&path).map_err(|e| io("read", &path, &e))?;
    let all: Vec<Value> = serde_json::from_str(&text).map_err(|e| failed(format!("{}: {e}", path.display())))?;
    let date = |value: &Value| Some(Date { number: value["n"].as_u64()?, day: value["date"].as_str()?.to_owned() });
    Ok(all.iter().filter_map(date).collect())
}

/// The recorded changes.
pub(super) fn changes(corpus: &Path) -> Result<Vec<Value>, Error> {
    let path = corpus.join("changes.jsonl");
    let text = fs::read_to_string(&path).map_err(|e| io("read", &path, &e))?;
    text.lines().map(|line| serde_json::from_str(line).map_err(|e| failed(format!("{}: {e}", path.display())))).collect()
}
