//! The command `list`: past tasks.

use crate::{
    cli::{Kind, List},
    failure::{Failure, Outcome, Result},
    output,
    service::Service,
    table,
    task::{self, Query},
};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use tencentcloud_core::Open;
use tencentcloud_teo::v20220106::types::TaskStatus;

/// Builds the query from the command line.
pub(crate) fn query(list: &List) -> Result<Query> {
    let now = Timestamp::now();
    let since = time(&list.since, now).ok_or_else(|| unreadable("--since", &list.since))?;
    let until = match &list.until {
        Some(text) => time(text, now).ok_or_else(|| unreadable("--until", text))?,
        None => now,
    };
    if since >= until {
        return Err(Failure::usage("--since is not before --until"));
    }
    let statuses = list.status.iter().map(|text| status(text)).collect::<Result<_>>()?;
    Ok(Query {
        job_id: None,
        zone: list.zone.clone(),
        since: Some(since),
        until: Some(until),
        statuses,
        domains: list.domain.clone(),
        target: list.target.clone(),
        limit: if list.all { usize::MAX } else { usize::try_from(list.limit).unwrap_or(usize::MAX) },
    })
}

fn status(text: &str) -> Result<TaskStatus> {
    let known = Open::from(text).known();
    known.ok_or_else(|| Failure::usage(format!("unknown status `{text}`; expected one of {}", task::states().join(", "))))
}

fn unreadable(option: &str, text: &str) -> Failure {
    Failure::usage(format!("{option} `{text}`: expected a time such as 2024-05-01T08:00Z, or a duration before now such as 12h or 3d"))
}

/// Parses a time, or a duration before `now`. A date or time without an offset is UTC.
fn time(text: &str, now: Timestamp) -> Option<Timestamp> {
    let whole = |t: Timestamp| Timestamp::from_second(t.as_second()).ok();
    if let Ok(moment) = text.parse::<Timestamp>() {
        return whole(moment);
    }
    if let Ok(civil) = text.parse::<DateTime>() {
        return whole(TimeZone::UTC.to_timestamp(civil).ok()?);
    }
    let ago: jiff::Span = text.parse().ok()?;
    if ago.is_negative() || ago.is_zero() {
        return None;
    }
    whole(now.to_zoned_datetime(TimeZone::UTC).checked_sub(ago).ok()?.timestamp())
}

/// Prints the tasks, and a note if there are more.
pub(crate) async fn run(service: &Service, kind: Kind, query: Query, json: bool) -> Result<Outcome> {
    let page = service.list(kind, query).await?;
    let mut tasks = page.tasks;
    // ISO 8601 in UTC sorts as text.
    tasks.sort_by(|a, b| b.created.cmp(&a.created).then_with(|| a.target.cmp(&b.target)));
    if json {
        let text = serde_json::to_string_pretty(&tasks).map_err(|error| Failure::service(error.to_string()))?;
        output::line(text)?;
    } else if tasks.is_empty() {
        eprintln!("no tasks");
    } else {
        output::line(table::tasks(&tasks).trim_end())?;
    }
    if page.total > tasks.len() {
        eprintln!(
            "{} of {} shown; narrow the list with --since, --until, --status or --domain, raise --limit, or use --all",
            tasks.len(),
            page.total
        );
    }
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let now = "2024-05-02T12:00:00.5Z".parse().unwrap();
        assert_eq!(time(text, now).map(|t| t.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn moments_and_how_long_ago() {
        check("2024-05-01T08:00Z", Some("2024-05-01T08:00:00Z"));
        check("2024-05-01T08:00:00+08:00", Some("2024-05-01T00:00:00Z"));
        check("2024-05-01T08:00", Some("2024-05-01T08:00:00Z"));
        check("2024-05-01", Some("2024-05-01T00:00:00Z"));
        check("12h", Some("2024-05-02T00:00:00Z"));
        check("3d", Some("2024-04-29T12:00:00Z"));
        check("yesterday", None);
        check("-3d", None);
        check("0s", None);
    }
}
