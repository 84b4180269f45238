//! What a login gives, in the spellings that callers know.

use crate::account::{Account, Kind};
use crate::address::Target;
use crate::client::Client;
use crate::control;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::host::Host;
use crate::say;
use crate::text::{beginning, cut, find};
use crate::value::Value;

/// The account that `platform` names, as uni-id names platforms.
pub(super) fn platform<V: Value>(given: &V) -> Result<Kind, Failure<V>> {
    let platform = control::text(given, "platform")?;
    Ok(match platform.as_deref() {
        None | Some("mp-weixin") => Kind::MiniProgram,
        Some("h5-weixin") => Kind::OfficialAccount,
        Some("app" | "app-plus") => Kind::MobileApp,
        Some("h5" | "web") => Kind::Website,
        Some(other) => {
            return Err(Failure::parameter(say!(
                "参数 platform 应为 mp-weixin、h5-weixin、app、app-plus、h5 或 web，传入的是 {}",
                beginning(other, 40)
            )));
        }
    })
}

/// All accounts but a mini program's log in by OAuth, with `code` in place of `js_code`.
pub(super) fn prepare<H: Host>(client: &Client<H>, draft: &mut Draft<H::Value>, account: &Account) {
    if account.kind != Kind::MiniProgram {
        draft.target = Target::known(&client.base_url, "sns/oauth2/access_token");
        let code = draft.fields.property("js_code");
        draft.fields = H::Value::object();
        draft.fields.set("code", code);
    }
}

/// Users and their tokens are uni-id's.
pub(super) fn composed_of_others<V: Value>() -> Failure<V> {
    Failure::parameter(say!(
        "loginByWeixin 读写的是 uni-id 的用户表，不在本包里：请用 auth.code2Session({ js_code, platform }) 取得 openid 和 unionid（App 再用 app.auth.getUserInfo 取得昵称和头像，手机号用 decrypt.getPhoneNumber），然后用 uni-id 登录或注册用户、签发 token"
    ))
}

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
