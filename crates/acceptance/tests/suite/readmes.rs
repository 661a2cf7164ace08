//! The READMEs in both languages give the same commands and the same code.

use std::{fs, path::Path};

fn readme(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The fenced blocks of a language, comments left out.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<(bool, String)> = None;
    for line in text.lines() {
        open = match open {
            None => line.strip_prefix("```").map(|info| (info.split(',').next() == Some(language), String::new())),
            Some((wanted, block)) if line == "```" => {
                if wanted {
                    blocks.push(block);
                }
                None
            }
            Some((wanted, block)) => {
                let code = line.split("//").next().unwrap_or_default().split(" # ").next().unwrap_or_default().trim_end();
                Some((wanted, if code.is_empty() { block } else { format!("{block}{code}\n") }))
            }
        };
    }
    assert!(open.is_none(), "a fence is not closed");
    blocks
}

#[test]
fn both_languages_give_the_same_commands() {
    let (english, chinese) = (blocks(&readme("README.md"), "sh"), blocks(&readme("README.zh-CN.md"), "sh"));
    assert!(!english.is_empty());
    assert_eq!(english, chinese);
}

#[test]
fn both_languages_show_the_same_code() {
    let (english, chinese) = (blocks(&readme("README.md"), "rust"), blocks(&readme("README.zh-CN.md"), "rust"));
    assert!(!english.is_empty());
    assert_eq!(english, chinese);
}

#[test]
fn readmes_begin_with_the_two_commands() {
    let all = blocks(&readme("README.md"), "sh");
    assert_eq!(all.first().map(String::as_str), Some("cargo xtask gen\ncargo test --workspace\n"));
}

#[test]
fn every_link_of_the_documents_leads_to_a_file() {
    for name in ["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = readme(name);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let path = link.split('#').next().unwrap_or_default();
            if !path.is_empty() && !path.contains("://") {
                assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).exists(), "{name}: {link}");
            }
        }
    }
}

#[test]
fn every_page_names_the_supported_rust_version() {
    let manifest = readme("Cargo.toml");
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = ")).map(|text| text.trim_matches('"')).unwrap();
    for page in ["README.md", "README.zh-CN.md", "crates/tencentcloud-core/README.md", "docs/guide/upgrading.md"] {
        assert!(readme(page).contains(&format!("Rust {version}")) || readme(page).contains(&format!("is {version}.")), "{page}");
    }
}
