//! Types that hold themselves: which fields cannot be required, which are boxed, how deep types are nested.

use crate::surface::model::{Action, Record, RustType, SharedType};
use apidoc_ir as ir;
use std::collections::{BTreeMap, BTreeSet};

/// A struct of more bytes than this (estimated) is boxed where a field holds it.
const LARGEST: u64 = 8 << 10;

/// Returns the fields, by type and name, that cannot be required whatever the table says: no value could ever be made.
pub(crate) fn endless(types: &[ir::ApiType]) -> BTreeSet<(&str, &str)> {
    let index: BTreeMap<&str, usize> = types.iter().enumerate().map(|(i, ty)| (ty.name.as_str(), i)).collect();
    let needed = |field: &ir::Field| match &field.ty {
        ir::Type::Object(name) if field.required == Some(true) => index.get(name.as_str()).copied(),
        _ => None,
    };
    let edges: Vec<Vec<usize>> = types.iter().map(|ty| ty.fields.iter().filter_map(needed).collect()).collect();
    let component = components(&edges);
    let mut endless = BTreeSet::new();
    for (i, ty) in types.iter().enumerate() {
        let fields = ty.fields.iter().filter(|field| needed(field).is_some_and(|to| component[i] == component[to]));
        endless.extend(fields.map(|field| (ty.name.as_str(), field.name.as_str())));
    }
    endless
}

/// Puts types into boxes where a type would hold itself, or would be too large. `is_locked` says of a field, by struct and wire name, whether
/// its type is unchanged: other fields of a cycle are boxed then.
pub(crate) fn apply(types: &mut [SharedType<'_>], actions: &mut [Action<'_>], is_locked: &dyn Fn(&str, &str) -> bool) {
    let index: BTreeMap<String, usize> = types.iter().enumerate().map(|(i, ty)| (ty.record.name.clone(), i)).collect();
    let boxes = boxes(types, &index, is_locked);
    for (i, shared) in types.iter_mut().enumerate() {
        for (j, member) in shared.record.members.iter_mut().enumerate() {
            if boxes.fields.contains(&(i, j)) {
                put_into_box(&mut member.ty);
            }
        }
    }
    let large =
        |ty: &RustType| matches!(ty.innermost(), RustType::Shared(name) if index.get(name).is_some_and(|i| boxes.large.contains(i)));
    for action in actions.iter_mut() {
        for record in [&mut action.request, &mut action.response] {
            for member in &mut record.members {
                let direct = direct(&member.ty).is_some() && large(&member.ty);
                if direct && !is_locked(&record.name, &member.lock_name()) {
                    put_into_box(&mut member.ty);
                }
            }
        }
    }
    let records = || types.iter().map(|shared| &shared.record).chain(actions.iter().flat_map(|action| [&action.request, &action.response]));
    let held: BTreeSet<String> = records().flat_map(boxed_types).collect();
    for shared in types.iter_mut() {
        shared.record.boxed = held.contains(&shared.record.name);
    }
}

/// Boxed fields.
struct Boxes {
    /// Fields, by type and place.
    fields: BTreeSet<(usize, usize)>,
    /// Types too large to be part of a struct.
    large: BTreeSet<usize>,
}

fn boxes(types: &[SharedType<'_>], index: &BTreeMap<String, usize>, is_locked: &dyn Fn(&str, &str) -> bool) -> Boxes {
    let edges = |keep: &dyn Fn(&Record<'_>, &str) -> bool| -> Vec<Vec<usize>> {
        let of = |ty: &SharedType<'_>| {
            let members = ty.record.members.iter().filter(|member| keep(&ty.record, member.wire));
            members.filter_map(|member| index.get(direct(&member.ty)?).copied()).collect()
        };
        types.iter().map(of).collect()
    };
    let all = components(&edges(&|_, _| true));
    let mut boxes = Boxes { fields: BTreeSet::new(), large: BTreeSet::new() };
    let mut sizes = vec![0u64; types.len()];
    // Components come with what they point to first, so sizes of what a type holds are known before its own.
    let mut order: Vec<usize> = (0..types.len()).collect();
    order.sort_by_key(|&i| all[i]);
    for i in order {
        let record = &types[i].record;
        let mut size = 24u64;
        for (j, member) in record.members.iter().enumerate() {
            let Some(&to) = direct(&member.ty).and_then(|name| index.get(name)) else {
                size += if boxed_type(&member.ty).is_some() { 8 } else { 24 };
                continue;
            };
            let boxed = !is_locked(&record.name, &member.lock_name()) && (all[i] == all[to] || boxes.large.contains(&to));
            if boxed {
                boxes.fields.insert((i, j));
            }
            size += if boxed { 8 } else { sizes[to] };
        }
        sizes[i] = size;
        if size > LARGEST {
            boxes.large.insert(i);
        }
    }
    boxes
}

/// Returns the type that a field holds without a list or a box.
fn direct(ty: &RustType) -> Option<&str> {
    match ty.value() {
        RustType::Shared(name) => Some(name),
        _ => None,
    }
}

