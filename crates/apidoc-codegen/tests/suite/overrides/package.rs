//! `package`: another name for the package of a service.

use super::*;

fn named(names: &[&str]) -> Service {
    service_with(|service| service.overrides.package.extend(names.iter().zip(2..).map(|(name, line)| at(line, name))))
}

#[test]
fn a_chosen_package_name_is_in_every_file_that_names_the_package() {
    let generated = sound(&named(&["demo-api"]));
    assert_eq!(generated.name, "tencentcloud-demo", "the folder keeps the name of the service");
    for (path, text) in [
        ("Cargo.toml", "name = \"demo-api\"\n"),
        ("Cargo.toml", "documentation = \"https://docs.rs/demo-api\"\n"),
        ("README.md", "# demo-api\n"),
        ("README.md", "cargo add demo-api tokio"),
        ("README.md", "use demo_api::v20240101::"),
        ("NOTICE", "demo-api\n"),
        ("surface.lock", "@v20240101 package demo-api\n"),
        ("tests/examples.rs", "demo_api::"),
    ] {
        assert!(file(&generated, path).contains(text), "{path} lacks {text:?}\n{}", file(&generated, path));
    }
    assert!(!generated.files.iter().any(|file| file.text.contains("tencentcloud-demo") || file.text.contains("tencentcloud_demo")));
}

#[test]
fn the_lock_keeps_the_package_name() {
    let lock = lock_of(&named(&["demo-api"]));
    let manifest = |service: &Service| {
        let generated = made(service, Some(&lock));
        (file(&generated, "Cargo.toml").contains("name = \"demo-api\""), pending(&generated))
    };
    assert_eq!(manifest(&service_with(|_| ())), (true, Vec::new()));
    let (kept, told) = manifest(&named(&["other-api"]));
    assert_eq!((kept, told), (true, vec!["the package stays `demo-api`; by an override it is `other-api`".to_owned()]));
    let breaking = Options { breaking: true, ..Options::default() };
    let generated = generate(&[&named(&["other-api"])], Some(&*lock), &breaking).unwrap();
    assert!(file(&generated, "surface.lock").contains("@v20240101 package other-api\n"));
}

#[test]
fn rejects_names_that_cannot_be_those_of_a_package() {
    let rejected = |names: &[&str]| reported(&named(names));
    assert_eq!(rejected(&["Demo/../x"]), ["2 override-name: \"Demo/../x\" cannot be the name of a package"]);
    assert_eq!(rejected(&["tencentcloud-core"]), ["2 override-name: \"tencentcloud-core\" cannot be the name of a package"]);
    assert_eq!(rejected(&["tencentcloud-demo"]), ["2 override-stale: the package is already named `tencentcloud-demo`"]);
    assert_eq!(rejected(&["demo-api", "demo-client"]), ["3 override-twice: the package is named `demo-api` and `demo-client`"]);
    assert_eq!(rejected(&["demo-api", "demo-api"]), Vec::<String>::new());
}

#[test]
fn rejects_a_lock_with_a_damaged_package_name() {
    let lock = lock_of(&named(&["demo-api"]));
    for damaged in ["demo-api\"", "demo-api x", "", "tencentcloud-core"] {
        let lock = lock.replace("package demo-api", &format!("package {damaged}"));
        let errors = generate(&[&demo()], Some(&*lock), &Options::default()).unwrap_err();
        assert!(errors.faults[0].message.contains("is not the name of a package"), "{errors:?}");
    }
}

#[test]
fn generating_again_keeps_what_a_release_wrote() {
    let fresh = made(&demo(), None);
    let manifest = file(&fresh, "Cargo.toml");
    assert!(manifest.contains("\nversion.workspace = true\n") && manifest.contains("\nrust-version.workspace = true\n"));
    let released = manifest
        .replace("version.workspace = true\nedition", "version = \"1.4.2\"\nedition")
        .replace("rust-version.workspace = true", "rust-version = \"1.89\"")
        .replace(
            "https://docs.rs/tencentcloud-demo\"\n",
            "https://docs.rs/tencentcloud-demo/1.4.2\"\nrepository = \"https://example.com/r\"\n",
        );
    let again = generate(&[&demo()], None, &Options { manifest: Some(&released), ..Options::default() }).unwrap();
    assert_eq!(file(&again, "Cargo.toml"), released);
    let hostile = released.replace("1.4.2\"\nedition", "1\"\\nbuild = \"x.rs\"\nedition");
    let again = generate(&[&demo()], None, &Options { manifest: Some(&hostile), ..Options::default() }).unwrap();
    assert!(file(&again, "Cargo.toml").contains("\nversion.workspace = true\n"));
}
