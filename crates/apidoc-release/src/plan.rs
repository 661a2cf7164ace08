//! What a release does: versions, changelogs and the order of publication. Reads files, and writes those of a plan.

use crate::{
    Error, Level, Package, State, Version, changelog, documentation, entries, files, manifest,
    surface::{self, Comparison},
    tree,
    version::FIRST,
};
use apidoc_ir::Ir;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// Name of the package of the runtime.
pub const RUNTIME: &str = "tencentcloud-core";

/// Input of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// Folder of the generated crates.
    pub out: &'a Path,
    /// Documentation of the services.
    pub ir: &'a Ir,
    /// Text of the `Cargo.toml` of the workspace of these crates.
    pub workspace: &'a str,
    /// Folder of the runtime, if it is released with the crates.
    pub runtime: Option<&'a Path>,
}

/// The crates to release, in the order of publication: dependencies first, then crates that the registry knows, then new ones.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The crates to release.
    pub steps: Vec<Step>,
    /// The number of crates without a change.
    pub unchanged: usize,
}

/// The release of one crate.
#[derive(Clone, Debug)]
pub struct Step {
    /// State of the crate on disk.
    pub package: Package,
    /// The last released version; `None` before the first release.
    pub from: Option<Version>,
    /// The version to release.
    pub to: Version,
    /// Size of the change.
    pub level: Level,
    /// Text of `Cargo.toml` for this release.
    pub manifest: String,
    /// Text of `CHANGELOG.md` for this release.
    pub changelog: String,
    /// The state to note when it is published.
    pub state: State,
}

/// Requirements of all crates.
struct Requirements {
    runtime: Option<String>,
    rust: String,
    repository: Option<String>,
}

/// Makes the plan of a release.
pub fn plan(inputs: &Inputs<'_>) -> Result<Plan, Error> {
    let all = Requirements {
        runtime: manifest::dependency(inputs.workspace, RUNTIME),
        rust: manifest::workspace(inputs.workspace, "rust-version").unwrap_or_default(),
        repository: manifest::workspace(inputs.workspace, "repository"),
    };
    let mut plan = Plan::default();
    let mut add = |step: Option<Step>| match step {
        Some(step) => plan.steps.push(step),
        None => plan.unchanged += 1,
    };
    let packages = tree::generated(inputs.out)?;
    unique(&packages)?;
    if let Some(folder) = inputs.runtime {
        add(runtime(tree::package(folder.to_path_buf(), false)?, inputs.workspace, &all)?);
    }
    for package in packages {
        add(generated(package, inputs.ir, &all)?);
    }
    plan.steps = in_order(plan.steps)?;
    Ok(plan)
}

/// Writes the manifests and changelogs of a plan, and the versions in the lock file of the workspace. Returns the number of written files.
pub fn apply(plan: &Plan, cargo_lock: &Path) -> Result<usize, Error> {
    let mut written = 0;
    let mut put = |path: &Path, before: &str, text: &str| {
        if before != text {
            written += 1;
            tree::write(path, text)?;
        }
        Ok::<(), Error>(())
    };
    for step in &plan.steps {
        let package = &step.package;
        put(&package.folder.join("Cargo.toml"), &package.manifest, &step.manifest)?;
        put(&package.folder.join("CHANGELOG.md"), &package.changelog, &step.changelog)?;
    }
    // Without a lock file, cargo creates one with the right versions.
    if let Ok(before) = apidoc_files::text(cargo_lock) {
        let text = plan.steps.iter().fold(before.clone(), |text, step| locked(&text, &step.package.name, step.to));
        put(cargo_lock, &before, &text)?;
    }
    Ok(written)
}

/// Sets the version of a member of the workspace in `Cargo.lock`. Packages of a registry have a source and stay.
fn locked(lock: &str, name: &str, version: Version) -> String {
    let head = format!("[[package]]\nname = \"{name}\"\nversion = \"");
    let Some(at) = lock.find(&head).map(|at| at + head.len()) else { return lock.to_owned() };
    let Some((_, after)) = lock[at..].split_once("\"\n") else { return lock.to_owned() };
    if after.starts_with("source = ") {
        return lock.to_owned();
    }
    format!("{}{version}\"\n{after}", &lock[..at])
}

/// Checks that no two crates have one package name.
fn unique(packages: &[Package]) -> Result<(), Error> {
    let mut folders: BTreeMap<&str, &Path> = BTreeMap::new();
    for package in packages {
        if let Some(other) = folders.insert(&package.name, &package.folder) {
            return Err(Error::refused(format!(
                "the package {} is in {} and in {}; give one of them another name with `package = \"…\"` in overrides.toml",
                package.name,
                other.display(),
                package.folder.display()
            )));
        }
    }
    Ok(())
}

