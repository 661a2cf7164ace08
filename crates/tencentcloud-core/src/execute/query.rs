//! Parameters in the address, for `GET`: `Filters.0.Name=zone&Limit=20`, sorted by name.

use crate::{Error, Json, Result, sign::form};

/// The most that services take.
const MAX_QUERY: usize = 32 * 1024;

/// The most levels of nested values.
const MAX_DEPTH: usize = 128;

/// The parameters of a JSON body as a query. Nulls and empty lists have no place in one and are left out.
pub(super) fn of(action: &str, body: &[u8]) -> Result<String> {
    let wrong = |why: String| Error::construction(format!("{action}: {why}"));
    let body = str::from_utf8(body).ok().and_then(|body| body.parse::<Json>().ok()).ok_or_else(|| wrong("the body is not JSON".into()))?;
    let mut pairs = Vec::new();
    if !flatten(String::new(), &body, MAX_DEPTH, &mut pairs) {
        return Err(wrong(format!("the body has more than {MAX_DEPTH} levels of nested values")));
    }
    pairs.sort();
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{}={}", form(name), form(value))).collect();
    let query = pairs.join("&");
    if query.len() > MAX_QUERY {
        return Err(wrong(format!("{} bytes of parameters; with GET services take {MAX_QUERY}", query.len())));
    }
    Ok(query)
}

/// Appends the names and the texts of all values inside. Numbers keep their spelling. Returns whether all were within `levels`.
fn flatten(name: String, value: &Json, levels: usize, out: &mut Vec<(String, String)>) -> bool {
    let Some(levels) = levels.checked_sub(1) else { return false };
    let below = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value.as_str().as_bytes().first() {
        Some(b'{') => value.fields().iter().all(|(key, field)| flatten(below(key), field, levels, out)),
        Some(b'[') => value.items().iter().enumerate().all(|(i, item)| flatten(below(&i.to_string()), item, levels, out)),
        Some(b'n') => true,
        _ => {
            out.push((name, value.text().unwrap_or_else(|| value.as_str().to_owned())));
            true
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[track_caller]
    fn check(body: &str, query: &str) {
        assert_eq!(of("X", body.as_bytes()).ok().as_deref(), Some(query));
    }

    #[test]
    fn parameters_are_flat_and_sorted() {
        check("{}", "");
        check(r#"{"Limit":20,"A":["x",{"B":[true,1.5]}],"Empty":[],"No":null,"S":""}"#, "A.0=x&A.1.B.0=true&A.1.B.1=1.5&Limit=20&S=");
        check(r#"{"N":9007199254740993,"M":18446744073709551616,"R":1.10}"#, "M=18446744073709551616&N=9007199254740993&R=1.10");
    }

    #[test]
    fn what_other_programs_write_comes_out_the_same() {
        check(
            r#"{"I":["ins-a+b","ins-1&2","ins-+/=?#%~*'()!"]}"#,
            "I.0=ins-a%2Bb&I.1=ins-1%262&I.2=ins-%2B%2F%3D%3F%23%25~%2A%27%28%29%21",
        );
        check("{\"Domains\":[\"未<>&\u{2028} 😀\"],\"Offset\":0}", "Domains.0=%E6%9C%AA%3C%3E%26%E2%80%A8+%F0%9F%98%80&Offset=0");
    }

    #[test]
    fn deep_values_are_refused() {
        let deep = format!("{}1{}", r#"{"A":"#.repeat(10_000), "}".repeat(10_000));
        let error = of("X", deep.as_bytes()).map_err(|e| e.to_string());
        assert_eq!(error, Err("X: the body has more than 128 levels of nested values".into()));
    }

    #[test]
    fn there_is_a_limit() {
        let body = json!({ "A": "x".repeat(MAX_QUERY) }).to_string();
        let error = of("X", body.as_bytes()).map_err(|e| e.to_string());
        assert_eq!(error, Err("X: 32770 bytes of parameters; with GET services take 32768".into()));
    }
}
