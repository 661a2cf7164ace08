//! Paginators that maintainers decide: `paginate = { page = "PageNo", items = "Data.Jobs" }`. What is left out is found by the rules.

use super::{
    super::{
        lock::{LockedPaginator, dotted},
        model::{Action, Cursor, Member, Paginator, Path, Record, RustType as Ty, SharedType},
    },
    infer::{ItemsLocation, begins_at_zero, flag, infer, is_number, items, next, size, size_of, total},
};
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};

/// Returns the paginator of an override. An invalid one is reported, and the paginator is inferred.
pub(super) fn explicit(
    action: &Action<'_>,
    types: &[SharedType<'_>],
    given: &ir::Paginate,
    locked: Option<&LockedPaginator>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Paginator> {
    let name = action.wire;
    let kept = |findings: &mut Vec<Diagnostic>| {
        infer(action, types, locked, &mut Vec::new()).inspect(|paginator| findings.push(pending(name, paginator, given)))
    };
    let rules = infer(action, types, None, &mut Vec::new());
    let Some(by) = &given.by else {
        if rules.is_none() {
            let message = format!("`{name}` has no paginator without it either");
            findings.push(Diagnostic::new(Code::OverrideStale, &given.action.at, message, "take it out"));
        }
        return if locked.is_some() { kept(findings) } else { None };
    };
    let made = match read(action, types, by, &given.action) {
        Ok(made) => made,
        Err(finding) => {
            findings.push(*finding);
            return infer(action, types, locked, &mut Vec::new());
        }
    };
    if rules.as_ref() == Some(&made) {
        let message = format!("the page of `{name}` gives the same paginator without it");
        findings.push(Diagnostic::new(Code::OverrideStale, &given.action.at, message, "take it out"));
    }
    // Another list is another type of items; how pages are asked for is nothing that a program could rely on.
    if locked.is_some_and(|locked| locked.list != dotted(&made.items)) { kept(findings) } else { Some(made) }
}

fn pending(action: &str, kept: &Paginator, given: &ir::Paginate) -> Diagnostic {
    let message = format!("{action} keeps the paginator that gives `{}`, though an override decides otherwise", kept.item);
    Diagnostic::new(Code::RetypePending, &given.action.at, message, "`cargo xtask gen --breaking` with the crate's name takes it over")
}

/// Checks an override against request and response.
fn read(of: &Action<'_>, types: &[SharedType<'_>], by: &ir::PagesBy, action: &ir::SpannedText) -> Result<Paginator, Box<Diagnostic>> {
    let (request, response) = (&of.request, &of.response);
    let cursor = match by.cursor {
        ir::CursorKind::Offset => Cursor::Offset,
        ir::CursorKind::Page => Cursor::Page,
        ir::CursorKind::Token => Cursor::Token,
    };
    let member = parameter(request, &by.field)?;
    let given = by.size.as_ref().map(|size| parameter(request, size)).transpose()?;
    let place = match &by.items {
        Some(word) => list(response, types, word)?,
        None => items(response, types, None).ok_or_else(|| unfit(action, "the answer has not one list: say which by `items`".into()))?,
    };
    let (total, total_ty) = match &by.total {
        Some(word) => {
            let (path, ty) = member_of(response, types, word)?;
            if !is_number(ty) {
                return Err(unfit(word, format!("`{}` is `{ty}`, which holds no number", word.text)));
            }
            (Some(path), Some(ty.value().clone()))
        }
        None => (total(response, types, &place), None),
    };
    let next =
        match (cursor, &by.response_token) {
            (Cursor::Token, Some(word)) => {
                let (path, ty) = member_of(response, types, word)?;
                if !is_number(ty) {
                    return Err(unfit(word, format!("`{}` is `{ty}`, which cannot be a token", word.text)));
                }
                Some(path)
            }
            (Cursor::Token, None) => {
                let found = next(&by.field.text, response, &place);
                Some(found.ok_or_else(|| {
                    unfit(action, "nothing in the answer is known as the next token: say what by `response_token`".into())
                })?)
            }
            _ => None,
        };
    let zero = member.page().is_some_and(begins_at_zero);
    let (limit, default_limit) = given.map_or_else(|| size(request), size_of);
    Ok(Paginator {
        limit,
        default_limit,
        flag: flag(response, &place),
        cursor,
        first: by.first.unwrap_or(if cursor == Cursor::Page && zero { 0 } else { 1 }),
        member: member.name.clone(),
        item: place.item.clone(),
        items: place.path.clone(),
        total,
        total_read: total_ty.is_some_and(|ty| ty != Ty::I64),
        next,
    })
}

/// A parameter that holds a number or a text.
fn parameter<'r, 'a>(request: &'r Record<'a>, word: &ir::SpannedText) -> Result<&'r Member<'a>, Box<Diagnostic>> {
    let member = named(request, &word.text).ok_or_else(|| absent(word, &word.text, "the request", request))?;
    if is_number(&member.ty) {
        return Ok(member);
    }
    Err(unfit(word, format!("`{}` is `{}`, which holds neither a number nor a text", word.text, member.ty)))
}

/// The list that a path names.
fn list<'t, 'a>(
    response: &Record<'a>,
    types: &'t [SharedType<'a>],
    word: &ir::SpannedText,
) -> Result<ItemsLocation<'t, 'a>, Box<Diagnostic>> {
    let (path, ty) = member_of(response, types, word)?;
    let Ty::Vec(item) = ty.value() else { return Err(unfit(word, format!("`{}` is `{ty}` and no list", word.text))) };
    let object = word.text.split_once('.').and_then(|(object, _)| {
        let object = named(response, object)?;
        Some((object.name.clone(), record_of(types, &object.ty)?))
    });
    Ok(ItemsLocation { item: (**item).clone(), path, object })
}

