//! What an entry says of a field, as editors show it: presence, meaning, values, limits, rules.

use weixin_entry::{Condition, Filling, Kind, Rule, Test};
use weixin_reader::model::Field;

/// A parameter: whether it must be there, what it means, its limits and its default.
pub fn param(field: &Field, optional: bool) -> String {
    match presence(field, optional) {
        Some(presence) => format!("{presence}。{}", meaning(field)),
        None => meaning(field),
    }
}

/// Whether a parameter must be there, unless the entry's own words say so.
pub fn presence(field: &Field, optional: bool) -> Option<String> {
    if field.core.required {
        return (!optional).then(|| "必填".to_owned());
    }
    if field.core.required_if.is_empty() || field.doc.contains("必填") {
        return None;
    }
    let cases: Vec<String> = field.core.required_if.iter().map(case).collect();
    Some(format!("{}时必填", cases.join("，或")))
}

fn case(condition: &Condition) -> String {
    let field = &condition.field;
    match &condition.test {
        Test::Present => format!("填了 `{field}` "),
        Test::Absent => format!("没有填 `{field}` "),
        Test::Is(values) => format!("`{field}` 为 {} ", values.join(" 或 ")),
    }
}

/// What a parameter means, its values, its limits and its default.
pub fn meaning(field: &Field) -> String {
    let parts: Vec<String> = [values(field), limit(field)]
        .into_iter()
        .chain(cases(field))
        .chain([rule(field), default(field)])
        .flatten()
        .collect();
    let mut text = field.doc.trim_end_matches('。').to_owned();
    if !parts.is_empty() {
        text.push_str(&format!("。{}", parts.join("，")));
    }
    if !field.deprecated.is_empty() {
        text.push_str(&format!("。不要再用：{}", field.deprecated));
    }
    text
}

/// What a field of a result means, with the meaning of its values.
pub fn answered(field: &Field) -> String {
    let mut text = field.doc.trim_end_matches('。').to_owned();
    if let Some(values) = values(field) {
        text.push_str(&format!("。{values}"));
    }
    if field.exact {
        text.push_str(&format!(
            "。可能超过 2^53，准确的值在 `{}_str`",
            field.core.name
        ));
    }
    text
}

/// The values with their meanings, unless the entry's own words have them.
fn values(field: &Field) -> Option<String> {
    let said = |meaning: &str| meaning.is_empty() || field.doc.contains(meaning);
    if field
        .values
        .iter()
        .all(|(value, meaning)| value == meaning || said(meaning))
    {
        return None;
    }
    let values: Vec<String> = field
        .values
        .iter()
        .map(|(value, meaning)| match value == meaning {
            true => format!("`{value}`"),
            false => format!("`{value}` {meaning}"),
        })
        .collect();
    Some(values.join("，"))
}

/// The documented limit, unless the entry's own words have it.
fn limit(field: &Field) -> Option<String> {
    let unit = match field.core.kind {
        Kind::Text | Kind::Json => " 个字符",
        Kind::List | Kind::Texts | Kind::Numbers => " 个",
        _ => "",
    };
    let said = |number: i64| numbers(&field.doc).any(|said| said == number.to_string());
    let bytes = field.core.max_bytes.map(|most| match most % 1024 {
        0 if most >= 1024 * 1024 => format!("不超过 {} MB", most / 1024 / 1024),
        0 => format!("不超过 {} KB", most / 1024),
        _ => format!("不超过 {most} 字节"),
    });
    let (min, max) = (field.core.min, field.core.max);
    let count = match (min, max) {
        _ if min.into_iter().chain(max).all(said) => None,
        (Some(1), None) if field.core.kind == Kind::Text => Some("不能为空".to_owned()),
        (Some(min), Some(max)) => Some(format!("{min} 到 {max}{unit}")),
        (Some(min), None) => Some(format!("至少 {min}{unit}")),
        (None, Some(max)) => Some(format!("最多 {max}{unit}")),
        (None, None) => None,
    };
    let limits: Vec<String> = count.into_iter().chain(bytes).collect();
    (!limits.is_empty()).then(|| limits.join("，"))
}

/// Limits that hold in some cases only, unless the entry's own words have them.
fn cases(field: &Field) -> impl Iterator<Item = Option<String>> {
    field.core.cases.iter().map(|it| {
        let said = |number: i64| numbers(&field.doc).any(|said| said == number.to_string());
        let what = match (it.values.as_slice(), it.min, it.max) {
            ([], min, max) if min.into_iter().chain(max).all(said) => return None,
            ([], Some(min), Some(max)) => format!("{min} 到 {max}"),
            ([], Some(min), None) => format!("至少 {min}"),
            ([], None, Some(max)) => format!("最多 {max}"),
            ([], None, None) => return None,
            (values, ..) => format!("只能是 {}", values.join("、")),
        };
        Some(format!("{}时{what}", case(&it.condition)))
    })
}

/// The numbers in a text.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_digit())
}

fn rule(field: &Field) -> Option<String> {
    let (text, sign) = match (field.core.rule, field.core.kind) {
        (Rule::None, Kind::Seconds) => ("单位是秒，不是毫秒", "秒"),
        (Rule::None, _) => return None,
        (Rule::Scene, _) => ("只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~", "_~"),
        (Rule::Page, _) => ("前面不要加 /，不能带参数", "/"),
        (Rule::NoQuery, _) => ("不能带参数", "query"),
        (Rule::Url, _) => ("完整的网址，以 http:// 或 https:// 开头", "http"),
        (Rule::Https, _) => ("完整的网址，以 https:// 开头", "https"),
        (Rule::Date, _) => ("日期，如 2026-07-31", "-"),
        (Rule::Ymd, _) => ("日期，如 20260731", "20"),
        (Rule::Digits, _) => ("只能是数字", "数字"),
    };
    (!field.doc.contains(sign)).then(|| text.to_owned())
}

fn default(field: &Field) -> Option<String> {
    if field.doc.contains("默认") {
        return None;
    }
    match &field.core.filling {
        Filling::Text(text) => Some(format!("默认 {text}")),
        Filling::Number(number) => Some(format!("默认 {number}")),
        Filling::Boolean(boolean) => Some(format!("默认 {boolean}")),
        Filling::Now => Some("默认现在".to_owned()),
        Filling::OfficialAppid => Some("默认取配置里的公众号".to_owned()),
        _ if !field.default.is_empty() => Some(format!("默认 {}", field.default)),
        Filling::None | Filling::Appid | Filling::Secret => None,
    }
}
