//! Replays the recorded history of the documentation through `gen`, on one output folder.
//!
//! Checked at each date: a large loss writes nothing, the renamed fields are those of the record, and a second run changes nothing. After an
//! accident (a loss that the next date takes back) the crate is as if the date had not been. At the end, programs written against the lock of each
//! date compile with the newest crates, if the tool that writes them is present; with `--tests`, the example tests run at each date.

mod command;
mod files;
mod programs;
mod record;

use crate::paths;
use apidoc_build::Error;
use command::{Outcome, cargo, outcome};
use files::{copy, crates, failed, files, io};
use record::{Date, changes, dates};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// Options of `stress history`.
#[derive(Debug)]
pub(in crate::commands::stress) struct Options<'o> {
    /// The folder of the record.
    pub(super) corpus: &'o Path,
    /// Only the accident and the renames, of one service each.
    pub(super) short: bool,
    /// Run the example tests at each date.
    pub(super) tests: bool,
}

pub(super) fn run(options: &Options<'_>) -> Result<ExitCode, Error> {
    let home = std::env::temp_dir().join(format!("apidoc-history-{}", std::process::id()));
    fs::create_dir_all(&home).map_err(|e| io("create", &home, &e))?;
    let replay = Replay { home: &home, corpus: options.corpus, changes: changes(options.corpus)?, services: Vec::new() };
    let faults = if options.short { short(replay) } else { long(&replay, options.tests) };
    // Only files of this run are in the folder.
    fs::remove_dir_all(&home).map_err(|e| io("remove", &home, &e))?;
    let faults = faults?;
    faults.iter().for_each(|fault| say!("error: {fault}"));
    result!("history: {} faults", faults.len());
    Ok(ExitCode::from(u8::from(!faults.is_empty())))
}

struct Replay<'r> {
    home: &'r Path,
    corpus: &'r Path,
    changes: Vec<Value>,
    /// The services to generate; all if it is empty.
    services: Vec<String>,
}

/// Replays the service with the largest loss around that date, and the service with the most renames at that date.
fn short(mut replay: Replay<'_>) -> Result<Vec<String>, Error> {
    let dates = dates(replay.corpus)?;
    let mut faults = Vec::new();
    for kind in ["action-", "field~name"] {
        let mut counts: BTreeMap<(u64, &str), usize> = BTreeMap::new();
        for change in replay.changes.iter().filter(|change| change["kind"] == kind) {
            *counts.entry((change["to"].as_u64().unwrap_or_default(), change["service"].as_str().unwrap_or_default())).or_default() += 1;
        }
        let Some(((to, service), _)) = counts.into_iter().max_by_key(|(_, count)| *count) else { continue };
        let service = service.to_owned();
        replay.services = vec![service.clone()];
        let near: Vec<&Date> =
            dates.iter().filter(|date| (to.saturating_sub(1)..=to + u64::from(kind == "action-")).contains(&date.number)).collect();
        replay.dates(&near, &replay.home.join(&service), false, &mut faults)?;
    }
    Ok(faults)
}

fn long(replay: &Replay<'_>, tests: bool) -> Result<Vec<String>, Error> {
    let dates = dates(replay.corpus)?;
    let mut faults = Vec::new();
    let out = replay.home.join("crates");
    replay.dates(&dates.iter().collect::<Vec<_>>(), &out, tests, &mut faults)?;
    let tool = replay.corpus.join("../../tools/consumer.py");
    match tool.is_file() {
        true => replay.consumers(&tool, &out, &mut faults)?,
        false => result!("skipped: the programs of older dates; {} is absent", tool.display()),
    }
    Ok(faults)
}

