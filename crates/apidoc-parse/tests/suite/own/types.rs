//! Pages of shared types whose names or texts are words that open a section elsewhere.

use super::{page, page_of, row, service};
use apidoc_ir::{Scalar, Type};
use apidoc_parse::page::Kind;

fn ty(name: &str, doc: &str, users: &str, field: &str) -> String {
    let users = if users.is_empty() { String::new() } else { format!("被如下接口引用：{users}。\n\n") };
    format!("## {name}\n\n{doc}\n\n{users}| 名称 | 类型 | 必选 | 描述 |\n|---|---|---|---|\n| {field} | String | 否 | 说明。 |\n\n")
}

/// Name, text and fields of each type of a page.
#[track_caller]
fn types(text: &str) -> Vec<(String, String, Vec<String>)> {
    let page = page(text);
    assert_eq!((page.kind, page.diagnostics), (Kind::DataTypes, vec![]));
    let fields = |ty: &apidoc_ir::ApiType| ty.fields.iter().map(|field| field.name.clone()).collect();
    page.types.iter().map(|one| (one.ty.name.clone(), one.ty.doc.clone(), fields(&one.ty))).collect()
}

#[test]
fn words_of_sections_name_and_describe_types() {
    let text = format!(
        "{}{}{}{}{}{}",
        ty("Box", "盒子", "ListThings", "Size"),
        ty("Input", "输入的来源", "ListThings", "Url"),
        ty("Output", "输出", "", "Url"),
        ty("Parameter", "请求参数", "ListThings", "Key"),
        ty("Response", "返回结果", "", "RequestId"),
        ty("Shape", "示例", "ListThings", "Kind"),
    );
    let read = types(&text);
    let expected = [
        ("Box", "盒子", "Size"),
        ("Input", "输入的来源", "Url"),
        ("Output", "输出", "Url"),
        ("Parameter", "请求参数", "Key"),
        ("Response", "返回结果", "RequestId"),
        ("Shape", "示例", "Kind"),
    ];
    assert_eq!(read, expected.map(|(name, doc, field)| (name.to_owned(), doc.to_owned(), vec![field.to_owned()])));
}

#[test]
fn a_table_in_the_text_of_a_type_lists_none_of_its_fields() {
    let doc = "盒子。内容的格式：\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| cells.N.row | Integer | 行。 |";
    let read = types(&ty("Box", doc, "ListThings", "Size"));
    assert_eq!(read[0].2, ["Size"]);
    assert!(read[0].1.contains("cells.N.row"), "{}", read[0].1);
}

#[test]
fn headings_in_the_text_of_a_type_name_no_types() {
    let doc = "盒子。\n\n### Keys\n\n| 键 | 说明 |\n|---|---|\n| a | 甲 |\n\n### Values\n\n值的说明";
    let text = format!("{}{}", ty("Box", doc, "ListThings", "Size"), ty("Cup", "杯子", "ListThings", "Color"));
    let read = types(&text);
    assert_eq!(read.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(), ["Box", "Cup"]);
    assert_eq!(read[0].2, ["Size"]);
    assert!(read[0].1.contains("**Values**") && read[0].1.ends_with("值的说明"), "{}", read[0].1);
}

#[test]
fn types_below_a_heading_of_their_group_stay_types() {
    let one = |name: &str| ty(name, "说明", "ListThings", "Size").replace("## ", "### ");
    let text = format!("## Storage\n\n存储类。\n\n{}{}## Network\n\n{}", one("Disk"), one("Snapshot"), one("Card"));
    assert_eq!(types(&text).iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(), ["Disk", "Snapshot", "Card"]);
}

#[test]
fn a_type_may_be_called_object() {
    let rows = format!("{}{}", row("Things", "Array of Objects", "物品。"), row("Extra", "Object", "其他。"));
    let action = page_of("CreateThing", "创建物品。", &rows);
    let types = ty("Objects", "物品", "CreateThing", "Size");
    let (service, found) = service(&[("things/2026-01-01/a.md", &action), ("things/2026-01-01/types.md", &types)]);
    assert_eq!(found, []);
    let request: Vec<&Type> = service.actions[0].request.iter().map(|field| &field.ty).collect();
    assert_eq!(request, [&Type::Array(Box::new(Type::Object("Objects".into()))), &Type::Scalar(Scalar::Json)]);
}
