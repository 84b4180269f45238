//! The jsapi ticket of an official account: what signatures for WeChat's JS-SDK are made with. It lives and is shared as access tokens are, but WeChat
//! refuses none, so there is none to replace.

use crate::account::Account;
use crate::client::Client;
use crate::control::Control;
use crate::draft::Draft;
use crate::exchange::exchange;
use crate::failure::Failure;
use crate::host::Host;
use crate::text::join;
use crate::token::{self, Asked, Asking, Need, Sort};
use crate::trace::Trace;
use crate::value::Value;
use std::rc::Rc;

/// A ticket for a call: the shared one, but where the caller gives a token to ask with.
pub async fn obtain<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: &Account,
    control: &Control<H::Value>,
) -> Result<String, Failure<H::Value>> {
    if control.access_token.is_some() {
        return Ok(ask(client, trace, account, control).await?.0);
    }
    let sort = Sort {
        cache_key: |account| join(&["h5-weixin:", &account.appid, ":jsapi_ticket"]),
        ask: |asking| Box::pin(ask_for_all(asking)),
    };
    token::obtain(client, trace, account, sort, Need::first(control.cached)).await
}

async fn ask_for_all<H: Host>(asking: Asking<H>) -> Asked<H::Value> {
    let Asking {
        client,
        trace,
        account,
        ..
    } = asking;
    ask(&client, &trace, &account, &Control::none()).await
}

/// Asks WeChat for a ticket, with an access token.
async fn ask<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    account: &Account,
    control: &Control<H::Value>,
) -> Asked<H::Value> {
    let Some(endpoint) = client.endpoint("h5.auth.getJsapiTicket") else {
        return Err(Failure::unknown_function());
    };
    let mut draft = Draft::new(client, endpoint, &H::Value::undefined(), account)?;
    draft.fields.set("type", H::Value::text("jsapi"));
    let mut used_token = String::new();
    let answer = exchange(client, trace, &mut draft, control, account, &mut used_token).await;
    // Others wait for this failure, who do not know the token.
    let answer = answer.map_err(|failure| failure.without(&used_token))?;
    token::with_life(&answer, "ticket")
}
