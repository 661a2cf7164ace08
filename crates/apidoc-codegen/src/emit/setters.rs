//! How users make a struct: `new`, and a method for each field that need not be given.

use super::{docs, record::Style, words::fill};
use crate::{
    names::raw,
    print::{LONG, Node, Page},
    surface::{Member, Record, RustType, Usage},
};

/// Maximum number of setters per block; the next block may be in another file.
const BLOCK: usize = 50;

/// The block of methods of a struct that is sent.
pub(super) fn block(page: &mut Page, record: &Record<'_>, style: Style) {
    if record.usage != Usage::Request {
        return;
    }
    if record.required.is_none() {
        page.piece([]);
    }
    super::record::allow_own(page, record);
    page.open(format_args!("impl {} {{", record.name));
    new(page, record, style);
    for (i, member) in record.members.iter().filter(|member| !member.required_in_new).enumerate() {
        if i > 0 && i % BLOCK == 0 {
            page.close("}");
            page.blank();
            page.piece([]);
            super::record::allow_own(page, record);
            page.open(format_args!("impl {} {{", record.name));
        }
        setter(page, member, style);
    }
    page.close("}");
    page.blank();
}

/// The struct of what `new` asks for, where that is too much for arguments. Without `Debug`, since it may hold a secret.
pub(super) fn required(page: &mut Page, record: &Record<'_>, example: &str, style: Style) {
    let Some(name) = &record.required else { return };
    page.piece([name]);
    let link = format!("{}{}", docs::kind(&record.name), record.name);
    page.doc(&format!("{}{example}", fill(style.words.required_fields, &[&link])));
    page.line("#[derive(Clone)]");
    if record.members.iter().any(|member| member.type_is_gone) {
        page.line(docs::ALLOW);
    }
    // A literal has to work, so it is exhaustive; a new required parameter becomes a setter.
    page.open(format_args!("pub struct {name} {{"));
    let doc = |member: &Member<'_>| fill(style.words.see, &[&member.name, &format!("{link}#structfield.{}", member.name)]);
    page.declared(
        &record.required_in_new().map(|member| super::record::declared(member, doc(member), Vec::new(), style)).collect::<Vec<_>>(),
        LONG,
    );
    page.close("}");
    page.blank();
}

fn new(page: &mut Page, record: &Record<'_>, style: Style) {
    if let Some(required) = &record.required {
        page.doc(style.words.new);
        page.line("#[inline]");
        page.group("pub fn new(", &[format!("required: {required}")], ") -> Self {");
        page.deeper();
        let names: Vec<_> = record.required_in_new().map(|m| raw(&m.name).into_owned()).collect();
        page.braces_with(&format!("let {required}"), &names, " = required;");
        start(page, record, |m| Node::word(raw(&m.name)));
        page.close("}");
        return;
    }
    if record.has_default() {
        page.doc(style.words.new_empty);
        page.line("#[inline]");
        page.open("pub fn new() -> Self {");
        page.line("Self::default()");
        page.close("}");
        return;
    }
    page.doc(style.words.new);
    let generic = record.required_in_new().any(|m| accepts(&m.ty, style).generic);
    if !generic {
        page.line("#[inline]");
    }
    let arguments: Vec<_> = record.required_in_new().map(|m| (raw(&m.name).into_owned(), accepts(&m.ty, style))).collect();
    let parameters = arguments.iter().map(|(name, a)| Node::group(format!("{name}: {}", a.open), a.inner.clone(), a.close)).collect();
    page.node("", &Node::group("pub fn new(", parameters, ") -> Self"), " {");
    page.deeper();
    let value = |m: &Member<'_>| {
        let name = raw(&m.name);
        match accepts(&m.ty, style).convert(&name) {
            Node::Word(same) if same == name => Node::Word(same),
            converted => Node::prefixed(&format!("{name}: "), converted),
        }
    };
    start(page, record, value);
    page.close("}");
}

