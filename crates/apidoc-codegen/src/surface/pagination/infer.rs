//! Which requests come in pages, and how a page is asked for.
//!
//! Only what is plain gets a paginator: a known pair of parameters, and one list in the answer. A request that says where it begins and
//! has none all the same is reported, with what to write into overrides.toml.

use super::super::{
    lock::LockedPaginator,
    model::{Action, Cursor, Flag, Member, Paginator, Path, Record, RustType as Ty, SharedType},
};
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};

const OFFSETS: &[&str] = &["offset"];
const PAGES: &[&str] = &["pagenumber", "pageno", "pagenum", "pageindex", "page", "currentpage"];
const SIZES: &[&str] = &["limit", "pagesize", "pagelimit", "perpage", "size", "count", "maxresults", "maxitems", "maxkeys"];
const TOTALS: &[&str] = &["totalcount", "total", "totalnum", "totalnumber", "totalcnt", "totalsize", "totalitems"];
/// Those that say it even in an object that is not about the items alone: a bare `Total` may be one of anything.
const COUNTS: &[&str] = &["totalcount", "totalnum", "totalnumber", "totalcnt", "totalitems"];
/// Names of a token parameter and of the response field that fills it.
const TOKENS: &[(&str, &str)] = &[
    ("nexttoken", "nexttoken"),
    ("pagetoken", "nextpagetoken"),
    ("pagetoken", "pagetoken"),
    ("nextpagetoken", "nextpagetoken"),
    ("marker", "nextmarker"),
    ("nextmarker", "nextmarker"),
    ("continuationtoken", "nextcontinuationtoken"),
    ("continuationtoken", "continuationtoken"),
    ("cursor", "nextcursor"),
    ("nextcursor", "nextcursor"),
    ("scrollid", "scrollid"),
    ("scrolltoken", "scrolltoken"),
    ("context", "context"),
];

/// The paginator that the pages alone give, or the lock.
pub(super) fn infer(
    action: &Action<'_>,
    types: &[SharedType<'_>],
    locked: Option<&LockedPaginator>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Paginator> {
    let (request, response) = (&action.request, &action.response);
    let sized = find(request, SIZES, is_number).is_some();
    let offset = find(request, OFFSETS, is_number).filter(|_| sized);
    let page = find(request, PAGES, is_number).filter(|_| sized);
    let token = TOKENS.iter().find_map(|(ask, answer)| Some((find(request, &[ask], is_text)?, *answer)));
    let place = items(response, types, locked.map(|locked| locked.list.as_str()))?;
    let next = token.and_then(|(member, answer)| Some((member, place.find(response, &[answer], is_text)?)));
    let asked = match (&next, offset, page) {
        (Some((member, _)), ..) => Some((Cursor::Token, *member)),
        (None, Some(member), _) => Some((Cursor::Offset, member)),
        (None, None, Some(member)) => Some((Cursor::Page, member)),
        (None, None, None) => None,
    };
    let wrong = asked.and_then(|(cursor, member)| match cursor {
        Cursor::Offset if member.page()?.facts.page_base.is_some() => Some("the text speaks of page numbers for an offset"),
        Cursor::Page if begins_at_zero(member.page()?) => Some("its pages are counted from 0"),
        _ => None,
    });
    // The locked pagination is kept, even if its override is gone or a new parameter has the same name.
    let kept = locked.filter(|locked| locked.cursor != Cursor::Token);
    let kept = kept.and_then(|locked| Some((locked, request.members.iter().find(|m| m.name == locked.member && is_number(&m.ty))?)));
    let (cursor, member, first) = match (kept, asked) {
        (Some((locked, member)), _) => (locked.cursor, member, locked.first),
        (None, Some((cursor, member))) => (cursor, member, 1),
        (None, None) => return None,
    };
    if let (Some(why), None) = (wrong, kept) {
        let field = member.page()?;
        let message = format!("{} gets no paginator by {}: {why}", action.wire, field.name);
        let help = format!(
            "if it is sure how pages are asked for, say so in overrides.toml, under [actions.{}]: paginate = {{ offset = {:?} }} or {{ page = {:?} }}",
            action.wire, field.name, field.name
        );
        findings.push(Diagnostic::new(Code::NoPaginator, &field.source, message, &help));
        return None;
    }
    let (limit, default_limit) = size(request);
    Some(Paginator {
        limit,
        default_limit,
        flag: flag(response, &place),
        cursor,
        first,
        member: member.name.clone(),
        item: place.item.clone(),
        items: place.path.clone(),
        total: total(response, types, &place),
        total_read: false,
        next: next.filter(|_| cursor == Cursor::Token).map(|(_, path)| path),
    })
}

/// Finds the total number of items: next to the items, at the top level, or in the only object that counts.
pub(super) fn total(response: &Record<'_>, types: &[SharedType<'_>], place: &ItemsLocation<'_, '_>) -> Option<Path> {
    let whole = |ty: &Ty| *ty.value() == Ty::I64;
    place.find(response, TOTALS, whole).or_else(|| {
        let counts = |member: &Member<'_>| {
            let Ty::Shared(name) = member.ty.innermost() else { return None };
            let record = &types.iter().find(|ty| ty.record.name == *name)?.record;
            // An object with a list counts that list.
            let listed = matches!(member.ty.value(), Ty::Vec(_)) || record.members.iter().any(|m| matches!(m.ty.value(), Ty::Vec(_)));
            let count = find(record, COUNTS, whole).filter(|_| !listed && member.ty.is_optional())?;
            Some(Path { object: Some(member.name.clone()), name: count.name.clone(), optional: count.ty.is_optional() })
        };
        let mut counted = response.members.iter().filter_map(counts);
        counted.next().filter(|_| counted.next().is_none())
    })
}

