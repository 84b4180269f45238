//! Addresses: where a request goes, and that a token goes nowhere else.

use crate::failure::Failure;
use crate::say;
use crate::text::{cut, has, join};
use crate::value::{Type, Value};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Where WeChat's API is.
pub const WEIXIN: &str = "https://api.weixin.qq.com";

/// WeChat's own API hosts: the usual one, the one for disasters, and the regional ones.
const HOSTS: [&str; 5] = [
    "api.weixin.qq.com",
    "api2.weixin.qq.com",
    "sh.api.weixin.qq.com",
    "sz.api.weixin.qq.com",
    "hk.api.weixin.qq.com",
];

/// What `encodeURIComponent` encodes.
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// A query being written.
#[derive(Clone, Debug, Default)]
pub struct Query(String);

impl Query {
    /// Adds a pair.
    pub fn push(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.extend(utf8_percent_encode(name, COMPONENT));
        self.0.push('=');
        self.0.extend(utf8_percent_encode(value, COMPONENT));
    }

    /// Adds what is already written as a query.
    fn push_written(&mut self, written: &str) {
        if !self.0.is_empty() && !written.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(written);
    }

    /// Adds the properties of an object, but for a token: a query has one, and it is there already.
    pub fn push_all<V: Value>(&mut self, object: &V) -> Result<(), Failure<V>> {
        if object.type_of() != Type::Object {
            return Ok(());
        }
        for name in object.keys().map_err(|_| Failure::unreadable("data"))? {
            if name == "access_token" {
                continue;
            }
            let value = object.get(&name).map_err(|_| Failure::unreadable(&name))?;
            match value.as_query() {
                Some(text) => self.push(&name, &text),
                None if value.is_nothing() => {}
                None => {
                    return Err(Failure::parameter(say!(
                        "参数 {} 无法写进 query，请检查是否有循环引用或 bigint",
                        &name
                    )));
                }
            }
        }
        Ok(())
    }

    /// The query as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A base address, a path and a query in one.
pub fn assemble(base: &str, path: &str, query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    join(&[without_slashes(base), "/", path, mark, query])
}

/// Checks the base address that an instance is made with.
pub fn check_base<V: Value>(base: &str) -> Result<(), Failure<V>> {
    let rest = base
        .strip_prefix("https://")
        .or_else(|| base.strip_prefix("http://"));
    let plain = |rest: &str| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && rest
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/[]%".contains(&byte))
    };
    if rest.is_some_and(plain) {
        return Ok(());
    }
    Err(Failure::parameter(say!(
        "参数 baseURL 应为 http:// 或 https:// 开头的网址，不带用户名、query 和 #，例如 https://api.weixin.qq.com"
    )))
}

/// Where a request that the caller names goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Base address.
    pub base: String,
    /// Path without a leading `/`.
    pub path: String,
    /// The query that the address had, without its token.
    query: String,
    /// The token that the address had.
    pub token: Option<String>,
}

impl Target {
    /// A path of the catalogue.
    pub fn known(base: &str, path: &str) -> Self {
        Self {
            base: base.to_owned(),
            path: path.to_owned(),
            query: String::new(),
            token: None,
        }
    }

    /// Reads the `url` of `request`: a path, or a whole address at one of WeChat's hosts or under `base`.
    ///
    /// A token travels in the query, so any other host is refused. The path may hold only letters that no parser of
    /// addresses reads in another way: no `\`, no `@`, no control characters, no `..`.
    pub fn read<V: Value>(url: &str, base: &str) -> Result<Self, Failure<V>> {
        let base = without_slashes(base);
        let (base, rest) = if let Some(rest) = under(url, base) {
            (base.to_owned(), rest)
        } else if let Some((host, rest)) = official(url) {
            let base = if base == WEIXIN {
                join(&["https://", host])
            } else {
                base.to_owned()
            };
            (base, rest)
        } else if has(url, b':') || url.starts_with("//") {
            return Err(Failure::parameter(say!(
                "参数 url 只能是微信接口的路径，或 https://api.weixin.qq.com 等微信接口域名（或 baseURL）下的网址：别的域名会得到 access_token，所以拒绝"
            )));
        } else {
            (base.to_owned(), url.strip_prefix('/').unwrap_or(url))
        };
        let (rest, _) = cut(rest, b'#').unwrap_or((rest, ""));
        let (path, query) = cut(rest, b'?').unwrap_or((rest, ""));
        check_path(path)?;
        let (query, token) = without_token(query)?;
        Ok(Self {
            base,
            path: path.to_owned(),
            query,
            token,
        })
    }

    /// The whole address, with more query behind.
    pub fn with(&self, query: &Query) -> String {
        let mut whole = query.clone();
        whole.push_written(&self.query);
        assemble(&self.base, &self.path, whole.as_str())
    }
}

fn without_slashes(mut base: &str) -> &str {
    while let Some(shorter) = base.strip_suffix('/') {
        base = shorter;
    }
    base
}

/// What stands behind `base/` in an address.
fn under<'a>(url: &'a str, base: &str) -> Option<&'a str> {
    url.strip_prefix(base)?.strip_prefix('/')
}

/// The host and the rest of an address at one of WeChat's hosts.
fn official(url: &str) -> Option<(&'static str, &str)> {
    let (scheme, rest) = url.split_at_checked(8)?;
    let (host, rest) = cut(rest, b'/')?;
    if !scheme.eq_ignore_ascii_case("https://") {
        return None;
    }
    HOSTS
        .into_iter()
        .find(|known| host.eq_ignore_ascii_case(known))
        .map(|host| (host, rest))
}

fn check_path<V: Value>(path: &str) -> Result<(), Failure<V>> {
    let letters = path
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte));
    let steps = path
        .as_bytes()
        .split(|&byte| byte == b'/')
        .all(|step| !matches!(step, b"" | b"." | b".."));
    if letters && steps {
        return Ok(());
    }
    Err(Failure::parameter(say!(
        "参数 url 的路径不合法：应像 wxaapi/newtmpl/gettemplate，只含字母、数字和 - . _ ~ /"
    )))
}

/// The query without `access_token`, and that token. The placeholder of WeChat's documents is no token.
fn without_token<V: Value>(query: &str) -> Result<(String, Option<String>), Failure<V>> {
    let mut rest = Query::default();
    let mut token = None;
    let mut query = query;
    while !query.is_empty() {
        let (pair, behind) = cut(query, b'&').unwrap_or((query, ""));
        query = behind;
        match pair.strip_prefix("access_token=") {
            None if pair.is_empty() => {}
            Some("" | "ACCESS_TOKEN") => {}
            Some(given) => token = Some(given.to_owned()), // nothing in a token of WeChat's needs encoding
            None if pair.bytes().all(|byte| byte.is_ascii_graphic()) => rest.push_written(pair),
            None => {
                let (name, value) = cut(pair, b'=').unwrap_or((pair, ""));
                if pair.bytes().any(|byte| byte.is_ascii_control()) {
                    return Err(Failure::parameter(say!("参数 url 的 query 里有控制字符")));
                }
                rest.push(name, value);
            }
        }
    }
    Ok((rest.0, token))
}
