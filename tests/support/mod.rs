//! A world for native tests: values are JSON, time stands still until nothing else can happen, WeChat is a closure.

#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use serde_json::{Map, Value as Json, json};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::path::Path;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll, Waker};
use weixin_entry::Endpoint;
use weixin_openapi::call::call;
use weixin_openapi::client::Client;
use weixin_openapi::errcode::{self, Place};
use weixin_openapi::host::{
    Answer, Bell, Body, Content, Credentials, Fault, Host, Lock, Request, StoreFault, Work,
};
use weixin_openapi::say::Said;
use weixin_openapi::value::{Type, Unreadable, Value};
use weixin_reader::model::Scope;
use weixin_reader::{Catalogue, entry};

/// What WeChat offers, as the package's build reads it.
pub fn catalogue() -> &'static Catalogue {
    static READ: LazyLock<Catalogue> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue");
        Catalogue::read(&folder).unwrap()
    });
    &READ
}

/// What a code means, with what functions say of their own.
pub fn meaning(place: Place, code: i32) -> Option<String> {
    let own = |name: &str| {
        let function = catalogue().functions().find(|it| it.name == name)?;
        let code = function.codes.iter().find(|its| its.code == code)?;
        (code.scope != Scope::General).then(|| code.words.clone())
    };
    errcode::words::meaning(place, code, own)
}

/// What the core knows of a function.
pub fn endpoint(name: &str) -> Endpoint {
    let function = catalogue().functions().find(|it| it.name == name);
    entry::of(function.unwrap_or_else(|| panic!("there is no {name}")))
}

/// A value: JSON, and what JSON has not.
#[derive(Clone, Debug, PartialEq)]
pub enum Val {
    Undefined,
    Json(Json),
    Bytes(Vec<u8>),
    /// A property that throws when it is read.
    Throwing,
}

pub fn val(json: Json) -> Val {
    Val::Json(json)
}

impl Val {
    pub fn json(&self) -> Json {
        match self {
            Val::Json(json) => json.clone(),
            other => panic!("no JSON: {other:?}"),
        }
    }
    pub fn code(&self) -> i64 {
        self.json()["code"].as_i64().unwrap()
    }
    pub fn msg(&self) -> String {
        self.json()["msg"].as_str().unwrap().to_owned()
    }
}

