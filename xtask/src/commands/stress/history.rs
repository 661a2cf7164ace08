//! Replays the recorded history of the documentation through `gen`, on one output folder.
//!
//! Checked at each date: a large loss writes nothing, the renamed fields are those of the record, and a second run changes nothing. After an
//! accident (a loss that the next date takes back) the crate is as if the date had not been. At the end, programs written against the lock of each
//! date compile with the newest crates, if the tool that writes them is present; with `--tests`, the example tests run at each date.

use crate::paths;
use apidoc_build::{Error, Kind};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// Options of `stress history`.
#[derive(Debug)]
pub(super) struct Options<'o> {
    /// The folder of the record.
    pub(super) corpus: &'o Path,
    /// Only the accident and the renames, of one service each.
    pub(super) short: bool,
    /// Run the example tests at each date.
    pub(super) tests: bool,
}

/// A date of the record.
struct Date {
    number: u64,
    day: String,
}

pub(super) fn run(options: &Options<'_>) -> Result<ExitCode, Error> {
    let home = std::env::temp_dir().join(format!("apidoc-history-{}", std::process::id()));
    fs::create_dir_all(&home).map_err(|e| io("create", &home, &e))?;
    let replay = Replay { home: &home, corpus: options.corpus, changes: changes(options.corpus)?, services: Vec::new() };
    let faults = if options.short { short(replay) } else { long(&replay, options.tests) };
    // Only files of this run are in the folder.
    fs::remove_dir_all(&home).map_err(|e| io("remove", &home, &e))?;
    let faults = faults?;
    faults.iter().for_each(|fault| eprintln!("error: {fault}"));
    println!("history: {} faults", faults.len());
    Ok(ExitCode::from(u8::from(!faults.is_empty())))
}

struct Replay<'r> {
    home: &'r Path,
    corpus: &'r Path,
    changes: Vec<Value>,
    /// The services to generate; all if it is empty.
    services: Vec<String>,
}

/// The outcome of a run of `gen`.
struct Outcome {
    code: i32,
    text: String,
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
        false => println!("skipped: the programs of older dates; {} is absent", tool.display()),
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
            println!("{}: exit code {}", date.day, outcome.code);
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
            println!("  {} renamed fields, as recorded", found.len());
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
    /// Compiles programs that use all that the lock of each date promises.
    fn consumers(&self, tool: &Path, out: &Path, faults: &mut Vec<String>) -> Result<(), Error> {
        let (home, mut members) = (self.home.join("programs"), Vec::new());
        let mut locks: Vec<PathBuf> = entries(&self.home.join("locks"))?;
        locks.sort();
        for lock in locks {
            let key = lock.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Some((_, name)) = key.split_once('-') else { continue };
            let output = Command::new("python3").arg(tool).arg("--warn").arg(&lock).arg(name.replace('-', "_")).output();
            let output = output.map_err(|e| io("run python3 for", tool, &e))?;
            let folder = home.join(&key);
            fs::create_dir_all(folder.join("src")).map_err(|e| io("create", &folder, &e))?;
            let core = paths::repository().join("crates/tencentcloud-core");
            let manifest = format!(
                "[package]\nname = \"program-{key}\"\nedition = \"2024\"\n\n[dependencies]\n{name} = {{ path = {:?} }}\ntencentcloud-core = {{ path = {core:?} }}\n",
                out.join(name)
            );
            write(&folder.join("Cargo.toml"), manifest.as_bytes())?;
            write(&folder.join("src/lib.rs"), &output.stdout)?;
            members.push(format!("{key:?}"));
        }
        write(&home.join("Cargo.toml"), format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", ")).as_bytes())?;
        let checked = cargo(&["check", "--workspace", "--keep-going"], &home)?;
        let errors = checked.text.lines().filter(|line| line.starts_with("error[")).count();
        let is_withdrawn = |line: &str| line.contains("not in the documentation") || line.contains("deprecated by the documentation");
        let warnings =
            checked.text.lines().filter(|line| line.starts_with("warning: ") && !line.contains(" generated ") && !is_withdrawn(line));
        let warnings = warnings.count();
        println!("{} programs: {errors} errors, {warnings} warnings about items that are not withdrawn", members.len());
        if checked.code != 0 || warnings > 0 {
            faults.push(format!("programs of older dates: {errors} errors, {warnings} warnings"));
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
            println!("  {name}: no trace of the date before");
        }
    }
    Ok(())
}

fn crates(out: &Path) -> Result<Vec<String>, Error> {
    let names = entries(out)?.into_iter().filter(|path| path.join("surface.lock").is_file());
    let mut names: Vec<String> = names.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    names.sort();
    Ok(names)
}

fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Error> {
    let (mut all, mut open) = (BTreeMap::new(), vec![folder.to_path_buf()]);
    while let Some(dir) = open.pop() {
        for path in entries(&dir)? {
            match path.is_dir() {
                true => open.push(path),
                false => {
                    let text = fs::read(&path).map_err(|e| io("read", &path, &e))?;
                    all.insert(path.strip_prefix(folder).unwrap_or(&path).to_path_buf(), text);
                }
            }
        }
    }
    Ok(all)
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    for (path, text) in files(from)? {
        let path = to.join(path);
        let folder = path.parent().unwrap_or(to);
        fs::create_dir_all(folder).map_err(|e| io("create", folder, &e))?;
        write(&path, &text)?;
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(|e| io("read the folder", folder, &e))?;
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(|e| io("read the folder", folder, &e))).collect()
}

fn write(path: &Path, text: &[u8]) -> Result<(), Error> {
    fs::write(path, text).map_err(|e| io("write", path, &e))
}

fn cargo(arguments: &[&str], folder: &Path) -> Result<Outcome, Error> {
    outcome(Command::new("cargo").args(arguments).current_dir(folder).env("CARGO_TERM_COLOR", "never"))
}

fn outcome(command: &mut Command) -> Result<Outcome, Error> {
    let output = command.output().map_err(|e| io("run", Path::new(command.get_program()), &e))?;
    let text = [output.stdout, output.stderr].concat();
    Ok(Outcome { code: output.status.code().unwrap_or(-1), text: String::from_utf8_lossy(&text).into_owned() })
}

fn dates(corpus: &Path) -> Result<Vec<Date>, Error> {
    let path = corpus.join("dates.json");
    let text = fs::read_to_string(&path).map_err(|e| io("read", &path, &e))?;
    let all: Vec<Value> = serde_json::from_str(&text).map_err(|e| failed(format!("{}: {e}", path.display())))?;
    let date = |value: &Value| Some(Date { number: value["n"].as_u64()?, day: value["date"].as_str()?.to_owned() });
    Ok(all.iter().filter_map(date).collect())
}

/// The recorded changes.
fn changes(corpus: &Path) -> Result<Vec<Value>, Error> {
    let path = corpus.join("changes.jsonl");
    let text = fs::read_to_string(&path).map_err(|e| io("read", &path, &e))?;
    text.lines().map(|line| serde_json::from_str(line).map_err(|e| failed(format!("{}: {e}", path.display())))).collect()
}

fn io(what: &str, path: &Path, error: &std::io::Error) -> Error {
    failed(format!("cannot {what} {}: {error}", path.display()))
}

fn failed(message: String) -> Error {
    Error { kind: Kind::Io, message }
}