/// The parameter that says how large a page is, and its documented default.
pub(super) fn size(request: &Record<'_>) -> (Option<String>, Option<i64>) {
    match find(request, SIZES, is_number) {
        Some(member) => size_of(member),
        None => (None, None),
    }
}

/// The same of a given parameter.
pub(super) fn size_of(member: &Member<'_>) -> (Option<String>, Option<i64>) {
    let default = member.page().and_then(|field| field.facts.default.as_ref()?.trim().parse().ok());
    (Some(member.name.clone()), default.filter(|default| *default > 0))
}

/// Whether the first page of a numbered request is 0.
pub(super) fn begins_at_zero(field: &ir::Field) -> bool {
    let zero = |number: &serde_json::Number| number.as_i64() == Some(0);
    let facts = &field.facts;
    facts.page_base == Some(0) || facts.default.as_deref() == Some("0") || facts.min.as_ref().is_some_and(zero)
}

/// The documented flag that says whether this is the last page: next to the items, or at the top.
pub(super) fn flag(response: &Record<'_>, place: &ItemsLocation<'_, '_>) -> Option<Flag> {
    let within = place.object.as_ref().map(|(object, record)| (Some(object), *record));
    within.into_iter().chain([(None, response)]).find_map(|(object, record)| {
        let end = |member: &Member<'_>| member.page()?.facts.end_flag.filter(|_| *member.ty.value() == Ty::Bool);
        let (member, end) = record.members.iter().find_map(|member| Some((member, end(member)?)))?;
        let path = Path { object: object.cloned(), name: member.name.clone(), optional: member.ty.is_optional() };
        Some(Flag { path, says_more: end == ir::EndFlag::More })
    })
}

/// Finds the token of the next page for a token parameter.
pub(super) fn next(wire: &str, response: &Record<'_>, place: &ItemsLocation<'_, '_>) -> Option<Path> {
    let pairs = TOKENS.iter().filter(|(ask, _)| wire.eq_ignore_ascii_case(ask));
    pairs.into_iter().find_map(|(_, answer)| place.find(response, &[answer], is_text))
}

/// Whether a field can hold a number, as one or as text.
pub(super) fn is_number(ty: &Ty) -> bool {
    matches!(ty.value(), Ty::I64 | Ty::U64 | Ty::String)
}

fn is_text(ty: &Ty) -> bool {
    matches!(ty.value(), Ty::String)
}

/// The member with the first of the names that the record has, in whatever case it is written.
fn find<'r, 'a>(record: &'r Record<'a>, names: &[&str], fits: fn(&Ty) -> bool) -> Option<&'r Member<'a>> {
    names.iter().find_map(|name| record.members.iter().find(|m| m.wire.eq_ignore_ascii_case(name) && fits(&m.ty)))
}

/// Finds the items of a response.
pub(super) struct ItemsLocation<'t, 'a> {
    pub(super) item: Ty,
    pub(super) path: Path,
    /// The object at the top that holds them.
    pub(super) object: Option<(String, &'t Record<'a>)>,
}

impl<'a> ItemsLocation<'_, 'a> {
    /// Finds a member next to the items or at the top level.
    fn find(&self, response: &Record<'_>, names: &[&str], fits: fn(&Ty) -> bool) -> Option<Path> {
        let within = self.object.as_ref().and_then(|(object, record)| Some((Some(object.clone()), find(record, names, fits)?)));
        let (object, member) = within.or_else(|| Some((None, find(response, names, fits)?)))?;
        Some(Path { object, name: member.name.clone(), optional: member.ty.is_optional() })
    }
}

