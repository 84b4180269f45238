//! What a caller says about the call itself. None of it is ever sent to WeChat.

use crate::check;
use crate::failure::Failure;
use crate::host::{Credentials, Host};
use crate::say;
use crate::say::Said;
use crate::text::digits;
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
        if !matches!(given.kind(), Type::Undefined | Type::Object) {
            return Err(Failure::parameter(say!(
                "参数应为一个对象，传入的是{}",
                given.kind().chinese()
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
            cached: read(given, "cache")?.as_boolean() != Some(false),
            timeout: whole(given, "timeout", 1)?,
            signal: typed(given, "signal", Type::Object, " AbortSignal")?,
            extra: typed(given, "extra", Type::Object, "对象")?,
            signing: typed(given, "signing", Type::Boolean, "布尔值")?
                .and_then(|signing| signing.as_boolean()),
            session_key: match read(given, "sessionKey")?.as_text() {
                None => read(given, "session_key")?.as_text(),
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
            .map_err(|refusal| Failure::parameter(Said::plain(&refusal)))?;
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

/// A named value of an object, and what to call it in messages.
pub(crate) fn read<V: Value>(given: &V, name: &str) -> Result<V, Failure<V>> {
    given.get(name).map_err(|_| Failure::unreadable(name))
}

/// No id, secret, token or address is longer; what is would be copied into the core's memory, which has an end.
const LONGEST: usize = 4096;

/// A text with something in it. Callers spread whole configurations, so an empty one counts as none.
pub(crate) fn text<V: Value>(given: &V, name: &str) -> Result<Option<String>, Failure<V>> {
    let value = typed(given, name, Type::Text, "字符串")?;
    if let Some(value) = &value {
        check::at_most(LONGEST, value, name)?;
    }
    Ok(value
        .and_then(|value| value.as_text())
        .filter(|text| !text.is_empty()))
}

/// A whole number that is no smaller than `least`.
pub(crate) fn whole<V: Value>(
    given: &V,
    name: &str,
    least: u32,
) -> Result<Option<u32>, Failure<V>> {
    let Some(value) = typed(given, name, Type::Number, "数字")? else {
        return Ok(None);
    };
    match value.as_number() {
        Some(number) if number >= f64::from(least) && number <= f64::from(i32::MAX) => {
            Ok(Some(number as u32))
        }
        _ => Err(Failure::parameter(say!(
            "参数 {} 不能小于 {}",
            name,
            &digits(least as usize)
        ))),
    }
}

/// A value of one type; `undefined` and `null` are none.
fn typed<V: Value>(
    given: &V,
    name: &str,
    expected: Type,
    chinese: &str,
) -> Result<Option<V>, Failure<V>> {
    let value = read(given, name)?;
    match value.kind() {
        Type::Undefined | Type::Null => Ok(None),
        kind if kind == expected => Ok(Some(value)),
        kind => Err(Failure::parameter(say!(
            "参数 {} 应为{}，传入的是{}",
            name,
            chinese,
            kind.chinese()
        ))),
    }
}
