//! JavaScript's values as the core sees them.
//!
//! Callers hand in anything, proxies and getters that throw included. An exception that runs through WebAssembly ends the instance, so whatever
//! may run a caller's code is imported with `catch`, or catches by itself on the other side (`typeOf`, in the loader).

use crate::numbers;
use crate::value::{Type, Unreadable, Value};
use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The type of a value, as [`numbers`] has it.
    #[wasm_bindgen(js_name = typeOf)]
    fn type_of(value: &JsValue) -> u8;

    #[wasm_bindgen(js_name = propertyOf, catch)]
    fn property_of(value: &JsValue, name: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = setProperty, catch)]
    fn set_property(object: &JsValue, name: &str, value: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = hideProperty, catch)]
    fn hide_property(object: &JsValue, name: &str, value: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = hasNone)]
    fn has_none(object: &JsValue, names: &str) -> bool;

    #[wasm_bindgen(js_namespace = Object, js_name = keys, catch)]
    fn keys(object: &JsValue) -> Result<Array, JsValue>;

    /// `Object.assign` would take an own `__proto__` for the prototype; the loader's spread does not.
    #[wasm_bindgen(js_name = copyOf, catch)]
    fn copy_of(value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = JSON, js_name = stringify, catch)]
    fn stringify(value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = String)]
    fn number_to_text(number: f64) -> String;

    #[wasm_bindgen(js_name = Number)]
    fn text_to_number(text: &str) -> f64;
}

impl Value for JsValue {
    fn type_of(&self) -> Type {
        match type_of(self) {
            numbers::UNDEFINED => Type::Undefined,
            numbers::NULL => Type::Null,
            numbers::BOOLEAN => Type::Boolean,
            numbers::NUMBER => Type::Number,
            numbers::TEXT => Type::Text,
            numbers::LIST => Type::List,
            numbers::OBJECT => Type::Object,
            numbers::BYTES => Type::Bytes,
            numbers::UPLOAD => Type::Upload,
            _ => Type::Other,
        }
    }

    fn get(&self, key: &str) -> Result<Self, Unreadable> {
        property_of(self, key).map_err(|_| Unreadable)
    }

    fn has_none(&self, names: &str) -> bool {
        has_none(self, names)
    }

    fn keys(&self) -> Result<Vec<String>, Unreadable> {
        if !self.is_object() {
            return Ok(Vec::new());
        }
        let keys = keys(self).map_err(|_| Unreadable)?;
        let mut names = Vec::new();
        for index in 0..keys.length() {
            names.extend(keys.get(index).as_string());
        }
        Ok(names)
    }

    fn length(&self) -> usize {
        if let Some(text) = self.dyn_ref::<JsString>() {
            return text.length() as usize;
        }
        let name = match self.type_of() {
            Type::Bytes => "byteLength",
            Type::List => "length",
            _ => return 0,
        };
        let length = Value::get(self, name)
            .ok()
            .and_then(|length| length.as_f64());
        length.unwrap_or_default() as usize
    }

    fn item(&self, index: usize) -> Result<Self, Unreadable> {
        if !self.is_object() {
            return Ok(JsValue::UNDEFINED);
        }
        Reflect::get_u32(self, index as u32).map_err(|_| Unreadable)
    }

    fn as_text(&self) -> Option<String> {
        self.as_string()
    }

    fn as_number(&self) -> Option<f64> {
        let number = match self.as_f64() {
            Some(number) => number,
            // Longer texts are no numbers, and `Number(" ")` is 0.
            None => match self.as_string() {
                Some(text) if text.len() < 32 && text.bytes().any(|byte| byte.is_ascii_digit()) => {
                    text_to_number(&text)
                }
                _ => return None,
            },
        };
        number.is_finite().then_some(number)
    }

    fn as_boolean(&self) -> Option<bool> {
        self.as_bool()
    }

    fn as_query(&self) -> Option<String> {
        match self.type_of() {
            Type::Undefined | Type::Null => None,
            Type::Text => self.as_string(),
            Type::Boolean => Some(if self.is_truthy() { "true" } else { "false" }.to_owned()),
            Type::Number => self.as_f64().map(number_to_text),
            _ => stringify(self).ok().and_then(|text| text.as_string()),
        }
    }

    fn undefined() -> Self {
        JsValue::UNDEFINED
    }

    fn object() -> Self {
        Object::new().into()
    }

    fn list(items: Vec<Self>) -> Self {
        let list = Array::new();
        for item in &items {
            list.push(item);
        }
        list.into()
    }

    fn text(text: &str) -> Self {
        JsValue::from_str(text)
    }

    fn error(name: &str, message: &str, stack: &str) -> Self {
        let mut error: JsValue = js_sys::Error::new(message).into();
        error.hide("name", Self::text(name));
        error.hide("stack", Self::text(stack));
        error
    }

    fn number(number: f64) -> Self {
        JsValue::from_f64(number)
    }

    fn boolean(boolean: bool) -> Self {
        JsValue::from_bool(boolean)
    }

    fn set(&mut self, key: &str, value: Self) {
        // Only objects of ours and of `JSON.parse` are written to; those take any property.
        let _ = set_property(self, key, &value);
    }

    fn hide(&mut self, key: &str, value: Self) {
        let _ = hide_property(self, key, &value);
    }

    fn copy(&self) -> Result<Self, Unreadable> {
        copy_of(self).map_err(|_| Unreadable)
    }

    fn write(value: &impl Serialize) -> Self {
        let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
        value.serialize(&serializer).unwrap_or(JsValue::UNDEFINED)
    }
}
