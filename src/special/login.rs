//! What a login gives, in the spellings that callers know.

use super::{Next, Prepared, Task};
use crate::account::Account;
use crate::address::Target;
use crate::failure::Failure;
use crate::given;
use crate::host::Host;
use crate::platform::Platform;
use crate::say;
use crate::text::beginning;
use crate::value::Value;

/// The account that `platform` names, as uni-id names platforms.
pub(super) fn platform<V: Value>(given: &V) -> Result<Platform, Failure<V>> {
    let platform = given::text(given, "platform")?;
    Ok(match platform.as_deref() {
        None | Some("mp-weixin") => Platform::MiniProgram,
        Some("h5-weixin") => Platform::OfficialAccount,
        Some("app" | "app-plus") => Platform::MobileApp,
        Some("h5" | "web") => Platform::Website,
        Some(other) => {
            return Err(Failure::parameter(say!(
                "参数 platform 应为 mp-weixin、h5-weixin、app、app-plus、h5 或 web，传入的是 {}",
                beginning(other, 40)
            )));
        }
    })
}

/// All accounts but a mini program's log in by OAuth, with `code` in place of `js_code`.
pub(super) fn prepare<H: Host>(task: &mut Task<'_, H>) -> Prepared<H> {
    let code = task.draft.fields.property("js_code");
    if task.account.platform != Platform::MiniProgram && !code.is_nothing() {
        task.draft.target = Target::known(&task.client.base_url, "sns/oauth2/access_token");
        task.draft.fields = H::Value::object();
        task.draft.fields.set("code", code);
    }
    Ok(Next::Send)
}

/// A session, and whose it is.
pub(super) fn session<H: Host>(
    task: &Task<'_, H>,
    mut answer: H::Value,
) -> Result<H::Value, Failure<H::Value>> {
    answer.set("appid", H::Value::text(&task.account.appid));
    Ok(answer)
}

/// The account that a call would act for.
pub(super) fn appid_info<V: Value>(account: &Account) -> V {
    let mut info = V::object();
    info.set("appid", V::text(&account.appid));
    info.set("appsecret", V::text(&account.secret));
    info
}
