//! What stands beside the sources: the manifest, and texts for readers.

use super::{docs, file};
use crate::{File, print::literal, surface::Surface};
use std::fmt::Write;

/// `Cargo.toml`; what all crates share is inherited from the workspace.
pub(super) fn cargo_toml(surface: &Surface<'_>) -> File {
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
documentation = \"https://docs.rs/{name}\"
readme = \"README.md\"
exclude = [\"tests/\", \"surface.lock\"]
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true

[package.metadata.docs.rs]
all-features = true

[features]
",
        literal(&description)
    );
    let newest = surface.versions.last().map(|v| v.module.as_str()).unwrap_or_default();
    let _ = writeln!(
        text,
        "default = [\"hyper\", \"{newest}\"]
# The default transport, for async programs.
hyper = [\"tencentcloud-core/hyper\"]
# `.wait()`, for programs without a runtime.
blocking = [\"tencentcloud-core/blocking\"]
# One a version of the API; the newest is there without asking."
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
    file("Cargo.toml".into(), text)
}

/// The texts for readers.
pub(super) fn texts(surface: &Surface<'_>) -> Vec<File> {
    let title = surface.title.map_or_else(|| surface.service.clone(), docs::plain);
    let readme = format!(
        "# {}\n\nA typed client of Tencent Cloud {title} (`{}`), generated from its API documentation. Unofficial.\n",
        surface.package, surface.service
    );
    let notice = format!(
        "{}\n\nThe texts that document this crate's items are Tencent's, as published in its SDKs under the Apache License 2.0.\n\
         This crate is unofficial: Tencent neither made nor endorses it.\n",
        surface.package
    );
    let changelog = "# Changelog\n\n## Unreleased\n\n- First version.\n".to_owned();
    vec![file("README.md".into(), readme), file("NOTICE".into(), notice), File { path: "CHANGELOG.md".into(), text: changelog, once: true }]
}
