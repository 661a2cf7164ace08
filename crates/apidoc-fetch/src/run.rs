//! A run: the list of services, their lists, their pages, and what is left of it on disk.

use crate::{
    AcceptGone, Error, Fault, Options, Progress, Report, ServiceChoice,
    client::{Answer, Client, MAX_PAGE_BYTES},
    listing::{self, List},
    lock, names,
    service::{self, Context, Look, Page, Plan, Problem},
    session::Session,
};
use rayon::prelude::*;
use std::{
    collections::BTreeMap,
    fs, io,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

/// Most pages of a run. The reference has about 30,000.
const MOST_PAGES: usize = 200_000;

/// Fetches pages into a docs folder. `today` is the day (UTC, `2026-01-31`) that `fetch.lock` gives to new and changed pages;
/// `progress` may be called from any thread.
///
/// An error stops the run; what is wrong with single pages is in the report. After either, the docs folder is whole, and
/// the next run fetches what is missing.
pub fn run(options: &Options, today: &str, progress: &(dyn Fn(Progress) + Sync)) -> Result<Report, Error> {
    if !names::is_version(today) {
        return Err(Error::usage(format!("`{}` is not a day like 2026-01-31", listing::shown(today))));
    }
    if let ServiceChoice::Services(services) = &options.wanted
        && let Some(bad) = services.iter().find(|service| !names::is_service(service))
    {
        return Err(Error::usage(format!("`{}` is not the short name of a service, such as `cvm`", listing::shown(bad))));
    }
    let client = Client::new(&options.base, &options.limits)?;
    let session = Session::begin(&options.docs)?;
    let mut report = Report::default();
    let listed = services(&client)?;
    let on_disk = on_disk(&options.docs)?;
    let wanted = wanted(options, &listed, &on_disk)?;
    let address = client.address("services.md");
    report.faults.extend(listed.faults.iter().map(|message| Fault { place: address.clone(), message: message.clone() }));

    let whole = listed.faults.is_empty();
    let context = Context { client: &client, docs: &options.docs, today, accept_gone: &options.accept_gone, whole };
    let jobs = options.limits.jobs.clamp(1, 64);
    let pool =
        rayon::ThreadPoolBuilder::new().num_threads(jobs).build().map_err(|e| Error::failed(format!("cannot start threads: {e}")))?;
    let (done, all) = (AtomicUsize::new(0), wanted.len());
    let plans = pool.install(|| {
        let plan = |service: &String| {
            let version = listed.rows.get(service).map(String::as_str);
            let plan = service::plan(&context, service, version, on_disk.get(service).map_or(&[], Vec::as_slice));
            progress(Progress::Lists(done.fetch_add(1, Ordering::Relaxed) + 1, all));
            plan
        };
        wanted.par_iter().with_max_len(1).map(plan).collect::<Result<Vec<_>, _>>()
    })?;
    let work: Vec<(usize, &Page)> = plans.iter().enumerate().flat_map(|(at, plan)| plan.pages.iter().map(move |page| (at, page))).collect();
    if work.len() > MOST_PAGES {
        return Err(Error::failed(format!("the lists have {} pages, more than {MOST_PAGES}: this is not the reference", work.len())));
    }
    let (done, all) = (AtomicUsize::new(0), work.len());
    let looks = pool.install(|| {
        let fetch = |(at, page): &(usize, &Page)| {
            let look = fetch_page(&context, &session, &plans[*at], page);
            progress(Progress::Pages(done.fetch_add(1, Ordering::Relaxed) + 1, all));
            look
        };
        work.par_iter().with_max_len(1).map(fetch).collect::<Vec<_>>()
    });
    let mut found: Vec<Vec<(Page, Look)>> = plans.iter().map(|_| Vec::new()).collect();
    let (mut stopped, mut failed) = (0, None);
    for ((at, page), look) in work.into_iter().zip(looks) {
        match look {
            Ok(look) => found[at].push((page.clone(), look)),
            Err(Problem::Page { message, .. }) => report.faults.push(Fault { place: page.address.clone(), message }),
            Err(Problem::Stopped) => stopped += 1,
            Err(Problem::Run(error)) => failed = failed.or(Some(error)),
        }
    }
    stopped += plans.iter().filter(|plan| plan.stopped).count();
    for (plan, looks) in plans.into_iter().zip(found) {
        let (service, faults) = service::commit(&context, &session, plan, looks)?;
        report.faults.extend(faults);
        report.services.push(service);
    }
    if stopped > 0 {
        let message = format!("{stopped} pages were not requested, because the server does not answer; run the command again to continue");
        report.faults.push(Fault { place: client.address(""), message });
    }
    session.end()?;
    (report.requests, report.bytes) = client.traffic();
    match failed {
        Some(error) => Err(error),
        None => Ok(report),
    }
}

/// Returns the day in UTC, as `fetch.lock` has it.
pub fn today() -> String {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date().to_string()
}

fn fetch_page(context: &Context<'_>, session: &Session, plan: &Plan, page: &Page) -> Result<Look, Problem> {
    let mut look = service::look(context, plan, page)?;
    service::write(context, session, plan, page, &mut look)?;
    Ok(look)
}

/// Requests the list of services.
fn services(client: &Client) -> Result<List<BTreeMap<String, String>>, Error> {
    let address = client.address("services.md");
    let failed = |why: &str| Error::failed(format!("cannot read the list of services {address}: {why}"));
    let found = match client.get(&address, None) {
        Ok(Answer::Found(found)) => found,
        Ok(Answer::Unchanged) => return Err(failed("no content")),
        Err(failure) => return Err(failed(&failure.message)),
    };
    debug_assert!(found.body.len() as u64 <= MAX_PAGE_BYTES, "the client has the limit");
    let text = std::str::from_utf8(&found.body).map_err(|_| failed("it is not UTF-8"))?;
    let list = listing::services(text).map_err(|why| failed(&why))?;
    if list.rows.is_empty() {
        return Err(failed("it lists no service"));
    }
    Ok(list)
}

/// Returns the versions with a lock file, per service in the docs folder.
fn on_disk(docs: &Path) -> Result<BTreeMap<String, Vec<String>>, Error> {
    let mut services = BTreeMap::new();
    for service in folders(docs)?.into_iter().filter(|name| names::is_service(name)) {
        let home = docs.join(&service);
        let mut versions = folders(&home)?;
        versions.retain(|version| names::is_version(version) && fs::symlink_metadata(home.join(version).join(lock::NAME)).is_ok());
        if !versions.is_empty() {
            services.insert(service, versions);
        }
    }
    Ok(services)
}

fn folders(path: &Path) -> Result<Vec<String>, Error> {
    let failed = |e: io::Error| Error::io("read", path, &e);
    let mut names = Vec::new();
    for entry in fs::read_dir(path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.file_type().map_err(failed)?.is_dir()
            && let Ok(name) = entry.file_name().into_string()
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Returns the services of this run, and checks the names that the options give.
fn wanted(
    options: &Options,
    listed: &List<BTreeMap<String, String>>,
    on_disk: &BTreeMap<String, Vec<String>>,
) -> Result<Vec<String>, Error> {
    let mut known: Vec<String> = listed.rows.keys().chain(on_disk.keys()).cloned().collect();
    known.sort();
    known.dedup();
    let accepted = match &options.accept_gone {
        AcceptGone::All => None,
        AcceptGone::Services(services) => Some(("--accept-gone ", services)),
    };
    let named = match &options.wanted {
        ServiceChoice::All => None,
        ServiceChoice::Services(services) => Some(("", services)),
    };
    for (flag, services) in accepted.into_iter().chain(named) {
        if let Some(unknown) = services.iter().find(|service| known.binary_search(service).is_err()) {
            let unknown = listing::shown(unknown);
            return Err(Error::usage(format!("{flag}{unknown}: the reference has no such service; it has {}", some(&known))));
        }
    }
    match &options.wanted {
        // Without the whole list, a service that is missing from it may be there.
        ServiceChoice::All if !listed.faults.is_empty() => Ok(listed.rows.keys().cloned().collect()),
        ServiceChoice::All => Ok(known),
        ServiceChoice::Services(services) => Ok(services.iter().cloned().collect()),
    }
}

fn some(names: &[String]) -> String {
    const MAX_SHOWN_SERVICES: usize = 400;
    let mut text = names.iter().take(MAX_SHOWN_SERVICES).map(String::as_str).collect::<Vec<_>>().join(", ");
    if names.len() > MAX_SHOWN_SERVICES {
        text += &format!(", … ({} in all)", names.len());
    }
    text
}
