//! Runs against a server on loopback: what a run writes, keeps and removes.
//!
//! The tests share the helpers at the top, so they stay in one file.

use crate::support::{Bad, Sends, Server, counts, files, tree};
use apidoc_fetch::{AcceptGone, Kind, ServiceChoice};
use std::{fs, path::Path};

const DAY: &str = "2026-01-31";
const LATER: &str = "2026-02-07";

fn fetched() -> (Server, tempfile::TempDir) {
    let server = Server::start(tree());
    let docs = tempfile::tempdir().unwrap();
    let report = server.fetch(docs.path(), DAY).unwrap();
    assert_eq!(counts(&report), (12, 0, 0, 0, 0), "{report:?}");
    server.log();
    (server, docs)
}

fn only(service: &str) -> ServiceChoice {
    ServiceChoice::Services([service.to_owned()].into())
}

#[test]
fn writes_pages_to_the_folder_of_their_version() {
    let (server, docs) = fetched();
    let mut found = files(docs.path());
    let locks: Vec<_> = ["box/2020-01-02/fetch.lock", "jar/2021-03-04/fetch.lock"].map(|path| found.remove(path).unwrap()).into();
    let paths: Vec<_> = found.keys().cloned().collect();
    insta::assert_snapshot!(paths.join("\n"));
    assert!(found.iter().all(|(path, bytes)| {
        let (service, rest) = path.split_once('/').unwrap();
        tree()[&format!("service/{service}/{}", rest.split_once('/').unwrap().1)] == *bytes
    }));
    let lock = String::from_utf8(locks[1].clone()).unwrap().replace(&server.base, "http://host/refs/");
    insta::assert_snapshot!(lock);
}

#[test]
fn a_run_without_changes_sends_conditions_and_leaves_every_byte() {
    for sends in [Sends::Etag, Sends::Date, Sends::Nothing] {
        let server = Server::start(tree());
        server.state.lock().unwrap().sends = sends;
        let docs = tempfile::tempdir().unwrap();
        server.fetch(docs.path(), DAY).unwrap();
        let before = files(docs.path());
        server.log();
        let report = server.fetch(docs.path(), LATER).unwrap();
        assert_eq!(counts(&report), (0, 0, 0, 12, 0));
        assert_eq!(files(docs.path()), before);
        let log = server.log();
        let conditional = log.iter().filter(|(path, _, condition)| path != "services.md" && *condition).count();
        assert_eq!(conditional, if sends == Sends::Nothing { 0 } else { 12 });
        let services = tree()["services.md"].len() as u64;
        assert_eq!(report.bytes == services, sends != Sends::Nothing, "only the list of services is read again");
    }
}

#[test]
fn other_validators_alone_do_not_change_the_lock() {
    let (server, docs) = fetched();
    let before = files(docs.path());
    server.state.lock().unwrap().salt = "-moved";
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!(counts(&report), (0, 0, 0, 12, 0));
    assert_eq!(files(docs.path()), before);
}

#[test]
fn new_and_changed_pages_get_the_day_of_the_run() {
    let (server, docs) = fetched();
    server.put("service/box/model/Box.md", crate::support::model("Box") + "| Size | Integer | Its size. |\n");
    let list = String::from_utf8(tree()["service/box/actions.md"].clone()).unwrap() + "[NewBox](action/NewBox.md) | new | New.\n";
    server.put("service/box/actions.md", list);
    server.put("service/box/action/NewBox.md", crate::support::action("box", "2020-01-02", "NewBox"));
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!(report.services[0].new, ["action/NewBox.md"]);
    assert_eq!(report.services[0].changed, ["actions.md", "model/Box.md"]);
    let lock = apidoc_fetch::lock::Lock::read(&docs.path().join("box/2020-01-02")).unwrap();
    let later: Vec<_> = lock.0.iter().filter(|(_, entry)| entry.changed == LATER).map(|(page, _)| page.as_str()).collect();
    assert_eq!(later, ["action/NewBox.md", "actions.md", "model/Box.md"]);
    assert_eq!(lock.newest_change(), Some(LATER));
}

