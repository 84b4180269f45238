//! What a request is signed with. The signing itself is the loader's (`pkg-template/loader/signing`), where the text is that is sent.

use crate::account::Account;
use crate::control::Control;
use crate::host::Signing;
use crate::numbers::{MAY_SEAL, MUST_SEAL, PAY, USER};
use crate::value::Value;
use weixin_entry::{Endpoint, Method, Reply, Signature};

/// Endpoints of intracity delivery work no other way.
const SEALED: &str = "cgi-bin/express/intracity/";

/// How a request to an endpoint is signed, if at all. Where it is not certain how WeChat wants it encrypted (GET) or how it answers then (a
/// picture), the caller has to ask for it.
pub fn of<V: Value>(
    endpoint: &Endpoint,
    path: &str,
    control: &Control<V>,
    account: &Account,
) -> Option<Signing> {
    let plain = endpoint.method == Method::Post && endpoint.reply != Reply::Bytes;
    let mut signs = match control.signing {
        Some(false) => 0,
        Some(true) => MUST_SEAL,
        None if path.starts_with(SEALED) => MUST_SEAL,
        None if endpoint.signable && plain => MAY_SEAL,
        None => 0,
    };
    for signature in &endpoint.signatures {
        signs |= match signature {
            Signature::Pay => PAY,
            Signature::User => USER,
            Signature::Session => 0, // the core's own
        };
    }
    (signs != 0).then(|| Signing {
        signs,
        appid: account.appid.clone(),
        path: path.to_owned(),
        session_key: control.session_key.clone(),
    })
}
