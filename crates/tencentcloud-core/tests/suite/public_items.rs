//! A snapshot of the public items, read from the sources, so that a change of the API is visible in review.
//!
//! Listed are items that a program can name: what the root and its public modules declare or re-export, with public fields, methods and
//! implemented traits. Hidden items, such as the module for generated code, are listed by name only. Exported macros come first.

use quote::ToTokens;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use syn::{Attribute, ImplItem, Item, ItemImpl, Type, UseTree, Visibility};

/// The items of one module.
struct Module {
    items: Vec<Item>,
}

/// All modules of the crate by path, such as `config::endpoint`; the root is the empty path.
type Modules = BTreeMap<String, Module>;

fn load(modules: &mut Modules, path: &str, file: &Path, folder: &Path) {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let items = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())).items;
    for item in &items {
        let Item::Mod(module) = item else { continue };
        if module.content.is_some() || is_test(&module.attrs) {
            continue;
        }
        let name = module.ident.to_string();
        let (flat, nested): (PathBuf, PathBuf) = (folder.join(format!("{name}.rs")), folder.join(&name));
        let file = if flat.exists() { flat } else { nested.join("mod.rs") };
        load(modules, &join(path, &name), &file, &nested);
    }
    modules.insert(path.to_owned(), Module { items });
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}::{name}") }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| compact(attribute).contains("cfg(test)"))
}

fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| compact(attribute).contains("doc(hidden)"))
}

/// The tokens of a node on one line, with few spaces.
fn compact(node: &impl ToTokens) -> String {
    let mut text = node.to_token_stream().to_string().replace('\n', " ");
    for (from, to) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        (" >", ">"),
        (" ,", ","),
        (" (", "("),
        ("( ", "("),
        (" )", ")"),
        ("& ", "&"),
        (" :", ":"),
        (" ;", ";"),
        ("[ ", "["),
        (" ]", "]"),
        ("< ", "<"),
    ] {
        text = text.replace(from, to);
    }
    text
}

/// The names that a `use` brings in: the name here, and the path that it has there.
fn imports(tree: &UseTree, prefix: &str, out: &mut Vec<(String, String)>) {
    match tree {
        UseTree::Path(path) => imports(&path.tree, &join(prefix, &path.ident.to_string()), out),
        UseTree::Name(name) => out.push((name.ident.to_string(), join(prefix, &name.ident.to_string()))),
        UseTree::Rename(rename) => out.push((rename.rename.to_string(), join(prefix, &rename.ident.to_string()))),
        UseTree::Group(group) => group.items.iter().for_each(|tree| imports(tree, prefix, out)),
        UseTree::Glob(_) => out.push(("*".to_owned(), prefix.to_owned())),
    }
}

/// Returns the path from the root of a path that stands in a module.
fn absolute(module: &str, path: &str) -> String {
    let (mut module, mut path) = (module, path);
    if let Some(path) = path.strip_prefix("crate::") {
        return path.to_owned();
    }
    path = path.strip_prefix("self::").unwrap_or(path);
    while let Some(rest) = path.strip_prefix("super::") {
        (module, path) = (module.rsplit_once("::").map_or("", |(parent, _)| parent), rest);
    }
    join(module, path)
}

/// Finds the item that a path in a module names, with the path where it is declared.
fn find<'m>(modules: &'m Modules, from: &str, target: &str) -> Option<(String, &'m Item)> {
    let target = absolute(from, target);
    let (module, name) = target.rsplit_once("::").unwrap_or(("", &target));
    let items = &modules.get(module)?.items;
    if let Some(item) = items.iter().find(|item| public_name(item).as_deref() == Some(name)) {
        return Some((target.clone(), item));
    }
    let mut names = Vec::new();
    for item in items {
        if let Item::Use(used) = item {
            imports(&used.tree, "", &mut names);
        }
    }
    let (_, inner) = names.into_iter().find(|(here, inner)| here == name && inner.contains("::"))?;
    find(modules, module, &inner)
}

struct Api<'m> {
    modules: &'m Modules,
    /// Methods and traits by the path where their type is declared: two types may have one name.
    implementations: BTreeMap<String, BTreeSet<String>>,
    lines: Vec<String>,
}

impl<'m> Api<'m> {
    fn module(&mut self, path: &str) {
        let mut exports: BTreeMap<String, (String, String)> = BTreeMap::new();
        for item in &self.modules[path].items {
            match item {
                Item::Mod(module) if matches!(module.vis, Visibility::Public(_)) => {
                    let inner = join(path, &module.ident.to_string());
                    if is_hidden(&module.attrs) {
                        self.lines.push(format!("{inner} (hidden)"));
                    } else {
                        self.module(&inner);
                    }
                }
                Item::Use(used) if matches!(used.vis, Visibility::Public(_)) => {
                    let mut names = Vec::new();
                    imports(&used.tree, "", &mut names);
                    exports.extend(names.into_iter().map(|(name, target)| (name, (path.to_owned(), target))));
                }
                item => {
                    if let Some(name) = public_name(item) {
                        exports.insert(name.clone(), (path.to_owned(), name));
                    }
                }
            }
        }
        for (name, (from, target)) in exports {
            let full = join(path, &name);
            match find(self.modules, &from, &target) {
                Some((declared, item)) => self.item(&full, &declared, item),
                None => self.lines.push(format!("{full} = {target}")),
            }
        }
    }

