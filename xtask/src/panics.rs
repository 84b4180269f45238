//! Panics without their messages.
//!
//! No panic of ours can be reached, and one of a dependency ends in a trap, which the loader meets with a fresh instance: nobody
//! would ever read its message. But it is formatted, and that is a tenth of the module. So the function that every panic calls
//! becomes a trap by itself, and wasm-opt drops what only led there.

use anyhow::{Result, bail};
use walrus::{FunctionBuilder, FunctionKind, Module};

/// How the mangled name of `core::panicking::panic_fmt` ends.
const PANIC_FMT: &str = "4core9panicking9panic_fmt";

/// Makes every panic a bare trap.
pub fn silence_panics(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(wasm)?;
    let found: Vec<_> = module
        .funcs
        .iter()
        .filter(|function| {
            let name = function.name.as_deref().unwrap_or_default();
            name.ends_with(PANIC_FMT)
        })
        .map(|function| (function.id(), function.ty()))
        .collect();
    let [(id, ty)] = found[..] else {
        bail!(
            "expected one function {PANIC_FMT} in the module, found {}",
            found.len()
        );
    };
    let (params, results) = module.types.params_results(ty);
    let (params, results) = (params.to_vec(), results.to_vec());
    let args = params
        .iter()
        .map(|&kind| module.locals.add(kind))
        .collect();
    let mut trap = FunctionBuilder::new(&mut module.types, &params, &results);
    trap.func_body().unreachable();
    module.funcs.get_mut(id).kind = FunctionKind::Local(trap.local_func(args));
    Ok(module.emit_wasm())
}
