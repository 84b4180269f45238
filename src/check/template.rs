//! The data of template and subscribe messages: `{ thing1: { value: '苹果' } }`.
//!
//! The name of a field begins with its type, and WeChat refuses a message (47003) whose value is not of that type or is too long.
//! Types that are not known here (`first`, `keyword1`, those with fixed values) are sent as they are. (WeChat: 订阅消息参数值内容限制说明.)

use super::values::{quoted, wrong};
use crate::failure::Failure;
use crate::say;
use crate::say::Said;
use crate::text::{beginning, characters, cut, digits, join};
use crate::value::{Type, Value};

/// Checks each field.
pub(super) fn check<V: Value>(data: &V, path: &str) -> Result<(), Failure<V>> {
    let unreadable = |_| Failure::unreadable(path);
    for name in data.keys().map_err(unreadable)? {
        let path = join(&[path, ".", beginning(&name, 40)]);
        let unreadable = |_| Failure::unreadable(&path);
        let field = data.get(&name).map_err(unreadable)?;
        if field.type_of() == Type::Undefined {
            continue; // not sent
        }
        if field.type_of() != Type::Object {
            return Err(Failure::parameter(say!(
                "参数 {} 应为 {} value: '…' {}，传入的是{}",
                &path,
                "{",
                "}",
                field.type_of().chinese()
            )));
        }
        let value = field.get("value").map_err(unreadable)?;
        let value_path = join(&[&path, ".value"]);
        let text = match value.type_of() {
            Type::Text | Type::Number => value.as_query().unwrap_or_default(),
            Type::Undefined | Type::Null => {
                return Err(Failure::parameter(say!("缺少参数 {}", &value_path)));
            }
            _ => return Err(wrong(&value_path, "字符串", &value)),
        };
        fits(type_of(&name), &text, &value_path)?;
    }
    Ok(())
}

/// `thing` of `thing12`.
fn type_of(name: &str) -> &str {
    let letters = name.bytes().rposition(|byte| !byte.is_ascii_digit());
    name.get(..letters.map_or(0, |last| last + 1))
        .unwrap_or(name)
}

fn fits<V: Value>(sort: &str, text: &str, path: &str) -> Result<(), Failure<V>> {
    let most = most_characters(sort, text);
    let count = characters(text);
    if count > most {
        return Err(Failure::parameter(say!(
            "参数 {} 太长：{} 最多 {} 个字符，传入了 {} 个",
            path,
            sort,
            &digits(most),
            &digits(count)
        )));
    }
    match wanted(sort, text) {
        None => Ok(()),
        Some(wanted) => Err(Failure::parameter(say!(
            "参数 {} 不合 {} 的规则：{}，传入的是{}",
            path,
            sort,
            &wanted,
            &quoted(text)
        ))),
    }
}

fn most_characters(sort: &str, text: &str) -> usize {
    match sort {
        "thing" => 20,
        "number" | "letter" | "character_string" => 32,
        "symbol" | "phrase" => 5,
        "phone_number" => 17,
        "car_number" => 8,
        "name" if text.chars().any(is_chinese) => 10,
        "name" => 20,
        _ => usize::MAX,
    }
}

/// What the text should be and is not.
fn wanted(sort: &str, text: &str) -> Option<Said> {
    let all = |allowed: fn(char) -> bool| text.chars().all(allowed);
    let any = |letters: &str| text.chars().any(|letter| is_among(letters, letter));
    let (fits, rule) = match sort {
        "number" => (is_number(text), say!("只能是数字，可以带小数")),
        "letter" => (all(|it| it.is_ascii_alphabetic()), say!("只能是字母")),
        "symbol" => (
            all(|it| !it.is_ascii_alphanumeric() && !is_chinese(it)),
            say!("只能是符号"),
        ),
        "character_string" => (
            all(|it| !is_chinese(it)),
            say!("只能是数字、字母或符号，不能有汉字"),
        ),
        "time" => (
            all(in_a_time) && any("0123456789") && any(":：时点"),
            say!(
                "应为 24 小时制的时间，可以带年月日，如 15:01 或 2019年10月1日 15:01，时间段用 ~ 连接"
            ),
        ),
        "date" => (
            all(in_a_time) && any("0123456789") && any("年月日-/."),
            say!(
                "应为年月日，可以带时间，如 2019年10月1日 或 2019年10月1日 15:01，时间段用 ~ 连接"
            ),
        ),
        "amount" => (
            is_amount(text),
            say!("应为金额：一个货币符号和 10 位以内的数字，可以带小数，末尾可以带「元」"),
        ),
        "phone_number" => (
            all(|it| !it.is_ascii_alphabetic() && !is_chinese(it)),
            say!("只能是数字和符号，如 +86-0766-66888866"),
        ),
        "phrase" => (all(is_chinese), say!("只能是汉字，最多 5 个")),
        _ => return None,
    };
    (!fits).then_some(rule)
}

fn is_among(letters: &str, letter: char) -> bool {
    letters.chars().any(|known| known == letter)
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn in_a_time(letter: char) -> bool {
    letter.is_ascii_digit()
        || is_among(
            "年月日号时点分秒:：-/.~～至到 上下午周星期一二三四五六",
            letter,
        )
}

/// Digits with at most one point among them.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let points = unsigned.bytes().filter(|byte| *byte == b'.').count();
    points <= 1
        && unsigned.bytes().any(|byte| byte.is_ascii_digit())
        && unsigned
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn is_amount(text: &str) -> bool {
    let plain = text.strip_suffix("元").unwrap_or(text);
    let first = plain.chars().next().unwrap_or('0');
    let number = if first.is_ascii_digit() {
        plain
    } else {
        plain.get(first.len_utf8()..).unwrap_or_default()
    };
    let whole = cut(number, b'.').map_or(number, |(whole, _)| whole);
    is_number(number) && whole.len() <= 10
}
