//! Texts that try to become code, markup or commands.

/// A command or program that leaves a file behind if it runs. `CODE` and `SHELL` are replaced in the payloads.
fn code(canary: &str, number: usize) -> String {
    format!("std::fs::write({:?}, \"ran\").unwrap();", format!("{canary}/{number}"))
}

const PAYLOADS: [&str; 41] = [
    // Ends of code blocks and comments, and beginnings of others.
    "```\nCODE\n```",
    "```rust\nCODE\n```",
    "```rust,should_panic\nfn main() { CODE panic!() }\n```",
    "~~~\nCODE\n~~~",
    "````\n```\nCODE\n",
    "```rust\nCODE",
    "> ```\n> CODE\n> ```",
    "- ```\n  CODE\n  ```",
    "    CODE",
    "\tCODE",
    "*/ fn ran() { CODE } /*",
    "/// ```\n/// CODE\n/// ```",
    "//! CODE",
    // Attributes and macros.
    "#![doc = include_str!(\"/etc/hostname\")]",
    "#[test] fn ran() { CODE }",
    "\"] #[test] fn ran() { CODE } #[doc = \"",
    "macro_rules! doc { () => { CODE } }",
    // Ends of literals, and formats.
    "\"; CODE //",
    "\"#; CODE //",
    "r##\"\"##; CODE",
    "\\\"; CODE //",
    "\\u{22}; CODE //",
    "{} {0} {x:?} {{",
    "%s%n $(SHELL) `SHELL`",
    // Line ends that only some readers know, and invisible characters.
    "a\rCODE",
    "a\u{2028}CODE\u{2029}CODE",
    "a\u{85}CODE\u{b}CODE\u{c}CODE",
    "a\u{0}CODE\u{1b}[31m",
    "\u{202e}CODE\u{2066}\u{200b}\u{feff}",
    "\u{e0041}\u{e0042}\u{61c}\u{180e}\u{115f}\u{3164}",
    // HTML and links.
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">here</a>",
    "[here](javascript:alert(1)) [there](data:text/html,x) [file](file:///etc/passwd)",
    "[here]\n\n[here]: javascript:alert(1)",
    "![picture](https://example.invalid/x.png)",
    "note[^1]\n\n[^1]: CODE",
    "[`Client`] [std::process::Command] [crate::nothing] <https://example.invalid>",
    "</details></div></code></pre><!-- CODE",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#x60;&#x60;&#x60;",
    "| CODE | CODE |\n|---|---|\n| CODE | CODE |",
];

/// The payloads, with a file in the folder `canary` for each that runs.
pub(super) fn all(canary: &str) -> Vec<String> {
    let numbered = PAYLOADS.iter().enumerate();
    numbered.map(|(i, text)| text.replace("CODE", &code(canary, i)).replace("SHELL", &format!("touch {canary}/{i}"))).collect()
}
