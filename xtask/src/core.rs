//! The crate as WebAssembly that Node.js 12 can load, and the JavaScript that goes with it.

use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::{Bindgen, Output};
use wasmparser::{DataKind, Operator, Parser, Payload};

use crate::{glue, toolchain, tools};

/// A crate that is compiled to a module of its own.
#[derive(Clone, Copy)]
pub struct Module {
    package: &'static str,
    /// Its file, as cargo names it.
    file: &'static str,
    /// As wasm-bindgen and the loader call it.
    pub name: &'static str,
    /// How the compiler optimises: `"z"` for size, `3` for speed.
    level: &'static str,
    /// Features of the standard library for the same. Its copying of memory is byte by byte where it is small.
    library: &'static str,
    /// The passes of wasm-opt for the same.
    passes: &'static [&'static str],
    /// Makes instances of what wasm-bindgen printed, given where in memory the constants are.
    factory: fn(&str, Range<u32>) -> Result<String>,
}

/// WeChat's API.
const WEIXIN: Module = Module {
    package: "weixin-openapi",
    file: "weixin_openapi.wasm",
    name: "weixin",
    level: "\"z\"",
    library: "optimize_for_size",
    passes: &FOR_SIZE,
    factory: glue::into_factory,
};

/// Message push, which a process loads only where it receives some.
const PUSH: Module = Module {
    package: "weixin-push",
    file: "weixin_push.wasm",
    name: "push",
    level: "3",
    library: "",
    passes: &FOR_SPEED,
    factory: glue::into_push_factory,
};

/// The SM algorithms of signatures, which a process loads only where its keys are of that sort. It imports nothing, so it needs no glue.
const SIGNING: Module = Module {
    package: "signing",
    file: "signing.wasm",
    name: "signing",
    level: "\"z\"",
    library: "optimize_for_size",
    passes: &FOR_SIZE,
    factory: |_, _| Ok(String::new()),
};

/// The two halves of a core.
pub struct Core {
    pub wasm: Vec<u8>,
    /// A JavaScript module that makes instances of it.
    pub instance_js: String,
}

pub fn build() -> Result<Core> {
    build_from(&tools::root(), &tools::scratch("cargo")?)
}

/// That of message push.
pub fn build_push() -> Result<Core> {
    build_module(PUSH, &tools::root(), &tools::scratch("cargo")?)
}

/// The module of the SM algorithms.
pub fn build_signing() -> Result<Vec<u8>> {
    let compiled = compile(SIGNING, &tools::root(), &tools::scratch("cargo")?)?;
    let compiled = without_target_features(&compiled)?;
    let wasm = optimise(SIGNING, &compiled, Names::Dropped)?;
    names_no_place(&wasm)?;
    Ok(wasm)
}

/// The core of a crate that stands in another folder, compiled in a target directory of its own.
pub fn build_from(folder: &Path, target_dir: &Path) -> Result<Core> {
    build_module(WEIXIN, folder, target_dir)
}

fn build_module(module: Module, folder: &Path, target_dir: &Path) -> Result<Core> {
    let compiled = compile(module, folder, target_dir)?;
    let mut output = bind(module, &compiled, Names::Dropped)?;
    let glue = output.js().to_owned();
    let glue = name_imports(&mut output, &glue)?;
    let wasm = optimise(module, &output.wasm_mut().emit_wasm(), Names::Dropped)?;
    names_no_place(&wasm)?;
    let instance_js = (module.factory)(&glue, constants(&wasm)?)?;
    Ok(Core { wasm, instance_js })
}

/// The same module with the names of its functions, to look at.
pub fn with_names() -> Result<Vec<u8>> {
    let compiled = compile(WEIXIN, &tools::root(), &tools::scratch("cargo")?)?;
    let mut output = bind(WEIXIN, &compiled, Names::Kept)?;
    optimise(WEIXIN, &output.wasm_mut().emit_wasm(), Names::Kept)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Kept,
    Dropped,
}

fn bind(module: Module, compiled: &[u8], names: Names) -> Result<Output> {
    Bindgen::new()
        .input_bytes(module.name, without_target_features(compiled)?)
        .module(true)?
        .typescript(false)
        .remove_name_section(names == Names::Dropped)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen")
}

