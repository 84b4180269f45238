//! A request and its answer: sent with the proof of who asks, and sent again where WeChat's answer says what was wrong with the proof or the method.

use crate::access_token;
use crate::account::Account;
use crate::address::Query;
use crate::answer;
use crate::client::Client;
use crate::control::Control;
use crate::draft::Draft;
use crate::errcode::Place;
use crate::failure::Failure;
use crate::host::Host;
use crate::signing;
use crate::token::Need;
use crate::trace::Trace;
use std::rc::Rc;
use weixin_entry::{Endpoint, Proof};

/// Codes by which WeChat says that a token is no longer good.
const DEAD_TOKEN: [i32; 3] = [40001, 40014, 42001];
/// WeChat wants GET.
const WANTS_GET: i32 = 43001;

/// Sends a draft with what WeChat wants to see of who asks. A dead token of ours is replaced once; a method that the caller left open
/// becomes GET where WeChat wants that.
pub async fn exchange<H: Host>(
    client: &Rc<Client<H>>,
    trace: &Rc<Trace>,
    draft: &mut Draft<H::Value>,
    control: &Control<H::Value>,
    account: &Account,
    used_token: &mut String,
) -> Result<H::Value, Failure<H::Value>> {
    let endpoint = draft.endpoint.clone();
    let name = endpoint.name.as_str();
    let given_token = control.access_token.clone().or(draft.target.token.take());
    let ours = endpoint.proof == Proof::Token && given_token.is_none();
    let mut place = Place::Function(name);
    if let (Proof::Token | Proof::UserToken, Some(token)) = (endpoint.proof, given_token) {
        *used_token = token;
        if endpoint.proof == Proof::Token {
            place = Place::GivenToken(name);
        }
    }
    let mut wanted = ours.then(|| Need::first(control.cached));
    let mut replaced = false;
    loop {
        if let Some(need) = wanted.take() {
            *used_token = access_token::obtain(client, trace, account, need).await?;
        }
        let mut request = draft.request(&proof_of(&endpoint, account, used_token))?;
        let path = &draft.target.path;
        request.signing = signing::of(&endpoint, path, control, account);
        let answer = client
            .send_within(trace, name, path, request, draft.repeatable)
            .await?;
        let answer = answer::judge(&client.host, answer, place);
        match answer.and_then(|answer| answer::promised(&endpoint, answer)) {
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
fn proof_of(endpoint: &Endpoint, account: &Account, token: &str) -> Query {
    let mut query = Query::default();
    match endpoint.proof {
        Proof::Nothing => {}
        Proof::Token | Proof::UserToken => query.push("access_token", token),
        Proof::Appid => query.push("appid", &account.appid),
        Proof::Secret => {
            query.push("appid", &account.appid);
            query.push("secret", &account.secret);
        }
    }
    query
}