impl Value for Val {
    fn type_of(&self) -> Type {
        match self {
            Val::Undefined => Type::Undefined,
            Val::Bytes(_) => Type::Bytes,
            Val::Throwing => Type::Other,
            Val::Json(Json::Null) => Type::Null,
            Val::Json(Json::Bool(_)) => Type::Boolean,
            Val::Json(Json::Number(_)) => Type::Number,
            Val::Json(Json::String(_)) => Type::Text,
            Val::Json(Json::Array(_)) => Type::List,
            Val::Json(Json::Object(_)) => Type::Object,
        }
    }
    fn get(&self, key: &str) -> Result<Self, Unreadable> {
        match self {
            Val::Json(Json::Object(object)) => match object.get(key) {
                Some(Json::String(text)) if text == "<throws>" => Err(Unreadable),
                Some(value) => Ok(Val::Json(value.clone())),
                None => Ok(Val::Undefined),
            },
            _ => Ok(Val::Undefined),
        }
    }
    fn keys(&self) -> Result<Vec<String>, Unreadable> {
        match self {
            Val::Json(Json::Object(object)) => Ok(object.keys().cloned().collect()),
            _ => Ok(Vec::new()),
        }
    }
    fn length(&self) -> usize {
        match self {
            Val::Bytes(bytes) => bytes.len(),
            Val::Json(Json::String(text)) => text.encode_utf16().count(),
            Val::Json(Json::Array(items)) => items.len(),
            _ => 0,
        }
    }
    fn item(&self, index: usize) -> Result<Self, Unreadable> {
        match self {
            Val::Json(Json::Array(items)) => {
                Ok(items.get(index).cloned().map_or(Val::Undefined, Val::Json))
            }
            _ => Ok(Val::Undefined),
        }
    }
    fn as_text(&self) -> Option<String> {
        match self {
            Val::Json(Json::String(text)) => Some(text.clone()),
            _ => None,
        }
    }
    fn as_number(&self) -> Option<f64> {
        match self {
            Val::Json(Json::Number(number)) => number.as_f64(),
            Val::Json(Json::String(text)) => text.trim().parse().ok(),
            _ => None,
        }
    }
    fn as_boolean(&self) -> Option<bool> {
        match self {
            Val::Json(json) => json.as_bool(),
            _ => None,
        }
    }
    fn as_query(&self) -> Option<String> {
        match self {
            Val::Json(Json::Null) | Val::Undefined => None,
            Val::Json(Json::String(text)) => Some(text.clone()),
            Val::Json(other) => Some(other.to_string()),
            _ => None,
        }
    }
    fn undefined() -> Self {
        Val::Undefined
    }
    fn object() -> Self {
        val(Json::Object(Map::new()))
    }
    fn list(items: Vec<Self>) -> Self {
        val(items.iter().map(Val::json).collect())
    }
    fn text(text: &str) -> Self {
        val(json!(text))
    }
    fn error(name: &str, message: &str, stack: &str) -> Self {
        val(json!({ "name": name, "message": message, "stack": stack }))
    }
    fn number(number: f64) -> Self {
        if number.fract() == 0.0 {
            val(json!(number as i64))
        } else {
            val(json!(number))
        }
    }
    fn boolean(boolean: bool) -> Self {
        val(json!(boolean))
    }
    fn set(&mut self, key: &str, value: Self) {
        let value = match value {
            Val::Json(json) => json,
            Val::Undefined => return,
            other => panic!("no JSON: {other:?}"),
        };
        if let Val::Json(Json::Object(object)) = self {
            object.insert(key.to_owned(), value);
        }
    }
    fn hide(&mut self, key: &str, value: Self) {
        self.set(key, value); // JSON hides nothing
    }
    fn copy(&self) -> Result<Self, Unreadable> {
        Ok(self.clone())
    }
    fn write(value: &impl serde::Serialize) -> Self {
        val(serde_json::to_value(value).unwrap())
    }
}

/// A request as WeChat sees it.
#[derive(Clone, Debug)]
pub struct Seen {
    pub url: String,
    pub body: Option<Json>,
}

impl Seen {
    /// The path, without host and query.
    pub fn path(&self) -> &str {
        let rest = self.url.strip_prefix("https://api.weixin.qq.com/").unwrap();
        rest.split('?').next().unwrap()
    }
    pub fn token(&self) -> &str {
        self.url.split("access_token=").nth(1).unwrap_or("")
    }
}

/// What WeChat does with a request: how long it takes (ms), and what comes back.
pub type Reply = (f64, Result<Answer<Val>, Fault>);

pub fn answer(json: Json) -> Reply {
    let content = Content::Json(val(json));
    (
        1.0,
        Ok(Answer {
            status: 200,
            content,
        }),
    )
}

pub fn fault(fault: Fault) -> Reply {
    (1.0, Err(fault))
}

type WeChat = Box<dyn FnMut(&Seen) -> Reply>;

pub struct Inner {
    pub now: Cell<f64>,
    pub seen: RefCell<Vec<Seen>>,
    pub store: RefCell<HashMap<String, (String, f64)>>,
    pub store_breaks: Cell<bool>,
    /// Whether the store never answers.
    pub store_hangs: Cell<bool>,
    pub store_locks: Cell<bool>,
    pub locks: RefCell<HashMap<String, f64>>,
    pub events: RefCell<Vec<Json>>,
    pub config: RefCell<Option<Json>>,
    pub calling_app: RefCell<Option<String>>,
    wechat: RefCell<WeChat>,
    timers: RefCell<Vec<f64>>,
    spawned: RefCell<Vec<Work<()>>>,
}

/// The world, shared between the test and the core.
#[derive(Clone)]
pub struct World(pub Rc<Inner>);

impl World {
    pub fn new(wechat: impl FnMut(&Seen) -> Reply + 'static) -> Self {
        Self(Rc::new(Inner {
            now: Cell::new(1_700_000_000_000.0),
            seen: RefCell::default(),
            store: RefCell::default(),
            store_breaks: Cell::new(false),
            store_hangs: Cell::new(false),
            store_locks: Cell::new(false),
            locks: RefCell::default(),
            events: RefCell::default(),
            config: RefCell::default(),
            calling_app: RefCell::default(),
            wechat: RefCell::new(Box::new(wechat)),
            timers: RefCell::default(),
            spawned: RefCell::default(),
        }))
    }

