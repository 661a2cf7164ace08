//! Counts the facts of each rule, and the matches that each guard rejects.

use super::{accepted, fields};
use crate::{commands, report};
use apidoc_build::Error;
use apidoc_parse::{
    document,
    facts::{self, Subject},
    text::Text,
};
use std::{collections::BTreeMap, fmt::Write as _, process::ExitCode};

/// The facts of each rule.
pub(crate) fn rules(pages: &commands::PageArgs) -> Result<ExitCode, Error> {
    let read = commands::read(&pages.folder(), &pages.wanted())?;
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (_, _, field) in read.ir.services.iter().flat_map(fields) {
        for (kind, made) in &field.facts.rules {
            *counts.entry((accepted::name(*kind), made.rule.clone())).or_default() += 1;
        }
    }
    let mut out = String::new();
    for ((kind, rule), n) in counts {
        let _ = writeln!(out, "{kind:11} {rule:28} {n:7}");
    }
    report::out(out.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// Counts the matches that each guard rejects, by rule.
pub(crate) fn guards(pages: &commands::PageArgs) -> Result<ExitCode, Error> {
    let read = commands::read(&pages.folder(), &pages.wanted())?;
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for service in &read.ir.services {
        for (_, owner, field) in fields(service) {
            let siblings: Vec<&str> = owner.fields(service).iter().map(|field| field.name.as_str()).collect();
            let prose = apidoc_parse::prose::from_blocks(&document::read(&Text::new(&field.doc)).0.blocks);
            let said = facts::explain(&prose, Subject { name: &field.name, ty: &field.ty, siblings: &siblings });
            for m in said.matches.iter().filter(|m| m.made.is_some()) {
                m.refused.iter().for_each(|guard| *counts.entry((guard, m.rule)).or_default() += 1);
            }
        }
    }
    let mut out = String::new();
    for ((guard, rule), n) in counts {
        let _ = writeln!(out, "{guard:16} {rule:28} {n:7}");
    }
    report::out(out.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
