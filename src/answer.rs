//! What WeChat's answer means.

use crate::code;
use crate::errcode::{self, Place};
use crate::failure::Failure;
use crate::host::{Answer, Content, Fault, Host};
use crate::origin;
use crate::say;
use crate::say::Said;
use crate::text::digits;
use crate::trace::Trace;
use crate::value::{Type, Value};
use weixin_entry::{Endpoint, Promises, Reply};

/// WeChat is busy.
pub const BUSY: i32 = -1;

/// A carrier of immediate delivery did not accept what WeChat passed on to it.
const CARRIER: i32 = 930558;

/// How an answer spells its code.
pub enum Spelled {
    /// A number, or a text with one in it.
    Code(i32),
    /// A text that is no number.
    Text(String),
    /// It has none.
    Nothing,
}

/// The code of an answer. Most services say `errcode`, those behind cloud calls `errCode`, older ones `ret` or `base_resp.ret`.
pub fn spelled<V: Value>(answer: &V) -> Spelled {
    let nested = |value: &V| value.property("base_resp").property("ret");
    let code = ["errcode", "errCode", "ret"]
        .into_iter()
        .map(|name| answer.property(name))
        .find(|code| !code.is_nothing())
        .unwrap_or_else(|| nested(answer));
    match (code.as_number(), code.as_text()) {
        (Some(number), _) => Spelled::Code(number as i32),
        (None, Some(text)) if !text.is_empty() => Spelled::Text(text),
        _ => Spelled::Nothing,
    }
}

/// WeChat's own words for a failure, in the spelling that goes with its code.
fn words_of<V: Value>(answer: &V) -> String {
    let mut said = ["resultmsg", "errmsg", "errMsg", "err_msg"]
        .into_iter()
        .filter_map(|name| answer.text_at(name));
    said.next()
        .or_else(|| answer.property("base_resp").text_at("err_msg"))
        .unwrap_or_default()
}

/// WeChat's object or bytes where the call succeeded, the failure where it did not.
///
/// No failure is an answer without `errcode`, or with one of 0; whether it is the success wanted, [`promised`] tells. Failures come as HTTP 200
/// too, so the status speaks only where the body does not.
pub fn judge<H: Host>(
    host: &H,
    answer: Answer<H::Value>,
    place: Place<'_>,
) -> Result<H::Value, Failure<H::Value>> {
    let fine = (200..300).contains(&answer.status);
    match answer.content {
        Content::Json(value) if value.type_of() == Type::Object => match spelled(&value) {
            Spelled::Code(0) => carried(host, value, place),
            Spelled::Code(code) => Err(refused(host, value, code, place)),
            Spelled::Text(text) => Err(Failure::answered(
                code::SHAPE,
                say!(
                    "微信返回的 errcode 不是数字而是 {}，请检查 baseURL 是否指向微信的接口",
                    &text
                ),
                value,
            )),
            Spelled::Nothing if !fine => Err(bad_status(answer.status, "")),
            Spelled::Nothing => carried(host, value, place),
        },
        Content::Bytes(bytes) if fine => Ok(bytes),
        Content::Text(text) if fine => Err(not_json(&text)),
        Content::Empty if fine => Err(Failure::new(
            code::EMPTY,
            say!("微信返回了空内容，请稍后重试；若总是如此，请检查 baseURL 或网络代理"),
        )),
        Content::Json(value) if fine => Err(Failure::new(
            code::SHAPE,
            say!(
                "微信返回的不是对象而是{}，请检查 baseURL 是否指向微信的接口",
                value.type_of().chinese()
            ),
        )),
        Content::Text(text) => Err(bad_status(answer.status, &text)),
        _ => Err(bad_status(answer.status, "")),
    }
}

/// The same answer, if it is what the endpoint gives: with an `errcode` of 0, or with the fields that WeChat promises.
pub fn promised<V: Value>(endpoint: &Endpoint, answer: V) -> Result<V, Failure<V>> {
    let fine = answer.type_of() != Type::Object
        || endpoint.reply == Reply::Json && !answer.property("errcode").is_nothing()
        || has_promised(endpoint, &answer);
    if fine {
        Ok(answer)
    } else {
        Err(not_promised(answer))
    }
}

/// Whether an answer has the fields by which a success without `errcode` is known. An object is never the success of one that gives bytes; `request`, which may
/// give anything, promises nothing.
fn has_promised<V: Value>(endpoint: &Endpoint, answer: &V) -> bool {
    let is_there = |name: &String| answer.property(name).type_of() != Type::Undefined;
    match (&endpoint.promises, endpoint.reply) {
        (_, Reply::Either) => true,
        (_, Reply::Bytes) => false,
        (Promises::Any(names), _) => names.iter().any(is_there),
        (Promises::All(names), _) => !names.is_empty() && names.iter().all(is_there),
    }
}

fn not_promised<V: Value>(answer: V) -> Failure<V> {
    Failure::answered(
        code::SHAPE,
        say!(
            "返回的不是这个接口的结果：没有 errcode，也没有应有的字段。请检查 baseURL 是否指向微信的接口，网络代理是否改了返回的内容"
        ),
        answer,
    )
}

/// The same answer, unless it passes on what a carrier refused: carriers have codes of their own, and WeChat one for all of them.
fn carried<H: Host>(
    host: &H,
    answer: H::Value,
    place: Place<'_>,
) -> Result<H::Value, Failure<H::Value>> {
    match answer.property("resultcode").as_number() {
        Some(number) if number != 0.0 => Err(refused(host, answer, CARRIER, place)),
        _ => Ok(answer),
    }
}

