//! What stands beside the sources: the manifest, and texts for readers.

use super::{docs, example, file, released};
use crate::{
    File,
    print::{toml_string, visible},
    surface::Surface,
};
use std::fmt::Write;

/// `Cargo.toml`; what all crates share is inherited from the workspace. `present` is its text before: what a release wrote there stays.
pub(super) fn cargo_toml(surface: &Surface<'_>, present: Option<&str>) -> File {
    let kept = |key: &str| released::entry(present, key);
    let entry = |key: &str| kept(key).map_or_else(|| format!("{key}.workspace = true"), |value| format!("{key} = \"{value}\""));
    let documentation = kept("documentation").map_or_else(|| format!("https://docs.rs/{}", surface.package), str::to_owned);
    let repository = kept("repository").map(|value| format!("repository = \"{value}\"\n")).unwrap_or_default();
    let (version, rust_version) = (entry("version"), entry("rust-version"));
    let mut text = String::from("# Written by `cargo xtask gen`.\n\n[package]\n");
    let name = &surface.package;
    let description = match surface.title {
        Some(title) => {
            format!("Tencent Cloud {title} ({}): a typed client, generated from the API documentation. Unofficial.", surface.service)
        }
        None => format!("Tencent Cloud {}: a typed client, generated from the API documentation. Unofficial.", surface.service),
    };
    let _ = write!(
        text,
        "name = \"{name}\"
description = {}
keywords = [\"tencent\", \"tencentcloud\", \"cloud\", \"sdk\", \"api\"]
categories = [\"api-bindings\", \"web-programming::http-client\"]
documentation = \"{documentation}\"
{repository}readme = \"README.md\"
exclude = [\"tests/\", \"surface.lock\", \"gone.json\", \"released.lock\", \".generated\"]
{version}
edition.workspace = true
{rust_version}
license.workspace = true

[package.metadata.docs.rs]
all-features = true

[features]
",
        toml_string(&description)
    );
    let default: Vec<_> = surface.default_features.iter().map(|feature| format!("\"{feature}\"")).collect();
    let _ = writeln!(
        text,
        "default = [{}]
# The default transport, for async programs.
hyper = [\"tencentcloud-core/hyper\"]
# `.wait()`, for programs without a runtime.
blocking = [\"tencentcloud-core/blocking\"]
# One per version of the API.",
        default.join(", ")
    );
    for version in &surface.versions {
        let _ = writeln!(text, "{} = []", version.module);
    }
    text.push_str(
        "
[dependencies]
tencentcloud-core.workspace = true

[dev-dependencies]
tencentcloud-core = { workspace = true, features = [\"testing\"] }
tokio = { workspace = true, features = [\"macros\", \"rt-multi-thread\"] }

[lints]
workspace = true
",
    );
    if let Some((program, version)) = example::named(surface) {
        let _ = write!(text, "\n[[example]]\nname = \"{program}\"\nrequired-features = [\"hyper\", \"{version}\"]\n");
    }
    file("Cargo.toml".into(), text)
}

/// A package holds nothing from outside its folder, so each crate has the licences of the repository.
const LICENSES: [(&str, &str); 2] =
    [("LICENSE-APACHE", include_str!("../../../../LICENSE-APACHE")), ("LICENSE-MIT", include_str!("../../../../LICENSE-MIT"))];

/// The texts for readers.
pub(super) fn texts(surface: &Surface<'_>) -> Vec<File> {
    let readme = visible(&readme(surface));
    let notice = format!(
        "{}\n\nThe texts that document this crate's items are Tencent's, as published in its SDKs under the Apache License 2.0.\n\
         This crate is unofficial: Tencent neither made nor endorses it.\n",
        surface.package
    );
    let changelog = "# Changelog\n\n## Unreleased\n\n- First version.\n".to_owned();
    let mut files = vec![file("README.md".into(), readme), file("NOTICE".into(), notice)];
    files.push(File { path: "CHANGELOG.md".into(), text: changelog, once: true });
    files.extend(LICENSES.map(|(path, text)| file(path.into(), text.into())));
    files
}

/// `README.md`, which is the crate's page of documentation too: its code is compiled there.
fn readme(surface: &Surface<'_>) -> String {
    let service = docs::plain(surface.service);
    let title = surface.title.map_or_else(|| service.clone(), |title| format!("{} ({service})", docs::plain(title)));
    let mut text = format!(
        "# {}\n\nA typed client of Tencent Cloud {title}, generated from its API documentation: a type for every request and response, open enums,\n\
         typed error codes, checks of documented limits, pages as streams. Unofficial.\n",
        surface.package
    );
    let _ = write!(text, "\n```sh\ncargo add {} tokio --features tokio/macros,tokio/rt-multi-thread\n```\n", surface.package);
    if let Some(code) = example::short(surface) {
        let _ = write!(text, "\n```rust,no_run\n{code}```\n");
    }
    let _ = write!(
        text,
        "\nRequired parameters are the arguments of `new`, all others are methods; every field is public, so an `Option` of your program can be assigned as it is.\n\
         `.await` makes the call. Before it, `.validated()` checks documented limits, `.with_metadata()` asks for status, headers and body too, and the\n\
         trait `tencentcloud_core::CallOptions` has `.region(…)`, `.timeout(…)` and more. `.pages()` and `.items()` read all pages of a list.\n\
         Errors, retry, credentials and all else that calls share are in `tencentcloud-core`, which this crate exports as `{}::tencentcloud_core`.\n\n\
         | feature | what it is for |\n|---|---|\n| `hyper` | the default transport, for programs on tokio; on by default |\n\
         | `blocking` | `.wait()`, for programs without an async runtime |\n",
        surface.library
    );
    for version in &surface.versions {
        let default = if surface.default_features.contains(&version.module) { "; on by default" } else { "" };
        let _ = writeln!(
            text,
            "| `{}` | version {} of the API, {}{default} |",
            version.module,
            docs::plain(&version.date),
            docs::counted(version.actions.len(), "action")
        );
    }
    if let Some(limit) = super::modules::recursion_limit(surface) {
        let _ = write!(
            text,
            "\nTypes hold each other so deeply here that a program which makes such calls needs `{limit}` in its first lines.\n"
        );
    }
    text.push_str("\nThe texts of the documentation are Tencent's, see NOTICE. Licensed under Apache-2.0 or MIT, at your choice.\n");
    text
}
