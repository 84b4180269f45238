//! One piece of work that many callers wait for.
//!
//! A hundred calls that need a token at once must ask for one. The first starts the work, the others join it; all get the same result, failures
//! included, and the next caller after that starts anew. The work is nobody's in particular: a caller who gives up does not end it.

use crate::host::Host;
use std::cell::{Cell, OnceCell};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// A piece of work. Boxed, so that all sorts of it share one machinery.
pub type Work<T> = Pin<Box<dyn Future<Output = T>>>;

/// Work that is under way, by key.
pub struct Flights<T> {
    flying: Cell<Vec<(String, Rc<Flight<T>>)>>,
}

struct Flight<T> {
    landed: OnceCell<T>,
    waiting: Cell<Vec<Waker>>,
}

impl<T: Clone + 'static> Flights<T> {
    /// None under way.
    pub fn new() -> Rc<Self> {
        Rc::new(Self {
            flying: Cell::default(),
        })
    }

    /// The result of the work under `key`: of the one under way, or of `work`, started now.
    pub async fn join(
        self: Rc<Self>,
        host: &impl Host,
        key: &str,
        work: impl FnOnce() -> Work<T>,
    ) -> T {
        let flight = match self.find(key) {
            Some(flight) => flight,
            None => {
                let flight = self.start(key);
                let landing = land(self, key.to_owned(), flight.clone(), work());
                host.spawn(Box::pin(landing));
                flight
            }
        };
        flight.wait().await
    }

    fn find(&self, key: &str) -> Option<Rc<Flight<T>>> {
        self.with(|flying| {
            flying
                .iter()
                .find(|(its_key, _)| its_key == key)
                .map(|(_, flight)| flight.clone())
        })
    }

    fn start(&self, key: &str) -> Rc<Flight<T>> {
        let flight = Rc::new(Flight {
            landed: OnceCell::new(),
            waiting: Cell::default(),
        });
        self.with(|flying| flying.push((key.to_owned(), flight.clone())));
        flight
    }

    fn end(&self, key: &str) {
        self.with(|flying| {
            if let Some(at) = flying.iter().position(|(its_key, _)| its_key == key) {
                flying.swap_remove(at);
            }
        });
    }

    /// Takes the list out for a moment, so that no borrow of it can be met.
    fn with<R>(&self, change: impl FnOnce(&mut Vec<(String, Rc<Flight<T>>)>) -> R) -> R {
        let mut flying = self.flying.take();
        let result = change(&mut flying);
        self.flying.set(flying);
        result
    }
}

async fn land<T: Clone + 'static>(
    flights: Rc<Flights<T>>,
    key: String,
    flight: Rc<Flight<T>>,
    work: Work<T>,
) {
    let result = work.await;
    flights.end(&key);
    let _ = flight.landed.set(result);
    flight.waiting.take().into_iter().for_each(Waker::wake);
}

impl<T: Clone> Flight<T> {
    async fn wait(&self) -> T {
        poll_fn(|context| match self.landed.get() {
            Some(result) => Poll::Ready(result.clone()),
            None => {
                let mut waiting = self.waiting.take();
                waiting.push(context.waker().clone());
                self.waiting.set(waiting);
                Poll::Pending
            }
        })
        .await
    }
}
