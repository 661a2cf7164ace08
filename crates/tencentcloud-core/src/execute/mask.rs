//! Masks secrets that come back in an error.
//!
//! In comes the error of an attempt, out goes the same error with `***` in place of every secret of the request and of the credentials.

use crate::{
    ErrorKind, Json, Record, Value,
    credentials::Credentials,
    field::items,
    hide::{hide, hide_whole},
    record::present,
};

/// Replaces the secrets of the request and of `credentials` in everything that `kind` shows.
pub(crate) fn mask(request: Option<&(dyn Record + Sync)>, credentials: Option<&Credentials>, kind: &mut ErrorKind) {
    if !matches!(kind, ErrorKind::Service(_) | ErrorKind::Http(_) | ErrorKind::Decode(_) | ErrorKind::Transport(_)) {
        return;
    }
    // Collected only if something fails.
    let mut secrets = request.map(|request| texts(request)).unwrap_or_default();
    secrets.extend(credentials.into_iter().flat_map(Credentials::secrets));
    let shown: Vec<&mut String> = match kind {
        ErrorKind::Service(error) => {
            hide_whole(&mut error.code, &secrets);
            vec![&mut error.message]
        }
        ErrorKind::Http(error) => vec![&mut error.body, &mut error.content_type],
        ErrorKind::Decode(error) => vec![&mut error.found],
        ErrorKind::Transport(error) => return error.hide(&secrets),
        _ => return,
    };
    shown.into_iter().for_each(|text| hide(text, &secrets));
}

/// The texts of all secret fields of a record, at any depth.
pub(super) fn texts(record: &dyn Record) -> Vec<String> {
    let mut out = Vec::new();
    collect(Value::Record(record), false, &mut out);
    out
}

fn collect(value: Value<'_>, secret: bool, out: &mut Vec<String>) {
    match value {
        Value::Record(record) => {
            let marked = record.schema().secret;
            present(record).into_iter().for_each(|(name, value)| collect(value, secret || marked.contains(&name), out));
        }
        Value::List(list) => items(list).for_each(|item| collect(item, secret, out)),
        Value::Text(text) if secret => out.push(text.to_owned()),
        Value::Json(text) if secret => {
            out.push(text.to_owned());
            out.extend(Json::of_valid(text).text());
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
