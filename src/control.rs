//! What a caller says about the call itself. None of it is ever sent to WeChat.

use crate::failure::Failure;
use crate::given::{text, typed, value, whole};
use crate::host::{Credentials, Host};
use crate::say;
use crate::say::Said;
use crate::value::{Type, Value};

/// Control parameters of one call.
#[derive(Clone, Debug)]
pub struct Control<V> {
    /// Which account to act for.
    pub appid: Option<String>,
    /// Its secret.
    pub appsecret: Option<String>,
    /// A token to use instead of the cached one.
    pub access_token: Option<String>,
    /// Whether the token may come from the cache.
    pub cached: bool,
    /// How long the whole call may take (ms).
    pub timeout: Option<u32>,
    /// An AbortSignal.
    pub signal: Option<V>,
    /// Fields that WeChat has and the catalogue does not.
    pub extra: Option<V>,
    /// Whether the request is encrypted and signed, where the caller says so.
    pub signing: Option<bool>,
    /// The user's session key, for payment signatures.
    pub session_key: Option<String>,
}

/// Of the properties that [`Control::read`] reads, with a space between.
const NAMES: &str =
    "appid appsecret access_token cache timeout signal extra signing sessionKey session_key";

impl<V: Value> Control<V> {
    /// Of a call about which nothing is said.
    pub fn none() -> Self {
        Self {
            appid: None,
            appsecret: None,
            access_token: None,
            cached: true,
            timeout: None,
            signal: None,
            extra: None,
            signing: None,
            session_key: None,
        }
    }

    /// Reads them from the caller's object.
    pub fn read(given: &V) -> Result<Self, Failure<V>> {
        if !matches!(given.type_of(), Type::Undefined | Type::Object) {
            return Err(Failure::parameter(say!(
                "参数应为一个对象，传入的是{}",
                given.type_of().chinese()
            )));
        }
        // Most calls have none of them, which one look tells.
        if given.has_none(NAMES) {
            return Ok(Self::none());
        }
        Ok(Self {
            appid: text(given, "appid")?,
            appsecret: text(given, "appsecret")?,
            access_token: text(given, "access_token")?,
            cached: value(given, "cache")?.as_boolean() != Some(false),
            timeout: whole(given, "timeout", 1)?,
            signal: typed(given, "signal", Type::Object, " AbortSignal")?,
            extra: typed(given, "extra", Type::Object, "对象")?,
            signing: typed(given, "signing", Type::Boolean, "布尔值")?
                .and_then(|signing| signing.as_boolean()),
            session_key: match value(given, "sessionKey")?.as_text() {
                None => value(given, "session_key")?.as_text(),
                key => key,
            },
        })
    }

    /// The same with the account as it must have been meant, or refused where it cannot be one.
    pub fn with_checked_account<H: Host<Value = V>>(self, host: &H) -> Result<Self, Failure<V>> {
        if self.appid.is_none() && self.appsecret.is_none() {
            return Ok(self);
        }
        let given = Credentials {
            appid: self.appid,
            secret: self.appsecret,
        };
        let Credentials { appid, secret } = host
            .credentials(given)
            .map_err(|refusal| Failure::parameter(Said::Plain(refusal)))?;
        Ok(Self {
            appid,
            appsecret: secret,
            ..self
        })
    }

    /// Whether the caller's signal has fired before anything was done.
    pub fn is_aborted(&self) -> bool {
        let aborted = |signal: &V| signal.get("aborted").ok()?.as_boolean();
        self.signal.as_ref().and_then(aborted) == Some(true)
    }

    /// What must not be shown.
    pub fn secrets(&self) -> Vec<&str> {
        let mut secrets = Vec::new();
        secrets.extend(self.appsecret.as_deref());
        secrets.extend(self.access_token.as_deref());
        secrets.extend(self.session_key.as_deref());
        secrets
    }
}

/// Whether a property of the caller's object is one of them.
pub fn is_control(name: &str) -> bool {
    let mut names = NAMES.as_bytes().split(|&byte| byte == b' ');
    names.any(|known| known == name.as_bytes())
}