/// Returns the release of the runtime, whose version people set.
fn runtime(package: Package, workspace: &str, all: &Requirements) -> Result<Option<Step>, Error> {
    let inherited = || manifest::workspace(workspace, "version").and_then(|version| version.parse().ok());
    let no_version = || Error::refused(format!("{}/Cargo.toml has no version", package.folder.display()));
    let to = package.version.or_else(inherited).ok_or_else(no_version)?;
    let state = State {
        package: package.name.clone(),
        version: to,
        runtime: None,
        rust: all.rust.clone(),
        files: files::hash(&package.folder)?,
        surface: String::new(),
        documentation: Ir::default(),
    };
    let old = package.record.state.as_ref();
    if let Some(old) = old {
        if old.files == state.files && to == old.version {
            return Ok(None);
        }
        if to <= old.version {
            return Err(Error::refused(format!(
                "{} has changed since its release {}; set a later version in {}/Cargo.toml, and in [workspace.dependencies] if crates need it",
                package.name,
                old.version,
                package.folder.display()
            )));
        }
    }
    let from = old.map(|old| old.version);
    let level = from.map_or(Level::Major, |from| from.step(to));
    let (manifest, changelog) = (package.manifest.clone(), package.changelog.clone());
    Ok(Some(Step { from, to, level, manifest, changelog, state, package }))
}

/// Returns the release of a generated crate; `None` if its package is as released.
fn generated(package: Package, ir: &Ir, all: &Requirements) -> Result<Option<Step>, Error> {
    let folder = package.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut state = State {
        package: package.name.clone(),
        version: FIRST,
        runtime: all.runtime.clone(),
        rust: all.rust.clone(),
        files: files::hash(&package.folder)?,
        surface: package.surface.clone(),
        documentation: documentation::reduced(ir, &folder),
    };
    let Some(old) = package.record.state.clone() else {
        state.version = package.version.unwrap_or(FIRST);
        let entries = String::new();
        return Ok(Some(step(package, None, Level::Major, &entries, state, all)));
    };
    if old.package != package.name {
        return Err(Error::refused(format!(
            "{} was released as {}; a package keeps its name: set `package = \"{1}\"` in overrides.toml, or delete {0}/{2} to begin a new package",
            package.folder.display(),
            old.package,
            crate::state::RELEASED
        )));
    }
    let compared = surface::compare(&package.name, &old.surface, &package.surface)?;
    let (level, reasons) = level(&compared, &old, &state);
    if level == Level::Nothing {
        return Ok(None);
    }
    state.version = old.version.after(level);
    let changes = apidoc_diff::documentation(&old.documentation, &state.documentation);
    let entries = entries::section(&compared, &changes, &reasons);
    Ok(Some(step(package, Some(old.version), level, &entries, state, all)))
}

/// Returns the size of a change, and what breaks besides items.
fn level(compared: &Comparison, old: &State, new: &State) -> (Level, Vec<String>) {
    let mut reasons = Vec::new();
    let version = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Version>().ok());
    let runtime = match (version(&old.runtime), version(&new.runtime)) {
        (Some(was), Some(is)) => was.step(is),
        _ => Level::Nothing,
    };
    let mut level = compared.level;
    // Types of the runtime are part of the API of each crate.
    if runtime == Level::Major {
        reasons.push(format!("{RUNTIME} is {} instead of {}.", shown(&new.runtime), shown(&old.runtime)));
        level = Level::Major;
    }
    if old.files != new.files {
        level = level.max(Level::Patch);
    }
    // A higher requirement alone does not cause a release, but users see it.
    let raised = runtime != Level::Nothing || old.rust != new.rust;
    if raised && level == Level::Patch {
        level = Level::Minor;
    }
    (level, reasons)
}

fn shown(version: &Option<String>) -> &str {
    version.as_deref().unwrap_or("unknown")
}

fn step(package: Package, from: Option<Version>, level: Level, entries: &str, state: State, all: &Requirements) -> Step {
    let to = state.version;
    let changelog = changelog::with_section(&package.changelog, to, from, entries);
    let mut text = manifest::set(&package.manifest, "documentation", &format!("https://docs.rs/{}/{to}", package.name));
    if let Some(repository) = &all.repository {
        text = manifest::set(&text, "repository", repository);
    }
    text = manifest::set(&text, "version", &to.to_string());
    text = manifest::set(&text, "rust-version", &state.rust);
    Step { from, to, level, manifest: text, changelog, state, package }
}

/// Sorts steps: dependencies first, then crates that the registry knows, then by name.
fn in_order(mut steps: Vec<Step>) -> Result<Vec<Step>, Error> {
    steps.sort_by(|a, b| (a.from.is_none(), &a.package.name).cmp(&(b.from.is_none(), &b.package.name)));
    let mut waiting: BTreeSet<String> = steps.iter().map(|step| step.package.name.clone()).collect();
    let mut ordered = Vec::with_capacity(steps.len());
    while !steps.is_empty() {
        let free = |step: &Step| manifest::dependencies(&step.manifest).all(|name| name == step.package.name || !waiting.contains(name));
        let Some(next) = steps.iter().position(free) else {
            let names: Vec<&str> = waiting.iter().map(String::as_str).collect();
            return Err(Error::refused(format!("these crates depend on each other: {}", names.join(", "))));
        };
        let step = steps.remove(next);
        waiting.remove(&step.package.name);
        ordered.push(step);
    }
    Ok(ordered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_members_of_the_workspace_change_in_the_lock_file() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"0.1.0\"\ndependencies = [\n \"b\",\n]\n\n\
                    [[package]]\nname = \"b\"\nversion = \"0.1.0\"\nsource = \"registry\"\n";
        let version = "1.2.0".parse().unwrap();
        assert_eq!(locked(lock, "a", version), lock.replacen("0.1.0", "1.2.0", 1));
        assert_eq!(locked(lock, "b", version), lock);
        assert_eq!(locked(lock, "c", version), lock);
    }
}
