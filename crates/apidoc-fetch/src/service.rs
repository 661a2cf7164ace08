//! One service: its lists, the pages to request, and the pages that are gone.

use crate::{
    AcceptGone, Error, Fault, ServiceReport,
    client::{Answer, Client, Validators},
    digest,
    disk::{self, State},
    listing,
    lock::{Entry, Lock},
    page::{self, PageKind},
    session::Session,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Values that all pages of a run share.
pub(crate) struct Context<'a> {
    pub(crate) client: &'a Client,
    pub(crate) docs: &'a Path,
    pub(crate) today: &'a str,
    pub(crate) accept_gone: &'a AcceptGone,
    /// Whether the list of services was read whole.
    pub(crate) whole: bool,
}

/// Work of a run for one service.
#[derive(Default)]
pub(crate) struct Plan {
    pub(crate) service: String,
    pub(crate) version: String,
    /// Locks of the versions on disk.
    locks: BTreeMap<String, Lock>,
    /// Lists that were requested; they are written after the pages.
    lists: Vec<(Page, Look)>,
    /// Pages to request.
    pub(crate) pages: Vec<Page>,
    /// Pages that are no longer listed, by version and path.
    gone: BTreeSet<(String, String)>,
    pub(crate) faults: Vec<Fault>,
    /// Whether the server could not be reached for a list.
    pub(crate) stopped: bool,
}

/// A file of the reference.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// Path in the folder of the version: `action/DescribeZones.md`.
    pub(crate) path: String,
    pub(crate) address: String,
    kind: PageKind,
    name: String,
}

/// State of a page after it was requested.
pub(crate) struct Look {
    pub(crate) state: Change,
    pub(crate) entry: Entry,
    /// The bytes to write, unless the file on disk has them.
    body: Option<Vec<u8>>,
}

/// State of the content of a page, compared with the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Same,
    New,
    Changed,
}

/// Why a page was not read.
pub(crate) enum Problem {
    /// Something is wrong with this page.
    Page { message: String, absent: bool },
    /// Nothing was requested, since the server cannot be reached.
    Stopped,
    /// The run has to stop.
    Run(Error),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Run(error)
    }
}

impl Problem {
    fn page(message: impl Into<String>) -> Self {
        Self::Page { message: message.into(), absent: false }
    }
}

/// Reads the lists of a service and decides what to request and to remove. `version` is `None` if the reference no longer lists it.
pub(crate) fn plan(context: &Context<'_>, service: &str, version: Option<&str>, on_disk: &[String]) -> Result<Plan, Error> {
    let mut plan = Plan { service: service.into(), version: version.unwrap_or_default().into(), ..Plan::default() };
    for version in on_disk {
        match Lock::read(&context.docs.join(service).join(version)) {
            Ok(lock) => {
                plan.locks.insert(version.clone(), lock);
            }
            Err(error) => {
                plan.fault(format!("{service}/{version}/{}", crate::lock::NAME), error.message);
                return Ok(plan);
            }
        }
    }
    if version.is_some() && !lists(context, &mut plan)? {
        return Ok(plan);
    }
    let listed: BTreeSet<&str> = plan.pages.iter().chain(plan.lists.iter().map(|(page, _)| page)).map(|page| page.path.as_str()).collect();
    let all = plan.locks.iter().flat_map(|(version, lock)| lock.0.keys().map(move |page| (version.clone(), page.clone())));
    let gone: BTreeSet<_> = all.clone().filter(|(version, page)| *version != plan.version || !listed.contains(page.as_str())).collect();
    let count = |pages: &mut dyn Iterator<Item = (String, String)>| pages.filter(|(_, page)| page.contains('/')).count();
    let (lost, before) = (count(&mut gone.iter().cloned()), count(&mut all.clone()));
    // With a row or a list missing, a page that is not listed may still be there.
    if !plan.faults.is_empty() || !context.whole {
        return Ok(plan);
    }
    if lost * 2 > before && !context.accept_gone.has(service) {
        plan.fault(
            service.to_owned(),
            format!(
                "{lost} of its {before} pages are no longer listed, so nothing was changed; `--accept-gone {service}` removes them if that is right"
            ),
        );
        plan.pages.clear();
        plan.lists.clear();
        return Ok(plan);
    }
    plan.gone = gone;
    Ok(plan)
}