    pub fn client(&self, options: Json) -> Rc<Client<World>> {
        match Client::new(&val(options), self.clone()) {
            Ok(client) => client,
            Err(failure) => panic!("{}", failure.msg()),
        }
    }

    /// A client of the account that most tests act for.
    pub fn shop(&self) -> Rc<Client<World>> {
        self.client(json!({ "appid": "wxshop", "appsecret": "secret-of-the-shop" }))
    }

    pub fn paths(&self) -> Vec<String> {
        let seen = self.0.seen.borrow();
        seen.iter().map(|seen| seen.path().to_owned()).collect()
    }

    pub fn count(&self, path: &str) -> usize {
        self.paths().iter().filter(|seen| *seen == path).count()
    }

    pub fn events(&self, kind: &str) -> Vec<Json> {
        let events = self.0.events.borrow();
        events
            .iter()
            .filter(|event| event["type"] == kind)
            .cloned()
            .collect()
    }

    /// Runs a future to its end. When nothing more can happen at this moment, time moves on to the next timer.
    pub fn run<T>(&self, future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        let mut context = Context::from_waker(Waker::noop());
        loop {
            for _ in 0..4 {
                if let Poll::Ready(result) = future.as_mut().poll(&mut context) {
                    return result;
                }
                let mut tasks = self.0.spawned.take();
                tasks.retain_mut(|task| task.as_mut().poll(&mut context).is_pending());
                self.0.spawned.borrow_mut().append(&mut tasks);
            }
            let now = self.0.now.get();
            let timers = self.0.timers.borrow().clone();
            let coming = timers.into_iter().filter(|&at| at > now);
            let next = coming.fold(f64::INFINITY, f64::min);
            assert!(next.is_finite(), "waits for ever");
            self.0.now.set(next);
        }
    }

    /// Ends all work that no call owns, as a server may that ends the request that began it.
    pub fn drop_work(&self) {
        self.0.spawned.borrow_mut().clear();
    }

    /// Calls a function by its name.
    pub fn call(&self, client: &Rc<Client<World>>, name: &str, given: Json) -> Val {
        self.run(start(client, name, val(given)))
    }

    /// Until the store answers.
    async fn store(&self) {
        poll_fn(|_| match self.0.store_hangs.get() {
            true => Poll::Pending,
            false => Poll::Ready(()),
        })
        .await;
    }

