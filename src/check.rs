//! Parameters: what WeChat is certain to refuse is refused here, with its name and limit; the rest is sent as it is.

use crate::catalogue::model::{Filling, Kind, Rule};
use crate::control::is_control;
use crate::failure::Failure;
use crate::say;
use crate::say::Said;
use crate::table::{Field, Fields};
use crate::text::{beginning, characters, digits, has, join, signed};
use crate::value::{Type, Value};

/// The caller's parameters, checked, without what the endpoint does not have: the body of the request.
pub fn body<V: Value>(fields: Fields, given: &V, appid: &str) -> Result<V, Failure<V>> {
    let mut body = V::object();
    for field in fields {
        let value = checked(fields, &field, given, "")?;
        if field.local {
            continue;
        }
        match (value.kind(), field.filling) {
            (_, Filling::Appid) => body.set(field.name, V::text(appid)),
            (Type::Undefined, Filling::Text(text)) => body.set(field.name, V::text(text)),
            (Type::Undefined, Filling::Number(number)) => {
                body.set(field.name, V::number(f64::from(number)));
            }
            (Type::Undefined, Filling::None) => {}
            _ => body.set(field.name, value),
        }
    }
    Ok(body)
}

/// Top-level fields that the endpoint does not have and that control nothing.
pub fn ignored<V: Value>(fields: Fields, given: &V) -> Vec<String> {
    let mut ignored = Vec::new();
    for name in given.keys().unwrap_or_default() {
        let mut fields = fields.into_iter();
        let known = fields.any(|field| field.name == name || field.alias == Some(&name));
        if !known && !is_control(&name) {
            ignored.push(name);
        }
    }
    ignored
}

/// A parameter by its name or alias.
pub fn parameter<V: Value>(given: &V, name: &str, alias: Option<&str>) -> Result<V, Failure<V>> {
    let value = given.get(name).map_err(|_| Failure::unreadable(name))?;
    match alias {
        Some(alias) if value.is_nothing() => {
            given.get(alias).map_err(|_| Failure::unreadable(alias))
        }
        _ => Ok(value),
    }
}

/// Fields of a nested object or item. They are looked at, never changed.
fn nested<V: Value>(fields: Fields, given: &V, path: &str) -> Result<(), Failure<V>> {
    for field in fields {
        checked(fields, &field, given, path)?;
    }
    Ok(())
}

fn checked<V: Value>(
    fields: Fields,
    field: &Field,
    given: &V,
    path: &str,
) -> Result<V, Failure<V>> {
    let value = parameter(given, field.name, field.alias)?;
    let name = join(&[path, field.name]);
    if value.is_nothing() {
        if matches!(field.filling, Filling::None) && required(fields, field, given)? {
            return Err(missing(field, &name));
        }
        return Ok(value);
    }
    if !fits(field.kind, &value) {
        return Err(Failure::parameter(say!(
            "参数 {} 应为{}，传入的是{}",
            &name,
            expected(field.kind),
            value.kind().chinese()
        )));
    }
    match field.kind {
        Kind::Text => text(field, &value, &name)?,
        Kind::Number => number(field, &value, &name)?,
        Kind::List => items(field, &value, &name)?,
        Kind::Object => nested(field.fields, &value, &join(&[&name, "."]))?,
        Kind::Boolean | Kind::Bytes | Kind::Any => {}
    }
    Ok(value)
}

fn required<V: Value>(fields: Fields, field: &Field, given: &V) -> Result<bool, Failure<V>> {
    let Some((other, value)) = field.required_if else {
        return Ok(field.required);
    };
    let alias = fields.into_iter().find(|field| field.name == other);
    let other = parameter(given, other, alias.and_then(|field| field.alias))?;
    Ok(other.as_number() == Some(f64::from(value)))
}

fn missing<V: Value>(field: &Field, name: &str) -> Failure<V> {
    Failure::parameter(match field.required_if {
        Some((other, value)) => {
            say!(
                "缺少参数 {}（{} 为 {} 时必填）",
                name,
                other,
                &signed(value)
            )
        }
        None => say!("缺少参数 {}", name),
    })
}

/// Scalars stand in for one another, since WeChat takes many of them; an object never stands in for a scalar.
fn fits<V: Value>(kind: Kind, value: &V) -> bool {
    match kind {
        Kind::Text => matches!(value.kind(), Type::Text | Type::Number),
        Kind::Number => value.as_number().is_some(),
        Kind::Boolean => matches!(value.kind(), Type::Boolean | Type::Number | Type::Text),
        Kind::Object => value.kind() == Type::Object,
        Kind::List => value.kind() == Type::List,
        Kind::Bytes => value.kind() == Type::Bytes,
        Kind::Any => value.kind() != Type::Other,
    }
}

fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "字符串",
        Kind::Number => "数字",
        Kind::Boolean => "布尔值",
        Kind::Object => "对象",
        Kind::List => "数组",
        Kind::Bytes => " Buffer 或 Uint8Array",
        Kind::Any => "可以用 JSON 表示的值",
    }
}

fn text<V: Value>(field: &Field, value: &V, name: &str) -> Result<(), Failure<V>> {
    if let Some(max) = field.max {
        at_most(max as usize, value, name)?;
    }
    if field.rule == Rule::None {
        return Ok(());
    }
    let text = value.as_query().unwrap_or_default();
    let wrong = match field.rule {
        Rule::Scene => text.bytes().position(|byte| !scene_letter(byte)).map(|at| {
            say!(
                " 含有不支持的字符「{}」，只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~",
                beginning(text.get(at..).unwrap_or_default(), 1)
            )
        }),
        Rule::Page if text.starts_with('/') => Some(say!(" 前面不要加 /，例如 pages/index/index")),
        Rule::Page if has(&text, b'?') => Some(say!(" 不能携带参数，参数请放在 scene 里")),
        Rule::NoQuery if has(&text, b'?') => Some(say!(" 不能携带参数，参数请放在 query 里")),
        _ => None,
    };
    wrong.map_or(Ok(()), |wrong| {
        Err(Failure::parameter(say!("参数 {}{}", name, &wrong)))
    })
}

/// No more than `max` characters. Counted as Unicode has them, so that an emoji is one.
pub fn at_most<V: Value>(max: usize, value: &V, name: &str) -> Result<(), Failure<V>> {
    let units = value.length();
    if units <= max {
        return Ok(());
    }
    // A text of a megabyte is not looked through for the sake of a message.
    const COUNTED: usize = 100_000;
    let count = if units > max * 2 + COUNTED {
        units
    } else {
        characters(&value.as_text().unwrap_or_default())
    };
    if count <= max {
        return Ok(());
    }
    Err(Failure::parameter(say!(
        "参数 {} 太长：最多 {} 个字符，传入了 {} 个",
        name,
        &digits(max),
        &digits(count)
    )))
}

fn scene_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$&'()*+,/:;=?@-._~".contains(&byte)
}

/// The first moment in milliseconds that is refused as one in seconds: the year 5138.
const TOO_LATE: f64 = 1e11;

fn number<V: Value>(field: &Field, value: &V, name: &str) -> Result<(), Failure<V>> {
    let given = value.as_number().unwrap_or_default();
    if field.rule == Rule::Seconds && given >= TOO_LATE {
        return Err(Failure::parameter(say!(
            "参数 {} 的单位是秒，传入的像是毫秒，请除以 1000",
            name
        )));
    }
    let below = field.min.filter(|&min| given < f64::from(min));
    let above = field.max.filter(|&max| given > f64::from(max));
    match below.or(above) {
        None => Ok(()),
        Some(_) => Err(Failure::parameter(say!(
            "参数 {} 超出范围：{}，传入的是 {}",
            name,
            &range(field),
            &value.as_query().unwrap_or_default()
        ))),
    }
}

fn items<V: Value>(field: &Field, value: &V, name: &str) -> Result<(), Failure<V>> {
    let count = value.length();
    let few = field.min.is_some_and(|min| count < min as usize);
    let many = field.max.is_some_and(|max| count > max as usize);
    if few || many {
        return Err(Failure::parameter(say!(
            "参数 {} 的个数超出范围：{} 个，传入了 {} 个",
            name,
            &range(field),
            &digits(count)
        )));
    }
    if field.fields.is_empty() {
        return Ok(());
    }
    for index in 0..count {
        let path = join(&[name, "[", &digits(index), "]"]);
        let item = value.item(index).map_err(|_| Failure::unreadable(&path))?;
        if item.kind() != Type::Object {
            return Err(Failure::parameter(say!(
                "参数 {} 应为对象，传入的是{}",
                &path,
                item.kind().chinese()
            )));
        }
        nested(field.fields, &item, &join(&[&path, "."]))?;
    }
    Ok(())
}

fn range(field: &Field) -> Said {
    match (field.min, field.max) {
        (Some(min), Some(max)) => say!("{} 到 {}", &digits(min as usize), &digits(max as usize)),
        (Some(min), None) => say!("至少 {}", &digits(min as usize)),
        (None, Some(max)) => say!("最多 {}", &digits(max as usize)),
        (None, None) => Said::plain(""),
    }
}
