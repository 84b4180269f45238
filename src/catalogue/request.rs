//! `weixin.request`: any other endpoint, with the same tokens, retries and errors.

use super::model::{Endpoint, Field, Special, any, object, post, text};

/// What the functions that call any endpoint take.
pub(super) const PARAMS: &[Field] = &[
    text(
        "url",
        "微信接口的路径，如 wxaapi/newtmpl/gettemplate，或完整网址 https://api.weixin.qq.com/…",
    )
    .required()
    .local(),
    text("method", "请求方法，GET 或 POST（默认），不区分大小写")
        .values(&["GET", "POST", "get", "post"])
        .local(),
    any(
        "data",
        "请求数据：GET 时作为 query，POST 时作为 JSON；上传文件时可以传 FormData",
    )
    .local(),
    object("headers", "另加的请求头")
        .shape("Record<string, string>")
        .local(),
];

pub(super) const ENDPOINTS: &[Endpoint] = &[post("request", "", "万能接口：调用微信的任意接口")
    .about(
        "自动带上小程序的 access_token，失效时刷新并重试，错误的样子与其它函数相同。微信返回图片等文件时，结果是字节。\n\n\
         只会请求微信自己的接口域名（或 `baseURL`），别的域名一律拒绝，以免泄露 access_token。",
    )
    .special(Special::Request)
    .gives_bytes()
    .params(PARAMS)
    .result_shape("any")
    .example("const res = await weixin.request({ method: 'GET', url: 'wxaapi/newtmpl/gettemplate', data: {} })\nif (res.code !== 0) return res")
    .source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/")];
