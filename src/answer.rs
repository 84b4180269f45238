//! What WeChat's answer means.

use crate::errcode::{self, Place};
use crate::failure::{Failure, code};
use crate::host::{Answer, Content, Fault, Host};
use crate::say;
use crate::say::Said;
use crate::text::digits;
use crate::value::{Type, Value};
use weixin_entry::{Endpoint, Promises, Reply};

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
        Content::Json(value) if value.kind() == Type::Object => {
            match value.property("errcode").as_number() {
                Some(errcode) if errcode as i32 != 0 => {
                    Err(refused(host, value, errcode as i32, place))
                }
                None if !fine => Err(bad_status(answer.status, "")),
                _ => Ok(value),
            }
        }
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
                value.kind().chinese()
            ),
        )),
        Content::Text(text) => Err(bad_status(answer.status, &text)),
        _ => Err(bad_status(answer.status, "")),
    }
}

/// The same answer, if it is what the endpoint gives: with an `errcode` of 0, or with the fields that WeChat promises.
pub fn promised<V: Value>(endpoint: &Endpoint, answer: V) -> Result<V, Failure<V>> {
    let fine = answer.kind() != Type::Object
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
    let is_there = |name: &String| answer.property(name).kind() != Type::Undefined;
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

/// The failure that WeChat's `errcode` stands for.
fn refused<H: Host>(
    host: &H,
    answer: H::Value,
    errcode: i32,
    place: Place<'_>,
) -> Failure<H::Value> {
    let meaning = host.meaning(place, errcode);
    let errmsg = answer.text_at("errmsg").unwrap_or_default();
    Failure::answered(
        errcode,
        errcode::message(meaning.as_deref(), errcode, &errmsg),
        answer,
    )
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
            "HTTP 状态 {}，没有得到微信的结果；请稍后重试，若用了代理或 baseURL 请检查它{}{}",
            &digits(usize::from(status)),
            said,
            excerpt
        ),
    )
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

/// The failure that a call without an answer ends in.
pub fn from_fault<V: Value>(fault: Fault) -> Failure<V> {
    match fault {
        Fault::NoTransport(reason) => Failure::new(code::NO_TRANSPORT, Said::plain(&reason)),
        Fault::Timeout(ms) => Failure::new(
            code::TIMEOUT,
            say!(
                "请求超时：{} 毫秒内没有完成。请检查网络，或用参数 timeout 放宽（云函数自身的时限也要够长）",
                &digits(ms as usize)
            ),
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
        Fault::BadFetch(reason) => Failure::new(code::NO_TRANSPORT, Said::plain(&reason)),
        Fault::BadForm(reason) => Failure::parameter(Said::plain(&reason)),
        Fault::Unwritable(reason) => Failure::parameter(say!(
            "参数无法写成 JSON，请检查是否有循环引用或 bigint（{}）",
            &reason
        )),
    }
}