    async fn until(&self, at: f64) {
        self.0.timers.borrow_mut().push(at);
        poll_fn(|_| {
            if self.0.now.get() >= at {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}

fn next_id() -> u32 {
    static LAST: AtomicU32 = AtomicU32::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// A call under way; its failure is a value as its result is.
pub fn start(
    client: &Rc<Client<World>>,
    name: &str,
    given: Val,
) -> Pin<Box<dyn Future<Output = Val>>> {
    let (client, name) = (client.clone(), name.to_owned());
    Box::pin(async move {
        let outcome = call(client, &name, given, next_id()).await;
        outcome.unwrap_or_else(|failure| failure)
    })
}

/// All of some calls, under way together.
pub async fn all<T>(futures: Vec<Pin<Box<dyn Future<Output = T>>>>) -> Vec<T> {
    let mut futures: Vec<_> = futures.into_iter().map(|future| (future, None)).collect();
    poll_fn(|context| {
        for (future, result) in &mut futures {
            if result.is_none()
                && let Poll::Ready(value) = future.as_mut().poll(context)
            {
                *result = Some(value);
            }
        }
        if futures.iter().all(|(_, result)| result.is_some()) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
    futures
        .into_iter()
        .filter_map(|(_, result)| result)
        .collect()
}

impl Host for World {
    type Value = Val;

    async fn form(&self, parts: Val) -> Result<Val, Fault> {
        Ok(parts)
    }

    async fn payment_signature(&self, _: &str, given: &Val) -> Result<Val, Fault> {
        Ok(given.clone())
    }

    async fn send(&self, request: &Request<Val>) -> Result<Answer<Val>, Fault> {
        let seen = Seen {
            url: request.url.clone(),
            body: match &request.body {
                Body::Json(value) => Some(value.json()),
                _ => None,
            },
        };
        self.0.seen.borrow_mut().push(seen.clone());
        let (takes, outcome) = (self.0.wechat.borrow_mut())(&seen);
        self.until(self.0.now.get() + takes).await;
        outcome
    }

    async fn cutoff(&self, timeout: u32, signal: Option<Val>) -> Fault {
        if signal.is_some() {
            return Fault::Aborted;
        }
        self.until(self.0.now.get() + f64::from(timeout)).await;
        Fault::Timeout(timeout)
    }

    async fn load(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.store().await;
        if self.0.store_breaks.get() {
            return Err(StoreFault("broken".to_owned()));
        }
        let store = self.0.store.borrow();
        let good = store.get(key).filter(|(_, ends)| *ends > self.0.now.get());
        Ok(good.map(|(text, _)| text.clone()))
    }

    async fn save(&self, key: &str, text: &str, seconds: u32) -> Result<(), StoreFault> {
        self.store().await;
        if self.0.store_breaks.get() {
            return Err(StoreFault("broken".to_owned()));
        }
        let ends = self.0.now.get() + f64::from(seconds) * 1000.0;
        let mut store = self.0.store.borrow_mut();
        store.insert(key.to_owned(), (text.to_owned(), ends));
        Ok(())
    }

    async fn forget(&self, key: &str) -> Result<(), StoreFault> {
        self.store().await;
        self.0.store.borrow_mut().remove(key);
        Ok(())
    }

    async fn lock(&self, key: &str, milliseconds: u32) -> Result<Lock, StoreFault> {
        self.store().await;
        if !self.0.store_locks.get() {
            return Ok(Lock::Unknown);
        }
        let (now, mut locks) = (self.0.now.get(), self.0.locks.borrow_mut());
        if locks.get(key).is_some_and(|ends| *ends > now) {
            return Ok(Lock::Held);
        }
        locks.insert(key.to_owned(), now + f64::from(milliseconds));
        Ok(Lock::Won("proof".to_owned()))
    }

    async fn unlock(&self, key: &str, proof: &str) -> Result<(), StoreFault> {
        self.store().await;
        assert_eq!(proof, "proof");
        self.0.locks.borrow_mut().remove(key);
        Ok(())
    }

    fn now(&self) -> f64 {
        self.0.now.get()
    }

    fn iso_date(&self, _: f64) -> String {
        "2022-12-15T13:29:35.120Z".to_owned()
    }

    fn random(&self) -> f64 {
        0.5
    }

    async fn sleep(&self, milliseconds: u32) {
        self.until(self.0.now.get() + f64::from(milliseconds)).await;
    }

    fn bell(&self) -> Bell {
        let ringer = Rc::new(Cell::new(false));
        let rung = ringer.clone();
        Bell {
            ring: Box::new(move || ringer.set(true)),
            rung: Box::pin(poll_fn(move |_| match rung.get() {
                true => Poll::Ready(()),
                false => Poll::Pending,
            })),
        }
    }

    fn spawn(&self, work: Work<()>) {
        self.0.spawned.borrow_mut().push(work);
    }

    fn surrounding_config(&self) -> Result<Option<Val>, Option<String>> {
        Ok(self.0.config.borrow().clone().map(val))
    }

    fn calling_app(&self) -> Option<String> {
        self.0.calling_app.borrow().clone()
    }

    fn credentials(&self, given: Credentials) -> Result<Credentials, String> {
        Ok(given)
    }

    fn parse(&self, json: &str) -> Option<Val> {
        serde_json::from_str(json).ok().map(val)
    }

    fn entry(&self, name: &str) -> Option<String> {
        let function = catalogue().functions().find(|it| it.name == name)?;
        Some(entry::of(function).write())
    }

    fn words(&self, said: &Said) -> String {
        said.to_string()
    }

    fn meaning(&self, place: Place<'_>, code: i32) -> Option<String> {
        meaning(place, code)
    }

    fn listens(&self) -> bool {
        true
    }

    fn emit(&self, event: Val) {
        self.0.events.borrow_mut().push(event.json());
    }
}
