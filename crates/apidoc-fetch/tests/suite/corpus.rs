//! A whole reference of six services over loopback, where the corpus is present (`../shared/corpus`, or `APIDOC_CORPUS`).

use crate::support::{Bad, Server, counts, files};
use std::{path::PathBuf, time::Instant};

#[test]
#[ignore = "needs the corpus"]
fn fetches_a_whole_reference_and_prints_figures() {
    let corpus = std::env::var_os("APIDOC_CORPUS")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"), PathBuf::from);
    let tree = files(&corpus.join("refs"));
    let pages = tree.keys().filter(|path| path.matches('/').count() == 3).count();
    let server = Server::start(tree.clone());
    let docs = tempfile::tempdir().unwrap();
    let mut options = server.options(docs.path());
    options.limits.timeout = std::time::Duration::from_secs(20);
    let run = |what: &str, day: &str| {
        let start = Instant::now();
        let report = apidoc_fetch::run(&options, day, &|_| {}).unwrap();
        let seconds = start.elapsed().as_secs_f64();
        println!(
            "{what}: {seconds:.2} s, {:.0} requests/s, {} requests, {} bytes; new, changed, gone, unchanged, faults: {:?}",
            report.requests as f64 / seconds,
            report.requests,
            report.bytes,
            counts(&report)
        );
        report
    };
    let first = run("first run", "2026-01-31");
    assert_eq!(counts(&first), (tree.len() - 1, 0, 0, 0, 0));
    assert_eq!(first.bytes, tree.values().map(|body| body.len() as u64).sum::<u64>());
    let whole = files(docs.path());
    let second = run("second run", "2026-02-07");
    assert_eq!((second.requests as usize, second.bytes), (tree.len(), tree["services.md"].len() as u64));
    assert!(files(docs.path()) == whole);
    // Every tenth file fails once, in turn by another fault; then nothing is missing.
    let transient = [Bad::Status(503), Bad::NoAnswer, Bad::CutByLength, Bad::CutChunk, Bad::RetryAfter(429, "0")];
    for (at, path) in tree.keys().enumerate().filter(|(at, _)| at % 10 == 0) {
        server.fault(path, transient[at / 10 % transient.len()].clone(), 1);
    }
    let third = run("every tenth file fails once", "2026-02-14");
    assert!(third.faults.is_empty() && files(docs.path()) == whole);
    println!("{pages} pages of {} services", first.services.len());
}
