//! Calls of EdgeOne: converts this program's types into requests, and responses into this program's types.

use crate::{
    cli::{By, Connection, Kind},
    failure::Result,
    task::{FAILED, FINAL, Page, Query, Receipt, Rejection, Task},
};
use std::collections::BTreeSet;
use tencentcloud_core::{self as core, EnumValue, config::Language, credentials::Chain};
use tencentcloud_teo::v20220106::{
    Client,
    actions::{
        CreatePrefetchTaskRequest, CreatePurgeTaskRequest, CreatePurgeTaskType, DescribePrefetchTasksRequest, DescribePurgeTasksRequest,
    },
    types,
};

/// Client of EdgeOne with the calls that this program needs.
pub(crate) struct Service {
    client: Client,
}

impl Service {
    /// Creates a client with the credentials of the environment. Sends nothing.
    pub(crate) fn connect(connection: &Connection) -> Result<Self> {
        // Outside of a cloud server the request for a role only costs time.
        let chain = if connection.instance_role { Chain::standard() } else { Chain::local() };
        let mut builder = core::Client::builder()
            .credentials(chain)
            .region(&connection.region)
            .language(Language::English)
            .app_name(concat!("edgeone-purge/", env!("CARGO_PKG_VERSION")));
        if let Some(url) = &connection.endpoint {
            builder = builder.endpoint(url.parse()?);
        }
        Ok(Self { client: Client::new(builder.build()?) })
    }

    /// Submits a purge task.
    pub(crate) async fn purge(&self, zone: &str, by: By, targets: &[String], encode_url: bool) -> Result<Receipt> {
        let kind = match by {
            By::Url => CreatePurgeTaskType::PurgeUrl,
            By::Prefix => CreatePurgeTaskType::PurgePrefix,
            By::Host => CreatePurgeTaskType::PurgeHost,
            By::All => CreatePurgeTaskType::PurgeAll,
        };
        let mut request = CreatePurgeTaskRequest::new(zone, kind);
        if !targets.is_empty() {
            request = request.targets(targets);
        }
        if encode_url {
            request = request.encode_url(true);
        }
        let response = self.client.create_purge_task(request).await?;
        Ok(receipt(response.job_id, response.failed_list, targets))
    }

    /// Submits a prefetch task.
    pub(crate) async fn prefetch(&self, zone: &str, targets: &[String], headers: &[(String, String)], encode_url: bool) -> Result<Receipt> {
        let mut request = CreatePrefetchTaskRequest::new(zone).targets(targets);
        if !headers.is_empty() {
            request = request.headers(headers.iter().map(|(name, value)| types::Header::new(name, value)));
        }
        if encode_url {
            request = request.encode_url(true);
        }
        let response = self.client.create_prefetch_task(request).await?;
        Ok(receipt(response.job_id, response.failed_list, targets))
    }

    /// Returns the matching tasks. Requests pages until the limit is reached.
    pub(crate) async fn list(&self, kind: Kind, query: Query) -> Result<Page> {
        let most = query.limit;
        let mut all = self.tasks(kind, query.clone(), 0).await?;
        let name = |task: &Task| (task.job_id.clone(), task.target.clone(), task.created.clone());
        let mut seen: BTreeSet<_> = all.tasks.iter().map(name).collect();
        // The documentation does not say whether the offset counts tasks or pages, or whether pages begin at 0 or 1. If counting tasks gives no result, it counts pages.
        let (mut pages, mut turn) = (false, 0);
        while all.tasks.len() < most.min(all.total) {
            turn += 1;
            let page = self.tasks(kind, query.clone(), if pages { turn } else { all.tasks.len() }).await?;
            let before = all.tasks.len();
            all.tasks.extend(page.tasks.into_iter().filter(|task| seen.insert(name(task))));
            if all.tasks.len() == before {
                match (pages, turn) {
                    (false, 1) => (pages, turn) = (true, 0),
                    // The second page may be the first page again.
                    (true, 1) => {}
                    _ => break,
                }
            }
        }
        all.tasks.truncate(most);
        Ok(all)
    }

