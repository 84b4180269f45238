//! What WeChat's answer means.

use crate::errcode::{self, Place};
use crate::failure::{Failure, code};
use crate::host::{Answer, Content, Fault, Host};
use crate::say;
use crate::say::Said;
use crate::text::digits;
use crate::trace::Trace;
use crate::value::{Type, Value};

/// WeChat's object or bytes where the call succeeded, the failure where it did not.
///
/// A call succeeded when the answer has no `errcode` or one of 0. Failures come as HTTP 200 too, so the status
/// speaks only where the body does not.
pub fn judge<H: Host>(
    host: &H,
    answer: Answer<H::Value>,
    place: Place,
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

/// The failure that WeChat's `errcode` stands for.
fn refused<H: Host>(host: &H, answer: H::Value, errcode: i32, place: Place) -> Failure<H::Value> {
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
        Fault::NoTransport(reason) => Failure::new(code::NO_TRANSPORT, Said::plain(&reason)),
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
        Fault::BadFetch(reason) => Failure::new(code::NO_TRANSPORT, Said::plain(&reason)),
        Fault::BadForm(reason) => Failure::parameter(Said::plain(&reason)),
        Fault::Unwritable(reason) => Failure::parameter(say!(
            "参数无法写成 JSON，请检查是否有循环引用或 bigint（{}）",
            &reason
        )),
    }
}