/// The crate with a standard library of its own, in which a panic is a bare trap.
///
/// The prebuilt one formats the message of each panic, and the code and tables for that are a sixth of the module. No panic of ours can
/// be reached, and where one of a dependency is, nobody would read its message: the loader meets the trap with a fresh instance.
/// Building the library is not stable yet, hence `RUSTC_BOOTSTRAP`.
///
/// The target directory is one of its own: the extra flags would make plain builds and these undo each other.
fn compile(module: Module, folder: &Path, target_dir: &Path) -> Result<Vec<u8>> {
    let mut cargo = toolchain::cargo();
    cargo
        .args(["build", "--release", "--package", module.package, "--lib"])
        .arg("--manifest-path")
        .arg(folder.join("Cargo.toml"))
        .args(["--target", toolchain::WASM_TARGET, "--target-dir"])
        .arg(target_dir)
        .args(["--config", &flags()])
        .arg("--config")
        .arg(format!("profile.release.opt-level={}", module.level))
        .arg("-Zbuild-std=std,panic_abort")
        .arg(format!("-Zbuild-std-features={}", module.library))
        .env("RUSTC_BOOTSTRAP", "1")
        // Either would replace the flags of .cargo/config.toml.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    tools::run(&mut cargo)?;
    let file = target_dir
        .join(toolchain::WASM_TARGET)
        .join("release")
        .join(module.file);
    std::fs::read(&file).with_context(|| file.display().to_string())
}

/// Immediate aborts, nothing but the first WebAssembly, and no path of this machine: what ships says `js-sys-0.3.107/src/…` instead.
///
/// Node.js 12 and 14 know more than the first WebAssembly, but their quick compiler does not: a function that copies memory or rounds a number
/// by one of the newer instructions is left to the slow one, which takes half of a cold start there.
fn flags() -> String {
    let sources = cargo_home().join("registry/src");
    let registries = std::fs::read_dir(sources).into_iter().flatten().flatten();
    let flags: Vec<String> = registries
        .map(|registry| registry.path())
        .chain([tools::root()])
        .map(|prefix| format!("'--remap-path-prefix={}='", prefix.display()))
        .chain([
            "'-Zunstable-options'".to_owned(),
            "'-Cpanic=immediate-abort'".to_owned(),
            "'-Ctarget-cpu=mvp'".to_owned(),
            "'-Zmir-opt-level=3'".to_owned(), // two percent smaller
        ])
        .collect();
    format!(
        "target.{}.rustflags=[{}]",
        toolchain::WASM_TARGET,
        flags.join(",")
    )
}

/// Takes the hashes out of the names of what the core imports, in the core and in the glue: they say nothing to who reads, and do not compress.
fn name_imports(output: &mut Output, glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    let mut taken = std::collections::HashSet::new();
    for import in output.wasm_mut().imports.iter_mut() {
        let name = without_hash(&import.name);
        let mut names =
            std::iter::once(name.to_owned()).chain((2..).map(|number| format!("{name}_{number}")));
        let name = names.find(|name| !taken.contains(name)).unwrap_or_default();
        let long = std::mem::replace(&mut import.name, name.clone());
        let from = format!("{long}: function(");
        glue = glue::replace_once(&glue, &from, &format!("{name}: function("))?;
        taken.insert(name);
    }
    Ok(glue)
}

/// `__wbg_begin` of `__wbg_begin_0123456789abcdef`.
fn without_hash(name: &str) -> &str {
    let is_hash =
        |text: &str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    match name.rsplit_once('_') {
        Some((name, hash)) if is_hash(hash) => name,
        _ => name,
    }
}

fn cargo_home() -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
        .unwrap_or_default()
}

