//! Which fields have to be boxed: types that hold themselves, alone or over several, and those that would grow beyond all measure.

use apidoc_ir as ir;
use std::collections::{BTreeMap, BTreeSet};

/// A struct that is larger than this is boxed where a field holds it, in bytes (estimated).
const LARGEST: u64 = 8 << 10;

/// What has to be known of the types as a graph.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph<'a> {
    /// Types that hold themselves without a list between.
    pub(super) recursive: BTreeSet<&'a str>,
    /// Fields, by type and name, that hold their type in a box.
    pub(super) boxed: BTreeSet<(&'a str, &'a str)>,
    /// Fields that can't be required, whatever the table says: no value could ever be made.
    pub(super) endless: BTreeSet<(&'a str, &'a str)>,
    /// Types too large to stand in a struct.
    pub(super) large: BTreeSet<&'a str>,
}

/// Reads the graph. `inline` says of a field whether the lock holds it without a box: other fields of a cycle are boxed then.
pub(super) fn read<'a>(types: &'a [ir::ApiType], inline: &dyn Fn(&str, &str) -> bool) -> Graph<'a> {
    let index: BTreeMap<&str, usize> = types.iter().enumerate().map(|(i, ty)| (ty.name.as_str(), i)).collect();
    let direct = |field: &ir::Field| match &field.ty {
        ir::Type::Object(name) => index.get(name.as_str()).copied(),
        _ => None,
    };
    let edges = |keep: &dyn Fn(&ir::ApiType, &ir::Field) -> bool| -> Vec<Vec<usize>> {
        types.iter().map(|ty| ty.fields.iter().filter(|f| keep(ty, f)).filter_map(direct).collect()).collect()
    };
    let all = components(&edges(&|_, _| true));
    let held = components(&edges(&|ty, field| inline(&ty.name, &field.name)));
    let needed = components(&edges(&|_, field| field.required == Some(true)));

    let mut graph = Graph::default();
    let mut sizes = vec![0u64; types.len()];
    // Components come with what they point to first, so sizes of what a type holds are known before its own.
    let mut order: Vec<usize> = (0..types.len()).collect();
    order.sort_by_key(|&i| all[i]);
    for i in order {
        let ty = &types[i];
        let mut size = 24u64;
        for field in &ty.fields {
            let Some(to) = direct(field) else {
                size += 24;
                continue;
            };
            let key = (ty.name.as_str(), field.name.as_str());
            let cycle = all[i] == all[to];
            if cycle {
                graph.recursive.insert(&types[to].name);
            }
            if cycle && (!inline(&ty.name, &field.name) || held[i] == held[to]) || graph.large.contains(types[to].name.as_str()) {
                graph.boxed.insert(key);
                size += 8;
            } else {
                size += sizes[to];
            }
            if needed[i] == needed[to] && field.required == Some(true) {
                graph.endless.insert(key);
            }
        }
        sizes[i] = size;
        if size > LARGEST {
            graph.large.insert(&ty.name);
        }
    }
    graph
}

/// How many types at most hold each other in a row, lists or not; all types of a cycle count.
pub(super) fn depth(types: &[ir::ApiType]) -> usize {
    let index: BTreeMap<&str, usize> = types.iter().enumerate().map(|(i, ty)| (ty.name.as_str(), i)).collect();
    let held = |ty: &ir::ApiType| ty.fields.iter().filter_map(|field| index.get(field.ty.object()?).copied()).collect();
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

/// The strongly connected component of each node, numbered so that what a component points to has a lower number (Tarjan, without recursion).
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

    #[test]
    fn components_are_numbered_from_the_leaves() {
        // 0 -> 1 <-> 2 -> 3, 4 alone with itself.
        let found = components(&[vec![1], vec![2], vec![1, 3], vec![], vec![4]]);
        assert!(found[1] == found[2] && found[3] < found[1] && found[1] < found[0]);
    }

    #[test]
    fn depth_counts_all_of_a_cycle() {
        let types = [ty("A", &[("B", false)]), ty("B", &[("A", true), ("C", true)]), ty("C", &[]), ty("D", &[("A", true)])];
        assert_eq!(depth(&types), 4);
    }

    fn ty(name: &str, fields: &[(&str, bool)]) -> ir::ApiType {
        let field = |(to, required): &(&str, bool)| ir::Field {
            name: (*to).into(),
            ty: ir::Type::Object((*to).into()),
            required: Some(*required),
            ..ir::Field::default()
        };
        ir::ApiType { name: name.into(), fields: fields.iter().map(field).collect(), ..ir::ApiType::default() }
    }

    #[test]
    fn cycles_are_boxed_and_endless_ones_are_not_required() {
        let types = [ty("A", &[("B", false)]), ty("B", &[("A", true), ("C", true)]), ty("C", &[]), ty("D", &[("D", true)])];
        let graph = read(&types, &|_, _| false);
        assert_eq!(graph.boxed, [("A", "B"), ("B", "A"), ("D", "D")].into());
        assert_eq!(graph.endless, [("D", "D")].into());
        assert_eq!(graph.recursive, ["A", "B", "D"].into());
    }

    #[test]
    fn a_new_field_that_closes_a_cycle_takes_the_box() {
        let types = [ty("A", &[("B", false)]), ty("B", &[("A", false)])];
        let graph = read(&types, &|ty, field| (ty, field) == ("A", "B"));
        assert_eq!(graph.boxed, [("B", "A")].into());
    }

    #[test]
    fn what_doubles_at_each_step_stays_small() {
        let names: Vec<String> = (0..100).map(|i| format!("T{i}")).collect();
        let twice = |i: usize| {
            let mut ty = ty(&names[i], &[]);
            for n in 0..2 {
                let to = ir::Type::Object(names.get(i + 1).cloned().unwrap_or_default());
                ty.fields.push(ir::Field { name: format!("F{n}"), ty: to, ..ir::Field::default() });
            }
            ty
        };
        let types: Vec<_> = (0..100).map(twice).collect();
        assert!(read(&types, &|_, _| false).large.len() > 5);
    }
}
