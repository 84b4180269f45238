//! The numbers that `code` can be, and what they mean.

use std::collections::BTreeSet;

use weixin_openapi::catalogue::model::{Endpoint, Special};
use weixin_openapi::errcode::{AT_TOKEN, GENERAL};
use weixin_openapi::failure::code;

use super::docs::comment;

/// Our own codes. `-500` is the loader's, for a core that trapped.
pub const OWN: &[(i32, &str)] = &[
    (
        code::PARAMETER,
        "参数不对，没有发给微信（`msg` 里写明哪个参数）；或者微信系统繁忙",
    ),
    (code::CONFIG, "没有找到帐号的 appid 或 appsecret"),
    (code::NO_TRANSPORT, "当前环境没有 fetch"),
    (code::TIMEOUT, "请求超时"),
    (code::ABORTED, "被 signal 取消"),
    (code::CONNECTION, "网络连接失败或中断"),
    (code::DNS, "域名解析失败"),
    (code::STATUS, "HTTP 状态不是成功，也没有微信的结果"),
    (code::EMPTY, "返回了空内容"),
    (code::NOT_JSON, "返回的不是完整的 JSON"),
    (code::SHAPE, "返回的 JSON 不是微信的样子"),
    (code::REDIRECT, "要求跳转到别的地址，没有跟随"),
    (code::TOO_LARGE, "返回的内容太大"),
    (-500, "内部错误，调用中断"),
    (code::SESSION_KEY, "解密：sessionKey 不是合法的密钥"),
    (code::IV, "解密：iv 不合法"),
    (
        code::CIPHER_TEXT,
        "解密失败，多半是 sessionKey 已经不是当前的",
    ),
    (code::BASE64, "解密：不是合法的 base64"),
];

/// What a checked text can be labelled with instead of 100. (WeChat: msgSecCheck.)
const LABELS: &[i32] = &[
    10001, 20001, 20002, 20003, 20006, 20008, 20012, 20013, 21000,
];

/// A function's codes with their meanings, its own first.
pub fn of(endpoint: &Endpoint) -> Vec<(i32, String)> {
    let own = endpoint
        .messages
        .iter()
        .map(|&(code, text)| (code, text.to_owned()));
    let general = endpoint
        .codes
        .iter()
        .map(|&code| (code, meaning(endpoint, code)));
    own.chain(general).collect()
}

fn meaning(endpoint: &Endpoint, code: i32) -> String {
    let at_token = match endpoint.special {
        Special::AccessToken => find(AT_TOKEN, code),
        _ => None,
    };
    let meaning = find(OWN, code).or(at_token).or_else(|| find(GENERAL, code));
    meaning.unwrap_or_default().to_owned()
}

fn find(table: &[(i32, &'static str)], code: i32) -> Option<&'static str> {
    let row = table.iter().find(|&&(its_code, _)| its_code == code);
    row.map(|&(_, text)| text)
}

/// The type of a failure's `code`: a union of all known numbers.
pub fn failure_code(endpoints: &[&Endpoint]) -> String {
    let weixin: BTreeSet<i32> = GENERAL
        .iter()
        .map(|&(code, _)| code)
        .chain(endpoints.iter().flat_map(|endpoint| known(endpoint)))
        .filter(|&code| find(OWN, code).is_none() && !LABELS.contains(&code))
        .collect();
    let own: Vec<i32> = OWN.iter().map(|&(code, _)| code).collect();
    let list: String = OWN
        .iter()
        .map(|(code, text)| format!("\n- `{code}` {text}"))
        .collect();
    let doc = format!(
        "失败的 `code` 已知的取值：微信的错误码，文本检测的标签，以及：{list}\n\n\
         微信可能返回这里没有的错误码，要与它比较时请用 `errcode`，它的类型是普通的数。"
    );
    format!(
        "{}export type FailureCode =\n{}{}{}",
        comment(&doc, ""),
        union("在微信之前或之外", &own),
        union("文本检测的标签", LABELS),
        union("微信的错误码", &weixin.into_iter().collect::<Vec<_>>()),
    )
}

fn known(endpoint: &Endpoint) -> impl Iterator<Item = i32> {
    let own = endpoint.messages.iter().map(|&(code, _)| code);
    own.chain(endpoint.codes.iter().copied())
}

/// One part of a union, ten numbers a line.
fn union(title: &str, codes: &[i32]) -> String {
    let lines = codes.chunks(10).map(|line| {
        let line: Vec<String> = line.iter().map(|code| format!("| {code}")).collect();
        format!("  {}\n", line.join(" "))
    });
    format!("  // {title}\n{}", lines.collect::<String>())
}
