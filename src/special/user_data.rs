//! `decrypt`: what the user lets the mini program know.

use super::Done;
use crate::account::Account;
use crate::client::Client;
use crate::crypto;
use crate::draft::Draft;
use crate::failure::{Failure, code};
use crate::host::Host;
use crate::say;
use crate::value::Value;

/// `decrypt.decryptData`: the object itself.
pub(super) fn decrypted<H: Host>(
    client: &Client<H>,
    given: &H::Value,
    account: &Account,
) -> Result<H::Value, Failure<H::Value>> {
    let part = |name: &str| given.property(name).as_query().unwrap_or_default();
    let parse = |text: &str| client.host.parse(text);
    let data = crypto::decrypt(
        &part("encryptedData"),
        &part("iv"),
        &part("sessionKey"),
        parse,
    )?;
    let owner = data.property("watermark").text_at("appid");
    if owner.as_deref() == Some(&account.appid) {
        return Ok(data);
    }
    Err(Failure::parameter(say!(
        "appid不一致：数据不是当前 appid 的小程序加密的，请检查配置或传入的 appid"
    )))
}

/// `decrypt.getPhoneNumberByEncryptedData`.
pub(super) fn decrypted_phone<H: Host>(
    client: &Client<H>,
    given: &H::Value,
    account: &Account,
) -> Result<H::Value, Failure<H::Value>> {
    let data = decrypted(client, given, account)?;
    // Its name is all that a changed `iv` can change.
    if data.text_at("phoneNumber").is_none() {
        return Err(Failure::new(
            code::CIPHER_TEXT,
            say!("解密得到的数据里没有手机号：encryptedData 和 iv 须是手机号按钮的同一次事件里的"),
        ));
    }
    Ok(phone(H::Value::object(), data))
}

/// `decrypt.getPhoneNumber`: decrypts here, where the caller has no `code` but what older mini programs get.
pub(super) fn phone_number<H: Host>(
    client: &Client<H>,
    given: &H::Value,
    account: &Account,
) -> Result<Option<H::Value>, Failure<H::Value>> {
    if given.text_at("code").is_some() {
        return Ok(None);
    }
    let parts = ["encryptedData", "iv", "sessionKey"];
    if parts.iter().any(|part| given.text_at(part).is_none()) {
        return Err(Failure::parameter(say!(
            "缺少参数 code；不用 code 时，encryptedData、iv、sessionKey 三个都要传"
        )));
    }
    decrypted_phone(client, given, account).map(Some)
}

/// A result with the number under the names that callers know.
pub(super) fn phone<V: Value>(mut result: V, data: V) -> V {
    let number = data.property("phoneNumber");
    result.set("data", data);
    result.set("phone", number.clone());
    result.set("mobile", number);
    result
}

/// `decrypt.checkSignature`.
pub(super) fn check_signature<V: Value>(given: &V) -> Result<V, Failure<V>> {
    let part = |name: &str| given.property(name).as_query().unwrap_or_default();
    let session_key = part("sessionKey");
    crypto::key(&session_key)?;
    let signature = crypto::sign_data(&part("rawData"), &session_key);
    if crypto::same(&signature, &part("signature").to_ascii_lowercase()) {
        return Ok(V::object());
    }
    Err(Failure::new(
        code::SIGNATURE,
        say!(
            "签名不一致：数据可能被改动过，或 sessionKey 已经不是当前的（可用 decrypt.checkSessionKey 核对）。rawData 须是 wx.getUserInfo 等接口给出的原文，不能先解析再转换"
        ),
    ))
}

/// `decrypt.checkSessionKey`, `decrypt.resetUserSessionKey`: the key proves itself by a signature of nothing.
pub(super) fn sign_session<V: Value>(draft: &mut Draft<V>, given: &V) -> Done<V> {
    let session_key = given.property("sessionKey").as_query().unwrap_or_default();
    crypto::key(&session_key)?;
    let signature = crypto::sign_by_session("", &session_key);
    draft.fields.set("signature", V::text(&signature));
    draft.fields.set("sig_method", V::text("hmac_sha256"));
    Ok(())
}
