//! The world where it is JavaScript. The only part of the crate that names `js_sys` or `wasm_bindgen`.

mod value;
mod world;

use crate::call;
use crate::client::Client as Core;
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use world::{Loader, World};

/// Half the code of the standard allocator.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// One instance, as the loader holds it.
#[wasm_bindgen]
pub struct Client(Rc<Core<World>>);

#[wasm_bindgen]
impl Client {
    /// An instance with the options of `createWeixin`. Throws the failure (`code`, `msg`) where one means nothing.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue, loader: Loader) -> Result<Client, JsValue> {
        let world = World::new(loader);
        Core::new(&options, world).map(Client)
    }

    /// Takes another configuration. Throws as the constructor does.
    pub fn init(&self, options: JsValue) -> Result<(), JsValue> {
        self.0.init(&options)
    }

    /// What the function with this name gives at once; `id` is the call's in events. Throws the failure.
    #[wasm_bindgen(js_name = answerNow)]
    pub fn answer_now(&self, function: &str, params: JsValue, id: u32) -> Result<JsValue, JsValue> {
        call::answer_now(&self.0, function, &params, id)
    }

    /// Calls the function with this name; `id` is the call's in events. At the end `settle` gets the result or the failure, and whether it is the latter.
    pub fn call(&self, function: String, params: JsValue, settle: Function, id: u32) {
        let client = self.0.clone();
        spawn_local(async move {
            let (answer, failed) = match call::call(client, &function, params, id).await {
                Ok(result) => (result, false),
                Err(failure) => (failure, true),
            };
            // The loader's function throws nothing.
            let _ = settle.call2(&JsValue::UNDEFINED, &answer, &failed.into());
        });
    }
}
