//! One side of a comparison: where it is, what it is, and how it is read.

use super::{
    content::{Content, MAX_FILE_BYTES, failed},
    git,
};
use crate::report;
use apidoc_build::{Error, ServiceFilter, read};
use apidoc_codegen::surface::Lock;
use apidoc_ir::{IR_VERSION, Ir};
use std::{fs, io, path::Path};

/// Content of a side.
pub(super) enum Side {
    /// The IR of a docs folder or of an IR file.
    Documentation(Ir),
    /// The items of a `surface.lock`.
    Lock(Lock),
}

/// Reads a side. A side that is missing, that cannot be read or that has no action is an error.
pub(super) fn read(name: &str) -> Result<Side, Error> {
    let content = match name.strip_prefix("git:") {
        Some(rest) => git::read(rest)?,
        None => local(name)?,
    };
    let side = match content {
        Content::File(bytes) => file(name, &bytes)?,
        Content::Folder(read) => {
            let errors = report::errors(&read.diagnostics);
            if errors > 0 {
                say!("warning: {name}: {errors} errors in its pages; what they document may be reported as gone or new");
            }
            Side::Documentation(read.ir)
        }
    };
    let empty = match &side {
        Side::Documentation(ir) => ir.services.iter().all(|service| service.actions.is_empty()),
        Side::Lock(lock) => lock.items().next().is_none(),
    };
    if empty { Err(failed(name, "it has no action")) } else { Ok(side) }
}

fn local(name: &str) -> Result<Content, Error> {
    // A person may name a link; nothing is read through a link below it.
    let path = &Path::new(name).canonicalize().unwrap_or_else(|_| name.into());
    let meta = fs::metadata(path).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => failed(name, "it does not exist; expected a docs folder, an IR file, a surface.lock or git:REV[:PATH]"),
        _ => failed(name, &e.to_string()),
    })?;
    if meta.is_dir() {
        // A folder that can be read but has no page is an empty side, not a wrong option.
        let read = read::folder(path, &ServiceFilter::default(), &|_, _| {}).map_err(|e| failed(name, &e.message))?;
        return Ok(Content::Folder(read));
    }
    apidoc_files::read(path, MAX_FILE_BYTES).map(Content::File).map_err(|e| failed(name, &e.to_string()))
}

/// Reads an IR file or a lock; the content decides which.
fn file(name: &str, bytes: &[u8]) -> Result<Side, Error> {
    let text = std::str::from_utf8(bytes).map_err(|_| failed(name, "it is not UTF-8; expected an IR file or a surface.lock"))?;
    if !text.trim_start().starts_with('{') {
        return Lock::parse(text).map(Side::Lock).map_err(|faults| {
            let first = faults.first().map(|fault| format!("line {}: {}", fault.line, fault.message)).unwrap_or_default();
            failed(name, &first)
        });
    }
    let ir: Ir = serde_json::from_str(text).map_err(|e| failed(name, &format!("it is not an IR file: {e}")))?;
    if ir.ir_version != IR_VERSION {
        return Err(failed(name, &format!("its ir_version is {}, and this program reads {IR_VERSION}", ir.ir_version)));
    }
    Ok(Side::Documentation(ir))
}
