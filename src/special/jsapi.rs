//! `h5.auth.getJsapiTicket`, `h5.auth.getJsapiSign`: what a page needs for WeChat's JS-SDK.

use super::Done;
use crate::account::Account;
use crate::catalogue::model::Special;
use crate::client::Client;
use crate::crypto;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::host::Host;
use crate::say;
use crate::text::{cut, digits};
use crate::value::Value;

/// An address that no page has would be signed in vain.
pub(super) fn check_url<V: Value>(fields: &V) -> Done<V> {
    let url = fields.text_at("url").unwrap_or_default();
    if url.starts_with("https://") || url.starts_with("http://") {
        return Ok(());
    }
    Err(Failure::parameter(say!(
        "参数 url 应为网页的完整网址，以 http:// 或 https:// 开头，与浏览器里的一致"
    )))
}

/// What is made of a ticket: it, or a signature by it.
pub fn of_ticket<H: Host>(
    client: &Client<H>,
    draft: &Draft<H::Value>,
    ticket: &str,
    account: &Account,
) -> Result<H::Value, Failure<H::Value>> {
    let mut result = H::Value::object();
    let appid = H::Value::text(&account.appid);
    if draft.endpoint.special == Special::JsapiTicket {
        result.set("appid", appid);
        result.set("jsapi_ticket", H::Value::text(ticket));
        return Ok(result);
    }
    let url = draft.fields.text_at("url").unwrap_or_default();
    let url = cut(&url, b'#').map_or(url.as_str(), |(page, _)| page);
    let nonce = nonce(&client.host);
    let seconds = (client.host.now() / 1000.0) as usize;
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
