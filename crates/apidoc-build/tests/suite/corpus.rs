//! Compares what is read from the corpora with known right answers, using the checking programs next to the corpora (Python).
//!
//! The corpora are at `../shared/corpus` from the repository, or where `APIDOC_CORPUS` points.

use apidoc_build::{ServiceFilter, read};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The folder of corpora, with the programs that check an IR next to it.
fn corpus() -> PathBuf {
    let folder =
        env::var_os("APIDOC_CORPUS").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"), PathBuf::from);
    assert!(folder.join("../tools/fidelity.py").is_file(), "{} has no corpus; set APIDOC_CORPUS", folder.display());
    folder
}

fn write_ir(pages: &Path, to: &Path) {
    let read = read::folder(pages, &ServiceFilter::default(), &|_, _| {}).unwrap();
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
    let corpus = corpus();
    let dir = tempfile::tempdir().unwrap();
    let ir = dir.path().join("ir.json");
    write_ir(&corpus.join(pages), &ir);
    run(&corpus, "fidelity.py", &[ir.to_str().unwrap(), corpus.join(truth).to_str().unwrap()]);
}

#[test]
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn rendered() {
    fidelity("rendered/pages", "rendered/truth");
}

#[test]
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn rendered_en() {
    fidelity("rendered-en/pages", "rendered-en/truth");
}

#[test]
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn noisy() {
    fidelity("noisy/pages", "noisy/truth");
}

#[test]
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn references() {
    fidelity("refs", "refs-truth");
}

#[test]
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn converted() {
    for tool in ["html2text", "innertext", "markdownify", "turndown"] {
        fidelity(&format!("converted/{tool}/pages"), &format!("converted/{tool}/truth"));
    }
}

/// Each group of separate pages by itself: read as an independent reader does, or refused.
#[test]
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn modern() {
    let corpus = corpus();
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
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn labelled_descriptions() {
    let corpus = corpus();
    for labels in ["descriptions.jsonl", "descriptions_en.jsonl"] {
        let labels = corpus.join(labels);
        let dir = tempfile::tempdir().unwrap();
        let (pages, ir) = (dir.path().join("pages"), dir.path().join("ir.json"));
        run(&corpus, "labelcheck.py", &["make", "--labels", labels.to_str().unwrap(), "--out", pages.to_str().unwrap()]);
        write_ir(&pages, &ir);
        run(&corpus, "labelcheck.py", &["score", "--labels", labels.to_str().unwrap(), ir.to_str().unwrap()]);
    }
}