/// Requests the lists of a service. Returns false if the service cannot be fetched.
fn lists(context: &Context<'_>, plan: &mut Plan) -> Result<bool, Error> {
    let mut index = None;
    for (path, kind) in [("index.md", PageKind::Index), ("actions.md", PageKind::List), ("models.md", PageKind::List)] {
        let page = plan.page(context, path.into(), path, kind, "");
        let look = match look(context, plan, &page) {
            Ok(look) => look,
            Err(Problem::Run(error)) => return Err(error),
            Err(Problem::Stopped) => {
                plan.stopped = true;
                return Ok(false);
            }
            Err(Problem::Page { message, absent }) => {
                // A service without types has no list of them, and its front page does not link to one.
                let known = plan.locks.get(&plan.version).is_some_and(|lock| lock.0.contains_key(path));
                let unlinked = index.as_ref().is_some_and(|text: &String| !text.contains(path));
                if absent && path == "models.md" && unlinked && !known {
                    continue;
                }
                plan.fault(page.address.clone(), message);
                if kind == PageKind::List {
                    return Ok(false);
                }
                continue;
            }
        };
        let text = match &look.body {
            Some(body) => String::from_utf8_lossy(body).into_owned(),
            None => {
                let path = plan.on_disk(context, &page.path);
                fs::read_to_string(&path).map_err(|e| Error::io("read", &path, &e))?
            }
        };
        if kind == PageKind::Index {
            index = Some(text);
        } else {
            // An empty list may be an accident of the server, unless it was accepted before.
            let unlinked = index.as_ref().is_some_and(|text| !text.contains(path));
            let may_be_empty = look.state == Change::Same || unlinked || context.accept_gone.has(&plan.service);
            if !rows(context, plan, &page, &text, may_be_empty) {
                return Ok(false);
            }
        }
        plan.lists.push((page, look));
    }
    Ok(true)
}

/// Adds the pages that a list names. Returns false if the list cannot be used.
fn rows(context: &Context<'_>, plan: &mut Plan, list: &Page, text: &str, may_be_empty: bool) -> bool {
    let (folder, kind) = if list.path == "actions.md" { ("action", PageKind::Action) } else { ("model", PageKind::Model) };
    let items = match listing::items(text, folder) {
        Ok(items) => items,
        Err(fault) => {
            plan.fault(list.address.clone(), fault);
            return false;
        }
    };
    if items.rows.is_empty() && items.faults.is_empty() && !may_be_empty {
        plan.fault(list.address.clone(), format!("the list is empty; `--accept-gone {}` accepts that", plan.service));
        return false;
    }
    for fault in items.faults {
        plan.fault(list.address.clone(), fault);
    }
    // Names that differ by case only would be one file on some systems.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for name in items.rows {
        let count = seen.entry(name.to_ascii_lowercase()).or_default();
        *count += 1;
        let file = if *count == 1 { format!("{folder}/{name}.md") } else { format!("{folder}/{name}-{count}.md") };
        let page = plan.page(context, file, &format!("{folder}/{name}.md"), kind, &name);
        plan.pages.push(page);
    }
    true
}

impl Plan {
    fn page(&self, context: &Context<'_>, path: String, remote: &str, kind: PageKind, name: &str) -> Page {
        let address = context.client.address(&format!("service/{}/{remote}", self.service));
        Page { path, address, kind, name: name.into() }
    }
    fn fault(&mut self, place: String, message: String) {
        self.faults.push(Fault { place, message });
    }
    fn folder(&self) -> String {
        format!("{}/{}", self.service, self.version)
    }
    fn on_disk(&self, context: &Context<'_>, path: &str) -> PathBuf {
        context.docs.join(&self.service).join(&self.version).join(path)
    }
}

