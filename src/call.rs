//! The way of one call, from the caller's object to the result.
//!
//! ```text
//! arguments → catalogue entry → account → checks → token → request → fetch → answer → result
//! ```
//!
//! [`call`] is the whole of it. Nothing is borrowed across an await, so a call made inside a callback never finds the instance locked.

use crate::account::Account;
use crate::address::Query;
use crate::answer;
use crate::catalogue::model::{Filling, Proof, Special};
use crate::check;
use crate::client::Client;
use crate::control::Control;
use crate::draft::Draft;
use crate::errcode::Place;
use crate::event::Event;
use crate::failure::{Failure, code, keep_original};
use crate::host::{Fault, Host};
use crate::say;
use crate::special;
use crate::table::{self, Endpoint};
use crate::token::{self, Need, What};
use crate::trace::Trace;
use crate::value::{Type, Value};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

/// Codes by which WeChat says that a token is no longer good.
const DEAD_TOKEN: [i32; 3] = [40001, 40014, 42001];
/// WeChat wants GET.
const WANTS_GET: i32 = 43001;

/// One call of the function with this number. The error is the same sort of object as the result: the caller gets either.
pub async fn call<H: Host>(
    client: Rc<Client<H>>,
    index: u32,
    given: H::Value,
) -> Result<H::Value, H::Value> {
    let Some(endpoint) = table::endpoint(index) else {
        return Err(unknown_function().into_value(&client.host, &[]));
    };
    let control = match Control::read(&given) {
        Ok(control) => control,
        Err(failure) => return Err(failure.into_value(&client.host, &[])),
    };
    if control.is_aborted() {
        return Err(answer::from_fault(Fault::Aborted).into_value(&client.host, &[]));
    }
    let timeout = control.timeout.unwrap_or(client.timeout);
    let cutoff = client.host.cutoff(timeout, control.signal.clone());
    let trace = Rc::new(Trace::new(endpoint.name));
    match first(run(&client, &trace, endpoint, &given, &control), cutoff).await {
        Ok(outcome) => outcome,
        Err(fault) => {
            Err(answer::cut_off(fault, &trace).into_value(&client.host, &control.secrets()))
        }
    }
}

/// What the function with this number gives at once: the account that a call would act for. The error is what the caller sees.
pub fn answer_now<H: Host>(
    client: &Client<H>,
    index: u32,
    given: &H::Value,
) -> Result<H::Value, H::Value> {
    let account = Control::read(given).and_then(|control| {
        let endpoint = table::endpoint(index).filter(|found| found.special == Special::AppidInfo);
        let endpoint = endpoint.ok_or_else(unknown_function)?;
        account_of(client, endpoint, given, &control)
    });
    let account = account.map_err(|failure| failure.into_value(&client.host, &[]))?;
    let mut info = H::Value::object();
    info.set("appid", H::Value::text(&account.appid));
    info.set("appsecret", H::Value::text(&account.secret));
    Ok(info)
}

pub(crate) fn unknown_function<V: Value>() -> Failure<V> {
    Failure::new(code::PARAMETER, say!("没有这个函数"))
}

/// A call with its failures made presentable.
async fn run<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    endpoint: Endpoint,
    given: &H::Value,
    control: &Control<H::Value>,
) -> Result<H::Value, H::Value> {
    let account = match account_of(client, endpoint, given, control) {
        Ok(account) => account,
        Err(failure) => return Err(failure.into_value(&client.host, &control.secrets())),
    };
    let mut token = String::new();
    drive(
        client, trace, endpoint, given, control, &account, &mut token,
    )
    .await
    .map_err(|failure| {
        let mut secrets = control.secrets();
        secrets.extend([account.secret.as_str(), &token]);
        failure.into_value(&client.host, &secrets)
    })
}

/// The account that a call acts for; of what needs none, one without a name.
fn account_of<H: Host>(
    client: &Client<H>,
    endpoint: Endpoint,
    given: &H::Value,
    control: &Control<H::Value>,
) -> Result<Account, Failure<H::Value>> {
    let kind = special::account_kind(endpoint, given)?;
    let (appid, secret) = (control.appid.as_deref(), control.appsecret.as_deref());
    match (endpoint.special, appid) {
        (Special::UserInfo | Special::SignatureCheck | Special::UniIdLogin, _) => {
            Ok(Account::nameless(kind))
        }
        // Data are decrypted by the user's key: the secret has no part in it.
        (Special::UserData | Special::UserPhone, Some(appid)) => Ok(Account {
            appid: appid.to_owned(),
            ..Account::nameless(kind)
        }),
        _ => {
            let account = client.accounts.resolve(&client.host, kind, appid, secret);
            account.or_else(|failure| match appid_matters(endpoint, control) {
                true => Err(failure),
                false => Ok(Account::nameless(kind)),
            })
        }
    }
}

