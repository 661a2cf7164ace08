//! The fact `end_flag`: booleans of responses that say whether this is the last page.

use apidoc_ir::{EndFlag, Field, Scalar, Service};

/// Names that mean the last page.
const LAST: &[&str] = &["listover", "isend", "isover", "isfinished", "isfinish", "islast", "islastpage", "lastpage", "nomore"];
/// Names that mean more pages.
const MORE: &[&str] = &["hasmore", "hasnext", "hasnextpage", "hasmorepages", "havemore", "ismore", "istruncated", "havenext"];
/// Ambiguous names, which mean this only if the text mentions pages.
const PERHAPS_LAST: &[&str] = &["finished", "isdone", "iscomplete", "completed", "end", "over", "eof"];
const PERHAPS_MORE: &[&str] = &["more", "truncated", "next"];
/// Words of texts about pages.
const PAGING: &[&str] =
    &["more", "next page", "last page", "all results", "remaining", "更多", "下一页", "最后一页", "全部", "剩余", "返回完"];

/// Sets the fact on the fields of all responses and types.
pub(super) fn mark(service: &mut Service) {
    let responses = service.actions.iter_mut().flat_map(|action| &mut action.response);
    let fields = responses.chain(service.types.iter_mut().flat_map(|ty| &mut ty.fields));
    for field in fields {
        field.facts.end_flag = read(field);
    }
}

fn read(field: &Field) -> Option<EndFlag> {
    if field.ty.is_array() || field.ty.scalar() != Some(Scalar::Boolean) {
        return None;
    }
    let is_one_of = |names: &[&str]| names.iter().any(|name| field.name.eq_ignore_ascii_case(name));
    let text = || field.doc.to_lowercase();
    let mentions_pages = || PAGING.iter().any(|word| text().contains(word));
    if is_one_of(LAST) || is_one_of(PERHAPS_LAST) && mentions_pages() {
        Some(EndFlag::Last)
    } else if is_one_of(MORE) || is_one_of(PERHAPS_MORE) && mentions_pages() {
        Some(EndFlag::More)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use apidoc_ir::Type;

    #[test]
    fn ambiguous_names_need_a_text_about_pages() {
        for (name, doc, expected) in [
            ("ListOver", "", Some(EndFlag::Last)),
            ("HasMore", "", Some(EndFlag::More)),
            ("Finished", "是否已返回全部数据", Some(EndFlag::Last)),
            ("Finished", "任务是否结束", None),
            ("Truncated", "Whether more results follow.", Some(EndFlag::More)),
            ("Truncated", "Whether the log was cut.", None),
            ("Ended", "最后一页", None),
        ] {
            let mut field = Field { name: name.into(), doc: doc.into(), ty: Type::Scalar(Scalar::Boolean), ..Field::default() };
            assert_eq!(read(&field), expected, "{name}: {doc}");
            field.ty = Type::Scalar(Scalar::Integer);
            assert_eq!(read(&field), None, "{name} as an integer");
        }
    }
}
