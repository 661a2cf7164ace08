//! The files that name other files: `lib.rs`, and the `mod.rs` of a version, its actions and its types.

use super::{docs, example, file};
use crate::{
    File,
    print::{LONG, Node, Page, literal},
    surface::{Record, SharedType, Surface, Version},
};

/// `src/lib.rs`
pub(super) fn lib(surface: &Surface<'_>) -> File {
    let mut page = Page::default();
    match example::named(surface) {
        // The program of the README uses this version, and is compiled as a test.
        Some((_, version)) => {
            page.line(format_args!("#![cfg_attr(feature = \"{version}\", doc = include_str!(\"../README.md\"))]"));
            let plain = literal(&format!("A typed client of Tencent Cloud {}.", surface.service));
            page.line(format_args!("#![cfg_attr(not(feature = \"{version}\"), doc = {plain})]"));
        }
        None => page.line("#![doc = include_str!(\"../README.md\")]"),
    }
    if let Some(newest) = surface.versions.last() {
        let title = literal(&format!("\n## Actions of version {}\n", docs::plain(&newest.date)));
        let module = &newest.module;
        for doc in [title, format!("include_str!(\"{module}/actions.md\")")] {
            page.line(format_args!("#![cfg_attr(feature = \"{module}\", doc = {doc})]"));
        }
    }
    if let Some(limit) = raised_limit(surface) {
        page.blank();
        page.line(format_args!("#![{limit}]"));
        page.line("// Each example of the documentation is a program of its own.");
        page.line(format_args!("#![doc(test(attr({limit})))]"));
    }
    page.blank();
    // Errors, retry and credentials, for programs that depend on this crate alone.
    page.line("pub use tencentcloud_core;");
    for version in &surface.versions {
        page.blank();
        page.line(format_args!("#[cfg(feature = \"{}\")]", version.module));
        page.line(format_args!("pub mod {};", version.module));
    }
    file("src/lib.rs".into(), page.finish())
}

/// The attribute that a crate needs if types are nested deeply: rustc proves auto traits through all levels, some steps per type, and once
/// more in a program that calls it.
pub(super) fn recursion_limit(surface: &Surface<'_>) -> Option<String> {
    raised_limit(surface).map(|limit| format!("#![{limit}]"))
}

/// The same without `#![` and `]`.
fn raised_limit(surface: &Surface<'_>) -> Option<String> {
    const STEPS: usize = 10;
    const USUAL: usize = 128;
    let steps = surface.depth * STEPS;
    (steps > USUAL).then(|| format!("recursion_limit = \"{}\"", steps.next_power_of_two()))
}

/// The `mod.rs` files of a version.
pub(super) fn version<'s>(surface: &Surface<'_>, version: &'s Version<'_>, folder: &str) -> Vec<File> {
    let mut files =
        vec![file(format!("{folder}/mod.rs"), root(surface, version)), file(format!("{folder}/actions.md"), docs::actions(version))];
    let actions = version.actions.iter().map(|a| Module {
        name: &a.module,
        declares: [&a.request, &a.response].into_iter().flat_map(declared).collect(),
        is_gone: false,
    });
    let text = list("One module per action: its request, its response, its enums and its method of the client.", actions.collect());
    files.push(file(format!("{folder}/actions/mod.rs"), text));
    if version.has_types() {
        let module = |t: &'s SharedType<'_>| Module { name: &t.module, declares: declared(&t.record).collect(), is_gone: t.gone.is_some() };
        let types = version.types.iter().map(module);
        let merged = version.merged.iter().map(|made| Module { name: &made.module, declares: vec![&made.name], is_gone: false });
        files.push(file(format!("{folder}/types/mod.rs"), list("Types that several actions share.", types.chain(merged).collect())));
    }
    files
}

