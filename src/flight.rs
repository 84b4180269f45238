//! One piece of work that many callers wait for.
//!
//! A hundred calls that need a token at once must ask for one. The first starts the work, the others join it; all get the same result, failures
//! included, and the next caller after that starts anew. The work is nobody's in particular: a caller who gives up does not end it.
//!
//! The callers may be different requests of a server that keeps what each of them does apart (Cloudflare Workers): whoever waits goes on where he
//! waited ([`Host::bell`]), and work that ended with the request that began it, unheard, is not waited for.

use crate::host::{Bell, Host, Work};
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

/// Work that takes longer than this, in milliseconds, beyond the time that it was given, has gone without an end.
const GRACE: f64 = 1000.0;

/// Work that is under way, by key.
pub struct Flights<T> {
    flying: Cell<Vec<(String, Rc<Flight<T>>)>>,
}

struct Flight<T> {
    landed: OnceCell<T>,
    waiting: Cell<Vec<Box<dyn FnOnce()>>>,
    /// When it is lost (ms since 1970).
    lost: f64,
}

impl<T: Clone + 'static> Flights<T> {
    /// None under way.
    pub fn new() -> Rc<Self> {
        Rc::new(Self {
            flying: Cell::default(),
        })
    }

    /// The result of the work under `key`: of the one under way, or of `work`, started now, which ends within `time` milliseconds.
    pub async fn join(
        self: Rc<Self>,
        host: &impl Host,
        key: &str,
        time: u32,
        work: impl Fn() -> Work<T>,
    ) -> T {
        loop {
            let now = host.now();
            let flight = match self.find(key, now) {
                Some(flight) => flight,
                None => {
                    let flight = self.start(key, now + f64::from(time) + GRACE);
                    let landing = land(self.clone(), flight.clone(), work());
                    host.spawn(Box::pin(landing));
                    flight
                }
            };
            let Bell { ring, rung } = host.bell();
            let mut waiting = flight.waiting.take();
            waiting.push(ring);
            flight.waiting.set(waiting);
            rung.await;
            if let Some(result) = flight.landed.get() {
                return result.clone();
            }
        }
    }

    /// The flight under way. Who waits for one that is lost is woken, and begins anew.
    fn find(&self, key: &str, now: f64) -> Option<Rc<Flight<T>>> {
        let flight = self.with(|flying| {
            let mut all = flying.iter();
            all.find(|(its_key, _)| its_key == key)
                .map(|(_, flight)| flight.clone())
        })?;
        if now < flight.lost {
            return Some(flight);
        }
        self.end(&flight);
        None
    }

    fn start(&self, key: &str, lost: f64) -> Rc<Flight<T>> {
        let flight = Rc::new(Flight {
            landed: OnceCell::new(),
            waiting: Cell::default(),
            lost,
        });
        self.with(|flying| flying.push((key.to_owned(), flight.clone())));
        flight
    }

    /// Takes it off the list, and wakes who waits for it.
    fn end(&self, flight: &Rc<Flight<T>>) {
        self.with(|flying| flying.retain(|(_, other)| !Rc::ptr_eq(flight, other)));
        flight.waiting.take().into_iter().for_each(|ring| ring());
    }

    /// Takes the list out for a moment, so that no borrow of it can be met.
    fn with<R>(&self, change: impl FnOnce(&mut Vec<(String, Rc<Flight<T>>)>) -> R) -> R {
        let mut flying = self.flying.take();
        let result = change(&mut flying);
        self.flying.set(flying);
        result
    }
}

async fn land<T: Clone + 'static>(flights: Rc<Flights<T>>, flight: Rc<Flight<T>>, work: Work<T>) {
    let _ = flight.landed.set(work.await);
    flights.end(&flight);
}
