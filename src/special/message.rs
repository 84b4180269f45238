//! `uniformMessage.send`: the message in the message.

use super::Done;
use crate::account::Kind;
use crate::check;
use crate::client::Client;
use crate::draft::Draft;
use crate::host::Host;
use crate::value::{Type, Value};

pub(super) fn uniform<H: Host>(
    client: &Client<H>,
    draft: &mut Draft<H::Value>,
    given: &H::Value,
) -> Done<H::Value> {
    let appid = match given.text_at("template_appid") {
        Some(appid) => appid,
        None => {
            client
                .accounts
                .resolve(&client.host, Kind::OfficialAccount, None, None)?
                .appid
        }
    };
    let mut message = H::Value::object();
    message.set("appid", H::Value::text(&appid));
    for name in ["template_id", "url", "miniprogram", "data"] {
        let value = check::parameter(given, name, None)?;
        if value.kind() != Type::Undefined {
            message.set(name, value);
        }
    }
    draft.fields.set("mp_template_msg", message);
    Ok(())
}
