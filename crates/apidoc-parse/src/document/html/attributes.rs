//! The attributes of a tag, read as a browser does, except where a quote was forgotten.

/// The quotes of a piece of HTML that were already searched, so that no search is repeated.
#[derive(Debug, Default)]
pub(in crate::document) struct Quotes {
    /// From where on there is no more `"` or `'`.
    none: [Option<usize>; 2],
}

impl Quotes {
    /// Reads attributes from behind the name up to the `>`.
    pub(in crate::document) fn read<'p>(&mut self, piece: &'p str, mut i: usize) -> Result<Attributes<'p>, Unclosed> {
        let bytes = piece.as_bytes();
        let mut attributes: Vec<(&str, &str)> = Vec::new();
        loop {
            while bytes.get(i).is_some_and(|b| b.is_ascii_whitespace() || *b == b'/') {
                i += 1;
            }
            match bytes.get(i) {
                None => return Err(Unclosed::Cut),
                Some(b'<') => return Err(Unclosed::Text),
                Some(b'>') => return Ok(Attributes { attributes, closed: bytes[i - 1] == b'/', end: i + 1 }),
                Some(_) => {}
            }
            let start = i;
            i += 1;
            while bytes.get(i).is_some_and(|b| !b.is_ascii_whitespace() && !b"/>=<".contains(b)) {
                i += 1;
            }
            let key = &piece[start..i];
            let behind = i + bytes[i..].iter().take_while(|b| b.is_ascii_whitespace()).count();
            if bytes.get(behind) != Some(&b'=') {
                attributes.push((key, ""));
                continue;
            }
            i = behind + 1 + bytes[behind + 1..].iter().take_while(|b| b.is_ascii_whitespace()).count();
            let quoted = bytes.get(i).filter(|b| b"\"'".contains(b)).and_then(|quote| self.quoted(piece, i + 1, *quote));
            if let Some(end) = quoted {
                attributes.push((key, &piece[i + 1..end]));
                i = end + 1;
                continue;
            }
            let start = i;
            while bytes.get(i).is_some_and(|b| !b.is_ascii_whitespace() && *b != b'>') {
                i += 1;
            }
            attributes.push((key, piece[start..i].trim_matches(['"', '\''])));
        }
    }

    /// The end of a quoted value; `None` if the closing quote is missing.
    fn quoted(&mut self, piece: &str, start: usize, quote: u8) -> Option<usize> {
        let known = &mut self.none[usize::from(quote == b'\'')];
        if known.is_some_and(|from| start >= from) {
            return None;
        }
        let mut broken = false;
        for (i, b) in piece.as_bytes()[start..].iter().enumerate() {
            match b {
                b if *b == quote => return Some(start + i),
                b'\n' => broken = true,
                b'<' if broken => return None,
                _ => {}
            }
        }
        *known = Some(start);
        None
    }
}

/// Why a tag has no end.
pub(in crate::document) enum Unclosed {
    /// It is not a tag.
    Text,
    /// The page ends before its end.
    Cut,
}

pub(in crate::document) struct Attributes<'p> {
    pub(in crate::document) attributes: Vec<(&'p str, &'p str)>,
    /// Whether the tag closes itself.
    pub(in crate::document) closed: bool,
    /// The byte behind the tag.
    pub(in crate::document) end: usize,
}

impl<'p> Attributes<'p> {
    pub(in crate::document) fn get(&self, key: &str) -> Option<&'p str> {
        self.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| *value)
    }
}
