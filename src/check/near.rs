//! Parameters that are not there, and which one was meant.

use super::named::{ignored, parameter};
use crate::failure::Failure;
use crate::say;
use crate::text::beginning;
use crate::value::Value;
use weixin_entry::Field;

/// Names that callers take for one another.
const CONFUSED: [(&str, &str); 12] = [
    ("openid", "touser"),
    ("touser", "openid"),
    ("path", "page"),
    ("page", "path"),
    ("pagepath", "page"),
    ("pagepath", "path"),
    ("templateid", "priTmplId"),
    ("sessionkey", "sessionKey"),
    ("tmplid", "template_id"),
    ("text", "content"),
    ("state", "miniprogram_state"),
    ("mchid", "merchant_id"),
];

/// What the caller gave in place of a field that is missing, if anything.
pub(super) fn stands_in<V: Value>(fields: &[Field], given: &V, field: &Field) -> Option<String> {
    let names = ignored(fields, given);
    let name = names.iter().find(|name| is_near(name, &field.name))?;
    Some(beginning(name, 40).to_owned())
}

/// A parameter that would be dropped, and that is a slip of the pen away from one that the caller did not give, is a mistake.
pub(super) fn refuse_misspelt<V: Value>(fields: &[Field], given: &V) -> Result<(), Failure<V>> {
    for name in ignored(fields, given) {
        let meant = fields.iter().find(|field| {
            is_near(&name, &field.name)
                && parameter(given, field).is_ok_and(|value| value.is_nothing())
        });
        if let Some(field) = meant {
            return Err(Failure::parameter(say!(
                "参数 {} 不是它的参数，是不是 {}？",
                beginning(&name, 40),
                &field.name
            )));
        }
    }
    Ok(())
}

fn is_near(given: &str, known: &str) -> bool {
    let (one, other) = (bare(given), bare(known));
    if one == other || CONFUSED.contains(&(one.as_str(), known)) {
        return true;
    }
    const SHORTEST: usize = 5; // of shorter names too many are one letter apart
    one.len().min(other.len()) >= SHORTEST && is_one_slip_away(one.as_bytes(), other.as_bytes())
}

/// Without what the eye passes over.
fn bare(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether one letter is wrong, missing, too many, or two are in each other's place.
fn is_one_slip_away(one: &[u8], other: &[u8]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (
        one.get(same..).unwrap_or_default(),
        other.get(same..).unwrap_or_default(),
    );
    match (one, other) {
        ([a, b, one @ ..], [c, d, other @ ..]) if a == d && b == c && one == other => true,
        ([_, one @ ..], [_, rest @ ..]) if one == rest => true,
        ([_, one @ ..], other_rest) if one == other_rest => true,
        (one, [_, rest @ ..]) if one == rest => true,
        _ => false,
    }
}
