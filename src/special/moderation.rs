//! `security`: does a text or an image break the law.

use super::Done;
use crate::account::Account;
use crate::check;
use crate::client::Client;
use crate::crypto;
use crate::draft::Draft;
use crate::failure::{Failure, code};
use crate::host::{Body, Host};
use crate::say;
use crate::table;
use crate::text::{cut, digits};
use crate::value::{Type, Value};

// ---- security.msgSecCheck

/// The label of a text that nothing is wrong with.
const CLEAN: f64 = 100.0;

/// The limits of the two versions: 2,500 characters, or 500 KB of UTF-8.
pub(super) fn text_fits<V: Value>(given: &V) -> Done<V> {
    const CHARACTERS: usize = 2500;
    const BYTES: usize = 500 * 1024;
    let content = check::parameter(given, "content", None)?;
    if is_second_version(given) {
        return check::at_most(CHARACTERS, &content, "content");
    }
    // A UTF-16 unit takes one byte at least and three at most: only in between do they have to be counted.
    let units = content.length();
    let bytes = match units {
        0..=170_000 => units,
        170_001..=BYTES => content.as_text().map_or(units, |text| text.len()),
        _ => units,
    };
    if bytes <= BYTES {
        return Ok(());
    }
    Err(Failure::parameter(say!(
        "参数 content 太长：最多 500 KB，传入了 {} KB",
        &digits(bytes / 1024)
    )))
}

fn is_second_version<V: Value>(fields: &V) -> bool {
    fields.property("version").as_number() == Some(2.0)
}

/// Version 2 answers with errcode 0 whatever it finds. A caller that only tests `code` must not let bad text through.
pub(super) fn text_verdict<V: Value>(draft: &Draft<V>, answer: V) -> Result<V, Failure<V>> {
    if !is_second_version(&draft.fields) {
        return Ok(answer);
    }
    match answer.property("result").property("label").as_number() {
        Some(CLEAN) => Ok(answer),
        Some(label) if label as i32 != 0 => Err(Failure::answered(
            label as i32,
            say!("内容含有违法违规内容：{}", label_name(label as i32)),
            answer,
        )),
        _ => Err(Failure::answered(
            code::SHAPE,
            say!("微信没有返回检测结果 result.label，内容未经检测，请稍后再试"),
            answer,
        )),
    }
}

fn label_name(label: i32) -> &'static str {
    match label {
        10001 => "广告",
        20001 => "时政",
        20002 => "色情",
        20003 => "辱骂",
        20006 => "违法犯罪",
        20008 => "欺诈",
        20012 => "低俗",
        20013 => "版权",
        _ => "其他",
    }
}

// ---- security.imgSecCheck

/// WeChat takes images of one megabyte.
const IMAGE_LIMIT: usize = 1024 * 1024;

pub(super) fn image<H: Host>(
    client: &Client<H>,
    draft: &mut Draft<H::Value>,
    given: &H::Value,
    account: &Account,
) -> Done<H::Value> {
    if given.text_at("media_url").is_some() {
        if let Some(endpoint) = table::find("security.imgSecCheckAsync") {
            *draft = Draft::new(client, endpoint, given, account)?;
        }
        return Ok(());
    }
    let bytes = check::parameter(given, "dataBuffer", None)?;
    let image = if bytes.kind() == Type::Bytes {
        fits_limit("dataBuffer", bytes.length())?;
        bytes
    } else {
        decoded_image(&client.host, given)?
    };
    draft.body = Some(Body::Image(image));
    Ok(())
}

fn decoded_image<H: Host>(host: &H, given: &H::Value) -> Result<H::Value, Failure<H::Value>> {
    let value = check::parameter(given, "base64", None)?;
    // Four letters are three bytes; the prefix and line breaks get some room.
    const ROOM: usize = 64 * 1024;
    if value.length() > IMAGE_LIMIT / 3 * 4 + ROOM {
        return Err(too_large("base64", value.length() / 4 * 3));
    }
    if let Some(image) = host.decode(&value) {
        fits_limit("base64", image.length())?;
        return Ok(image);
    }
    let text = value.as_text().unwrap_or_default();
    if text.is_empty() {
        return Err(Failure::parameter(say!(
            "缺少参数 base64：请传图片的 base64，或用 dataBuffer 传字节，或用 media_url 传网址"
        )));
    }
    let letters = match cut(&text, b',') {
        Some((prefix, letters)) if prefix.starts_with("data:") => letters,
        _ => &text,
    };
    let bytes = crypto::base64(letters)
        .ok_or_else(|| Failure::parameter(say!("参数 base64 不是合法的 base64")))?;
    fits_limit("base64", bytes.len())?;
    Ok(host.bytes(&bytes))
}

fn fits_limit<V: Value>(name: &str, size: usize) -> Done<V> {
    match size {
        0 => Err(Failure::parameter(say!("参数 {} 是空的", name))),
        1..=IMAGE_LIMIT => Ok(()),
        _ => Err(too_large(name, size)),
    }
}

fn too_large<V: Value>(name: &str, size: usize) -> Failure<V> {
    Failure::parameter(say!(
        "参数 {} 的图片太大：最多 1 MB，传入了约 {} KB，请先压缩",
        name,
        &digits(size / 1024)
    ))
}
