//! Texts: their length, and what they are made of.

use crate::failure::Failure;
use crate::given::at_most;
use crate::say;
use crate::text::{beginning, characters, digits, has, join};
use crate::value::Value;
use weixin_entry::{Field, Rule};

/// Refuses a text that WeChat refuses; gives the text to send where a long one is to be cut.
pub(super) fn fits<V: Value>(
    field: &Field,
    value: &V,
    name: &str,
) -> Result<Option<V>, Failure<V>> {
    if let Some(most) = field.cut {
        return Ok(shortened(value, most as usize));
    }
    if let Some(least) = field.min {
        at_least(least as usize, value, name)?;
    }
    if let Some(most) = field.max {
        at_most(most as usize, value, name)?;
    }
    if let Some(most) = field.max_bytes {
        no_more_bytes(most as usize, value, name)?;
    }
    if field.rule != Rule::None {
        keeps_to(field.rule, value, name)?;
    }
    Ok(None)
}

/// A text of no more characters than this, the last three of them dots.
fn shortened<V: Value>(value: &V, most: usize) -> Option<V> {
    if value.length() <= most {
        return None;
    }
    let text = value.as_text().unwrap_or_default();
    let kept = beginning(&text, most.saturating_sub(3));
    (characters(&text) > most).then(|| V::text(&join(&[kept, "..."])))
}

fn at_least<V: Value>(least: usize, value: &V, name: &str) -> Result<(), Failure<V>> {
    if value.length() >= least {
        return Ok(());
    }
    Err(Failure::parameter(if value.length() == 0 {
        say!("参数 {} 不能是空的", name)
    } else {
        say!(
            "参数 {} 太短：至少 {} 个字符，传入了 {} 个",
            name,
            &digits(least),
            &digits(value.length())
        )
    }))
}

/// No more than `max` bytes of UTF-8. A UTF-16 unit takes one byte at least and three at most: only in between do they have to be counted.
fn no_more_bytes<V: Value>(max: usize, value: &V, name: &str) -> Result<(), Failure<V>> {
    let units = value.length();
    let bytes = if units * 3 <= max || units > max {
        units
    } else {
        value.as_text().map_or(units, |text| text.len())
    };
    if bytes <= max {
        return Ok(());
    }
    const KB: usize = 1024;
    Err(Failure::parameter(if max.is_multiple_of(KB) {
        say!(
            "参数 {} 太长：最多 {} KB，传入了 {} KB",
            name,
            &digits(max / KB),
            &digits(bytes.div_ceil(KB))
        )
    } else {
        say!(
            "参数 {} 太长：最多 {} 字节（一个汉字 3 字节），传入了 {} 字节",
            name,
            &digits(max),
            &digits(bytes)
        )
    }))
}

fn keeps_to<V: Value>(rule: Rule, value: &V, name: &str) -> Result<(), Failure<V>> {
    let text = value.as_query().unwrap_or_default();
    let number = |length: usize| text.len() == length && text.bytes().all(|it| it.is_ascii_digit());
    let wrong = match rule {
        Rule::None => None,
        Rule::Scene => text.bytes().position(|byte| !scene_letter(byte)).map(|at| {
            say!(
                " 含有不支持的字符「{}」，只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~",
                beginning(text.get(at..).unwrap_or_default(), 1)
            )
        }),
        Rule::Page if text.starts_with('/') => Some(say!(" 前面不要加 /，例如 pages/index/index")),
        Rule::Page if has(&text, b'?') => Some(say!(" 不能携带参数，参数请放在 scene 里")),
        Rule::NoQuery if has(&text, b'?') => Some(say!(" 不能携带参数，参数请放在 query 里")),
        Rule::Page | Rule::NoQuery => None,
        Rule::Url => {
            let is_address = text.starts_with("https://") || text.starts_with("http://");
            (!is_address).then(|| say!(" 应为完整的网址，以 http:// 或 https:// 开头"))
        }
        Rule::Https => {
            (!text.starts_with("https://")).then(|| say!(" 应为完整的网址，以 https:// 开头"))
        }
        Rule::Date => (!is_date(&text)).then(|| say!(" 应为日期，像 2026-07-31 这样")),
        Rule::Ymd => (!number(8)).then(|| say!(" 应为日期，像 20260731 这样")),
        Rule::Digits => (!number(text.len())).then(|| say!(" 只能是数字")),
    };
    wrong.map_or(Ok(()), |wrong| {
        Err(Failure::parameter(say!("参数 {}{}", name, &wrong)))
    })
}

fn is_date(text: &str) -> bool {
    let pattern = b"0000-00-00";
    let alike = |(byte, sample): (u8, &u8)| match sample {
        b'0' => byte.is_ascii_digit(),
        _ => byte == *sample,
    };
    text.len() == pattern.len() && text.bytes().zip(pattern).all(alike)
}

fn scene_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$&'()*+,/:;=?@-._~".contains(&byte)
}
