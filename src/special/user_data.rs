//! `decrypt`: what the user lets the mini program know.

use crate::account::Account;
use crate::client::Client;
use crate::crypto;
use crate::failure::Failure;
use crate::host::Host;
use crate::say;
use crate::value::{Type, Value};

/// Decrypts the number here, where the caller has no `code` but what older mini programs get.
pub(super) fn decrypted_phone<H: Host>(
    client: &Client<H>,
    given: &H::Value,
    account: &Account,
) -> Result<Option<H::Value>, Failure<H::Value>> {
    if given.text_at("code").is_some() {
        return Ok(None);
    }
    let part = |name: &str| given.text_at(name);
    let (Some(data), Some(iv), Some(key)) = (part("encryptedData"), part("iv"), part("sessionKey"))
    else {
        return Err(Failure::parameter(say!(
            "缺少参数 code；不用 code 时，encryptedData、iv、sessionKey 三个都要传"
        )));
    };
    let text = crypto::decrypt(&data, &iv, &key)?;
    let data = client
        .host
        .parse(&text)
        .filter(|data| data.kind() == Type::Object)
        .ok_or_else(crypto::stale)?;
    let owner = data.property("watermark").text_at("appid");
    if owner.as_deref() != Some(&account.appid) {
        return Err(Failure::parameter(say!(
            "appid不一致：数据不是当前 appid 的小程序加密的，请检查配置里的 appid"
        )));
    }
    Ok(Some(phone(H::Value::object(), data)))
}

pub(super) fn phone<V: Value>(mut result: V, data: V) -> V {
    let number = data.property("phoneNumber");
    result.set("data", data);
    result.set("phone", number.clone());
    result.set("mobile", number);
    result
}
