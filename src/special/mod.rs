//! The few functions that need logic of their own: one table, one row each.

mod jsapi;
mod livebroadcast;
mod login;
mod moderation;
mod request;
mod user_data;

use crate::account::Account;
use crate::client::Client;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::host::Host;
use crate::platform::Platform;
use weixin_entry::Endpoint;

/// A function's logic: whose account it acts for, what is done before the request, and what is made of the answer.
pub struct Special<H: Host> {
    /// Which account it needs.
    pub account: Whose,
    /// Before the request.
    pub prepare: Prepare<H>,
    /// After the answer, or with the token or ticket that [`Next`] asked for.
    pub finish: Finish<H>,
}

/// Which account a function needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// One with its secret.
    Whole,
    /// An appid: a secret has no part in it.
    AppidOnly,
    /// None.
    Nobody,
}

/// What comes after the preparation.
pub enum Next<V> {
    /// The request.
    Send,
    /// Nothing: this is the result.
    Done(V),
    /// An access token, which is the answer.
    Token,
    /// A ticket, which is the answer.
    Ticket,
    /// A signature of the host's, by the sort of payment that it is for, which is the answer.
    Signature(&'static str),
}

/// A call under way, as its logic sees it.
pub struct Task<'a, H: Host> {
    /// The instance.
    pub client: &'a Client<H>,
    /// The request, as far as it is drawn up.
    pub draft: Draft<H::Value>,
    /// The caller's object.
    pub given: &'a H::Value,
    /// Whom it acts for.
    pub account: &'a Account,
}

type Prepared<H> = Result<Next<<H as Host>::Value>, Failed<H>>;
type Failed<H> = Failure<<H as Host>::Value>;
type Prepare<H> = fn(&mut Task<'_, H>) -> Prepared<H>;
type Finish<H> = fn(&Task<'_, H>, <H as Host>::Value) -> Result<<H as Host>::Value, Failed<H>>;

/// The logic of an endpoint; of most there is none.
pub fn of<H: Host>(endpoint: &Endpoint) -> Special<H> {
    let row = |account, prepare, finish| Special {
        account,
        prepare,
        finish,
    };
    use Whose::{AppidOnly, Nobody, Whole};
    match endpoint.special.as_str() {
        "access_token" => row(Whole, |_| Ok(Next::Token), as_it_is),
        "appid_info" => row(
            Whole,
            |task| Ok(Next::Done(login::appid_info(task.account))),
            as_it_is,
        ),
        "login" => row(Whole, login::prepare, login::session),
        "jsapi_ticket" => row(Whole, |_| Ok(Next::Ticket), jsapi::ticket),
        "jsapi_sign" => row(Whole, |_| Ok(Next::Ticket), jsapi::sign),
        "phone_number" => row(Whole, user_data::phone_number, as_it_is),
        "user_phone" => row(AppidOnly, user_data::decrypted_phone, as_it_is),
        "user_data" => row(AppidOnly, user_data::decrypted, as_it_is),
        "check_signature" => row(Nobody, user_data::check_signature, as_it_is),
        "text_check" => row(Whole, send, moderation::text_verdict),
        "image_check" => row(Whole, moderation::prepare_image, as_it_is),
        "live_info" => row(Whole, livebroadcast::live_info, as_it_is),
        "xpay_sign" => row(Nobody, |_| Ok(Next::Signature("xpay")), as_it_is),
        "b2b_sign" => row(Nobody, |_| Ok(Next::Signature("b2b")), as_it_is),
        "delivery_sign" => row(Nobody, |_| Ok(Next::Signature("delivery")), as_it_is),
        "request" => row(Whole, request::prepare, as_it_is),
        _ => row(Whole, send, as_it_is),
    }
}

fn send<H: Host>(_: &mut Task<'_, H>) -> Prepared<H> {
    Ok(Next::Send)
}

fn as_it_is<H: Host>(_: &Task<'_, H>, answer: H::Value) -> Result<H::Value, Failure<H::Value>> {
    Ok(answer)
}

/// The sort of account that a call acts for.
pub fn platform<H: Host>(
    endpoint: &Endpoint,
    given: &H::Value,
) -> Result<Platform, Failure<H::Value>> {
    let mut params = endpoint.params.iter();
    if endpoint.special == "login" && params.any(|param| param.name == "platform") {
        return login::platform(given);
    }
    Ok(Platform::of(&endpoint.name))
}
