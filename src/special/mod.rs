//! The few calls that need logic of their own, each a small function before the request or after the answer.

mod jsapi;
mod livebroadcast;
mod login;
mod message;
mod moderation;
mod request;
mod shipping;
mod user_data;

pub use jsapi::of_ticket;

use crate::account::{Account, Kind};
use crate::catalogue::model::Special;
use crate::client::Client;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::host::Host;
use crate::table::Endpoint;
use crate::value::Value;

type Done<V> = Result<(), Failure<V>>;

/// The sort of account that a call acts for.
pub fn account_kind<V: Value>(endpoint: Endpoint, given: &V) -> Result<Kind, Failure<V>> {
    match endpoint.special {
        Special::Login => login::platform(given),
        _ => Ok(Kind::of(endpoint.name)),
    }
}

/// What is done to a draft before it is sent. `Some` is a result that needs no request at all.
pub fn prepare<H: Host>(
    client: &Client<H>,
    draft: &mut Draft<H::Value>,
    given: &H::Value,
    account: &Account,
) -> Result<Option<H::Value>, Failure<H::Value>> {
    match draft.endpoint.special {
        Special::PhoneNumber => return user_data::phone_number(client, given, account),
        Special::UserPhone => return user_data::decrypted_phone(client, given, account).map(Some),
        Special::UserData => return user_data::decrypted(client, given, account).map(Some),
        Special::SignatureCheck => return user_data::check_signature(given).map(Some),
        Special::SessionSignature => user_data::sign_session(draft, given)?,
        Special::TextCheck => moderation::text_fits(given)?,
        Special::ImageCheck => moderation::image(client, draft, given, account)?,
        Special::UniformMessage => message::uniform(client, draft, given)?,
        Special::LiveInfo => livebroadcast::live_info(draft, given)?,
        Special::Shipping => shipping::single(client, &mut draft.fields)?,
        Special::CombinedShipping => shipping::combined(client, &mut draft.fields)?,
        Special::Request => request::prepare(client, draft, given)?,
        Special::Login => login::prepare(client, draft, account),
        Special::UserInfo => login::demand_user_token(given)?,
        Special::UniIdLogin => return Err(login::composed_of_others()),
        Special::JsapiSign => jsapi::check_url(&draft.fields)?,
        Special::None
        | Special::AccessToken
        | Special::AppidInfo
        | Special::JsapiTicket
        | Special::Session => {}
    }
    Ok(None)
}

/// What is made of WeChat's answer.
pub fn finish<V: Value>(draft: &Draft<V>, answer: V, account: &Account) -> Result<V, Failure<V>> {
    match draft.endpoint.special {
        Special::Login | Special::Session => Ok(login::session(answer, account)),
        Special::SessionSignature => Ok(login::with_twins(answer)),
        Special::UserInfo => Ok(login::user_info(answer)),
        Special::PhoneNumber => {
            let data = answer.property("phone_info");
            Ok(user_data::phone(answer, data))
        }
        Special::TextCheck => moderation::text_verdict(draft, answer),
        _ => Ok(answer),
    }
}
