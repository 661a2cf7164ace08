//! Surface to text, one file an output kind. Pure functions: what a file says depends on the surface alone.

mod action;
mod credentials;
mod docs;
mod error_code;
mod example;
mod manifest;
mod modules;
mod parts;
mod record;
mod released;
mod rules;
mod setters;
mod shared;
mod values;
mod words;

use crate::{
    File,
    surface::{Surface, lock},
};
use rayon::prelude::*;

/// The files of a crate, sorted by path.
/// `manifest` is the text of the present `Cargo.toml`.
pub(crate) fn files(surface: &Surface<'_>, manifest: Option<&str>) -> Vec<File> {
    let mut files = vec![manifest::cargo_toml(surface, manifest), modules::lib(surface)];
    files.extend(manifest::texts(surface));
    files.extend(example::files(surface));
    files.extend(example::program(surface));
    files.push(file("surface.lock".into(), lock::write(surface)));
    for version in &surface.versions {
        let folder = format!("src/{}", version.module);
        files.extend(modules::version(surface, version, &folder));
        files.extend(error_code::files(surface, version, &folder));
        // One crate may be most of a run.
        files.par_extend(version.actions.par_iter().flat_map_iter(|action| action::files_of(surface, version, action, &folder)));
        files.par_extend(version.types.par_iter().flat_map_iter(|shared| shared::files_of(version, shared, &folder)));
        files.extend(version.merged.iter().map(|made| shared::merged(made, &folder)));
    }
    files.sort();
    files
}

/// A file that is written anew each time.
fn file(path: String, text: String) -> File {
    File { path, text, once: false }
}
