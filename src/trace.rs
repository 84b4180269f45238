//! What one call is doing: kept while it runs, for its events, for what its failure says of where it happened, and for the words of a time-out.

use crate::say;
use crate::say::Said;
use std::cell::{Cell, OnceCell};

/// What a call waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// WeChat's answer.
    Answer,
    /// The pause before another try.
    Pause,
    /// The token that another call is getting.
    OtherCall,
    /// The token that another process is getting.
    OtherProcess,
    /// A step of the cache.
    Cache(&'static str),
}

/// One call on its way.
pub struct Trace {
    /// The function called.
    pub function: String,
    /// Which call of the instance it is, from 1; 0 for what is no call: `createWeixin` and `init`.
    pub call: u32,
    /// When it began (ms since 1970).
    pub started: f64,
    appid: OnceCell<String>,
    attempts: Cell<u32>,
    wait: Cell<Wait>,
}

/// An appid has 18 letters; a secret, which is given in its place now and then, has 32.
pub const LONGEST_APPID: usize = 31;

/// An appid as it may be shown: pairs are given the wrong way round, and anything else in its place.
pub fn shown(appid: &str) -> &str {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if appid.len() <= LONGEST_APPID && appid.bytes().all(is_plain) {
        appid
    } else {
        ""
    }
}

impl Trace {
    /// Of a call that begins.
    pub fn new(function: &str, call: u32, started: f64) -> Self {
        Self {
            function: function.to_owned(),
            call,
            started,
            appid: OnceCell::new(),
            attempts: Cell::new(0),
            wait: Cell::new(Wait::Answer),
        }
    }

    /// Of options that are looked at.
    pub fn of_options(function: &str) -> Self {
        Self::new(function, 0, 0.0)
    }

    /// Notes the account that it acts for.
    pub fn acts_for(&self, appid: &str) {
        let _ = self.appid.set(shown(appid).to_owned()); // a call has one
    }

    /// The account that it acts for; empty where there is none, or none is known yet.
    pub fn appid(&self) -> &str {
        self.appid.get().map_or("", String::as_str)
    }

    /// Notes a request for a function.
    pub fn sends(&self, function: &str) {
        if function == self.function {
            self.attempts.set(self.attempts.get() + 1);
        }
    }

    /// How many requests went out for the function itself: those for the token that it needs are not counted.
    pub fn attempts(&self) -> u32 {
        self.attempts.get()
    }

    /// Notes what is waited for from now on.
    pub fn waits_for(&self, wait: Wait) {
        self.wait.set(wait);
    }

    /// What is waited for, and what to look at if that takes long.
    pub fn waiting(&self) -> (Said, Said) {
        let network = say!("网络");
        match self.wait.get() {
            Wait::Answer => (say!("微信的应答"), network),
            Wait::Pause => (say!("再试一次之前的停顿"), network),
            Wait::OtherCall => (say!("另一个调用正在获取的 access_token"), network),
            Wait::OtherProcess => (
                say!("另一个进程正在获取的 access_token（缓存的 lock）"),
                say!("缓存"),
            ),
            Wait::Cache(step) => (say!("缓存的 {}", step), say!("缓存")),
        }
    }
}
