//! Walks tags that nest correctly, without a tree builder.
//!
//! In comes markup; out come the edges of the tree that a browser would build, where that needs no more than what
//! everybody leaves out: end tags of items, paragraphs, cells and rows, and `tbody`. Where tags cross each other or text would
//! be moved out of a table, it returns `None`, and [`super::repair`] does the work, at some ten times the cost.
//! Whatever this gives, the other gives too: a test holds the two against each other.

use super::{
    elements::{Sort, sort},
    markup::{Markup, Piece},
    tree::Edge,
};

/// The edges of the tree; none where something has to be put right.
pub(super) fn edges(markup: &Markup) -> Option<Vec<Edge<'_>>> {
    let mut nest = Nest { edges: Vec::with_capacity(markup.len() * 5 / 4 + 8), ..Nest::default() };
    // A line break right behind `<pre>` is not shown.
    let mut in_pre = false;
    for piece in markup.pieces() {
        let behind_pre = std::mem::take(&mut in_pre);
        match piece {
            Piece::Open(name, at, attributes) => {
                in_pre = name == "pre";
                nest.open(name)?;
                if let Some(Edge::Open { at: place, attributes: kept, .. }) = nest.opened() {
                    *place = at;
                    kept.extend(attributes.iter().map(|(key, value)| (*key, value.as_str())));
                }
            }
            Piece::Close(name) => nest.close(name)?,
            Piece::Text(None, text) if behind_pre => nest.text(None, text.strip_prefix('\n').unwrap_or(text))?,
            Piece::Text(at, text) => nest.text(at, text)?,
            Piece::Reference(..) => return None,
        }
    }
    while nest.pop() {}
    Some(nest.edges)
}

#[derive(Default)]
struct Nest<'m> {
    edges: Vec<Edge<'m>>,
    /// The elements that are open.
    open: Vec<(&'m str, Sort)>,
    /// Whether a form was opened: a browser takes no second one in it.
    form: bool,
    /// The edge of the tag that was read last, where it opened an element.
    last: Option<usize>,
}

impl<'m> Nest<'m> {
    fn top(&self) -> Option<Sort> {
        self.open.last().map(|(_, sort)| *sort)
    }

    fn in_table(&self) -> bool {
        self.top().is_some_and(Sort::holds_parts)
    }

    /// The open elements from the inside up to the wall around them.
    fn inside(&self) -> impl Iterator<Item = (&'m str, Sort)> {
        self.open.iter().rev().copied().take_while(|(_, sort)| !sort.is_wall())
    }

    fn wall(&self) -> Option<(&'m str, Sort)> {
        self.open.iter().rev().copied().find(|(_, sort)| sort.is_wall())
    }

