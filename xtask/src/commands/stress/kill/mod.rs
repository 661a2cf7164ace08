//! Kills `gen` and checks what is on disk: no foreign file changed, no file is half written, and the next run completes the update.
//!
//! Two trees are used. The plain one holds nothing but generated files, so all of it must be as before or as after. The other one
//! has a repository, hidden files, `target` and notes in it; there each crate without a foreign file must be as before or as after.

mod calls;
mod foreign;

use crate::paths;
use apidoc_build::{
    Breaking, Decisions, Error, Kind,
    generate::{self, Text},
    load, read, root,
    tree::{self, Changes, Scope},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant, SystemTime},
};

/// Services whose pages are used: small ones, since each kill needs two runs.
const SERVICES: [&str; 2] = ["sms", "sts"];

/// Kills runs of `gen` at random moments, or at each system call.
pub(crate) fn run(times: u32, each_call: bool) -> Result<ExitCode, Error> {
    let work = std::env::temp_dir().join(format!("apidoc-stress-{}", std::process::id()));
    let result = all(times, each_call, &work);
    fs::remove_dir_all(&work).map_err(|e| failed("remove", &work, &e))?;
    result
}

fn all(times: u32, each_call: bool, work: &Path) -> Result<ExitCode, Error> {
    for lived_in in [false, true] {
        let mut bench = Bench::new(&work.join(if lived_in { "lived-in" } else { "plain" }), lived_in)?;
        let kills = if each_call { calls::all(&mut bench) } else { random(&mut bench, times.div_ceil(2)) };
        let name = if lived_in { "a tree with foreign files" } else { "a tree without foreign files" };
        match kills? {
            Ok(count) => result!("{name}: {count}; nothing was lost"),
            Err(fault) => {
                say!("error: {name}: {fault}");
                return Ok(ExitCode::from(1));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A count of kills, or what a kill broke.
type Kills = Result<Result<String, String>, Error>;

fn random(bench: &mut Bench, times: u32) -> Kills {
    let begin = Instant::now();
    bench.complete(1)?;
    let longest = begin.elapsed();
    let (mut killed, mut finished) = (0, 0);
    let mut random = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(1, |d| d.as_nanos() as u64);
    for i in 0..times {
        let goal = (i % 2) as usize;
        let mut child = bench.command(goal, &[])?.spawn().map_err(|e| failed("run", Path::new("gen"), &e))?;
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let part = (random >> 33) as f64 / f64::from(1u32 << 31);
        std::thread::sleep(Duration::from_secs_f64(longest.as_secs_f64() * part));
        // Killing a child that has ended has no effect.
        match child.try_wait().map_err(|e| failed("wait for", &bench.out, &e))? {
            Some(_) => finished += 1,
            None => killed += 1,
        }
        let _ = child.kill();
        child.wait().map_err(|e| failed("wait for", &bench.out, &e))?;
        if let Err(fault) = bench.check_and_complete(goal)? {
            return Ok(Err(format!("run {i}: {fault}")));
        }
    }
    Ok(Ok(format!("{killed} runs killed at random moments, {finished} ended before")))
}

/// A tree, two folders of pages, and the two states that the tree may be in.
pub(crate) struct Bench {
    docs: [PathBuf; 2],
    trees: [BTreeMap<String, Text>; 2],
    out: PathBuf,
    before: foreign::Files,
    lived_in: bool,
}

impl Bench {
    fn new(work: &Path, lived_in: bool) -> Result<Self, Error> {
        let docs = [work.join("docs"), work.join("fewer")];
        let out = work.join("parent/out");
        for service in SERVICES {
            copy(&paths::docs(None).join(service), &docs[0].join(service), false)?;
            copy(&paths::docs(None).join(service), &docs[1].join(service), true)?;
        }
        let trees = [expected(&docs[0], &out)?, expected(&docs[1], &out)?];
        let mut bench = Self { docs, trees, out, before: foreign::Files::default(), lived_in };
        bench.complete(0)?;
        if lived_in {
            foreign::plant(&bench.out)?;
        }
        bench.before = foreign::files(&bench.out)?;
        Ok(bench)
    }

    /// A run that updates the tree to one of the two states, started by another program if one is given.
    fn command(&self, goal: usize, by: &[&str]) -> Result<Command, Error> {
        let program = std::env::current_exe().map_err(|e| failed("find", Path::new("this program"), &e))?;
        let mut command = match by {
            [] => Command::new(&program),
            [first, rest @ ..] => {
                let mut command = Command::new(first);
                command.args(rest).arg(&program);
                command
            }
        };
        command.args(["gen", "--breaking", "--docs"]).arg(&self.docs[goal]).arg("--out").arg(&self.out);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command)
    }

    /// Runs to the end.
    fn complete(&self, goal: usize) -> Result<(), Error> {
        let status = self.command(goal, &[])?.status().map_err(|e| failed("run", Path::new("gen"), &e))?;
        if status.success() {
            return Ok(());
        }
        Err(Error { kind: Kind::Io, message: format!("gen ended with {status} after a kill; run it on {} to see why", self.out.display()) })
    }

    /// Checks the tree after a kill, then lets another run complete the update and checks again.
    fn check_and_complete(&self, goal: usize) -> Result<Result<(), String>, Error> {
        if let Err(fault) = self.check()? {
            return Ok(Err(format!("after the kill {fault}")));
        }
        self.complete(goal)?;
        if let Err(fault) = self.check()? {
            return Ok(Err(format!("after the next run {fault}")));
        }
        if !tree::compare(&self.out, &self.trees[goal], &Scope::All)?.is_empty() {
            return Ok(Err("the next run did not complete the update".into()));
        }
        let parent = self.out.parent().unwrap_or(&self.out);
        for entry in fs::read_dir(parent).map_err(|e| failed("read the folder", parent, &e))? {
            let entry = entry.map_err(|e| failed("read the folder", parent, &e))?;
            let length = entry.metadata().map_err(|e| failed("look at", &entry.path(), &e))?.len();
            // A run that is killed between creating its lock file and locking it leaves it empty. Later runs use it and leave it.
            if entry.path() != self.out && (entry.file_name() != ".out.lock" || length > 0) {
                return Ok(Err(format!("{} is left next to the tree", entry.path().display())));
            }
        }
        Ok(Ok(()))
    }

    fn check(&self) -> Result<Result<(), String>, Error> {
        let now = foreign::files(&self.out)?;
        if let Some(fault) = self.before.differs(&now) {
            return Ok(Err(fault));
        }
        let changes = [&self.trees[0], &self.trees[1]].map(|files| tree::compare(&self.out, files, &Scope::All));
        let [one, other] = changes;
        let (one, other) = (one?, other?);
        if let Some(torn) = one.different.iter().find(|path| other.different.contains(path)) {
            return Ok(Err(format!("{torn} is neither as before nor as after")));
        }
        let (one, other) = (changed(&one), changed(&other));
        if !self.lived_in && !one.is_empty() && !other.is_empty() {
            return Ok(Err(format!("the tree is a mixture: {one:?} and {other:?} differ")));
        }
        let mixed = one.intersection(&other).find(|name| !foreign::is_in(name));
        Ok(mixed.map_or(Ok(()), |name| Err(format!("{name} is a mixture"))))
    }
}

/// The crates that a comparison finds changes in.
fn changed(changes: &Changes) -> BTreeSet<String> {
    let paths = changes.missing.iter().chain(&changes.different).chain(&changes.stray);
    paths.map(|path| path.split('/').next().unwrap_or_default().to_owned()).collect()
}

fn expected(docs: &Path, out: &Path) -> Result<BTreeMap<String, Text>, Error> {
    let wanted = apidoc_build::ServiceFilter::default();
    let ir = read::folder(docs, &wanted, &|_, _| {})?.ir;
    let manifest = paths::repository().join("Cargo.toml");
    let manifest = fs::read_to_string(&manifest).map_err(|e| failed("read", &manifest, &e))?;
    let mut files = root::files(&root::home(out, &paths::repository(), None), &manifest);
    // Without a lock, as in the killed runs, which have `--breaking`.
    let decisions = Decisions { breaking: Breaking::All, ..Decisions::default() };
    files.extend(generate::crates(ir, &wanted, Path::new("."), &[], &decisions)?.files);
    Ok(files)
}

/// Copies pages, if asked without the last page of an action that only reads.
fn copy(from: &Path, to: &Path, fewer: bool) -> Result<(), Error> {
    let mut pages = load::docs(from)?.pages;
    if fewer {
        let last = pages.iter().rposition(|page| page.path.contains("/Describe") || page.path.contains("/Get"));
        last.map(|i| pages.remove(i));
    }
    for page in pages {
        let target = to.join(&page.path);
        let folder = target.parent().unwrap_or(to);
        fs::create_dir_all(folder).map_err(|e| failed("create", folder, &e))?;
        fs::copy(&page.disk, &target).map_err(|e| failed("write", &target, &e))?;
    }
    Ok(())
}

fn failed(what: &str, path: &Path, error: &io::Error) -> Error {
    Error { kind: Kind::Io, message: format!("cannot {what} {}: {error}", path.display()) }
}
