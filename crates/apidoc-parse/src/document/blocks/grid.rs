//! Lays out the cells of a table as a browser does: a cell that spans several places is repeated in each of them.

use crate::document::{
    model::Block, model::BlockKind, model::Cell, model::Covered, model::Row, model::Table, row_shape::RowShape, text::plain::plain,
};
use crate::{span::Span, vocabulary};

/// A cell as the page has it.
#[derive(Debug, Default)]
pub(in crate::document) struct RawCell {
    pub(in crate::document) cell: Cell,
    pub(in crate::document) rows: usize,
    pub(in crate::document) columns: usize,
}

/// A row as the page has it.
#[derive(Debug, Default)]
pub(in crate::document) struct RawRow {
    pub(in crate::document) cells: Vec<RawCell>,
    pub(in crate::document) span: Span,
    /// Whether its table marks it as a header.
    pub(in crate::document) header: bool,
}

/// Maximum number of columns; more are ignored.
const MAX_COLUMNS: usize = 64;
/// Maximum number of bytes that the spanning cells of one table may repeat.
const MAX_COPIED_BYTES: usize = 64 * 1024;

/// A table with what does not belong to its rows.
#[derive(Debug, Default)]
pub(in crate::document) struct Arranged {
    /// Content of first rows of one cell: a caption.
    pub(in crate::document) title: Vec<Block>,
    /// Content of a table that only arranges the page.
    pub(in crate::document) content: Vec<Block>,
    /// The table, unless it is empty or only arranges the page.
    pub(in crate::document) table: Option<Table>,
}

/// Divides a table into its caption and its rows; a table that only arranges the page is replaced by its content.
pub(in crate::document) fn arrange(mut rows: Vec<RawRow>) -> Arranged {
    let titles = rows.iter().take_while(|row| row.cells.len() == 1).count();
    let titles = if rows.get(titles).is_some_and(|next| next.cells.len() > 1) { titles } else { 0 };
    let blocks = |row: RawRow| row.cells.into_iter().flat_map(|raw| raw.cell.blocks);
    let title = rows.drain(..titles).flat_map(blocks).collect();
    let has = |test: fn(&BlockKind) -> bool| {
        rows.iter().flat_map(|row| &row.cells).any(|raw| raw.cell.blocks.iter().any(|block| test(&block.kind)))
    };
    let cells: usize = rows.iter().map(|row| row.cells.len()).sum();
    let only_arranges = has(|kind| matches!(kind, BlockKind::Heading { .. }))
        || cells == 1 && has(|kind| matches!(kind, BlockKind::Table(_) | BlockKind::Code { .. }));
    if only_arranges && !rows.iter().any(|row| row.header) {
        return Arranged { title, content: rows.into_iter().flat_map(blocks).collect(), table: None };
    }
    Arranged { title, content: Vec::new(), table: Some(layout(rows)).filter(|table| !table.header.is_empty()) }
}

/// Lays a table out. A row that is shorter than the header stays short; cells beyond the header are appended to the last cell.
fn layout(raw: Vec<RawRow>) -> Table {
    let mut reaching: Vec<Option<(usize, Cell)>> = Vec::new();
    let mut copied = 0;
    let mut rows: Vec<(Row, bool)> = Vec::new();
    for row in raw {
        let mut cells: Vec<Cell> = Vec::new();
        let mut own = row.cells.into_iter();
        loop {
            let column = cells.len();
            if column >= MAX_COLUMNS {
                break;
            }
            if let Some((left, above)) = reaching.get_mut(column).and_then(Option::as_mut) {
                let copy = copy(above, Covered::FromAbove, &mut copied);
                *left -= 1;
                if *left == 0 {
                    reaching[column] = None;
                }
                cells.push(copy);
                continue;
            }
            let Some(raw) = own.next() else { break };
            if raw.rows <= 1 && raw.columns <= 1 {
                cells.push(raw.cell);
                continue;
            }
            for covered in 0..raw.columns.clamp(1, MAX_COLUMNS - column) {
                let cell = if covered == 0 { raw.cell.clone() } else { copy(&raw.cell, Covered::FromLeft, &mut copied) };
                if raw.rows > 1 {
                    if reaching.len() <= column + covered {
                        reaching.resize_with(column + covered + 1, || None);
                    }
                    reaching[column + covered] = Some((raw.rows - 1, cell.clone()));
                }
                cells.push(cell);
            }
        }
        rows.push((Row { cells, span: row.span }, row.header));
    }
    table(rows)
}

fn copy(cell: &Cell, covered: Covered, copied: &mut usize) -> Cell {
    *copied += cell.span.end.saturating_sub(cell.span.start) + 1;
    let blocks = if *copied <= MAX_COPIED_BYTES { cell.blocks.clone() } else { Vec::new() };
    Cell { blocks, span: cell.span, covered }
}

/// Divides the rows of a table that shows several rows side by side: its header repeats the same columns.
fn unfold(header: &mut Vec<Cell>, rows: Vec<(Row, bool)>) -> Vec<(Row, bool)> {
    let keys: Vec<String> = header.iter().map(|cell| vocabulary::key(&plain(&cell.blocks))).collect();
    let is_width = |width: &usize| keys.len().is_multiple_of(*width) && keys.chunks(*width).all(|chunk| chunk == &keys[..*width]);
    let Some(width) = (2..=keys.len() / 2).find(is_width).filter(|width| RowShape::of(keys[..*width].iter().map(String::as_str)).is_some())
    else {
        return rows;
    };
    header.truncate(width);
    let mut out = Vec::with_capacity(rows.len() * 2);
    for (mut row, marked) in rows {
        while row.cells.len() > width {
            let rest = row.cells.split_off(width);
            let start = rest.first().map_or(row.span.end, |cell| cell.span.start);
            let next = Row { cells: rest, span: Span { start, end: row.span.end.max(start) } };
            out.push((std::mem::replace(&mut row, next), marked));
        }
        out.push((row, marked));
    }
    out
}

