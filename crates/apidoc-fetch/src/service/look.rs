//! Requests one page and compares it with the lock and the disk.

use super::{Change, Context, Look, Page, Plan, Problem};
use crate::{
    client::{Answer, Validators},
    digest,
    disk::{self, State},
    lock::Entry,
    page,
};

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
