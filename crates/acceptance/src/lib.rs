//! Tests that need several crates of this repository at once; it has no code of its own.
//!
//! `tests/` sends what a generated client makes over a real socket and holds the two READMEs against each other;
//! the Rust code in both and in the pages of the guide is compiled here.

/// The code of README.md.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;

/// The code of README.zh-CN.md.
#[cfg(doctest)]
#[doc = include_str!("../../../README.zh-CN.md")]
pub struct ReadmeZhCn;

/// Compiles and runs the code of a page of the guide.
macro_rules! guide {
    ($($name:ident: $page:literal),* $(,)?) => {$(
        #[cfg(doctest)]
        #[doc = include_str!(concat!("../../../docs/guide/", $page, ".md"))]
        pub struct $name;
    )*};
}

guide! {
    FirstCall: "first-call",
    RequestsAndResponses: "requests-and-responses",
    Credentials: "credentials",
    Configuration: "configuration",
    Errors: "errors",
    Retry: "retry",
    Pagination: "pagination",
    Waiting: "waiting",
    Events: "events",
    Testing: "testing",
    Tracing: "tracing",
    ProxiesAndCertificates: "proxies-and-certificates",
    OwnTransport: "own-transport",
    Upgrading: "upgrading",
}
