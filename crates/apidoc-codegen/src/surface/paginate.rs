//! Which requests come in pages, and how a page is asked for.
//!
//! Only what is plain gets a paginator: a known pair of parameters, and one list in the answer. A request that says where it begins and
//! has none all the same is reported, with what to write into overrides.toml.

use super::{Member, Record, Shared, Ty, fields};
use crate::Finding;
use apidoc_ir as ir;

/// How the pages of an action are walked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paginator {
    /// How the request says where a page begins.
    pub cursor: Cursor,
    /// The member of the request that says it, without `r#`.
    pub member: String,
    /// What a page holds.
    pub item: Ty,
    /// Where the answer has the items.
    pub items: Path,
    /// Where it says how many there are in all.
    pub total: Option<Path>,
    /// Where it says what the next request has to carry.
    pub next: Option<Path>,
}

/// A member of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The object that it stands in, without `r#`; none at the top.
    pub object: Option<String>,
    /// Its name, without `r#`.
    pub name: String,
    /// Whether it need not be there.
    pub optional: bool,
}

/// How a request says where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// Items to leave out.
    Offset,
    /// The number of the page, from 1.
    Page,
    /// What the answer before said.
    Token,
}

const OFFSETS: &[&str] = &["offset"];
const PAGES: &[&str] = &["pagenumber", "pageno", "pagenum", "pageindex", "page", "currentpage"];
const SIZES: &[&str] = &["limit", "pagesize", "pagelimit", "perpage", "size", "count", "maxresults", "maxitems", "maxkeys"];
const TOTALS: &[&str] = &["totalcount", "total", "totalnum", "totalnumber", "totalcnt", "totalsize", "totalitems"];
/// What a request carries, and what the answer before calls it.
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