/// Returns the type that a field holds in a box.
fn boxed_type(ty: &RustType) -> Option<String> {
    match ty.value() {
        RustType::Boxed(inner) => match &**inner {
            RustType::Shared(name) => Some(name.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn boxed_types<'s>(record: &'s Record<'_>) -> impl Iterator<Item = String> + 's {
    record.members.iter().filter_map(|member| boxed_type(&member.ty))
}

fn put_into_box(ty: &mut RustType) {
    match ty {
        RustType::Option(inner) => put_into_box(inner),
        RustType::Shared(_) => *ty = RustType::Boxed(Box::new(ty.clone())),
        _ => {}
    }
}

/// Returns how many types at most are nested in each other, in lists or not; all types of a cycle count.
pub(crate) fn depth(types: &[SharedType<'_>]) -> usize {
    let index: BTreeMap<&str, usize> = types.iter().enumerate().map(|(i, ty)| (ty.record.name.as_str(), i)).collect();
    let held = |ty: &SharedType<'_>| {
        let named = ty.record.members.iter().filter_map(|member| match member.ty.innermost() {
            RustType::Shared(name) => index.get(name.as_str()).copied(),
            _ => None,
        });
        named.collect()
    };
    let edges: Vec<Vec<usize>> = types.iter().map(held).collect();
    let component = components(&edges);
    let count = component.iter().max().map_or(0, |most| most + 1);
    let (mut sizes, mut depths) = (vec![0usize; count], vec![0usize; count]);
    component.iter().for_each(|&c| sizes[c] += 1);
    let mut order: Vec<usize> = (0..types.len()).collect();
    order.sort_by_key(|&i| component[i]);
    for i in order {
        let below = edges[i].iter().filter(|&&to| component[to] != component[i]).map(|&to| depths[component[to]]).max();
        depths[component[i]] = depths[component[i]].max(sizes[component[i]] + below.unwrap_or_default());
    }
    depths.into_iter().max().unwrap_or_default()
}

/// Returns the strongly connected component of each node, numbered so that what a component points to has a lower number (Tarjan's
/// algorithm, without recursion).
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    let n = edges.len();
    let (mut seen, mut low, mut component) = (vec![NONE; n], vec![0; n], vec![NONE; n]);
    let (mut stack, mut time, mut count) = (Vec::new(), 0, 0);
    for root in 0..n {
        let mut work = if seen[root] == NONE { vec![(root, 0)] } else { Vec::new() };
        while let Some((node, next)) = work.pop() {
            if next == 0 {
                (seen[node], low[node]) = (time, time);
                time += 1;
                stack.push(node);
            }
            if let Some(&to) = edges[node].get(next) {
                work.push((node, next + 1));
                if seen[to] == NONE {
                    work.push((to, 0));
                } else if component[to] == NONE {
                    low[node] = low[node].min(seen[to]);
                }
                continue;
            }
            if low[node] == seen[node] {
                while let Some(member) = stack.pop() {
                    component[member] = count;
                    if member == node {
                        break;
                    }
                }
                count += 1;
            }
            if let Some((parent, _)) = work.last() {
                low[*parent] = low[*parent].min(low[node]);
            }
        }
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::model::{FieldSource, Member, Usage};

    #[test]
    fn components_are_numbered_from_the_leaves() {
        // 0 -> 1 <-> 2 -> 3, 4 alone with itself.
        let found = components(&[vec![1], vec![2], vec![1, 3], vec![], vec![4]]);
        assert!(found[1] == found[2] && found[3] < found[1] && found[1] < found[0]);
    }

    fn shared(name: &'static str, fields: &[&'static str]) -> SharedType<'static> {
        let member = |to: &&'static str| Member::new(FieldSource::Lock, to, to.to_lowercase(), RustType::Shared((*to).into()).optional());
        let record = Record::new(name, name, Usage::Response, fields.iter().map(member).collect());
        SharedType { page: None, gone: None, wire: name, module: name.to_lowercase(), record }
    }

    fn boxed(types: &mut [SharedType<'_>], is_locked: &dyn Fn(&str, &str) -> bool) -> Vec<String> {
        apply(types, &mut [], is_locked);
        let fields = |ty: &SharedType<'_>| {
            let boxed = ty.record.members.iter().filter(|member| boxed_type(&member.ty).is_some());
            boxed.map(|member| format!("{}.{}", ty.wire, member.wire)).collect::<Vec<_>>()
        };
        types.iter().flat_map(fields).collect()
    }

    #[test]
    fn depth_counts_all_types_of_a_cycle() {
        assert_eq!(depth(&[shared("A", &["B"]), shared("B", &["A", "C"]), shared("C", &[]), shared("D", &["A"])]), 4);
    }

    #[test]
    fn boxes_the_fields_of_a_cycle() {
        let mut types = [shared("A", &["B"]), shared("B", &["A", "C"]), shared("C", &[]), shared("D", &["D"])];
        assert_eq!(boxed(&mut types, &|_, _| false), ["A.B", "B.A", "D.D"]);
        assert!(types[0].record.boxed && !types[2].record.boxed);
    }

    #[test]
    fn boxes_the_new_field_that_closes_a_cycle() {
        let mut types = [shared("A", &["B"]), shared("B", &["A"])];
        assert_eq!(boxed(&mut types, &|record, field| (record, field) == ("A", "B")), ["B.A"]);
    }

    #[test]
    fn a_required_cycle_is_endless() {
        let field = |to: &str, required| ir::Field {
            name: to.into(),
            ty: ir::Type::Object(to.into()),
            required: Some(required),
            ..ir::Field::default()
        };
        let ty = |name: &str, fields| ir::ApiType { name: name.into(), fields, ..ir::ApiType::default() };
        let types = [ty("A", vec![field("B", false)]), ty("B", vec![field("A", true)]), ty("D", vec![field("D", true)])];
        assert_eq!(endless(&types), [("D", "D")].into());
    }
}
