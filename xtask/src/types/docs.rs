//! Comments that editors show.

use weixin_openapi::catalogue::model::{Endpoint, Field, Filling, Kind, Rule, Special};
use weixin_openapi::errcode::words::{AT_TOKEN, halves};

use super::codes;

/// Lines as a comment; one line stays one.
pub fn comment(text: &str, indent: &str) -> String {
    let text = text.replace("*/", "*\\/");
    let lines: Vec<&str> = text.lines().collect();
    if let [line] = lines.as_slice() {
        return format!("{indent}/** {line} */\n");
    }
    let body: String = lines
        .iter()
        .map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n")
        .collect();
    format!("{indent}/**\n{body}{indent} */\n")
}

/// All that an entry says about its function.
pub fn function(endpoint: &Endpoint) -> String {
    let mut parts = vec![endpoint.title.to_owned()];
    if !endpoint.about.is_empty() {
        parts.push(endpoint.about.to_owned());
    }
    if !endpoint.quota.is_empty() {
        parts.push(format!("频率限制：{}", endpoint.quota));
    }
    parts.extend(failures(endpoint));
    let mut text = parts.join("\n\n");
    for (tag, value) in [
        ("deprecated ", endpoint.deprecated),
        ("example\n", endpoint.example),
        ("see ", endpoint.source),
    ] {
        if !value.is_empty() {
            let gap = if text.contains("\n@") { "" } else { "\n" };
            text.push_str(&format!("\n{gap}@{tag}{value}"));
        }
    }
    text
}

/// The codes that a call can fail with. Those that mean the same everywhere are only named, since `msg` says the rest: with all their meanings
/// the declarations would be a fifth larger.
fn failures(endpoint: &Endpoint) -> Option<String> {
    let own = |code: i32| {
        let token: &[_] = match endpoint.special {
            Special::AccessToken => &AT_TOKEN,
            _ => &[],
        };
        let worded = endpoint.messages.iter().chain(token);
        worded.into_iter().any(|&(its_code, _)| its_code == code)
    };
    let (own, general): (Vec<_>, Vec<_>) = codes::of(endpoint)
        .into_iter()
        .partition(|&(code, _)| own(code));
    let mut lines: Vec<String> = own
        .iter()
        .map(|(code, words)| format!("- `{code}` {}", halves(words).0))
        .collect();
    if !general.is_empty() {
        let codes: Vec<String> = general
            .iter()
            .map(|(code, _)| format!("`{code}`"))
            .collect();
        lines.push(format!("- {}：见 `msg`", codes.join("、")));
    }
    (!lines.is_empty()).then(|| format!("失败时的 `code`：\n{}", lines.join("\n")))
}

/// A parameter: whether it must be there, what it means, its limits and its default.
pub fn param(field: &Field, optional: bool) -> String {
    match presence(field, optional) {
        Some(presence) => format!("{presence}。{}", meaning(field)),
        None => meaning(field),
    }
}

/// Whether a parameter must be there, unless the entry's own words say so.
pub fn presence(field: &Field, optional: bool) -> Option<String> {
    match field.required_if {
        Some(_) if field.doc.contains("时必填") => None,
        Some((other, value)) => Some(format!("`{other}` 为 {value} 时必填")),
        None if optional => None,
        None => Some("必填".to_owned()),
    }
}

/// What a parameter means, its limits and its default.
pub fn meaning(field: &Field) -> String {
    let limits: Vec<String> = [limit(field), rule(field), default(field)]
        .into_iter()
        .flatten()
        .collect();
    let mut text = field.doc.to_owned();
    if !limits.is_empty() {
        text.push_str(&format!("。{}", limits.join("，")));
    }
    text
}

/// The documented limit, unless the entry's own words have it.
fn limit(field: &Field) -> Option<String> {
    let unit = match field.kind {
        Kind::Text => " 个字符",
        Kind::List => " 个",
        _ => "",
    };
    let said = |number: u32| numbers(field.doc).any(|said| said == number.to_string());
    let (min, max) = (field.min, field.max);
    if min.into_iter().chain(max).all(said) {
        return None;
    }
    match (min, max) {
        (Some(min), Some(max)) => Some(format!("{min} 到 {max}{unit}")),
        (Some(min), None) => Some(format!("至少 {min}{unit}")),
        (None, Some(max)) => Some(format!("最多 {max}{unit}")),
        (None, None) => None,
    }
}

/// The numbers in a text.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_digit())
}

fn rule(field: &Field) -> Option<String> {
    let (text, sign) = match field.rule {
        Rule::None => return None,
        Rule::Scene => ("只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~", "_~"),
        Rule::Page => ("前面不要加 /，不能带参数", "/，"),
        Rule::NoQuery => ("不能带参数", "query"),
        Rule::Seconds => ("单位是秒，不是毫秒", "秒"),
    };
    (!field.doc.contains(sign)).then(|| text.to_owned())
}

fn default(field: &Field) -> Option<String> {
    if field.doc.contains("默认") {
        return None;
    }
    match field.filling {
        Filling::Text(text) => Some(format!("默认 {text}")),
        Filling::Number(number) => Some(format!("默认 {number}")),
        Filling::None | Filling::Appid => None,
    }
}
