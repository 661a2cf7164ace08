//! Requests with bytes in them, as `multipart/form-data`: a part a parameter, lists and objects as JSON.

use crate::{Record, Value, json, record::each_written};

/// Whether a request has bytes.
pub(super) fn wanted(request: &dyn Record) -> bool {
    let mut found = false;
    each_written(request, |_, value| found |= matches!(value, Value::Bytes(_)));
    found
}

/// The body of a request. `boundary` must not occur in it: a random one doesn't.
pub(super) fn write(request: &dyn Record, boundary: &str) -> Vec<u8> {
    let mut out = Vec::new();
    each_written(request, |name, value| {
        // Names are the documentation's: letters and digits.
        out.extend_from_slice(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"").as_bytes());
        match value {
            Value::Bytes(bytes) => {
                out.extend_from_slice(format!("; filename=\"{name}\"\r\n\r\n").as_bytes());
                out.extend_from_slice(bytes);
            }
            Value::Text(text) => {
                out.extend_from_slice(b"\r\n\r\n");
                out.extend_from_slice(text.as_bytes());
            }
            Value::Record(_) | Value::List(_) | Value::Json(_) => {
                out.extend_from_slice(b"\r\nContent-Type: application/json\r\n\r\n");
                json::write(value, &mut out);
            }
            number => {
                out.extend_from_slice(b"\r\n\r\n");
                json::write(number, &mut out);
            }
        }
        out.extend_from_slice(b"\r\n");
    });
    out.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Binary,
        field::{Visit, VisitMut, visit, visit_mut},
    };

    struct Upload {
        file: Binary,
        name: String,
        size: i64,
        tags: Vec<String>,
        none: Option<String>,
    }

    impl Record for Upload {
        fn fields<'a>(&'a self, to: Visit<'_, 'a>) {
            let names = &["File", "Name", "Size", "Tags", "None"];
            visit(to, "Upload", names, [&self.file, &self.name, &self.size, &self.tags, &self.none]);
        }
        fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>) {
            visit_mut(to, []);
        }
    }

    #[test]
    fn a_part_a_parameter() {
        let file = Binary::from(vec![0, 255]);
        let upload = Upload { file, name: "名".into(), size: 5, tags: vec!["a".into()], none: None };
        assert!(wanted(&upload));
        let expected: Vec<u8> = [
            b"--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"File\"\r\n\r\n\x00\xff\r\n".as_slice(),
            "--b\r\nContent-Disposition: form-data; name=\"Name\"\r\n\r\n名\r\n".as_bytes(),
            b"--b\r\nContent-Disposition: form-data; name=\"Size\"\r\n\r\n5\r\n",
            b"--b\r\nContent-Disposition: form-data; name=\"Tags\"\r\nContent-Type: application/json\r\n\r\n[\"a\"]\r\n",
            b"--b--\r\n",
        ]
        .concat();
        assert_eq!(String::from_utf8_lossy(&write(&upload, "b")), String::from_utf8_lossy(&expected));
    }
}
