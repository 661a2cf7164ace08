//! A bar on a terminal; nothing elsewhere, since the report says what was done.

use apidoc_fetch::Progress;
use indicatif::{ProgressBar, ProgressStyle};
use std::{
    io::{IsTerminal, stderr},
    sync::atomic::{AtomicUsize, Ordering},
};

/// A progress bar on standard error, hidden if that is not a terminal.
pub(crate) struct PageProgress(ProgressBar);

impl PageProgress {
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::no_length();
        // The template is valid; the plain style is a fallback.
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

/// Progress of a fetch: a bar on a terminal, a line per tenth elsewhere.
pub(crate) struct Fetch {
    bar: Option<PageProgress>,
    printed: AtomicUsize,
}

impl Fetch {
    pub(crate) fn new() -> Self {
        Self { bar: stderr().is_terminal().then(PageProgress::new), printed: AtomicUsize::new(0) }
    }
    pub(crate) fn at(&self, step: Progress) {
        let (what, done, all) = match step {
            Progress::Lists(done, all) => ("lists of services", done, all),
            Progress::Pages(done, all) => ("pages", done, all),
        };
        if let Some(bar) = &self.bar {
            bar.0.set_message(if matches!(step, Progress::Lists(..)) { "lists" } else { "fetching" });
            bar.at(done, all);
        } else {
            // Steps arrive from several threads: a tenth is printed by the first that reaches it.
            let stage = if matches!(step, Progress::Lists(..)) { 0 } else { 100 };
            let tenth = stage + done * 10 / all.max(1) + 1;
            if done > 0 && self.printed.fetch_max(tenth, Ordering::Relaxed) < tenth {
                say!("{done} of {all} {what}");
            }
        }
    }
    pub(crate) fn done(self) {
        if let Some(bar) = self.bar {
            bar.done();
        }
    }
}
