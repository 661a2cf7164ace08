//! What holds of the whole parser whatever the pages are: no panic, the same result in every order, nothing said that
//! can't be shown. Pages to change are the repository's own.

use crate::common::{files, read, root};
use apidoc_ir::Ir;
use apidoc_parse::{
    diagnostics::{self, Diagnostic},
    page::Page,
};
use proptest::prelude::*;
use std::sync::LazyLock;

type Pages = Vec<(String, Vec<u8>)>;

/// The pages of one service of every layout that the repository has.
static PAGES: LazyLock<Vec<Pages>> = LazyLock::new(|| {
    let folder = root().join("docs-input");
    let mut all: Vec<Pages> = Vec::new();
    for (path, bytes) in files(&folder) {
        let service = path.split('/').next().unwrap_or_default().to_owned();
        match all.last_mut() {
            Some(pages) if pages[0].0.starts_with(&format!("{service}/")) => pages.push((path, bytes)),
            _ => all.push(vec![(path, bytes)]),
        }
    }
    assert!(!all.is_empty(), "no pages in {}", folder.display());
    all
});

/// The same, read: only the page that is changed has to be read anew.
static READ: LazyLock<Vec<Vec<Page>>> =
    LazyLock::new(|| PAGES.iter().map(|pages| pages.iter().map(|(path, bytes)| apidoc_parse::read_page(path, bytes)).collect()).collect());

/// A service of which one page is harmed: its pages as they are on the disk, and as they were read.
fn one_harmed(service: usize, page: usize, harms: &[Harm]) -> (Pages, Vec<Page>) {
    let service = service % PAGES.len();
    let (mut pages, mut read) = (PAGES[service].clone(), READ[service].clone());
    let page = page % pages.len();
    pages[page].1 = harmed(&pages[page].1, harms);
    read[page] = apidoc_parse::read_page(&pages[page].0, &pages[page].1);
    (pages, read)
}

