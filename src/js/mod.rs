//! The world where it is JavaScript. The only part of the crate that names `js_sys` or `wasm_bindgen`.

mod value;
mod world;

use crate::client::{self, Client as Core};
use crate::failure::Failure;
use crate::value::Value;
use js_sys::Promise;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use world::World;

/// Half the code of the standard allocator.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    /// What the loader gives the core: transport, cache, configuration, listener.
    pub type Host;
}

/// One instance, as the loader holds it.
#[wasm_bindgen]
pub struct Client(Rc<Core<World>>);

#[wasm_bindgen]
impl Client {
    /// An instance with the options of `createWeixin`. Throws an `Error` with `code` and `msg` where one means nothing.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue, host: Host) -> Result<Client, JsValue> {
        let world = World::new(host.unchecked_into());
        Core::new(&options, world).map(Client).map_err(thrown)
    }

    /// Takes another configuration. Throws as the constructor does.
    pub fn init(&self, options: JsValue) -> Result<(), JsValue> {
        self.0.init(&options).map_err(thrown)
    }

    /// Calls the function with this number. The promise resolves, with the result or the failure; it rejects only where success is no object
    /// that could carry a `code`.
    pub fn call(&self, index: u32, params: JsValue) -> Promise {
        let call = client::call(self.0.clone(), index, params);
        let rejects = client::gives_text(index);
        future_to_promise(async move {
            match call.await {
                Err(failure) if rejects => Err(error(failure)),
                Ok(result) | Err(result) => Ok(result),
            }
        })
    }
}

fn thrown(failure: Failure<JsValue>) -> JsValue {
    error(failure.into_value(&[]))
}

/// An `Error` that carries what the failure says.
fn error(failure: JsValue) -> JsValue {
    let msg = failure.text_at("msg").unwrap_or_default();
    let mut error: JsValue = js_sys::Error::new(&msg).into();
    for name in ["code", "errcode", "msg", "errmsg"] {
        if let Ok(value) = failure.get(name) {
            error.set(name, value);
        }
    }
    error
}