/// Requests a page and compares it with the lock and the disk.
pub(crate) fn look(context: &Context<'_>, plan: &Plan, page: &Page) -> Result<Look, Problem> {
    if context.client.gave_up() {
        return Err(Problem::Stopped);
    }
    let known = plan.locks.get(&plan.version).and_then(|lock| lock.0.get(&page.path));
    let state = disk::state(&plan.on_disk(context, &page.path))?;
    let there = match (&state, known) {
        (State::Missing, _) | (State::File(_), None) => false,
        (State::File(hash), Some(entry)) if *hash == entry.sha256 => true,
        (State::File(_), Some(_)) => {
            return Err(Problem::page("the file on disk is not as it was fetched: move it away, or restore it from version control"));
        }
        (State::Other, _) => return Err(Problem::page("there is a folder or a link where the page belongs: move it away")),
    };
    let validators = known.filter(|entry| there && entry.address == page.address).and_then(|entry| {
        let validators = Validators { etag: entry.etag.clone(), modified: entry.modified.clone() };
        (validators != Validators::default()).then_some(validators)
    });
    let answer = context.client.get(&page.address, validators.as_ref()).map_err(|failure| Problem::Page {
        message: failure.message,
        absent: failure.status.is_some_and(|status| matches!(status.as_u16(), 404 | 410)),
    })?;
    let found = match (answer, known) {
        (Answer::Unchanged, Some(entry)) => return Ok(Look { state: Change::Same, entry: entry.clone(), body: None }),
        (Answer::Unchanged, None) => return Err(Problem::page("status 304 for a page that is not known")),
        (Answer::Found(found), _) => found,
    };
    page::check(&found.body, page.kind, &page.name, found.framed).map_err(Problem::page)?;
    let sha256 = digest::sha256(&found.body);
    let same = known.is_some_and(|entry| entry.sha256 == sha256);
    let changed = known.filter(|_| same).map_or(context.today, |entry| entry.changed.as_str()).to_owned();
    let entry = Entry { address: page.address.clone(), etag: found.validators.etag, modified: found.validators.modified, sha256, changed };
    let state_now = match (known, same) {
        (_, true) => Change::Same,
        (Some(_), false) => Change::Changed,
        (None, false) => Change::New,
    };
    let body = match state {
        State::File(hash) if hash == entry.sha256 => None,
        State::File(_) if known.is_none() => {
            return Err(Problem::page("a file that was not fetched is in the place of this page: move it away"));
        }
        _ => Some(found.body),
    };
    Ok(Look { state: state_now, entry, body })
}

/// Writes a page to its place.
pub(crate) fn write(context: &Context<'_>, session: &Session, plan: &Plan, page: &Page, look: &mut Look) -> Result<(), Error> {
    let Some(body) = look.body.take() else { return Ok(()) };
    let below = match page.path.split_once('/') {
        Some((folder, _)) => format!("{}/{folder}", plan.folder()),
        None => plan.folder(),
    };
    disk::folder(context.docs, &below)?;
    session.write_page(&plan.on_disk(context, &page.path), &format!("{}/{}", plan.folder(), page.path), &look.entry, &body)
}

/// Writes the lists and the locks, and removes pages that are gone. `looks` has what was found of each page of the plan.
pub(crate) fn commit(
    context: &Context<'_>,
    session: &Session,
    mut plan: Plan,
    looks: Vec<(Page, Look)>,
) -> Result<(ServiceReport, Vec<Fault>), Error> {
    let mut report = ServiceReport { service: plan.service.clone(), version: plan.version.clone(), ..ServiceReport::default() };
    let before = plan.locks.clone();
    for (page, mut look) in std::mem::take(&mut plan.lists).into_iter().chain(looks) {
        write(context, session, &plan, &page, &mut look)?;
        match look.state {
            Change::Same => report.unchanged += 1,
            Change::New => report.new.push(page.path.clone()),
            Change::Changed => report.changed.push(page.path.clone()),
        }
        plan.locks.entry(plan.version.clone()).or_default().0.insert(page.path, look.entry);
    }
    for (version, page) in std::mem::take(&mut plan.gone) {
        let home = context.docs.join(&plan.service).join(&version);
        let Some(lock) = plan.locks.get_mut(&version) else { continue };
        let known = lock.0.get(&page).map(|entry| entry.sha256.clone()).unwrap_or_default();
        match disk::state(&home.join(&page))? {
            State::File(hash) if hash == known => disk::remove(&home.join(&page))?,
            State::Missing => {}
            _ => {
                let message = "no longer listed, but the file on disk is not as it was fetched: remove it yourself";
                plan.faults.push(Fault { place: format!("{}/{version}/{page}", plan.service), message: message.into() });
                continue;
            }
        }
        lock.0.remove(&page);
        report.gone.push(if version == plan.version { page } else { format!("{version}/{page}") });
    }
    for (version, lock) in &plan.locks {
        if before.get(version).is_none_or(|before| differs(before, lock)) {
            let home = context.docs.join(&plan.service).join(version);
            session.write_lock(&home, lock)?;
            for empty in [home.join("action"), home.join("model"), home] {
                disk::remove_if_empty(&empty);
            }
            disk::remove_if_empty(&context.docs.join(&plan.service));
        }
    }
    report.new.sort();
    report.changed.sort();
    Ok((report, plan.faults))
}

/// Whether a lock has to be written. New validators alone do not count: a server that is set up again changes all of them.
fn differs(before: &Lock, now: &Lock) -> bool {
    let content = |lock: &Lock| -> Vec<_> {
        lock.0.iter().map(|(page, entry)| (page.clone(), entry.sha256.clone(), entry.changed.clone(), entry.address.clone())).collect()
    };
    content(before) != content(now)
}
