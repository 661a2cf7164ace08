//! Reports types that refer to each other in a circle, once per circle.

use super::diagnostic;
use crate::diagnostics::{Code, Diagnostic};
use apidoc_ir::Service;
use std::collections::BTreeMap;

/// Tells of each circle at the first of its types.
pub(super) fn check(service: &Service, diagnostics: &mut Vec<Diagnostic>) {
    let places: BTreeMap<&str, usize> = service.types.iter().enumerate().map(|(at, ty)| (ty.name.as_str(), at)).collect();
    let next: Vec<Vec<usize>> =
        service.types.iter().map(|ty| ty.fields.iter().filter_map(|field| places.get(field.ty.object()?).copied()).collect()).collect();
    for circle in circles(&next) {
        let names: Vec<String> = circle.iter().take(5).map(|at| format!("`{}`", service.types[*at].name)).collect();
        let message = match &names[..] {
            [name] => format!("the type {name} refers to itself"),
            _ => {
                format!("types refer to each other in a circle: {}{}", names.join(", "), if circle.len() > 5 { " and others" } else { "" })
            }
        };
        diagnostics.push(diagnostic(Code::CircularTypes, &service.types[circle[0]].source, message, ""));
    }
}

/// The groups of nodes that can reach each other, each sorted; without recursion (Kosaraju's two passes).
fn circles(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut order = Vec::with_capacity(next.len());
    let mut seen = vec![false; next.len()];
    for start in 0..next.len() {
        let mut open = if seen[start] { Vec::new() } else { vec![(start, 0)] };
        seen[start] = true;
        while let Some((node, edge)) = open.last_mut() {
            match next[*node].get(*edge) {
                Some(to) => {
                    *edge += 1;
                    if !seen[*to] {
                        seen[*to] = true;
                        open.push((*to, 0));
                    }
                }
                None => {
                    order.push(*node);
                    open.pop();
                }
            }
        }
    }
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); next.len()];
    for (from, to) in next.iter().enumerate().flat_map(|(from, all)| all.iter().map(move |to| (from, *to))) {
        before[to].push(from);
    }
    let mut taken = vec![false; next.len()];
    let mut out = Vec::new();
    for start in order.into_iter().rev() {
        let mut group = Vec::new();
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            if !std::mem::replace(&mut taken[node], true) {
                group.push(node);
                open.extend(&before[node]);
            }
        }
        group.sort_unstable();
        if group.len() > 1 || group.first().is_some_and(|node| next[*node].contains(node)) {
            out.push(group);
        }
    }
    out.sort();
    out
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn circles_of_any_length() {
        let next = vec![vec![1], vec![2], vec![0, 3], vec![4], vec![], vec![5]];
        assert_eq!(circles(&next), [vec![0, 1, 2], vec![5]]);
        let ring: Vec<Vec<usize>> = (0..100_000).map(|i| vec![(i + 1) % 100_000]).collect();
        assert_eq!(circles(&ring).len(), 1);
    }
}
