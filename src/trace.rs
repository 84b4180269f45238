//! What one call is doing: kept while it runs, for the words of a time-out.

use crate::say;
use crate::say::Said;
use std::cell::Cell;

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
    wait: Cell<Wait>,
}

impl Trace {
    /// Of a call that begins.
    pub fn new(function: &str) -> Self {
        Self {
            function: function.to_owned(),
            wait: Cell::new(Wait::Answer),
        }
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
