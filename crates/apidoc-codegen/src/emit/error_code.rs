//! The enum of a version's error codes.

use super::{docs, file, values};
use crate::{
    File,
    print::Page,
    surface::{Surface, Version},
};

/// With more codes the table stands in a file of its own.
const MOST: usize = 400;
/// So many lines the enum may take there.
const ALONE: usize = 1500;

/// The file of the error codes, or the two.
pub(super) fn files(surface: &Surface<'_>, version: &Version<'_>, folder: &str) -> Vec<File> {
    let mut page = Page::default();
    page.inner_doc("The error codes of this version. Written by `cargo xtask gen`.");
    page.blank();
    let split = version.codes.len() > MOST;
    if split {
        page.line("mod table;");
        page.blank();
    }
    page.line("use tencentcloud_core::rt;");
    page.blank();
    page.doc(&format!(
        "An error code of `{}` {}, the common ones included; in errors as [`Open<ErrorCode>`](rt::Open).",
        docs::plain(surface.service),
        docs::plain(&version.date)
    ));
    page.line("#[derive(Clone, Copy, Debug, PartialEq, Hash)]");
    page.line("#[non_exhaustive]");
    if version.codes.is_empty() {
        page.line("pub enum ErrorCode {}");
    } else {
        page.open("pub enum ErrorCode {");
        values::all_of(&mut page, version.codes.iter().map(|code| (docs::code_of(code), code.gone.as_ref(), code.name.as_str())), ALONE);
        page.close("}");
    }
    page.blank();
    let names_gone = version.codes.iter().any(|code| code.gone.is_some());
    let rows = version.codes.iter().map(|code| (code.wire, code.name.as_str()));
    if !split {
        values::table(&mut page, "ErrorCode", rows, names_gone);
        page.blank();
        page.line("impl rt::Code for ErrorCode {}");
        return vec![file(format!("{folder}/error_code.rs"), page.finish())];
    }
    page.line("impl rt::Code for ErrorCode {}");
    let mut table = Page::default();
    table.inner_doc("The codes as texts, in the order of the variants. Written by `cargo xtask gen`.");
    table.blank();
    table.line("use super::ErrorCode;");
    table.line("use tencentcloud_core::rt;");
    table.blank();
    values::table(&mut table, "ErrorCode", rows, names_gone);
    vec![file(format!("{folder}/error_code/mod.rs"), page.finish()), file(format!("{folder}/error_code/table.rs"), table.finish())]
}
