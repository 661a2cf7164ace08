//! How fast pages are read: `cargo bench -p apidoc-parse --bench read -- [DIR] [TIMES]`.
//!
//! Beside the whole reader stand the two libraries it builds on, alone and on the same bytes: what they need nobody can save.
//! The pages are read from memory, on one core and then on all. `TIMES` takes each page so often, the copies under other services
//! and other folders, so that a small folder stands for a large one.

use apidoc_ir::Type;
use apidoc_parse::{
    document,
    facts::{self, Subject},
    page::Page,
    prose::Prose,
    text::Text,
};
use std::{
    hint::black_box,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

/// A page: its path, its bytes.
type Doc = (String, Vec<u8>);

fn main() {
    // Cargo passes `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let folder = arguments.first().map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs-input"), PathBuf::from);
    let times: usize = arguments.get(1).and_then(|times| times.parse().ok()).unwrap_or(1).max(1);
    let mut docs: Vec<Doc> = Vec::new();
    pages(&folder, &folder, &mut docs);
    docs.sort();
    let once = docs.clone();
    for i in 1..times {
        docs.extend(once.iter().map(|(path, bytes)| (format!("copy{i}/{path}"), of_another_service(bytes, i))));
    }
    if docs.is_empty() {
        println!("no pages in {}", folder.display());
        return;
    }
    let bytes: usize = docs.iter().map(|(_, bytes)| bytes.len()).sum();
    println!("{}: {} pages, {:.1} MB", folder.display(), docs.len(), mega(bytes));
    let show = |what: &str, took: Duration, docs: &[Doc]| {
        let bytes: usize = docs.iter().map(|(_, bytes)| bytes.len()).sum();
        let seconds = took.as_secs_f64().max(1e-9);
        println!("{what:34} {seconds:7.2} s {:8.1} MB/s {:9.0} pages/s", mega(bytes) / seconds, docs.len() as f64 / seconds);
    };
    let (html, markdown): (Vec<Doc>, Vec<Doc>) = once.into_iter().partition(|(path, _)| path.ends_with("html") || path.ends_with("htm"));
    show("pulldown-cmark, the Markdown pages", timed(|| markdown.iter().for_each(|doc| commonmark(&text(doc)))), &markdown);
    show(
        "scraper, the HTML pages",
        timed(|| html.iter().for_each(|doc| drop(black_box(scraper::Html::parse_document(&text(doc)))))),
        &html,
    );
    let mut read = Vec::new();
    show("read_page, one core", timed(|| read = docs.iter().map(|(path, bytes)| apidoc_parse::read_page(path, bytes)).collect()), &docs);
    facts_of(read);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut read = Vec::new();
    let whole = Instant::now();
    show(&format!("read_page, {cores} cores"), timed(|| read = on_all_cores(&docs, cores)), &docs);
    show("join", timed(|| drop(black_box(apidoc_parse::join(read)))), &docs);
    show("pages to IR", whole.elapsed(), &docs);
    if let Some(peak) = peak() {
        println!("peak memory, the pages and all of the above: {peak} MB");
    }
}

/// Measures the rules for facts alone: the descriptions of all fields, on one core.
fn facts_of(read: Vec<Page>) {
    let (ir, _) = apidoc_parse::join(read);
    let mut texts: Vec<(String, Type, Prose)> = Vec::new();
    for service in &ir.services {
        let requests = service.actions.iter().flat_map(|action| action.request.iter().chain(&action.response));
        for field in requests.chain(service.types.iter().flat_map(|ty| &ty.fields)).filter(|field| !field.doc.is_empty()) {
            let prose = apidoc_parse::prose::from_blocks(&document::read(&Text::new(&field.doc)).0.blocks);
            texts.push((field.name.clone(), field.ty.clone(), prose));
        }
    }
    let took = timed(|| {
        for (name, ty, prose) in &texts {
            black_box(facts::read(prose, Subject { name, ty, siblings: &[] }));
        }
    });
    let rate = texts.len() as f64 / took.as_secs_f64().max(1e-9);
    println!("{:34} {:7.2} s {rate:9.0} texts/s, {} texts", "facts, one core", took.as_secs_f64(), texts.len());
}

/// A copy of a page: the first label of each host, which names the service, gets a number.
fn of_another_service(bytes: &[u8], copy: usize) -> Vec<u8> {
    const HOST: &[u8] = b".tencentcloudapi.com";
    let mut out = Vec::with_capacity(bytes.len() + 64);
    let mut from = 0;
    for (end, _) in bytes.windows(HOST.len()).enumerate().filter(|(_, window)| *window == HOST) {
        let label = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.');
        let start = end - bytes[from..end].iter().rev().take_while(|b| label(b)).count();
        let first = start + bytes[start..end].iter().take_while(|b| **b != b'.').count();
        out.extend_from_slice(&bytes[from..first]);
        out.extend_from_slice(copy.to_string().as_bytes());
        from = first;
    }
    out.extend_from_slice(&bytes[from..]);
    out
}

fn pages(root: &Path, here: &Path, docs: &mut Vec<Doc>) {
    let Ok(entries) = std::fs::read_dir(here) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            pages(root, &path, docs);
        } else if path.extension().is_some_and(|kind| ["md", "markdown", "html", "htm", "txt"].contains(&&*kind.to_string_lossy()))
            && let Ok(bytes) = std::fs::read(&path)
        {
            docs.push((path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned(), bytes));
        }
    }
}

fn on_all_cores(docs: &[Doc], cores: usize) -> Vec<Page> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut read = Vec::new();
        while let Some((path, bytes)) = docs.get(next.fetch_add(1, Ordering::Relaxed)) {
            read.push(apidoc_parse::read_page(path, bytes));
        }
        read
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect()
    })
}

fn commonmark(text: &str) {
    let options = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    pulldown_cmark::Parser::new_ext(text, options).into_offset_iter().for_each(|event| drop(black_box(event)));
}

fn text(doc: &Doc) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(&doc.1)
}

fn timed(run: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    run();
    begin.elapsed()
}

fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// The most memory that this program has had, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? / 1024)
}
