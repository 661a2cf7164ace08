//! The source of the reader itself: its size, and that words of a language are in the lexicon only.

use crate::facts::{lexicon, text::is_cjk};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The most lines of the reader, without its tests, the examples of its rules, and its lexicon.
const MOST_LINES: usize = 6_955;

/// The most lines of one file.
const MOST_LINES_OF_A_FILE: usize = 300;

/// Files whose words are not in the lexicon yet. None may be added.
const WITH_WORDS: [&str; 1] = ["take_out.rs"];

/// A source file: its path in this folder, and its lines without tests and examples.
struct Source {
    path: String,
    lines: Vec<String>,
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).expect("the folder of the reader").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            out.push(path);
        }
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/facts");
    let mut paths = Vec::new();
    files(&root, &mut paths);
    paths.sort();
    let named =
        paths.iter().map(|path| (path.strip_prefix(&root).expect("a file of the folder").to_string_lossy().replace('\\', "/"), path));
    named
        .filter(|(name, _)| !name.ends_with("tests.rs") && !name.split('/').any(|part| part == "tests"))
        .map(|(path, file)| Source { path, lines: without_tests(&fs::read_to_string(file).expect("a source file")) })
        .collect()
}

/// The lines of a file before its tests, without the examples of rules.
fn without_tests(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut open = 0i32;
    for (i, line) in text.lines().enumerate() {
        let after = text.lines().nth(i + 1).unwrap_or_default();
        if line.trim() == "#[cfg(test)]" && after.contains('{') {
            break;
        }
        let parens = |code: &str| outside_of_text(code).chars().map(|c| i32::from(c == '(') - i32::from(c == ')')).sum::<i32>();
        if open > 0 {
            open = (open + parens(line)).max(0);
            continue;
        }
        if let Some(at) = [".yes(", ".no("].iter().filter_map(|call| line.find(call)).min() {
            open = parens(&line[at..]).max(0);
            out.extend(Some(line[..at].to_string()).filter(|rule| !rule.trim().is_empty()));
            continue;
        }
        out.push(line.to_string());
    }
    out
}

/// A line without its literals and its comment.
fn outside_of_text(line: &str) -> String {
    parts(line).into_iter().filter(|(inside, _)| !inside).map(|(_, part)| part).collect()
}

/// The literals of a line.
fn literals(line: &str) -> Vec<String> {
    parts(line).into_iter().filter(|(inside, _)| *inside).map(|(_, part)| part).collect()
}

/// A line as code and literals, in order; comments are left out.
fn parts(line: &str) -> Vec<(bool, String)> {
    let mut out = vec![(false, String::new())];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let (inside, last) = out.last_mut().expect("one part at least");
        match c {
            '\\' if *inside => last.extend(chars.next()),
            '"' => {
                let inside = !*inside;
                out.push((inside, String::new()));
            }
            '/' if !*inside && chars.peek() == Some(&'/') => break,
            '\'' if !*inside => {
                // A character, or a lifetime.
                let rest: String = chars.clone().take(3).collect();
                if rest.chars().nth(1) == Some('\'') {
                    let said: String = chars.by_ref().take(2).take(1).collect();
                    out.push((true, said));
                    out.push((false, String::new()));
                } else if rest.starts_with('\\') {
                    chars.by_ref().take(2).for_each(drop);
                }
            }
            c => last.push(c),
        }
    }
    out
}

#[test]
fn is_not_larger_than_its_limit() {
    let sources = sources();
    let lines: usize = sources.iter().map(|source| source.lines.len()).sum();
    println!("{lines} lines without tests and examples, in {} files", sources.len());
    assert!(lines <= MOST_LINES, "{lines} lines, at most {MOST_LINES} are allowed");
    let long: Vec<(&str, usize)> =
        sources.iter().map(|source| (source.path.as_str(), source.lines.len())).filter(|(_, n)| *n > MOST_LINES_OF_A_FILE).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn words_of_a_language_are_in_the_lexicon_only() {
    let mut wrong = Vec::new();
    let mut without = WITH_WORDS.to_vec();
    for source in sources() {
        let mut found = Vec::new();
        let mut before = String::new();
        for line in &source.lines {
            let named = ["name: ", "Rule::new(", "rule(", "when(", "null(", "gone(", "both(", "side(", ".says("]
                .iter()
                .any(|call| line.contains(call) || before.trim_end().ends_with(call));
            before.clone_from(line);
            for said in literals(line) {
                let han = said.chars().any(|c| is_cjk(c) && c.is_alphabetic());
                let word = said.trim();
                let english =
                    !named && word.len() > 2 && word.starts_with(|c: char| c.is_ascii_lowercase()) && !lexicon::word(word).is_empty();
                if han || english {
                    found.push(format!("{}: {said}", source.path));
                }
            }
        }
        match without.iter().position(|path| *path == source.path) {
            Some(i) if !found.is_empty() => drop(without.remove(i)),
            Some(_) => {}
            None => wrong.extend(found),
        }
    }
    assert!(wrong.is_empty(), "words outside of the lexicon:\n{}", wrong.join("\n"));
    assert!(without.is_empty(), "files without words of a language; take them out of `WITH_WORDS`: {without:?}");
}

#[test]
fn finds_a_word_in_a_literal() {
    assert_eq!(literals(r#"let x = "a\"b"; // "c""#), [r#"a"b"#]);
    assert_eq!(literals("ends_with('值')"), ["值"]);
    assert_eq!(outside_of_text(r#".yes("i", "a)")"#), ".yes(, )");
    assert_eq!(without_tests("a\n    .yes(\n        \"(\",\n    )\nb\n#[cfg(test)]\nmod tests {\n}\n"), ["a", "b"]);
}
