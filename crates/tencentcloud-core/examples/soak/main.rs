//! Makes many calls against a local server that answers one in ten with a fault, and prints what came of them:
//!
//! ```text
//! cargo run --release -p tencentcloud-core --example soak -- 100000
//! ```

mod actions;
#[allow(dead_code)] // The tests use the rest of it.
mod server;
mod soak;

use std::process::ExitCode;

fn main() -> ExitCode {
    let calls = match std::env::args().nth(1).map(|text| text.parse()) {
        None => 100_000,
        Some(Ok(calls)) => calls,
        Some(Err(_)) => {
            eprintln!("usage: soak [CALLS]");
            return ExitCode::from(2);
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("soak: {error}");
            return ExitCode::from(3);
        }
    };
    let report = runtime.block_on(soak::soak(calls));
    println!("{} calls in {:.1?}, {} requests, {} connections", report.calls, report.elapsed, report.requests, report.connections);
    for ((action, outcome), times) in &report.outcomes {
        println!("  {times:>8}  {action}: {outcome}");
    }
    println!("faults that were answered");
    for ((action, fault), times) in &report.faults {
        println!("  {times:>8}  {action}: {fault}");
    }
    if let Some((before, after)) = report.memory {
        println!("memory after a fifth of the calls {before} kB, after all {after} kB");
    }
    let complaints = report.complaints();
    for complaint in &complaints {
        println!("WRONG: {complaint}");
    }
    if complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
