//! Kills `gen` at random moments: whatever the moment, the old tree or the new one has to stand, whole.

use crate::paths;
use apidoc_build::{
    Error, Kind,
    generate::{self, Breaking, Text},
    load, read, root,
    tree::{self, Scope},
};
use std::{
    collections::BTreeMap,
    fs, io,
    path::Path,
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant, SystemTime},
};

/// Runs `gen` to and fro between the repository's pages and the same pages without the last one, and kills it.
pub(crate) fn run(times: u32) -> Result<ExitCode, Error> {
    let work = std::env::temp_dir().join(format!("apidoc-stress-{}", std::process::id()));
    let result = all(times, &work);
    fs::remove_dir_all(&work).map_err(|e| failed("remove", &work, &e))?;
    result
}

fn all(times: u32, work: &Path) -> Result<ExitCode, Error> {
    let (whole, fewer, out) = (paths::docs(None), work.join("docs"), work.join("out"));
    copy_but_last(&whole, &fewer)?;
    let trees = [expected(&whole, &out)?, expected(&fewer, &out)?];
    let folders = [&whole, &fewer];
    let begin = Instant::now();
    wait(&mut generate(&whole, &out)?)?;
    let longest = begin.elapsed();
    let (mut killed, mut finished) = (0, 0);
    let mut random = seed();
    for i in 0..times {
        let mut child = generate(folders[(i as usize + 1) % 2], &out)?;
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let part = (random >> 33) as f64 / f64::from(1u32 << 31);
        std::thread::sleep(Duration::from_secs_f64(longest.as_secs_f64() * part));
        // A child that is done already can't be killed, which is as good.
        if child.try_wait().map_err(|e| failed("wait for", &out, &e))?.is_some() {
            finished += 1
        } else {
            killed += 1
        }
        let _ = child.kill();
        child.wait().map_err(|e| failed("wait for", &out, &e))?;
        if !trees
            .iter()
            .map(|files| tree::compare(&out, files, &Scope::All))
            .collect::<Result<Vec<_>, _>>()?
            .iter()
            .any(tree::Changes::is_empty)
        {
            eprintln!("error: after run {i} neither the old tree nor the new one stands in {}", out.display());
            return Ok(ExitCode::from(1));
        }
    }
    println!("{times} runs: {killed} killed, {finished} done before; the tree was whole after each");
    Ok(ExitCode::SUCCESS)
}

fn expected(docs: &Path, out: &Path) -> Result<BTreeMap<String, Text>, Error> {
    let wanted = apidoc_build::Wanted::default();
    let ir = read::folder(docs, &wanted, &|_, _| {})?.ir;
    let manifest = paths::repository().join("Cargo.toml");
    let manifest = fs::read_to_string(&manifest).map_err(|e| failed("read", &manifest, &e))?;
    let mut files = root::files(&root::home(out, &paths::repository(), None), &manifest);
    // Without the lock of the other tree, as the killed runs may have it: both begin from none.
    files.extend(generate::crates(&ir, &wanted, Path::new("."), &Breaking::All)?.files);
    Ok(files)
}

fn generate(docs: &Path, out: &Path) -> Result<std::process::Child, Error> {
    let program = std::env::current_exe().map_err(|e| failed("find", Path::new("this program"), &e))?;
    let mut command = Command::new(&program);
    command.args(["gen", "--breaking", "--docs"]).arg(docs).arg("--out").arg(out).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map_err(|e| failed("run", &program, &e))
}

fn wait(child: &mut std::process::Child) -> Result<(), Error> {
    let status = child.wait().map_err(|e| failed("wait for", Path::new("gen"), &e))?;
    if status.success() {
        Ok(())
    } else {
        Err(Error { kind: Kind::Io, message: format!("gen ended with {status}; run it by hand to see why") })
    }
}

fn copy_but_last(from: &Path, to: &Path) -> Result<(), Error> {
    let mut pages = load::docs(from)?.pages;
    // The last action's page: others may be needed for every crate.
    let last = pages.iter().rposition(|page| page.path.contains("/Describe") || page.path.contains("/Get"));
    last.map(|i| pages.remove(i));
    for page in pages {
        let target = to.join(&page.path);
        let folder = target.parent().unwrap_or(to);
        fs::create_dir_all(folder).map_err(|e| failed("make", folder, &e))?;
        fs::copy(&page.disk, &target).map_err(|e| failed("write", &target, &e))?;
    }
    Ok(())
}

fn seed() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(1, |d| d.as_nanos() as u64)
}

fn failed(what: &str, path: &Path, error: &io::Error) -> Error {
    Error { kind: Kind::Io, message: format!("cannot {what} {}: {error}", path.display()) }
}