    /// Lists an item with what is implemented for it; `declared` is the path where it is declared.
    fn item(&mut self, path: &str, declared: &str, item: &Item) {
        let mut lines = Vec::new();
        match item {
            Item::Struct(item) => {
                lines.push(format!("struct {path}{}", compact(&item.generics)));
                let public = item.fields.iter().filter(|field| matches!(field.vis, Visibility::Public(_)));
                lines.extend(public.map(|field| {
                    let name = field.ident.as_ref().map_or_else(|| "0".to_owned(), ToString::to_string);
                    format!("    {name}: {}", compact(&field.ty))
                }));
            }
            Item::Enum(item) => {
                lines.push(format!("enum {path}{}", compact(&item.generics)));
                lines.extend(item.variants.iter().map(|variant| {
                    let mut variant = variant.clone();
                    variant.attrs.clear();
                    variant.fields.iter_mut().for_each(|field| field.attrs.clear());
                    format!("    {}", compact(&variant))
                }));
            }
            Item::Trait(item) => {
                lines.push(format!("trait {path}{}: {}", compact(&item.generics), compact(&item.supertraits)));
                lines.extend(item.items.iter().filter_map(|item| match item {
                    syn::TraitItem::Fn(function) => Some(format!("    {}", compact(&function.sig))),
                    syn::TraitItem::Const(constant) => Some(format!("    const {}", constant.ident)),
                    syn::TraitItem::Type(ty) => Some(format!("    type {}", ty.ident)),
                    _ => None,
                }));
            }
            Item::Fn(item) => lines.push(format!("{} at {path}", compact(&item.sig))),
            Item::Type(item) => lines.push(format!("type {path} = {}", compact(&item.ty))),
            Item::Const(item) => lines.push(format!("const {path}: {}", compact(&item.ty))),
            _ => lines.push(path.to_owned()),
        }
        self.lines.extend(lines);
        let own = self.implementations.get(declared).into_iter().flatten().map(|line| format!("    {line}"));
        self.lines.extend(own);
    }
}

/// The exported macros, which are at the root wherever they are declared.
fn macros(modules: &Modules) -> BTreeSet<String> {
    let items = modules.values().flat_map(|module| &module.items);
    let exported = items.filter_map(|item| match item {
        Item::Macro(item) if item.attrs.iter().any(|attribute| compact(attribute).contains("macro_export")) => Some(item),
        _ => None,
    });
    let line = |item: &syn::ItemMacro| {
        let hidden = if is_hidden(&item.attrs) { " (hidden)" } else { "" };
        format!("macro {}!{hidden}", item.ident.as_ref().expect("an exported macro has a name"))
    };
    exported.map(line).collect()
}

/// The name of a public item.
fn public_name(item: &Item) -> Option<String> {
    let (visibility, attributes, name) = match item {
        Item::Struct(item) => (&item.vis, &item.attrs, &item.ident),
        Item::Enum(item) => (&item.vis, &item.attrs, &item.ident),
        Item::Trait(item) => (&item.vis, &item.attrs, &item.ident),
        Item::Fn(item) => (&item.vis, &item.attrs, &item.sig.ident),
        Item::Type(item) => (&item.vis, &item.attrs, &item.ident),
        Item::Const(item) => (&item.vis, &item.attrs, &item.ident),
        _ => return None,
    };
    (matches!(visibility, Visibility::Public(_)) && !is_hidden(attributes)).then(|| name.to_string())
}

/// The methods of an implementation in a module, or its trait, with the path of the type.
fn implemented(modules: &Modules, module: &str, item: &ItemImpl) -> Option<(String, Vec<String>)> {
    let Type::Path(of) = &*item.self_ty else { return None };
    let segments: Vec<_> = of.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let (name, _) = find(modules, module, &segments.join("::"))?;
    if let Some((of_trait, _)) = &item.trait_ {
        return Some((name, vec![format!("impl {}", compact(of_trait))]));
    }
    let methods = item.items.iter().filter_map(|item| match item {
        ImplItem::Fn(function) if matches!(function.vis, Visibility::Public(_)) && !is_hidden(&function.attrs) => {
            Some(compact(&function.sig))
        }
        _ => None,
    });
    Some((name, methods.collect()))
}

#[test]
fn public_items_are_the_ones_in_the_snapshot() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut modules = Modules::new();
    load(&mut modules, "", &source.join("lib.rs"), &source);
    let mut implementations: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, item) in modules.iter().flat_map(|(path, module)| module.items.iter().map(move |item| (path, item))) {
        if let Item::Impl(item) = item
            && let Some((name, lines)) = implemented(&modules, path, item)
        {
            implementations.entry(name).or_default().extend(lines);
        }
    }
    let mut api = Api { modules: &modules, implementations, lines: macros(&modules).into_iter().collect() };
    api.module("");
    insta::assert_snapshot!(api.lines.join("\n"));
}
