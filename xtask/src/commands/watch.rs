//! `gen --watch`: runs again whenever a file of the docs folder changes.

use crate::say;
use apidoc_build::{Error, Kind, load};
use signal_hook::{consts::SIGINT, flag};
use std::{
    fs,
    io::{self, IsTerminal, stderr},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::sleep,
    time::{Duration, SystemTime},
};

/// The time between two looks at the folder.
const POLL: Duration = Duration::from_millis(150);
/// The time without a change before a run. An editor may write a file in several steps.
const SETTLE: Duration = Duration::from_millis(50);

/// Exit code after an interruption, as shells have it.
const INTERRUPTED: u8 = 130;

/// The files of a docs folder with size and time.
type State = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Runs once, and then after each change, until the process is interrupted.
pub(super) fn run(folder: &Path, once: &dyn Fn() -> Result<ExitCode, Error>) -> Result<ExitCode, Error> {
    // A folder that cannot be read at the beginning is a wrong argument; later it may be in the middle of a change.
    load::docs(folder)?;
    let interrupted = interruption().map_err(|error| Error { kind: Kind::Io, message: format!("cannot handle interruptions: {error}") })?;
    let is_interrupted = || interrupted.load(Ordering::Relaxed);
    loop {
        let before = state(folder);
        if stderr().is_terminal() {
            // Clear the screen, so that the diagnostics are always those of the last run.
            say::write(&mut stderr(), "\x1b[2J\x1b[H");
        }
        if let Err(error) = once() {
            say!("error: {error}");
        }
        if !is_interrupted() {
            say!("watching {} (interrupt to end)", folder.display());
        }
        let mut now = state(folder);
        while now == before && !is_interrupted() {
            sleep(POLL);
            now = state(folder);
        }
        if is_interrupted() {
            return Ok(ExitCode::from(INTERRUPTED));
        }
        loop {
            sleep(SETTLE);
            let later = state(folder);
            if later == now {
                break;
            }
            now = later;
        }
    }
}

/// A flag that the first interruption sets, so that a run is completed. The second one ends the process at once, as if it was killed.
fn interruption() -> io::Result<Arc<AtomicBool>> {
    let interrupted = Arc::new(AtomicBool::new(false));
    flag::register_conditional_shutdown(SIGINT, i32::from(INTERRUPTED), Arc::clone(&interrupted))?;
    flag::register(SIGINT, Arc::clone(&interrupted))?;
    Ok(interrupted)
}

fn state(folder: &Path) -> State {
    let docs = load::docs(folder).unwrap_or_default();
    docs.pages
        .into_iter()
        .chain(docs.overrides)
        .map(|file| {
            let meta = fs::metadata(&file.disk).ok();
            let (size, time) = meta.map_or((0, None), |meta| (meta.len(), meta.modified().ok()));
            (file.disk, size, time)
        })
        .collect()
}
