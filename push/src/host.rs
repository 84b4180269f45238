//! What the host's own crypto does for the cipher, several times as fast: one import of the `.wasm`, nothing in native code.

/// The cipher over whole blocks, where they stand, without padding. False where the host has none: then nothing has been done.
#[cfg(target_family = "wasm")]
pub fn cbc(encrypt: bool, key: &[u8], start: &[u8], data: &mut [u8]) -> bool {
    imports::cbc(encrypt, key, start, data)
}

/// Native code has no host to ask.
#[cfg(not(target_family = "wasm"))]
pub fn cbc(_encrypt: bool, _key: &[u8], _start: &[u8], _data: &mut [u8]) -> bool {
    false
}

#[cfg(target_family = "wasm")]
mod imports {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// AES-256-CBC by what the host has (`pkg-template/push/native.js`).
        #[wasm_bindgen(js_name = nativeCbc)]
        pub fn cbc(encrypt: bool, key: &[u8], start: &[u8], data: &mut [u8]) -> bool;
    }
}
