//! A documented request as Rust: `new`, setters, values.
//!
//! What an example holds has no fixed shape, so this is where code is built of tokens and printed by prettyplease. Every text of a page goes in as a literal
//! token. Where the documented example is missing or does not fit its table, values that the fields' own examples give take its place.

use crate::{
    names::raw,
    print::{ident, integer, string},
    surface::{Action, Member, Record, RustType, SharedType, Surface, Usage, Version},
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

/// So many values make an example; one with more shows what is required alone.
const MAX_EXAMPLE_VALUES: usize = 24;
/// Types further in than this are left out.
const MAX_EXAMPLE_DEPTH: usize = 6;
/// Longer texts are cut.
const MAX_EXAMPLE_CHARS: usize = 120;

/// The statement `let request = …;`, printed, and the names of `types` that it uses; none where no value can be given.
pub(in crate::emit) struct Made {
    /// The statement, one line after the other.
    pub(in crate::emit) text: String,
    /// The statement as tokens.
    pub(in crate::emit) tokens: TokenStream,
    /// The shared types in it, sorted.
    pub(in crate::emit) types: Vec<String>,
    /// Items of the action's module that the example names besides the request.
    pub(in crate::emit) required: Option<String>,
}

/// A documented request of the action as Rust.
pub(in crate::emit) fn request(version: &Version<'_>, action: &Action<'_>) -> Option<Made> {
    let documented = action.examples().iter().filter_map(|e| e.request.as_ref()).find(|value| value.is_object());
    let attempts = [(documented, true), (documented, false), (None, false)];
    for (value, whole) in attempts {
        let mut writer = Writer { version, types: Vec::new(), left: MAX_EXAMPLE_VALUES, whole };
        let Some(built) = writer.record(&action.request, value, 0) else { continue };
        let tokens = quote! { let request = #built; };
        let Some(text) = print(&tokens) else { continue };
        writer.types.sort();
        writer.types.dedup();
        return Some(Made { text, tokens, types: writer.types, required: action.request.required.clone() });
    }
    None
}

/// The example in the documentation of a method.
pub(in crate::emit) fn rust(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>) -> String {
    let name = &action.request.name;
    let made = request(version, action);
    let mut actions = vec![name.as_str()];
    actions.extend(made.as_ref().and_then(|made| made.required.as_deref()));
    let mut uses = format!("Client, actions::{}", several(&actions));
    if let Some(made) = made.as_ref().filter(|made| !made.types.is_empty()) {
        uses.push_str(&format!(", types::{}", several(&made.types)));
    }
    let (request, argument) = match &made {
        Some(made) => (made.text.as_str(), String::new()),
        None => ("", format!(", request: {name}")),
    };
    let allow = if action.is_deprecated() { "# #[allow(deprecated)]\n" } else { "" };
    format!(
        "```no_run\nuse {}::{}::{{{uses}}};\n\n{allow}# async fn example(client: Client{argument}) -> tencentcloud_core::Result<()> {{\n\
         {request}let response = client.{}(request).await?;\n# let _ = response;\n# Ok(())\n# }}\n```",
        surface.library,
        version.module,
        raw(&action.method)
    )
}

/// A test that a request without what is required does not compile. One of each kind in a version: all others come from the same two lines of
/// the generator, and a test of this kind can't share a program with others, so each costs a run of the compiler.
pub(in crate::emit) fn proof(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>) -> Option<String> {
    let kind = |action: &Action<'_>| (!action.request.has_default()).then_some(action.request.required.is_some());
    let own = kind(action)?;
    let first = version.actions.iter().find(|other| kind(other) == Some(own))?;
    if first.wire != action.wire {
        return None;
    }
    let path = format!("{}::{}::actions", surface.library, version.module);
    let (error, code) = match &action.request.required {
        Some(required) => ("E0063", format!("let required = {path}::{required} {{}};")),
        None => ("E0061", format!("let request = {path}::{}::new();", action.request.name)),
    };
    Some(format!("\n\nWithout what is required it does not compile:\n\n```compile_fail,{error}\n{code}\n```"))
}

/// Names behind `::`, in braces where they are several.
pub(super) fn several<S: AsRef<str>>(names: &[S]) -> String {
    let mut names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    names.sort_unstable();
    if let [one] = names[..] { one.to_owned() } else { format!("{{{}}}", names.join(", ")) }
}

/// The statement as prettyplease prints it.
fn print(statement: &TokenStream) -> Option<String> {
    let file: syn::File = syn::parse2(quote! { fn example() { #statement } }).ok()?;
    let text = prettyplease::unparse(&file);
    let lines = text.lines().skip(1);
    let mut inside: Vec<_> = lines.map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
    // Where the arguments are broken, rustfmt has the calls behind them no further in than the statement.
    if inside.get(1).is_some_and(|line| line.starts_with("        ")) {
        inside.iter_mut().for_each(|line| *line = line.strip_prefix("    ").unwrap_or(line));
    }
    let body = inside.split_last().map(|(_, body)| body.join("\n"))?;
    Some(body + "\n")
}

struct Writer<'v, 'a> {
    version: &'v Version<'a>,
    types: Vec<String>,
    /// Number of values that may still be written.
    left: usize,
    /// Whether what is not required is written too.
    whole: bool,
}

impl Writer<'_, '_> {
    /// A struct: `Name::new(…).a(…)`.
    fn record(&mut self, record: &Record<'_>, value: Option<&Value>, depth: usize) -> Option<TokenStream> {
        if record.usage != Usage::Request || depth > MAX_EXAMPLE_DEPTH {
            return None;
        }
        let name = ident(&record.name);
        let given = |member: &Member<'_>| value.and_then(|value| value.get(member.wire)).filter(|value| !value.is_null());
        let mut built = match &record.required {
            Some(required) => {
                let mut fields = Vec::new();
                for member in record.required_in_new() {
                    let (field, value) = (ident(&member.name), self.exact(member, &member.ty, given(member), depth)?);
                    fields.push(quote! { #field: #value });
                }
                // The arguments of `new` are not in the struct expression.
                let required = ident(required);
                quote! { #name::new(#required { #(#fields),* }) }
            }
            None => {
                let mut arguments = Vec::new();
                for member in record.required_in_new() {
                    arguments.push(self.taken(member, &member.ty, given(member), depth)?);
                }
                quote! { #name::new(#(#arguments),*) }
            }
        };
        let whole = self.whole;
        // What is opaque can't be written as Rust.
        let written =
            |member: &&Member<'_>| whole && !member.required_in_new && !matches!(member.ty.innermost(), RustType::Json | RustType::Binary);
        for member in record.members.iter().filter(written) {
            let Some(value) = given(member).filter(|value| !is_empty_list(value)) else { continue };
            let setter = ident(&member.setter);
            let value = self.taken(member, member.ty.value(), Some(value), depth)?;
            built = quote! { #built.#setter(#value) };
        }
        Some(built)
    }
    /// Writes the value for a setter or an argument.
    fn taken(&mut self, member: &Member<'_>, ty: &RustType, value: Option<&Value>, depth: usize) -> Option<TokenStream> {
        match (ty, value) {
            (RustType::String | RustType::Open(_) | RustType::Timestamp, value) => self.text(member, value),
            (RustType::Boxed(inner), value) => self.exact(member, inner, value, depth),
            (RustType::Vec(item), None | Some(Value::Array(_))) => {
                let converted = matches!(**item, RustType::String | RustType::Open(_) | RustType::Timestamp);
                let one = |this: &mut Self, value| {
                    if converted { this.taken(member, item, value, depth) } else { this.exact(member, item, value, depth) }
                };
                let items: Vec<_> = match value {
                    Some(value) => value.as_array()?.iter().filter(|item| !item.is_null()).map(Some).collect(),
                    None => vec![None],
                };
                // Of what an empty list is one, nobody could tell.
                match **item {
                    _ if !items.is_empty() => {}
                    RustType::Json => return Some(quote! { Vec::<tencentcloud_core::Json>::new() }),
                    RustType::Binary => return Some(quote! { Vec::<tencentcloud_core::Binary>::new() }),
                    _ if converted => return Some(quote! { Vec::<&str>::new() }),
                    _ => {}
                }
                let items = items.into_iter().map(|value| one(self, value)).collect::<Option<Vec<_>>>()?;
                Some(quote! { [#(#items),*] })
            }
            (ty, value) => self.exact(member, ty, value, depth),
        }
    }
    /// A value of exactly this type.
    fn exact(&mut self, member: &Member<'_>, ty: &RustType, value: Option<&Value>, depth: usize) -> Option<TokenStream> {
        match ty {
            RustType::String | RustType::Open(_) | RustType::Timestamp => self.text(member, value).map(|text| quote! { #text.into() }),
            RustType::U64 => {
                let literal = Literal::u64_unsuffixed(self.number(member, value)?.parse::<u64>().ok()?);
                Some(quote! { #literal })
            }
            RustType::I64 => {
                let number = self.number(member, value)?.parse::<i64>().ok()?;
                number.checked_abs().map(|_| integer(number))
            }
            RustType::F64 => {
                let number = self.number(member, value)?.parse::<f64>().ok().filter(|n| n.is_finite())?;
                let literal = Literal::f64_unsuffixed(number.abs());
                Some(if number < 0.0 {
                    quote! { -#literal }
                } else {
                    quote! { #literal }
                })
            }
            RustType::Bool => {
                self.count()?;
                let value = match value {
                    Some(Value::Bool(value)) => *value,
                    Some(Value::String(text)) => text.trim().eq_ignore_ascii_case("true"),
                    Some(Value::Number(number)) => number.as_i64() == Some(1),
                    _ => false,
                };
                Some(if value {
                    quote! { true }
                } else {
                    quote! { false }
                })
            }
            RustType::Json => None,
            RustType::Binary => None,
            RustType::Shared(name) => {
                let version = self.version;
                let SharedType { record, .. } = version.types.iter().find(|shared| shared.record.name == *name)?;
                if value.is_some_and(|value| !value.is_object()) {
                    return None;
                }
                self.types.push(name.clone());
                self.types.extend(record.required.clone());
                self.record(record, value, depth + 1)
            }
            RustType::Vec(item) => {
                let items = match value {
                    Some(Value::Array(items)) => items.iter().filter(|item| !item.is_null()).map(Some).collect(),
                    None => vec![None],
                    Some(_) => return None,
                };
                let items: Option<Vec<_>> = items.into_iter().map(|value| self.exact(member, item, value, depth)).collect();
                let items = items?;
                Some(quote! { vec![#(#items),*] })
            }
            RustType::Option(inner) => self.exact(member, inner, value, depth).map(|value| quote! { Some(#value) }),
            RustType::Boxed(inner) => self.exact(member, inner, value, depth).map(|value| quote! { Box::new(#value) }),
        }
    }
    fn text(&mut self, member: &Member<'_>, value: Option<&Value>) -> Option<TokenStream> {
        self.count()?;
        let text = match value {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Bool(value)) => value.to_string(),
            Some(_) => return None,
            None => {
                let page = member.page();
                let own = page.filter(|field| !field.ty.is_array()).and_then(|field| field.example.as_deref());
                let first = || page.and_then(|field| Some(field.facts.values.first()?.value.as_str()));
                own.filter(|example| !example.is_empty()).or_else(first).unwrap_or("…").to_owned()
            }
        };
        let text =
            if text.chars().count() > MAX_EXAMPLE_CHARS { text.chars().take(MAX_EXAMPLE_CHARS).chain(['…']).collect() } else { text };
        let text = string(&text);
        Some(quote! { #text })
    }
    fn number(&mut self, member: &Member<'_>, value: Option<&Value>) -> Option<String> {
        self.count()?;
        Some(match value {
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(_) => return None,
            None => {
                let own = member.page().and_then(|field| field.example.as_deref());
                let own = own.filter(|example| example.trim().parse::<i64>().is_ok());
                own.map_or_else(|| "1".into(), |example| example.trim().to_owned())
            }
        })
    }
    fn count(&mut self) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        Some(())
    }
}

fn is_empty_list(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().all(Value::is_null))
}