fn root(surface: &Surface<'_>, version: &Version<'_>) -> String {
    let mut page = Page::default();
    page.inner_doc(&docs::version(surface, version));
    page.line("//!");
    page.line("#![doc = include_str!(\"actions.md\")]");
    page.blank();
    page.line("pub mod actions;");
    if version.has_types() {
        page.line("pub mod types;");
    }
    page.blank();
    page.line("mod error_code;");
    page.blank();
    page.line("pub use error_code::ErrorCode;");
    page.line("use tencentcloud_core::rt;");
    page.blank();
    page.doc("The client of this version, a wrapper of the shared client. It is cheap to clone.");
    page.line("#[derive(Clone, Debug)]");
    page.open("pub struct Client {");
    page.line("core: rt::Client,");
    page.close("}");
    page.blank();
    page.open("impl Client {");
    page.doc("Creates a client from the shared one, which has credentials, transport and retry policy.");
    page.line("#[inline]");
    page.open("pub fn new(core: rt::Client) -> Self {");
    page.line("Self { core }");
    page.close("}");
    page.doc("Creates a client with credentials and region from the environment, see [`rt::Client::from_env`].");
    page.line("#[inline]");
    page.open("pub fn from_env() -> rt::Result<Self> {");
    page.line("rt::Client::from_env().map(Self::new)");
    page.close("}");
    page.doc("Returns the settings of a shared client: `Client::builder().region(\"ap-guangzhou\").build()?.into()` is a client of this version.");
    page.line("#[inline]");
    page.open("pub fn builder() -> rt::config::Builder {");
    page.line("rt::Client::builder()");
    page.close("}");
    page.doc("Calls an action by name, with JSON in both directions: for actions that this crate does not have.");
    page.node("", &call(), " {");
    page.deeper();
    let names = [surface.service, &version.date].map(|text| Node::word(literal(text)));
    let arguments = names.into_iter().chain(["action", "body"].map(Node::word)).collect();
    page.node("", &Node::group("self.core.call(", arguments, ")"), "");
    page.close("}");
    page.close("}");
    page.blank();
    page.open("impl From<rt::Client> for Client {");
    page.line("#[inline]");
    page.open("fn from(core: rt::Client) -> Self {");
    page.line("Self::new(core)");
    page.close("}");
    page.close("}");
    page.finish()
}

fn call() -> Node {
    let arguments = ["&self", "action: impl Into<std::borrow::Cow<'static, str>>", "body: impl Into<rt::Json>"].map(Node::word).into();
    Node::group("pub fn call(", arguments, ") -> rt::DynamicCall")
}

/// The names of the types that are declared with a struct.
pub(super) fn declared<'s>(record: &'s Record<'_>) -> impl Iterator<Item = &'s str> {
    let enums = record.enums.iter().map(|e| &e.name).chain(record.aliases.iter().map(|a| &a.name));
    std::iter::once(&record.name).chain(&record.required).chain(enums).map(String::as_str)
}

/// A module whose types are exported.
struct Module<'s> {
    name: &'s str,
    declares: Vec<&'s str>,
    /// Whether it declares a type that is no longer documented.
    is_gone: bool,
}

fn list(doc: &str, mut modules: Vec<Module<'_>>) -> String {
    let mut page = Page::default();
    page.inner_doc(doc);
    page.blank();
    modules.sort_by_key(|module| module.name);
    modules.iter_mut().for_each(|module| module.declares.sort_unstable());
    page.packed(&modules.iter().map(|module| format!("mod {};", module.name)).collect::<Vec<_>>());
    page.blank();
    // Most take three lines.
    if modules.len() > LONG / 3 {
        let uses = |Module { name, declares, is_gone }: &Module<'_>| {
            let allow = if *is_gone { format!("{} ", docs::ALLOW) } else { String::new() };
            match declares[..] {
                [one] => format!("{allow}pub use {name}::{one};"),
                _ => format!("{allow}pub use {name}::{{{}}};", declares.join(", ")),
            }
        };
        page.packed(&modules.iter().map(uses).collect::<Vec<_>>());
        return page.finish();
    }
    for Module { name, declares, is_gone } in &modules {
        if *is_gone {
            page.line(docs::ALLOW);
        }
        page.import(&format!("pub use {name}::"), declares);
    }
    page.finish()
}
