//! An instance: what it was made with, and how it sends a request.

use crate::account::Accounts;
use crate::address;
use crate::answer::{self, BUSY, Spelled};
use crate::code;
use crate::event::{Event, Told};
use crate::failure::Failure;
use crate::given;
use crate::host::{Answer, Content, Fault, Host, Request};
use crate::say;
use crate::token::state::Tokens;
use crate::trace::{Trace, Wait};
use crate::value::{Type, Value};
use std::cell::Cell;
use std::rc::Rc;
use weixin_entry::Endpoint;

/// How long a call may take where nobody says (ms).
const TIMEOUT: u32 = 20_000;
/// How often a harmless call is tried again.
const RETRIES: u32 = 2;
/// The first pause before another try (ms); it doubles.
const PAUSE: u32 = 100;

/// One instance: its options, accounts and tokens.
pub struct Client<H: Host> {
    pub(crate) host: H,
    pub(crate) accounts: Accounts<H::Value>,
    pub(crate) tokens: Tokens<H::Value>,
    pub(crate) base_url: String,
    pub(crate) timeout: u32,
    retries: u32,
    /// Those that were called so far.
    endpoints: Cell<Vec<Rc<Endpoint>>>,
}

impl<H: Host> Client<H> {
    /// An instance with the options of `createWeixin`; `fetch`, `cache` and `onEvent` are the host's. The error is what the caller sees.
    pub fn new(options: &H::Value, host: H) -> Result<Rc<Self>, H::Value> {
        let mut client = Self {
            host,
            accounts: Accounts::new(None),
            tokens: Tokens::default(),
            base_url: address::WEIXIN.to_owned(),
            timeout: TIMEOUT,
            retries: RETRIES,
            endpoints: Cell::default(),
        };
        match client.adopt(options) {
            Ok(()) => Ok(Rc::new(client)),
            Err(failure) => {
                let trace = Trace::of_options("createWeixin");
                Err(failure.into_value(&client.host, &[], &trace))
            }
        }
    }

    fn adopt(&mut self, options: &H::Value) -> Result<(), Failure<H::Value>> {
        if !matches!(
            options.type_of(),
            Type::Undefined | Type::Null | Type::Object
        ) {
            return Err(Failure::parameter(say!(
                "选项应为一个对象，传入的是{}",
                options.type_of().chinese()
            )));
        }
        if let Some(base_url) = given::text(options, "baseURL")? {
            address::check_base(&base_url)?;
            self.base_url = base_url;
        }
        let appid = given::text(options, "appid")?;
        let secret = given::text(options, "appsecret")?;
        if appid.is_some() != secret.is_some() {
            let (missing, given) = match appid {
                Some(_) => ("appsecret", "appid"),
                None => ("appid", "appsecret"),
            };
            return Err(Failure::parameter(say!(
                "参数 {} 没有填写（填写了 {}）",
                missing,
                given
            )));
        }
        if let (Some(appid), Some(secret)) = (appid, secret) {
            self.accounts = Accounts::new(Some((appid, secret)));
        }
        self.timeout = given::whole(options, "timeout", 1)?.unwrap_or(TIMEOUT);
        self.retries = given::whole(options, "retries", 0)?.unwrap_or(RETRIES);
        let config = given::value(options, "config")?;
        if config.is_nothing() {
            return Ok(());
        }
        self.accounts.configure(&config)
    }

    /// Takes another configuration: `weixin.init({ config })`. The error is what the caller sees.
    pub fn init(&self, options: &H::Value) -> Result<(), H::Value> {
        self.configure(options)
            .map_err(|failure| failure.into_value(&self.host, &[], &Trace::of_options("init")))
    }

    fn configure(&self, options: &H::Value) -> Result<(), Failure<H::Value>> {
        let config = given::value(options, "config")?;
        if config.is_nothing() {
            return Err(Failure::parameter(say!(
                "init 需要 config：weixin.init({ config })，config 是 uni-id 的 config.json 的内容"
            )));
        }
        self.accounts.configure(&config)
    }

