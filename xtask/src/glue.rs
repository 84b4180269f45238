//! Turns what wasm-bindgen printed, one instance as a module, into a function that makes instances.
//!
//! Each pattern that is cut or changed has to be there exactly as often as expected: a wasm-bindgen that prints something else
//! fails the build instead of the package.

use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};

use crate::tools;

const INSTANCE: &str = "let wasmInstance = new WebAssembly.Instance(wasmModule, __wbg_get_imports());\nlet wasm = wasmInstance.exports;";
const CLIENT: &str = "export class Client {";
const MARKER: &str = "/* GLUE */\n";

/// `constants` is where in memory the core keeps what never changes.
pub fn into_factory(glue: &str, constants: Range<u32>) -> Result<String> {
    let glue = without_instance(glue, "weixin")?;
    let glue = replace_once(&glue, CLIENT, "class Client {")?;
    ensure!(
        !glue.contains("export "),
        "wasm-bindgen exports something beside Client"
    );
    let glue = shield_closures(&glue)?;
    let glue = leave_closures_to_rust(&glue)?;
    let glue = catch_in_place(&glue)?;
    let glue = keep_constant_texts(&glue, constants)?;

    framed(&glue, "loader/instance.js")
}

/// For message push, whose exports are functions that take and give texts, and which imports nothing that calls back.
pub fn into_push_factory(glue: &str, constants: Range<u32>) -> Result<String> {
    let glue = without_instance(glue, "push")?;
    let glue = glue.replace("export function ", "function ");
    ensure!(
        !glue.contains("export ") && !glue.contains("handleError"),
        "message push exports more than functions, or imports what throws"
    );
    let _ = constants; // no name of a property is among them
    let glue = carry_texts_by_buffer(&glue)?;
    framed(&glue, "push/instance.js")
}

/// Texts are all that crosses, and Node.js's Buffer carries them several times as fast as a loop over letters, an encoder and a decoder.
fn carry_texts_by_buffer(glue: &str) -> Result<String> {
    const PASS: &str = "function passStringToWasm0(arg, malloc, realloc) {\n";
    const GET: &str = "function getStringFromWasm0(ptr, len) {\n";
    let pass = format!(
        "{PASS}if (Buffer) return (WASM_VECTOR_LEN = Buffer.byteLength(arg), textInto(arg, malloc(WASM_VECTOR_LEN, 1) >>> 0));\n"
    );
    let get = format!("{GET}if (Buffer) return textAt(ptr >>> 0, len);\n");
    replace_once(&replace_once(glue, PASS, &pass)?, GET, &get)
}

/// Without what makes the one instance that wasm-bindgen has in mind.
fn without_instance(glue: &str, module: &str) -> Result<String> {
    let import = format!("import source wasmModule from \"./{module}_bg.wasm\";\n");
    let glue = replace_once(glue, &import, "")?;
    replace_once(&glue, INSTANCE, "")
}

fn framed(glue: &str, frame: &str) -> Result<String> {
    let frame = tools::root().join("pkg-template").join(frame);
    replace_once(&std::fs::read_to_string(frame)?, MARKER, glue)
}

/// Closures of Rust are entered by the runtime (promises, microtasks); a trap in one must not reach it. See `instance.js`.
///
/// Each takes one argument, so they are entered without lists of them.
fn shield_closures(glue: &str) -> Result<String> {
    let glue = replace_once(
        glue,
        "const real = (...args) => {",
        "const real = (arg) => {",
    )?;
    replace_once(
        &glue,
        "return f(a, state.b, ...args);",
        "return shielded(f, a, state.b, arg);",
    )
}

/// The core frees every closure that it makes, and holds it until then, so no finalizer ever finds one to free; to register two for each
/// promise would cost more than to wait for it.
fn leave_closures_to_rust(glue: &str) -> Result<String> {
    let start = "const CLOSURE_DTORS = ";
    let end = "state => wasm.__wbindgen_destroy_closure(state.a, state.b));\n";
    let glue = match (glue.find(start), glue.find(end)) {
        (Some(from), Some(to)) if from < to => [&glue[..from], &glue[to + end.len()..]].concat(),
        _ => bail!("the glue registers closures in another way"),
    };
    let glue = replace_once(&glue, "CLOSURE_DTORS.register(real, state, state);\n", "")?;
    let glue = replace_once(&glue, "CLOSURE_DTORS.unregister(state);\n", "")?;
    Ok(glue)
}

/// Imports that may throw catch by themselves; wasm-bindgen has them make a closure and a list of arguments at each call.
fn catch_in_place(glue: &str) -> Result<String> {
    const BEFORE: &str = "function() { return handleError(function (";
    const BETWEEN: &str = ") {\n";
    const AFTER: &str = "}, arguments); }";

    let mut parts = glue.split(BEFORE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (parameters, rest) = part
            .split_once(BETWEEN)
            .context("an import without parameters")?;
        let (body, rest) = rest.split_once(AFTER).context("an import without an end")?;
        out += &format!(
            "function({parameters}) {{ try {{\n{body}}} catch (e) {{ keepError(e); }} }}{rest}"
        );
    }
    const HELPER: &str = "function handleError(f, args) {";
    let start = out.find(HELPER).context("no handleError in the glue")?;
    let end = out[start..]
        .find("\n\n")
        .context("handleError has no end")?
        + start;
    out.replace_range(
        start..end,
        "function keepError(e) { wasm.__wbindgen_exn_store(addHeapObject(e)); }",
    );
    ensure!(
        !out.contains("handleError"),
        "handleError is used in another way as well"
    );
    Ok(out)
}

/// Texts that are part of the core (the names of properties, most of all) are decoded once: a decoder takes longer than all the rest of
/// reading a property.
fn keep_constant_texts(glue: &str, constants: Range<u32>) -> Result<String> {
    const DECODER: &str = "function getStringFromWasm0(ptr, len) {\n";
    let lookup = format!(
        "const constantTexts = new Map();\n\
        function getStringFromWasm0(ptr, len) {{\n\
        if (ptr < {} || ptr >= {} || len > 255) return textFromWasm(ptr, len);\n\
        const place = ptr * 256 + len;\n\
        let text = constantTexts.get(place);\n\
        if (text === undefined) constantTexts.set(place, text = textFromWasm(ptr, len));\n\
        return text;\n\
        }}\n\n\
        function textFromWasm(ptr, len) {{\n",
        constants.start, constants.end
    );
    replace_once(glue, DECODER, &lookup)
}

/// Changes what has to be there exactly once.
pub fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    let count = text.matches(from).count();
    ensure!(count == 1, "expected once, found {count} times: {from}");
    Ok(text.replacen(from, to, 1))
}
