//! Results of a run.

/// Result of a run. It is ordered by service, and does not depend on the order in which answers arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// One entry per service version that was looked at.
    pub services: Vec<ServiceReport>,
    /// Pages and lists that were not written, and why. With any, the exit code of a command is 1.
    pub faults: Vec<Fault>,
    /// Requests sent, further attempts and redirects included.
    pub requests: u64,
    /// Bytes of the bodies received.
    pub bytes: u64,
}

/// Result for one service version. Pages are paths relative to the folder of the version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceReport {
    /// Short name of the service.
    pub service: String,
    /// Date of the version.
    pub version: String,
    /// Pages that were not there before.
    pub new: Vec<String>,
    /// Pages with another content than before.
    pub changed: Vec<String>,
    /// Pages that were removed, because the reference no longer lists them. Those of another version have its date before the path.
    pub gone: Vec<String>,
    /// Number of pages with the same content as before.
    pub unchanged: usize,
}

/// A page or list that was not written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The address, or the path in the docs folder.
    pub place: String,
    /// The message: what is wrong, and what to do.
    pub message: String,
}

/// Steps that a run tells its caller about, from any thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Lists of services that were read, of how many.
    Lists(usize, usize),
    /// Pages that were looked at, of how many.
    Pages(usize, usize),
}
