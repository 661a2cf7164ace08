//! Names of fields whose values are secret: passwords, secret and private keys, tokens.

/// The last words of names that hold something secret. Names that end in `token` or `key` have a rule of their own.
const SECRET_ENDS: &[&str] = &[
    "adminpass",
    "assertion",
    "authcode",
    "authorization",
    "bearer",
    "clientsecret",
    "connectionstring",
    "cookie",
    "cookies",
    "credential",
    "credentials",
    "jwt",
    "keymaterial",
    "kubeconfig",
    "loginpass",
    "otp",
    "otpcode",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "pincode",
    "plaintext",
    "presharedkeys",
    "privatekeypem",
    "privatepem",
    "pwd",
    "rootpass",
    "secret",
    "secretbinary",
    "secretstring",
    "sk",
    "smscode",
    "userdata",
    "userpass",
    "verificationcode",
    "verifycode",
];

/// Whole names that are secret; longer names with these endings are not.
const SECRET_NAMES: &[&str] = &["pass", "pin"];

/// Words before `Token` in names that are not secret: positions in a list, counts, request ids. All other tokens are secret.
const HARMLESS_TOKENS: &[&str] = &[
    "cached",
    "client",
    "completion",
    "continuation",
    "continue",
    "end",
    "idempotency",
    "idempotent",
    "input",
    "last",
    "marker",
    "max",
    "min",
    "next",
    "output",
    "page",
    "pagination",
    "prev",
    "previous",
    "prompt",
    "reasoning",
    "request",
    "scroll",
    "start",
    "total",
];

/// Words before `Key` in names that are not secret: names in a map, columns, paths, public keys. All other keys are secret, except
/// `Key` alone, which is the name of a tag or a setting.
const HARMLESS_KEYS: &[&str] = &[
    "aggregation",
    "alarm",
    "asset",
    "attribute",
    "big",
    "bucket",
    "cache",
    "category",
    "clustering",
    "column",
    "condition",
    "config",
    "context",
    "cors",
    "count",
    "date",
    "dimension",
    "dist",
    "distinct",
    "distribution",
    "event",
    "field",
    "file",
    "filter",
    "foreign",
    "group",
    "hash",
    "header",
    "hot",
    "index",
    "item",
    "join",
    "label",
    "lang",
    "language",
    "log",
    "map",
    "match",
    "menu",
    "message",
    "meta",
    "metadata",
    "metric",
    "module",
    "object",
    "option",
    "order",
    "param",
    "parameter",
    "partition",
    "path",
    "primary",
    "property",
    "public",
    "query",
    "range",
    "record",
    "region",
    "resource",
    "routing",
    "row",
    "rule",
    "search",
    "setting",
    "shard",
    "sharding",
    "sort",
    "state",
    "tag",
    "template",
    "timbre",
    "translation",
    "type",
    "unique",
    "variable",
];

/// Whether a field must not be shown, by its name: passwords, secret and private keys, tokens.
pub fn is_secret(name: &str) -> bool {
    let words = words_of(name);
    let joined: String = words.concat();
    if SECRET_NAMES.contains(&joined.as_str()) {
        return true;
    }
    let before = words.len().checked_sub(2).and_then(|at| words.get(at)).map(String::as_str);
    match words.last().map(String::as_str) {
        Some("token") => return before.is_none_or(|word| !HARMLESS_TOKENS.contains(&word)),
        Some("key") => return before.is_some_and(|word| !HARMLESS_KEYS.contains(&word)),
        // `IgnoreSetCookie` says what is done with cookies.
        Some("cookie" | "cookies") if before == Some("set") => return false,
        _ => {}
    }
    // The end has to begin where a word does, so that `Task` does not end in `sk`.
    (0..words.len()).any(|from| SECRET_ENDS.contains(&words[from..].concat().as_str()))
}

/// The words of a name in lower case: `DBPassword` is `db`, `password`.
fn words_of(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut fresh = true;
    for (i, c) in chars.iter().enumerate() {
        if !c.is_alphanumeric() {
            fresh = true;
            continue;
        }
        let before = i.checked_sub(1).map(|i| chars[i]);
        let starts =
            c.is_uppercase() && (before.is_some_and(char::is_lowercase) || chars.get(i + 1).is_some_and(|next| next.is_lowercase()));
        if fresh || starts {
            words.push(String::new());
        }
        fresh = false;
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_by_name() {
        for name in [
            "Password",
            "DBPassword",
            "NewPassword",
            "LoginPwd",
            "Pwd",
            "AdminPass",
            "Pass",
            "TmpSecretKey",
            "SecretKey",
            "Token",
            "SessionToken",
            "WebIdentityToken",
            "SasToken",
            "JwtToken",
            "BotToken",
            "UploadToken",
            "FaceIdToken",
            "SAMLAssertion",
            "PrivateKey",
            "PrivateKeyPem",
            "CertificatePrivateKey",
            "secret_key",
            "ApiKey",
            "APIKey",
            "EncryptionKey",
            "DataKey",
            "HmacKey",
            "SshKey",
            "DesKey",
            "AuthBackKey",
            "KubeConfig",
            "Kubeconfig",
            "ConnectionString",
            "AuthCode",
            "VerifyCode",
            "OTP",
            "OtpCode",
            "Cookie",
            "Authorization",
            "Bearer",
            "UserData",
            "SK",
        ] {
            assert!(is_secret(name), "{name}");
        }
        for name in [
            "Task",
            "Key",
            "Keys",
            "TagKey",
            "PublicKey",
            "CertificatePublicKey",
            "PublicKeyPem",
            "SearchKey",
            "PrimaryKey",
            "NextToken",
            "ClientToken",
            "ScrollToken",
            "TotalTokens",
            "Tokens",
            "MaxTokens",
            "TokenType",
            "PasswordLength",
            "NeedResetPassword2",
            "SecretId",
            "SecretName",
            "KeyId",
            "SshKeyIds",
            "Code",
            "ErrorCode",
            "IgnoreSetCookie",
            "QueryString",
            "Config",
            "UserDataFormat",
        ] {
            assert!(!is_secret(name), "{name}");
        }
    }
}
