//! `h5.auth.getJsapiTicket`, `h5.auth.getJsapiSign`: what a page needs for WeChat's JS-SDK.

use super::Task;
use crate::crypto;
use crate::failure::Failure;
use crate::host::Host;
use crate::text::{cut, digits};
use crate::value::Value;

type Made<H> = Result<<H as Host>::Value, Failure<<H as Host>::Value>>;

/// The ticket, and whose it is.
pub(super) fn ticket<H: Host>(task: &Task<'_, H>, ticket: H::Value) -> Made<H> {
    let mut result = H::Value::object();
    result.set("appid", H::Value::text(&task.account.appid));
    result.set("jsapi_ticket", ticket);
    Ok(result)
}

/// A page's address signed by a ticket.
pub(super) fn sign<H: Host>(task: &Task<'_, H>, ticket: H::Value) -> Made<H> {
    let ticket = ticket.as_text().unwrap_or_default();
    let appid = H::Value::text(&task.account.appid);
    let url = task.draft.fields.text_at("url").unwrap_or_default();
    let url = cut(&url, b'#').map_or(url.as_str(), |(page, _)| page);
    let nonce = nonce(&task.client.host);
    let seconds = (task.client.host.now() / 1000.0) as usize;
    let signature = crypto::sha1(&[
        b"jsapi_ticket=",
        ticket.as_bytes(),
        b"&noncestr=",
        nonce.as_bytes(),
        b"&timestamp=",
        digits(seconds).as_bytes(),
        b"&url=",
        url.as_bytes(),
    ]);
    let mut config = H::Value::object();
    config.set("appId", appid.clone());
    config.set("timestamp", H::Value::number(seconds as f64));
    config.set("nonceStr", H::Value::text(&nonce));
    config.set("signature", H::Value::text(&signature));
    let mut result = H::Value::object();
    result.set("url", H::Value::text(url));
    result.set("appid", appid);
    result.set("config", config);
    Ok(result)
}

/// Sixteen letters that were never used before, as far as chance goes.
fn nonce(host: &impl Host) -> String {
    let letter = |_| char::from(b'a' + (host.random() * 26.0) as u8 % 26);
    (0..16).map(letter).collect()
}
