//! The catalogue as a document for people.

use super::Code;

/// The catalogue as Markdown, one section per code.
pub fn catalogue() -> String {
    let mut out = String::from(
        "# Diagnostics\n\nReported by `cargo xtask lint` and `cargo xtask gen`. An error means that something was not read, or that the generated code would be wrong.\n",
    );
    for code in Code::ALL {
        let text = code.explanation().trim().replace("\n ", "\n");
        out += &format!("\n## {}\n\n{}. {}\n", code.as_str(), code.severity().title(), text.trim());
    }
    out
}
