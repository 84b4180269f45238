//! What happens inside an instance, told to `onEvent`. No event carries a secret, a token or a parameter's value.

use serde::Serialize;

/// Something that happened.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
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
