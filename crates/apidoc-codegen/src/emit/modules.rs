//! The files that name other files: `lib.rs`, and the `mod.rs` of a version, its actions and its types.

use super::{docs, example, file};
use crate::{
    File,
    print::{LONG, SourceWriter, ident, string},
    surface::{Record, SharedType, Surface, Version},
};
use proc_macro2::TokenStream;
use quote::quote;

/// `src/lib.rs`
pub(super) fn lib(surface: &Surface<'_>) -> File {
    let mut page = SourceWriter::default();
    page.items(match example::named(surface) {
        // The program of the README uses this version, and is compiled as a test.
        Some((_, version)) => {
            let plain = string(&format!("A typed client of Tencent Cloud {}.", surface.service));
            quote! {
                #![cfg_attr(feature = #version, doc = include_str!("../README.md"))]
                #![cfg_attr(not(feature = #version), doc = #plain)]
            }
        }
        None => quote! { #![doc = include_str!("../README.md")] },
    });
    if let Some(newest) = surface.versions.last() {
        let title = string(&format!("\n## Actions of version {}\n", docs::plain(&newest.date)));
        let (module, actions) = (&newest.module, format!("{}/actions.md", newest.module));
        page.items(quote! {
            #![cfg_attr(feature = #module, doc = #title)]
            #![cfg_attr(feature = #module, doc = include_str!(#actions))]
        });
    }
    if let Some(limit) = raised_limit(surface) {
        page.blank();
        page.items(quote! { #![recursion_limit = #limit] });
        page.line("// Each example of the documentation is a program of its own.");
        page.items(quote! { #![doc(test(attr(recursion_limit = #limit)))] });
    }
    page.blank();
    // Errors, retry and credentials, for programs that depend on this crate alone.
    page.items(quote! { pub use tencentcloud_core; });
    for version in &surface.versions {
        let (feature, module) = (&version.module, ident(&version.module));
        page.blank();
        page.items(quote! {
            #[cfg(feature = #feature)]
            pub mod #module;
        });
    }
    file("src/lib.rs".into(), page.finish())
}

/// The attribute that a crate needs if types are nested deeply: rustc proves auto traits through all levels, some steps per type, and once
/// more in a program that calls it.
pub(super) fn recursion_limit(surface: &Surface<'_>) -> Option<String> {
    raised_limit(surface).map(|limit| format!("#![recursion_limit = \"{limit}\"]"))
}

/// The limit alone.
fn raised_limit(surface: &Surface<'_>) -> Option<String> {
    const STEPS: usize = 10;
    const USUAL: usize = 128;
    let steps = surface.depth * STEPS;
    (steps > USUAL).then(|| steps.next_power_of_two().to_string())
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
    let mut page = SourceWriter::default();
    page.inner_doc(&docs::version(surface, version));
    page.line("//!");
    let types = version.has_types().then(|| quote! { pub mod types; });
    let (service, date) = (string(surface.service), string(&version.date));
    page.items(quote! { #![doc = include_str!("actions.md")] });
    page.blank();
    page.items(quote! { pub mod actions; #types });
    page.blank();
    page.items(quote! { mod error_code; });
    page.blank();
    page.items(quote! {
        pub use error_code::ErrorCode;
        use tencentcloud_core::rt;
    });
    page.blank();
    page.items(quote! {
        /// The client of this version, a wrapper of the shared client. It is cheap to clone.
        #[derive(Clone, Debug)]
        pub struct Client {
            core: rt::Client,
        }
    });
    page.blank();
    page.items(quote! {
        impl Client {
            /// Creates a client from the shared one, which has credentials, transport and retry policy.
            #[inline]
            pub fn new(core: rt::Client) -> Self {
                Self { core }
            }
            /// Creates a client with credentials and region from the environment, see [`rt::Client::from_env`].
            #[inline]
            pub fn from_env() -> rt::Result<Self> {
                rt::Client::from_env().map(Self::new)
            }
            /// Returns the settings of a shared client: `Client::builder().region("ap-guangzhou").build()?.into()` is a client of this version.
            #[inline]
            pub fn builder() -> rt::config::Builder {
                rt::Client::builder()
            }
            /// Calls an action by name, with JSON in both directions: for actions that this crate does not have.
            pub fn call(&self, action: impl Into<std::borrow::Cow<'static, str>>, body: impl Into<rt::Json>) -> rt::DynamicCall {
                self.core.call(#service, #date, action, body)
            }
        }
    });
    page.blank();
    page.items(quote! {
        impl From<rt::Client> for Client {
            #[inline]
            fn from(core: rt::Client) -> Self {
                Self::new(core)
            }
        }
    });
    page.finish()
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
    let mut page = SourceWriter::default();
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
        page.items(exported(name, declares, *is_gone));
    }
    page.finish()
}

/// `pub use name::{…};`
pub(super) fn exported(module: &str, names: &[&str], is_gone: bool) -> TokenStream {
    let allow = is_gone.then(docs::allow);
    let module = ident(module);
    let names: Vec<_> = names.iter().map(|name| ident(name)).collect();
    match &names[..] {
        [name] => quote! { #allow pub use #module::#name; },
        _ => quote! { #allow pub use #module::{#(#names),*}; },
    }
}
