//! What a login gives, in the spellings that callers know.

use crate::account::Account;
use crate::failure::Failure;
use crate::say;
use crate::text::{beginning, cut, find};
use crate::value::Value;

/// A session, and whose it is.
pub(super) fn session<V: Value>(answer: V, account: &Account) -> V {
    let mut session = with_twins(answer);
    session.set("appid", V::text(&account.appid));
    session
}

/// Each `snake_case` field has its camelCase twin beside it.
pub(super) fn with_twins<V: Value>(mut answer: V) -> V {
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

/// The token of a person is not the account's, which would be fetched where none is given.
pub(super) fn demand_user_token<V: Value>(given: &V) -> Result<(), Failure<V>> {
    match given.text_at("access_token") {
        Some(_) => Ok(()),
        None => Err(Failure::parameter(say!(
            "缺少参数 access_token：应为 app.auth.getAccessToken 得到的 access_token"
        ))),
    }
}

/// A user, with the names that uni-id has for his picture and his sex.
pub(super) fn user_info<V: Value>(mut answer: V) -> V {
    answer.set("avatar", answer.property("headimgurl"));
    answer.set("gender", answer.property("sex"));
    answer
}
