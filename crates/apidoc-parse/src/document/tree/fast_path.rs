//! Walks tags that nest correctly, without a tree builder.
//!
//! In comes a stream of events; out come the edges of the tree that a browser would build, where that needs no more than what
//! everybody leaves out: end tags of items, paragraphs, cells and rows, and `tbody`. Where tags cross each other or text would
//! be moved out of a table, it returns `None`, and [`crate::document::tree::html5ever`] does the work, at some ten times the cost.
//! Whatever this gives, the other gives too: a test holds the two against each other.

use crate::document::{
    elements::{ElementClass, class_of},
    events::{Event, EventStream},
    tree::event::TreeEvent,
};

/// The edges of the tree; none where something has to be put right.
pub(in crate::document) fn edges(stream: &EventStream) -> Option<Vec<TreeEvent<'_>>> {
    let mut path = FastPath { edges: Vec::with_capacity(stream.len() * 5 / 4 + 8), ..FastPath::default() };
    // A line break right behind `<pre>` is not shown.
    let mut in_pre = false;
    for event in stream.iter() {
        let behind_pre = std::mem::take(&mut in_pre);
        match event {
            Event::Open(name, at, attributes) => {
                in_pre = name == "pre";
                path.open(name)?;
                if let Some(TreeEvent::Open { at: place, attributes: kept, .. }) = path.opened() {
                    *place = at;
                    kept.extend(attributes.iter().map(|(key, value)| (*key, value.as_str())));
                }
            }
            Event::Close(name) => path.close(name)?,
            Event::Text(None, text) if behind_pre => path.text(None, text.strip_prefix('\n').unwrap_or(text))?,
            Event::Text(at, text) => path.text(at, text)?,
            Event::Reference(..) => return None,
        }
    }
    while path.pop() {}
    Some(path.edges)
}

#[derive(Default)]
struct FastPath<'m> {
    edges: Vec<TreeEvent<'m>>,
    /// The elements that are open.
    open: Vec<(&'m str, ElementClass)>,
    /// Whether a form was opened: a browser takes no second one in it.
    form: bool,
    /// The edge of the tag that was read last, where it opened an element.
    last: Option<usize>,
}

impl<'m> FastPath<'m> {
    fn top(&self) -> Option<ElementClass> {
        self.open.last().map(|(_, class)| *class)
    }

    fn in_table(&self) -> bool {
        self.top().is_some_and(ElementClass::holds_parts)
    }

    /// The open elements from the inside up to the wall around them.
    fn inside(&self) -> impl Iterator<Item = (&'m str, ElementClass)> {
        self.open.iter().rev().copied().take_while(|(_, class)| !class.is_wall())
    }

    fn wall(&self) -> Option<(&'m str, ElementClass)> {
        self.open.iter().rev().copied().find(|(_, class)| class.is_wall())
    }

