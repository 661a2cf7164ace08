//! The file of a type that several actions share.

use super::{docs, file, parts, record, setters, values};
use crate::{
    File,
    print::Page,
    surface::{MergedEnum, SharedType, Version},
};

/// The file, or its parts.
pub(super) fn files_of(version: &Version<'_>, shared: &SharedType<'_>, folder: &str) -> Vec<File> {
    let mut page = Page::default();
    let style = record::Style::of(&[&shared.record]);
    page.inner_doc(&docs::header(shared.wire, shared.page.map(|page| &page.source)));
    page.blank();
    if shared.record.uses_types() {
        page.line(format_args!("use crate::{}::types;", version.module));
    }
    page.line("use tencentcloud_core::rt;");
    page.blank();
    page.piece([&shared.record.name]);
    let alias = Some(shared.wire);
    record::declaration(&mut page, &shared.record, (&docs::shared(version, shared), shared.gone.as_ref()), alias, style);
    record::constants(&mut page, &shared.record);
    setters::required(&mut page, &shared.record, "", style);
    setters::block(&mut page, &shared.record, style);
    page.piece([]);
    record::tables(&mut page, &shared.record, style);
    values::all(&mut page, &shared.record);
    parts::files(&format!("{folder}/types/{}", shared.module), page)
}

/// The file of an enum that several fields share.
pub(super) fn merged(made: &MergedEnum<'_>, folder: &str) -> File {
    let mut page = Page::default();
    page.inner_doc(&format!(
        "An enum of several fields, by overrides.toml. Written by `cargo xtask gen`; mend {} there.",
        docs::code(&made.name)
    ));
    page.blank();
    page.line("use tencentcloud_core::rt;");
    page.blank();
    let fields: Vec<_> = made.fields.iter().map(|field| docs::code(field)).collect();
    page.doc(&format!("The values of {}.", fields.join(", ")));
    values::declared(&mut page, &made.name, &made.variants);
    file(format!("{folder}/types/{}.rs", made.module), page.finish())
}