/// What may happen to a page.
#[derive(Clone, Debug)]
enum Harm {
    Cut { at: usize },
    Swap { line: usize, other: usize },
    Drop { line: usize },
    Repeat { line: usize, times: usize },
    Insert { at: usize, noise: &'static str },
    Flip { at: usize, byte: u8 },
}

/// What is pasted into pages: marks of every layout, characters that hide, borders of what the rules look for.
const NOISE: &[&str] = &[
    "|",
    "||",
    "\\|",
    "`",
    "```",
    "~~~\n",
    "<",
    ">",
    "</td>",
    "<td>",
    "<table>",
    "</table>",
    "<li>",
    "<pre>",
    "</pre>",
    "<!--",
    "-->",
    "&lt;",
    "&#0;",
    "\0",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "\u{85}",
    "\r",
    "\r\n",
    "\n\n",
    "# ",
    "## 2. 输入参数\n",
    "### Input Parameters\n",
    "1. ",
    "- ",
    "**",
    "\\",
    "[x](",
    "](/y)",
    "[a]: b\n",
    "：",
    "，",
    "、",
    "取值：",
    "默认值：",
    "1~",
    "～100",
    "99999999999999999999",
    "-1",
    "{",
    "}",
    "{\"a\":",
    "\"",
    "Array of ",
    ".N",
    "X-TC-Action: ",
    "https://a.tencentcloudapi.com/?Action=",
    "&A.4000000000=1",
    "接口请求域名： ",
    "\t",
    "\u{a0}",
    "\u{3000}",
    "<script>",
    "<style>",
    "<dx-codeblock>",
    "示例值：",
    "not more than ",
    "Valid values: ",
];

fn harms() -> impl Strategy<Value = Vec<Harm>> {
    let harm = prop_oneof![
        any::<usize>().prop_map(|at| Harm::Cut { at }),
        any::<(usize, usize)>().prop_map(|(line, other)| Harm::Swap { line, other }),
        any::<usize>().prop_map(|line| Harm::Drop { line }),
        (any::<usize>(), 1..40usize).prop_map(|(line, times)| Harm::Repeat { line, times }),
        (any::<usize>(), prop::sample::select(NOISE)).prop_map(|(at, noise)| Harm::Insert { at, noise }),
        any::<(usize, u8)>().prop_map(|(at, byte)| Harm::Flip { at, byte }),
    ];
    prop::collection::vec(harm, 1..12)
}

fn harmed(bytes: &[u8], harms: &[Harm]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for harm in harms {
        let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
        let (length, count) = (bytes.len().max(1), lines.len().max(1));
        match *harm {
            _ if lines.is_empty() => {}
            Harm::Cut { at } => bytes.truncate(at % length),
            Harm::Insert { at, noise } => {
                let at = at % length;
                bytes.splice(at..at, noise.bytes());
            }
            Harm::Flip { at, byte } => bytes[at % length] = byte,
            Harm::Swap { line, other } => {
                lines.swap(line % count, other % count);
                bytes = lines.concat();
            }
            Harm::Drop { line } => {
                lines.remove(line % count);
                bytes = lines.concat();
            }
            Harm::Repeat { line, times } => {
                let line = line % count;
                let repeated = lines[line].repeat(times);
                lines.insert(line, repeated);
                bytes = lines.concat();
            }
        }
    }
    bytes
}

/// Nothing of a page may be said in a way that can't be shown, or at a place that is none.
fn check_shown(found: &[diagnostics::Diagnostic], pages: &Pages) {
    let text = |file: &str| pages.iter().find(|(path, _)| path == file).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
    let shown = diagnostics::render(found, &text, false);
    let odd = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!shown.contains(odd), "{shown:?}");
    assert_eq!(diagnostics::json(found).lines().count(), found.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn never_panics_on_a_damaged_page(service in any::<usize>(), page in any::<usize>(), harms in harms()) {
        let (pages, read) = one_harmed(service, page, &harms);
        let (ir, found) = apidoc_parse::join(read);
        prop_assert!(serde_json::to_string(&ir).is_ok());
        check_shown(&found, &pages);
    }

    #[test]
    fn never_panics_on_any_text(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "\\PC{0,200}", html in any::<bool>()) {
        let path = if html { "a/page.html" } else { "a/page.md" };
        for bytes in [bytes, text.into_bytes()] {
            let pages = vec![(path.to_owned(), bytes)];
            let (_, found) = read(&pages);
            check_shown(&found, &pages);
        }
    }

    #[test]
    fn the_order_of_pages_does_not_matter(service in any::<usize>(), order in any::<u64>(), harms in harms(), page in any::<usize>()) {
        let (_, mut read) = one_harmed(service, page, &harms);
        let straight: (Ir, Vec<Diagnostic>) = apidoc_parse::join(read.clone());
        let mut state = order | 1;
        read.sort_by_cached_key(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state >> 20
        });
        let mixed = apidoc_parse::join(read);
        prop_assert_eq!(straight.0, mixed.0);
        prop_assert_eq!(straight.1, mixed.1);
    }
}

/// A page that has been kept is the page that was read.
#[test]
fn pages_survive_being_kept() {
    for (path, bytes) in PAGES.iter().flatten() {
        let page = apidoc_parse::read_page(path, bytes);
        let kept = serde_json::to_string(&page).unwrap();
        assert!(serde_json::from_str::<apidoc_parse::page::Page>(&kept).unwrap() == page, "{path} comes back changed");
    }
}

/// Reading is linear: thirty-two times the page must not cost a thousand times the page.
#[test]
fn long_pages_are_read() {
    for (path, bytes) in PAGES.iter().filter_map(|pages| pages.iter().max_by_key(|(_, bytes)| bytes.len())) {
        let long = bytes.repeat(32);
        let page = apidoc_parse::read_page(path, &long);
        assert_eq!(page.file, *path);
    }
}
