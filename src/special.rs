//! The few calls that need logic of their own, each a small function before the request or after the answer.

use crate::account::{Account, Kind};
use crate::address::Target;
use crate::catalogue::model::{Method, Special};
use crate::check;
use crate::client::Client;
use crate::crypto;
use crate::draft::Draft;
use crate::failure::{Failure, code};
use crate::host::{Body, Host};
use crate::table;
use crate::text::{digits, join};
use crate::value::{Type, Value};

type Done<V> = Result<(), Failure<V>>;

/// What is done to a draft before it is sent. `Some` is a result that needs no request at all.
pub fn prepare<H: Host>(
    client: &Client<H>,
    draft: &mut Draft<H::Value>,
    given: &H::Value,
    account: &Account,
) -> Result<Option<H::Value>, Failure<H::Value>> {
    match draft.endpoint.special {
        Special::PhoneNumber => return decrypted_phone(client, given, account),
        Special::TextCheck => text_fits(given)?,
        Special::ImageCheck => image(client, draft, given, account)?,
        Special::UniformMessage => uniform_message(client, draft, given)?,
        Special::LiveInfo => live_info(draft, given)?,
        Special::Shipping => shipping(client, &mut draft.fields)?,
        Special::CombinedShipping => combined_shipping(client, &mut draft.fields)?,
        Special::Request => request(client, draft, given)?,
        Special::None | Special::AccessToken | Special::Session => {}
    }
    Ok(None)
}

/// What is made of WeChat's answer.
pub fn finish<V: Value>(
    draft: &Draft<V>,
    mut answer: V,
    account: &Account,
) -> Result<V, Failure<V>> {
    match draft.endpoint.special {
        Special::Session => {
            let key = answer.property("session_key");
            answer.set("sessionKey", key);
            answer.set("appid", V::text(&account.appid));
            Ok(answer)
        }
        Special::PhoneNumber => {
            let data = answer.property("phone_info");
            Ok(phone(answer, data))
        }
        Special::TextCheck => text_verdict(draft, answer),
        _ => Ok(answer),
    }
}

// ---- decrypt.getPhoneNumber

/// Decrypts the number here, where the caller has no `code` but what older mini programs get.
fn decrypted_phone<H: Host>(
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
        return Err(Failure::parameter(
            "缺少参数 code；不用 code 时，encryptedData、iv、sessionKey 三个都要传",
        ));
    };
    let text = crypto::decrypt(&data, &iv, &key)?;
    let data = client
        .host
        .parse(&text)
        .filter(|data| data.kind() == Type::Object)
        .ok_or_else(crypto::stale)?;
    let owner = data.property("watermark").text_at("appid");
    if owner.as_deref() != Some(&account.appid) {
        return Err(Failure::parameter(
            "appid不一致：数据不是当前 appid 的小程序加密的，请检查配置里的 appid",
        ));
    }
    Ok(Some(phone(H::Value::object(), data)))
}

fn phone<V: Value>(mut result: V, data: V) -> V {
    let number = data.property("phoneNumber");
    result.set("data", data);
    result.set("phone", number.clone());
    result.set("mobile", number);
    result
}

// ---- security.msgSecCheck

/// The label of a text that nothing is wrong with.
const CLEAN: f64 = 100.0;

/// The limits of the two versions: 2,500 characters, or 500 KB of UTF-8.
fn text_fits<V: Value>(given: &V) -> Done<V> {
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
    Err(Failure::refused(&[
        "参数 content 太长：最多 500 KB，传入了 ",
        &digits(bytes / 1024),
        " KB",
    ]))
}

fn is_second_version<V: Value>(fields: &V) -> bool {
    fields.property("version").as_number() == Some(2.0)
}

