//! Two pieces of work, of which the first to end is the one that counts.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// The work, unless the other ends first; then the work is dropped.
pub(crate) async fn first<T, E>(
    work: impl Future<Output = T>,
    cutoff: impl Future<Output = E>,
) -> Result<T, E> {
    let (mut work, mut cutoff) = (pin!(work), pin!(cutoff));
    poll_fn(|context| {
        if let Poll::Ready(result) = work.as_mut().poll(context) {
            return Poll::Ready(Ok(result));
        }
        cutoff.as_mut().poll(context).map(Err)
    })
    .await
}
