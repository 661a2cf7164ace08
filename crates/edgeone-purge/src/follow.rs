//! The command `follow`: wait until tasks are done.

use crate::{
    cli::{Kind, Watch},
    failure::{Failure, Outcome, Result},
    output,
    progress::Progress,
    service::{Service, Standing},
    table::printable,
};
use std::{collections::BTreeSet, time::Duration};
use tokio::time::{Instant, sleep_until};

/// Time for which a job may be unknown. A new job does not appear at once.
const APPEARS_WITHIN: Duration = Duration::from_secs(60);

/// Number of consecutive failed polls after which waiting ends.
const PATIENCE: u32 = 5;

struct Job {
    id: String,
    standing: Standing,
}

impl Job {
    fn is_done(&self) -> bool {
        self.standing.total > 0 && self.standing.done >= self.standing.total
    }
}

/// Polls the jobs in turn until all are done, the timeout expires or the user interrupts.
pub(crate) async fn run(service: &Service, watch: &Watch, kind: Kind, jobs: Vec<String>, json: bool) -> Result<Outcome> {
    let mut jobs: Vec<Job> =
        jobs.into_iter().collect::<BTreeSet<_>>().into_iter().map(|id| Job { id, standing: Standing::default() }).collect();
    let mut progress = Progress::new(match kind {
        Kind::Purge => "purging",
        Kind::Prefetch => "prefetching",
    });
    let ended = tokio::select! {
        ended = until_done(service, watch, kind, &mut jobs, &mut progress) => ended,
        _ = tokio::signal::ctrl_c() => Ok(Outcome::Interrupted),
    };
    progress.finish();
    let outcome = ended?;
    report(kind, &jobs, outcome, json)?;
    Ok(outcome)
}

async fn until_done(service: &Service, watch: &Watch, kind: Kind, jobs: &mut [Job], progress: &mut Progress) -> Result<Outcome> {
    let begun = Instant::now();
    let end = begun + watch.timeout.unsigned_abs();
    let mut failures = 0;
    loop {
        let next = Instant::now() + watch.interval.unsigned_abs();
        for job in jobs.iter_mut().filter(|job| !job.is_done()) {
            match service.standing(kind, &job.id).await {
                Ok(standing) => (job.standing, failures) = (standing, 0),
                // A short network failure does not end an hour of waiting.
                Err(failure) if failure.is_passing() && job.standing.total > 0 && failures < PATIENCE => failures += 1,
                Err(failure) => return Err(failure),
            }
        }
        let sum = |part: fn(&Standing) -> usize| jobs.iter().map(|job| part(&job.standing)).sum();
        progress.set(sum(|s| s.done), sum(|s| s.total), sum(|s| s.failed.len()));
        if jobs.iter().all(Job::is_done) {
            let failed = jobs.iter().any(|job| !job.standing.failed.is_empty());
            return Ok(if failed { Outcome::Failed } else { Outcome::Done });
        }
        if let Some(job) = jobs.iter().find(|job| job.standing.total == 0 && begun.elapsed() >= APPEARS_WITHIN) {
            return Err(Failure::service(format!("no {} task has the ID {}", word(kind), job.id)));
        }
        if next >= end {
            return Ok(Outcome::TimeUp);
        }
        sleep_until(next).await;
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Purge => "purge",
        Kind::Prefetch => "prefetch",
    }
}

fn report(kind: Kind, jobs: &[Job], outcome: Outcome, json: bool) -> Result<()> {
    if json {
        for Job { id, standing: Standing { total, done, failed } } in jobs {
            output::line(serde_json::json!({ "followed": { "job_id": id, "total": total, "done": done, "failed": failed } }))?;
        }
    } else {
        for task in jobs.iter().flat_map(|job| &job.standing.failed) {
            eprintln!("{}: {}", printable(task.status.as_str()), printable(&task.target));
        }
        let (done, total): (usize, usize) = jobs.iter().fold((0, 0), |(d, t), job| (d + job.standing.done, t + job.standing.total));
        let failed: usize = jobs.iter().map(|job| job.standing.failed.len()).sum();
        let without = if failed == 0 { String::new() } else { format!(", {failed} failed") };
        output::line(format_args!("{done} of {total} done{without}"))?;
    }
    if matches!(outcome, Outcome::TimeUp | Outcome::Interrupted) {
        let running: Vec<&str> = jobs.iter().filter(|job| !job.is_done()).map(|job| job.id.as_str()).collect();
        eprintln!("still running; continue with: edgeone-purge follow {} {}", word(kind), running.join(" "));
    }
    Ok(())
}
