//! Turns what wasm-bindgen printed, one instance as a module, into a function that makes instances.
//!
//! Each pattern that is cut or changed has to be there exactly as often as expected: a wasm-bindgen that prints something else
//! fails the build instead of the package.

use anyhow::{Result, ensure};

use crate::tools;

const IMPORT: &str = "import source wasmModule from \"./weixin_bg.wasm\";\n";
const INSTANCE: &str = "let wasmInstance = new WebAssembly.Instance(wasmModule, __wbg_get_imports());\nlet wasm = wasmInstance.exports;";
const CLIENT: &str = "export class Client {";
const MARKER: &str = "/* GLUE */\n";

pub fn into_factory(glue: &str) -> Result<String> {
    let glue = replace_once(glue, IMPORT, "")?;
    let glue = replace_once(&glue, INSTANCE, "")?;
    let glue = replace_once(&glue, CLIENT, "class Client {")?;
    ensure!(
        !glue.contains("export "),
        "wasm-bindgen exports something beside Client"
    );
    let glue = shield_closures(&glue)?;

    let frame = std::fs::read_to_string(tools::root().join("pkg-template/loader/instance.js"))?;
    replace_once(&frame, MARKER, &glue)
}

/// Closures of Rust are entered by the runtime (promises, microtasks); a trap in one must not reach it. See `instance.js`.
fn shield_closures(glue: &str) -> Result<String> {
    let makers = glue.matches("function makeMutClosure(").count()
        + glue.matches("function makeClosure(").count();
    let calls = [
        "return f(a, state.b, ...args);",
        "return f(state.a, state.b, ...args);",
    ];
    let found: usize = calls.iter().map(|call| glue.matches(call).count()).sum();
    ensure!(
        found == makers,
        "{makers} makers of closures in the glue, but {found} calls of one"
    );
    Ok(calls.iter().fold(glue.to_owned(), |glue, call| {
        glue.replace(call, &call.replace("return f(", "return shielded(f, "))
    }))
}

/// Changes what has to be there exactly once.
pub fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    let count = text.matches(from).count();
    ensure!(count == 1, "expected once, found {count} times: {from}");
    Ok(text.replacen(from, to, 1))
}
