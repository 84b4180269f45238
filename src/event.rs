//! What happens inside an instance, told to `onEvent`. No event carries a secret, a token or a parameter's value.

use crate::value::Value;

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
        /// Whether by `force_refresh`.
        forced: bool,
        /// `absent`, `asked`, `refused` or `stubborn`.
        why: &'a str,
    },
    /// The store of tokens failed and was passed over.
    CacheError {
        /// `get`, `set` or `delete`.
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

impl Event<'_> {
    /// The object that the listener gets.
    pub fn to_value<V: Value>(&self) -> V {
        let mut value = V::object();
        let mut text = |key: &str, text: &str| value.set(key, V::text(text));
        match self {
            Event::Request { function, path, .. } => {
                text("type", "request");
                text("function", function);
                text("path", path);
            }
            Event::Response { function, path, .. } => {
                text("type", "response");
                text("function", function);
                text("path", path);
            }
            Event::Retry { function, .. } => {
                text("type", "retry");
                text("function", function);
            }
            Event::Token { appid, forced, why } => {
                text("type", "token");
                text("appid", appid);
                text("action", if *forced { "refreshed" } else { "got" });
                text("why", why);
            }
            Event::CacheError {
                operation,
                key,
                reason,
            } => {
                text("type", "cache-error");
                text("operation", operation);
                text("key", key);
                text("reason", reason);
            }
            Event::IgnoredParameter {
                function,
                parameter,
            } => {
                text("type", "ignored-parameter");
                text("function", function);
                text("parameter", parameter);
            }
        }
        let mut number = |key: &str, number: f64| value.set(key, V::number(number));
        match self {
            Event::Request { attempt, .. } => number("attempt", f64::from(*attempt)),
            Event::Response {
                status,
                code,
                ms,
                attempt,
                ..
            } => {
                number("status", f64::from(*status));
                number("code", f64::from(*code));
                number("ms", *ms);
                number("attempt", f64::from(*attempt));
            }
            Event::Retry {
                attempt,
                code,
                wait,
                ..
            } => {
                number("attempt", f64::from(*attempt));
                number("code", f64::from(*code));
                number("wait", f64::from(*wait));
            }
            _ => {}
        }
        value
    }
}