/// Separates the header from the rows.
fn table(rows: Vec<(Row, bool)>) -> Table {
    let mut rows = rows.into_iter().filter(|(row, _)| !row.cells.is_empty()).peekable();
    let mut header = Vec::new();
    // Converters put an empty header over a table that has none.
    while let Some((row, marked)) = rows.next() {
        let empty = row.cells.iter().all(|cell| cell.blocks.is_empty());
        if !(empty && (marked || header.is_empty()) && rows.peek().is_some()) {
            header = row.cells;
            break;
        }
    }
    let rows = unfold(&mut header, rows.collect());
    let width = header.len();
    let texts: Vec<String> = header.iter().map(|cell| plain(&cell.blocks)).collect();
    let shape = RowShape::of(texts.iter().map(String::as_str));
    let mut out = Vec::with_capacity(rows.len());
    for (row, _) in rows {
        match shape.as_ref().filter(|shape| row.cells.len() >= 2 * shape.width()) {
            Some(shape) => out.extend(parted(row, shape)),
            None => out.push(row),
        }
    }
    for row in out.iter_mut().filter(|row| row.cells.len() > width && width > 0) {
        let beyond = row.cells.split_off(width);
        if let Some(last) = row.cells.last_mut() {
            for cell in beyond.into_iter().filter(|cell| cell.covered != Covered::FromLeft) {
                last.span.end = last.span.end.max(cell.span.end);
                last.blocks.extend(cell.blocks);
            }
        }
    }
    let rows = out;
    Table { header, rows, captions: 0 }
}

/// Divides a row that contains several: its end was lost, and the cells of the next row follow.
fn parted(mut row: Row, shape: &RowShape) -> Vec<Row> {
    let texts: Vec<String> = row.cells.iter().map(|cell| plain(&cell.blocks)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut rows = Vec::new();
    for start in shape.starts(&texts).into_iter().skip(1).rev() {
        let cells = row.cells.split_off(start);
        let start = cells.first().map_or(row.span.start, |cell| cell.span.start);
        rows.push(Row { cells, span: Span { start, end: row.span.end.max(start) } });
    }
    rows.push(row);
    rows.reverse();
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, BlockKind, Inline};

    fn raw(text: &str, rows: usize, columns: usize) -> RawCell {
        let inline = Inline { text: text.into(), ..Inline::default() };
        let blocks = vec![Block { kind: BlockKind::Paragraph(vec![inline]), span: Span::default() }];
        RawCell { cell: Cell { blocks, ..Cell::default() }, rows, columns }
    }

    fn row(cells: Vec<RawCell>) -> RawRow {
        RawRow { cells, ..RawRow::default() }
    }

    fn show(cells: &[Cell]) -> String {
        cells
            .iter()
            .map(|cell| match (&cell.blocks.first().map(|b| &b.kind), cell.covered) {
                (Some(BlockKind::Paragraph(text)), Covered::No) => text[0].text.clone(),
                (Some(BlockKind::Paragraph(text)), covered) => format!("{}:{covered:?}", text[0].text),
                _ => "-".into(),
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn repeats_merged_cells_in_all_their_places() {
        let table = layout(vec![
            row(vec![raw("n", 1, 1), raw("t", 1, 1), raw("d", 1, 1)]),
            row(vec![raw("a", 1, 1), raw("x", 2, 1), raw("1", 1, 1)]),
            row(vec![raw("b", 1, 1), raw("2", 1, 1)]),
            row(vec![raw("all", 1, 3)]),
        ]);
        let rows: Vec<_> = table.rows.iter().map(|row| show(&row.cells)).collect();
        assert_eq!(rows, ["a x 1", "b x:FromAbove 2", "all all:FromLeft all:FromLeft"]);
    }

    #[test]
    fn short_rows_stay_short_and_long_ones_join() {
        let table = layout(vec![
            row(vec![raw("n", 1, 1), raw("d", 1, 1)]),
            row(vec![raw("a", 1, 1)]),
            row(vec![raw("b", 1, 1), raw("1", 1, 1), raw("2", 1, 1)]),
        ]);
        assert_eq!(table.rows[0].cells.len(), 1);
        assert_eq!(table.rows[1].cells[1].blocks.len(), 2);
    }

    #[test]
    fn a_repeated_header_gives_several_rows() {
        let cells = |texts: [&str; 4]| row(texts.map(|text| raw(text, 1, 1)).into());
        let table = layout(vec![cells(["Code", "Description", "Code", "Description"]), cells(["A.B", "1", "C.D", "2"])]);
        let rows: Vec<_> = table.rows.iter().map(|row| show(&row.cells)).collect();
        assert_eq!((table.header.len(), rows), (2, vec!["A.B 1".to_owned(), "C.D 2".to_owned()]));
    }

    #[test]
    fn huge_reach_is_bounded() {
        let mut rows = vec![row(vec![raw("n", 1, 1), raw("d", usize::MAX, usize::MAX)])];
        rows.extend((0..1000).map(|_| row(vec![raw("a", usize::MAX, 1)])));
        assert!(layout(rows).rows.iter().all(|row| row.cells.len() <= MAX_COLUMNS));
    }
}
