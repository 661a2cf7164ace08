//! Changes of one crate as entries of a changelog.

use super::{causes, summary};
use crate::{Change, Class};

/// The entries of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The class.
    pub class: Class,
    /// One entry per cause, as Markdown without a bullet.
    pub lines: Vec<String>,
}

/// Returns the entries of a changelog, the most severe class first. Held changes and changes of markup are left out, since nothing
/// changes for users. Texts and examples are counted. `versions` says whether entries name the version of the API.
pub fn changelog(changes: &[Change], versions: bool) -> Vec<Section> {
    let classes = Class::ALL.into_iter().filter(|class| !matches!(class, Class::Held | Class::Markup));
    let section = |class: Class| {
        let (told, counted): (Vec<Change>, Vec<Change>) =
            changes.iter().cloned().partition(|change| class != Class::Documentation || !change.facts.is_empty());
        let line = |line: causes::Line| match line.version {
            Some(version) if versions => format!("{version}: {}", line.text),
            _ => line.text,
        };
        let mut lines: Vec<String> = causes::lines(&told, class).into_iter().map(line).collect();
        let counted: Vec<&Change> = counted.iter().filter(|change| change.class == class).collect();
        if !counted.is_empty() {
            lines.push(format!("{}.", summary::counts(&counted)));
        }
        Section { class, lines }
    };
    classes.map(section).filter(|section| !section.lines.is_empty()).collect()
}
