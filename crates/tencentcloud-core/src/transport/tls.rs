//! Certificates: the authorities that are trusted, and the certificate of the client. Both default transports use this file.

use crate::{
    Error, Result,
    config::{ClientCertificate, Connections},
};
use rustls::{
    RootCertStore,
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    sign::CertifiedKey,
};
use std::{fmt::Display, sync::Arc};

/// The certificates of a client, checked.
pub(super) struct Certificates {
    /// The authorities of the user, in addition to the others.
    pub(super) own: Vec<CertificateDer<'static>>,
    /// The authorities of the system; `None` if the public list is used.
    pub(super) system: Option<Vec<CertificateDer<'static>>>,
    /// The chain and the key of the client.
    pub(super) client: Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)>,
}

impl Certificates {
    pub(super) fn read(connections: &Connections) -> Result<Self> {
        let mut own = Vec::new();
        for pem in &connections.root_certificates {
            let wrong = |why: &dyn Display| Error::construction(format!("a certificate to trust can't be read: {why}"));
            let certificates = pem_certificates(pem, &wrong)?;
            // Its form is checked here, because ureq leaves out what it cannot read.
            let mut store = RootCertStore::empty();
            for certificate in &certificates {
                store.add(certificate.clone()).map_err(|error| wrong(&error))?;
            }
            own.extend(certificates);
        }
        let client = connections.client_certificate.as_ref().map(identity).transpose()?;
        Ok(Self { own, system: system()?, client })
    }
}

/// Returns the provider of cryptography. It is never installed for the process, and an installed one is not used.
pub(super) fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

fn pem_certificates(pem: &[u8], wrong: &dyn Fn(&dyn Display) -> Error) -> Result<Vec<CertificateDer<'static>>> {
    let certificates: std::result::Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    let certificates = certificates.map_err(|error| wrong(&error))?;
    if certificates.is_empty() { Err(wrong(&"it holds no PEM certificate")) } else { Ok(certificates) }
}

fn identity(certificate: &ClientCertificate) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)> {
    let wrong = |why: &dyn Display| Error::construction(format!("the client certificate can't be read: {why}"));
    let chain = pem_certificates(&certificate.chain, &wrong)?;
    // The causes are not shown: they might quote the key.
    let no_key = || {
        Error::construction("the key of the client certificate can't be read: expected an unencrypted PEM key (PKCS #8, PKCS #1 or SEC 1)")
    };
    let key = PrivateKeyDer::from_pem_slice(&certificate.key).map_err(|_| no_key())?;
    match CertifiedKey::from_der(chain.clone(), key.clone_key(), &provider()) {
        Ok(_) => Ok((chain, key)),
        Err(rustls::Error::InconsistentKeys(_)) => {
            Err(Error::construction("the key of the client certificate belongs to another certificate"))
        }
        Err(_) => Err(no_key()),
    }
}

/// Returns the authorities of the system; `None` if it has none.
#[cfg(feature = "native-roots")]
fn system() -> Result<Option<Vec<CertificateDer<'static>>>> {
    let loaded = rustls_native_certs::load_native_certs();
    if !loaded.certs.is_empty() {
        return Ok(Some(loaded.certs));
    }
    let variable = ["SSL_CERT_FILE", "SSL_CERT_DIR"].into_iter().find(|name| std::env::var_os(name).is_some());
    match variable {
        // Nobody who sets a variable wants other authorities.
        Some(variable) => {
            let why = loaded.errors.first().map_or_else(|| "it holds no PEM certificate".to_owned(), ToString::to_string);
            Err(Error::construction(format!("{variable} is set, but no certificate can be read there: {why}")))
        }
        None => Ok(None),
    }
}

#[cfg(not(feature = "native-roots"))]
#[allow(clippy::unnecessary_wraps)]
fn system() -> Result<Option<Vec<CertificateDer<'static>>>> {
    Ok(None)
}