/// Resolves a path of one or two names in the response.
fn member_of<'t, 'a: 't>(
    response: &'t Record<'a>,
    types: &'t [SharedType<'a>],
    word: &ir::SpannedText,
) -> Result<(Path, &'t Ty), Box<Diagnostic>> {
    let (object, name) = match word.text.split_once('.') {
        Some((object, name)) => (Some(object), name),
        None => (None, word.text.as_str()),
    };
    let (object, record) = match object {
        None => (None, response),
        Some(object) => {
            let member = named(response, object).ok_or_else(|| absent(word, object, "the answer", response))?;
            let record = record_of(types, &member.ty);
            (Some(member.name.clone()), record.ok_or_else(|| unfit(word, format!("`{object}` is `{}` and no object", member.ty)))?)
        }
    };
    let member = named(record, name).ok_or_else(|| absent(word, name, "the answer", record))?;
    Ok((Path { object, name: member.name.clone(), optional: member.ty.is_optional() }, &member.ty))
}

fn named<'r, 'a>(record: &'r Record<'a>, wire: &str) -> Option<&'r Member<'a>> {
    record.members.iter().find(|member| member.wire == wire)
}

/// The struct of an object that need not be there.
fn record_of<'t, 'a>(types: &'t [SharedType<'a>], ty: &Ty) -> Option<&'t Record<'a>> {
    let inner = match ty {
        Ty::Option(inner) => inner,
        _ => return None,
    };
    let inner = if let Ty::Boxed(inner) = &**inner { inner } else { inner };
    match &**inner {
        Ty::Shared(name) => types.iter().find(|shared| shared.record.name == *name).map(|shared| &shared.record),
        _ => None,
    }
}

fn unfit(word: &ir::SpannedText, message: String) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(Code::OverrideUnfit, &word.at, message, ""))
}

fn absent(word: &ir::SpannedText, name: &str, of: &str, record: &Record<'_>) -> Box<Diagnostic> {
    const MAX_SHOWN_FIELDS: usize = 12;
    let mut names: Vec<&str> = record.members.iter().take(MAX_SHOWN_FIELDS).map(|member| member.wire).collect();
    if record.members.len() > MAX_SHOWN_FIELDS {
        names.push("…");
    }
    Box::new(Diagnostic::new(Code::OverrideItem, &word.at, format!("{of} has no `{name}`; it has {}", names.join(", ")), ""))
}
