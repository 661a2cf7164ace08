//! Order of the keys in the objects of an example, which the parsed value does not keep.
//!
//! Input: the text of a code block. Output: the keys of the objects under a name, one line per name: `Tasks Id Owner Tags`. Read from brackets,
//! quotes and colons alone, so it needs no valid JSON; what it gets wrong puts fields of inferred types in another order and no more.

use super::token;
use std::collections::BTreeMap;

/// Maximum number of keys of one example; more are data.
const MAX_KEYS: usize = 2000;
/// Deeper objects have no order.
const MAX_OBJECT_DEPTH: usize = 120;

/// The place of each key among those of objects under a name.
#[derive(Debug, Default)]
pub struct Order<'t>(BTreeMap<&'t str, BTreeMap<&'t str, usize>>);

impl<'t> Order<'t> {
    /// Of what [`keys`] gave; what comes first counts.
    pub fn of(written: impl Iterator<Item = &'t str>) -> Self {
        let mut order = Self::default();
        for line in written.flat_map(str::lines) {
            let mut words = line.split(' ');
            let places = order.0.entry(words.next().unwrap_or_default()).or_default();
            for key in words {
                let next = places.len();
                places.entry(key).or_insert(next);
            }
        }
        order
    }

    /// The place of a key; keys that no example shows come last.
    pub(super) fn place(&self, under: &str, key: &str) -> usize {
        self.0.get(under).and_then(|places| places.get(key)).copied().unwrap_or(usize::MAX)
    }
}

/// The keys of the objects in a text, by the name that contains them. Objects without such a name have tables.
pub fn keys(text: &str) -> String {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut open: Vec<&str> = Vec::new();
    let mut pending = "";
    let (mut at, mut count) = (0, 0);
    while let Some(next) = text[at..].find(['"', '{', '}', '[', ']', ',']) {
        at += next + 1;
        match text.as_bytes()[at - 1] {
            b'"' => {
                let Some(end) = end_of_text(&text[at..]) else { break };
                let key = &text[at..at + end];
                at += end + 1;
                if !text[at..].trim_start_matches(token::is_blank).starts_with([':', '：']) {
                    continue;
                }
                pending = if is_plain(key) { key } else { "" };
                let under = open.last().copied().unwrap_or_default();
                if !under.is_empty() && !pending.is_empty() && count < MAX_KEYS {
                    count += 1;
                    found.entry(under).or_default().push(pending);
                }
            }
            b'{' | b'[' => {
                let inherited = open.last().copied().unwrap_or_default();
                let under = if pending.is_empty() { inherited } else { pending };
                if open.len() == MAX_OBJECT_DEPTH {
                    break;
                }
                open.push(if under == "Response" { "" } else { under });
                pending = "";
            }
            b'}' | b']' => {
                open.pop();
                pending = "";
            }
            _ => pending = "",
        }
    }
    found.into_iter().map(|(under, keys)| format!("{under} {}\n", keys.join(" "))).collect()
}

/// The end of a text in quotes: at the next quote without a backslash before it.
fn end_of_text(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|b| {
        let end = b == b'"' && !escaped;
        escaped = b == b'\\' && !escaped;
        end
    })
}

fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.len() <= 64 && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_keys_in_the_order_of_the_text() {
        let text = "{\"Response\": {\"Tasks\": [{\"Id\": \"a: {\\\"x\\\": 1}\", \"Owner\": {\"Name\": \"b\", \"Age\": 1}, \"At\": [1, 2]}, {\"Extra\": 1, \"Id\": \"c\",}], \"RequestId\": \"r\"}}";
        assert_eq!(keys(text), "Owner Name Age\nTasks Id Owner At Extra Id\n");
        let written = keys(text);
        let order = Order::of([written.as_str(), "Tasks Z Id"].into_iter());
        assert_eq!(["Id", "Extra", "Z"].map(|key| order.place("Tasks", key)), [0, 3, 4]);
        assert_eq!(order.place("Nobody", "Id"), usize::MAX);
    }

    #[test]
    fn terminates_on_any_text() {
        for text in ["{\"a", "}}}]", "{\"A\": {\"B\"", "\"", "GET /?A=1", &"{\"A\":[".repeat(1000)] {
            keys(text);
        }
    }
}
