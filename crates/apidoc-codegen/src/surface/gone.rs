//! What stands in the lock and on no page any more.
//!
//! Before anything is decided, such items are put back among the services as the lock has them, without text and facts, so that programs
//! written against the crate compile on. Each is reported; `gen --breaking` lets go of it.

use super::{Lock, SHARED_PREFIX as SPACE, Ty, kept::Kept, version};
use crate::Finding;
use apidoc_ir as ir;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// What stands behind `///` instead of a page's text.
const GONE: &str = "The documentation no longer has it.";

/// The services with what only the lock has, oldest first.
pub(crate) fn restore<'a>(versions: &[&'a ir::Service], lock: &Lock, findings: &mut Vec<Finding>) -> Vec<Cow<'a, ir::Service>> {
    if lock.is_empty() {
        return versions.iter().map(|v| Cow::Borrowed(*v)).collect();
    }
    let there: BTreeSet<_> = versions.iter().map(|v| version::module_name(&v.version)).collect();
    let mut all: Vec<Cow<'a, ir::Service>> = versions.iter().map(|v| Cow::Borrowed(*v)).collect();
    if let Some(newest) = versions.iter().max_by_key(|v| &v.version) {
        let old = |date: String| {
            let (service, host, endpoints) = (newest.service.clone(), newest.host.clone(), newest.endpoints.clone());
            ir::Service { service, version: date, host, endpoints, language: newest.language, ..ir::Service::default() }
        };
        let gone = lock.modules().into_iter().filter(|module| !there.contains(*module));
        all.extend(gone.filter_map(version::date_of).map(|date| Cow::Owned(old(date))));
    }
    for service in &mut all {
        let whole = matches!(service, Cow::Owned(_));
        let mut gone = Restorer { module: version::module_name(&service.version), lock, findings: Vec::new(), at: place(service) };
        gone.service(service);
        // Of a version that is gone as a whole, that is all there is to say.
        if whole {
            gone.findings.clear();
            gone.report(None, "this version of the API");
        }
        findings.append(&mut gone.findings);
    }
    all.retain(|service| !service.actions.is_empty() || versions.iter().any(|v| v.version == service.version));
    all
}

/// Where a finding about a service version stands.
fn place(service: &ir::Service) -> ir::Source {
    ir::Source { file: format!("{}/{}", service.service, service.version), line: 1, column: 1 }
}

struct Restorer<'l> {
    module: String,
    lock: &'l Lock,
    findings: Vec<Finding>,
    at: ir::Source,
}

