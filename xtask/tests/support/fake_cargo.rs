//! A `cargo` that keeps its registry in the folder `REGISTRY`: a line `name version` per published crate in `log`.
//!
//! `taken` has names of other projects, `limit` the number of new crates that it accepts, `fail` and `hang` the name of a crate
//! that it stores before it fails or waits.

use std::{env, fs, path::Path, process::ExitCode, thread, time::Duration};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let registry = env::var("REGISTRY").expect("REGISTRY is not set");
    let registry = Path::new(&registry);
    let read = |name: &str| fs::read_to_string(registry.join(name)).unwrap_or_default();
    let log = read("log");
    match words[..] {
        ["info", name] => {
            let known = read("taken").lines().any(|line| line == name) || log.lines().any(|line| line.starts_with(&format!("{name} ")));
            if known {
                println!("{name}\nversion: 0.1.0");
                return ExitCode::SUCCESS;
            }
            eprintln!("error: could not find `{name}` in registry `local`");
            ExitCode::from(101)
        }
        ["publish", "--package", name] => {
            let version = version(name);
            let line = format!("{name} {version}");
            let is_new = !log.lines().any(|line| line.starts_with(&format!("{name} ")));
            let new: usize = log.lines().map(|line| line.split(' ').next()).collect::<std::collections::BTreeSet<_>>().len();
            if log.lines().any(|known| known == line) {
                eprintln!("error: crate {name}@{version} already exists on the index");
                return ExitCode::from(101);
            }
            if let (true, Ok(limit)) = (is_new, read("limit").trim().parse::<usize>())
                && new >= limit
            {
                eprintln!(
                    "error: failed to publish to the registry\n\nCaused by:\n  the remote server responded with an error (status 429 Too Many \
                     Requests): You have published too many new crates in a short period of time. Please try again after \
                     Mon, 30 Nov 2026 19:00:00 GMT or ask for a higher limit."
                );
                return ExitCode::from(101);
            }
            fs::write(registry.join("log"), format!("{log}{line}\n")).unwrap();
            if read("fail").trim() == name {
                eprintln!("error: the connection was reset");
                return ExitCode::from(101);
            }
            if read("hang").trim() == name {
                for _ in 0..600 {
                    thread::sleep(Duration::from_millis(50));
                    if !registry.join("hang").exists() {
                        break;
                    }
                }
            }
            ExitCode::SUCCESS
        }
        _ => panic!("unexpected arguments {words:?}"),
    }
}

/// Returns the version of a member of the workspace in the current folder, or next to it.
fn version(name: &str) -> String {
    let folders = [".", "..", "crates", "generated"].into_iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten();
    for folder in folders {
        let text = fs::read_to_string(folder.unwrap().path().join("Cargo.toml")).unwrap_or_default();
        let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')).map(str::to_owned);
        if value("name").as_deref() == Some(name) {
            return value("version").unwrap_or_else(|| panic!("{name} has no version of its own"));
        }
    }
    panic!("there is no package {name}")
}
