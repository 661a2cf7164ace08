//! Tags that nest are walked as a browser builds them: held against html5ever.

use crate::document::{blocks, events::EventStream, html, tree::fast_path, tree::html5ever};
use proptest::prelude::*;

/// The markup of a page in HTML.
fn markup(source: &str) -> EventStream {
    html::page(source, &mut Vec::new())
}

/// Holds the two ways against each other; whether the quick one can be gone.
fn agree(source: &str) -> bool {
    let markup = markup(source);
    let Some(edges) = fast_path::edges(&markup) else { return false };
    let html = html5ever::tree(&markup);
    assert_eq!(blocks::blocks(&edges, source.len()), blocks::blocks(&html5ever::edges(&html), source.len()), "{source}");
    true
}

#[test]
fn takes_the_fast_path_for_usual_tags() {
    for source in [
        "<html><body class=x><h1>A</h1><p>b <b>c<i>d</i></b><br>e</p></body></html>",
        "<table><tr><th>A<th>B<tr><td>1<td>2</table>",
        "<table><thead><tr><td>A</td></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
        "<table><colgroup><col><col></colgroup> <tr> <td>kinds:<li>a<li>b</i></td> </tr> </table>",
        "<table><col><tr><td><ul><li><p>a<p>b<li>c</ul>d<table><tr><td>e</table>f</table>",
        "<td>no table</td><tr>at all</tr></table>",
        "<div><p>a<div>b</div></p></div></li></h2>c",
        "<pre>\n\na &lt; &#39;b&#x27;</pre><dl><dt>a<dd>b<dt>c</dl>",
        "<table><caption>a<b>b</caption><tr><td><b>c</td><td>d</b></td></tr></table>e",
        "<form><input><h2>a</h2></form><form>b</form><hr><ol><li>c</ol>",
        "<table><tr><td>a</table><table><tr><td>b</tr></tbody></table>",
    ] {
        assert!(agree(source), "{source}");
    }
}

#[test]
fn leaves_overlapping_tags_to_html5ever() {
    for source in [
        "<b>a<i>b</b>c</i>",
        "<table>a<tr><td>b</table>",
        "<table><tr><div>a</div><td>b</table>",
        "<p>a<b>b<div>c</div></b>",
        "<a href=x>a<a href=y>b</a></a>",
        "<h2>a<h3>b</h3>",
        "<p>a<table><tr><td>b</table>",
        "&hellip;",
        "&#128;",
    ] {
        assert!(!agree(source), "{source}");
    }
}

const PARTS: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul>",
    "</ul>",
    "<ol start=3>",
    "</ol>",
    "<li>",
    "</li>",
    "<dl>",
    "</dl>",
    "<dt>",
    "</dt>",
    "<dd>",
    "</dd>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<code class=\"language-x\">",
    "</code>",
    "<a href=x>",
    "</a>",
    "<del>",
    "</del>",
    "<br>",
    "</br>",
    "<hr>",
    "<table>",
    "</table>",
    "<thead>",
    "</thead>",
    "<tbody>",
    "</tbody>",
    "<tr>",
    "</tr>",
    "<td rowspan=2>",
    "</td>",
    "<th>",
    "</th>",
    "<caption>",
    "</caption>",
    "<colgroup>",
    "</colgroup>",
    "<col>",
    "<h2>",
    "</h2>",
    "<h3>",
    "</h3>",
    "<pre>",
    "</pre>",
    "<form>",
    "</form>",
    "<html>",
    "</html>",
    "<body>",
    "</body>",
    "<dx-tab>",
    "</dx-tab>",
    "<legend>",
    "</legend>",
    "<address>",
    "</address>",
    " ",
    "\n",
    "x",
    " y ",
    "&amp;",
    "&#10;",
    "&nbsp;",
    "\u{200b}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn both_paths_agree_on_malformed_html(parts in prop::collection::vec(prop::sample::select(PARTS), 1..24)) {
        agree(&parts.concat());
    }

    // Tables are rarely drawn by chance.
    #[test]
    fn both_paths_agree_on_malformed_cells(cells in prop::collection::vec(prop::collection::vec(prop::sample::select(PARTS), 0..6), 1..6)) {
        let cells: Vec<String> = cells.iter().map(|parts| parts.concat()).collect();
        agree(&format!("<table><tr><td>{}</td></tr></table>", cells.join("</td><td>")));
    }
}
