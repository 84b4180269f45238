//! The numbers that `code` can be, and what they mean.

use std::collections::BTreeSet;

use weixin_openapi::catalogue::model::{Endpoint, Special};
use weixin_openapi::errcode::words::{AT_TOKEN, GENERAL, OWN, find, halves};

use super::docs::comment;

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
        Special::AccessToken => find(&AT_TOKEN, code),
        _ => None,
    };
    let words = find(&OWN, code)
        .or(at_token)
        .or_else(|| find(&GENERAL, code));
    words.unwrap_or_default().to_owned()
}

/// The type of a failure's `code`: a union of all known numbers.
pub fn failure_code(endpoints: &[&Endpoint]) -> String {
    let weixin: BTreeSet<i32> = GENERAL
        .iter()
        .map(|&(code, _)| code)
        .chain(endpoints.iter().flat_map(|endpoint| known(endpoint)))
        .filter(|&code| find(&OWN, code).is_none() && !LABELS.contains(&code))
        .collect();
    let own: Vec<i32> = OWN.iter().map(|&(code, _)| code).collect();
    let list: String = OWN
        .iter()
        .map(|&(code, words)| format!("\n- `{code}` {}", halves(words).0))
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
