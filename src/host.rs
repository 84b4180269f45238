//! What the core asks of the world around it: transport, cache, clock, configuration.
//!
//! In the `.wasm` the world is JavaScript (`src/js`); in native tests it is a few lines of Rust.

use crate::errcode::Place;
use crate::say::Said;
use crate::value::Value;
use std::future::Future;
use std::pin::Pin;
use weixin_entry::Method;

/// One HTTP request.
#[derive(Clone, Debug)]
pub struct Request<V> {
    /// GET or POST.
    pub method: Method,
    /// The whole address, token included.
    pub url: String,
    /// What is sent.
    pub body: Body<V>,
    /// Headers that the caller adds.
    pub headers: Option<V>,
    /// Whether the answer may be the bytes of a file.
    pub may_be_bytes: bool,
    /// Whether a transport may send it again where the first time was perhaps heard.
    pub may_repeat: bool,
    /// What it is signed with.
    pub signing: Option<Signing>,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub enum Body<V> {
    /// None.
    None,
    /// `JSON.stringify` of the value.
    Json(V),
    /// Sent as it is: a string, bytes, a `FormData`.
    Raw(V),
    /// A `multipart/form-data`, as [`Host::form`] made it.
    Form(V),
}

/// How a request is signed, and for whom.
#[derive(Clone, Debug)]
pub struct Signing {
    /// [`MAY_SEAL`](crate::numbers::MAY_SEAL) and those after it, added up.
    pub signs: u8,
    /// Whose keys.
    pub appid: String,
    /// The path, as WeChat names it.
    pub path: String,
    /// The user's session key, as it was given.
    pub session_key: Option<String>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer<V> {
    /// HTTP status.
    pub status: u16,
    /// What the body was.
    pub content: Content<V>,
}

/// The body of an answer.
#[derive(Clone, Debug)]
pub enum Content<V> {
    /// It parsed as JSON, to this value.
    Json(V),
    /// The bytes of a file.
    Bytes(V),
    /// Something else; its beginning, as one line.
    Text(String),
    /// Nothing.
    Empty,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The request cannot leave, for the reason that the loader words for the user.
    NoTransport(String),
    /// Nobody answers at that address: the request was never sent.
    Refused(String),
    /// The host's name has no address: the request was never sent.
    Dns(String),
    /// The connection broke, for the reason that the transport gives.
    Connection(String),
    /// A redirect.
    Redirect,
    /// The answer is over the limit.
    TooLarge,
    /// The body could not be written as JSON, for the reason given.
    Unwritable(String),
    /// A file or a form cannot be sent, as the loader says to the user.
    BadForm(String),
    /// The caller's own `fetch` is at fault, as the loader says to the user, with what it threw.
    BadFetch(String, Option<Cause>),
    /// The answer had to be signed by WeChat and is not, as the loader says to the user.
    Forged(String),
    /// A key is missing that the request has to be signed with, as the loader says to the user.
    Unsigned(String),
    /// Time is up, after this many milliseconds.
    Timeout(u32),
    /// The caller's signal.
    Aborted,
}

/// What the caller's own code threw, in texts: they may hold addresses with secrets, so they are looked through before they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// `ReferenceError`, for example.
    pub name: String,
    /// What it says.
    pub message: String,
    /// Where it happened.
    pub stack: String,
}

/// An appid and its secret, as far as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credentials {
    /// The appid.
    pub appid: Option<String>,
    /// The secret.
    pub secret: Option<String>,
}

/// The store of tokens failed, or holds what is no token.
#[derive(Clone, Debug)]
pub struct StoreFault(pub String);

/// What came of trying to lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lock {
    /// It is ours; the text proves it.
    Won(String),
    /// Somebody else has it.
    Held,
    /// The store has no locks.
    Unknown,
}

/// A piece of work. Boxed, so that all sorts of it share one machinery.
pub type Work<T> = Pin<Box<dyn Future<Output = T>>>;

/// What wakes one who waits.
pub struct Bell {
    /// Rings it, from wherever.
    pub ring: Box<dyn FnOnce()>,
    /// Ends when it was rung.
    pub rung: Work<()>,
}

