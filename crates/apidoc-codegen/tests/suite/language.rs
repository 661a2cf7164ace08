//! `doc_language`: the texts of the second language of a folder.

use crate::common::*;
use apidoc_codegen::{Generated, Options, generate};
use apidoc_ir::*;
use std::collections::BTreeMap;

/// The demo service, whose main language is Chinese for this test, with English texts for a part of it.
fn bilingual() -> Service {
    let mut service = demo();
    service.language = Language::Zh;
    let describe = service.actions.iter_mut().find(|action| action.name == "DescribeThings").unwrap();
    describe.doc = "列出物品。".into();
    describe.summary = "列出物品。".into();
    describe.request[0].doc = "偏移量。".into();
    describe.request[1].doc = "每页条数。".into();
    let text = |doc: &str| FieldTexts { doc: doc.into(), values: BTreeMap::new() };
    service.texts.actions.insert(
        "DescribeThings".into(),
        ActionTexts {
            doc: "Lists things.".into(),
            summary: "Lists things.".into(),
            request: [("Offset".into(), text("First thing."))].into(),
            ..ActionTexts::default()
        },
    );
    service.texts.errors.insert("InvalidParameter.Limit".into(), "The limit is above 100.".into());
    service
}

fn in_language(doc_language: Option<Language>) -> Generated {
    generate(&[&bilingual()], None, &Options { doc_language, ..Options::default() }).unwrap()
}

#[test]
fn english_texts_are_taken_where_pages_have_them() {
    let generated = in_language(Some(Language::En));
    let code = file(&generated, "src/v20240101/actions/describe_things.rs");
    assert!(code.contains("/// Lists things.\n") && code.contains("/// First thing.\n"), "{code}");
    assert!(code.contains("/// Action `DescribeThings`. Rate limit: 20 requests/s."), "{code}");
    assert!(code.contains("The limit is above 100."), "{code}");
    // Without an English text the Chinese one stays, and additions follow it.
    assert!(code.contains("/// 每页条数。默认值：`20`。取值范围：1 到 100。\n"), "{code}");
    assert!(file(&generated, "README.md").contains("documented in English"));
    assert!(file(&generated, "src/v20240101/actions.md").contains("|Lists things.|"));
}

#[test]
fn the_main_language_is_the_default() {
    let generated = in_language(None);
    assert_eq!(generated.files, in_language(Some(Language::Zh)).files);
    assert!(file(&generated, "src/v20240101/actions/describe_things.rs").contains("/// 列出物品。\n"));
    assert!(file(&generated, "README.md").contains("documented in Chinese"));
}

#[test]
fn items_do_not_depend_on_the_language() {
    let lock = |language| file(&in_language(language), "surface.lock").to_owned();
    assert_eq!(lock(Some(Language::En)), lock(None));
}
