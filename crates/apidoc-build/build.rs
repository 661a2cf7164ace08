//! Hashes the sources of the generator. A cache that another generator wrote is ignored.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    io,
    path::Path,
};

fn main() -> io::Result<()> {
    let root = Path::new("../..");
    let mut hasher = DefaultHasher::new();
    for name in ["apidoc-ir", "apidoc-markdown", "apidoc-parse", "apidoc-codegen", "apidoc-build"] {
        let folder = root.join("crates").join(name);
        for part in ["src", "Cargo.toml"] {
            let path = folder.join(part);
            println!("cargo::rerun-if-changed={}", path.display());
            hash(&path, &mut hasher)?;
        }
    }
    // Versions of libraries, and texts that are copied into each crate.
    for name in ["Cargo.lock", "LICENSE-APACHE", "LICENSE-MIT"] {
        let path = root.join(name);
        if path.exists() {
            println!("cargo::rerun-if-changed={}", path.display());
            hash(&path, &mut hasher)?;
        }
    }
    println!("cargo::rustc-env=APIDOC_GENERATOR={:016x}", hasher.finish());
    Ok(())
}

fn hash(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    if path.is_dir() {
        let mut entries = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
        entries.sort();
        return entries.iter().try_for_each(|entry| hash(entry, hasher));
    }
    path.hash(hasher);
    fs::read(path)?.hash(hasher);
    Ok(())
}
