//! `gen --watch`: runs again whenever a file of the docs folder changes.

use apidoc_build::{Error, load};
use std::{
    fs,
    io::{IsTerminal, stderr},
    path::{Path, PathBuf},
    process::ExitCode,
    thread::sleep,
    time::{Duration, SystemTime},
};

/// The time between two looks at the folder.
const POLL: Duration = Duration::from_millis(150);
/// The time without a change before a run. An editor may write a file in several steps.
const SETTLE: Duration = Duration::from_millis(50);

/// The files of a docs folder with size and time.
type State = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Runs once, and then after each change, until the process is interrupted.
pub(super) fn run(folder: &Path, once: &dyn Fn() -> Result<ExitCode, Error>) -> Result<ExitCode, Error> {
    // A folder that cannot be read at the beginning is a wrong argument; later it may be in the middle of a change.
    load::docs(folder)?;
    loop {
        let before = state(folder);
        if stderr().is_terminal() {
            // Clear the screen, so that the diagnostics are always those of the last run.
            eprint!("\x1b[2J\x1b[H");
        }
        if let Err(error) = once() {
            eprintln!("error: {error}");
        }
        eprintln!("watching {} (interrupt to end)", folder.display());
        let mut now = state(folder);
        while now == before {
            sleep(POLL);
            now = state(folder);
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