    /// Returns one page of the matching tasks.
    async fn tasks(&self, kind: Kind, query: Query, offset: usize) -> Result<Page> {
        let size = i64::try_from(query.limit.min(MAX_PAGE_SIZE)).unwrap_or(i64::MAX);
        let offset = Some(offset).filter(|offset| *offset > 0).and_then(|offset| i64::try_from(offset).ok());
        match kind {
            Kind::Purge => {
                let mut request = DescribePurgeTasksRequest::new().limit(size);
                request.offset = offset;
                request.job_id = query.job_id;
                request.zone_id = query.zone;
                request.target = query.target;
                request.start_time = query.since.map(Into::into);
                request.end_time = query.until.map(Into::into);
                if !query.statuses.is_empty() {
                    request = request.statuses(query.statuses.iter().map(|status| status.as_str()));
                }
                if !query.domains.is_empty() {
                    request = request.domains(query.domains);
                }
                let response = self.client.describe_purge_tasks(request).await?;
                Ok(page(response.total_count, response.tasks))
            }
            Kind::Prefetch => {
                let mut request = DescribePrefetchTasksRequest::new().limit(size);
                request.offset = offset;
                request.job_id = query.job_id;
                request.zone_id = query.zone;
                request.target = query.target;
                request.start_time = query.since.map(Into::into);
                request.end_time = query.until.map(Into::into);
                if !query.statuses.is_empty() {
                    request = request.statuses(query.statuses.iter().map(|status| status.as_str()));
                }
                if !query.domains.is_empty() {
                    request = request.domains(query.domains);
                }
                let response = self.client.describe_prefetch_tasks(request).await?;
                Ok(page(response.total_count, response.tasks))
            }
        }
    }

    /// Returns the progress of a job. If a job has more targets than a page, the service counts them per state.
    pub(crate) async fn standing(&self, kind: Kind, job: &str) -> Result<Standing> {
        let query = |statuses: &[types::TaskStatus], limit| Query {
            job_id: Some(job.to_owned()),
            statuses: statuses.to_vec(),
            limit,
            ..Query::default()
        };
        let all = self.tasks(kind, query(&[], MAX_PAGE_SIZE), 0).await?;
        if all.total <= all.tasks.len() {
            let total = all.tasks.len();
            let done = all.tasks.iter().filter(|task| task.is_final()).count();
            return Ok(Standing { total, done, failed: all.tasks.into_iter().filter(Task::has_failed).collect() });
        }
        let done = self.tasks(kind, query(&FINAL, 1), 0).await?.total;
        let failed = self.tasks(kind, query(&FAILED, MAX_PAGE_SIZE), 0).await?.tasks;
        Ok(Standing { total: all.total, done, failed })
    }
}

/// Maximum number of tasks per page.
const MAX_PAGE_SIZE: usize = 1000;

/// Progress of a job.
#[derive(Debug, Default)]
pub(crate) struct Standing {
    pub(crate) total: usize,
    pub(crate) done: usize,
    pub(crate) failed: Vec<Task>,
}

fn receipt(job_id: String, failed: Vec<types::FailReason>, targets: &[String]) -> Receipt {
    let rejected: Vec<Rejection> = failed.into_iter().map(|f| Rejection { reason: f.reason, targets: f.targets }).collect();
    let refused: usize = rejected.iter().map(|r| r.targets.len()).sum();
    Receipt { job_id, accepted: targets.len().saturating_sub(refused), rejected }
}

fn page(total: i64, tasks: Vec<types::Task>) -> Page {
    let tasks: Vec<Task> = tasks
        .into_iter()
        .map(|task| Task {
            job_id: task.job_id,
            kind: task.r#type,
            target: task.target,
            status: task.status,
            created: task.create_time.to_string(),
            updated: task.update_time.to_string(),
        })
        .collect();
    // A total that is smaller than the number of received tasks is not a count.
    Page { total: usize::try_from(total).unwrap_or(0).max(tasks.len()), tasks }
}
