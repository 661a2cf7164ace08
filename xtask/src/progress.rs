//! A bar on a terminal; nothing elsewhere, since the report says what was done.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar for reading pages, on standard error; hidden where that is no terminal.
pub(crate) struct Pages(ProgressBar);

impl Pages {
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::no_length();
        // The template is fixed and known to be good; the plain style is as useful.
        let style = ProgressStyle::with_template("{msg} {bar:32} {pos}/{len} pages, {per_sec}, {eta} to go");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message("reading");
        Self(bar)
    }
    pub(crate) fn at(&self, done: usize, all: usize) {
        if self.0.length() != Some(all as u64) {
            self.0.set_length(all as u64);
        }
        self.0.set_position(done as u64);
    }
    pub(crate) fn done(self) {
        self.0.finish_and_clear();
    }
}
