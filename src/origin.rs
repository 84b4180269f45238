//! Where a failure happened and whether trying again may help, as programs are told: `code` alone does not say, since -1 is a refused parameter
//! and WeChat's "busy" alike.

use crate::code;
use crate::text::find;

/// An account or an option that is wrong or absent, the caller's own `fetch` among them.
pub const CONFIG: &str = "config";

/// Where a failure with this code happened; `is_answered` where WeChat's answer, or what came in its place, is part of it. An error inside this package is
/// `internal`, of which only the loader can tell.
pub fn at(code: i32, is_answered: bool) -> &'static str {
    match code {
        code::SHAPE | code::FORGED => "gateway",
        _ if is_answered => "weixin",
        code::CONFIG | code::NO_TRANSPORT => CONFIG,
        code::TIMEOUT => "timeout",
        code::ABORTED => "aborted",
        code::CONNECTION | code::DNS => "network",
        code::STATUS | code::EMPTY | code::NOT_JSON | code::REDIRECT | code::TOO_LARGE => "gateway",
        _ => "parameter",
    }
}

/// Whether trying again may help after a failure with this code, as far as the code can tell.
pub fn passes(code: i32) -> bool {
    matches!(
        code,
        code::TIMEOUT | code::CONNECTION | code::DNS | code::EMPTY | code::NOT_JSON
    )
}

/// Whether it may where words say what a code of WeChat's means: those that pass say when to try again. A daily limit does not pass soon.
pub fn words_say_later(words: &str) -> bool {
    ["稍后", "稍候", "隔一"]
        .iter()
        .any(|later| find(words, later).is_some())
}

/// The id of the request at the end of WeChat's words, as in `invalid code rid: 65eac940-1a79c8dc-1be683b5`; empty where there is none. WeChat's
/// support asks for it.
pub fn rid(errmsg: &str) -> &str {
    const BEFORE: &str = "rid:";
    let behind = find(errmsg, BEFORE).and_then(|at| errmsg.get(at + BEFORE.len()..));
    let rest = behind.unwrap_or_default().trim_start();
    let is_part = |letter: &char| letter.is_ascii_hexdigit() || *letter == '-';
    let length = rest.chars().take_while(is_part).count();
    let rid = rest.get(..length).unwrap_or_default();
    if find(rid, "-").is_some() { rid } else { "" }
}
