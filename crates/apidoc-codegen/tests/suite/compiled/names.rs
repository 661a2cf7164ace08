//! Names that mean something to Rust, to its prelude, to the runtime or to this generator, and some that mean nothing at all.

/// Of fields.
const FIELDS: &str = "
    Type Self Super Where Override Crate Gen Try Async Await Fn Dyn Static Union Auto True
    self super crate gen try async await type r#type _ __ macro_rules
    Clone Hash From TypeId Into New Add Sub Neg Not Index Default Drop new default clone into from Fmt Eq
    Region Endpoint Timeout Validated Pages Items Wait Detailed Send Required Value Values Schema
    Response Error RequestId RequestID request_id
    i64 Str Bool String Vec Option Some None Println Panic Assert Core Std Rt Types Client
    Subdomain SubDomain Uui UUI a.b a-b a_b aB A.B
    字段 名前 é - 5G 1 2fa 0 */ 😀";

/// Of fields, with blanks or nothing in them.
const BLANK_FIELDS: [&str; 5] = ["", " ", "\"; fn x(){}", "a\nb", "\u{202e}x"];

/// Of types.
const TYPES: &str = "
    New Option Result Error Box String Action Vec Some None Ok Err Default Clone Copy Debug Hash Eq Ord Into From IntoIterator Iterator
    PartialEq Drop Fn Send Sized Self Std Core Mod Types Rt Con Aux
    Client Call Page Pages Open Field Record Empty Json Timestamp Binary Cursor Paginate EnumValue Known Code ErrorCode Schema DynamicCall Region Rule
    Constraint ActionMeta Println Vec! Uui UUI Subdomain SubDomain Describe DescribeRequest DescribeResponse DescribeRequired
    字段 名前 5G i64 str bool type crate 😀 ../../etc/passwd";

/// Of actions, beside those that the test makes by hand.
const ACTIONS: &str = "
    New Call Builder FromEnv Core Default Drop Type Self Async Await IntoFuture Client Mod Actions Types ErrorCode Con Lib 5GStart
    Result Err Some Box describeThing DescribeThing Describe_Thing DescribeTHING describe-thing 描述 動作 😀 ../x";

/// The names of fields; two of them are too long.
pub(crate) fn fields() -> Vec<String> {
    let long = ["1", "2"].map(|end| "Long".repeat(75) + end);
    FIELDS.split_whitespace().chain(BLANK_FIELDS).map(str::to_owned).chain(long).collect()
}

/// The names of types.
pub(crate) fn types() -> Vec<&'static str> {
    TYPES.split_whitespace().chain(["", "\"; fn x(){}"]).collect()
}

/// The names of actions.
pub(crate) fn actions() -> Vec<&'static str> {
    ACTIONS.split_whitespace().chain(["", "\"; fn x(){}"]).collect()
}

/// Lists of documented values, a field each.
pub(crate) const VALUES: &[&[&str]] = &[
    &["a", "Self", "1.0", "10"],
    &["", "*", "-1"],
    &["None", "Some", "Ok", "Err", "Default", "Clone", "ALL", "Known", "Unknown", "Option", "Vec"],
    &["on", "ON", "On"],
    &["a-b", "a_b", "a.b"],
    &["type", "crate", "async", "fn", "true"],
    &["😀", "按量计费", "é"],
    &["a b", "a/b/c", "1-2", "1", "x:y"],
    &["\"; fn x(){}", "*/", "{}"],
];

/// Error codes.
pub(crate) const CODES: &[&str] = &[
    "InvalidParameter.ValueTooLarge",
    "InvalidParameterValue.TooLarge",
    "FailedOperation",
    "FailedOperation.",
    "A.B.C",
    "A..B",
    "Self",
    "Ok",
    "Err",
    "None",
    "Some",
    "Clone",
    "Default",
    "Internal Error",
    "Internal-Error",
    "404",
    "4xx.Bad",
    "-1",
    "中文",
    "A.中文",
    "😀",
    "\"; fn x(){}",
    "",
];

/// Of services, whose packages and libraries are called after them.
pub(crate) const SERVICES: &[&str] = &["core", "std", "test", "self", "crate", "alloc", "5g", "type", "tencentcloud", "-x", "_"];

/// What descriptions say.
pub(crate) const DOCS: &[&str] = &[
    "Does [Option] <T> http://a.example/x_y.\n\n```\nfn main() { panic!() }\n```\n\n    let x = 1;\n\n* a\n  b\n\n# H",
    "#![allow(warnings)] #[test] */ /* {} {0} \"\"\" '''",
    "```rust\nlet x: () = 1;\n```\n~~~\nunclosed",
    "[link]: http://a.example\n[link] [^1] [x][y] ![i](j) <a href=\"x\">y</a> <b>",
    "`unclosed <div> &lt;b&gt; &#x202e; \\",
    "| a | b |\n|---|---|\n| `x|y` | [Self](std) |",
    "> quote\n\n1. one\n   - two\n     ```text\n     three\n     ```\n\n-",
    "\u{202e}\u{200b}\u{2028}\r\ttab",
    "<!-- <script> -->\n***\n___\n= \n===\n",
    "\\",
    "https://a.example/[x](y) <https://b.example> www.c.example mailto:a@b.example a@b.example",
    "$x^2$ ~~gone~~ :smile: - [ ] todo",
];
