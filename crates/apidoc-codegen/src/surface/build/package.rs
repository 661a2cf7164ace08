//! The name that maintainers choose for a package: `package = "tencentcloud-box-api"`.

use crate::names;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};

/// Returns the chosen name of the package of a service. A name that cannot be used is reported and left out.
pub(super) fn read<'a>(versions: &[&'a ir::Service], findings: &mut Vec<Diagnostic>) -> Option<&'a ir::SpannedText> {
    let mut chosen: Option<&ir::SpannedText> = None;
    let natural = versions.first().map(|version| names::package(&version.service)).unwrap_or_default();
    for word in versions.iter().flat_map(|version| &version.overrides.package) {
        let finding = |code, message, help| Diagnostic::new(code, &word.at, message, help);
        if !names::is_package(&word.text) {
            let message = format!("{:?} cannot be the name of a package", word.text);
            findings.push(finding(Code::OverrideName, message, "use lower-case words and digits, joined by `-`, at most 64 characters"));
        } else if word.text == natural {
            findings.push(finding(Code::OverrideStale, format!("the package is already named `{natural}`"), "remove the entry"));
        } else if let Some(first) = chosen.filter(|first| first.text != word.text) {
            let message = format!("the package is named `{}` and `{}`", first.text, word.text);
            let mut twice = finding(Code::OverrideTwice, message, "all versions of a service are in one package; keep one name");
            twice.related.push((first.at.clone(), "the other name".into()));
            findings.push(twice);
        } else {
            chosen = Some(word);
        }
    }
    chosen
}
