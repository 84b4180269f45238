//! WeChat's codes in words: what is wrong and what to do.
//!
//! The words are not in the `.wasm`: they are files of their own in the package, made from the tables of [`words`] and from what the
//! catalogue says, that the loader reads at the first failure. So they cost nothing at start-up.

use crate::say;
use crate::say::Said;
use crate::text::signed;

#[cfg(not(target_family = "wasm"))]
pub mod words;

/// Where a code came from: the same number can mean different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The token endpoint.
    Token,
    /// A function of the catalogue, with a token of ours.
    Function(&'a str),
    /// A function of the catalogue, with a token that the caller gave.
    GivenToken(&'a str),
}

/// At the end of words whose code says less than WeChat's `errmsg`, which names the field, the value or the address that is wrong.
pub const ASK_WECHAT: &str = "…";

/// The `msg` for a code: its meaning, then WeChat's own words where they say more.
pub fn message(meaning: Option<&str>, code: i32, errmsg: &str) -> Said {
    let Some(words) = meaning else {
        let colon = if errmsg.is_empty() { "" } else { "：" };
        return say!("微信返回错误码 {}{}{}", &signed(code), colon, errmsg);
    };
    match words.strip_suffix(ASK_WECHAT) {
        None => Said::Plain(words.to_owned()),
        Some(words) if errmsg.is_empty() => Said::Plain(words.to_owned()),
        Some(words) => say!("{}。微信的原话：{}", words, errmsg),
    }
}
