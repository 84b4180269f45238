//! What happens inside an instance, told to `onEvent`, each with the call, its function and its account. No event carries a secret, a token or a parameter's value.

use crate::trace::Trace;
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
    /// A call is over.
    Call {
        /// The result's code.
        code: i32,
        /// How long the call took, in milliseconds.
        ms: f64,
        /// How many requests went out for it; 0 for one that was refused here.
        attempts: u32,
        /// WeChat's id of the request that failed; empty where it gave none.
        rid: &'a str,
        /// Where it failed ([`crate::origin`]); empty where it did not.
        at: &'a str,
        /// Whether trying again may help, where it failed.
        retryable: bool,
    },
    /// A top-level field that the function does not have, so that it was not sent.
    IgnoredParameter {
        /// The field.
        parameter: &'a str,
    },
}

type Texts<'a> = &'a [(&'static str, &'a str)];
type Numbers<'a> = &'a [(&'static str, f64)];

/// An event of a call.
pub struct Told<'a> {
    /// The call.
    pub trace: &'a Trace,
    /// What happened.
    pub event: Event<'a>,
}

/// As an object with a `type`. Written by hand: a derived one would bring a cache of field names into the `.wasm`, twice as large as
/// all of this.
impl Serialize for Told<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let called = self.trace.function.as_str();
        let (name, function, texts, numbers): (&str, &str, Texts, Numbers) = match &self.event {
            Event::Request {
                function,
                path,
                attempt,
            } => (
                "request",
                function,
                &[("path", path)],
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
                "response",
                function,
                &[("path", path)],
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
                "retry",
                function,
                &[],
                &[
                    ("attempt", f64::from(*attempt)),
                    ("code", f64::from(*code)),
                    ("wait", f64::from(*wait)),
                ],
            ),
            Event::Token { action, why } => {
                ("token", called, &[("action", action), ("why", why)], &[])
            }
            Event::CacheError {
                operation,
                key,
                reason,
            } => (
                "cache-error",
                called,
                &[("operation", operation), ("key", key), ("reason", reason)],
                &[],
            ),
            Event::Call {
                code,
                ms,
                attempts,
                rid,
                at,
                ..
            } => (
                "call",
                called,
                &[("rid", rid), ("at", at)],
                &[
                    ("code", f64::from(*code)),
                    ("ms", *ms),
                    ("attempts", f64::from(*attempts)),
                ],
            ),
            Event::IgnoredParameter { parameter } => (
                "ignored-parameter",
                called,
                &[("parameter", parameter)],
                &[],
            ),
        };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", name)?;
        map.serialize_entry("call", &f64::from(self.trace.call))?;
        let origin = [("function", function), ("appid", self.trace.appid())];
        let texts = origin.iter().chain(texts);
        for (name, text) in texts.filter(|(_, text)| !text.is_empty()) {
            map.serialize_entry(name, text)?;
        }
        for (name, number) in numbers {
            map.serialize_entry(name, number)?;
        }
        if let Event::Call { at, retryable, .. } = &self.event
            && !at.is_empty()
        {
            map.serialize_entry("retryable", retryable)?;
        }
        map.end()
    }
}
