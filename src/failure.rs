//! What a call says when it did not succeed: a `code` and a `msg` for the developer who reads it.

use crate::code;
use crate::host::{Cause, Host};
use crate::origin;
use crate::say;
use crate::say::Said;
use crate::text::{find, join};
use crate::trace::Trace;
use crate::value::Value;

/// A call that did not succeed. Boxed, since results are handed on far more often than failures are made.
#[derive(Clone, Debug)]
pub struct Failure<V>(Box<Details<V>>);

#[derive(Clone, Debug)]
struct Details<V> {
    code: i32,
    msg: Said,
    /// WeChat's answer, whose fields stay beside `code` and `msg`.
    answer: Option<V>,
    /// A token that must not be shown, and that only who failed knows.
    hidden: String,
    /// Whether trying again may help.
    passes: bool,
    /// WeChat's id of the request; empty where it gave none.
    rid: String,
    /// What the caller's own code threw.
    cause: Option<Cause>,
}

impl<V: Value> Failure<V> {
    /// A failure of our own making.
    pub fn new(code: i32, msg: Said) -> Self {
        Self::made(code, msg, None)
    }

    /// A failure that WeChat answered.
    pub fn answered(code: i32, msg: Said, answer: V) -> Self {
        Self::made(code, msg, Some(answer))
    }

    /// A parameter that is refused before the network.
    pub fn parameter(msg: Said) -> Self {
        Self::new(code::PARAMETER, msg)
    }

    /// A parameter whose getter threw.
    pub fn unreadable(name: &str) -> Self {
        Self::parameter(say!(
            "参数 {} 无法读取：它的 getter 或 Proxy 抛出了异常",
            name
        ))
    }

    /// A function that the catalogue does not have.
    pub fn unknown_function() -> Self {
        Self::parameter(say!("没有这个函数"))
    }

    #[inline(never)]
    fn made(code: i32, msg: Said, answer: Option<V>) -> Self {
        Self(Box::new(Details {
            code,
            msg,
            answer,
            hidden: String::new(),
            passes: origin::passes(code),
            rid: String::new(),
            cause: None,
        }))
    }

    /// The same, where it is known better than by the code whether trying again may help.
    pub fn passing(mut self, passes: bool) -> Self {
        self.0.passes = passes;
        self
    }

    /// The same, with the id that WeChat's words give the request.
    pub fn known_by(mut self, errmsg: &str) -> Self {
        origin::rid(errmsg).clone_into(&mut self.0.rid);
        self
    }

    /// The same, with what the caller's own code threw.
    pub fn caused_by(mut self, cause: Option<Cause>) -> Self {
        self.0.cause = cause;
        self
    }

    /// WeChat's id of the request; empty where it gave none.
    pub fn rid(&self) -> &str {
        &self.0.rid
    }

    /// Where it happened ([`origin`]).
    pub fn at(&self) -> &'static str {
        origin::at(self.0.code, self.0.answer.is_some())
    }

    /// Whether trying again may help.
    pub fn passes(&self) -> bool {
        self.0.passes
    }

    /// The same, with a token that will not be shown.
    pub fn without(mut self, token: &str) -> Self {
        token.clone_into(&mut self.0.hidden);
        self
    }

    /// WeChat's `errcode`, or one of [`mod@code`].
    pub fn code(&self) -> i32 {
        self.0.code
    }

    /// What is wrong and what to do, as it is said.
    pub fn said(&self) -> &Said {
        &self.0.msg
    }

    /// The object that the caller of `trace` gets, with none of `secrets` in it.
    pub fn into_value(self, host: &impl Host<Value = V>, secrets: &[&str], trace: &Trace) -> V {
        let located = self.located(trace);
        let Details {
            code,
            msg,
            answer,
            hidden,
            rid,
            cause,
            ..
        } = *self.0;
        let clean = |text| redact(redact(text, secrets), &[&hidden]);
        let ours = answer.is_none();
        // Callers who waited for one token share the failure, not the object.
        let mut value = answer.map_or_else(V::object, |answer| answer.copy().unwrap_or(answer));
        if !ours {
            for name in value.keys().unwrap_or_default() {
                if let Some(text) = value.text_at(&name) {
                    value.set(&name, V::text(&clean(text)));
                }
            }
            keep_original(&mut value);
        }
        let code = V::number(f64::from(code));
        let msg = V::text(&clean(host.words(&msg)));
        value.set("code", code.clone());
        value.set("msg", msg.clone());
        if ours {
            value.set("errcode", code);
            value.set("errmsg", msg);
        } else if value.property("errcode").is_nothing() {
            value.set("errcode", code); // other spellings stay where they are
        }
        value.set("failure", located);
        if !rid.is_empty() && value.property("rid").is_nothing() {
            value.set("rid", V::text(&rid));
        }
        if let Some(Cause {
            name,
            message,
            stack,
        }) = cause
        {
            value.hide("cause", V::error(&name, &clean(message), &clean(stack)));
        }
        value
    }

    /// Where it happened and whether trying again may help, for programs.
    fn located(&self, trace: &Trace) -> V {
        let mut located = V::object();
        let at = if trace.call == 0 {
            origin::CONFIG
        } else {
            self.at()
        };
        located.set("at", V::text(at));
        located.set("retryable", V::boolean(self.passes()));
        located.set("function", V::text(&trace.function));
        if !trace.appid().is_empty() {
            located.set("appid", V::text(trace.appid()));
        }
        located
    }
}

/// Of an answer that has a `code` or `msg` of its own, which ours will take the place of: the answer as it was, in `raw`.
pub fn keep_original<V: Value>(answer: &mut V) {
    if !answer.has_none("code msg")
        && let Ok(original) = answer.copy()
    {
        answer.hide("raw", original);
    }
}

/// The one place where secrets and tokens are taken out of what is said. Excerpts end anywhere, so the beginning of one goes like the whole.
pub fn redact(mut text: String, secrets: &[&str]) -> String {
    const SHORTEST: usize = 6;
    const TELLING: usize = 16;
    let known = || secrets.iter().filter(|secret| secret.len() >= SHORTEST);
    let whole = known().map(|secret| (*secret, *secret));
    let beginnings = known().filter_map(|secret| Some((secret.get(..TELLING)?, *secret)));
    for (part, secret) in whole.chain(beginnings) {
        while let Some(at) = find(&text, part) {
            let same = text.bytes().skip(at).zip(secret.bytes());
            let mut end = at + same.take_while(|(one, other)| one == other).count();
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            // Not `replace_range`, which panics where a letter would be cut.
            let (Some(before), Some(after)) = (text.get(..at), text.get(end..)) else {
                break;
            };
            text = join(&[before, "***", after]);
        }
    }
    text
}
