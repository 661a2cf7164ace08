//! Writes the pages, lists and locks of a service, and removes the pages that are gone.

use super::{Change, Context, Look, Page, Plan};
use crate::{
    Error, Fault, ServiceReport,
    disk::{self, State},
    lock::Lock,
    session::Session,
};

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
