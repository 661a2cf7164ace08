//! What goes to standard output, where another program may read it and stop reading when it has enough.

use crate::failure::{Failure, Result};
use std::{
    fmt::Display,
    io::{ErrorKind, Write, stdout},
};

/// Prints a line. A reader who has gone is no failure: what is asked of EdgeOne goes on.
pub(crate) fn line(text: impl Display) -> Result<()> {
    let mut stdout = stdout().lock();
    match writeln!(stdout, "{text}").and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::usage(format!("cannot write to standard output: {error}"))),
        _ => Ok(()),
    }
}