/// Decides whether an action gets a paginator.
pub(super) fn decide(
    action: &ir::Action,
    request: &Record<'_>,
    response: &Record<'_>,
    types: &[Shared<'_>],
    context: &fields::Context<'_, '_>,
    findings: &mut Vec<Finding>,
) -> Option<Paginator> {
    let sized = find(request, SIZES, is_number).is_some();
    let offset = find(request, OFFSETS, is_number).filter(|_| sized);
    let page = find(request, PAGES, is_number).filter(|_| sized);
    let token = TOKENS.iter().find_map(|(ask, answer)| Some((find(request, &[ask], is_text)?, *answer)));
    if offset.is_none() && page.is_none() && token.is_none() {
        return None;
    }
    let held = context.lock.get(&format!("{}::actions::{}.items()", context.module, request.name));
    let list = held.and_then(|line| line.split_once(" -> ")).map(|(_, list)| list);
    let place = items(response, types, list)?;
    let at = |names: &[&str], fits: fn(&Ty) -> bool| place.find(response, names, fits);
    let next = token.and_then(|(member, answer)| Some((member, at(&[answer], is_text)?)));
    let (cursor, member) = match (&next, offset, page) {
        (Some((member, _)), ..) => (Cursor::Token, *member),
        (None, Some(member), _) => (Cursor::Offset, member),
        (None, None, Some(member)) => (Cursor::Page, member),
        (None, None, None) => return None,
    };
    let field = member.ir?;
    let wrong = match cursor {
        Cursor::Offset if speaks_of_pages(&field.doc) => Some("the text speaks of page numbers for an offset"),
        Cursor::Page if begins_at_zero(field) => Some("its pages are counted from 0"),
        _ => None,
    };
    if let Some(why) = wrong.filter(|_| held.is_none()) {
        findings.push(Finding {
            source: field.source.clone(),
            code: "no-paginator",
            message: format!("{} gets no paginator by {}: {why}", action.name, field.name),
            help: format!(
                "if it is sure how pages are asked for, say so in overrides.toml: paginate = {{ offset = {:?} }} or {{ page = {:?} }}",
                field.name, field.name
            ),
            related: Vec::new(),
        });
        return None;
    }
    Some(Paginator {
        cursor,
        member: member.name.clone(),
        item: place.item.clone(),
        items: place.path.clone(),
        total: at(TOTALS, |ty| *ty.value() == Ty::I64),
        next: next.map(|(_, path)| path),
    })
}

fn is_number(ty: &Ty) -> bool {
    matches!(ty.value(), Ty::I64 | Ty::String)
}

fn is_text(ty: &Ty) -> bool {
    matches!(ty.value(), Ty::String)
}

/// The member with the first of the names that the record has, in whatever case it is written.
fn find<'r, 'a>(record: &'r Record<'a>, names: &[&str], fits: fn(&Ty) -> bool) -> Option<&'r Member<'a>> {
    names.iter().find_map(|name| record.members.iter().find(|m| m.wire.eq_ignore_ascii_case(name) && fits(&m.ty)))
}

/// Where an answer has its items.
struct Place<'t, 'a> {
    item: Ty,
    path: Path,
    /// The object at the top that holds them.
    object: Option<(String, &'t Record<'a>)>,
}

impl Place<'_, '_> {
    /// A member beside the items, or at the top.
    fn find(&self, response: &Record<'_>, names: &[&str], fits: fn(&Ty) -> bool) -> Option<Path> {
        let within = self.object.as_ref().and_then(|(object, record)| Some((Some(object.clone()), find(record, names, fits)?)));
        let (object, member) = within.or_else(|| Some((None, find(response, names, fits)?)))?;
        Some(Path { object, name: member.name.clone(), optional: member.ty.is_optional() })
    }
}

/// The only list of an answer: at the top, or in its only object.
fn items<'t, 'a>(response: &Record<'a>, types: &'t [Shared<'a>], held: Option<&str>) -> Option<Place<'t, 'a>> {
    // The lock's list stays the one, though there may be others now.
    let of = |name: &str, member: &Member<'a>| match (member.name == name, member.ty.value()) {
        (true, Ty::Vec(item)) => Some((**item).clone()),
        _ => None,
    };
    if let Some((member, item)) = held.and_then(|name| response.members.iter().find_map(|m| Some((m, of(name, m)?)))) {
        return Some(Place { item, path: Path { object: None, name: member.name.clone(), optional: false }, object: None });
    }
    if let Some((member, item)) = only_list(response)? {
        let path = Path { object: None, name: member.name.clone(), optional: false };
        return Some(Place { item: item.clone(), path, object: None });
    }
    let mut objects = response.members.iter().filter_map(|m| match m.ty.innermost() {
        Ty::Shared(name) => Some((m, name)),
        _ => None,
    });
    let (object, name) = objects.next().filter(|_| objects.next().is_none())?;
    let record = &types.iter().find(|ty| ty.record.name == *name)?.record;
    let (member, item) = only_list(record)??;
    let path = Path { object: Some(object.name.clone()), name: member.name.clone(), optional: member.ty.is_optional() };
    Some(Place { item: item.clone(), path, object: Some((object.name.clone(), record)) })
}

/// The only list of a record; `None` where it has several.
fn only_list<'r, 'a>(record: &'r Record<'a>) -> Option<Option<(&'r Member<'a>, &'r Ty)>> {
    let mut lists = record.members.iter().filter_map(|m| match m.ty.value() {
        Ty::Vec(item) => Some((m, &**item)),
        _ => None,
    });
    let first = lists.next();
    lists.next().is_none().then_some(first)
}

/// Whether the text of an offset counts pages: "第2页", "page number". A formula that turns pages into items counts items.
fn speaks_of_pages(doc: &str) -> bool {
    let text = doc.replace("每页", "").to_lowercase();
    if text.contains(['*', '×']) || text.contains("乘") {
        return false;
    }
    let words = [
        "页码",
        "页号",
        "页数",
        "页序",
        "page number",
        "page no",
        "number of the page",
        "page index",
        "which page",
        "starting page",
        "start page",
    ];
    let counted = text.match_indices('第').any(|(at, _)| {
        let rest = text[at + '第'.len_utf8()..].trim_start();
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十几某n".contains(c));
        rest.trim_start().starts_with('页')
    });
    counted || words.iter().any(|word| text.contains(word))
}

/// Whether the first page of a numbered request is 0.
fn begins_at_zero(field: &ir::Field) -> bool {
    let zero = |number: &serde_json::Number| number.as_i64() == Some(0);
    field.facts.default.as_deref() == Some("0") || field.facts.min.as_ref().is_some_and(zero) || says_from_zero(&field.doc)
}

/// "从0开始", "starts from 0", "0 表示第一页".
fn says_from_zero(doc: &str) -> bool {
    let text: String = doc.to_lowercase().chars().filter(|c| !c.is_whitespace() && !matches!(c, '`' | '*' | '"')).collect();
    let words = [
        "从0开始",
        "从0起",
        "由0开始",
        "以0开始",
        "从零开始",
        "0开始",
        "起始为0",
        "起始值为0",
        "起始页为0",
        "起始页码为0",
        "首页为0",
        "第一页为0",
        "0表示第一页",
        "0代表第一页",
        "0为第一页",
        "0是第一页",
        "0表示首页",
        "startsfrom0",
        "startingfrom0",
        "startfrom0",
        "startsat0",
        "startingat0",
        "startat0",
        "beginsat0",
        "beginsfrom0",
        "beginningwith0",
        "beginsfromzero",
        "startsfromzero",
        "startingfromzero",
        "0-based",
        "zero-based",
        "0-indexed",
        "firstpageis0",
        "0indicatesthefirstpage",
        "0isthefirstpage",
        "from0",
    ];
    // "from 01" is another number.
    let ends = |at: usize| !text[at..].strip_prefix('.').unwrap_or(&text[at..]).starts_with(|c: char| c.is_ascii_digit());
    let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.');
    words.iter().any(|word| text.match_indices(word).any(|(at, _)| begins(at) && ends(at + word.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_are_counted_from_zero_are_told() {
        for text in
            ["页码，从 0 开始", "页码，`0` 表示第一页", "The page number, starting from 0.", "Zero-based page index.", "Page, from 0."]
        {
            assert!(says_from_zero(text), "{text}");
        }
        for text in ["页码，从 1 开始", "从 10 开始", "Page number, starting from 1.", "第 0 组的页码", "From 0.5 on.", "1.0 开始支持"]
        {
            assert!(!says_from_zero(text), "{text}");
        }
    }

    #[test]
    fn offsets_that_count_pages_are_told() {
        for text in ["偏移量，若值为 2，则从第 2 页查起", "页码，从 0 开始", "The page number, from 0.", "查询第几页"]
        {
            assert!(speaks_of_pages(text), "{text}");
        }
        for text in ["偏移量，默认为 0", "Items to leave out.", "每页数量之外的偏移", "偏移量 = 每页条数 * (页码 - 1)"]
        {
            assert!(!speaks_of_pages(text), "{text}");
        }
    }
}
