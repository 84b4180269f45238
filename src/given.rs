//! Reading what a caller gave, property by property: a value of the wrong type, and a getter that throws, is refused with its name.

use crate::failure::Failure;
use crate::say;
use crate::text::{characters, digits};
use crate::value::{Type, Value};

/// A property of what the caller gave.
pub(crate) fn value<V: Value>(given: &V, name: &str) -> Result<V, Failure<V>> {
    given.get(name).map_err(|_| Failure::unreadable(name))
}

/// No id, secret, token or address is longer; what is would be copied into the core's memory, which has an end.
const LONGEST: usize = 4096;

/// A text with something in it. Callers spread whole configurations, so an empty one counts as none.
pub(crate) fn text<V: Value>(given: &V, name: &str) -> Result<Option<String>, Failure<V>> {
    let value = typed(given, name, Type::Text, "字符串")?;
    if let Some(value) = &value {
        at_most(LONGEST, value, name)?;
    }
    Ok(value
        .and_then(|value| value.as_text())
        .filter(|text| !text.is_empty()))
}

/// A whole number that is no smaller than `least`.
pub(crate) fn whole<V: Value>(
    given: &V,
    name: &str,
    least: u32,
) -> Result<Option<u32>, Failure<V>> {
    let Some(value) = typed(given, name, Type::Number, "数字")? else {
        return Ok(None);
    };
    match value.as_number() {
        Some(number) if number >= f64::from(least) && number <= f64::from(i32::MAX) => {
            Ok(Some(number as u32))
        }
        _ => Err(Failure::parameter(say!(
            "参数 {} 不能小于 {}",
            name,
            &digits(least as usize)
        ))),
    }
}

/// A value of one type; `undefined` and `null` are none.
pub(crate) fn typed<V: Value>(
    given: &V,
    name: &str,
    expected: Type,
    chinese: &str,
) -> Result<Option<V>, Failure<V>> {
    let value = value(given, name)?;
    match value.type_of() {
        Type::Undefined | Type::Null => Ok(None),
        its_type if its_type == expected => Ok(Some(value)),
        other => Err(Failure::parameter(say!(
            "参数 {} 应为{}，传入的是{}",
            name,
            chinese,
            other.chinese()
        ))),
    }
}

/// No more than `max` characters. Counted as Unicode has them, so that an emoji is one.
pub(crate) fn at_most<V: Value>(max: usize, value: &V, name: &str) -> Result<(), Failure<V>> {
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
