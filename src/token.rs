//! Access tokens, and jsapi tickets, which live and are shared in the same way: one request however many calls want one, and a dead token
//! replaced once.
//!
//! A token is in one of these states, as far as this process can tell:
//!
//! | state | what is known | a call that wants a token | WeChat refuses the token of a call |
//! |---|---|---|---|
//! | absent | the cache has none | asks WeChat; others that come meanwhile wait for the same answer | – |
//! | cached | the cache has one | takes it | *refused* |
//! | refused | the cached one is the refused one | – | forgets it, asks WeChat |
//! | replaced | the cached one is another | takes it | the cached one is taken, nothing is forgotten |
//! | stubborn | WeChat gave the refused one again | – | asks once with `force_refresh`, if the last time is 30 s ago |
//!
//! Processes that share a store with locks take turns to ask; whoever finds the turn taken looks at the store until the token is there. A
//! turn ends by itself after three seconds, so a process that dies in its turn holds nobody up for longer. No lock is needed for correctness:
//! WeChat's `stable_token` gives every process the same token and never ends the one in use, unless it is forced; forcing is allowed 20 times a
//! day. (WeChat: getStableAccessToken.)

mod shared;

use crate::account::Account;
use crate::answer;
use crate::call;
use crate::client::Client;
use crate::code;
use crate::control::Control;
use crate::draft::Draft;
use crate::errcode::Place;
use crate::event::Event;
use crate::failure::Failure;
use crate::flight::Flights;
use crate::host::{Body, Host, Request, Work};
use crate::say;
use crate::store::{self, Memory};
use crate::text::join as concat;
use crate::trace::{Trace, Wait};
use crate::value::Value;
use shared::Turn;
use std::cell::Cell;
use std::rc::Rc;
use weixin_entry::Method;

/// A cached token lives an hour at the most,
const LONGEST: f64 = 3600.0;
/// and ends five minutes before WeChat ends it.
const MARGIN: f64 = 300.0;
/// WeChat does not refresh by force more often than this (ms).
const FORCE_GAP: f64 = 30_000.0;

type Outcome<V> = Result<String, Failure<V>>;

/// The tokens of an instance. What is cached lives in the instance's store; here is what is under way, and what the store may fail to give.
pub struct Tokens<V> {
    flights: Rc<Flights<Outcome<V>>>,
    /// When each account was last refreshed by force (ms since 1970).
    forced: Cell<Vec<(String, f64)>>,
    /// What the store was given.
    pub(crate) memory: Memory,
}

impl<V: Value> Default for Tokens<V> {
    /// Nothing under way.
    fn default() -> Self {
        Self {
            flights: Flights::new(),
            forced: Cell::default(),
            memory: Memory::default(),
        }
    }
}

impl<V: Value> Tokens<V> {
    /// Whether forcing is allowed again for a key; if so, notes that it happens now.
    fn may_force(&self, key: &str, now: f64) -> bool {
        let mut forced = self.forced.take();
        forced.retain(|(_, at)| now - at < FORCE_GAP);
        let allowed = !forced.iter().any(|(its_key, _)| its_key == key);
        if allowed {
            forced.push((key.to_owned(), now));
        }
        self.forced.set(forced);
        allowed
    }
}

/// What is asked for, cached and shared by all calls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The account's access token.
    AccessToken,
    /// What signatures for WeChat's JS-SDK are made with. WeChat refuses none, so there is none to replace.
    JsapiTicket,
}

impl What {
    /// What it is filed under in the cache; the framework uses the same.
    fn cache_key(self, account: &Account) -> String {
        match self {
            What::AccessToken => account.cache_key(),
            What::JsapiTicket => concat(&["h5-weixin:", &account.appid, ":jsapi_ticket"]),
        }
    }
}

/// What sort of token is wanted.
#[derive(Clone)]
pub enum Need {
    /// A cached one will do.
    Any,
    /// WeChat is to be asked.
    New,
    /// Any but this one, which WeChat refused.
    Other(String),
}

impl Need {
    /// Of a call that has tried none yet. With `cached` false WeChat is asked in any case.
    pub fn first(cached: bool) -> Self {
        if cached { Need::Any } else { Need::New }
    }
}

/// A token for an account: waits for the work that meets the need, which is started where it is not under way.
pub async fn obtain<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: &Account,
    what: What,
    need: Need,
) -> Outcome<H::Value> {
    let key = what.cache_key(account);
    if let Need::Any = need
        && let Some(token) = client.host.peek(&key).filter(|token| !token.is_empty())
    {
        return Ok(token); // nearly every call ends here: nothing to wait for, nothing to share
    }
    let flight = match &need {
        Need::Any => concat(&["any ", &key]),
        Need::New => concat(&["new ", &key]),
        Need::Other(refused) => concat(&["other ", &key, " ", refused]),
    };
    trace.waits_for(Wait::OtherCall); // unless the work is its own, and says better
    let work = || -> Work<Outcome<H::Value>> {
        Box::pin(meet_in_time(
            client.clone(),
            trace.clone(),
            account.clone(),
            what,
            key.clone(),
            need.clone(),
        ))
    };
    let flights = client.tokens.flights.clone();
    flights
        .join(&client.host, &flight, client.timeout, work)
        .await
}