    /// What the catalogue says of a function, read when it is first called.
    pub fn endpoint(&self, function: &str) -> Option<Rc<Endpoint>> {
        let mut endpoints = self.endpoints.take();
        let known = endpoints.iter().find(|endpoint| endpoint.name == function);
        let found = known.cloned().or_else(|| {
            let entry = self.host.entry(function)?;
            let endpoint = Rc::new(Endpoint::read(function, &entry));
            endpoints.push(endpoint.clone());
            Some(endpoint)
        });
        self.endpoints.set(endpoints);
        found
    }

    /// Tells the listener, if there is one, of an event of a call.
    pub(crate) fn tell<'a>(&self, trace: &Trace, event: impl FnOnce() -> Event<'a>) {
        if self.host.listens() {
            let event = event();
            self.host.emit(H::Value::write(&Told { trace, event }));
        }
    }

    /// The address of a path of WeChat's.
    pub(crate) fn address(&self, path: &str, query: &str) -> String {
        address::assemble(&self.base_url, path, query)
    }

    /// Sends a request, and again after a fault that a pause may mend. A call that must not happen twice is sent again only
    /// when it never went out.
    pub(crate) async fn send_within(
        &self,
        trace: &Trace,
        function: &str,
        path: &str,
        mut request: Request<H::Value>,
        repeatable: bool,
    ) -> Result<Answer<H::Value>, Failure<H::Value>> {
        request.may_repeat = repeatable && self.retries > 0;
        let mut attempt = 1;
        loop {
            trace.sends(function);
            self.tell(trace, || Event::Request {
                function,
                path,
                attempt,
            });
            let started = self.host.now();
            trace.waits_for(Wait::Answer);
            let outcome = self.host.send(&request).await;
            let (status, code, again) = verdict(&outcome, repeatable);
            self.tell(trace, || Event::Response {
                function,
                path,
                status,
                code,
                ms: self.host.now() - started,
                attempt,
            });
            if !again || attempt > self.retries {
                return outcome.map_err(answer::from_fault);
            }
            let wait = self.pause(attempt);
            self.tell(trace, || Event::Retry {
                function,
                attempt,
                code,
                wait,
            });
            trace.waits_for(Wait::Pause);
            self.host.sleep(wait).await;
            attempt += 1;
        }
    }

    /// A pause that doubles with each attempt, and differs from one process to the next.
    fn pause(&self, attempt: u32) -> u32 {
        let longest = f64::from(PAUSE << attempt.min(6));
        (longest * (0.5 + self.host.random() / 2.0)) as u32
    }
}

/// Status and code of what happened, and whether another try may help without harm.
fn verdict<V: Value>(outcome: &Result<Answer<V>, Fault>, repeatable: bool) -> (u16, i32, bool) {
    match outcome {
        Ok(answer) => {
            let (code, passing) = told(answer);
            (answer.status, code, passing && repeatable)
        }
        Err(fault) => {
            let never_sent = matches!(fault, Fault::Refused(_) | Fault::Dns(_));
            let broke = matches!(fault, Fault::Connection(_));
            let code = answer::from_fault::<V>(fault.clone()).code();
            (0, code, never_sent || broke && repeatable)
        }
    }
}

/// The code of an answer, and whether it tells of what passes: WeChat is busy, or a gateway did not reach it.
fn told<V: Value>(answer: &Answer<V>) -> (i32, bool) {
    let fine = (200..300).contains(&answer.status);
    if let Content::Json(value) = &answer.content
        && let Spelled::Code(code) = answer::spelled(value)
    {
        return (code, code == BUSY);
    }
    match &answer.content {
        _ if !fine => (code::STATUS, matches!(answer.status, 502..=504)),
        Content::Empty => (code::EMPTY, true),
        Content::Text(_) => (code::NOT_JSON, false),
        _ => (0, false),
    }
}
