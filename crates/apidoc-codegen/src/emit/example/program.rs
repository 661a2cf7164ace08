//! A program that makes one call, to start from: `cargo run --example describe_purge_tasks`.

use super::code;
use crate::{
    File,
    emit::{file, modules},
    names::raw,
    print::Page,
    surface::{Action, Surface, Version},
};
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
    let mut page = Page::default();
    uses(&mut page, surface, version, action, &made);
    page.blank();
    page.line("#[tokio::main]");
    page.open("async fn main() -> Result<(), Box<dyn std::error::Error>> {");
    page.line("let client = Client::from_env()?; // TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_REGION");
    for line in made.text.lines() {
        page.line(line);
    }
    page.line(format_args!("let response = client.{}(request).await?;", raw(&action.method)));
    page.line("println!(\"{response:#?}\");");
    page.line("Ok(())");
    page.close("}");
    Some(page.finish())
}

fn uses(page: &mut Page, surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, made: &code::Made) {
    let mut actions = vec![action.request.name.clone()];
    actions.extend(made.required.clone());
    let mut items = vec![String::from("Client"), format!("actions::{}", code::several(&actions))];
    if !made.types.is_empty() {
        items.push(format!("types::{}", code::several(&made.types)));
    }
    page.group(&format!("use {}::{}::{{", surface.library, version.module), &items, "};");
}

fn text(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, made: &code::Made) -> String {
    let mut page = Page::default();
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
    page.line("use std::process::ExitCode;");
    page.line(format_args!("use {}::tencentcloud_core::ErrorKind;", surface.library));
    uses(&mut page, surface, version, action, made);
    page.blank();
    page.line("#[tokio::main]");
    page.open("async fn main() -> ExitCode {");
    page.open("let client = match Client::from_env() {");
    page.line("Ok(client) => client,");
    page.open("Err(error) => {");
    page.line("eprintln!(\"{error}\");");
    page.line("return ExitCode::from(2);");
    page.close("}");
    page.close("};");
    for line in made.text.lines() {
        page.line(line);
    }
    page.open(format_args!("match client.{}(request).await {{", raw(&action.method)));
    page.open("Ok(response) => {");
    page.line("println!(\"{response:#?}\");");
    page.line("ExitCode::SUCCESS");
    page.close("}");
    page.open("Err(error) => match error.kind() {");
    page.open("ErrorKind::Credentials(_) => {");
    page.line(format_args!("eprintln!({NO_CREDENTIALS:?});"));
    page.line("ExitCode::from(2)");
    page.close("}");
    page.open("kind => {");
    page.line("eprintln!(\"{error}\");");
    page.line("ExitCode::from(if matches!(kind, ErrorKind::Construction(_)) { 2 } else { 1 })");
    page.close("}");
    page.close("},");
    page.close("}");
    page.close("}");
    page.finish()
}
