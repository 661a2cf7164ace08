//! The title and the description of an action.

use super::{
    outline_item::OutlineItem,
    sections::{SectionMap, Segment},
};
use crate::{
    document::Block,
    vocabulary::{self, Section},
};

/// The title and the description of an action: the parts before its parameters.
pub(super) struct Begin<'a> {
    pub(super) title: Option<String>,
    pub(super) description: Vec<&'a Block>,
}

impl<'a> Begin<'a> {
    pub(super) fn of(parts: &'a [OutlineItem<'a>], section_map: &SectionMap, segment: &Segment) -> Self {
        let is = |at: usize, section: Section| section_map[at] == Some(section);
        let described =
            segment.range.clone().find(|at| is(*at, Section::Description) && parts[*at].heading().is_some_and(|h| h.section.is_some()));
        let input = segment.range.clone().find(|at| is(*at, Section::Input)).unwrap_or(segment.anchor);
        // Without a heading for the description, the text before the parameters is the description.
        let inside: Vec<usize> = match described {
            Some(_) => segment.range.clone().filter(|at| is(*at, Section::Description)).collect(),
            None => (segment.range.start..input).collect(),
        };
        // Headings inside the description are part of it, except the one that opens it and the title of the page.
        let says = |at: usize| match &parts[at] {
            OutlineItem::Heading(heading) => {
                heading.level == 7 && heading.section.is_none() || described.is_some_and(|first| first < at) && heading.section.is_none()
            }
            _ => true,
        };
        let title = (segment.range.start..described.unwrap_or(input)).find_map(|at| title_of(&parts[at]));
        let block = |at: usize| match &parts[at] {
            OutlineItem::Heading(heading) => Some(heading.block),
            part => part.block(),
        };
        let description = inside.into_iter().filter(|at| says(*at)).filter_map(block).collect();
        Self { title, description }
    }
}

fn title_of(part: &OutlineItem<'_>) -> Option<String> {
    let heading = part.heading().filter(|h| h.level < 7 && h.section.is_none() && h.part.is_none() && h.example.is_none())?;
    let title = vocabulary::without_number(&heading.text);
    (!title.is_empty()).then(|| title.to_owned())
}
