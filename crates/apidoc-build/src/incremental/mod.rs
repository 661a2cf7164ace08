//! The pipeline with a cache: unchanged components are not parsed, joined, generated or written.
//!
//! Steps of a run: [`Run::read`] finds the changed pages and joins the components that have one, [`Run::generate`] generates their
//! crates, [`Run::compare`] compares the tree, and [`Run::save`] keeps the results. The outcome is the same as without a cache.

mod emit;
mod heads;
mod index;
mod join;
mod parsed;
mod run;
mod save;

pub use emit::Output;
pub use run::Run;
