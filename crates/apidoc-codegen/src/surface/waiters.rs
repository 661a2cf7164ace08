//! Waiters of overrides.toml: methods that call an action until its response contains a value.

use super::model::{Action, Member, Record, RustType as Ty, SharedType, Waiter};
use crate::names::{self, Scope};
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};

/// Adds the waiters to their actions. One that does not fit is reported and skipped. All methods of the client have their names already.
pub(super) fn add<'a>(
    overrides: &'a ir::Overrides,
    actions: &mut [Action<'a>],
    types: &[SharedType<'a>],
    methods: &mut Scope,
    findings: &mut Vec<Diagnostic>,
) {
    for waiter in &overrides.waiters {
        let Some(action) = actions.iter_mut().find(|action| action.wire == waiter.action.text) else { continue };
        match checked_path(waiter, action, types, methods) {
            Ok(path) => action.waiters.push(Waiter { ir: waiter, path }),
            Err(finding) => findings.push(*finding),
        }
    }
}

/// Returns the path of a waiter whose fields and values exist.
fn checked_path<'a>(
    waiter: &'a ir::Waiter,
    action: &Action<'a>,
    types: &[SharedType<'a>],
    methods: &mut Scope,
) -> Result<Vec<&'a str>, Box<Diagnostic>> {
    let unfit =
        |word: &ir::SpannedText, message: String, help: &str| Box::new(Diagnostic::new(Code::OverrideUnfit, &word.at, message, help));
    if !action.idempotent {
        let message = format!("`{}` does not only read: to call it again and again would do it again and again", action.wire);
        return Err(unfit(&waiter.action, message, "an action that describes, lists or gets can be waited for"));
    }
    let (path, end) = walk(waiter, &action.response, types)?;
    for word in waiter.success.iter().chain(&waiter.failure) {
        if !is_value(end, &word.text) {
            let message = format!("`{}` is never {:?}", waiter.path.text, word.text);
            return Err(unfit(word, message, "the page, or `values`, says which values there are"));
        }
    }
    if let Some(both) = waiter.failure.iter().find(|word| waiter.success.iter().any(|other| other.text == word.text)) {
        return Err(unfit(both, format!("{:?} is both success and failure", both.text), ""));
    }
    if waiter.every.zip(waiter.at_most).is_some_and(|(every, most)| every >= most) {
        return Err(unfit(&waiter.action, "the first wait is as long as all of them may be".into(), "`every` is less than `at_most`"));
    }
    let name = &waiter.name.text;
    let wrong = if !names::is_snake(name) || names::trait_method(name) {
        Some((format!("{name:?} is not a valid name for a method"), "a method is called like_this"))
    } else if !methods.reserve(name) {
        Some((format!("the method can't be called `{name}`: another one is"), "choose another name"))
    } else {
        None
    };
    match wrong {
        Some((message, help)) => Err(Box::new(Diagnostic::new(Code::OverrideName, &waiter.name.at, message, help))),
        None => Ok(path),
    }
}

/// The parts of the path, and the field at its end.
fn walk<'s, 'a>(
    waiter: &'a ir::Waiter,
    response: &'s Record<'a>,
    types: &'s [SharedType<'a>],
) -> Result<(Vec<&'a str>, &'s Member<'a>), Box<Diagnostic>> {
    let word = &waiter.path;
    let wrong = |code, message| Box::new(Diagnostic::new(code, &word.at, message, "such as `Status` or `Tasks.*.Status`"));
    let parts: Vec<&str> = word.text.split('.').collect();
    let mut record = Some(response);
    let mut end: Option<(&Member<'a>, &Ty)> = None;
    for part in &parts {
        let is_list = matches!(end, Some((_, Ty::Vec(_))));
        let (member, ty) = match (*part, end, record) {
            ("*", Some((member, Ty::Vec(item))), _) => (member, &**item),
            ("*", Some((member, _)), _) => return Err(wrong(Code::OverrideUnfit, format!("`{}` is no list", member.wire))),
            (_, Some((member, _)), _) if is_list => {
                return Err(wrong(Code::OverrideUnfit, format!("`{}` is a list: `*` stands for its items", member.wire)));
            }
            (name, _, Some(record)) => {
                let member = record.members.iter().find(|member| member.wire == name);
                let member = member.ok_or_else(|| wrong(Code::OverrideItem, format!("the answer has no `{name}` in `{}`", word.text)))?;
                (member, &member.ty)
            }
            (name, ..) => return Err(wrong(Code::OverrideUnfit, format!("`{name}` is in something that is not an object"))),
        };
        let mut ty = ty.value();
        if let Ty::Boxed(inner) = ty {
            ty = inner;
        }
        record = match ty {
            Ty::Shared(name) => types.iter().find(|shared| shared.record.name == *name).map(|shared| &shared.record),
            _ => None,
        };
        end = Some((member, ty));
    }
    match end {
        Some((member, Ty::String | Ty::Open(_) | Ty::I64 | Ty::U64 | Ty::Bool)) => Ok((parts, member)),
        Some((_, ty)) => {
            Err(wrong(Code::OverrideUnfit, format!("`{}` is `{ty}`; texts, integers and booleans can be waited for", word.text)))
        }
        None => Err(wrong(Code::OverrideUnfit, "the path is empty".into())),
    }
}

/// Whether a field can have the value, as a text.
fn is_value(member: &Member<'_>, text: &str) -> bool {
    let fits = match member.ty.innermost() {
        Ty::I64 => text.parse::<i64>().is_ok_and(|n| n.to_string() == text),
        Ty::U64 => text.parse::<u64>().is_ok_and(|n| n.to_string() == text),
        Ty::Bool => matches!(text, "true" | "false"),
        _ => true,
    };
    let listed = member.page().filter(|field| !field.facts.open && !field.facts.values.is_empty());
    fits && listed.is_none_or(|field| field.facts.values.iter().any(|value| value.value == text))
}
