//! Publishes the crates of a plan, one after the other. Each result is noted at once, so that an interruption loses nothing.

use crate::{
    Error, Plan, Record, Step,
    cargo::{Cargo, Published},
    state::RELEASED,
    tree,
};

/// Result of publishing a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All crates are published.
    Done,
    /// The registry accepts no more crates for now.
    Limit {
        /// When it accepts more, as it says.
        after: Option<String>,
        /// The number of crates that are left.
        left: usize,
    },
}

/// Checks that no new crate has a name that belongs to somebody else. `say` is called with each name and whether it is free.
pub fn names(plan: &Plan, cargo: &Cargo, say: &mut dyn FnMut(&str, bool)) -> Result<(), Error> {
    let mut taken = Vec::new();
    for step in plan.steps.iter().filter(|step| step.from.is_none()) {
        // If a publication began, the name may be ours.
        if step.package.record.publishing.is_some() {
            continue;
        }
        let free = cargo.is_free(&step.package.name)?;
        say(&step.package.name, free);
        if !free {
            taken.push(step.package.name.as_str());
        }
    }
    if taken.is_empty() {
        return Ok(());
    }
    Err(Error::refused(format!(
        "another project has the name {}; set `package = \"…\"` in the overrides.toml of the service and run `cargo xtask gen --breaking` with the \
         name of its folder",
        taken.join(", ")
    )))
}

/// Publishes the crates of a plan in its order. `say` is called before each one.
pub fn publish(plan: &Plan, cargo: &Cargo, say: &mut dyn FnMut(&Step)) -> Result<Outcome, Error> {
    for (at, step) in plan.steps.iter().enumerate() {
        say(step);
        let path = step.package.folder.join(RELEASED);
        let note = |record: &Record| tree::write(&path, &record.write());
        let began = step.package.record.publishing == Some(step.to);
        // Noted before, since cargo can be interrupted after the upload.
        note(&Record { publishing: Some(step.to), state: step.package.record.state.clone() })?;
        match cargo.publish(&step.package.name)? {
            Published::New => {}
            Published::Before if began => {}
            Published::Before => {
                return Err(Error::refused(format!(
                    "the registry already has {} {}, and {} does not say that it was published; compare the two before you continue",
                    step.package.name,
                    step.to,
                    path.display()
                )));
            }
            Published::Limit(after) => return Ok(Outcome::Limit { after, left: plan.steps.len() - at }),
        }
        note(&Record { publishing: None, state: Some(step.state.clone()) })?;
    }
    Ok(Outcome::Done)
}
