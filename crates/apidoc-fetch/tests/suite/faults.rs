//! Every fault of a server at every point of a run: the run ends, the fault is named, and the docs folder keeps what it had.

use crate::support::{Bad, Server, files, tree};
use std::{collections::BTreeMap, fmt::Write as _, time::Duration};

const POINTS: [&str; 6] = [
    "services.md",
    "service/box/index.md",
    "service/box/actions.md",
    "service/box/models.md",
    "service/box/action/OpenBox.md",
    "service/box/model/Box.md",
];

fn faults() -> Vec<Bad> {
    vec![
        Bad::Status(403),
        Bad::Status(404),
        Bad::Status(500),
        Bad::Status(206),
        Bad::RetryAfter(503, "100000"),
        Bad::RetryAfter(503, "99999999999999999999"),
        Bad::HtmlPage,
        Bad::ErrorPage,
        Bad::Empty,
        Bad::Binary,
        Bad::CutByLength,
        Bad::CutChunk,
        Bad::CutText,
        Bad::NoAnswer,
        Bad::SlowHeaders,
        Bad::SlowBody,
        Bad::OtherHost,
        Bad::Redirect("//127.0.0.2:9/refs/services.md"),
        Bad::Redirect(""),
        Bad::Redirect("absent.md"),
        Bad::RedirectLoop,
        Bad::TooLarge,
        Bad::Endless,
        Bad::Encoded,
        Bad::Utf16,
        Bad::NotModified,
        Bad::Garbage,
        Bad::ManyHeaders,
    ]
}

/// The first run meets the fault, the second does not, the third meets it again with everything on disk.
#[test]
fn a_fault_is_named_and_loses_nothing() {
    let whole = {
        let (server, docs) = (Server::start(tree()), tempfile::tempdir().unwrap());
        server.fetch(docs.path(), "2026-01-31").unwrap();
        files(docs.path()).into_keys().collect::<Vec<_>>()
    };
    let cases: Vec<_> = faults().into_iter().flat_map(|bad| POINTS.map(|point| (bad.clone(), point))).collect();
    let case = |(bad, point): &(Bad, &str)| -> (String, String) {
        let (server, docs) = (Server::start(tree()), tempfile::tempdir().unwrap());
        // Only the faults that are slow wait for the short timeout; the others must not fail because the machine is slow.
        let is_slow = matches!(bad, Bad::SlowHeaders | Bad::SlowBody);
        let fetch = |patient: bool, today: &str| {
            let mut options = server.options(docs.path());
            if patient {
                options.limits.timeout = Duration::from_secs(30);
            }
            apidoc_fetch::run(&options, today, &|_| {})
        };
        server.fault(point, bad.clone(), usize::MAX);
        let first = fetch(!is_slow, "2026-01-31");
        let message = match &first {
            Err(error) => format!("stopped: {}", error.message),
            Ok(report) => {
                assert_eq!(report.faults.len(), 1, "{bad:?} at {point}: {:?}", report.faults);
                report.faults[0].message.clone()
            }
        };
        let missing: Vec<_> = whole.iter().filter(|path| !files(docs.path()).contains_key(*path)).map(String::as_str).collect();
        let missing = if missing.len() == whole.len() { "everything".to_owned() } else { missing.join(" ") };
        server.heal();
        let healed = fetch(true, "2026-01-31").unwrap();
        assert!(healed.faults.is_empty(), "{bad:?} at {point}: {:?}", healed.faults);
        let before = files(docs.path());
        assert_eq!(before.keys().cloned().collect::<Vec<_>>(), whole, "{bad:?} at {point}");
        // With everything on disk the condition of a request makes 304 a right answer.
        server.fault(point, bad.clone(), usize::MAX);
        let third = fetch(!is_slow, "2026-02-07");
        assert!(third.is_err() || !third.unwrap().faults.is_empty() || *bad == Bad::NotModified, "{bad:?} at {point}");
        let mut after = files(docs.path());
        after.retain(|path, _| !path.starts_with(".fetch/"));
        assert!(after == before, "{bad:?} at {point}");
        (message.replace(&server.base, "http://host/"), missing)
    };
    // Most of the time is spent waiting for timeouts.
    let results: Vec<_> = std::thread::scope(|scope| {
        let chunks = cases.chunks(cases.len().div_ceil(33));
        let chunks: Vec<_> = chunks.map(|chunk| scope.spawn(move || chunk.iter().map(case).collect::<Vec<_>>())).collect();
        chunks.into_iter().flat_map(|chunk| chunk.join().unwrap()).collect()
    });
    let (mut says, mut misses) = (BTreeMap::new(), BTreeMap::new());
    for ((bad, point), (message, missing)) in cases.iter().zip(results) {
        says.entry((format!("{bad:?}"), message)).or_insert_with(Vec::new).push(*point);
        misses.entry((*point, missing)).or_insert_with(Vec::new).push(format!("{bad:?}"));
    }
    let mut table = String::new();
    for ((bad, message), points) in says {
        let _ = writeln!(table, "{bad}: {message}\n    at {}", points.join(", ").replace("service/box/", ""));
    }
    for ((point, missing), faults) in misses {
        let _ = writeln!(table, "\nnot on disk after {} faults at {point}:\n    {}", faults.len(), missing.replace("box/2020-01-02/", ""));
    }
    insta::assert_snapshot!(table);
}
