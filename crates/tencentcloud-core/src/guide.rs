//! The guide: one page per topic. The same pages are in `docs/guide/` of the repository, where the tests compile their examples.

macro_rules! pages {
    ($($name:ident: $page:literal),* $(,)?) => {$(
        #[doc = include_str!(concat!("../guide/", $page, ".md"))]
        pub mod $name {}
    )*};
}

pages! {
    first_call: "first-call",
    requests_and_responses: "requests-and-responses",
    credentials: "credentials",
    configuration: "configuration",
    errors: "errors",
    retry: "retry",
    pagination: "pagination",
    waiting: "waiting",
    events: "events",
    testing: "testing",
    tracing: "tracing",
    proxies_and_certificates: "proxies-and-certificates",
    own_transport: "own-transport",
    upgrading: "upgrading",
}
