//! Pages with a payload at one place, and pages of types that are deep in each other.

use std::fmt::Write as _;

/// The places of a page that take a text.
pub(super) const PLACES: [&str; 11] =
    ["description", "input", "type", "output", "values", "value", "error", "example title", "request", "response", "rate limit"];

/// A page of an action with a text at one place.
pub(super) fn action(name: &str, place: usize, text: &str) -> String {
    let at = |wanted: &str, usual: &str| if PLACES[place] == wanted { text.to_owned() } else { usual.to_owned() };
    // In a table, a line end is a tag and a bar is escaped.
    let cell = |wanted: &str, usual: &str| at(wanted, usual).replace('|', "\\|").replace('\n', "<br>");
    let json = |wanted: &str| serde_json::Value::String(at(wanted, "one")).to_string();
    let line = |wanted: &str, usual: &str| at(wanted, usual).replace('\n', " ");
    format!(
        "# {name}\n\n## 1. API Description\n\nDomain name: texts.tencentcloudapi.com.\n\n{}\n\n\
         A maximum of 20 requests can be initiated per second for this API. {}\n\n\
         ## 2. Input Parameters\n\n| Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common parameter. The value used for this API: {name}. |\n\
         | Version | Yes | String | Common parameter. The value used for this API: 2026-01-01. |\n\
         | Name | No | String | {} |\n| Mode | No | String | Mode. Valid values:<br>`fast`: {};<br>`{}`: slow. |\n\
         | Part | No | [Part{name}](#Part{name}) | A part. |\n\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| Id | String | {} |\n\
         | RequestId | String | The unique request ID. |\n\n\
         ## 4. Example\n\n### Example 1. {}\n\n#### Input Example\n\n```\n{{\"Name\": {}}}\n```\n\n\
         #### Output Example\n\n```\n{{\"Response\": {{\"Id\": {}, \"RequestId\": \"r\"}}}}\n```\n\n\
         ## 6. Error Code\n\n| Error Code | Description |\n|---|---|\n| InternalError.{name} | {} |\n\n\
         # Data Types\n\n## Part{name}\n\nUsed by actions: {name}.\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n\
         | Size | Integer | No | {} |\n",
        at("description", "Creates a thing."),
        line("rate limit", ""),
        cell("input", "The name."),
        cell("values", "quick"),
        cell("value", "slow"),
        cell("output", "The id."),
        line("example title", "Create"),
        json("request"),
        json("response"),
        cell("error", "An error."),
        cell("type", "The size."),
    )
}

/// A page of an action that takes a type, and a page of types of which each holds the next.
pub(super) fn deep(depth: usize) -> (String, String) {
    let action = "# CreateDeep\n\n## 1. API Description\n\nDomain name: deep.tencentcloudapi.com.\n\nCreates a thing.\n\n\
         ## 2. Input Parameters\n\n| Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common parameter. The value used for this API: CreateDeep. |\n\
         | Version | Yes | String | Common parameter. The value used for this API: 2026-01-01. |\n\
         | Level | No | Level0 | The first one. |\n\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| Level | Level0 | The first one. |\n\
         | RequestId | String | The unique request ID. |\n\n\
         ## 4. Example\n\n### Example 1. Create\n\n#### Input Example\n\n```\n{\"Level\": {\"Size\": 1}}\n```\n\n\
         #### Output Example\n\n```\n{\"Response\": {\"Level\": {\"Size\": 1}, \"RequestId\": \"r\"}}\n```\n";
    let mut types = String::from("# Data Types\n");
    for level in 0..depth {
        let next = if level + 1 < depth { format!("| Next | Level{} | No | The next one. |\n", level + 1) } else { String::new() };
        let _ = write!(
            types,
            "\n## Level{level}\n\nUsed by actions: CreateDeep.\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n\
             | Size | Integer | No | The size. |\n{next}"
        );
    }
    (action.into(), types)
}