#[test]
fn fetches_only_the_named_services() {
    let server = Server::start(tree());
    let docs = tempfile::tempdir().unwrap();
    let mut options = server.options(docs.path());
    options.wanted = only("jar");
    apidoc_fetch::run(&options, DAY, &|_| {}).unwrap();
    assert!(files(docs.path()).keys().all(|path| path.starts_with("jar/")));
    options.wanted = only("jug");
    let error = apidoc_fetch::run(&options, DAY, &|_| {}).unwrap_err();
    assert_eq!((error.kind, error.message.as_str()), (Kind::Usage, "jug: the reference has no such service; it has box, jar"));
    options.wanted = only("../jar");
    let mut unreachable = options.clone();
    unreachable.base = "http://127.0.0.1:1/".to_owned();
    for options in [&options, &unreachable] {
        let error = apidoc_fetch::run(options, DAY, &|_| {}).unwrap_err();
        assert_eq!((error.kind, error.message.as_str()), (Kind::Usage, "`../jar` is not the short name of a service, such as `cvm`"));
    }
    options.wanted = ServiceChoice::All;
    options.accept_gone = AcceptGone::Services(["jug".to_owned()].into());
    assert!(apidoc_fetch::run(&options, DAY, &|_| {}).unwrap_err().message.starts_with("--accept-gone jug: "));
}

#[test]
fn removes_a_page_that_is_no_longer_listed() {
    let (server, docs) = fetched();
    server.delist("service/box/actions.md", "OpenBox");
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!(report.services[0].gone, ["action/OpenBox.md"]);
    assert!(report.faults.is_empty() && !docs.path().join("box/2020-01-02/action/OpenBox.md").exists());
    let lock = fs::read_to_string(docs.path().join("box/2020-01-02/fetch.lock")).unwrap();
    assert!(!lock.contains("OpenBox"));
}

#[test]
fn a_service_that_would_lose_most_pages_is_left_as_it_is() {
    let (server, docs) = fetched();
    let before = files(docs.path());
    for name in ["CloseBox", "ListBoxes", "OpenBox"] {
        server.delist("service/box/actions.md", name);
    }
    server.delist("service/box/models.md", "Box");
    server.put("service/box/action/Thing.md", crate::support::action("box", "2020-01-02", "Thing") + "| Other | Other. |\n");
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!(report.faults[0].place, "box");
    assert_eq!(
        report.faults[0].message,
        "4 of its 6 pages are no longer listed, so nothing was changed; `--accept-gone box` removes them if that is right"
    );
    assert_eq!(files(docs.path()), before);
    let mut options = server.options(docs.path());
    options.accept_gone = AcceptGone::Services(["box".to_owned()].into());
    let report = apidoc_fetch::run(&options, LATER, &|_| {}).unwrap();
    assert_eq!(counts(&report), (0, 3, 4, 5, 0));
    assert_eq!(counts(&server.fetch(docs.path(), LATER).unwrap()), (0, 0, 0, 8, 0));
}

#[test]
fn a_service_that_is_gone_stays_until_it_is_accepted() {
    let (server, docs) = fetched();
    let before = files(docs.path());
    server.delist("services.md", "jar");
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!((report.faults.len(), files(docs.path()) == before), (1, true));
    fs::write(docs.path().join("jar/2021-03-04/notes.md"), "mine").unwrap();
    let mut options = server.options(docs.path());
    options.accept_gone = AcceptGone::All;
    assert_eq!(counts(&apidoc_fetch::run(&options, LATER, &|_| {}).unwrap()).2, 3);
    let left: Vec<_> = files(docs.path()).into_keys().filter(|path| path.starts_with("jar")).collect();
    assert_eq!(left, ["jar/2021-03-04/notes.md"]);
}

#[test]
fn a_new_version_is_a_loss_of_the_old_one() {
    let (server, docs) = fetched();
    let services = String::from_utf8(tree()["services.md"].clone()).unwrap().replace("2021-03-04", "2025-05-06");
    server.put("services.md", services);
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!(report.faults.len(), 1);
    assert!(!docs.path().join("jar/2025-05-06").exists());
    let mut options = server.options(docs.path());
    options.accept_gone = AcceptGone::All;
    let report = apidoc_fetch::run(&options, LATER, &|_| {}).unwrap();
    assert_eq!(report.services[1].gone, ["2021-03-04/action/ListJars.md", "2021-03-04/actions.md", "2021-03-04/index.md"]);
    assert!(!docs.path().join("jar/2021-03-04").exists() && docs.path().join("jar/2025-05-06/fetch.lock").exists());
}

#[test]
fn removes_nothing_if_a_list_has_a_row_that_is_not_understood() {
    let (server, docs) = fetched();
    server.delist("service/box/actions.md", "OpenBox");
    let list = server.state.lock().unwrap().files["service/box/actions.md"].clone();
    server.put("service/box/actions.md", [list, b"[Op](action/O\n".to_vec()].concat());
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert!(report.faults[0].message.contains("the link of the row is cut"), "{report:?}");
    assert!(docs.path().join("box/2020-01-02/action/OpenBox.md").exists());
}

