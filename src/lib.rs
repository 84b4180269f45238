//! Stub of the exports, so that the build has something to work on.
#[cfg(target_family = "wasm")]
mod host {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// What the loader gives the core: transport, cache, configuration, events.
        pub type Host;
        #[wasm_bindgen(method, catch)]
        pub fn fetch(this: &Host, url: &str, init: &JsValue) -> Result<js_sys::Promise, JsValue>;
    }

    /// One instance: its options, accounts and tokens.
    #[wasm_bindgen]
    pub struct Client {
        host: Host,
    }

    #[wasm_bindgen]
    impl Client {
        #[wasm_bindgen(constructor)]
        pub fn new(_options: JsValue, host: Host) -> Result<Client, JsValue> {
            Ok(Client { host })
        }
        pub fn init(&self, _options: JsValue) -> Result<(), JsValue> {
            Ok(())
        }
        pub fn call(&self, index: u32, params: JsValue) -> js_sys::Promise {
            let answer = self.host.fetch("http://127.0.0.1/", &params);
            wasm_bindgen_futures::future_to_promise(async move {
                if index == u32::MAX {
                    #[allow(clippy::panic)]
                    {
                        panic!("forced")
                    }
                }
                wasm_bindgen_futures::JsFuture::from(answer?).await
            })
        }
    }
}