/// The world.
pub trait Host: 'static {
    /// Its values.
    type Value: Value;

    /// Makes a form of a list of parts: `{ name, value }` for a text, `{ name, sentAs, file: true, value, maxBytes }` for a file, which may have
    /// to be read first. A file that is none, or too large, is a [`Fault::BadForm`]. Dropping the future ends the reading.
    fn form(&self, parts: Self::Value) -> impl Future<Output = Result<Self::Value, Fault>>;

    /// Computes what a mini program's own payment call is signed with, as the result of the function; `sort` is `xpay`, `b2b` or `delivery`. The
    /// keys are the host's: the core has none.
    fn payment_signature(
        &self,
        sort: &str,
        given: &Self::Value,
    ) -> impl Future<Output = Result<Self::Value, Fault>>;

    /// Sends a request. Dropping the future gives it up.
    fn send(
        &self,
        request: &Request<Self::Value>,
    ) -> impl Future<Output = Result<Answer<Self::Value>, Fault>>;

    /// Ends when `timeout` (ms) is over or `signal` fires, whichever is first.
    fn cutoff(&self, timeout: u32, signal: Option<Self::Value>) -> impl Future<Output = Fault>;

    /// A text of the store. `None` where it has none, or one that is no longer good.
    fn load(&self, key: &str) -> impl Future<Output = Result<Option<String>, StoreFault>>;
    /// The same text where the store gives it at once; `None` says nothing of whether it has one.
    fn peek(&self, _key: &str) -> Option<String> {
        None
    }
    /// Keeps a text for some seconds.
    fn save(
        &self,
        key: &str,
        text: &str,
        seconds: u32,
    ) -> impl Future<Output = Result<(), StoreFault>>;
    /// Forgets a text.
    fn forget(&self, key: &str) -> impl Future<Output = Result<(), StoreFault>>;

    /// Tries to be the one process that may do what the key names, for some milliseconds.
    fn lock(&self, key: &str, milliseconds: u32) -> impl Future<Output = Result<Lock, StoreFault>>;
    /// Gives a lock back.
    fn unlock(&self, key: &str, claim: &str) -> impl Future<Output = Result<(), StoreFault>>;

    /// Milliseconds since 1970.
    fn now(&self) -> f64;
    /// A time as `2022-12-15T05:29:35.120Z`.
    fn iso_date(&self, milliseconds: f64) -> String;
    /// A number from 0 to 1, for jitter.
    fn random(&self) -> f64;
    /// Waits.
    fn sleep(&self, milliseconds: u32) -> impl Future<Output = ()>;
    /// What one call may ring for another. Who waits goes on in surroundings of his own, whoever rang.
    fn bell(&self) -> Bell;
    /// Runs work that no single call owns.
    fn spawn(&self, work: Work<()>);

    /// The configuration that the surroundings hold (uniCloud's `uni-config-center`). `Err` where
    /// there is one that cannot be read, with what the user is told of it, if anything.
    fn surrounding_config(&self) -> Result<Option<Self::Value>, Option<String>>;
    /// The `dcloudAppid` of the app that calls the cloud function.
    fn calling_app(&self) -> Option<String>;
    /// An appid and a secret that a caller gave, without what surrounds them. `Err` where one cannot be what it should, with what the user is told.
    fn credentials(&self, given: Credentials) -> Result<Credentials, String>;
    /// Turns decrypted text into a value. `None` where it is no JSON.
    fn parse(&self, json: &str) -> Option<Self::Value>;

    /// What the catalogue says of a function, as the text that [`Endpoint::read`](weixin_entry::Endpoint::read) reads. `None` where there is no such
    /// function.
    fn entry(&self, function: &str) -> Option<String>;
    /// What the core says, in words.
    fn words(&self, said: &Said) -> String;
    /// What a code of WeChat's means, in words ([`crate::errcode`]).
    fn meaning(&self, place: Place<'_>, code: i32) -> Option<String>;

    /// Whether anybody listens to events.
    fn listens(&self) -> bool;
    /// Tells the listener.
    fn emit(&self, event: Self::Value);
}