/// Whether a call cannot do without an account: a token that the caller gives says by itself whose it is.
fn appid_matters<V: Value>(endpoint: Endpoint, control: &Control<V>) -> bool {
    let mut params = endpoint.params.into_iter();
    endpoint.proof != Proof::Token
        || control.access_token.is_none()
        || params.any(|param| matches!(param.filling, Filling::Appid))
}

async fn drive<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    endpoint: Endpoint,
    given: &H::Value,
    control: &Control<H::Value>,
    account: &Account,
    used_token: &mut String,
) -> Result<H::Value, Failure<H::Value>> {
    if endpoint.special == Special::AccessToken {
        let token = token::obtain(
            client,
            trace,
            account,
            What::AccessToken,
            Need::first(control.cached),
        )
        .await?;
        return Ok(H::Value::text(&token));
    }
    let mut draft = Draft::new(client, endpoint, given, account)?;
    tell_ignored(client, &draft, given);
    if let Some(result) = special::prepare(client, &mut draft, given, account)? {
        return Ok(succeeded(result));
    }
    if matches!(endpoint.special, Special::JsapiTicket | Special::JsapiSign) {
        let ticket = token::ticket(client, trace, account, control).await?;
        return special::of_ticket(client, &draft, &ticket, account).map(succeeded);
    }
    draft.add(control.extra.as_ref())?;

    let answer = exchange(client, trace, &mut draft, control, account, used_token).await?;
    special::finish(&draft, answer, account).map(succeeded)
}

/// Sends a draft with what WeChat wants to see of who asks. A dead token of ours is replaced once; a method that the caller left open
/// becomes GET where WeChat wants that.
pub(crate) async fn exchange<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    draft: &mut Draft<H::Value>,
    control: &Control<H::Value>,
    account: &Account,
    used_token: &mut String,
) -> Result<H::Value, Failure<H::Value>> {
    let endpoint = draft.endpoint;
    let given_token = control.access_token.clone().or(draft.target.token.take());
    let ours = endpoint.proof == Proof::Token && given_token.is_none();
    let mut place = Place::Function(endpoint.name);
    if let (Proof::Token, Some(token)) = (endpoint.proof, given_token) {
        *used_token = token;
        place = Place::GivenToken(endpoint.name);
    }
    let mut wanted = ours.then(|| Need::first(control.cached));
    let mut replaced = false;
    loop {
        if let Some(need) = wanted.take() {
            *used_token = token::obtain(client, trace, account, What::AccessToken, need).await?;
        }
        let request = draft.request(&proof_of(endpoint, account, used_token))?;
        let path = &draft.target.path;
        let answer = client
            .send_within(trace, endpoint.name, path, request, endpoint.repeatable)
            .await?;
        match answer::judge(&client.host, answer, place) {
            Err(failure) if ours && !replaced && DEAD_TOKEN.contains(&failure.code()) => {
                replaced = true;
                wanted = Some(Need::Other(used_token.clone()));
            }
            Err(failure) if draft.method_is_open && failure.code() == WANTS_GET => {
                draft.turn_to_get();
            }
            outcome => return outcome,
        }
    }
}

/// What stands first in the query.
fn proof_of(endpoint: Endpoint, account: &Account, token: &str) -> Query {
    let mut query = Query::default();
    match endpoint.proof {
        Proof::None => {}
        Proof::Token => query.push("access_token", token),
        Proof::Secret => {
            query.push("appid", &account.appid);
            query.push("secret", &account.secret);
        }
    }
    query
}

fn tell_ignored<H: Host>(client: &Client<H>, draft: &Draft<H::Value>, given: &H::Value) {
    if !client.host.listens() || given.is_nothing() {
        return;
    }
    for parameter in check::ignored(draft.endpoint.params, given) {
        client.tell(|| Event::IgnoredParameter {
            function: draft.endpoint.name,
            parameter: &parameter,
        });
    }
}

/// A result with `code` and `msg`. Bytes stay what they are.
fn succeeded<V: Value>(mut result: V) -> V {
    if result.kind() == Type::Object {
        keep_original(&mut result);
        result.set("code", V::number(0.0));
        result.set("msg", V::text("ok"));
    }
    result
}

/// The work, unless the other ends first; then the work is dropped.
pub(crate) async fn first<T, E>(
    work: impl Future<Output = T>,
    cutoff: impl Future<Output = E>,
) -> Result<T, E> {
    let (mut work, mut cutoff) = (pin!(work), pin!(cutoff));
    poll_fn(|context| {
        if let Poll::Ready(result) = work.as_mut().poll(context) {
            return Poll::Ready(Ok(result));
        }
        cutoff.as_mut().poll(context).map(Err)
    })
    .await
}
