//! Addresses of redirects.

/// Resolves the address of a redirect, which may be relative to the requested one, as RFC 3986 says; without its fragment.
pub(crate) fn resolve(from: &str, location: &str) -> Option<String> {
    let location = location.split('#').next().filter(|location| !location.is_empty())?;
    let (scheme, rest) = from.split_once("://")?;
    let origin = format!("{scheme}://{}", rest.split(['/', '?']).next()?);
    let begins_with_scheme = location.find(':').is_some_and(|colon| !location[..colon].contains(['/', '?']));
    if begins_with_scheme {
        return Some(location.to_owned());
    }
    if location.starts_with("//") {
        return Some(format!("{scheme}:{location}"));
    }
    let from = from.split('?').next()?;
    if location.starts_with('?') {
        return Some(format!("{from}{location}"));
    }
    let folder = from[origin.len()..].rsplit_once('/').map_or("", |(folder, _)| folder);
    let full = if location.starts_with('/') { location.to_owned() } else { format!("{folder}/{location}") };
    let (path, query) = full.split_once('?').map_or((full.as_str(), None), |(path, query)| (path, Some(query)));
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').skip(1) {
        match part {
            ".." => _ = parts.pop(),
            "." => {}
            part => parts.push(part),
        }
    }
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    Some(format!("{origin}/{}{query}", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolves_redirects_as_the_standard_says() {
        let from = "http://host:1/refs/service/a.md?q";
        for (location, expected) in [
            ("http://other/x.md", "http://other/x.md"),
            ("https://host:1/x.md#part", "https://host:1/x.md"),
            ("//other/x.md", "http://other/x.md"),
            ("/x.md", "http://host:1/x.md"),
            ("/a/../../x.md", "http://host:1/x.md"),
            ("x.md", "http://host:1/refs/service/x.md"),
            ("./x.md?v=1", "http://host:1/refs/service/x.md?v=1"),
            ("../x.md", "http://host:1/refs/x.md"),
            ("../../../../x.md", "http://host:1/x.md"),
            ("?v=1", "http://host:1/refs/service/a.md?v=1"),
            ("file:/etc/passwd", "file:/etc/passwd"),
        ] {
            assert_eq!(resolve(from, location).as_deref(), Some(expected), "{location}");
        }
        assert_eq!((resolve(from, ""), resolve(from, "#part")), (None, None));
    }
}