#[test]
fn names_in_lists_never_become_paths_outside_of_the_folder() {
    let server = Server::start(tree());
    let home = tempfile::tempdir().unwrap();
    let docs = home.path().join("deep/docs");
    let rows: String = ["../../../../evil", "/etc/evil", "..\\..\\evil", "a/b", "CON", ".hidden", "evil\u{1}", "é"]
        .map(|name| format!("[{name}](action/{name}.md) | x | y\n"))
        .concat();
    server.put("service/box/actions.md", [rows.into_bytes(), tree()["service/box/actions.md"].clone()].concat());
    let services = "[../evil](service/../evil/index.md) | x | 2020-01-01\n[evil](service/evil/index.md) | x | ../../2020-1-1/..\n";
    server.put("services.md", [services.as_bytes(), &tree()["services.md"]].concat());
    let report = server.fetch(&docs, DAY).unwrap();
    assert_eq!((counts(&report).0, report.faults.len()), (12, 2 + 8), "{:?}", report.faults);
    let paths: Vec<_> = files(home.path()).into_keys().collect();
    assert!(
        paths.iter().all(|path| ["box/2020-01-02/", "jar/2021-03-04/"].iter().any(|ours| path.starts_with(&format!("deep/docs/{ours}")))),
        "{paths:?}"
    );
}