/// Drops the section that lists the features a module was compiled for. The prebuilt standard library lists all that Rust turns on
/// by default, and wasm-bindgen would use them; the code itself has none that Node.js 12 lacks, as [`optimise`] proves.
fn without_target_features(wasm: &[u8]) -> Result<Vec<u8>> {
    const HEADER: usize = 8;
    const NAME: &[u8] = b"\x0ftarget_features";

    let (header, mut rest) = wasm
        .split_at_checked(HEADER)
        .context("not a WebAssembly module")?;
    let mut kept = header.to_vec();
    while !rest.is_empty() {
        let (section, after) = rest
            .split_at_checked(section_length(rest)?)
            .context("section cut off")?;
        let custom = section[0] == 0;
        // The name comes after the section's number and its length (one byte or more).
        if !(custom
            && section
                .windows(NAME.len())
                .take(6)
                .any(|bytes| bytes == NAME))
        {
            kept.extend(section);
        }
        rest = after;
    }
    Ok(kept)
}

/// Of the section at the start, with its number and the LEB128 length that follows it.
fn section_length(bytes: &[u8]) -> Result<usize> {
    let mut length = 0;
    for (place, byte) in bytes.iter().skip(1).take(5).enumerate() {
        length |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Ok(2 + place + length);
        }
    }
    anyhow::bail!("a section without a length")
}

/// What every compiler of Node.js 12 takes, the quick one too.
const NODE_12: [&str; 2] = ["--mvp-features", "--enable-mutable-globals"];

/// The first two before all else: the passes after them find more that is alike. Nothing of ours lies in the lowest KB, where the stack ends.
const FOR_SIZE: [&str; 7] = [
    "--low-memory-unused",
    "--merge-similar-functions",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    // Functions with one caller stay functions where they are not small: that compresses better, and a package is downloaded compressed.
    "--one-caller-inline-max-function-size=45",
];
const FOR_SPEED: [&str; 1] = ["-O3"];

fn optimise(module: Module, wasm: &[u8], names: Names) -> Result<Vec<u8>> {
    let dir = tools::scratch("wasm-opt")?;
    let input = dir.join(module.name).with_extension("wasm");
    let output = dir.join("output.wasm");
    std::fs::write(&input, wasm)?;
    tools::run(wasm_opt(&input, &output).args(module.passes).args([
        "--strip-target-features",
        "--strip-producers",
        if names == Names::Kept {
            "--debuginfo"
        } else {
            "--strip-debug"
        },
    ]))?;
    // wasm-opt allows whatever its input says it was compiled for. The output says nothing any more, so this run is the proof.
    tools::run(wasm_opt(&output, &dir.join("validated.wasm")).arg("--quiet"))
        .context("the core uses a WebAssembly feature that Node.js 12 does not have")?;
    Ok(std::fs::read(output)?)
}

fn wasm_opt(input: &Path, output: &Path) -> std::process::Command {
    let mut wasm_opt = tools::npm_tool("binaryen/bin/wasm-opt");
    wasm_opt.arg(input).arg("-o").arg(output).args(NODE_12);
    wasm_opt
}

/// Where in its memory a core keeps its data: constants, and variables that are no texts.
fn constants(wasm: &[u8]) -> Result<Range<u32>> {
    let (mut from, mut to) = (u32::MAX, 0);
    for part in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(segments) = part? else {
            continue;
        };
        for segment in segments {
            let segment = segment?;
            let DataKind::Active { offset_expr, .. } = segment.kind else {
                bail!("data that is not in memory from the start");
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                bail!("data whose place is no constant");
            };
            let start = value as u32;
            from = from.min(start);
            to = to.max(start + segment.data.len() as u32);
        }
    }
    ensure!(from < to, "a core without data");
    Ok(from..to)
}

/// Nothing of the machine it was built on.
fn names_no_place(wasm: &[u8]) -> Result<()> {
    for place in [tools::root(), cargo_home()] {
        let place = place.display().to_string();
        let named = wasm
            .windows(place.len())
            .any(|bytes| bytes == place.as_bytes());
        ensure!(
            place.is_empty() || !named,
            "a module contains the path {place}"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::without_hash;

    #[test]
    fn an_import_is_called_what_it_does_without_the_hash() {
        let cases = [
            ("__wbg_begin_0123456789abcdef", "__wbg_begin"),
            ("__wbindgen_object_drop_ref", "__wbindgen_object_drop_ref"),
            (
                "__wbg_get_with_ref_key_1dc361bd10053bfe",
                "__wbg_get_with_ref_key",
            ),
            ("plain", "plain"),
        ];
        for (long, name) in cases {
            assert_eq!(without_hash(long), name);
        }
    }
}
