//! The tests of this crate in one binary, since each binary links everything that the crate depends on.

mod server;

mod builds;
mod call;
mod categories;
mod credentials;
mod cvm_waiters;
mod example_program;
mod guide;
mod idempotency;
mod machine_code;
mod packages;
mod programs;
mod programs_from_docs;
mod readmes;
mod stored;
