//! Masks secrets that come back in an error.
//!
//! Services quote parameters in their messages (`the value "…" of Password is too short`), and gateways send whole requests back. In comes the
//! error of an attempt, out goes the same error with `***` in place of every secret of the request and of the credentials.

use crate::{ErrorKind, Record, Value, credentials::Credentials, field::items, record::present};

/// Shorter texts are left alone: replacing them would garble a message and protect nothing.
const SHORTEST: usize = 6;

/// Replaces the secrets of the request and of `credentials` in everything that `kind` shows.
pub(crate) fn mask(request: Option<&(dyn Record + Sync)>, credentials: Option<&Credentials>, kind: &mut ErrorKind) {
    let mut shown: Vec<&mut String> = match kind {
        ErrorKind::Service(error) => vec![&mut error.code, &mut error.message],
        ErrorKind::Http(error) => vec![&mut error.body],
        ErrorKind::Decode(error) => vec![&mut error.found],
        _ => return,
    };
    // Collected only if something fails.
    let mut secrets = request.map(|request| texts(request)).unwrap_or_default();
    secrets.extend(credentials.into_iter().flat_map(|credentials| {
        [Some(credentials.secret_key()), credentials.session_token()].into_iter().flatten().map(|secret| secret.expose().to_owned())
    }));
    secrets.retain(|secret| secret.len() >= SHORTEST);
    // The longest first: a secret may be part of another.
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
    for text in &mut shown {
        for secret in secrets.iter().filter(|secret| text.contains(secret.as_str())).collect::<Vec<_>>() {
            **text = text.replace(secret.as_str(), "***");
        }
    }
}

/// The texts of all secret fields of a record, at any depth.
fn texts(record: &dyn Record) -> Vec<String> {
    let mut out = Vec::new();
    collect(Value::Record(record), false, &mut out);
    out
}

fn collect(value: Value<'_>, secret: bool, out: &mut Vec<String>) {
    match value {
        Value::Record(record) => {
            let marked = record.schema().secret;
            present(record).for_each(|(name, value)| collect(value, secret || marked.contains(&name), out));
        }
        Value::List(list) => items(list).for_each(|item| collect(item, secret, out)),
        Value::Text(text) if secret => out.push(text.to_owned()),
        Value::Json(text) if secret => {
            out.push(text.to_owned());
            out.extend(serde_json::from_str::<String>(text));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ServiceError;

    #[derive(Default)]
    struct Login {
        user: String,
        password: String,
        others: Vec<Login>,
    }
    crate::rt::record! { Login: "Login"; 0 => user: "User", 1 => password: "Password", 2 => others: "Others", secret: "Password"; }

    #[test]
    fn masks_secrets_of_any_depth_that_the_service_quotes() {
        let inner = Login { user: "visible".into(), password: "planted-inner".into(), others: Vec::new() };
        let request = Login { user: "short".into(), password: "abc".into(), others: vec![inner] };
        let credentials = Credentials::new("AKIDexample", "planted-key").token("planted-token");
        let message = "planted-inner of visible, abc, AKIDexample, planted-key/planted-token";
        let error = ServiceError { code: "X".into(), message: message.into(), request_id: String::new(), status: 200 };
        let mut kind = ErrorKind::Service(error);
        mask(Some(&request), Some(&credentials), &mut kind);
        assert_eq!(crate::Error::new("A", kind).to_string(), "A: X: *** of visible, abc, AKIDexample, ***/***");
    }
}