/// [`meet`] within the time that the instance has for a call: those who wait may give up, but work that never ended would be joined for ever.
async fn meet_in_time<H: Host>(
    client: Rc<Client<H>>,
    trace: Rc<Trace>,
    account: Account,
    what: What,
    key: String,
    need: Need,
) -> Outcome<H::Value> {
    let time = client.host.cutoff(client.timeout, None);
    let work = meet(&client, &trace, account, what, &key, need);
    let outcome = call::first(work, time).await;
    outcome.unwrap_or_else(|fault| Err(answer::cut_off(fault, &trace)))
}

/// The table of states, row by row.
async fn meet<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: Account,
    what: What,
    key: &str,
    need: Need,
) -> Outcome<H::Value> {
    let (refused, mut why) = match need {
        Need::Any => (None, "absent"),
        Need::New => (None, "asked"),
        Need::Other(refused) => (Some(refused), "refused"),
    };
    let mut turn = Turn::default();
    if why != "asked" {
        let stale = loop {
            let cached = store::load(client, trace, key).await;
            let stale = cached.is_some();
            if let Some(token) = cached.filter(|token| refused.as_ref() != Some(token)) {
                store::unlock(client, trace, key, turn.proof);
                return Ok(token);
            }
            if !turn.wait(client, trace, key).await {
                break stale;
            }
        };
        if stale {
            store::forget(client, trace, key).await;
        }
    }
    let asked = loop {
        let forced = why == "stubborn";
        let asked = ask_for(client, trace, &account, what, forced, why).await;
        let got = asked.as_ref().ok().map(|(token, _)| token);
        let stubborn = refused.is_some() && got == refused.as_ref() && !forced;
        if !stubborn || !client.tokens.may_force(key, client.host.now()) {
            break asked;
        }
        why = "stubborn";
    };
    match asked {
        Ok((token, seconds)) => {
            store::keep(client, trace, key, &token, seconds, turn.proof);
            Ok(token)
        }
        Err(failure) => {
            store::unlock(client, trace, key, turn.proof);
            Err(failure)
        }
    }
}

async fn ask_for<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: &Account,
    what: What,
    force: bool,
    why: &'static str,
) -> Asked<H::Value> {
    if what == What::JsapiTicket {
        let control = Control::none();
        return ask_ticket(client, trace, account, &control).await;
    }
    let asked = ask(client, trace, account, force).await?;
    client.tell(trace, || Event::Token {
        action: if force { "refreshed" } else { "got" },
        why,
    });
    Ok(asked)
}

/// A ticket for a call: the shared one, but where the caller gives a token to ask with.
pub async fn ticket<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: &Account,
    control: &Control<H::Value>,
) -> Outcome<H::Value> {
    if control.access_token.is_some() {
        return Ok(ask_ticket(client, trace, account, control).await?.0);
    }
    let need = Need::first(control.cached);
    obtain(client, trace, account, What::JsapiTicket, need).await
}

/// Asks WeChat for a ticket, with an access token: it, and the seconds that it may be cached.
async fn ask_ticket<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: &Account,
    control: &Control<H::Value>,
) -> Asked<H::Value> {
    let Some(endpoint) = client.endpoint("h5.auth.getJsapiTicket") else {
        return Err(call::unknown_function());
    };
    let mut draft = Draft::new(client, endpoint, &H::Value::undefined(), account)?;
    draft.fields.set("type", H::Value::text("jsapi"));
    let mut used_token = String::new();
    let answer = call::exchange(client, trace, &mut draft, control, account, &mut used_token).await;
    // Others wait for this failure, who do not know the token.
    let answer = answer.map_err(|failure| failure.without(&used_token))?;
    with_life(&answer, "ticket")
}

/// What was asked for, and the seconds that it may be cached.
type Asked<V> = Result<(String, f64), Failure<V>>;

/// Asks WeChat for a token: it, and the seconds that it may be cached.
async fn ask<H: Host>(
    client: &Client<H>,
    trace: &Trace,
    account: &Account,
    force: bool,
) -> Asked<H::Value> {
    let mut body = H::Value::object();
    body.set("grant_type", H::Value::text("client_credential"));
    body.set("appid", H::Value::text(&account.appid));
    body.set("secret", H::Value::text(&account.secret));
    body.set("force_refresh", H::Value::boolean(force));
    let request = Request {
        method: Method::Post,
        url: client.address("cgi-bin/stable_token", ""),
        body: Body::Json(body),
        headers: None,
        may_be_bytes: false,
        may_repeat: false,
        signing: None,
    };
    let function = match account.kind {
        crate::account::Kind::OfficialAccount => "h5.auth.getAccessToken",
        _ => "auth.getAccessToken",
    };
    // Asking again does no harm, so a fault on the way may be met by another try.
    let answer = client
        .send_within(trace, function, "cgi-bin/stable_token", request, true)
        .await?;
    let answer = answer::judge(&client.host, answer, Place::Token)?;
    with_life(&answer, "access_token")
}

fn with_life<V: Value>(answer: &V, name: &str) -> Asked<V> {
    let token = answer.text_at(name);
    let lives = answer.property("expires_in").as_number();
    match (token, lives) {
        (Some(token), Some(lives)) => Ok((token, (lives - MARGIN).min(LONGEST))),
        _ => Err(Failure::new(
            code::SHAPE,
            say!(
                "微信没有返回 {} 或它的有效期，请检查 baseURL 是否指向微信的接口",
                name
            ),
        )),
    }
}
