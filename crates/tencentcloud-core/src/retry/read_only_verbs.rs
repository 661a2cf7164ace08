// The verbs of actions that only read, sorted. Included as an expression here and in the generator, so that typed calls and calls by
// name agree.
[
    "Check", "Count", "Describe", "Detect", "Diagnose", "Estimate", "Get", "Inquire", "Inquiry", "List", "LookUp", "Lookup", "Preview",
    "Query", "Search", "Verify",
]
