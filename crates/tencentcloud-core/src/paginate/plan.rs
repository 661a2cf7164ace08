//! Whether another page follows, and where it begins. Plain numbers in, a decision out.

use super::cursor::Position;

/// So many empty pages in a row, before the documented total is reached, are an error.
const MAX_EMPTY_PAGES: u32 = 3;
/// So many empty pages in a row with a token on each are an error. Filtered scans have many of them.
const EMPTY_WITH_TOKENS: u32 = 100;

/// Items and pages received so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Progress {
    /// Items before the next page: those that were received, and those that the first request left out.
    pub(super) seen: i64,
    /// Items of the last page that had any.
    last: Option<i64>,
    /// Empty pages in a row.
    empty: u32,
    started: bool,
}

/// Facts of a received page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// The position that was asked for.
    pub(super) position: Position,
    /// Number of received items.
    pub(super) items: i64,
    /// Total number of items; `None` if the response has no total, or 0.
    pub(super) total: Option<i64>,
    /// The size of a page that was asked for.
    pub(super) sent_limit: Option<i64>,
    /// The documented default of it.
    pub(super) default_limit: Option<i64>,
    /// The documented flag that says whether this is the last page.
    pub(super) ended: Option<bool>,
}

/// Decision after a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing.
    End,
    /// Continue with the page at an offset, with the next page number, or with the page of the next token.
    Move(i64),
    /// The pages do not continue as documented.
    Stuck(String),
}

impl Progress {
    /// Takes a page in, and decides what follows.
    pub(super) fn after(&mut self, page: Page) -> Next {
        let known = page.sent_limit.or(page.default_limit).filter(|limit| *limit > 0);
        let limit = known.or(self.last);
        let step = limit.unwrap_or(page.items);
        if !std::mem::replace(&mut self.started, true) {
            self.seen = match page.position {
                Position::Offset(offset) => offset,
                Position::Page(pages) => pages.saturating_mul(step),
                Position::Token => 0,
            };
        }
        self.seen = self.seen.saturating_add(page.items);
        let is_full = limit.is_some_and(|limit| page.items >= limit);
        self.empty = if page.items == 0 { self.empty + 1 } else { 0 };
        if page.items > 0 {
            self.last = Some(page.items);
        }
        if page.ended == Some(true) {
            return Next::End;
        }
        // Some services send the number of items of the page as the total.
        let total = page.total.filter(|total| *total > 0 && !(*total == page.items && is_full));
        match page.position {
            Position::Token if self.empty >= EMPTY_WITH_TOKENS => Next::Stuck(format!("{} pages in a row are empty", self.empty)),
            Position::Token => Next::Move(0),
            Position::Offset(offset) => {
                let by = if page.items > 0 { page.items } else { step };
                self.go_on(by, offset.saturating_add(by), page.items, total)
            }
            Position::Page(pages) => {
                let reached = total.is_some_and(|total| self.seen >= total);
                // Only a size that was asked for is surely the one that the service uses.
                let limit = if self.empty >= MAX_EMPTY_PAGES { known } else { page.sent_limit };
                let passed = limit.map_or(0, |limit| pages.saturating_add(1).saturating_mul(limit));
                let next = if reached {
                    i64::MAX
                } else if page.items == 0 {
                    passed
                } else {
                    0
                };
                self.go_on(1, next, page.items, total)
            }
        }
    }