impl Restorer<'_> {
    fn service(&mut self, service: &mut Cow<'_, ir::Service>) {
        let module = self.module.clone();
        let names: BTreeMap<String, String> =
            self.lock.under(&format!("{module}::types.")).into_iter().map(|(wire, name)| (name, wire)).collect();
        self.types(service, &names);
        self.actions(service);
        let wires: BTreeMap<&str, &str> = names.iter().map(|(name, wire)| (wire.as_str(), name.as_str())).collect();
        for i in 0..service.types.len() {
            let ty = &service.types[i];
            let Some(name) = wires.get(ty.name.as_str()) else { continue };
            let missing = self.fields(("types", name), &ty.fields, &names, (!is_restored(&ty.source)).then_some(&ty.source));
            if !missing.is_empty() {
                service.to_mut().types[i].fields.extend(missing);
            }
        }
        for i in 0..service.actions.len() {
            let action = &service.actions[i];
            let Some((_, request, response)) = version::held(self.lock, &module, &action.name) else { continue };
            let at = (!is_restored(&action.source)).then_some(&action.source);
            let asked = self.fields(("actions", &request), &action.request, &names, at);
            let mut answered = self.fields(("actions", &response), &action.response, &names, at);
            // Every answer has one, documented or not.
            answered.retain(|field| field.name != "RequestId");
            if !asked.is_empty() || !answered.is_empty() {
                let action = &mut service.to_mut().actions[i];
                action.request.extend(asked);
                action.response.extend(answered);
            }
        }
        self.codes(service);
    }
    fn types(&mut self, service: &mut Cow<'_, ir::Service>, names: &BTreeMap<String, String>) {
        let there: BTreeSet<String> = service.types.iter().map(|ty| ty.name.clone()).collect();
        for (name, wire) in names.iter().filter(|(name, wire)| crate::names::is_type_name(name) && !there.contains(*wire)) {
            self.report(None, &format!("the type `{name}`"));
            service.to_mut().types.push(ir::ApiType { name: wire.clone(), doc: GONE.into(), ..ir::ApiType::default() });
        }
        if service.types.len() > there.len() {
            service.to_mut().types.sort_by(|a, b| a.name.cmp(&b.name));
        }
    }
    fn actions(&mut self, service: &mut Cow<'_, ir::Service>) {
        let there: BTreeSet<String> = service.actions.iter().map(|action| action.name.clone()).collect();
        for (name, _) in self.lock.under(&format!("{}::Client.", self.module)) {
            if there.contains(&name) || version::held(self.lock, &self.module, &name).is_none() {
                continue;
            }
            self.report(None, &format!("the action {name}"));
            service.to_mut().actions.push(ir::Action { name, doc: GONE.into(), deprecated: true, ..ir::Action::default() });
        }
        if service.actions.len() > there.len() {
            service.to_mut().actions.sort_by(|a, b| a.name.cmp(&b.name));
        }
    }
    /// The fields of a struct that only the lock has, reported at `at` where the struct itself is there, and values that only the lock has.
    fn fields(
        &mut self,
        (space, name): (&str, &str),
        there: &[ir::Field],
        names: &BTreeMap<String, String>,
        at: Option<&ir::Source>,
    ) -> Vec<ir::Field> {
        let kept = Kept::read(self.lock, &self.module, space, name);
        let known: BTreeSet<&str> = there.iter().map(|field| field.name.as_str()).collect();
        let mut missing = Vec::new();
        for (wire, _) in self.lock.under(&format!("{}::{space}::{name}.", self.module)) {
            let Some(member) = kept.member(&wire).filter(|_| !known.contains(wire.as_str())) else { continue };
            let required = Some(kept.asks(&wire) == Some(true));
            let (ty, nullable) = (type_of(&member.ty, names), member.ty.is_optional());
            // The lock does not say whether it must not be shown; a text may be anything.
            let secret = ty.scalar() == Some(ir::Scalar::String);
            let unsigned = *member.ty.innermost() == Ty::U64;
            missing.push(ir::Field { name: wire, ty, required, nullable, secret, unsigned, doc: GONE.into(), ..ir::Field::default() });
        }
        let Some(at) = at else { return missing };
        for field in missing.iter().filter(|field| field.name != "RequestId") {
            self.report(Some(at), &format!("{name}.{}", field.name));
        }
        for field in there {
            let Some(Ty::Open(made)) = kept.member(&field.name).map(|member| member.ty.innermost().clone()) else { continue };
            let (space, made) = made.strip_prefix(SPACE).map_or((space, made.as_str()), |merged| ("types", merged));
            let held = self.lock.under(&format!("{}::{space}::{made}.", self.module));
            for (value, _) in held.iter().filter(|(value, _)| !field.facts.values.iter().any(|v| v.value == *value)) {
                self.report(Some(&field.source), &format!("the value {value:?} of {name}.{}", field.name));
            }
        }
        missing
    }
    fn codes(&mut self, service: &mut Cow<'_, ir::Service>) {
        let all = service.errors.iter().chain(service.actions.iter().flat_map(|action| &action.errors));
        let there: BTreeSet<String> = all.map(|error| error.code.clone()).collect();
        for (code, _) in self.lock.under(&format!("{}::ErrorCode.", self.module)) {
            if !there.contains(&code) {
                self.report(None, &format!("the error code {code}"));
                service.to_mut().errors.push(ir::ErrorCode { code, doc: GONE.into(), common: false });
            }
        }
    }
    fn report(&mut self, at: Option<&ir::Source>, what: &str) {
        let message = format!("{}: {what} is on no page any more; the crate keeps it", self.module);
        let help = "if the pages are right, `cargo xtask gen --breaking` with the crate's name lets go of it";
        self.findings.push(Finding::new("item-gone", at.unwrap_or(&self.at), message, help));
    }
}

/// Whether an item is none of a page's, but was put back.
pub(super) fn is_restored(source: &ir::Source) -> bool {
    source.file.is_empty()
}

/// What a page would have to say for a field to be of this type.
fn type_of(ty: &Ty, names: &BTreeMap<String, String>) -> ir::Type {
    let scalar = |scalar| ir::Type::Scalar(scalar);
    match ty {
        Ty::String | Ty::Open(_) => scalar(ir::Scalar::String),
        Ty::I64 | Ty::U64 => scalar(ir::Scalar::Integer),
        Ty::F64 => scalar(ir::Scalar::Float),
        Ty::Bool => scalar(ir::Scalar::Boolean),
        Ty::Timestamp => scalar(ir::Scalar::Timestamp),
        Ty::Json => scalar(ir::Scalar::Json),
        Ty::Binary => scalar(ir::Scalar::Binary),
        Ty::Shared(name) => names.get(name).map_or(scalar(ir::Scalar::Json), |wire| ir::Type::Object(wire.clone())),
        Ty::Vec(item) => ir::Type::Array(Box::new(type_of(item, names))),
        Ty::Option(inner) | Ty::Boxed(inner) => type_of(inner, names),
    }
}
