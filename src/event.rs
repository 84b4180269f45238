//! What happens inside an instance, told to `onEvent`. No event carries a secret, a token or a parameter's value.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// Something that happened.
#[derive(Debug)]
pub enum Event<'a> {
    /// A request goes out.
    Request {
        /// The function called.
        function: &'a str,
        /// WeChat's path, without query.
        path: &'a str,
        /// 1 for the first try.
        attempt: u32,
    },
    /// An answer came, or the lack of one is certain.
    Response {
        /// The function called.
        function: &'a str,
        /// WeChat's path, without query.
        path: &'a str,
        /// HTTP status; 0 where there was no answer.
        status: u16,
        /// The answer's code.
        code: i32,
        /// How long it took, in milliseconds.
        ms: f64,
        /// 1 for the first try.
        attempt: u32,
    },
    /// A call is tried once more.
    Retry {
        /// The function called.
        function: &'a str,
        /// The try that failed.
        attempt: u32,
        /// Its code.
        code: i32,
        /// The pause before the next, in milliseconds.
        wait: u32,
    },
    /// WeChat gave a token.
    Token {
        /// The account's appid.
        appid: &'a str,
        /// `got`, or `refreshed` where it was forced.
        action: &'a str,
        /// `absent`, `asked`, `refused` or `stubborn`.
        why: &'a str,
    },
    /// The store of tokens failed and was passed over.
    CacheError {
        /// `get`, `set`, `delete`, `lock` or `unlock`.
        operation: &'a str,
        /// The key.
        key: &'a str,
        /// What the store said.
        reason: &'a str,
    },
    /// A top-level field that the function does not have, so that it was not sent.
    IgnoredParameter {
        /// The function called.
        function: &'a str,
        /// The field.
        parameter: &'a str,
    },
}

type Texts<'a> = &'a [(&'static str, &'a str)];
type Numbers<'a> = &'a [(&'static str, f64)];

/// As an object with a `type`. Written by hand: a derived one would bring a cache of field names into the `.wasm`, twice as large as
/// all of this.
impl Serialize for Event<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (texts, numbers): (Texts, Numbers) = match self {
            Event::Request {
                function,
                path,
                attempt,
            } => (
                &[("type", "request"), ("function", function), ("path", path)],
                &[("attempt", f64::from(*attempt))],
            ),
            Event::Response {
                function,
                path,
                status,
                code,
                ms,
                attempt,
            } => (
                &[("type", "response"), ("function", function), ("path", path)],
                &[
                    ("status", f64::from(*status)),
                    ("code", f64::from(*code)),
                    ("ms", *ms),
                    ("attempt", f64::from(*attempt)),
                ],
            ),
            Event::Retry {
                function,
                attempt,
                code,
                wait,
            } => (
                &[("type", "retry"), ("function", function)],
                &[
                    ("attempt", f64::from(*attempt)),
                    ("code", f64::from(*code)),
                    ("wait", f64::from(*wait)),
                ],
            ),
            Event::Token { appid, action, why } => (
                &[
                    ("type", "token"),
                    ("appid", appid),
                    ("action", action),
                    ("why", why),
                ],
                &[],
            ),
            Event::CacheError {
                operation,
                key,
                reason,
            } => (
                &[
                    ("type", "cache-error"),
                    ("operation", operation),
                    ("key", key),
                    ("reason", reason),
                ],
                &[],
            ),
            Event::IgnoredParameter {
                function,
                parameter,
            } => (
                &[
                    ("type", "ignored-parameter"),
                    ("function", function),
                    ("parameter", parameter),
                ],
                &[],
            ),
        };
        let mut map = serializer.serialize_map(None)?;
        for (name, text) in texts {
            map.serialize_entry(name, text)?;
        }
        for (name, number) in numbers {
            map.serialize_entry(name, number)?;
        }
        map.end()
    }
}
