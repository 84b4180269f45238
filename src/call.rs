//! The way of one call, from the caller's object to the result.
//!
//! ```text
//! arguments → catalogue entry → account → checks → token → request → fetch → answer → result
//! ```
//!
//! [`call`] is the whole of it; from the token to the answer it is [`exchange`]. Nothing is borrowed across an await, so a call made inside a callback never finds the instance locked.

use crate::access_token;
use crate::account::Account;
use crate::answer;
use crate::check;
use crate::client::Client;
use crate::control::Control;
use crate::crypto;
use crate::draft::Draft;
use crate::event::Event;
use crate::exchange::exchange;
use crate::failure::Failure;
use crate::host::{Body, Fault, Host};
use crate::race::first;
use crate::result;
use crate::say;
use crate::say::Said;
use crate::special::{self, Next, Special, Task, Whose};
use crate::ticket;
use crate::token::Need;
use crate::trace::{self, Trace};
use crate::value::Value;
use std::rc::Rc;
use weixin_entry::{Endpoint, Filling, Method, Proof, Signature};

/// One call of the function with this name; `id` tells it from the others of the instance. The error is the same sort of object as the result: the caller gets either.
pub async fn call<H: Host>(
    client: Rc<Client<H>>,
    function: &str,
    given: H::Value,
    id: u32,
) -> Result<H::Value, H::Value> {
    let trace = Rc::new(Trace::new(function, id, client.host.now()));
    let (endpoint, control) = match begun(&client, function, &given) {
        Ok(begun) => begun,
        Err(failure) => return ended(&client, &trace, &given, Err(failure), &[]),
    };
    if control.is_aborted() {
        let failure = answer::from_fault(Fault::Aborted);
        return ended(&client, &trace, &given, Err(failure), &control.secrets());
    }
    let timeout = control.timeout.unwrap_or(client.timeout);
    let cutoff = client.host.cutoff(timeout, control.signal.clone());
    match first(run(&client, &trace, endpoint, &given, &control), cutoff).await {
        Ok(outcome) => outcome,
        Err(fault) => {
            let failure = answer::cut_off(fault, &trace);
            ended(&client, &trace, &given, Err(failure), &control.secrets())
        }
    }
}

/// What is called, and what the caller says about the call.
type Begun<V> = (Rc<Endpoint>, Control<V>);

fn begun<H: Host>(
    client: &Client<H>,
    function: &str,
    given: &H::Value,
) -> Result<Begun<H::Value>, Failure<H::Value>> {
    let endpoint = client
        .endpoint(function)
        .ok_or_else(Failure::unknown_function)?;
    let control = Control::read(given)?.with_checked_account(&client.host)?;
    Ok((endpoint, control))
}

/// The end of every call: told once, and its failure made presentable.
fn ended<H: Host>(
    client: &Client<H>,
    trace: &Trace,
    given: &H::Value,
    outcome: Result<H::Value, Failure<H::Value>>,
    secrets: &[&str],
) -> Result<H::Value, H::Value> {
    if outcome.is_err() && trace.appid().is_empty() {
        trace.acts_for(&account_meant(client, &trace.function, given).unwrap_or_default());
    }
    client.tell(trace, || {
        let failure = outcome.as_ref().err();
        Event::Call {
            code: failure.map_or(0, Failure::code),
            ms: client.host.now() - trace.started,
            attempts: trace.attempts(),
            rid: failure.map_or("", Failure::rid),
            at: failure.map_or("", Failure::at),
            retryable: failure.is_some_and(Failure::passes),
        }
    });
    outcome.map_err(|failure| failure.into_value(&client.host, secrets, trace))
}

/// Whose a call would have been that was refused before its account was looked for: of the appid that it names, else of the configured one.
fn account_meant<H: Host>(client: &Client<H>, function: &str, given: &H::Value) -> Option<String> {
    let its_own = given.property("appid");
    if !its_own.is_nothing() {
        let is_short = its_own.length() <= trace::LONGEST_APPID;
        return its_own.as_text().filter(|_| is_short);
    }
    let endpoint = client.endpoint(function)?;
    let account = account_of(client, &endpoint, given, &Control::none());
    Some(account.ok()?.appid)
}

/// What the function with this name gives at once, without a promise. The error is what the caller sees.
pub fn answer_now<H: Host>(
    client: &Client<H>,
    function: &str,
    given: &H::Value,
    id: u32,
) -> Result<H::Value, H::Value> {
    let trace = Trace::new(function, id, client.host.now());
    let answer = begun(client, function, given).and_then(|(endpoint, control)| {
        let account = account_of(client, &endpoint, given, &control)?;
        trace.acts_for(&account.appid);
        let draft = Draft::new(client, endpoint.clone(), given, &account)?;
        let mut task = Task {
            client,
            draft,
            given,
            account: &account,
        };
        match (special::of(&endpoint).prepare)(&mut task)? {
            Next::Done(answer) => Ok(answer),
            _ => Err(Failure::unknown_function()),
        }
    });
    ended(client, &trace, given, answer, &[])
}

