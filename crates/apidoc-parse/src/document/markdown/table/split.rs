//! Divides a line that is drawn with pipes into its cells.

/// Whether a line divides a header from its rows: `|---|:--:|`, `---|---`.
pub(in crate::document) fn is_delimiter(line: &str) -> bool {
    let body = line.trim();
    body.contains('-')
        && body.contains('|')
        && body.bytes().all(|b| b"|-: \t".contains(&b))
        && cells(body).iter().all(|cell| body[cell.start..cell.end].contains('-'))
}

/// Whether a cell holds a name, as the first column does where the others describe it: no blank, no word of prose.
pub(in crate::document) fn is_name(cell: &str) -> bool {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || "|*`".contains(c));
    let prose = |c: char| c.is_whitespace() || ('\u{3000}'..='\u{9FFF}').contains(&c) || ('\u{FF00}'..='\u{FFEF}').contains(&c);
    !cell.is_empty() && cell.len() <= 120 && !cell.contains(prose)
}

/// The cells of a row, in bytes.
pub(in crate::document) type Cells = Vec<std::ops::Range<usize>>;

/// The number of pipes that divide cells in a line.
pub(in crate::document) fn pipes(line: &str) -> usize {
    line.match_indices('|').filter(|(i, _)| !is_escaped(line, *i)).count()
}

/// Whether an odd number of backslashes precedes a byte.
pub(in crate::document) fn is_escaped(text: &str, i: usize) -> bool {
    text.as_bytes()[..i].iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1
}

/// The cells of a row, in bytes, without the pipes at its ends.
pub(in crate::document) fn cells(row: &str) -> Vec<std::ops::Range<usize>> {
    divide(row, row.match_indices('|').map(|(i, _)| i).filter(|i| !is_escaped(row, *i)))
}

/// The same, where a pipe between backticks divides nothing.
pub(in crate::document) fn cells_outside_code(row: &str) -> Vec<std::ops::Range<usize>> {
    let mut inside = false;
    let mut found = Vec::new();
    for (i, b) in row.bytes().enumerate() {
        match b {
            b'`' => inside = !inside,
            b'|' if !inside && !is_escaped(row, i) => found.push(i),
            _ => {}
        }
    }
    divide(row, found.into_iter())
}

fn divide(row: &str, at: impl Iterator<Item = usize>) -> Vec<std::ops::Range<usize>> {
    let end = row.trim_end().len();
    let begin = row.len() - row.trim_start().len();
    let mut from = begin;
    let mut found = Vec::new();
    for i in at {
        if i > begin {
            found.push(from..i);
        }
        from = i + 1;
    }
    if from < end {
        found.push(from..end);
    }
    found
}