    fn opened(&mut self) -> Option<&mut TreeEvent<'m>> {
        self.edges.get_mut(self.last?)
    }

    fn push(&mut self, name: &'m str, class: ElementClass) {
        self.last = Some(self.edges.len());
        self.edges.push(TreeEvent::Open { name, at: None, attributes: Vec::new() });
        self.open.push((name, class));
    }

    fn pop(&mut self) -> bool {
        let Some((name, _)) = self.open.pop() else { return false };
        self.edges.push(TreeEvent::Close(name));
        true
    }

    fn pop_while(&mut self, test: impl Fn(&str, ElementClass) -> bool) {
        while self.open.last().is_some_and(|(name, class)| test(name, *class)) {
            self.pop();
        }
    }

    fn void(&mut self, name: &'m str, class: ElementClass) {
        self.push(name, class);
        self.pop();
    }

    fn text(&mut self, at: Option<usize>, text: &'m str) -> Option<()> {
        if self.in_table() && (at.is_some() || !text.bytes().all(|b| b.is_ascii_whitespace())) {
            return None;
        }
        if !text.is_empty() {
            self.edges.push(TreeEvent::Text(at, text));
        }
        Some(())
    }

    fn open(&mut self, name: &'m str) -> Option<()> {
        self.last = None;
        let class = class_of(name);
        match class {
            // They are there already.
            ElementClass::Root => return Some(()),
            ElementClass::Section
            | ElementClass::Row
            | ElementClass::Cell
            | ElementClass::Caption
            | ElementClass::Columns
            | ElementClass::Column => return self.open_part(name, class),
            _ if self.in_table() => return None,
            ElementClass::Look if name == "a" && self.inside().any(|(open, _)| open == "a") => return None,
            ElementClass::Table if self.inside().any(|(_, class)| class == ElementClass::Paragraph) => return None,
            ElementClass::Look | ElementClass::Plain | ElementClass::Break | ElementClass::Table => {}
            ElementClass::Form if self.form => return None,
            ElementClass::Item | ElementClass::Definition => {
                self.end_item(class)?;
                self.end_paragraph()?;
            }
            _ => self.end_paragraph()?,
        }
        match class {
            ElementClass::Heading if self.top() == Some(ElementClass::Heading) => return None,
            ElementClass::Break | ElementClass::Rule => self.void(name, class),
            _ => self.push(name, class),
        }
        self.form |= class == ElementClass::Form;
        Some(())
    }

    /// Ends an open paragraph; `None` if an element inside is open too.
    fn end_paragraph(&mut self) -> Option<()> {
        if self.top() == Some(ElementClass::Paragraph) {
            self.pop();
        } else if self.inside().any(|(_, class)| class == ElementClass::Paragraph) {
            return None;
        }
        Some(())
    }

    /// An item ends the one before it.
    fn end_item(&mut self, class: ElementClass) -> Option<()> {
        if self.inside().map(|(_, class)| class).find(|class| *class != ElementClass::Paragraph) == Some(class) {
            self.pop_while(|_, open| open != class);
            self.pop();
            return Some(());
        }
        let seen_through = |(name, class): &(&str, ElementClass)| {
            matches!(class, ElementClass::Look | ElementClass::Plain | ElementClass::Paragraph) || matches!(*name, "div" | "address")
        };
        match self.inside().find(|open| !seen_through(open)) {
            Some((_, open)) if open == class => None,
            _ => Some(()),
        }
    }

    /// Opens a part of a table, and what belongs around it.
    fn open_part(&mut self, name: &'m str, class: ElementClass) -> Option<()> {
        if !self.open.iter().any(|(_, class)| *class == ElementClass::Table) {
            return Some(());
        }
        if !self.in_table() {
            self.close_cell()?;
        }
        loop {
            match (class, self.top()?) {
                (ElementClass::Caption | ElementClass::Columns | ElementClass::Section, ElementClass::Table)
                | (ElementClass::Row, ElementClass::Section)
                | (ElementClass::Cell, ElementClass::Row) => {
                    self.push(name, class);
                    return Some(());
                }
                (ElementClass::Column, ElementClass::Columns) => {
                    self.void(name, class);
                    return Some(());
                }
                (ElementClass::Row | ElementClass::Cell, ElementClass::Table) => self.push("tbody", ElementClass::Section),
                (ElementClass::Column, ElementClass::Table) => self.push("colgroup", ElementClass::Columns),
                (ElementClass::Cell, ElementClass::Section) => self.push("tr", ElementClass::Row),
                (ElementClass::Row | ElementClass::Section, ElementClass::Row)
                | (ElementClass::Section, ElementClass::Section)
                | (_, ElementClass::Columns) => drop(self.pop()),
                _ => return None,
            }
        }
    }

    /// Closes the cell around, and whatever is open in it.
    fn close_cell(&mut self) -> Option<()> {
        self.wall().filter(|(_, class)| *class == ElementClass::Cell)?;
        self.pop_while(|_, class| !class.is_wall());
        self.pop();
        Some(())
    }

    fn close(&mut self, name: &'m str) -> Option<()> {
        self.last = None;
        let class = class_of(name);
        match class {
            ElementClass::Root | ElementClass::Break | ElementClass::Rule | ElementClass::Column => return Some(()),
            ElementClass::Table
            | ElementClass::Section
            | ElementClass::Row
            | ElementClass::Cell
            | ElementClass::Caption
            | ElementClass::Columns => return self.close_part(name, class),
            ElementClass::Paragraph | ElementClass::Form if self.in_table() => return None,
            // It closes nothing outside of the table.
            _ if self.in_table() => return Some(()),
            _ => {}
        }
        let same = |(open, _): (&str, ElementClass)| open == name;
        let is_open = match class {
            ElementClass::Item => self.inside().take_while(|(name, _)| !matches!(*name, "ul" | "ol")).any(same),
            ElementClass::Heading => self.inside().any(|(_, class)| class == ElementClass::Heading),
            _ => self.inside().any(same),
        };
        match class {
            ElementClass::Look | ElementClass::Plain if is_open => {}
            ElementClass::Paragraph if !is_open => {
                self.void(name, class);
                self.last = None;
                return Some(());
            }
            ElementClass::Form => {
                self.form = false;
                if !is_open {
                    return Some(());
                }
                self.pop_while(|_, class| class.ends_itself());
            }
            _ if !is_open => return Some(()),
            _ => self.pop_while(|open, class| class.ends_itself() && open != name),
        }
        self.open.last().copied().filter(|top| same(*top))?;
        self.pop();
        Some(())
    }

    /// Closes a part of a table, and what is open in it.
    fn close_part(&mut self, name: &'m str, class: ElementClass) -> Option<()> {
        let around = || self.open.iter().rev().copied();
        let Some(table) = around().position(|(_, class)| class == ElementClass::Table) else { return Some(()) };
        // What is open of this table.
        let mut own = around().take(table + 1);
        match class {
            ElementClass::Caption if self.wall().is_none_or(|(_, wall)| wall != ElementClass::Caption) => return Some(()),
            ElementClass::Caption => {
                self.pop_while(|_, class| class != ElementClass::Caption);
                self.pop();
                return Some(());
            }
            _ if !own.any(|(open, _)| open == name) => return Some(()),
            _ => {}
        }
        if !self.in_table() {
            self.close_cell()?;
            if class == ElementClass::Cell {
                return Some(());
            }
        }
        self.pop_while(|open, class| open != name && matches!(class, ElementClass::Row | ElementClass::Section | ElementClass::Columns));
        self.open.last().copied().filter(|(open, _)| *open == name)?;
        self.pop();
        Some(())
    }
}
