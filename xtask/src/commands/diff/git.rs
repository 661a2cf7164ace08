//! `git:REV[:PATH]`: a folder or file as a revision of the repository in the current directory has it.

use super::content::{Content, MAX_FILE_BYTES, failed};
use apidoc_build::{Error, load, read::Read};
use apidoc_parse::diagnostics;
use rayon::prelude::*;
use std::{
    io::{BufRead, BufReader, Read as _, Write as _},
    process::{Command, Stdio},
    thread,
};

/// Reads `REV[:PATH]`.
pub(super) fn read(spec: &str) -> Result<Content, Error> {
    let name = format!("git:{spec}");
    let (revision, path) = spec.split_once(':').unwrap_or((spec, "docs-input"));
    let path = path.trim_end_matches('/');
    if revision.is_empty() || revision.starts_with('-') || path.is_empty() {
        return Err(failed(&name, "expected git:REV or git:REV:PATH"));
    }
    let object = format!("{revision}:{path}");
    match run(&name, &["cat-file", "-t", &object])?.trim_ascii() {
        b"blob" => {
            let mut files = blobs(&name, std::slice::from_ref(&object))?;
            Ok(Content::File(files.pop().unwrap_or_default()))
        }
        b"tree" => folder(&name, &object),
        _ => Err(failed(&name, "it is neither a folder nor a file")),
    }
}

/// Reads the pages and overrides of a folder, as `read::folder` does from the disk.
fn folder(name: &str, object: &str) -> Result<Content, Error> {
    let list = run(name, &["ls-tree", "-r", "-z", "--full-tree", object])?;
    let list = String::from_utf8_lossy(&list);
    let (mut paths, mut ids) = (Vec::new(), Vec::new());
    for line in list.split('\0') {
        let Some((head, path)) = line.split_once('\t') else { continue };
        let mut words = head.split(' ');
        // Links and submodules are not followed; hidden files are left out.
        let plain = matches!(words.next(), Some("100644" | "100755"));
        let file = path.rsplit('/').next().unwrap_or(path);
        if plain && !path.split('/').any(|part| part.starts_with('.')) && (load::is_page(file) || file == "overrides.toml") {
            paths.push(path.to_owned());
            ids.push(words.next_back().unwrap_or_default().to_owned());
        }
    }
    let files: Vec<(String, Vec<u8>)> = paths.into_iter().zip(blobs(name, &ids)?).collect();
    let (overrides, pages): (Vec<_>, Vec<_>) = files.into_iter().partition(|(path, _)| path.ends_with("overrides.toml"));
    let read = pages.par_iter().map(|(path, bytes)| apidoc_parse::read_page(path, bytes)).collect();
    let overrides = overrides.iter().map(|(path, bytes)| apidoc_parse::overrides::read(path, bytes)).collect();
    let mut joined = apidoc_parse::join_all(read, overrides);
    diagnostics::tidy(&mut joined.diagnostics);
    Ok(Content::Folder(Read { ir: joined.ir, diagnostics: joined.diagnostics, pages: pages.len(), skipped: joined.skipped }))
}

/// Returns the content of blobs, in their order.
fn blobs(name: &str, ids: &[String]) -> Result<Vec<Vec<u8>>, Error> {
    let fail = |why: String| failed(name, &why);
    let mut child = Command::new("git")
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| fail(format!("cannot run git: {e}")))?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return Err(fail("git has no pipes".into())) };
    let request = ids.iter().map(|id| format!("{id}\n")).collect::<String>();
    // Written from another thread, since git answers before it has read everything.
    let writer = thread::spawn(move || input.write_all(request.as_bytes()));
    let mut output = BufReader::new(output);
    let mut files = Vec::with_capacity(ids.len());
    for _ in ids {
        let mut head = String::new();
        output.read_line(&mut head).map_err(|e| fail(e.to_string()))?;
        let length: u64 =
            head.trim().rsplit(' ').next().and_then(|word| word.parse().ok()).ok_or_else(|| fail(format!("git says: {}", head.trim())))?;
        if length > MAX_FILE_BYTES {
            return Err(fail(format!("a file has {length} bytes")));
        }
        let mut bytes = Vec::new();
        (&mut output).take(length).read_to_end(&mut bytes).map_err(|e| fail(e.to_string()))?;
        let mut end = [0];
        output.read_exact(&mut end).map_err(|e| fail(e.to_string()))?;
        files.push(bytes);
    }
    drop(output);
    let _ = writer.join();
    let _ = child.wait();
    Ok(files)
}

/// Runs git and returns its output.
fn run(name: &str, arguments: &[&str]) -> Result<Vec<u8>, Error> {
    let output = Command::new("git").args(arguments).output().map_err(|e| failed(name, &format!("cannot run git: {e}")))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    Err(failed(name, message.trim().lines().next().unwrap_or("git failed")))
}
