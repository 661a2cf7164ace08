//! No request of any generated crate shows a secret, in any output, over any transport.
//!
//! One word is planted in every secret field and every credential, another in every other text. The first is in no output at all. The second is in no log, no
//! trace, no transport error and no decoding error.
//! It is one test over all crates: its parts are not divided.

use std::{
    collections::BTreeSet,
    error::Error as _,
    fmt::{self, Write as _},
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};
use tencentcloud_core::{
    Action, Call, Client, Error, ErrorKind, Record,
    config::{Builder, Method, Proxy, Validation},
    credentials::Credentials,
    retry::RetryPolicy,
    rt::{Empty, FieldMut, with_fields_mut},
    testing::{Reply, Script, block_on},
    transport::Fault,
};

const SECRET: &str = "planted-secret";
const PLAIN: &str = "planted-plain";

/// How deep types are filled.
const DEPTH: usize = 5;

/// Fills every field of a record; returns the number of secrets.
fn plant(record: &mut dyn Record, depth: usize) -> usize {
    let schema = record.schema();
    let secrets = with_fields_mut(record, |fields| {
        let named = fields.iter_mut().zip(schema.fields);
        named
            .map(|(field, name)| {
                let secret = schema.secret.contains(name);
                usize::from(secret) + fill(field.value_mut(), if secret { SECRET } else { PLAIN }, depth)
            })
            .sum()
    });
    secrets.unwrap_or_default()
}

fn fill(place: FieldMut<'_>, text: &str, depth: usize) -> usize {
    match place {
        FieldMut::Text(field) => field.set(text),
        FieldMut::Json(json) => json.set(&serde_json::json!({ "Text": text }).to_string()),
        FieldMut::I64(number) => *number = 7,
        FieldMut::U64(number) => *number = 7,
        FieldMut::F64(number) => *number = 7.5,
        FieldMut::Bool(value) => *value = true,
        FieldMut::Optional(optional) if depth > 0 => return fill(optional.fill(), text, depth - 1),
        FieldMut::Optional(_) => {}
        FieldMut::Record(record) => return plant(record, depth.saturating_sub(1)),
        FieldMut::List(list) if depth > 0 => return fill(list.push(), text, depth - 1),
        FieldMut::List(_) => {}
    }
    0
}

/// Everything that was logged or traced in this process.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

impl Log {
    fn add(&self, text: fmt::Arguments<'_>) {
        let mut log = self.0.lock().unwrap();
        let _ = writeln!(log, "{text}");
    }
    fn install() -> Self {
        let log = Self::default();
        tracing::subscriber::set_global_default(log.clone()).unwrap();
        log::set_boxed_logger(Box::new(log.clone())).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
        log
    }
}

/// With the filter that the documentation of the blocking transport asks for.
impl log::Log for Log {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        let target = metadata.target().split("::").next().unwrap_or_default();
        !(target == "ureq_proto" || (target == "ureq" && metadata.level() == log::Level::Trace))
    }
    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            self.add(format_args!("{} {}", record.target(), record.args()));
        }
    }
    fn flush(&self) {}
}

struct Visitor<'a>(&'a Log);

impl tracing::field::Visit for Visitor<'_> {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn fmt::Debug) {
        self.0.add(format_args!("{}={value:?}", field.name()));
    }
}

impl tracing::Subscriber for Log {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, attributes: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        attributes.record(&mut Visitor(self));
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, values: &tracing::span::Record<'_>) {
        values.record(&mut Visitor(self));
    }
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        self.add(format_args!("{}", event.metadata().target()));
        event.record(&mut Visitor(self));
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