/// A call with its failures made presentable.
async fn run<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    endpoint: Rc<Endpoint>,
    given: &H::Value,
    control: &Control<H::Value>,
) -> Result<H::Value, H::Value> {
    let account = match account_of(client, &endpoint, given, control) {
        Ok(account) => account,
        Err(failure) => return ended(client, trace, given, Err(failure), &control.secrets()),
    };
    trace.acts_for(&account.appid);
    let mut token = String::new();
    let outcome = drive(
        client, trace, endpoint, given, control, &account, &mut token,
    )
    .await;
    let mut secrets = control.secrets();
    secrets.extend([account.secret.as_str(), &token]);
    ended(client, trace, given, outcome, &secrets)
}

/// The account that a call acts for; of what needs none, one without a name.
#[inline(never)]
fn account_of<H: Host>(
    client: &Client<H>,
    endpoint: &Endpoint,
    given: &H::Value,
    control: &Control<H::Value>,
) -> Result<Account, Failure<H::Value>> {
    let platform = special::platform::<H>(endpoint, given)?;
    let whose = match endpoint.proof {
        Proof::UserToken => Whose::Nobody,
        Proof::Nothing if !endpoint.instead.is_empty() => Whose::Nobody,
        Proof::Appid => Whose::AppidOnly,
        _ => special::of::<H>(endpoint).account,
    };
    let (appid, secret) = (control.appid.as_deref(), control.appsecret.as_deref());
    match (whose, appid) {
        (Whose::Nobody, _) => Ok(Account::nameless(platform)),
        (Whose::AppidOnly, Some(appid)) => Ok(Account {
            appid: appid.to_owned(),
            ..Account::nameless(platform)
        }),
        _ => {
            let account = client
                .accounts
                .resolve(&client.host, platform, appid, secret);
            account.or_else(|failure| match (appid_matters(endpoint, control), appid) {
                (true, _) => Err(failure),
                // With a token of his own the caller says whose it is, and needs no secret.
                (false, appid) => Ok(Account {
                    appid: appid.unwrap_or_default().to_owned(),
                    ..Account::nameless(platform)
                }),
            })
        }
    }
}

/// Whether a call cannot do without an account: a token that the caller gives says by itself whose it is.
fn appid_matters<V: Value>(endpoint: &Endpoint, control: &Control<V>) -> bool {
    let mut params = endpoint.params.iter();
    endpoint.proof != Proof::Token
        || control.access_token.is_none()
        || control.appid.is_none() && params.any(|param| param.filling == Filling::Appid)
}

async fn drive<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    endpoint: Rc<Endpoint>,
    given: &H::Value,
    control: &Control<H::Value>,
    account: &Account,
    used_token: &mut String,
) -> Result<H::Value, Failure<H::Value>> {
    if !endpoint.instead.is_empty() {
        return Err(Failure::parameter(Said::Plain(endpoint.instead.clone())));
    }
    if endpoint.proof == Proof::UserToken && control.access_token.is_none() {
        return Err(Failure::parameter(say!(
            "缺少参数 access_token：应为用户授权后得到的 access_token，不是接口调用凭据"
        )));
    }
    let Special {
        prepare, finish, ..
    } = special::of::<H>(&endpoint);
    let mut task = Task {
        client,
        draft: Draft::new(client, endpoint.clone(), given, account)?,
        given,
        account,
    };
    tell_ignored(client, trace, &task.draft, given);
    let answer = match prepare(&mut task)? {
        Next::Done(answer) => answer,
        Next::Token => {
            let need = Need::first(control.cached);
            let token = access_token::obtain(client, trace, account, need).await?;
            H::Value::text(&token)
        }
        Next::Ticket => {
            let ticket = ticket::obtain(client, trace, account, control).await?;
            H::Value::text(&ticket)
        }
        Next::Signature(sort) => {
            let made = client.host.payment_signature(sort, given).await;
            made.map_err(answer::from_fault)?
        }
        Next::Send => {
            sign(&mut task.draft, control)?;
            task.draft.add(control.extra.as_ref())?;
            if let Some(parts) = task.draft.form_parts() {
                let form = client.host.form(parts).await;
                task.draft.body = Some(Body::Form(form.map_err(answer::from_fault)?));
            }
            exchange(client, trace, &mut task.draft, control, account, used_token).await?
        }
    };
    let answer = finish(&task, answer)?;
    Ok(result::of(&task.draft.endpoint, answer))
}

/// Proves to WeChat that the caller knows the user's session key, by a signature of nothing.
fn sign<V: Value>(draft: &mut Draft<V>, control: &Control<V>) -> Result<(), Failure<V>> {
    if !draft.endpoint.signatures.contains(&Signature::Session) {
        return Ok(());
    }
    let key = control.session_key.as_deref().unwrap_or_default();
    crypto::key(key)?;
    let signature = crypto::sign_by_session("", key);
    let query = match draft.method {
        Method::Get => &mut draft.fields,
        Method::Post => &mut draft.query,
    };
    query.set("signature", V::text(&signature));
    query.set("sig_method", V::text("hmac_sha256"));
    Ok(())
}

fn tell_ignored<H: Host>(
    client: &Client<H>,
    trace: &Trace,
    draft: &Draft<H::Value>,
    given: &H::Value,
) {
    if !client.host.listens() || given.is_nothing() {
        return;
    }
    for parameter in check::ignored(&draft.endpoint.params, given) {
        client.tell(trace, || Event::IgnoredParameter {
            parameter: &parameter,
        });
    }
}
