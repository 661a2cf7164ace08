//! Reads the lists of a service and decides what to request and to remove.

use super::{Change, Context, Page, Plan, Problem, look::look};
use crate::{Error, listing, lock::Lock, page::PageKind};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

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
