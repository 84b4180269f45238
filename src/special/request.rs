//! `request`: an endpoint that the caller names.

use super::{Next, Prepared, Task};
use crate::address::Target;
use crate::failure::Failure;
use crate::given;
use crate::host::{Body, Host};
use crate::say;
use crate::value::{Type, Value};
use weixin_entry::Method;

pub(super) fn prepare<H: Host>(task: &mut Task<'_, H>) -> Prepared<H> {
    let Task {
        client,
        draft,
        given,
        ..
    } = task;
    let url = given.text_at("url").unwrap_or_default();
    draft.target = Target::read(&url, &client.base_url)?;
    let method = given.text_at("method");
    draft.method_is_open = method.is_none();
    draft.method = match method {
        None => Method::Post,
        Some(method) if method.eq_ignore_ascii_case("post") => Method::Post,
        Some(method) if method.eq_ignore_ascii_case("get") => Method::Get,
        Some(_) => return Err(Failure::parameter(say!("参数 method 应为 GET 或 POST"))),
    };
    // Asking is harmless, telling may not be.
    draft.repeatable = draft.method == Method::Get;

    let headers = given::value(*given, "headers")?;
    draft.headers = (!headers.is_nothing()).then_some(headers);
    let data = given::value(*given, "data")?;
    match data.type_of() {
        Type::Undefined | Type::Null => {}
        Type::Object | Type::List => {
            if draft.method == Method::Get && draft.target.token.is_none() {
                draft.target.token = data.text_at("access_token");
            }
            draft.fields = data;
        }
        _ if draft.method == Method::Get => {
            return Err(Failure::parameter(say!(
                "参数 data 在 GET 时应为对象，传入的是{}",
                data.type_of().chinese()
            )));
        }
        Type::Text | Type::Bytes | Type::Upload => {
            draft.method_is_open = false;
            draft.body = Some(Body::Raw(data));
        }
        other => {
            return Err(Failure::parameter(say!(
                "参数 data 应为对象，传入的是{}",
                other.chinese()
            )));
        }
    }
    Ok(Next::Send)
}
