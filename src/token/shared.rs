//! What processes share: a store with the tokens, and turns to ask for one.

use crate::client::Client;
use crate::event::Event;
use crate::failure::redact;
use crate::host::{Host, Lock, StoreFault};
use crate::text::join;

/// A turn to ask WeChat lasts this long at the most (ms), should its process die.
const LOCK: u32 = 3000;
/// A process waits this long for the one whose turn it is (ms), then asks by itself, which does no harm.
const PATIENCE: f64 = 10_000.0;
/// How often it looks (ms).
const LOOK: u32 = 50;

/// Whose turn it is to ask WeChat, among the processes that share a store with locks.
#[derive(Default)]
pub(super) struct Turn {
    /// The proof that it is ours.
    proof: Option<String>,
    /// Until when the one whose turn it is is waited for (ms since 1970).
    patience: Option<f64>,
}

impl Turn {
    /// Waits a moment, after which the store is worth another look. False when it is time to ask: it is our turn (and the store was looked
    /// at since), there are no turns, or the other takes too long.
    pub(super) async fn wait<H: Host>(&mut self, client: &Client<H>, key: &str) -> bool {
        if self.proof.is_some() {
            return false;
        }
        match client.host.lock(&lock_key(key), LOCK).await {
            Ok(Lock::Won(proof)) => self.proof = Some(proof),
            Ok(Lock::Held) => {
                let now = client.host.now();
                if now >= *self.patience.get_or_insert(now + PATIENCE) {
                    return false;
                }
                client.host.sleep(LOOK).await;
            }
            Ok(Lock::Unknown) => return false,
            Err(fault) => {
                report(client, "lock", key, fault);
                return false;
            }
        }
        true
    }

    pub(super) async fn end<H: Host>(&mut self, client: &Client<H>, key: &str) {
        if let Some(proof) = self.proof.take()
            && let Err(fault) = client.host.unlock(&lock_key(key), &proof).await
        {
            report(client, "unlock", key, fault);
        }
    }
}

fn lock_key(key: &str) -> String {
    join(&[key, ":lock"])
}

pub(super) async fn load<H: Host>(client: &Client<H>, key: &str) -> Option<String> {
    match client.host.load(key).await {
        Ok(text) => text.filter(|text| !text.is_empty()),
        Err(fault) => {
            report(client, "get", key, fault);
            None
        }
    }
}

pub(super) async fn keep<H: Host>(client: &Client<H>, key: &str, token: &str, seconds: f64) {
    if seconds < 1.0 {
        return;
    }
    if let Err(fault) = client.host.save(key, token, seconds as u32).await {
        // Stores like to repeat the command that failed.
        let said = redact(fault.0, &[token]);
        report(client, "set", key, StoreFault(said));
    }
}

pub(super) async fn forget<H: Host>(client: &Client<H>, key: &str) {
    if let Err(fault) = client.host.forget(key).await {
        report(client, "delete", key, fault);
    }
}

/// A store that fails is a store that has nothing: the call goes on, and whoever listens hears of it.
#[inline(never)]
fn report<H: Host>(client: &Client<H>, operation: &'static str, key: &str, fault: StoreFault) {
    client.tell(|| Event::CacheError {
        operation,
        key,
        reason: &fault.0,
    });
}
