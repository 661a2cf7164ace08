//! The corpora of documentation pages, where they are present: what is read out of them is held against the known right answers by the
//! checking programs that lie beside them. They are looked for at `../shared/corpus` from the repository, or where `APIDOC_CORPUS` points.

use apidoc_build::{Wanted, read};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The folder of corpora with its programs; says so where it, or Python to run them, is missing.
fn corpus() -> Option<PathBuf> {
    let folder =
        env::var_os("APIDOC_CORPUS").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"), PathBuf::from);
    let there = folder.is_dir() && folder.join("../tools/fidelity.py").is_file();
    let python = Command::new("python3").arg("--version").output().is_ok_and(|out| out.status.success());
    if !there || !python {
        eprintln!("skipped: {} is absent, or python3", folder.display());
        return None;
    }
    Some(folder)
}

fn write_ir(pages: &Path, to: &Path) {
    let read = read::folder(pages, &Wanted::default(), &|_, _| {}).unwrap();
    fs::write(to, serde_json::to_vec(&read.ir).unwrap()).unwrap();
}

fn run(corpus: &Path, program: &str, arguments: &[&str]) {
    let out = Command::new("python3").arg(corpus.join("../tools").join(program)).args(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{program} {arguments:?}\n{said}");
}

/// Every fact is exactly right.
#[track_caller]
fn fidelity(pages: &str, truth: &str) {
    let Some(corpus) = corpus() else { return };
    let dir = tempfile::tempdir().unwrap();
    let ir = dir.path().join("ir.json");
    write_ir(&corpus.join(pages), &ir);
    run(&corpus, "fidelity.py", &[ir.to_str().unwrap(), corpus.join(truth).to_str().unwrap()]);
}

#[test]
fn rendered() {
    fidelity("rendered/pages", "rendered/truth");
}

#[test]
fn rendered_en() {
    fidelity("rendered-en/pages", "rendered-en/truth");
}

#[test]
fn noisy() {
    fidelity("noisy/pages", "noisy/truth");
}

#[test]
fn references() {
    fidelity("refs", "refs-truth");
}

#[test]
fn converted() {
    for tool in ["html2text", "innertext", "markdownify", "turndown"] {
        fidelity(&format!("converted/{tool}/pages"), &format!("converted/{tool}/truth"));
    }
}

/// Each group of separate pages by itself: read as an independent reader does, or refused.
#[test]
fn modern() {
    let Some(corpus) = corpus() else { return };
    let truth = corpus.join("modern/truth.jsonl");
    let mut groups: Vec<_> = fs::read_dir(corpus.join("modern/pages")).unwrap().map(|entry| entry.unwrap().path()).collect();
    groups.sort();
    assert!(!groups.is_empty());
    let dir = tempfile::tempdir().unwrap();
    for group in groups {
        let name = group.file_name().unwrap().to_str().unwrap();
        let ir = dir.path().join("ir.json");
        write_ir(&group, &ir);
        let asked = fs::read_to_string(&truth).unwrap().contains(&format!("\"pages/{name}/"));
        if asked {
            run(&corpus, "pagecheck.py", &[ir.to_str().unwrap(), truth.to_str().unwrap(), "--group", &format!("pages/{name}/")]);
        }
    }
}

/// Facts out of descriptions against hand labels, Chinese and English.
#[test]
fn labelled_descriptions() {
    let Some(corpus) = corpus() else { return };
    for labels in ["descriptions.jsonl", "descriptions_en.jsonl"] {
        let labels = corpus.join(labels);
        let dir = tempfile::tempdir().unwrap();
        let (pages, ir) = (dir.path().join("pages"), dir.path().join("ir.json"));
        run(&corpus, "labelcheck.py", &["make", "--labels", labels.to_str().unwrap(), "--out", pages.to_str().unwrap()]);
        write_ir(&pages, &ir);
        run(&corpus, "labelcheck.py", &["score", "--labels", labels.to_str().unwrap(), ir.to_str().unwrap()]);
    }
}
