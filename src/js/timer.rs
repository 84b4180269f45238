//! Waiting for a time, or for a signal. What is no longer waited for is taken back, so that no timer keeps a process alive.

use crate::host::Fault;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(handler: &Closure<dyn FnMut()>, milliseconds: u32) -> JsValue;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: &JsValue);

    /// An AbortSignal, or what a caller takes for one.
    type Signal;
    #[wasm_bindgen(method, getter, catch)]
    fn aborted(this: &Signal) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = addEventListener)]
    fn listen(this: &Signal, event: &str, handler: &Closure<dyn FnMut()>) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = removeEventListener)]
    fn unlisten(this: &Signal, event: &str, handler: &Closure<dyn FnMut()>) -> Result<(), JsValue>;
}

#[derive(Default)]
struct Bell {
    rung: Cell<Option<Fault>>,
    waker: Cell<Option<Waker>>,
}

impl Bell {
    fn ring(&self, fault: Fault) {
        self.rung.set(Some(fault));
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    fn handler(self: &Rc<Self>, fault: Fault) -> Closure<dyn FnMut()> {
        let bell = self.clone();
        Closure::new(move || bell.ring(fault.clone()))
    }
}

/// Ends when time is up or the signal fires.
pub(super) struct Cutoff {
    bell: Rc<Bell>,
    timer: JsValue,
    _on_time: Closure<dyn FnMut()>,
    signal: Option<(Signal, Closure<dyn FnMut()>)>,
}

impl Cutoff {
    pub(super) fn new(milliseconds: u32, signal: Option<JsValue>) -> Self {
        let bell = Rc::new(Bell::default());
        let on_time = bell.handler(Fault::Timeout(milliseconds));
        let timer = set_timeout(&on_time, milliseconds);
        let signal = signal.map(|signal| {
            let signal: Signal = signal.unchecked_into();
            let on_abort = bell.handler(Fault::Aborted);
            if signal.aborted().is_ok_and(|aborted| aborted.is_truthy()) {
                bell.rung.set(Some(Fault::Aborted));
            } else {
                let _ = signal.listen("abort", &on_abort);
            }
            (signal, on_abort)
        });
        Self {
            bell,
            timer,
            _on_time: on_time,
            signal,
        }
    }
}

impl Future for Cutoff {
    type Output = Fault;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Fault> {
        if let Some(fault) = self.bell.rung.take() {
            return Poll::Ready(fault);
        }
        self.bell.waker.set(Some(context.waker().clone()));
        Poll::Pending
    }
}

impl Drop for Cutoff {
    fn drop(&mut self) {
        clear_timeout(&self.timer);
        if let Some((signal, on_abort)) = &self.signal {
            let _ = signal.unlisten("abort", on_abort);
        }
    }
}