/// The only list of an answer: at the top, or in its only object.
pub(super) fn items<'t, 'a>(response: &Record<'a>, types: &'t [SharedType<'a>], held: Option<&str>) -> Option<ItemsLocation<'t, 'a>> {
    // The lock's list stays the one, though there may be others now.
    let of = |name: &str, member: &Member<'a>| match (member.name == name, member.ty.value()) {
        (true, Ty::Vec(item)) => Some((**item).clone()),
        _ => None,
    };
    if let Some((member, item)) = held.and_then(|name| response.members.iter().find_map(|m| Some((m, of(name, m)?)))) {
        return Some(ItemsLocation { item, path: Path { object: None, name: member.name.clone(), optional: false }, object: None });
    }
    if let Some(place) = held.and_then(|held| held_in_object(response, types, held)) {
        return Some(place);
    }
    if let Some((member, item)) = only_list(response)? {
        if !matches!(item, Ty::Shared(_)) && counts_another(response, types) {
            return None;
        }
        let path = Path { object: None, name: member.name.clone(), optional: false };
        return Some(ItemsLocation { item: item.clone(), path, object: None });
    }
    let mut objects = response.members.iter().filter_map(|m| match m.ty.innermost() {
        Ty::Shared(name) if is_current(m) => Some((m, name)),
        _ => None,
    });
    let (object, name) = objects.next().filter(|_| objects.next().is_none())?;
    let record = &types.iter().find(|ty| ty.record.name == *name)?.record;
    let (member, item) = only_list(record)??;
    let path = Path { object: Some(object.name.clone()), name: member.name.clone(), optional: member.ty.is_optional() };
    Some(ItemsLocation { item: item.clone(), path, object: Some((object.name.clone(), record)) })
}

/// Returns the list of the lock inside an object of the response: `data.items`.
fn held_in_object<'t, 'a>(response: &Record<'a>, types: &'t [SharedType<'a>], held: &str) -> Option<ItemsLocation<'t, 'a>> {
    let (object, list) = held.split_once('.')?;
    let object = response.members.iter().find(|member| member.name == object)?;
    // An object in a list is not a place of its own.
    let Ty::Shared(name) = unboxed(object.ty.value()) else { return None };
    let record = &types.iter().find(|ty| ty.record.name == *name)?.record;
    let member = record.members.iter().find(|member| member.name == list)?;
    let Ty::Vec(item) = member.ty.value() else { return None };
    let path = Path { object: Some(object.name.clone()), name: member.name.clone(), optional: member.ty.is_optional() };
    Some(ItemsLocation { item: (**item).clone(), path, object: Some((object.name.clone(), record)) })
}

fn unboxed(ty: &Ty) -> &Ty {
    match ty {
        Ty::Boxed(inner) => inner,
        other => other,
    }
}

/// Returns the only list of a record; `None` if it has several. A deprecated list is ignored if there is another one.
fn only_list<'r, 'a>(record: &'r Record<'a>) -> Option<Option<(&'r Member<'a>, &'r Ty)>> {
    let lists = |all: bool| {
        record.members.iter().filter(move |m| all || is_current(m)).filter_map(|m| match m.ty.value() {
            Ty::Vec(item) => Some((m, &**item)),
            _ => None,
        })
    };
    let one = |all| (lists(all).count() < 2).then(|| lists(all).next());
    match one(false)? {
        Some(living) => Some(Some(living)),
        None => one(true),
    }
}

/// Returns whether an object of the response has a total of its own, and the top level has none.
fn counts_another(response: &Record<'_>, types: &[SharedType<'_>]) -> bool {
    let whole = |ty: &Ty| *ty.value() == Ty::I64;
    let records = response.members.iter().filter_map(|member| match member.ty.innermost() {
        Ty::Shared(name) => types.iter().find(|ty| ty.record.name == *name).map(|ty| &ty.record),
        _ => None,
    });
    let counts = |record: &Record<'_>| {
        let things = only_list(record).flatten().is_some_and(|(_, item)| matches!(item, Ty::Shared(_)));
        things && find(record, TOTALS, whole).is_some()
    };
    find(response, TOTALS, whole).is_none() && records.into_iter().any(counts)
}

/// Whether the documentation does not advise against a field.
fn is_current(member: &Member<'_>) -> bool {
    member.repeats.is_none() && member.gone.is_none() && member.page().is_none_or(|field| !field.deprecated)
}
