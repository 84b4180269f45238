//! The exports of the `.wasm`. Each takes texts and gives one: what has several parts has a line for each, and the rest of the text is the last.
//!
//! Lists come as lines too; no token, key or id has a line break in it, as the loader sees to.

use crate::cipher::Key;
use crate::envelope::{Account, Fault, Format, Seal, answer};
use crate::signature;
use crate::value::{self, Value};
use crate::{json, xml};
use wasm_bindgen::prelude::*;

/// Half the code of the standard allocator.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

/// A body in either format as JSON of an object, or a word for what is wrong with it.
#[wasm_bindgen]
pub fn read(text: &str) -> String {
    let value = match Format::of(text) {
        Some(Format::Xml) => xml::read(text),
        Some(Format::Json) => json::read(text.trim_start_matches('\u{feff}')),
        None => Err(value::Fault::Syntax),
    };
    match value {
        Ok(object @ Value::Object(_)) => json::write(&object),
        Ok(_) | Err(value::Fault::Syntax) => "syntax".to_owned(),
        Err(value::Fault::Depth) => "depth".to_owned(),
        Err(value::Fault::Entity) => "entity".to_owned(),
    }
}

/// The place of the token that made a signature; -1 where none did. `encrypt` is empty where there is no cipher text.
#[wasm_bindgen]
pub fn signer(tokens: &str, signature: &str, timestamp: &str, nonce: &str, encrypt: &str) -> i32 {
    let encrypt = Some(encrypt).filter(|text| !text.is_empty());
    signature::signer(&lines(tokens), signature, timestamp, nonce, encrypt)
        .and_then(|place| i32::try_from(place).ok())
        .unwrap_or(-1)
}

/// `opened`, the places of the token and of the key, the id inside, the text as [`read`] has it, and the text, each behind a line break; or a word
/// for what is wrong.
#[wasm_bindgen]
pub fn open(account: &str, signature: &str, timestamp: &str, nonce: &str, encrypt: &str) -> String {
    let [tokens, keys, ids] = sections(account);
    let account = Account { tokens, keys, ids };
    let seal = Seal {
        signature,
        timestamp,
        nonce,
    };
    match account.open(&seal, encrypt) {
        Ok(opened) => {
            let (token, key) = (digit(opened.token), digit(opened.key));
            [
                "opened",
                &token,
                &key,
                &one_line(&opened.receiver),
                &read(&opened.text), // one line: JSON escapes what breaks it
                &opened.text,
            ]
            .join("\n")
        }
        Err(Fault::Signature) => "signature".to_owned(),
        Err(Fault::Garbled) => "garbled".to_owned(),
        Err(Fault::Key) => "key".to_owned(),
        Err(Fault::Receiver(id)) => ["receiver", &one_line(&id)].join("\n"),
    }
}

/// Lines of tokens, keys and ids, with an empty line behind each of the first two.
fn sections(text: &str) -> [Vec<&str>; 3] {
    let mut sections = text.split("\n\n").map(lines);
    [(); 3].map(|()| sections.next().unwrap_or_default())
}

fn digit(number: usize) -> String {
    u32::try_from(number)
        .ok()
        .and_then(|number| char::from_digit(number, 36))
        .map(String::from)
        .unwrap_or_default()
}

fn one_line(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control())
        .take(64)
        .collect()
}

/// An object in JSON as a text in a push's format, encrypted where there is a `seal` as [`close`] has it; empty where it has none. JSON is read and
/// written again, so that it is one.
#[wasm_bindgen]
pub fn write(object: &str, as_xml: bool, seal: &str, entropy: &str) -> String {
    let value = json::read(object).ok();
    let written = value.and_then(|value| format(as_xml).write(&value));
    match written {
        Some(text) if !seal.is_empty() => close(&text, as_xml, seal, entropy),
        written => written.unwrap_or_default(),
    }
}

fn format(as_xml: bool) -> Format {
    if as_xml { Format::Xml } else { Format::Json }
}

/// A text as an encrypted answer. `seal` is the token, the key, the id, the time and the nonce, a line each.
#[wasm_bindgen]
pub fn close(text: &str, as_xml: bool, seal: &str, entropy: &str) -> String {
    let seal = seal.splitn(5, '\n').collect::<Vec<_>>();
    let [token, key, id, timestamp, nonce] = *seal.as_slice() else {
        return String::new();
    };
    let Some(key) = Key::new(key) else {
        return String::new();
    };
    let encrypt = key.close(&key.random(entropy, text), text, id);
    answer(format(as_xml), token, timestamp, nonce, encrypt).unwrap_or_default()
}

/// SHA-1 of a text, by which a push is known again.
#[wasm_bindgen]
pub fn digest(text: &str) -> String {
    signature::sign(text, "", "", None)
}
