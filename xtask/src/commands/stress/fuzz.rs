//! Parses randomly mutated pages: no page may cause a panic or take long for its size.
//!
//! The short form is the property tests of apidoc-parse. The fuzz targets of that crate search deeper, but need cargo-fuzz and a
//! nightly compiler.

use crate::paths;
use apidoc_build::{Error, Kind, load};
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// A case that takes longer than this for each of its kilobytes is shown as slow: pages take about a thousandth.
const SLOW: Duration = Duration::from_millis(20);

/// Texts that are pasted into pages: delimiters that the parser looks for.
const NOISE: &[&str] = &[
    "|",
    "\\|",
    "`",
    "```\n",
    "~~~",
    "<",
    ">",
    "</td>",
    "<td>",
    "<tr>",
    "<table>",
    "</table>",
    "<li>",
    "</ul>",
    "<pre>",
    "</pre>",
    "<!--",
    "-->",
    "<script>",
    "&lt;",
    "&#0;",
    "&",
    "\0",
    "\u{200b}",
    "\u{202e}",
    "\u{2028}",
    "\r",
    "\n\n",
    "\t",
    "# ",
    "## 2. 输入参数\n",
    "### Output Parameters\n",
    "1. ",
    "- ",
    "* ",
    "**",
    "__",
    "\\",
    "[",
    "](",
    "![",
    "：",
    "，",
    "、",
    "取值：",
    "默认值：",
    "1~",
    "99999999999999999999",
    "-1",
    "{",
    "}",
    "{\"a\":",
    "[[[[",
    "\"",
    "'",
    "/*",
    "...",
    "Array of ",
    ".N",
    "X-TC-Action: ",
    "https://a.tencentcloudapi.com/?Action=A&B.0=",
    "POST / HTTP/1.1\n",
    "示例值：",
    "Valid values: ",
    "公共参数",
    "\u{3000}",
    "%E4",
    "<dx-codeblock>",
    "</br>",
    "||||||",
    "  \n",
    "=\n",
    "---\n",
];

/// Mutates and parses the pages of `docs` for a number of seconds.
pub(crate) fn run(docs: Option<&Path>, seconds: u64, seed: u64) -> Result<ExitCode, Error> {
    let folder = paths::docs(docs);
    let pages: Vec<(String, Vec<u8>)> =
        load::docs(&folder)?.pages.iter().map(|page| Ok((page.path.clone(), load::bytes(page)?))).collect::<Result<_, Error>>()?;
    if pages.is_empty() {
        return Err(Error { kind: Kind::Io, message: format!("no pages in {}", folder.display()) });
    }
    let kept = std::env::temp_dir().join("apidoc-fuzz");
    let end = Instant::now() + Duration::from_secs(seconds);
    let (cases, bytes, faults) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let slowest = Mutex::new((Duration::ZERO, PathBuf::new()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (pages, kept, cases, bytes, faults, slowest) = (&pages, &kept, &cases, &bytes, &faults, &slowest);
            scope.spawn(move || {
                let mut random = Random(seed.wrapping_add(thread.wrapping_mul(0x9e37_79b9_7f4a_7c15)) | 1);
                while Instant::now() < end {
                    let (path, page) = &pages[random.below(pages.len())];
                    let text = mutated(page, &mut random);
                    let read = || {
                        let begin = Instant::now();
                        let whole =
                            catch_unwind(AssertUnwindSafe(|| apidoc_parse::join(vec![apidoc_parse::read_page(path, &text)]))).is_ok();
                        (whole, begin.elapsed() / (text.len() as u32 / 1024 + 4))
                    };
                    let (whole, mut took) = read();
                    if whole && took > SLOW {
                        // Once may be the machine's doing.
                        took = took.min(read().1);
                    }
                    let case = cases.fetch_add(1, Ordering::Relaxed);
                    bytes.fetch_add(text.len(), Ordering::Relaxed);
                    let slow = took > SLOW;
                    let file = kept.join(format!("{seed}-{case}.{}", path.rsplit('.').next().unwrap_or("md")));
                    if !whole || slow {
                        faults.fetch_add(1, Ordering::Relaxed);
                        keep(&file, &text);
                        say!("{}: {} (out of {path})", if whole { "slow" } else { "panic" }, file.display());
                    }
                    let mut slowest = slowest.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    if took > slowest.0 {
                        *slowest = (took, PathBuf::from(path));
                    }
                }
            });
        }
    });
    let faults = faults.into_inner();
    let (slowest, of) = slowest.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    result!(
        "{} cases, {} MB, {faults} faults, seed {seed}; the slowest took {:.2} ms a kilobyte ({})",
        cases.into_inner(),
        bytes.into_inner() / 1_000_000,
        slowest.as_secs_f64() * 1000.0,
        of.display()
    );
    Ok(ExitCode::from(u8::from(faults > 0)))
}

fn keep(file: &Path, text: &[u8]) {
    let kept = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(file, text));
    if let Err(error) = kept {
        say!("cannot keep {}: {error}", file.display());
    }
}

/// A page after one to eight mutations.
fn mutated(page: &[u8], random: &mut Random) -> Vec<u8> {
    let mut text = page.to_vec();
    for _ in 0..=random.below(8) {
        if text.is_empty() {
            break;
        }
        let at = random.below(text.len());
        match random.below(10) {
            0 if random.below(4) == 0 => text.truncate(at),
            0 | 1 => {
                let end = (at + random.below(200)).min(text.len());
                text.drain(at..end);
            }
            2 => {
                let end = (at + 1 + random.below(400)).min(text.len());
                let piece = text[at..end].to_vec();
                let to = random.below(text.len());
                text.splice(to..to, piece);
            }
            3 => text[at] = random.next() as u8,
            4 => {
                let noise = NOISE[random.below(NOISE.len())].repeat(1 + random.below(300));
                text.splice(at..at, noise.into_bytes());
            }
            5 => {
                // Only the mutated part of a long page matters.
                let end = (at + 6000).min(text.len());
                text = text[at..end].to_vec();
            }
            _ => {
                let noise = NOISE[random.below(NOISE.len())];
                text.splice(at..at, noise.bytes());
            }
        }
    }
    text
}

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() >> 11) as usize % end.max(1)
    }
}
