//! Standard output. Another program may read it and close the pipe early.

use crate::failure::{Failure, Result};
use std::{
    fmt::Display,
    io::{ErrorKind, Write, stdout},
};

/// Prints a line. A closed pipe is not an error; the command still finishes its work.
pub(crate) fn line(text: impl Display) -> Result<()> {
    let mut stdout = stdout().lock();
    match writeln!(stdout, "{text}").and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::usage(format!("cannot write to standard output: {error}"))),
        _ => Ok(()),
    }
}
