//! What a caller says about the call itself. None of it is ever sent to WeChat.

use crate::failure::{Failure, join};
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
}

impl<V: Value> Control<V> {
    /// Reads them from the caller's object.
    pub fn read(given: &V) -> Result<Self, Failure<V>> {
        if !matches!(given.kind(), Type::Undefined | Type::Object) {
            return Err(Failure::parameter(join(&[
                "参数应为一个对象，传入的是",
                given.kind().chinese(),
            ])));
        }
        Ok(Self {
            appid: text(given, "appid")?,
            appsecret: text(given, "appsecret")?,
            access_token: text(given, "access_token")?,
            cached: read(given, "cache")?.as_boolean() != Some(false),
            timeout: timeout(given)?,
            signal: object(given, "signal", "AbortSignal")?,
            extra: object(given, "extra", "对象")?,
        })
    }

    /// What must not be shown.
    pub fn secrets(&self) -> Vec<&str> {
        [&self.appsecret, &self.access_token]
            .into_iter()
            .filter_map(|secret| secret.as_deref())
            .collect()
    }
}

fn read<V: Value>(given: &V, name: &str) -> Result<V, Failure<V>> {
    given.get(name).map_err(|_| Failure::unreadable(name))
}

fn wrong<V: Value>(name: &str, expected: &str, value: &V) -> Failure<V> {
    Failure::parameter(join(&[
        "参数 ",
        name,
        " 应为",
        expected,
        "，传入的是",
        value.kind().chinese(),
    ]))
}

/// A text with something in it. Callers spread whole configurations, so an empty one counts as none.
fn text<V: Value>(given: &V, name: &str) -> Result<Option<String>, Failure<V>> {
    let value = read(given, name)?;
    match value.kind() {
        Type::Undefined | Type::Null => Ok(None),
        Type::Text => Ok(value.as_text().filter(|text| !text.is_empty())),
        _ => Err(wrong(name, "字符串", &value)),
    }
}

fn timeout<V: Value>(given: &V) -> Result<Option<u32>, Failure<V>> {
    let value = read(given, "timeout")?;
    if value.is_nothing() {
        return Ok(None);
    }
    match value.as_number() {
        Some(number) if number >= 1.0 && number <= f64::from(i32::MAX) => Ok(Some(number as u32)),
        Some(_) => Err(Failure::parameter(
            "参数 timeout 应为正数，单位毫秒",
        )),
        None => Err(wrong("timeout", "数字（毫秒）", &value)),
    }
}

fn object<V: Value>(given: &V, name: &str, expected: &str) -> Result<Option<V>, Failure<V>> {
    let value = read(given, name)?;
    match value.kind() {
        Type::Undefined | Type::Null => Ok(None),
        Type::Object => Ok(Some(value)),
        _ => Err(wrong(name, expected, &value)),
    }
}
