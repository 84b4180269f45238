//! The numbers that `code` can be, and what they mean.

use std::collections::BTreeSet;

use weixin_openapi::errcode::words::{AT_TOKEN, GENERAL, OWN, halves};
use weixin_reader::Catalogue;
use weixin_reader::model::{Function, Scope};

use super::comment::comment;

/// What a checked text can be labelled with instead of 100. (WeChat: msgSecCheck.)
const LABELS: &[i32] = &[
    10001, 20001, 20002, 20003, 20006, 20008, 20012, 20013, 21000,
];

/// A function's codes with their meanings, its own first.
pub fn of(function: &Function) -> Vec<(i32, String, Scope)> {
    let at_token = match function.endpoint.special.as_str() {
        "access_token" => AT_TOKEN.as_slice(),
        _ => &[],
    };
    let mut codes: Vec<(i32, String, Scope)> = at_token
        .iter()
        .map(|&(code, words)| (code, words.to_owned(), Scope::Function))
        .collect();
    for code in &function.codes {
        if !codes.iter().any(|(known, ..)| *known == code.code) {
            codes.push((code.code, code.words.clone(), code.scope));
        }
    }
    codes
}

/// The type of a failure's `code`: a union of all known numbers.
pub fn failure_code(catalogue: &Catalogue) -> String {
    let is_own = |code: i32| OWN.iter().any(|&(own, _)| own == code);
    let weixin: BTreeSet<i32> = GENERAL
        .iter()
        .map(|&(code, _)| code)
        .chain(
            catalogue
                .functions()
                .flat_map(|function| of(function).into_iter().map(|it| it.0)),
        )
        .filter(|&code| !is_own(code) && !LABELS.contains(&code))
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

/// One part of a union, ten numbers a line.
fn union(title: &str, codes: &[i32]) -> String {
    let lines = codes.chunks(10).map(|line| {
        let line: Vec<String> = line.iter().map(|code| format!("| {code}")).collect();
        format!("  {}\n", line.join(" "))
    });
    format!("  // {title}\n{}", lines.collect::<String>())
}
