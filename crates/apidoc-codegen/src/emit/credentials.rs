//! The conversion of responses that carry temporary credentials into the runtime's credentials.

use super::record::Style;
use crate::{
    print::{SourceWriter, ident},
    surface::{Record, RustType, SHARED_PREFIX, Version},
};
use quote::quote;

/// The fields that `tencentcloud_core::credentials::Credentials` reads: of the response, and of its object with the keys.
const RESPONSE: [&str; 2] = [OBJECT, "ExpiredTime"];
const OBJECT: &str = "Credentials";
const KEYS: [&str; 3] = ["TmpSecretId", "TmpSecretKey", "Token"];

/// Writes `impl TryFrom<&…Response> for Credentials` if the response has all fields that the runtime reads.
pub(super) fn conversion(page: &mut SourceWriter, version: &Version<'_>, response: &Record<'_>, style: Style) {
    if !has_all(response, &RESPONSE) || !object(version, response).is_some_and(|object| has_all(object, &KEYS)) {
        return;
    }
    page.blank();
    let (try_from, result, response) = (style.path("convert", "TryFrom"), style.path("result", "Result"), ident(&response.name));
    page.items(quote! {
        impl #try_from<&#response> for rt::credentials::Credentials {
            type Error = rt::credentials::CredentialsError;
            #[inline]
            fn try_from(response: &#response) -> #result<Self, Self::Error> {
                Self::try_from(response as &dyn rt::Record)
            }
        }
    });
}

fn has_all(record: &Record<'_>, fields: &[&str]) -> bool {
    fields.iter().all(|wire| record.members.iter().any(|member| member.wire == *wire))
}

/// Returns the type of the response's object with the keys.
fn object<'v>(version: &'v Version<'_>, response: &Record<'_>) -> Option<&'v Record<'v>> {
    let member = response.members.iter().find(|member| member.wire == OBJECT)?;
    let RustType::Shared(name) = member.ty.value() else { return None };
    let name = name.strip_prefix(SHARED_PREFIX).unwrap_or(name);
    version.types.iter().map(|shared| &shared.record).find(|record| record.name == name)
}