    /// Goes on, unless the next page would begin behind the total, or an empty page has no total that promises more.
    fn go_on(&self, by: i64, next: i64, items: i64, total: Option<i64>) -> Next {
        match total {
            None if items == 0 => Next::End,
            Some(total) if next >= total => Next::End,
            Some(total) if self.empty >= MAX_EMPTY_PAGES => {
                Next::Stuck(format!("{} pages in a row are empty, after {} of {total} items", self.empty, self.seen))
            }
            Some(_) if by == 0 => Next::Stuck("the first page is empty, and the size of a page is not known".into()),
            _ => Next::Move(by),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What follows each of these pages (items and total); offsets and pages move as decided.
    fn run(mut position: Position, sent: Option<i64>, default: Option<i64>, pages: &[(i64, i64)]) -> Vec<Next> {
        let mut progress = Progress::default();
        let mut all = Vec::new();
        for (items, total) in pages {
            let total = Some(*total).filter(|total| *total > 0);
            let next = progress.after(Page { position, items: *items, total, sent_limit: sent, default_limit: default, ended: None });
            position = match (position, &next) {
                (Position::Offset(offset), Next::Move(by)) => Position::Offset(offset + by),
                (Position::Page(pages), Next::Move(_)) => Position::Page(pages + 1),
                _ => position,
            };
            all.push(next);
        }
        all
    }

    #[test]
    fn an_empty_page_before_the_total_moves_an_offset_by_the_limit() {
        let offset = Position::Offset(0);
        assert_eq!(run(offset, None, Some(20), &[(20, 60), (0, 60), (20, 60)]), [Next::Move(20), Next::Move(20), Next::End]);
        assert_eq!(run(offset, Some(10), Some(20), &[(10, 60), (0, 60)])[1], Next::Move(10));
        assert_eq!(run(offset, None, None, &[(7, 60), (0, 60)])[1], Next::Move(7), "the size of the last page with items");
        assert!(matches!(run(offset, None, None, &[(0, 60)])[0], Next::Stuck(_)));
        assert_eq!(run(offset, None, Some(20), &[(20, 0), (0, 0)])[1], Next::End, "no total promises more");
    }

    #[test]
    fn three_empty_pages_are_an_error() {
        let next = run(Position::Offset(0), None, Some(20), &[(20, 200), (0, 200), (0, 200), (0, 200)]);
        assert!(matches!(&next[3], Next::Stuck(why) if why == "3 pages in a row are empty, after 20 of 200 items"), "{next:?}");
        let next = run(Position::Page(0), None, None, &[(2, 5), (0, 5), (0, 5), (0, 5)]);
        assert!(matches!(next[3], Next::Stuck(_)), "{next:?}");
        let next = run(Position::Page(0), None, Some(20), &[(2, 5), (0, 5), (2, 5), (1, 5)]);
        assert_eq!(next, [Next::Move(1), Next::Move(1), Next::Move(1), Next::End]);
    }

    #[test]
    fn pages_that_were_filtered_after_they_were_cut_end_in_silence() {
        let page = Position::Page(0);
        let pages = [(8, 20), (5, 20), (0, 20), (0, 20), (0, 20)];
        assert_eq!(run(page, Some(10), None, &pages[..3])[2], Next::End, "the size that was asked for");
        assert_eq!(run(page, None, Some(10), &pages)[4], Next::End, "the default, after three empty pages");
    }

    #[test]
    fn a_total_that_counts_the_page_ends_nothing() {
        let offset = Position::Offset(0);
        assert_eq!(run(offset, None, Some(20), &[(20, 20), (20, 20), (10, 10)]), [Next::Move(20), Next::Move(20), Next::End]);
        assert_eq!(run(offset, None, Some(20), &[(10, 10)]), [Next::End], "the page is not full");
        assert_eq!(run(offset, None, Some(20), &[(20, 20), (0, 20)])[1], Next::End, "the offset has passed the total");
    }

    #[test]
    fn a_request_may_begin_in_the_middle() {
        assert_eq!(run(Position::Offset(40), None, None, &[(20, 60)]), [Next::End]);
        assert_eq!(run(Position::Page(2), Some(20), None, &[(20, 60)]), [Next::End]);
        assert_eq!(run(Position::Page(1), None, None, &[(20, 60), (20, 60)]), [Next::Move(1), Next::End]);
    }

    #[test]
    fn a_flag_ends_at_once() {
        let page = Page { position: Position::Token, items: 2, total: None, sent_limit: None, default_limit: None, ended: Some(true) };
        assert_eq!(Progress::default().after(page), Next::End);
        assert_eq!(Progress::default().after(Page { ended: Some(false), ..page }), Next::Move(0));
        let offset = Page { position: Position::Offset(0), total: Some(60), ended: Some(true), ..page };
        assert_eq!(Progress::default().after(offset), Next::End);
    }
}