/// The struct with what `new` asks for; the rest is as decoding begins with it.
fn start(page: &mut Page, record: &Record<'_>, value: impl Fn(&Member<'_>) -> Node) {
    let values: Vec<_> = record.required_in_new().map(value).collect();
    let rest = (values.len() < record.members.len()).then_some("..rt::Empty::empty()");
    page.braces("Self", &values, rest);
}

fn setter(page: &mut Page, member: &Member<'_>, style: Style) {
    page.doc(&docs::setter(member, style.words));
    if let Some(gone) = &member.gone {
        page.line(docs::deprecated(gone));
    }
    let accepts = accepts(member.ty.value(), style);
    if !accepts.generic {
        page.line("#[inline]");
    }
    let argument = if accepts.list { "values" } else { "value" };
    let value = Node::group(format!("{argument}: {}", accepts.open), accepts.inner.clone(), accepts.close);
    let head = format!("pub fn {}(", raw(&member.setter));
    page.node("", &Node::group(head, vec![Node::word("mut self"), value], ") -> Self"), " {");
    page.deeper();
    let name = raw(&member.name);
    let value = accepts.convert(argument);
    if member.ty.is_optional() {
        page.node(&format!("self.{name} = "), &Node::group("Some(", vec![value], ")"), ";");
    } else {
        page.node(&format!("self.{name} = "), &value, ";");
    }
    page.line("self");
    page.close("}");
}

/// Argument type of a setter, and the conversion to the type of the field.
struct Accepts {
    open: String,
    inner: Vec<Node>,
    close: &'static str,
    generic: bool,
    list: bool,
    how: How,
}

enum How {
    Same,
    Into,
    Box(String),
    Collect,
    CollectInto,
    Strings,
}

impl Accepts {
    fn convert(&self, name: &str) -> Node {
        let chain =
            |calls: &[&str]| Node::Chain { base: Box::new(Node::word(name)), calls: calls.iter().map(|call| Node::word(*call)).collect() };
        match &self.how {
            How::Same => Node::word(name),
            How::Into => chain(&[".into()"]),
            How::Box(path) => Node::word(format!("{path}::new({name})")),
            How::Collect => chain(&[".into_iter()", ".collect()"]),
            How::CollectInto => chain(&[".into_iter()", ".map(Into::into)", ".collect()"]),
            How::Strings => Node::group("rt::strings(", vec![Node::word(name)], ")"),
        }
    }
}

fn accepts(ty: &RustType, style: Style) -> Accepts {
    let into = |ty: &RustType| Node::group(format!("impl {}<", style.std("convert", "Into")), vec![super::record::ty(ty, style)], ">");
    let converted =
        |ty: &RustType| matches!(ty, RustType::String | RustType::Open(_) | RustType::Timestamp | RustType::Json | RustType::Binary);
    let word = |ty: &RustType| (ty.written(style.full).to_string(), Vec::new(), "");
    let split = |node: Node| match node {
        Node::Group { open, items, close } => (open, items, close),
        other => (String::new(), vec![other], ""),
    };
    let ((open, inner, close), generic, how) = match ty {
        ty if converted(ty) => (split(into(ty)), true, How::Into),
        RustType::Boxed(inner) => (word(inner), false, How::Box(style.std("boxed", "Box"))),
        RustType::Vec(item) => {
            let (item, how) = match &**item {
                // `&[&str]` is a list of texts too, though `&&str` does not become one by itself.
                RustType::String => (Node::word(format!("impl {}<str>", style.std("convert", "AsRef"))), How::Strings),
                item if converted(item) => (into(item), How::CollectInto),
                item => (super::record::ty(item, style), How::Collect),
            };
            let head = format!("impl {}<", style.std("iter", "IntoIterator"));
            (split(Node::group(head, vec![Node::prefixed("Item = ", item)], ">")), true, how)
        }
        other => (word(other), false, How::Same),
    };
    Accepts { open, inner, close, generic, list: matches!(ty, RustType::Vec(_)), how }
}