    fn opened(&mut self) -> Option<&mut Edge<'m>> {
        self.edges.get_mut(self.last?)
    }

    fn push(&mut self, name: &'m str, sort: Sort) {
        self.last = Some(self.edges.len());
        self.edges.push(Edge::Open { name, at: None, attributes: Vec::new() });
        self.open.push((name, sort));
    }

    fn pop(&mut self) -> bool {
        let Some((name, _)) = self.open.pop() else { return false };
        self.edges.push(Edge::Close(name));
        true
    }

    fn pop_while(&mut self, test: impl Fn(&str, Sort) -> bool) {
        while self.open.last().is_some_and(|(name, sort)| test(name, *sort)) {
            self.pop();
        }
    }

    fn void(&mut self, name: &'m str, sort: Sort) {
        self.push(name, sort);
        self.pop();
    }

    fn text(&mut self, at: Option<usize>, text: &'m str) -> Option<()> {
        if self.in_table() && (at.is_some() || !text.bytes().all(|b| b.is_ascii_whitespace())) {
            return None;
        }
        if !text.is_empty() {
            self.edges.push(Edge::Text(at, text));
        }
        Some(())
    }

    fn open(&mut self, name: &'m str) -> Option<()> {
        self.last = None;
        let sort = sort(name);
        match sort {
            // They are there already.
            Sort::Root => return Some(()),
            Sort::Section | Sort::Row | Sort::Cell | Sort::Caption | Sort::Columns | Sort::Column => return self.open_part(name, sort),
            _ if self.in_table() => return None,
            Sort::Look if name == "a" && self.inside().any(|(open, _)| open == "a") => return None,
            Sort::Table if self.inside().any(|(_, sort)| sort == Sort::Paragraph) => return None,
            Sort::Look | Sort::Plain | Sort::Break | Sort::Table => {}
            Sort::Form if self.form => return None,
            Sort::Item | Sort::Definition => {
                self.end_item(sort)?;
                self.end_paragraph()?;
            }
            _ => self.end_paragraph()?,
        }
        match sort {
            Sort::Heading if self.top() == Some(Sort::Heading) => return None,
            Sort::Break | Sort::Rule => self.void(name, sort),
            _ => self.push(name, sort),
        }
        self.form |= sort == Sort::Form;
        Some(())
    }

    /// Ends an open paragraph; `None` if an element inside is open too.
    fn end_paragraph(&mut self) -> Option<()> {
        if self.top() == Some(Sort::Paragraph) {
            self.pop();
        } else if self.inside().any(|(_, sort)| sort == Sort::Paragraph) {
            return None;
        }
        Some(())
    }

    /// An item ends the one before it.
    fn end_item(&mut self, sort: Sort) -> Option<()> {
        if self.inside().map(|(_, sort)| sort).find(|sort| *sort != Sort::Paragraph) == Some(sort) {
            self.pop_while(|_, open| open != sort);
            self.pop();
            return Some(());
        }
        let seen_through =
            |(name, sort): &(&str, Sort)| matches!(sort, Sort::Look | Sort::Plain | Sort::Paragraph) || matches!(*name, "div" | "address");
        match self.inside().find(|open| !seen_through(open)) {
            Some((_, open)) if open == sort => None,
            _ => Some(()),
        }
    }

    /// Opens a part of a table, and what belongs around it.
    fn open_part(&mut self, name: &'m str, sort: Sort) -> Option<()> {
        if !self.open.iter().any(|(_, sort)| *sort == Sort::Table) {
            return Some(());
        }
        if !self.in_table() {
            self.close_cell()?;
        }
        loop {
            match (sort, self.top()?) {
                (Sort::Caption | Sort::Columns | Sort::Section, Sort::Table) | (Sort::Row, Sort::Section) | (Sort::Cell, Sort::Row) => {
                    self.push(name, sort);
                    return Some(());
                }
                (Sort::Column, Sort::Columns) => {
                    self.void(name, sort);
                    return Some(());
                }
                (Sort::Row | Sort::Cell, Sort::Table) => self.push("tbody", Sort::Section),
                (Sort::Column, Sort::Table) => self.push("colgroup", Sort::Columns),
                (Sort::Cell, Sort::Section) => self.push("tr", Sort::Row),
                (Sort::Row | Sort::Section, Sort::Row) | (Sort::Section, Sort::Section) | (_, Sort::Columns) => drop(self.pop()),
                _ => return None,
            }
        }
    }

    /// Closes the cell around, and whatever is open in it.
    fn close_cell(&mut self) -> Option<()> {
        self.wall().filter(|(_, sort)| *sort == Sort::Cell)?;
        self.pop_while(|_, sort| !sort.is_wall());
        self.pop();
        Some(())
    }

    fn close(&mut self, name: &'m str) -> Option<()> {
        self.last = None;
        let sort = sort(name);
        match sort {
            Sort::Root | Sort::Break | Sort::Rule | Sort::Column => return Some(()),
            Sort::Table | Sort::Section | Sort::Row | Sort::Cell | Sort::Caption | Sort::Columns => return self.close_part(name, sort),
            Sort::Paragraph | Sort::Form if self.in_table() => return None,
            // It closes nothing outside of the table.
            _ if self.in_table() => return Some(()),
            _ => {}
        }
        let same = |(open, _): (&str, Sort)| open == name;
        let is_open = match sort {
            Sort::Item => self.inside().take_while(|(name, _)| !matches!(*name, "ul" | "ol")).any(same),
            Sort::Heading => self.inside().any(|(_, sort)| sort == Sort::Heading),
            _ => self.inside().any(same),
        };
        match sort {
            Sort::Look | Sort::Plain if is_open => {}
            Sort::Paragraph if !is_open => {
                self.void(name, sort);
                self.last = None;
                return Some(());
            }
            Sort::Form => {
                self.form = false;
                if !is_open {
                    return Some(());
                }
                self.pop_while(|_, sort| sort.ends_itself());
            }
            _ if !is_open => return Some(()),
            _ => self.pop_while(|open, sort| sort.ends_itself() && open != name),
        }
        self.open.last().copied().filter(|top| same(*top))?;
        self.pop();
        Some(())
    }

    /// Closes a part of a table, and what is open in it.
    fn close_part(&mut self, name: &'m str, sort: Sort) -> Option<()> {
        let around = || self.open.iter().rev().copied();
        let Some(table) = around().position(|(_, sort)| sort == Sort::Table) else { return Some(()) };
        // What is open of this table.
        let mut own = around().take(table + 1);
        match sort {
            Sort::Caption if self.wall().is_none_or(|(_, wall)| wall != Sort::Caption) => return Some(()),
            Sort::Caption => {
                self.pop_while(|_, sort| sort != Sort::Caption);
                self.pop();
                return Some(());
            }
            _ if !own.any(|(open, _)| open == name) => return Some(()),
            _ => {}
        }
        if !self.in_table() {
            self.close_cell()?;
            if sort == Sort::Cell {
                return Some(());
            }
        }
        self.pop_while(|open, sort| open != name && matches!(sort, Sort::Row | Sort::Section | Sort::Columns));
        self.open.last().copied().filter(|(open, _)| *open == name)?;
        self.pop();
        Some(())
    }
}
