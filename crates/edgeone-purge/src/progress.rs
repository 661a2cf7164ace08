//! Progress of the tasks: a bar on a terminal, lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::{
    io::{IsTerminal, stderr},
    time::Duration,
};

/// Shows progress on standard error.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    last: Option<(usize, usize, usize)>,
}

impl Progress {
    pub(crate) fn new(word: &'static str) -> Self {
        let bar = stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{prefix} {wide_bar} {pos}/{len} {msg} {elapsed}");
            let bar = ProgressBar::new(0).with_prefix(word).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        Self { bar, last: None }
    }

    pub(crate) fn set(&mut self, done: usize, total: usize, failed: usize) {
        if self.last.replace((done, total, failed)) == Some((done, total, failed)) {
            return;
        }
        let failures = if failed == 0 { String::new() } else { format!("{failed} failed") };
        match &self.bar {
            Some(bar) => {
                bar.set_length(total as u64);
                bar.set_position(done as u64);
                bar.set_message(failures);
            }
            None if total == 0 => eprintln!("waiting for the tasks to appear"),
            None => eprintln!("{done} of {total} done{}{failures}", if failed == 0 { "" } else { ", " }),
        }
    }

    pub(crate) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
