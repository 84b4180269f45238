//! What this process knows of its store: the texts that it gave to it, and whether the store took them.

use std::cell::Cell;

/// What this process knows of its store.
#[derive(Default)]
pub struct Memory {
    copies: Cell<Vec<Copy>>,
    /// Until when the store is left alone (ms since 1970).
    pub(super) rests: Cell<f64>,
}

/// A text that this process gave to the store.
#[derive(Clone)]
pub(super) struct Copy {
    pub(super) key: String,
    pub(super) text: String,
    /// When the store forgets it (ms since 1970).
    pub(super) ends: f64,
    pub(super) state: State,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) enum State {
    Saving,
    Saved,
    Failed,
}

impl Memory {
    /// Takes the list out for a moment, so that no borrow of it can be met.
    pub(super) fn with<R>(&self, look: impl FnOnce(&mut Vec<Copy>) -> R) -> R {
        let mut copies = self.copies.take();
        let result = look(&mut copies);
        self.copies.set(copies);
        result
    }

    pub(super) fn find(&self, key: &str, now: f64) -> Option<Copy> {
        self.with(|copies| {
            copies.retain(|copy| now < copy.ends);
            copies.iter().find(|copy| copy.key == key).cloned()
        })
    }

    pub(super) fn forget(&self, key: &str) {
        self.with(|copies| copies.retain(|copy| copy.key != key));
    }

    pub(super) fn note(&self, key: &str, text: &str, state: State) {
        self.with(|copies| {
            let mut copies = copies.iter_mut();
            if let Some(copy) = copies.find(|copy| copy.key == key && copy.text == text) {
                copy.state = state;
            }
        });
    }
}
