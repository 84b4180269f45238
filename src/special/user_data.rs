//! `decrypt`: what the user lets the mini program know.

use super::{Next, Prepared, Task};
use crate::code;
use crate::crypto;
use crate::failure::Failure;
use crate::host::Host;
use crate::say;
use crate::value::Value;

/// `decrypt.decryptData`: the object itself.
pub(super) fn decrypted<H: Host>(task: &mut Task<'_, H>) -> Prepared<H> {
    decrypt(task).map(Next::Done)
}

fn decrypt<H: Host>(task: &Task<'_, H>) -> Result<H::Value, Failure<H::Value>> {
    let parse = |text: &str| task.client.host.parse(text);
    let data = crypto::decrypt(
        &part(task, "encryptedData"),
        &part(task, "iv"),
        &session_key(task),
        parse,
    )?;
    let owner = data.property("watermark").text_at("appid");
    if owner.as_deref() == Some(&task.account.appid) {
        return Ok(data);
    }
    Err(Failure::parameter(say!(
        "appid不一致：数据不是当前 appid 的小程序加密的，请检查配置或传入的 appid"
    )))
}

fn part<H: Host>(task: &Task<'_, H>, name: &str) -> String {
    task.given.property(name).as_query().unwrap_or_default()
}

/// In either spelling: WeChat's answer has `session_key`, the framework's `sessionKey`.
fn session_key<H: Host>(task: &Task<'_, H>) -> String {
    let key = part(task, "sessionKey");
    if key.is_empty() {
        part(task, "session_key")
    } else {
        key
    }
}

/// `decrypt.getPhoneNumberByEncryptedData`.
pub(super) fn decrypted_phone<H: Host>(task: &mut Task<'_, H>) -> Prepared<H> {
    let data = decrypt(task)?;
    // Its name is all that a changed `iv` can change.
    let number = data.property("phoneNumber");
    if data.text_at("phoneNumber").is_none() {
        return Err(Failure::new(
            code::CIPHER_TEXT,
            say!("解密得到的数据里没有手机号：encryptedData 和 iv 须是手机号按钮的同一次事件里的"),
        ));
    }
    let mut result = H::Value::object();
    result.set("data", data);
    result.set("phone", number.clone());
    result.set("mobile", number);
    Ok(Next::Done(result))
}

/// `decrypt.getPhoneNumber`: decrypts here, where the caller has no `code` but what older mini programs get.
pub(super) fn phone_number<H: Host>(task: &mut Task<'_, H>) -> Prepared<H> {
    match task.given.text_at("code") {
        Some(_) => Ok(Next::Send),
        None => decrypted_phone(task),
    }
}

/// `decrypt.checkSignature`.
pub(super) fn check_signature<H: Host>(task: &mut Task<'_, H>) -> Prepared<H> {
    let session_key = session_key(task);
    crypto::key(&session_key)?;
    let signature = crypto::sign_data(&part(task, "rawData"), &session_key);
    if crypto::same(&signature, &part(task, "signature").to_ascii_lowercase()) {
        return Ok(Next::Done(H::Value::object()));
    }
    Err(Failure::new(
        code::SIGNATURE,
        say!(
            "签名不一致：数据可能被改动过，或 sessionKey 已经不是当前的（可用 decrypt.checkSessionKey 核对）。rawData 须是 wx.getUserInfo 等接口给出的原文，不能先解析再转换"
        ),
    ))
}