/// The bodies of what a server or a gateway may answer. Some quote the credentials, and the secrets of a request that has some. An empty one closes the
/// connection.
fn answers(has_secrets: bool) -> Vec<(u16, String)> {
    let quoted = if has_secrets { SECRET } else { "nothing" };
    vec![
        (200, r#"{"Response":{"RequestId":"r-1"}}"#.into()),
        (200, r#"{"Response":{"RequestId":{}}}"#.into()),
        (
            200,
            format!(r#"{{"Response":{{"Error":{{"Code":"InvalidParameterValue","Message":"{quoted} is too short"}},"RequestId":"r-2"}}}}"#),
        ),
        (502, format!("<html>POST / {SECRET}-key {SECRET}-token {{\"Password\":\"{quoted}\"}}</html>")),
        (200, String::new()),
    ]
}

/// A server that gives one answer after another; it counts the requests that had the secret in them.
struct Server {
    url: String,
    with_secret: Arc<AtomicUsize>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let with_secret = Arc::new(AtomicUsize::new(0));
        let (number, count) = (Arc::new(AtomicUsize::new(0)), Arc::clone(&with_secret));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (number, count) = (Arc::clone(&number), Arc::clone(&count));
                thread::spawn(move || serve(stream, &number, &count));
            }
        });
        Self { url, with_secret }
    }
}

