//! Whose turn it is to ask WeChat, among the processes that share a store with locks.

use crate::client::Client;
use crate::host::{Host, Lock};
use crate::store;
use crate::trace::{Trace, Wait};
use std::rc::Rc;

/// A process waits this long for the one whose turn it is (ms), then asks by itself, which does no harm.
const PATIENCE: f64 = 10_000.0;
/// How often it looks (ms).
const LOOK: u32 = 50;

/// A turn, ours or another's.
#[derive(Default)]
pub(super) struct Turn {
    /// The claim that it is ours.
    pub(super) claim: Option<String>,
    /// Until when the one whose turn it is is waited for (ms since 1970).
    patience: Option<f64>,
}

impl Turn {
    /// Waits a moment, after which the store is worth another look. False when it is time to ask: it is our turn (and the store was looked
    /// at since), there are no turns, or the other takes too long.
    pub(super) async fn wait<H: Host>(
        &mut self,
        client: &Client<H>,
        trace: &Rc<Trace>,
        key: &str,
    ) -> bool {
        if self.claim.is_some() {
            return false;
        }
        match store::lock(client, trace, key).await {
            Lock::Won(claim) => self.claim = Some(claim),
            Lock::Held => {
                let now = client.host.now();
                if now >= *self.patience.get_or_insert(now + PATIENCE) {
                    return false;
                }
                trace.waits_for(Wait::OtherProcess);
                client.host.sleep(LOOK).await;
            }
            Lock::Unknown => return false,
        }
        true
    }
}
