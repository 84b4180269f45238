//! The access token of an account: the proof that WeChat wants of nearly every call.

use crate::account::Account;
use crate::answer;
use crate::client::Client;
use crate::errcode::Place;
use crate::event::Event;
use crate::failure::Failure;
use crate::host::{Body, Host, Request};
use crate::platform::Platform;
use crate::token::{self, Asked, Asking, Need, Sort};
use crate::trace::Trace;
use crate::value::Value;
use std::rc::Rc;
use weixin_entry::Method;

/// The access token of an account.
pub async fn obtain<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: &Account,
    need: Need,
) -> Result<String, Failure<H::Value>> {
    let sort = Sort {
        cache_key: Account::cache_key,
        ask: |asking| Box::pin(ask(asking)),
    };
    token::obtain(client, trace, account, sort, need).await
}

/// Asks WeChat for one. (WeChat: getStableAccessToken.)
async fn ask<H: Host>(asking: Asking<H>) -> Asked<H::Value> {
    let force = asking.is_forced();
    let Asking {
        client,
        trace,
        account,
        why,
    } = asking;
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
    let function = match account.platform {
        Platform::OfficialAccount => "h5.auth.getAccessToken",
        _ => "auth.getAccessToken",
    };
    // Asking again does no harm, so a fault on the way may be met by another try.
    let answer = client
        .send_within(&trace, function, "cgi-bin/stable_token", request, true)
        .await?;
    let answer = answer::judge(&client.host, answer, Place::Token)?;
    let asked = token::with_life(&answer, "access_token")?;
    client.tell(&trace, || Event::Token {
        action: if force { "refreshed" } else { "got" },
        why,
    });
    Ok(asked)
}
