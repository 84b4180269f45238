//! The store of tokens, made harmless: whatever it does, a call goes on.
//!
//! Each step has a short time of its own. One that fails is told and passed over, and what this process got itself is kept in memory beside
//! the store, so that a store which fails costs no request a call. A store that did not answer at all is left alone for a while.
//!
//! | the copy in memory | the store | a call takes |
//! |---|---|---|
//! | the store has not taken it | is not asked, but offered it again | the copy |
//! | the store has taken it | has a token | the store's: another process may have replaced it |
//! | | has none: somebody deleted it | none |
//! | | fails, or does not answer | the copy |
//!
//! A copy ends when the store would have forgotten the token. Nobody waits for the steps that follow a token (`set`, `unlock`): a host that
//! stops a process at the end of its work may lose them, after which the next process asks WeChat and gets the same token.

pub(crate) mod memory;

use crate::client::Client;
use crate::event::Event;
use crate::failure::redact;
use crate::host::{Host, Lock, StoreFault, Work};
use crate::race::first;
use crate::text::{digits, join};
use crate::trace::{Trace, Wait};
use memory::{Copy, State};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

/// A step lasts this long at the most (ms). Stores answer within a few milliseconds, those at the other end of the world within 300.
const STEP: u32 = 1000;
/// A store that did not answer is left alone for so long (ms).
const REST: f64 = 10_000.0;
/// A turn to ask WeChat lasts this long at the most (ms), should its process die.
const TURN: u32 = 3000;

/// The token under a key.
pub async fn load<H: Host>(client: &Rc<Client<H>>, trace: &Rc<Trace>, key: &str) -> Option<String> {
    let memory = &client.tokens.memory;
    let copy = memory.find(key, client.host.now());
    if let Some(copy) = &copy
        && copy.state != State::Saved
    {
        if copy.state == State::Failed {
            save(client, trace, copy, None);
        }
        return Some(copy.text.clone());
    }
    trace.waits_for(Wait::Cache("get"));
    match step(client, trace, "get", key, client.host.load(key)).await {
        Some(text) => text.filter(|text| !text.is_empty()),
        None => copy.map(|copy| copy.text),
    }
}

/// Keeps a token for some seconds, then gives back the turn that it was got in.
pub fn keep<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    key: &str,
    text: &str,
    seconds: f64,
    turn: Option<String>,
) {
    let memory = &client.tokens.memory;
    memory.forget(key);
    if seconds < 1.0 {
        return unlock(client, trace, key, turn);
    }
    let copy = Copy {
        key: key.to_owned(),
        text: text.to_owned(),
        ends: client.host.now() + seconds.floor() * 1000.0,
        state: State::Saving,
    };
    memory.with(|copies| copies.push(copy.clone()));
    save(client, trace, &copy, turn);
}

fn save<H: Host>(client: &Rc<Client<H>>, trace: &Rc<Trace>, copy: &Copy, turn: Option<String>) {
    let (its_client, trace, copy) = (client.clone(), trace.clone(), copy.clone());
    let Copy {
        key, text, ends, ..
    } = copy;
    client.tokens.memory.note(&key, &text, State::Saving);
    let work = async move {
        let client = its_client;
        let seconds = ((ends - client.host.now()) / 1000.0).max(1.0) as u32;
        let saving = async {
            let saved = client.host.save(&key, &text, seconds).await;
            // Stores like to repeat the command that failed.
            saved.map_err(|fault| StoreFault(redact(fault.0, &[&text])))
        };
        let saved = step(&client, &trace, "set", &key, saving).await;
        let state = saved.map_or(State::Failed, |()| State::Saved);
        client.tokens.memory.note(&key, &text, state);
        unlock(&client, &trace, &key, turn);
    };
    begin(client, Box::pin(work));
}

/// Forgets what is under a key.
pub async fn forget<H: Host>(client: &Client<H>, trace: &Rc<Trace>, key: &str) {
    client.tokens.memory.forget(key);
    trace.waits_for(Wait::Cache("delete"));
    step(client, trace, "delete", key, client.host.forget(key)).await;
}

/// Tries to get the turn to ask WeChat; a store that fails has no turns.
pub async fn lock<H: Host>(client: &Client<H>, trace: &Rc<Trace>, key: &str) -> Lock {
    trace.waits_for(Wait::Cache("lock"));
    let name = lock_name(key);
    let locked = step(client, trace, "lock", key, client.host.lock(&name, TURN)).await;
    locked.unwrap_or(Lock::Unknown)
}

/// Gives a turn back.
pub fn unlock<H: Host>(client: &Rc<Client<H>>, trace: &Rc<Trace>, key: &str, turn: Option<String>) {
    let Some(claim) = turn else { return };
    let (its_client, trace, key) = (client.clone(), trace.clone(), key.to_owned());
    let work = async move {
        let (client, name) = (its_client, lock_name(&key));
        step(
            &client,
            &trace,
            "unlock",
            &key,
            client.host.unlock(&name, &claim),
        )
        .await;
    };
    begin(client, Box::pin(work));
}

fn lock_name(key: &str) -> String {
    join(&[key, ":lock"])
}

/// Work that nobody waits for. What needs no waiting is done when this is.
fn begin<H: Host>(client: &Client<H>, mut work: Work<()>) {
    let mut nobody = Context::from_waker(Waker::noop());
    if work.as_mut().poll(&mut nobody).is_pending() {
        client.host.spawn(work);
    }
}

/// What a step of the store gives; `None` where it fails, of which whoever listens hears.
async fn step<H: Host, T>(
    client: &Client<H>,
    trace: &Rc<Trace>,
    operation: &'static str,
    key: &str,
    doing: impl Future<Output = Result<T, StoreFault>>,
) -> Option<T> {
    if client.host.now() < client.tokens.memory.rests.get() {
        return None;
    }
    let mut done = None;
    // One machinery for the steps of all sorts.
    let doing: Pin<Box<dyn Future<Output = Option<StoreFault>> + '_>> = Box::pin(async {
        match doing.await {
            Ok(given) => {
                done = Some(given);
                None
            }
            Err(fault) => Some(fault),
        }
    });
    in_time(client, trace, operation, key, doing).await;
    done
}

#[inline(never)]
async fn in_time<H: Host>(
    client: &Client<H>,
    trace: &Rc<Trace>,
    operation: &'static str,
    key: &str,
    doing: Pin<Box<dyn Future<Output = Option<StoreFault>> + '_>>,
) {
    let ended = first(doing, client.host.sleep(STEP)).await;
    let fault = ended.unwrap_or_else(|()| {
        let rests = client.host.now() + REST;
        client.tokens.memory.rests.set(rests);
        let time = digits(STEP as usize);
        Some(StoreFault(join(&[&time, " 毫秒内没有回应"])))
    });
    if let Some(StoreFault(reason)) = &fault {
        client.tell(trace, || Event::CacheError {
            operation,
            key,
            reason,
        });
    }
}