/// Version 2 answers with errcode 0 whatever it finds. A caller that only tests `code` must not let bad text through.
fn text_verdict<V: Value>(draft: &Draft<V>, answer: V) -> Result<V, Failure<V>> {
    if !is_second_version(&draft.fields) {
        return Ok(answer);
    }
    match answer.property("result").property("label").as_number() {
        Some(CLEAN) => Ok(answer),
        Some(label) if label as i32 != 0 => Err(Failure::answered(
            label as i32,
            join(&["内容含有违法违规内容：", label_name(label as i32)]),
            answer,
        )),
        _ => Err(Failure::answered(
            code::SHAPE,
            "微信没有返回检测结果 result.label，内容未经检测，请稍后再试".to_owned(),
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

fn image<H: Host>(
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
        client.host.bytes(&decoded_image(given)?)
    };
    draft.body = Some(Body::Image(image));
    Ok(())
}

fn decoded_image<V: Value>(given: &V) -> Result<Vec<u8>, Failure<V>> {
    let value = check::parameter(given, "base64", None)?;
    // Four letters are three bytes; the prefix and line breaks get some room.
    const ROOM: usize = 64 * 1024;
    if value.length() > IMAGE_LIMIT / 3 * 4 + ROOM {
        return Err(too_large("base64", value.length() / 4 * 3));
    }
    let text = value.as_text().unwrap_or_default();
    if text.is_empty() {
        return Err(Failure::parameter(
            "缺少参数 base64：请传图片的 base64，或用 dataBuffer 传字节，或用 media_url 传网址",
        ));
    }
    let letters = match text.split_once(',') {
        Some((prefix, letters)) if prefix.starts_with("data:") => letters,
        _ => &text,
    };
    let bytes = crypto::base64(letters)
        .ok_or_else(|| Failure::parameter("参数 base64 不是合法的 base64"))?;
    fits_limit("base64", bytes.len())?;
    Ok(bytes)
}

fn fits_limit<V: Value>(name: &str, size: usize) -> Done<V> {
    match size {
        0 => Err(Failure::refused(&["参数 ", name, " 是空的"])),
        1..=IMAGE_LIMIT => Ok(()),
        _ => Err(too_large(name, size)),
    }
}

fn too_large<V: Value>(name: &str, size: usize) -> Failure<V> {
    Failure::refused(&[
        "参数 ",
        name,
        " 的图片太大：最多 1 MB，传入了约 ",
        &digits(size / 1024),
        " KB，请先压缩",
    ])
}

// ---- uniformMessage.send

fn uniform_message<H: Host>(
    client: &Client<H>,
    draft: &mut Draft<H::Value>,
    given: &H::Value,
) -> Done<H::Value> {
    let appid = match given.text_at("template_appid") {
        Some(appid) => appid,
        None => {
            client
                .accounts
                .resolve(&client.host, Kind::OfficialAccount, None, None)?
                .appid
        }
    };
    let mut message = H::Value::object();
    message.set("appid", H::Value::text(&appid));
    for name in ["template_id", "url", "miniprogram", "data"] {
        let value = check::parameter(given, name, None)?;
        if value.kind() != Type::Undefined {
            message.set(name, value);
        }
    }
    draft.fields.set("mp_template_msg", message);
    Ok(())
}

// ---- livebroadcast.getLiveInfo

/// Pages count from 1, WeChat from 0.
fn live_info<V: Value>(draft: &mut Draft<V>, given: &V) -> Done<V> {
    let number = |name: &str, default: f64| {
        check::parameter(given, name, None).map(|value| value.as_number().unwrap_or(default))
    };
    let (page, size) = (number("pageIndex", 1.0)?, number("pageSize", 100.0)?);
    draft.fields.set("start", V::number((page - 1.0) * size));
    draft.fields.set("limit", V::number(size));
    Ok(())
}

// ---- order.uploadShippingInfo, order.uploadCombinedShippingInfo

fn shipping<H: Host>(client: &Client<H>, fields: &mut H::Value) -> Done<H::Value> {
    shorten_items(fields)?;
    stamp(client, fields);
    Ok(())
}

fn combined_shipping<H: Host>(client: &Client<H>, fields: &mut H::Value) -> Done<H::Value> {
    let orders = fields.property("sub_orders");
    let mut copies = Vec::new();
    for index in 0..orders.length() {
        let mut order = orders
            .item(index)
            .and_then(|order| order.copy())
            .map_err(|_| Failure::unreadable("sub_orders"))?;
        shorten_items(&mut order)?;
        copies.push(order);
    }
    fields.set("sub_orders", H::Value::list(copies));
    stamp(client, fields);
    Ok(())
}

/// `upload_time` as WeChat wants it: RFC 3339 with milliseconds, in Beijing's time.
fn stamp<H: Host>(client: &Client<H>, fields: &mut H::Value) {
    const EIGHT_HOURS: f64 = 8.0 * 3_600_000.0;
    if !fields.property("upload_time").is_nothing() {
        return;
    }
    let date = client.host.iso_date(client.host.now() + EIGHT_HOURS);
    let time = join(&[date.trim_end_matches('Z'), "+08:00"]);
    fields.set("upload_time", H::Value::text(&time));
}

/// WeChat refuses an `item_desc` of more than 120 characters. The caller's objects are copied before one is cut.
fn shorten_items<V: Value>(order: &mut V) -> Done<V> {
    const MOST: usize = 120;
    const KEPT: usize = 117;
    let parcels = order.property("shipping_list");
    let mut copies = Vec::new();
    for index in 0..parcels.length() {
        let unreadable = |_| Failure::unreadable("shipping_list");
        let mut parcel = parcels.item(index).map_err(unreadable)?;
        let description = parcel.get("item_desc").map_err(unreadable)?;
        if description.length() > MOST {
            let text = description.as_text().unwrap_or_default();
            if text.chars().count() > MOST {
                let kept: String = text.chars().take(KEPT).collect();
                parcel = parcel.copy().map_err(unreadable)?;
                parcel.set("item_desc", V::text(&join(&[&kept, "..."])));
            }
        }
        copies.push(parcel);
    }
    order.set("shipping_list", V::list(copies));
    Ok(())
}

// ---- request

fn request<H: Host>(
    client: &Client<H>,
    draft: &mut Draft<H::Value>,
    given: &H::Value,
) -> Done<H::Value> {
    let url = given.text_at("url").unwrap_or_default();
    draft.target = Target::read(&url, &client.base_url)?;
    let method = given.text_at("method");
    draft.method_is_open = method.is_none();
    draft.method = match method {
        None => Method::Post,
        Some(method) if method.eq_ignore_ascii_case("post") => Method::Post,
        Some(method) if method.eq_ignore_ascii_case("get") => Method::Get,
        Some(_) => return Err(Failure::parameter("参数 method 应为 GET 或 POST")),
    };
    // Asking is harmless, telling may not be.
    draft.endpoint.repeatable = draft.method == Method::Get;

    let headers = check::parameter(given, "headers", None)?;
    draft.headers = (!headers.is_nothing()).then_some(headers);
    let data = check::parameter(given, "data", None)?;
    match data.kind() {
        Type::Undefined | Type::Null => {}
        Type::Object | Type::List => draft.fields = data,
        _ if draft.method == Method::Get => {
            return Err(Failure::refused(&[
                "参数 data 在 GET 时应为对象，传入的是",
                data.kind().chinese(),
            ]));
        }
        Type::Text | Type::Bytes | Type::Upload => {
            draft.method_is_open = false;
            draft.body = Some(Body::Raw(data));
        }
        other => {
            return Err(Failure::refused(&[
                "参数 data 应为对象，传入的是",
                other.chinese(),
            ]));
        }
    }
    Ok(())
}