#[test]
fn files_that_were_not_fetched_are_neither_overwritten_nor_deleted() {
    let server = Server::start(tree());
    let docs = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &[u8]| {
        let path = docs.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put("box/2020-01-02/action/OpenBox.md", b"mine");
    put("box/2020-01-02/overrides.toml", b"mine");
    // The same content is taken over.
    put("box/2020-01-02/model/Box.md", &tree()["service/box/model/Box.md"]);
    let report = server.fetch(docs.path(), DAY).unwrap();
    assert_eq!(counts(&report), (11, 0, 0, 0, 1));
    assert!(report.faults[0].message.contains("was not fetched"));
    // A page that somebody edited stays, whether it is listed or not.
    put("box/2020-01-02/action/CloseBox.md", b"edited");
    put("box/2020-01-02/action/ListBoxes.md", b"edited");
    server.delist("service/box/actions.md", "ListBoxes");
    server.put("service/box/action/CloseBox.md", crate::support::action("box", "2020-01-02", "CloseBox") + "| A | B |\n");
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!(report.faults.len(), 3, "{report:?}");
    let found = files(docs.path());
    for (page, text) in
        [("action/OpenBox.md", "mine"), ("action/CloseBox.md", "edited"), ("action/ListBoxes.md", "edited"), ("overrides.toml", "mine")]
    {
        assert_eq!(found[&format!("box/2020-01-02/{page}")], text.as_bytes());
    }
}

#[test]
fn a_page_that_was_deleted_is_fetched_again() {
    let (server, docs) = fetched();
    let before = files(docs.path());
    fs::remove_file(docs.path().join("box/2020-01-02/model/Box.md")).unwrap();
    server.fetch(docs.path(), LATER).unwrap();
    assert_eq!(files(docs.path()), before);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let server = Server::start(tree());
    let (docs, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(other.path(), docs.path().join("box")).unwrap();
    let error = server.fetch(docs.path(), DAY).unwrap_err();
    assert!(error.message.ends_with("box is not a folder: move it away"), "{error}");
    assert!(files(other.path()).is_empty());
}

#[test]
fn names_that_differ_by_case_get_two_files() {
    let server = Server::start(tree());
    server.put("service/jar/actions.md", "[ListJars](action/ListJars.md) | x\n[Listjars](action/Listjars.md) | x\n");
    server.put("service/jar/action/Listjars.md", crate::support::action("jar", "2021-03-04", "Listjars"));
    let docs = tempfile::tempdir().unwrap();
    assert!(server.fetch(docs.path(), DAY).unwrap().faults.is_empty());
    let second = fs::read_to_string(docs.path().join("jar/2021-03-04/action/Listjars-2.md")).unwrap();
    assert!(second.contains("本接口取值：Listjars。"));
    assert_eq!(counts(&server.fetch(docs.path(), DAY).unwrap()).3, 13);
}

#[test]
fn a_damaged_lock_stops_its_service_only() {
    let (server, docs) = fetched();
    let lock = docs.path().join("box/2020-01-02/fetch.lock");
    fs::write(&lock, "{\"fetch_lock\":1}\n{\"page\":\"../../x.md\"}\n").unwrap();
    let before = files(docs.path());
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!((report.faults.len(), report.services[1].unchanged), (1, 3));
    assert!(report.faults[0].message.contains("line 2: not an entry"), "{report:?}");
    assert_eq!(files(docs.path()), before);
}

#[test]
fn resumes_after_an_interruption_at_any_step() {
    use apidoc_fetch::Progress::{Lists, Pages};
    let server = Server::start(tree());
    let steps = [Lists(1, 2), Lists(2, 2)].into_iter().chain((1..=7).map(|done| Pages(done, 7)));
    for at in steps {
        let docs = tempfile::tempdir().unwrap();
        server.put("service/box/action/CloseBox.md", crate::support::action("box", "2020-01-02", "CloseBox"));
        let mut options = server.options(docs.path());
        options.limits.jobs = 1;
        // A panic leaves the folder as a kill does: no lock file is written.
        let interrupted =
            std::panic::catch_unwind(|| apidoc_fetch::run(&options, DAY, &|step| assert!(step != at, "the interruption of this test")));
        assert!(interrupted.is_err());
        let left: Vec<_> = files(docs.path()).into_keys().collect();
        assert!(left.contains(&".fetch/journal".to_owned()) && !left.iter().any(|path| path.ends_with("fetch.lock")), "{left:?}");
        // A page changes in the meantime; one service is fetched by itself; then the rest.
        server.put("service/box/action/CloseBox.md", crate::support::action("box", "2020-01-02", "CloseBox") + "| A | B |\n");
        server.log();
        options.wanted = only("jar");
        apidoc_fetch::run(&options, DAY, &|_| {}).unwrap();
        options.wanted = ServiceChoice::All;
        let report = apidoc_fetch::run(&options, DAY, &|_| {}).unwrap();
        assert!(report.faults.is_empty(), "{report:?}");
        // Pages of the interrupted run are not transferred twice.
        let pages =
            |log: &[(String, u16, bool)]| log.iter().filter(|(path, status, _)| path.contains("/action/Li") && *status == 200).count();
        let again = pages(&server.log());
        assert_eq!(again < 2, left.iter().any(|path| path.contains("action/Li")), "{at:?}: {again}");
        let whole = tempfile::tempdir().unwrap();
        server.fetch(whole.path(), DAY).unwrap();
        server.log();
        assert_eq!(files(docs.path()), files(whole.path()));
    }
}

/// The next run writes the locks of an interrupted one, by way of files with names that are known.
#[cfg(unix)]
#[test]
fn links_in_place_of_temporary_files_lead_nowhere() {
    let (server, docs) = fetched();
    let (fetched, victim) = (files(docs.path()), docs.path().join("victim"));
    let state = docs.path().join(".fetch");
    fs::create_dir(&state).unwrap();
    let journal: String = ["box/2020-01-02", "jar/2021-03-04"]
        .iter()
        .map(|home| {
            let lock = fs::read_to_string(docs.path().join(home).join("fetch.lock")).unwrap();
            fs::remove_file(docs.path().join(home).join("fetch.lock")).unwrap();
            lock.lines().skip(1).map(|line| line.replace("\"page\":\"", &format!("\"page\":\"{home}/")) + "\n").collect::<String>()
        })
        .collect();
    fs::write(state.join("journal"), journal).unwrap();
    fs::write(&victim, "precious").unwrap();
    for name in ["page-lock", "page-0", "page-1"] {
        std::os::unix::fs::symlink(&victim, state.join(name)).unwrap();
    }
    assert_eq!(counts(&server.fetch(docs.path(), DAY).unwrap()), (0, 0, 0, 12, 0));
    assert_eq!(fs::read_to_string(&victim).unwrap(), "precious");
    fs::remove_file(&victim).unwrap();
    assert_eq!(files(docs.path()), fetched);
}

#[test]
fn files_of_somebody_else_in_the_folder_of_a_run_stay() {
    for name in ["run.lock", "journal", "page-mine", "notes"] {
        let (server, docs) = (Server::start(tree()), tempfile::tempdir().unwrap());
        let path = docs.path().join(".fetch").join(name);
        fs::create_dir(path.parent().unwrap()).unwrap();
        fs::write(&path, "precious\nlines\n").unwrap();
        let fetched = server.fetch(docs.path(), DAY);
        let is_refused = fetched.is_err_and(|error| error.message.contains("move it away"));
        assert_eq!(is_refused, matches!(name, "run.lock" | "journal"), "{name}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "precious\nlines\n", "{name}");
    }
}

#[test]
fn a_second_run_at_the_same_time_is_refused() {
    let server = Server::start(tree());
    let docs = tempfile::tempdir().unwrap();
    let second = std::sync::OnceLock::new();
    let report = apidoc_fetch::run(&server.options(docs.path()), DAY, &|_| {
        second.get_or_init(|| server.fetch(docs.path(), DAY).unwrap_err().message);
    });
    assert!(report.unwrap().faults.is_empty());
    assert!(second.get().unwrap().starts_with("another fetch is running"), "{second:?}");
}

#[test]
fn transient_failures_are_tried_again() {
    for bad in [
        Bad::Status(503),
        Bad::Status(500),
        Bad::RetryAfter(429, "1"),
        Bad::RetryAfter(503, "0"),
        Bad::NoAnswer,
        Bad::CutByLength,
        Bad::CutChunk,
    ] {
        let server = Server::start(tree());
        for path in ["services.md", "service/box/actions.md", "service/box/action/OpenBox.md"] {
            server.fault(path, bad.clone(), 1);
        }
        let docs = tempfile::tempdir().unwrap();
        let report = server.fetch(docs.path(), DAY).unwrap();
        assert_eq!((counts(&report), report.requests), ((12, 0, 0, 0, 0), 17), "{bad:?}");
    }
}

#[test]
fn fails_when_the_server_asks_for_a_long_wait() {
    let (server, docs) = fetched();
    server.fault("service/box/actions.md", Bad::RetryAfter(429, "3600"), usize::MAX);
    let report = server.fetch(docs.path(), LATER).unwrap();
    assert_eq!(report.faults[0].message, "status 429 Too Many Requests; the server asks to wait 3600 s: run the command again then");
}

#[test]
fn stops_when_the_server_does_not_answer_any_more() {
    let (server, docs) = fetched();
    for path in tree().into_keys().filter(|path| path != "services.md") {
        server.fault(&path, Bad::NoAnswer, usize::MAX);
    }
    let mut options = server.options(docs.path());
    (options.limits.failures, options.limits.jobs) = (2, 1);
    let before = files(docs.path());
    let report = apidoc_fetch::run(&options, LATER, &|_| {}).unwrap();
    assert!(report.faults.last().unwrap().message.contains("the server does not answer"), "{report:?}");
    assert_eq!(files(docs.path()), before);
    assert!(report.requests < 20);
}

#[test]
fn does_not_wait_until_a_day_that_is_far_away() {
    let server = Server::start(tree());
    server.fault("service/box/action/OpenBox.md", Bad::RetryAfter(429, "Tue, 31 Dec 2999 23:59:59 GMT"), usize::MAX);
    let docs = tempfile::tempdir().unwrap();
    let report = server.fetch(docs.path(), DAY).unwrap();
    assert_eq!(counts(&report), (11, 0, 0, 0, 1));
    assert!(report.faults[0].message.starts_with("status 429 Too Many Requests; the server asks to wait 3"), "{report:?}");
}

#[test]
fn redirects_are_followed_within_the_host() {
    for to in ["/refs/moved.md", "../../../moved.md", "./../../.././moved.md#part"] {
        let server = Server::start(tree());
        server.fault("service/box/action/OpenBox.md", Bad::Redirect(to), 1);
        server.put("moved.md", crate::support::action("box", "2020-01-02", "OpenBox"));
        let docs = tempfile::tempdir().unwrap();
        assert!(server.fetch(docs.path(), DAY).unwrap().faults.is_empty(), "{to}");
    }
}

#[test]
fn reads_a_list_with_a_byte_order_mark_and_rows_that_are_there_twice() {
    let server = Server::start(tree());
    let text = String::from_utf8(tree()["services.md"].clone()).unwrap();
    server.put("services.md", format!("\u{feff}{text}{text}").replace('\n', "\r\n"));
    let docs = tempfile::tempdir().unwrap();
    assert_eq!(counts(&server.fetch(docs.path(), DAY).unwrap()), (12, 0, 0, 0, 0));
}

#[test]
fn rejects_a_base_that_is_not_an_address() {
    let server = Server::start(tree());
    for base in ["", "ftp://host/x", "host/refs", "http://", "https://user:secret@host/", "https://host/?q", "https://host/#f"] {
        let mut options = server.options(Path::new("unused"));
        options.base = base.into();
        assert_eq!(apidoc_fetch::run(&options, DAY, &|_| {}).unwrap_err().kind, Kind::Usage, "{base}");
    }
    assert!(!Path::new("unused").exists());
}
