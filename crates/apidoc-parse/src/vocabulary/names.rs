//! Names of scalar types and of the common parameters.

use apidoc_ir::Scalar;

/// The spellings of scalar types, in lower case and without blanks.
const SCALARS: &[(&str, Scalar)] = &[
    ("string", Scalar::String),
    ("str", Scalar::String),
    ("text", Scalar::String),
    ("jsonstring", Scalar::String),
    ("enum", Scalar::String),
    ("integer", Scalar::Integer),
    ("int", Scalar::Integer),
    ("int32", Scalar::Integer),
    ("int64", Scalar::Integer),
    ("uint", Scalar::Integer),
    ("uint32", Scalar::Integer),
    ("uint64", Scalar::Integer),
    ("unsignedinteger", Scalar::Integer),
    ("long", Scalar::Integer),
    ("bigint", Scalar::Integer),
    ("float", Scalar::Float),
    ("float32", Scalar::Float),
    ("float64", Scalar::Float),
    ("double", Scalar::Float),
    ("number", Scalar::Float),
    ("decimal", Scalar::Float),
    ("boolean", Scalar::Boolean),
    ("bool", Scalar::Boolean),
    ("timestamp", Scalar::Timestamp),
    ("datetime", Scalar::Timestamp),
    ("timestampiso8601", Scalar::TimestampIso8601),
    ("datetimeiso8601", Scalar::TimestampIso8601),
    ("date", Scalar::Date),
    ("binary", Scalar::Binary),
    ("file", Scalar::Binary),
    ("object", Scalar::Json),
    ("json", Scalar::Json),
    ("jsonobject", Scalar::Json),
    ("map", Scalar::Json),
    ("any", Scalar::Json),
    ("struct", Scalar::Json),
    ("字符串", Scalar::String),
    ("整数", Scalar::Integer),
    ("整型", Scalar::Integer),
    ("浮点数", Scalar::Float),
    ("浮点型", Scalar::Float),
    ("布尔", Scalar::Boolean),
    ("布尔值", Scalar::Boolean),
    ("布尔型", Scalar::Boolean),
    ("时间戳", Scalar::Timestamp),
];

/// A type without structure, by the key that [`key`](super::key) makes of it; plural forms too.
pub fn scalar(key: &str) -> Option<Scalar> {
    let find = |word: &str| SCALARS.iter().find(|(name, _)| *name == word).map(|(_, scalar)| *scalar);
    find(key).or_else(|| find(key.strip_suffix('s')?))
}

/// The names of the parameters that all actions share, in lower case; behind `X-TC-` too, as in headers.
const COMMON_PARAMETERS: &[&str] = &[
    "action",
    "version",
    "region",
    "language",
    "timestamp",
    "nonce",
    "secretid",
    "signature",
    "signaturemethod",
    "token",
    "authorization",
    "requestclient",
    "requestid",
];

/// Whether a parameter of this name can be one that all actions share. Others are called common where they are only usual: `Limit`, `Offset`.
pub fn is_common(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    COMMON_PARAMETERS.contains(&name.strip_prefix("x-tc-").unwrap_or(&name))
}

/// Marks in the place of yes and no.
pub(super) const YES_MARKS: [&str; 11] = ["√", "✓", "✔", "✔\u{FE0F}", "✅", "☑", "☑\u{FE0F}", "●", "■", "y", "ｙ"];
pub(super) const NO_MARKS: [&str; 11] = ["×", "✗", "✘", "✖", "✖\u{FE0F}", "❌", "❎", "○", "□", "n", "x"];

/// Whether a word is an error code that every service has. The codes of a service begin with one of them and a dot.
pub fn is_code_root(word: &str) -> bool {
    const ROOTS: [&str; 26] = [
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "InternalError",
        "InvalidAction",
        "InvalidParameter",
        "InvalidParameterValue",
        "InvalidRequest",
        "LimitExceeded",
        "MissingParameter",
        "NoSuchProduct",
        "NoSuchVersion",
        "OperationDenied",
        "RequestLimitExceeded",
        "RequestSizeLimitExceeded",
        "ResourceInUse",
        "ResourceInsufficient",
        "ResourceNotFound",
        "ResourceUnavailable",
        "ResourcesSoldOut",
        "ServiceUnavailable",
        "UnauthorizedOperation",
        "UnknownParameter",
        "UnsupportedOperation",
        "UnsupportedProtocol",
        "UnsupportedRegion",
    ];
    ROOTS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_in_every_spelling() {
        assert_eq!(scalar("strings"), Some(Scalar::String));
        assert_eq!(scalar("timestampiso8601"), Some(Scalar::TimestampIso8601));
        assert_eq!(scalar("int64"), Some(Scalar::Integer));
        assert_eq!(scalar("task"), None);
    }
}
