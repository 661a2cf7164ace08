//! Tasks as a table.

use crate::task::Task;
use comfy_table::{Table, presets};

/// Prints one line per task under a line of headings.
pub(crate) fn tasks(tasks: &[Task]) -> String {
    let mut table = Table::new();
    table.load_preset(presets::NOTHING).set_header(["CREATED", "STATUS", "TYPE", "TARGET", "JOB", "UPDATED"]);
    for task in tasks {
        table.add_row([&task.created, task.status.as_str(), &task.kind, &task.target, &task.job_id, &task.updated].map(printable));
    }
    table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// Removes control characters from external text.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_a_task() {
        let task = Task {
            job_id: "31k7".into(),
            kind: "purge_url".into(),
            target: "http://a.example.com/\u{1b}[2J".into(),
            status: "success".into(),
            created: "2024-05-01T08:00:00Z".into(),
            updated: "2024-05-01T08:00:07Z".into(),
        };
        let text = tasks(&[task]);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].contains("STATUS") && lines[1].contains("purge_url") && lines[1].contains("31k7"), "{text}");
        assert!(!text.contains('\u{1b}'));
    }
}
