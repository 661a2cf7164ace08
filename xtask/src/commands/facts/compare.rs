//! Compares the current facts with the accepted ones.

use super::{
    accepted::{self, Facts},
    failed, fields,
};
use crate::{commands, paths, report};
use apidoc_build::{Error, ServiceFilter};
use std::{collections::BTreeMap, env, fmt::Write as _, fs, path::PathBuf, process::ExitCode};

/// Facts in clear, in addition to the hashes.
const IN_CLEAR: usize = 500;

/// Arguments of `facts compare`.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Accept the facts that are read now
    #[arg(long)]
    accept: bool,
    /// Print this many differences, drawn at random
    #[arg(long, value_name = "N", default_value_t = 0)]
    show: usize,
    /// The seed of the draw
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Only facts of this name: enum, default, min, max, max_items, min_len, max_len, nullable, deprecated, example
    #[arg(long, value_name = "NAME")]
    fact: Option<String>,
}

/// One fact that is not as it was accepted.
struct Difference<'a> {
    path: &'a str,
    name: String,
    what: &'static str,
    value: String,
    rule: String,
    doc: &'a str,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let mut now: BTreeMap<String, Facts> = BTreeMap::new();
    let mut docs: BTreeMap<String, String> = BTreeMap::new();
    for (name, folder) in corpora() {
        let read = commands::read(&folder, &ServiceFilter::default())?;
        for (path, _, field) in read.ir.services.iter().flat_map(fields) {
            let path = format!("{name}:{path}");
            now.insert(path.clone(), accepted::of(field));
            docs.insert(path, field.doc.clone());
        }
    }
    let folder = paths::repository().join("crates/apidoc-parse/accepted");
    let (hashes, clear) = (folder.join("facts.txt"), folder.join("sample.jsonl"));
    if options.accept {
        let write =
            |file: &PathBuf, text: String| fs::write(file, text).map_err(|e| failed(format!("cannot write {}: {e}", file.display())));
        fs::create_dir_all(&folder).map_err(|e| failed(format!("cannot make {}: {e}", folder.display())))?;
        write(&hashes, accepted::written(&now))?;
        write(&clear, accepted::in_clear(&now, IN_CLEAR))?;
        report::out(format!("accepted the facts of {} fields\n", now.len()).as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let known = fs::read_to_string(&hashes).map_err(|e| failed(format!("cannot read {}: {e}; `--accept` writes it", hashes.display())))?;
    let known = accepted::parse(&known);
    let wanted = |name: &str| options.fact.as_deref().is_none_or(|only| only == name);
    let mut all: Vec<Difference<'_>> = Vec::new();
    let mut same: BTreeMap<String, usize> = BTreeMap::new();
    for (path, facts) in &now {
        let nothing = BTreeMap::new();
        let before = known.get(&accepted::hash(path)).unwrap_or(&nothing);
        let doc = docs.get(path).map_or("", String::as_str);
        for (name, (value, rule)) in facts.iter().filter(|(name, _)| wanted(name)) {
            let what = match before.get(name) {
                Some(hash) if *hash == accepted::short(value) => {
                    *same.entry(name.clone()).or_default() += 1;
                    continue;
                }
                Some(_) => "changed",
                None => "gained",
            };
            all.push(Difference { path, name: name.clone(), what, value: value.clone(), rule: rule.clone(), doc });
        }
        for name in before.keys().filter(|name| !facts.contains_key(*name) && wanted(name)) {
            all.push(Difference { path, name: name.clone(), what: "lost", value: String::new(), rule: String::new(), doc });
        }
    }
    report::out(shown(&all, &same, options).as_bytes())?;
    Ok(ExitCode::from(u8::from(!all.is_empty())))
}

/// The folders of pages that are compared: those of the repository, and the corpora where they are present.
fn corpora() -> Vec<(&'static str, PathBuf)> {
    let corpus = env::var_os("APIDOC_CORPUS").map_or_else(|| paths::repository().join("../shared/corpus"), PathBuf::from);
    let all = [("docs", paths::docs(None)), ("zh", corpus.join("rendered/pages")), ("en", corpus.join("rendered-en/pages"))];
    all.into_iter().filter(|(_, folder)| folder.is_dir()).collect()
}

fn shown(all: &[Difference<'_>], same: &BTreeMap<String, usize>, options: &Options) -> String {
    let mut out = String::new();
    let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    let mut rules: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    for one in all {
        let place = ["gained", "lost", "changed"].iter().position(|what| *what == one.what).unwrap_or_default();
        counts.entry(&one.name).or_default()[place] += 1;
        *rules.entry((&one.name, &one.rule, one.what)).or_default() += 1;
    }
    for name in same.keys().map(String::as_str).chain(counts.keys().copied()).collect::<std::collections::BTreeSet<_>>() {
        let [gained, lost, changed] = counts.get(name).copied().unwrap_or_default();
        let kept = same.get(name).copied().unwrap_or_default();
        let _ = writeln!(out, "{name:11} as accepted {kept:6}, gained {gained:5}, lost {lost:5}, changed {changed:5}");
    }
    for ((name, rule, what), n) in &rules {
        let _ = writeln!(out, "  {name:11} {:28} {what:8} {n:5}", if rule.is_empty() { "-" } else { rule });
    }
    let mut order: Vec<usize> = (0..all.len()).collect();
    let mut state = options.seed;
    for i in (1..order.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(i, (state >> 33) as usize % (i + 1));
    }
    for one in order.into_iter().take(options.show).map(|i| &all[i]) {
        let doc: String = one.doc.replace('\n', " / ").chars().take(400).collect();
        let _ = writeln!(out, "\n{} {}: {} {} {}\n  {doc}", one.what, one.path, one.name, one.value, one.rule);
    }
    out
}
