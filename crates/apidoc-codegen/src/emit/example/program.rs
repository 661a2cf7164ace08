//! A program that makes one call, to start from: `cargo run --example describe_purge_tasks`.

use super::code;
use crate::{
    File,
    emit::{file, modules},
    print::{SourceWriter, ident},
    surface::{Action, Surface, Version},
};
use proc_macro2::TokenStream;
use quote::quote;
use std::cmp::Reverse;

/// Message of the program without credentials.
const NO_CREDENTIALS: &str =
    "No credentials were found: set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, and TENCENTCLOUD_REGION for the region.";

/// The action that shows the crate best, with its example: a documented one of the newest version that only reads.
fn best<'s, 'a>(surface: &'s Surface<'a>) -> Option<(&'s Version<'a>, &'s Action<'a>, code::Made)> {
    let version = surface.versions.last()?;
    let fields =
        |action: &Action<'_>| action.examples().iter().filter_map(|e| e.request.as_ref()?.as_object()).map(|body| body.len()).max();
    let candidates = version.actions.iter().filter(|action| action.idempotent && !action.is_deprecated());
    // The program shows one call, so an action without pagination comes first, then the one with the most parameters.
    let best = candidates.filter_map(|action| Some((action.paginator.is_some(), Reverse(fields(action)?), action)));
    let (.., action) = best.min_by(|a, b| (a.0, &a.1, &a.2.wire).cmp(&(b.0, &b.1, &b.2.wire)))?;
    Some((version, action, code::request(version, action)?))
}

/// The program.
pub(in crate::emit) fn program(surface: &Surface<'_>) -> Option<File> {
    let (version, action, made) = best(surface)?;
    Some(file(format!("examples/{}.rs", action.module), text(surface, version, action, &made)))
}

/// The name of the program, and the module of the version that it needs.
pub(in crate::emit) fn named<'s>(surface: &'s Surface<'_>) -> Option<(&'s str, &'s str)> {
    best(surface).map(|(version, action, _)| (action.module.as_str(), version.module.as_str()))
}

/// The same call in few lines, for the README.
pub(in crate::emit) fn short(surface: &Surface<'_>) -> Option<String> {
    let (version, action, made) = best(surface)?;
    let mut page = SourceWriter::default();
    page.items(uses(surface, version, action, &made));
    page.blank();
    let method = ident(&action.method);
    let request = &made.tokens;
    page.items(quote! {
        #[tokio::main]
        async fn main() -> Result<(), Box<dyn std::error::Error>> {
            let client = Client::from_env()?;
            #request
            let response = client.#method(request).await?;
            println!("{response:#?}");
            Ok(())
        }
    });
    // Tokens have no comments.
    let client = "let client = Client::from_env()?;";
    Some(page.finish().replacen(client, &format!("{client} // TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_REGION"), 1))
}

fn uses(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, made: &code::Made) -> TokenStream {
    let group = |names: &[&String]| {
        let mut names: Vec<_> = names.iter().map(|name| ident(name)).collect();
        names.sort_unstable();
        match &names[..] {
            [name] => quote! { #name },
            _ => quote! { {#(#names),*} },
        }
    };
    let actions = group(&[&action.request.name].into_iter().chain(&made.required).collect::<Vec<_>>());
    let types = (!made.types.is_empty()).then(|| group(&made.types.iter().collect::<Vec<_>>())).map(|types| quote! { , types::#types });
    let (library, module) = (ident(&surface.library), ident(&version.module));
    quote! { use #library::#module::{Client, actions::#actions #types}; }
}

fn text(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, made: &code::Made) -> String {
    let mut page = SourceWriter::default();
    page.inner_doc(&format!("Calls `{}` with the parameters of its documented example and prints the response.", action.wire));
    page.inner_doc("");
    page.inner_doc(
        "Credentials and region come from the environment: `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, `TENCENTCLOUD_REGION`.",
    );
    page.inner_doc("Without them it names what is missing and exits with code 2.");
    page.blank();
    if let Some(limit) = modules::recursion_limit(surface) {
        page.line(limit);
        page.blank();
    }
    let (library, method, request) = (ident(&surface.library), ident(&action.method), &made.tokens);
    let uses = uses(surface, version, action, made);
    page.items(quote! {
        use std::process::ExitCode;
        use #library::tencentcloud_core::ErrorKind;
        #uses
    });
    page.blank();
    page.items(quote! {
        #[tokio::main]
        async fn main() -> ExitCode {
            let client = match Client::from_env() {
                Ok(client) => client,
                Err(error) => {
                    eprintln!("{error}");
                    return ExitCode::from(2);
                }
            };
            #request
            match client.#method(request).await {
                Ok(response) => {
                    println!("{response:#?}");
                    ExitCode::SUCCESS
                }
                Err(error) if matches!(error.kind(), ErrorKind::Credentials(_)) => {
                    eprintln!(#NO_CREDENTIALS);
                    ExitCode::from(2)
                }
                Err(error) => {
                    eprintln!("{error}");
                    let is_wrong_use = matches!(error.kind(), ErrorKind::Construction(_));
                    ExitCode::from(if is_wrong_use { 2 } else { 1 })
                }
            }
        }
    });
    page.finish()
}
