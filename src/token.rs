//! Tokens in general, access tokens and jsapi tickets alike: one request however many calls want one, and a dead token replaced once.
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
pub(crate) mod state;

use crate::account::Account;
use crate::answer;
use crate::client::Client;
use crate::code;
use crate::failure::Failure;
use crate::host::{Host, Work};
use crate::race::first;
use crate::say;
use crate::store;
use crate::text::join;
use crate::trace::{Trace, Wait};
use crate::value::Value;
use shared::Turn;
use std::rc::Rc;

/// A cached token lives an hour at the most,
const LONGEST: f64 = 3600.0;
/// and ends five minutes before WeChat ends it.
const MARGIN: f64 = 300.0;
/// The state in which WeChat gave the refused token again.
const STUBBORN: &str = "stubborn";

type Outcome<V> = Result<String, Failure<V>>;
type Ask<H> = fn(Asking<H>) -> Work<Asked<<H as Host>::Value>>;

/// What is asked for, with the seconds that it may be cached.
pub type Asked<V> = Result<(String, f64), Failure<V>>;

/// A sort of token, cached and shared by all calls.
pub struct Sort<H: Host> {
    /// What it is filed under in the cache; the framework uses the same.
    pub cache_key: fn(&Account) -> String,
    /// How WeChat is asked for it.
    pub ask: Ask<H>,
}

/// WeChat being asked.
pub struct Asking<H: Host> {
    /// The instance.
    pub client: Rc<Client<H>>,
    /// The call that began it.
    pub trace: Rc<Trace>,
    /// Whose token.
    pub account: Account,
    /// The state that made it necessary.
    pub why: &'static str,
}

impl<H: Host> Asking<H> {
    /// Whether WeChat is to make another token, where it would give the same again.
    pub fn is_forced(&self) -> bool {
        self.why == STUBBORN
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
    sort: Sort<H>,
    need: Need,
) -> Outcome<H::Value> {
    let key = (sort.cache_key)(account);
    if let Need::Any = need
        && let Some(token) = client.host.peek(&key).filter(|token| !token.is_empty())
    {
        return Ok(token); // nearly every call ends here: nothing to wait for, nothing to share
    }
    let flight = match &need {
        Need::Any => join(&["any ", &key]),
        Need::New => join(&["new ", &key]),
        Need::Other(refused) => join(&["other ", &key, " ", refused]),
    };
    trace.waits_for(Wait::OtherCall); // unless the work is its own, and says better
    let work = || -> Work<Outcome<H::Value>> {
        Box::pin(meet_in_time(
            client.clone(),
            trace.clone(),
            account.clone(),
            sort.ask,
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
    ask: Ask<H>,
    key: String,
    need: Need,
) -> Outcome<H::Value> {
    let time = client.host.cutoff(client.timeout, None);
    let work = meet(&client, &trace, account, ask, &key, need);
    let outcome = first(work, time).await;
    outcome.unwrap_or_else(|fault| Err(answer::cut_off(fault, &trace)))
}

/// The table of states, row by row.
async fn meet<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: Account,
    ask: Ask<H>,
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
                store::unlock(client, trace, key, turn.claim);
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
        let asking = Asking {
            client: client.clone(),
            trace: trace.clone(),
            account: account.clone(),
            why,
        };
        let forced = asking.is_forced();
        let asked = ask(asking).await;
        let got = asked.as_ref().ok().map(|(token, _)| token);
        let stubborn = refused.is_some() && got == refused.as_ref() && !forced;
        if !stubborn || !client.tokens.may_force(key, client.host.now()) {
            break asked;
        }
        why = STUBBORN;
    };
    match asked {
        Ok((token, seconds)) => {
            store::keep(client, trace, key, &token, seconds, turn.claim);
            Ok(token)
        }
        Err(failure) => {
            store::unlock(client, trace, key, turn.claim);
            Err(failure)
        }
    }
}

/// A token of WeChat's answer, by its name, and the seconds that it may be cached.
pub fn with_life<V: Value>(answer: &V, name: &str) -> Asked<V> {
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
