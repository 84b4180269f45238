//! A success as the caller sees it.

use crate::failure::keep_original;
use crate::text::{beginning, cut, find};
use crate::value::{Type, Value};
use weixin_entry::Endpoint;

/// The answer with `code` and `msg`, and with the names that callers know beside WeChat's. Bytes and texts stay what they are.
pub fn of<V: Value>(endpoint: &Endpoint, mut answer: V) -> V {
    if answer.type_of() != Type::Object {
        return answer;
    }
    keep_original(&mut answer);
    for (alias, path) in &endpoint.aliases {
        let value = at(&answer, path);
        if value.type_of() != Type::Undefined {
            answer.set(alias, value);
        }
    }
    if endpoint.twins {
        answer = with_twins(answer);
    }
    answer.set("code", V::number(0.0));
    answer.set("msg", V::text("ok"));
    answer
}

/// What a dotted path leads to.
fn at<V: Value>(object: &V, path: &str) -> V {
    match cut(path, b'.') {
        None => object.property(path),
        Some((first, rest)) => at(&object.property(first), rest),
    }
}

/// Each `snake_case` field has its camelCase twin beside it.
fn with_twins<V: Value>(mut answer: V) -> V {
    for name in answer.keys().unwrap_or_default() {
        if find(&name, "_").is_some() {
            answer.set(&camel_case(&name), answer.property(&name));
        }
    }
    answer
}

fn camel_case(name: &str) -> String {
    let mut camel = String::new();
    let mut rest = name;
    while let Some((word, behind)) = cut(rest, b'_') {
        let first = beginning(behind, 1);
        camel.push_str(word);
        camel.push_str(&first.to_ascii_uppercase());
        rest = behind.strip_prefix(first).unwrap_or_default();
    }
    camel.push_str(rest);
    camel
}