fn serve(stream: TcpStream, number: &AtomicUsize, with_secret: &AtomicUsize) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    loop {
        let (mut request, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? == 0 {
                return None;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().ok()?;
            }
            if line.trim().is_empty() {
                break;
            }
            // The credentials are in headers, in the clear.
            if request.is_empty() {
                request.push_str(&line);
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        request.push_str(&String::from_utf8_lossy(&body));
        with_secret.fetch_add(usize::from(request.contains(SECRET)), Ordering::SeqCst);
        let answers = answers(request.contains(SECRET));
        let (status, body) = &answers[number.fetch_add(1, Ordering::SeqCst) % answers.len()];
        if body.is_empty() {
            return None;
        }
        write!(stream, "HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len())
            .ok()?;
    }
}

struct Gate {
    runtime: tokio::runtime::Runtime,
    server: Server,
    /// Over sockets, with POST and with GET.
    clients: [Client; 2],
    log: Log,
    /// Everything that is shown to the program.
    shown: String,
    /// Of that, what must not have the plain word either.
    guarded: String,
    secrets: usize,
    actions: BTreeSet<String>,
}

impl Gate {
    fn settings(builder: Builder, method: Method) -> Client {
        let credentials = Credentials::new("AKIDexample", format!("{SECRET}-key")).token(format!("{SECRET}-token"));
        let builder = builder.credentials(credentials).region("ap-guangzhou").retry(RetryPolicy::never()).http_method(method);
        builder.validation(Validation::Off).attempt_timeout(Duration::from_secs(20)).build().unwrap()
    }

    fn error(&mut self, error: &Error) {
        let mut text = format!("{error} {error:?} {:?} {:?}", error.attempts(), error.code::<tencentcloud_cvm::v20170312::ErrorCode>());
        let mut source = error.source();
        while let Some(cause) = source {
            let _ = write!(text, " {cause} {cause:?}");
            source = cause.source();
        }
        if matches!(error.kind(), ErrorKind::Transport(_) | ErrorKind::Decode(_) | ErrorKind::Timeout(_)) {
            self.guarded.push_str(&text);
        }
        self.shown.push_str(&text);
    }

    fn attack<R: Action + Empty + Clone + fmt::Debug>(&mut self)
    where
        R::Response: fmt::Debug,
    {
        let mut request = R::empty();
        let secrets = plant(&mut request, DEPTH);
        self.secrets += secrets;
        self.actions.insert(format!("{}/{}", R::META.service, R::META.name));
        let _ = write!(self.shown, "{request:?}");
        for (method, over) in [(Method::Post, 0), (Method::Get, 1)] {
            let script = Script::new::<Reply>([]);
            let replies = [Reply::fault(Fault::Interrupted), Reply::fault(Fault::TooLarge)];
            let bodies = answers(secrets > 0).into_iter().map(|(status, body)| Reply::status(status).body(body));
            bodies.chain(replies).for_each(|reply| script.push(reply));
            let client = Self::settings(script.builder(), method);
            while script.left() > 0 {
                let left = script.left();
                let call = Call::new(&client, request.clone());
                let _ = write!(self.shown, "{call:?}");
                match block_on(call) {
                    Ok(response) => self.shown.push_str(&format!("{response:?}")),
                    Err(error) => self.error(&error),
                }
                // A request that is too long for GET is never sent.
                if script.left() == left {
                    break;
                }
            }
            let _ = write!(self.shown, "{:?}", script.requests());
            if let Err(error) = Call::new(&client, request.clone()).validated() {
                self.error(&error);
            }
            let client = self.clients[over].clone();
            for _ in 0..answers(false).len() {
                for result in [
                    self.runtime.block_on(Call::new(&client, request.clone()).with_metadata().into_future()),
                    Call::new(&client, request.clone()).with_metadata().wait(),
                ] {
                    match result {
                        Ok(response) => self.shown.push_str(&format!("{response:?}")),
                        Err(error) => self.error(&error),
                    }
                }
            }
        }
    }
}

#[track_caller]
fn check(what: &str, text: &str, word: &str) {
    if let Some(at) = text.find(word) {
        let from = (0..=at.saturating_sub(200)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        panic!("{what}: …{}", &text[from..at + word.len()]);
    }
}

/// The actions of a crate, as its surface.lock lists them.
fn actions_of(service: &str) -> BTreeSet<String> {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../generated/tencentcloud-{service}/surface.lock"));
    let lock = std::fs::read_to_string(lock).unwrap();
    let names = lock.lines().filter_map(|line| line.split_once("::Client.")?.1.split_whitespace().next());
    names.filter(|name| name.starts_with(char::is_uppercase)).map(|name| format!("{service}/{name}")).collect()
}

#[test]
fn no_output_shows_a_secret() {
    use tencentcloud_cvm::v20170312::actions as cvm;
    use tencentcloud_sms_api::v20210111::actions as sms;
    use tencentcloud_sts::v20180813::actions as sts;
    use tencentcloud_teo::v20220106::actions as teo;

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (server, log) = (Server::start(), Log::install());
    let (shown, guarded) = (String::new(), String::new());
    let clients = [Method::Post, Method::Get]
        .map(|method| Gate::settings(Client::builder().proxy(Proxy::Direct).endpoint(server.url.parse().unwrap()), method));
    let mut gate = Gate { runtime, server, clients, log, shown, guarded, secrets: 0, actions: BTreeSet::new() };
    macro_rules! attack {
        ($($service:ident: $($request:ident)+;)+) => { $($(gate.attack::<$service::$request>();)+)+ };
    }
    attack! {
        cvm: DescribeImagesRequest DescribeInstancesRequest DescribeInstancesStatusRequest DescribeKeyPairsRequest DescribeRegionsRequest
            DescribeZonesRequest RebootInstancesRequest ResetInstancesPasswordRequest RunInstancesRequest StartInstancesRequest
            StopInstancesRequest TerminateInstancesRequest;
        sms: AddSmsSignRequest AddSmsTemplateRequest DescribePhoneNumberInfoRequest DescribeSmsTemplateListRequest
            PullSmsSendStatusRequest PullSmsSendStatusByPhoneNumberRequest SendSmsRequest SendStatusStatisticsRequest;
        sts: AssumeRoleRequest AssumeRoleWithSamlRequest AssumeRoleWithWebIdentityRequest GetCallerIdentityRequest
            GetFederationTokenRequest GetSessionTokenRequest QueryApiKeyRequest;
        teo: CreatePrefetchTaskRequest CreatePurgeTaskRequest DescribePrefetchTasksRequest DescribePurgeTasksRequest DescribeZonesRequest;
    }

    let all: BTreeSet<String> = ["cvm", "sms", "sts", "teo"].into_iter().flat_map(actions_of).collect();
    assert_eq!(gate.actions, all, "every action of every crate has to be in the list above");
    // What can't fail proves nothing: secrets were planted, and sent.
    assert!(gate.secrets >= 4 && gate.server.with_secret.load(Ordering::SeqCst) >= 20, "{}", gate.secrets);
    assert!(gate.shown.contains(PLAIN) && gate.shown.contains("***") && gate.guarded.len() > 10_000);
    let log = gate.log.0.lock().unwrap();
    assert!(log.contains("attempt ended") && log.contains("ureq"), "{} bytes of log", log.len());

    check("an output shows a secret", &gate.shown, SECRET);
    check("a log shows a secret", &log, SECRET);
    check("a log shows a parameter", &log, PLAIN);
    check("a transport or decoding error shows a parameter", &gate.guarded, PLAIN);
}