/// The failure that WeChat's `errcode` stands for.
fn refused<H: Host>(
    host: &H,
    answer: H::Value,
    errcode: i32,
    place: Place<'_>,
) -> Failure<H::Value> {
    let meaning = host.meaning(place, errcode);
    let errmsg = words_of(&answer);
    let passes = errcode == BUSY || meaning.as_deref().is_some_and(origin::words_say_later);
    Failure::answered(
        errcode,
        errcode::message(meaning.as_deref(), errcode, &errmsg),
        answer,
    )
    .passing(passes)
    .known_by(&errmsg)
}

fn bad_status<V: Value>(status: u16, excerpt: &str) -> Failure<V> {
    let said = if excerpt.is_empty() {
        ""
    } else {
        "。内容："
    };
    Failure::new(
        code::STATUS,
        say!(
            "HTTP 状态 {}，没有得到微信的结果；{}{}{}",
            &digits(usize::from(status)),
            &advice(status),
            said,
            excerpt
        ),
    )
    .passing(matches!(status, 408 | 429 | 500..))
}

/// What to do about a status that is no success.
fn advice(status: u16) -> Said {
    match status {
        401 | 407 => say!("代理或网关要求登录，请检查它的帐号，或 baseURL"),
        403 => say!("代理、网关或防火墙拒绝了请求，请检查它的规则和服务器的 IP，或 baseURL"),
        404 | 410 => say!("没有这个路径，请检查接口的路径和 baseURL，再试一次没有用"),
        405 => say!("这个路径不接受这种 method，请检查 method 和 baseURL"),
        408 | 504 => say!("网关没有等到微信的应答，请稍后重试；经常发生时请检查代理或 baseURL"),
        413 => say!("请求体太大，请压缩或分开发送，或放宽代理的限制"),
        429 => say!("请求太频繁，请放慢，隔一会儿再试"),
        502 | 503 => {
            say!("网关联系不上微信，或者微信暂时不可用，请稍后重试；经常发生时请检查代理或 baseURL")
        }
        500.. => say!("请稍后重试，若用了代理或 baseURL 请检查它"),
        _ => say!("请检查代理或 baseURL"),
    }
}

/// The excerpt lets a proxy's error page be told from a cut-off answer.
fn not_json<V: Value>(excerpt: &str) -> Failure<V> {
    Failure::new(
        code::NOT_JSON,
        say!(
            "返回的内容不是完整的 JSON；请稍后重试，若总是如此，请检查 baseURL 或网络代理。内容：{}",
            excerpt
        ),
    )
}

/// The failure of a call whose time is up, or that its caller has ended.
pub fn cut_off<V: Value>(fault: Fault, trace: &Trace) -> Failure<V> {
    let Fault::Timeout(ms) = fault else {
        return from_fault(fault);
    };
    let (awaited, suspect) = trace.waiting();
    Failure::new(
        code::TIMEOUT,
        say!(
            "请求超时：{} 毫秒内没有完成，当时在等{}。请检查{}，或用参数 timeout 放宽（云函数自身的时限也要够长）",
            &digits(ms as usize),
            &awaited,
            &suspect
        ),
    )
}

/// The failure that a call without an answer ends in.
pub fn from_fault<V: Value>(fault: Fault) -> Failure<V> {
    match fault {
        Fault::NoTransport(reason) => Failure::new(code::NO_TRANSPORT, Said::Plain(reason)),
        Fault::Timeout(ms) => Failure::new(
            code::TIMEOUT,
            say!("请求超时：{} 毫秒内没有完成", &digits(ms as usize)),
        ),
        Fault::Aborted => Failure::new(code::ABORTED, say!("请求已被 signal 取消")),
        Fault::Refused(reason) => Failure::new(
            code::CONNECTION,
            say!("连接被拒绝，请检查网络或 baseURL（{}）", &reason),
        ),
        Fault::Connection(reason) => Failure::new(
            code::CONNECTION,
            say!("网络连接失败或中断，请检查网络后重试（{}）", &reason),
        ),
        Fault::Dns(reason) => Failure::new(
            code::DNS,
            say!("域名解析失败，请检查网络、DNS 或 baseURL（{}）", &reason),
        ),
        Fault::Redirect => Failure::new(
            code::REDIRECT,
            say!(
                "对方要求跳转到别的地址；网址里有 access_token，所以不跟随。请检查 baseURL 或网络代理"
            ),
        ),
        Fault::TooLarge => Failure::new(
            code::TOO_LARGE,
            say!("返回的内容太大（超过 32 MB），已放弃接收。请检查 baseURL 是否指向微信的接口"),
        ),
        Fault::BadFetch(reason, cause) => {
            Failure::new(code::NO_TRANSPORT, Said::Plain(reason)).caused_by(cause)
        }
        Fault::Forged(reason) => Failure::new(code::FORGED, Said::Plain(reason)),
        Fault::Unsigned(reason) => Failure::new(code::CONFIG, Said::Plain(reason)),
        Fault::BadForm(reason) => Failure::parameter(Said::Plain(reason)),
        Fault::Unwritable(reason) => Failure::parameter(say!(
            "参数无法写成 JSON，请检查是否有循环引用或 bigint（{}）",
            &reason
        )),
    }
}
