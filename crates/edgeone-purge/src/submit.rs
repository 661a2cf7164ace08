//! The command `submit`.

use crate::{
    cli::{By, Common, Kind, Prefetch, Purge, Submit, Watch, What},
    failure::{Failure, Outcome, Result},
    follow, output,
    service::Service,
    table::printable,
    targets::{self, Form},
    task::Receipt,
};

/// Checked input of `submit`.
pub(crate) struct Order {
    zone: String,
    what: Content,
    targets: Vec<String>,
    encode_url: bool,
    batch: usize,
    follow: Option<Watch>,
}

enum Content {
    Purge(By),
    Prefetch(Vec<(String, String)>),
}

impl Order {
    /// Reads files and standard input, and rejects invalid input.
    pub(crate) fn read(submit: Submit) -> Result<Self> {
        let (what, form, common) = match submit.what {
            What::Purge(Purge { by, common }) => (Content::Purge(by), Form::from(by), common),
            What::Prefetch(Prefetch { headers, common }) => (Content::Prefetch(headers), Form::Address, common),
        };
        let Common { zone, targets, file, encode_url, batch, follow, watch } = common;
        let all = matches!(what, Content::Purge(By::All));
        if all && (!targets.is_empty() || file.is_some()) {
            return Err(Failure::usage("`--by all` purges the whole site and takes no targets"));
        }
        let targets = targets::collect(targets, file.as_deref(), form)?;
        if !all && targets.is_empty() {
            return Err(Failure::usage("no targets: name them, or a file with --file"));
        }
        let batch = batch.map_or(usize::MAX, |n| usize::try_from(n).unwrap_or(usize::MAX));
        Ok(Self { zone, what, targets, encode_url, batch, follow: follow.then_some(watch) })
    }

    fn kind(&self) -> Kind {
        match self.what {
            Content::Purge(_) => Kind::Purge,
            Content::Prefetch(_) => Kind::Prefetch,
        }
    }
}

/// Submits one task per batch, and prints what EdgeOne accepted.
pub(crate) async fn run(service: &Service, order: Order, json: bool) -> Result<Outcome> {
    let mut receipts = Vec::new();
    // The whole site is one task without targets.
    let mut batches: Vec<&[String]> = order.targets.chunks(order.batch).collect();
    if batches.is_empty() {
        batches.push(&[]);
    }
    let mut broken = None;
    for batch in batches {
        let answer = match &order.what {
            Content::Purge(by) => service.purge(&order.zone, *by, batch, order.encode_url).await,
            Content::Prefetch(headers) => service.prefetch(&order.zone, batch, headers, order.encode_url).await,
        };
        match answer {
            Ok(receipt) => receipts.push(receipt),
            Err(failure) => {
                broken = Some(failure);
                break;
            }
        }
    }
    // The IDs of tasks that were submitted before a failure are still printed.
    print(&receipts, json)?;
    if let Some(failure) = broken {
        return Err(failure);
    }
    let refused = receipts.iter().any(|receipt| !receipt.rejected.is_empty());
    let outcome = if refused { Outcome::Failed } else { Outcome::Done };
    let jobs: Vec<String> = receipts.into_iter().filter(|r| !r.job_id.is_empty()).map(|r| r.job_id).collect();
    match &order.follow {
        Some(watch) if !jobs.is_empty() => match follow::run(service, watch, order.kind(), jobs, json).await? {
            Outcome::Done => Ok(outcome),
            other => Ok(other),
        },
        _ => Ok(outcome),
    }
}

fn print(receipts: &[Receipt], json: bool) -> Result<()> {
    if json {
        return receipts.iter().try_for_each(|receipt| output::line(serde_json::json!({ "submitted": receipt })));
    }
    for receipt in receipts {
        if !receipt.job_id.is_empty() {
            output::line(printable(&receipt.job_id))?;
        }
        for rejection in &receipt.rejected {
            for target in &rejection.targets {
                eprintln!("not accepted: {}: {}", printable(target), printable(&rejection.reason));
            }
            if rejection.targets.is_empty() {
                eprintln!("not accepted: {}", printable(&rejection.reason));
            }
        }
    }
    Ok(())
}
