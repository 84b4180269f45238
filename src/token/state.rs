//! What an instance knows of its tokens.

use crate::failure::Failure;
use crate::flight::Flights;
use crate::store::memory::Memory;
use crate::value::Value;
use std::cell::Cell;
use std::rc::Rc;

/// WeChat does not refresh by force more often than this (ms).
const FORCE_GAP: f64 = 30_000.0;

/// The tokens of an instance. What is cached lives in the instance's store; here is what is under way, and what the store may fail to give.
pub struct Tokens<V> {
    pub(super) flights: Rc<Flights<Result<String, Failure<V>>>>,
    /// When each account was last refreshed by force (ms since 1970).
    forced: Cell<Vec<(String, f64)>>,
    /// What the store was given.
    pub(crate) memory: Memory,
}

impl<V: Value> Default for Tokens<V> {
    /// Nothing under way.
    fn default() -> Self {
        Self {
            flights: Flights::new(),
            forced: Cell::default(),
            memory: Memory::default(),
        }
    }
}

impl<V: Value> Tokens<V> {
    /// Whether forcing is allowed again for a key; if so, notes that it happens now.
    pub(super) fn may_force(&self, key: &str, now: f64) -> bool {
        let mut forced = self.forced.take();
        forced.retain(|(_, at)| now - at < FORCE_GAP);
        let allowed = !forced.iter().any(|(its_key, _)| its_key == key);
        if allowed {
            forced.push((key.to_owned(), now));
        }
        self.forced.set(forced);
        allowed
    }
}
