//! Whether a run would withdraw so much of a crate that a maintainer has to confirm it.
//!
//! Most of such losses are accidents: a page list that was read in part, a folder that is missing. Items that the lock already marks as gone do
//! not count.

use super::lock::{Lock, LockedVersion};
use crate::names;
use apidoc_ir::Service;
use std::collections::{BTreeMap, BTreeSet};

/// The fewest actions of a version whose loss has to be confirmed.
const FEWEST_OF_VERSION: usize = 2;
/// The most actions of a crate whose loss needs no confirmation, whatever their share.
const MOST_OF_CRATE: usize = 10;
/// Inverse share of a crate's actions whose loss needs no confirmation.
const SHARE_OF_CRATE: usize = 5;

/// Returns what the run would withdraw, in words, if that has to be confirmed.
pub(crate) fn withdrawal(today: &[&Service], lock: &Lock) -> Option<String> {
    let today: BTreeMap<String, &Service> = today.iter().map(|version| (names::version_module(&version.version), *version)).collect();
    let live: Vec<(&str, &LockedVersion)> = lock.live_versions().collect();
    if live.is_empty() {
        return None;
    }
    if today.is_empty() {
        return Some("the service, which no page documents any more".into());
    }
    let (mut missing, mut all) = (0, 0);
    for (module, version) in live {
        let date = names::version_date(module).unwrap_or_else(|| module.to_owned());
        let actions: Vec<&str> = lock.live_actions(module, version).collect();
        all += actions.len();
        let Some(page) = today.get(module) else {
            return Some(format!("version {date}, which no page documents any more"));
        };
        let there: BTreeSet<&str> = page.actions.iter().map(|action| action.name.as_str()).collect();
        let lost = actions.iter().filter(|action| !there.contains(**action)).count();
        missing += lost;
        if lost >= FEWEST_OF_VERSION && lost * 2 > actions.len() {
            return Some(format!("{lost} of {} actions of version {date}", actions.len()));
        }
    }
    (missing > MOST_OF_CRATE && missing * SHARE_OF_CRATE > all).then(|| format!("{missing} of {all} actions"))
}
