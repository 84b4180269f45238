//! Types, ranges and enumerations.
//!
//! What JavaScript's callers have at hand is often the right value in another type: `'430'` for a number, `1001` for a text. Such a value is
//! turned where nothing is lost; what WeChat would misread is refused.

use crate::failure::Failure;
use crate::say;
use crate::say::Said;
use crate::text::{beginning, characters, digits, join, listed};
use crate::value::{Type, Value};
use weixin_entry::{Field, Kind, Place};

/// The largest whole number that JavaScript holds exactly.
const SAFE: f64 = 9_007_199_254_740_991.0;
/// The first moment in milliseconds that is refused as one in seconds: the year 5138.
const TOO_LATE: f64 = 1e11;

/// A value that was checked.
pub(super) struct Checked<V> {
    pub(super) value: V,
    /// Whether it is another one than the caller's.
    pub(super) changed: bool,
}

impl<V> Checked<V> {
    pub(super) fn same(value: V) -> Self {
        Self {
            value,
            changed: false,
        }
    }

    pub(super) fn new(value: V) -> Self {
        Self {
            value,
            changed: true,
        }
    }
}

/// A value as the type that WeChat wants.
pub(super) fn converted<V: Value>(
    field: &Field,
    value: V,
    name: &str,
) -> Result<Checked<V>, Failure<V>> {
    let fits = match (field.kind, value.type_of()) {
        (Kind::Text, Type::Text) => true,
        (Kind::Text, Type::Number) => return as_text(field, value, name),
        (Kind::Number | Kind::Seconds, Type::Number) => true,
        (Kind::Number | Kind::Seconds, Type::Text) => return as_number(field, value, name),
        (Kind::Boolean, Type::Boolean) => true,
        (Kind::Boolean, Type::Number | Type::Text) => return as_boolean(value, name),
        (Kind::Object | Kind::Template, Type::Object) => true,
        (Kind::List | Kind::Texts | Kind::Numbers, Type::List) => true,
        (Kind::Json, Type::Object | Type::List | Type::Text) => true,
        (Kind::File, _) => true, // the loader knows all that a file can be
        (Kind::Any, its_type) => its_type != Type::Other,
        _ => false,
    };
    if fits {
        return Ok(Checked::same(value));
    }
    Err(wrong(name, expected(field.kind), &value))
}

fn as_text<V: Value>(field: &Field, value: V, name: &str) -> Result<Checked<V>, Failure<V>> {
    if value.as_number().is_some_and(|number| number.abs() > SAFE) {
        return Err(Failure::parameter(say!(
            "参数 {} 应为字符串：传入的数字超过 2^53，JavaScript 已经把它四舍五入了",
            name
        )));
    }
    if field.text_or_number {
        return Ok(Checked::same(value));
    }
    let text = value.as_query().unwrap_or_default();
    Ok(Checked::new(V::text(&text)))
}

fn as_number<V: Value>(field: &Field, value: V, name: &str) -> Result<Checked<V>, Failure<V>> {
    let text = value.as_text().unwrap_or_default();
    let number = value.as_number().map(V::number);
    let lossless = number.filter(|number| number.as_query().as_ref() == Some(&text));
    let digits_only = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match lossless {
        Some(_) if field.text_or_number => Ok(Checked::same(value)),
        Some(number) => Ok(Checked::new(number)),
        // Longer than a number of JavaScript's can be: WeChat may read the digits.
        None if digits_only && text.len() > 15 => Ok(Checked::same(value)),
        None => Err(Failure::parameter(say!(
            "参数 {} 应为数字，传入的是字符串{}",
            name,
            &quoted(&text)
        ))),
    }
}

fn as_boolean<V: Value>(value: V, name: &str) -> Result<Checked<V>, Failure<V>> {
    let text = value.as_query().unwrap_or_default();
    match text.as_str() {
        "true" | "1" => Ok(Checked::new(V::boolean(true))),
        "false" | "0" => Ok(Checked::new(V::boolean(false))),
        _ => Err(Failure::parameter(say!(
            "参数 {} 应为布尔值，传入的是{}{}",
            name,
            value.type_of().chinese(),
            &quoted(&text)
        ))),
    }
}

/// A value of the caller's, in quotes. Of a long one only the beginning is shown: it may be a secret that slipped into the wrong parameter.
pub(super) fn quoted(text: &str) -> String {
    const LONG: usize = 15;
    const KEPT: usize = 6;
    match characters(text) {
        ..=LONG => join(&["「", text, "」"]),
        _ => join(&["「", beginning(text, KEPT), "…」"]),
    }
}

fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "字符串",
        Kind::Number | Kind::Seconds => "数字",
        Kind::Boolean => "布尔值",
        Kind::Object | Kind::Template => "对象",
        Kind::List => "数组",
        Kind::Texts => "字符串的数组",
        Kind::Numbers => "数字的数组",
        Kind::Json => "对象，或 JSON 字符串",
        Kind::File => "文件",
        Kind::Any => "可以用 JSON 表示的值",
    }
}

/// A value of another type than wanted.
pub(super) fn wrong<V: Value>(name: &str, expected: &str, value: &V) -> Failure<V> {
    Failure::parameter(say!(
        "参数 {} 应为{}，传入的是{}",
        name,
        expected,
        value.type_of().chinese()
    ))
}

/// An object as the text that WeChat wants in its place.
pub(super) fn as_json<V: Value>(value: V, name: &str) -> Result<V, Failure<V>> {
    let text = value.as_query().ok_or_else(|| {
        Failure::parameter(say!(
            "参数 {} 无法写成 JSON，请检查是否有循环引用或 bigint",
            name
        ))
    })?;
    Ok(V::text(&text))
}

/// Refuses what is none of the values that there are.
pub(super) fn is_one_of<V: Value>(field: &Field, value: &V, name: &str) -> Result<(), Failure<V>> {
    if field.values.is_empty() || value.type_of() == Type::List {
        return Ok(());
    }
    let given = value.as_query().unwrap_or_default();
    // What is not sent may as well be empty.
    let is_none = given.is_empty() && field.place == Place::Local;
    if is_none || field.values.contains(&given) {
        return Ok(());
    }
    const SHOWN: usize = 12;
    let shown: Vec<&str> = field
        .values
        .iter()
        .take(SHOWN)
        .map(String::as_str)
        .collect();
    let more = if field.values.len() > SHOWN {
        "…"
    } else {
        ""
    };
    Err(Failure::parameter(say!(
        "参数 {} 应为 {}{}，传入的是{}",
        name,
        &listed(&shown, "、"),
        more,
        &quoted(&given)
    )))
}

/// A number within its limits.
pub(super) fn in_range<V: Value>(field: &Field, value: &V, name: &str) -> Result<(), Failure<V>> {
    let given = value.as_number().unwrap_or_default();
    if field.kind == Kind::Seconds && given >= TOO_LATE {
        return Err(Failure::parameter(say!(
            "参数 {} 的单位是秒，传入的像是毫秒，请除以 1000",
            name
        )));
    }
    let below = field.min.is_some_and(|min| given < min as f64);
    let above = field.max.is_some_and(|max| given > max as f64);
    if !below && !above {
        return Ok(());
    }
    Err(Failure::parameter(say!(
        "参数 {} 超出范围：{}，传入的是 {}",
        name,
        &range(field),
        &value.as_query().unwrap_or_default()
    )))
}

/// A list with as many items as it may have.
pub(super) fn count<V: Value>(field: &Field, value: &V, name: &str) -> Result<(), Failure<V>> {
    let count = value.length();
    let few = field.min.is_some_and(|min| (count as i64) < min);
    let many = field.max.is_some_and(|max| count as i64 > max);
    if !few && !many {
        return Ok(());
    }
    Err(Failure::parameter(say!(
        "参数 {} 的个数超出范围：{} 个，传入了 {} 个",
        name,
        &range(field),
        &digits(count)
    )))
}

/// A list of texts or of numbers; a copy where one of them has to be turned.
pub(super) fn items<V: Value>(
    field: &Field,
    value: &V,
    name: &str,
) -> Result<Option<V>, Failure<V>> {
    count(field, value, name)?;
    let item_field = Field {
        kind: if field.kind == Kind::Texts {
            Kind::Text
        } else {
            Kind::Number
        },
        values: field.values.clone(),
        text_or_number: field.text_or_number,
        ..Field::default()
    };
    let (mut items, mut changed) = (Vec::new(), false);
    for index in 0..value.length() {
        let path = join(&[name, "[", &digits(index), "]"]);
        let item = value.item(index).map_err(|_| Failure::unreadable(&path))?;
        let item = converted(&item_field, item, &path)?;
        is_one_of(&item_field, &item.value, &path)?;
        changed |= item.changed;
        items.push(item.value);
    }
    Ok(changed.then(|| V::list(items)))
}

/// The limits of a field in words.
pub(super) fn range(field: &Field) -> Said {
    let number = |number: i64| {
        let sign = if number < 0 { "-" } else { "" };
        join(&[sign, &digits(number.unsigned_abs() as usize)])
    };
    match (field.min, field.max) {
        (Some(min), Some(max)) => say!("{} 到 {}", &number(min), &number(max)),
        (Some(min), None) => say!("至少 {}", &number(min)),
        (None, Some(max)) => say!("最多 {}", &number(max)),
        (None, None) => Said::Plain(String::new()),
    }
}