impl Replay<'_> {
    /// Generates each date into one folder.
    fn dates(&self, dates: &[&Date], out: &Path, tests: bool, faults: &mut Vec<String>) -> Result<(), Error> {
        let mut before: Option<PathBuf> = None;
        for (i, date) in dates.iter().enumerate() {
            let pages = self.lay(date)?;
            let kept = out.with_extension(format!("before-{}", date.number));
            if out.exists() {
                copy(out, &kept)?;
            }
            let mut outcome = self.gen_crates(&pages, out, date, &[])?;
            result!("{}: exit code {}", date.day, outcome.code);
            if outcome.text.contains("--accept-gone") {
                let lost = self.taken_back(date, dates.get(i + 1).copied());
                if outcome.code != 1 {
                    faults.push(format!("{}: a large loss ended with exit code {}", date.day, outcome.code));
                }
                if !lost {
                    outcome = self.gen_crates(&pages, out, date, &["--accept-gone", "all"])?;
                }
            } else if outcome.code != 0 {
                faults.push(format!("{}: exit code {}: {}", date.day, outcome.code, outcome.text.lines().last().unwrap_or_default()));
            }
            if i > 0 {
                self.renames(date, &outcome, faults);
            }
            if let Some(earlier) = before.take() {
                self.gen_crates(&pages, &earlier, date, &[])?;
                compare(&earlier, out, date, faults)?;
            }
            if self.taken_back(date, dates.get(i + 1).copied()) {
                before = Some(kept);
            }
            self.keep_locks(out, date)?;
            if tests {
                let output = cargo(&["test", "--workspace", "--test", "examples"], out)?;
                if output.code != 0 {
                    faults.push(format!("{}: the example tests fail: {}", date.day, output.text.lines().last().unwrap_or_default()));
                }
            }
        }
        Ok(())
    }
    /// Writes the pages of a date into a folder.
    fn lay(&self, date: &Date) -> Result<PathBuf, Error> {
        let pages = self.home.join(format!("pages-{}", date.number));
        if !pages.exists() {
            let status = Command::new("python3").arg(self.corpus.join("lay.py")).arg(date.number.to_string()).arg(&pages).output();
            let output = status.map_err(|e| io("run python3 for", self.corpus, &e))?;
            if !output.status.success() {
                return Err(failed(format!("lay.py: {}", String::from_utf8_lossy(&output.stderr))));
            }
        }
        Ok(pages)
    }
    fn gen_crates(&self, pages: &Path, out: &Path, date: &Date, more: &[&str]) -> Result<Outcome, Error> {
        let program = std::env::current_exe().map_err(|e| io("find", Path::new("xtask"), &e))?;
        let mut command = Command::new(program);
        command.args(["gen", "--findings", "--date", &date.day, "--docs"]).arg(pages).arg("--out").arg(out);
        command.arg("--core").arg(paths::repository().join("crates/tencentcloud-core")).args(more);
        self.services.iter().for_each(|service| _ = command.args(["--service", service]));
        outcome(&mut command)
    }
    /// Whether the next date brings back what this one lost.
    fn taken_back(&self, date: &Date, next: Option<&Date>) -> bool {
        let actions = |to: u64, kind: &str| -> BTreeSet<String> {
            let of = |change: &&Value| change["to"] == to && change["kind"] == kind && self.has(change);
            self.changes.iter().filter(of).map(|change| format!("{} {}", change["service"], change["owner"])).collect()
        };
        let lost = actions(date.number, "action-");
        let back = next.map(|next| actions(next.number, "action+")).unwrap_or_default();
        lost.len() > 10 && lost.intersection(&back).count() * 2 > lost.len()
    }
    fn has(&self, change: &Value) -> bool {
        self.services.is_empty() || self.services.iter().any(|service| change["service"] == **service)
    }
    /// Compares the renamed fields with those of the record.
    fn renames(&self, date: &Date, outcome: &Outcome, faults: &mut Vec<String>) {
        let of = |change: &&Value| change["to"] == date.number && change["kind"] == "field~name" && self.has(change);
        let pair = |change: &Value| Some(format!("{} {}", change["was"].as_str()?, change["is"].as_str()?));
        let mut expected: Vec<String> = self.changes.iter().filter(of).filter_map(pair).collect();
        let found = outcome.text.lines().filter(|line| line.contains("[field-renamed]"));
        let pair = |line: &str| {
            let (old, new) = line.split_once(" is now `")?;
            Some(format!("{} {}", old.rsplit('.').next()?, new.split('`').next()?))
        };
        let mut found: Vec<String> = found.filter_map(pair).collect();
        expected.sort();
        found.sort();
        if expected != found {
            faults.push(format!("{}: {} renamed fields, expected {}: {found:?} {expected:?}", date.day, found.len(), expected.len()));
        } else if !found.is_empty() {
            result!("  {} renamed fields, as recorded", found.len());
        }
    }
    fn keep_locks(&self, out: &Path, date: &Date) -> Result<(), Error> {
        let locks = self.home.join("locks");
        fs::create_dir_all(&locks).map_err(|e| io("create", &locks, &e))?;
        for name in crates(out)? {
            let lock = out.join(&name).join("surface.lock");
            fs::copy(&lock, locks.join(format!("{}-{name}", date.number))).map_err(|e| io("copy", &lock, &e))?;
        }
        Ok(())
    }
}

/// Compares the crates of two trees; what is gone at one date may be dated by the other.
fn compare(expected: &Path, found: &Path, date: &Date, faults: &mut Vec<String>) -> Result<(), Error> {
    for name in crates(expected)? {
        let (a, b) = (files(&expected.join(&name))?, files(&found.join(&name))?);
        let differs = a.iter().any(|(path, text)| b.get(path) != Some(text)) || a.len() != b.len();
        let has_marks = a.values().any(|text| text.windows(6).any(|w| w == b" gone "));
        if differs && !has_marks {
            faults.push(format!("{}: {name} has a trace of the date before", date.day));
        } else if !differs {
            result!("  {name}: no trace of the date before");
        }
    }
    Ok(())
}
