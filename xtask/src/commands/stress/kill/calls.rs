//! Kills `gen` at each system call that reads or changes files, with strace.

use super::{Bench, Kills, failed};
use apidoc_build::{Error, Kind};
use std::{path::Path, process::Command};

/// The system calls. A leading `?` lets strace ignore a call that the platform lacks.
const CALLS: [&str; 19] = [
    "?mkdir",
    "?mkdirat",
    "?rename",
    "?renameat",
    "?renameat2",
    "?link",
    "?linkat",
    "?unlink",
    "?unlinkat",
    "?rmdir",
    "?fsync",
    "?syncfs",
    "?flock",
    "?ftruncate",
    "?write",
    "?copy_file_range",
    "?getdents64",
    "?openat",
    "?close",
];

/// Kills a run at the first, second, third … invocation of each call, until a run ends by itself.
pub(super) fn all(bench: &mut Bench) -> Kills {
    if Command::new("strace").arg("-V").output().is_err() {
        return Err(Error { kind: Kind::Usage, message: "strace is missing; install it or run `.ci/extra strace`".into() });
    }
    let mut kills = 0;
    for call in CALLS {
        let mut when = 1;
        loop {
            let mut killed = false;
            for goal in [1, 0] {
                let (trace, inject) = (format!("trace={call}"), format!("inject={call}:signal=KILL:when={when}"));
                let by = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject];
                let status = bench.command(goal, &by)?.status().map_err(|e| failed("run", Path::new("strace"), &e))?;
                if !status.success() {
                    killed = true;
                    kills += 1;
                }
                if let Err(fault) = bench.check_and_complete(goal)? {
                    return Ok(Err(format!("{call} number {when}: {fault}")));
                }
            }
            if !killed {
                break;
            }
            when += 1;
        }
        eprintln!("{}: killed at {} invocations", call.trim_start_matches('?'), when - 1);
    }
    Ok(Ok(format!("{kills} runs killed, each at another system call of {} kinds", CALLS.len())))
}
