//! Names that mean something to Rust, to the prelude or to this crate, values of every kind, types that hold themselves and each other,
//! texts full of markup: what comes out compiles without a warning.

mod common;

use apidoc_ir::*;
use common::*;
use std::{fs, path::Path, process::Command};

const FIELDS: &[&str] = &[
    "Type",
    "Self",
    "Super",
    "Where",
    "Override",
    "Crate",
    "Gen",
    "Clone",
    "Hash",
    "From",
    "TypeId",
    "Into",
    "New",
    "Add",
    "Default",
    "Subdomain",
    "SubDomain",
    "Uui",
    "UUI",
    "a.b",
    "字段",
    "",
    "5G",
    "Response",
    "RequestId",
    "Value",
    "Items",
    "self",
    "_",
    "\"; fn x(){}",
    "Drop",
];

const TYPES: &[&str] = &[
    "Option",
    "Result",
    "Error",
    "Box",
    "String",
    "Action",
    "Vec",
    "Some",
    "Default",
    "Clone",
    "Into",
    "IntoIterator",
    "PartialEq",
    "Client",
    "Self",
    "Std",
    "Core",
    "Mod",
    "Types",
    "Rt",
    "Con",
    "Uui",
    "UUI",
    "Subdomain",
    "SubDomain",
    "Describe",
    "DescribeRequest",
];

fn odd() -> Service {
    let directions = [Direction::Input, Direction::Output, Direction::Both, Direction::Unused];
    let mut types = Vec::new();
    for (i, name) in TYPES.iter().enumerate() {
        let other = object(TYPES[(i + 1) % TYPES.len()]);
        let mut fields: Vec<_> = FIELDS.iter().enumerate().map(|(j, name)| field(name, text(), j % 5 == 0)).collect();
        fields.extend([
            field("Next", other.clone(), true),
            field("Own", object(name), true),
            field("All", list(list(other)), false),
            values("Mode", &["a", "Self", "1.0", "10"]),
            values("Bad", &["", "*", "-1"]),
            field("Missing", object("Missing"), true),
            field("Bytes", Type::Scalar(Scalar::Binary), false),
        ]);
        types.push(shared(name, directions[i % 4], fields));
    }
    for i in 0..100 {
        let to = if i < 99 { format!("Deep{:03}", i + 1) } else { "Option".into() };
        types.push(shared(&format!("Deep{i:03}"), Direction::Both, vec![field("A", object(&to), true), field("B", object(&to), false)]));
    }
    let many: Vec<String> = (0..5000).map(|i| format!("v{i}")).collect();
    let many = values("Catalogue", &many.iter().map(String::as_str).collect::<Vec<_>>());
    types.push(shared("Wide", Direction::Both, (0..300).map(|i| field(&format!("F{i}"), text(), i < 20)).chain([many]).collect()));
    let fields = |required: usize| FIELDS.iter().enumerate().map(|(i, name)| field(name, text(), i < required)).collect::<Vec<_>>();
    let mut actions = vec![
        action("Option", fields(3), fields(0)),
        action("Clone", fields(30), vec![field("Error", object("Error"), false)]),
        action("New", Vec::new(), Vec::new()),
        action(
            "Describe",
            vec![values("Request", &["x"]), values("Response", &["x"]), field("Deep", object("Deep000"), true)],
            vec![field("Wide", object("Wide"), false)],
        ),
        action(
            "DescribeRequest",
            vec![field("Offset", number(), false), field("Limit", number(), false)],
            vec![field("List", list(object("Clone")), false)],
        ),
        action("describeRequest", vec![field("Wide", object("Wide"), true)], Vec::new()),
        action("描述", Vec::new(), Vec::new()),
    ];
    actions[0].doc =
        "Does [Option] <T> http://a.example/x_y.\n\n```\nfn main() { panic!() }\n```\n\n    let x = 1;\n\n* a\n  b\n\n# H".into();
    actions[1].deprecated = true;
    let mut service = service(actions, types);
    let codes = [
        "InvalidParameter.ValueTooLarge",
        "InvalidParameterValue.TooLarge",
        "FailedOperation",
        "FailedOperation.",
        "A.B.C",
        "Self",
        "中文",
    ];
    service.errors = codes.iter().map(|code| ErrorCode { code: (*code).into(), doc: "</x> [y]".into(), common: false }).collect();
    service.errors.sort_by(|a, b| a.code.cmp(&b.code));
    service
}

#[test]
fn odd_names_compile_without_a_warning() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let generated = made(&odd(), None);
    for file in &generated.files {
        let path = folder.path().join(&generated.name).join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.text).unwrap();
    }
    let core = root.join("crates/tencentcloud-core");
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{:?}]\n[workspace.package]\nversion = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"1.88\"\nlicense = \"MIT\"\n\
         [workspace.dependencies]\ntencentcloud-core = {{ path = {:?}, default-features = false }}\ntokio = \"1\"\n[workspace.lints.rust]\nmissing_docs = \"deny\"\n",
        generated.name, core
    );
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
    // Beside the others, so that the second run finds what the first has built.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("odd-names");
    let check = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--lib", "--no-default-features", "--features", "v20240101"])
        .current_dir(folder.path().join(&generated.name))
        .env("CARGO_TARGET_DIR", target)
        .env("RUSTFLAGS", "-D warnings")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&check.stderr);
    assert!(check.status.success(), "{}", said.chars().take(4000).collect::<String>());
}
