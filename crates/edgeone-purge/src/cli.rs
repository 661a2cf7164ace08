//! Command line arguments.

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::SignedDuration;
use std::path::PathBuf;

/// Purge and prefetch content of EdgeOne sites.
///
/// Credentials come from TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (and TENCENTCLOUD_TOKEN), or from
/// ~/.tencentcloud/credentials; on a cloud server --instance-role takes those of its role.
#[derive(Debug, Parser)]
#[command(version, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    /// Print JSON instead of text.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) connection: Connection,
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0    done; followed tasks all succeeded
  1    something was not accepted, or a followed task did not succeed
  2    the command line, a file or the credentials are not usable
  3    EdgeOne refused, or could not be reached
  4    tasks were still running when the time was up
  130  interrupted while following (the tasks continue)";

/// Connection settings.
#[derive(Debug, Args)]
#[command(next_help_heading = "Connection")]
pub(crate) struct Connection {
    /// Region of the calls.
    #[arg(long, global = true, env = "TENCENTCLOUD_REGION", default_value = "ap-guangzhou")]
    pub(crate) region: String,
    /// Address of another API endpoint, such as `http://127.0.0.1:8080`.
    #[arg(long, global = true, env = "EDGEONE_ENDPOINT", value_name = "URL")]
    pub(crate) endpoint: Option<String>,
    /// Also use the credentials of the instance role of this cloud server.
    #[arg(long, global = true)]
    pub(crate) instance_role: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Submit a new task.
    Submit(Submit),
    /// Wait until tasks are done, with a progress bar.
    Follow(Follow),
    /// List past tasks, newest first.
    List(List),
}

/// The two kinds of task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Tasks that drop cached content.
    Purge,
    /// Tasks that fetch content into the cache.
    Prefetch,
}

#[derive(Debug, Args)]
pub(crate) struct Submit {
    #[command(subcommand)]
    pub(crate) what: What,
}

#[derive(Debug, Subcommand)]
pub(crate) enum What {
    /// Drop cached content, so that the next visit fetches it anew.
    Purge(Purge),
    /// Fetch content into the cache before anybody asks for it.
    Prefetch(Prefetch),
}

#[derive(Debug, Args)]
pub(crate) struct Purge {
    /// Kind of the targets.
    #[arg(long, value_enum, default_value_t = By::Url)]
    pub(crate) by: By,
    #[command(flatten)]
    pub(crate) common: Common,
}

/// Unit of a purge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    /// Single URLs.
    Url,
    /// All content under a URL prefix, such as `http://www.example.com/img/`.
    Prefix,
    /// All content of a host name.
    Host,
    /// The whole site; takes no targets.
    All,
}

#[derive(Debug, Args)]
pub(crate) struct Prefetch {
    /// A header to send to the origin, as `Name: value`. May be repeated.
    #[arg(long = "header", short = 'H', value_name = "HEADER", value_parser = header)]
    pub(crate) headers: Vec<(String, String)>,
    #[command(flatten)]
    pub(crate) common: Common,
}

/// Arguments of both kinds of task.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// The site, such as zone-2o7abc.
    #[arg(long, short, env = "EDGEONE_ZONE")]
    pub(crate) zone: String,
    /// Targets of the task.
    #[arg(value_name = "TARGET")]
    pub(crate) targets: Vec<String>,
    /// Read more targets from a file, one per line; `-` reads standard input. Empty lines and lines that begin with # are ignored.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    /// Let EdgeOne encode non-ASCII characters in the targets (RFC 3986).
    #[arg(long)]
    pub(crate) encode_url: bool,
    /// Maximum number of targets per task.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) batch: Option<u32>,
    /// Wait until the tasks are done.
    #[arg(long)]
    pub(crate) follow: bool,
    #[command(flatten)]
    pub(crate) watch: Watch,
}

#[derive(Debug, Args)]
pub(crate) struct Follow {
    /// Kind of the tasks.
    #[arg(value_enum)]
    pub(crate) kind: Kind,
    /// The IDs that `submit` printed.
    #[arg(required = true, value_name = "JOB")]
    pub(crate) jobs: Vec<String>,
    #[command(flatten)]
    pub(crate) watch: Watch,
}

/// Options of waiting.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Waiting")]
pub(crate) struct Watch {
    /// Maximum time to wait for the tasks, such as 90s, 30m or 2h.
    #[arg(long, default_value = "30m", value_name = "TIME", value_parser = duration)]
    pub(crate) timeout: SignedDuration,
    /// Interval between polls.
    #[arg(long, default_value = "3s", value_name = "TIME", value_parser = duration)]
    pub(crate) interval: SignedDuration,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    /// Kind of tasks to list.
    #[arg(value_enum)]
    pub(crate) kind: Kind,
    /// List only tasks of this site.
    #[arg(long, short, env = "EDGEONE_ZONE")]
    pub(crate) zone: Option<String>,
    /// List tasks from this time on: a time such as 2024-05-01T08:00Z, or a duration before now, such as 12h or 3d.
    #[arg(long, default_value = "1d", value_name = "TIME")]
    pub(crate) since: String,
    /// List tasks up to this time, in the same form. [default: now]
    #[arg(long, value_name = "TIME")]
    pub(crate) until: Option<String>,
    /// List tasks in these states: processing, success, failed, timeout, invalid.
    #[arg(long, value_delimiter = ',', value_name = "STATUS")]
    pub(crate) status: Vec<String>,
    /// List tasks for these domains.
    #[arg(long, value_delimiter = ',', value_name = "DOMAIN")]
    pub(crate) domain: Vec<String>,
    /// List tasks for this target.
    #[arg(long)]
    pub(crate) target: Option<String>,
    /// Maximum number of tasks to list.
    #[arg(long, default_value_t = 100, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
    /// List all tasks, without a limit.
    #[arg(long, conflicts_with = "limit")]
    pub(crate) all: bool,
}

fn duration(text: &str) -> Result<SignedDuration, String> {
    let time: SignedDuration = text.parse().map_err(|_| "expected a duration such as 90s, 30m or 2h".to_owned())?;
    if time.is_positive() { Ok(time) } else { Err("expected a duration longer than zero".to_owned()) }
}

fn header(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once(':').ok_or("expected `Name: value`")?;
    let name = name.trim();
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b)) {
        return Err(format!("invalid header name `{name}`"));
    }
    Ok((name.to_owned(), value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn times_and_headers_are_read() {
        assert_eq!(duration("90s"), Ok(SignedDuration::from_secs(90)));
        assert_eq!(duration("2h"), Ok(SignedDuration::from_hours(2)));
        assert!(duration("0s").is_err() && duration("soon").is_err());
        assert_eq!(header("Accept-Language: de:ch "), Ok(("Accept-Language".into(), "de:ch".into())));
        assert!(header("Accept Language: de").is_err() && header(": de").is_err() && header("de").is_err());
    }
}
