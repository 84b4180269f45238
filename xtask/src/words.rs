//! Words that nobody reads, taken out of the core before it is optimised.
//!
//! No panic of ours can be reached, and one of a dependency ends in a trap, which the loader meets with a fresh instance; its message goes
//! nowhere. Nor does the text of a serde error, which could quote a secret. But both are formatted, and that is a fifth of
//! the module. So the functions where it happens become a line each, and wasm-opt drops what only led there.

use anyhow::{Result, bail};
use walrus::ir::Value;
use walrus::{FunctionBuilder, FunctionKind, InstrSeqBuilder, Module};

/// The function that every panic calls, `core::panicking::panic_fmt`: a trap.
const PANIC: [&str; 2] = ["4core9panicking", "9panic_fmt"];
/// `<f64 as Display>::fmt`, which serde's errors call and nothing else: no text, no error.
const FLOAT: [&str; 2] = ["3fmt5floatdNt", "7Display3fmt"];

/// Takes the words out.
pub fn silence(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(wasm)?;
    replace(&mut module, PANIC, |body| {
        body.unreachable();
    })?;
    replace(&mut module, FLOAT, |body| {
        body.const_(Value::I32(0));
    })?;
    Ok(module.emit_wasm())
}

/// Gives the one function whose mangled name holds the first part and ends in the other another body.
fn replace(
    module: &mut Module,
    [part, end]: [&str; 2],
    body: impl FnOnce(&mut InstrSeqBuilder),
) -> Result<()> {
    let found: Vec<_> = module
        .funcs
        .iter()
        .filter(|function| {
            let name = function.name.as_deref().unwrap_or_default();
            name.contains(part) && name.ends_with(end)
        })
        .map(|function| (function.id(), function.ty()))
        .collect();
    let [(id, ty)] = found[..] else {
        bail!(
            "expected one function …{part}…{end} in the module, found {}",
            found.len()
        );
    };
    let (params, results) = module.types.params_results(ty);
    let (params, results) = (params.to_vec(), results.to_vec());
    let args = params.iter().map(|&kind| module.locals.add(kind)).collect();
    let mut function = FunctionBuilder::new(&mut module.types, &params, &results);
    body(&mut function.func_body());
    module.funcs.get_mut(id).kind = FunctionKind::Local(function.local_func(args));
    Ok(())
}
