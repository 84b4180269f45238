//! The world as the loader hands it over: one object with a few methods.

use super::exchange;
use super::timer::Cutoff;
use super::value::error_name;
use crate::host::{Answer, Fault, Host, Request, StoreFault};
use crate::value::{Type, Value};
use js_sys::{Date, JSON, Math, Promise};
use std::future::Future;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    /// The loader's object.
    pub(super) type Loader;

    #[wasm_bindgen(method, catch)]
    pub(super) fn fetch(this: &Loader, url: &str, init: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    pub(super) fn bytes(this: &Loader, buffer: &JsValue) -> JsValue;

    #[wasm_bindgen(method, catch, js_name = cacheGet)]
    fn cache_get(this: &Loader, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = cacheSet)]
    fn cache_set(this: &Loader, key: &str, text: &str, seconds: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = cacheDelete)]
    fn cache_delete(this: &Loader, key: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn config(this: &Loader) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = callingApp)]
    fn calling_app(this: &Loader) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    fn listens(this: &Loader) -> bool;
    #[wasm_bindgen(method)]
    fn emit(this: &Loader, event: &JsValue);
}

/// The world of one instance.
pub struct World(Loader);

impl World {
    pub(super) fn new(loader: Loader) -> Self {
        Self(loader)
    }
}

impl Host for World {
    type Value = JsValue;

    async fn send(&self, request: Request<JsValue>) -> Result<Answer<JsValue>, Fault> {
        exchange::send(&self.0, request).await
    }

    fn cutoff(&self, timeout: u32, signal: Option<JsValue>) -> impl Future<Output = Fault> {
        Cutoff::new(timeout, signal)
    }

    async fn load(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let value = settled(self.0.cache_get(key)).await?;
        match value.kind() {
            Type::Undefined | Type::Null => Ok(None),
            Type::Text => Ok(value.as_string()),
            other => Err(StoreFault(["缓存里的不是字符串，而是", other.chinese()].concat())),
        }
    }

    async fn save(&self, key: &str, text: &str, seconds: u32) -> Result<(), StoreFault> {
        settled(self.0.cache_set(key, text, seconds)).await.map(drop)
    }

    async fn forget(&self, key: &str) -> Result<(), StoreFault> {
        settled(self.0.cache_delete(key)).await.map(drop)
    }

    fn now(&self) -> f64 {
        Date::now()
    }

    fn iso_date(&self, milliseconds: f64) -> String {
        Date::new(&milliseconds.into()).to_iso_string().into()
    }

    fn random(&self) -> f64 {
        Math::random()
    }

    async fn sleep(&self, milliseconds: u32) {
        Cutoff::new(milliseconds, None).await;
    }

    fn spawn(&self, work: impl Future<Output = ()> + 'static) {
        spawn_local(work);
    }

    fn surrounding_config(&self) -> Result<Option<JsValue>, ()> {
        let config = self.0.config().map_err(drop)?;
        Ok((!config.is_nothing()).then_some(config))
    }

    fn calling_app(&self) -> Option<String> {
        self.0.calling_app().ok()?.as_string()
    }

    fn parse(&self, json: &str) -> Option<JsValue> {
        JSON::parse(json).ok()
    }

    fn listens(&self) -> bool {
        self.0.listens()
    }

    fn emit(&self, event: JsValue) {
        self.0.emit(&event);
    }
}

/// What a store gave, at once or as a promise.
async fn settled(given: Result<JsValue, JsValue>) -> Result<JsValue, StoreFault> {
    let settled = match given {
        Ok(value) if value.is_object() => JsFuture::from(Promise::resolve(&value)).await,
        other => other,
    };
    settled.map_err(|error| {
        let code = error.text_at("code").or_else(|| error.text_at("message"));
        StoreFault(code.unwrap_or_else(|| error_name(&error)))
    })
}
