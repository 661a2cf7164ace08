//! `cargo xtask gen --watch` and its end: an interruption completes the run, and leaves a whole tree, a usable cache and no other files.
#![cfg(unix)]

use crate::support::Place;
use std::{
    fs::{self, File},
    path::Path,
    process::{Child, Command},
    thread::sleep,
    time::{Duration, Instant},
};

const GEN: [&str; 7] = ["gen", "--docs", "docs", "--out", "crates", "--core", "1.0.0"];

fn write(place: &Place, service: &str, text: &str) {
    let page = format!(
        "## 1. API Description\n\nDomain name for API request: {service}.tencentcloudapi.com.\n\n{text}\n\n## 2. Input Parameters\n\n\
         | Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common Params. The value used for this API: GetBox. |\n\
         | Version | Yes | String | Common Params. The value used for this API: 2020-01-02. |\n\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| RequestId | String | The unique request ID. |\n"
    );
    place.write(&format!("docs/{service}/2020-01-02/GetBox.md"), &page);
}

/// Starts `gen --watch`, and returns when the first run is done.
fn watch(place: &Place) -> Child {
    let log = File::create(place.path("log")).unwrap();
    let mut child = place.command(&[&GEN[..], &["--watch"]].concat()).stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap();
    let begin = Instant::now();
    while !place.read("log").contains("watching docs") {
        assert!(begin.elapsed() < Duration::from_secs(120) && child.try_wait().unwrap().is_none(), "{}", place.read("log"));
        sleep(Duration::from_millis(5));
    }
    child
}

fn gen_(place: &Place, more: &[&str]) -> Option<i32> {
    place.command(&[&GEN[..], more].concat()).output().unwrap().status.code()
}

/// The names of all files and folders that runs leave only if they are killed.
fn left(folder: &Path) -> Vec<String> {
    let mut left = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            left.extend(self::left(&entry.path()));
        }
        if name.contains(".new") || name.starts_with('.') && name.ends_with(".lock") {
            left.push(name);
        }
    }
    left
}

#[test]
fn an_interruption_completes_the_run() {
    let place = Place::new();
    let services = ["box", "jar"];
    services.iter().for_each(|service| write(&place, service, "Text 0."));
    // The run after a change begins within 250 ms.
    for round in 1..=8u64 {
        let mut child = watch(&place);
        services.iter().for_each(|service| write(&place, service, &format!("Text {round}.")));
        sleep(Duration::from_millis(50 * round));
        assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(130), "{}", place.read("log"));
        assert_eq!(left(&place.path(".")), Vec::<String>::new());
        for service in services {
            let text = place.read(&format!("crates/tencentcloud-{service}/src/v20200102/actions/get_box.rs"));
            assert!([round - 1, round].iter().any(|round| text.contains(&format!("Text {round}."))), "{text}");
        }
        assert_eq!((gen_(&place, &[]), gen_(&place, &["--check"])), (Some(0), Some(0)));
    }
}
