//! Lines on standard output and standard error. A closed pipe is not an error: the command still finishes its work, and its exit code tells how it ended.

/// Prints a line to standard error.
macro_rules! say {
    ($($text:tt)*) => { $crate::say::write(&mut ::std::io::stderr(), &format!("{}\n", format_args!($($text)*))) };
}

/// Prints a line to standard output.
macro_rules! result {
    ($($text:tt)*) => { $crate::say::write(&mut ::std::io::stdout(), &format!("{}\n", format_args!($($text)*))) };
}

/// Writes as much of a text as the reader takes.
pub(crate) fn write(to: &mut dyn std::io::Write, text: &str) {
    drop(to.write_all(text.as_bytes()).and_then(|()| to.flush()));
}
