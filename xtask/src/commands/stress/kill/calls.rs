//! Kills `gen` at each system call that reads or changes files, with strace.

use super::{Bench, Kills, failed};
use apidoc_build::{Error, Kind};
use std::{fs, path::Path, process::Command};

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
    if let Err(fault) = flushes(bench)? {
        return Ok(Err(fault));
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
        say!("{}: killed at {} invocations", call.trim_start_matches('?'), when - 1);
    }
    Ok(Ok(format!("{kills} runs killed, each at another system call of {} kinds", CALLS.len())))
}

/// Checks that a run flushes its new files before it moves the first one into the tree, and the folders after the last one: after a power
/// cut, files that were moved without that may be empty.
fn flushes(bench: &mut Bench) -> Result<Result<(), String>, Error> {
    let trace = bench.out.with_file_name("trace");
    for goal in [1, 0] {
        let file = trace.to_string_lossy().into_owned();
        let calls = "trace=?fsync,?syncfs,?rename,?renameat,?renameat2";
        let by = ["strace", "-f", "-qq", "-o", &file, "-e", calls];
        bench.command(goal, &by)?.status().map_err(|e| failed("run", Path::new("strace"), &e))?;
        let text = fs::read_to_string(&trace).map_err(|e| failed("read", &trace, &e))?;
        fs::remove_file(&trace).map_err(|e| failed("remove", &trace, &e))?;
        if !is_flushed(&text) {
            return Ok(Err(format!("a run moves files that are not flushed:\n{text}")));
        }
        bench.complete(goal)?;
    }
    Ok(Ok(()))
}

/// Whether a trace has a flush before the first move out of the staging folder, and one after the last.
fn is_flushed(trace: &str) -> bool {
    let lines: Vec<&str> = trace.lines().collect();
    let is_flush = |line: &str| line.contains("syncfs(") || line.contains("fsync(");
    let is_move = |line: &str| line.contains("rename") && line.contains(".out.new/tree") && !line.contains("/staging");
    let (first, last) = (lines.iter().position(|line| is_move(line)), lines.iter().rposition(|line| is_move(line)));
    let (Some(first), Some(last)) = (first, last) else { return false };
    lines[..first].iter().any(|line| is_flush(line)) && lines[last..].iter().any(|line| is_flush(line))
}

#[cfg(test)]
mod tests {
    use super::is_flushed;

    #[test]
    fn finds_a_move_without_a_flush() {
        let moved = "7 renameat2(AT_FDCWD, \"/p/.out.new/tree/a\", AT_FDCWD, \"/p/out/a\", RENAME_EXCHANGE) = 0\n";
        let ready = "7 rename(\"/p/.out.new/staging\", \"/p/.out.new/tree\") = 0\n";
        assert!(is_flushed(&format!("7 syncfs(4) = 0\n{ready}{moved}{moved}7 fsync(4) = 0\n")));
        for trace in [moved.to_owned(), format!("7 syncfs(4) = 0\n{moved}"), format!("{moved}7 fsync(4) = 0\n"), "7 syncfs(4) = 0\n".into()]
        {
            assert!(!is_flushed(&trace), "{trace}");
        }
    }
}
