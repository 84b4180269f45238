//! How big the package may be.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

const KB: usize = 1024;
/// 18 KB of it are the checks (types, limits, rules between parameters, template data, names that were misspelt), 7 keep a cache that fails from
/// failing calls.
const WASM: usize = 150 * KB;
const WASM_GZIP: usize = 66 * KB;
/// Most of it is the catalogue, in the three forms in which it is read: by a process the namespaces that it calls, by an editor the declarations,
/// by tools the index (170 KB). The loader is there twice, in both module formats, with the names that it has here, so that it can be read.
const TARBALL: usize = 770 * KB + PUSH + SIGNING;
/// The module of the SM algorithms in the tarball, as a file and in letters, with what signs.
const SIGNING: usize = 110 * KB;
/// Message push in the tarball: its module as a file and in letters, its loader twice, its declarations.
const PUSH: usize = 135 * KB;
/// Compiled for speed: every push pays for it again, the bytes are read once.
const PUSH_WASM: usize = 80 * KB;
const PUSH_WASM_GZIP: usize = 36 * KB;

/// Prints what the package weighs, then refuses one that is too heavy or leans on others.
pub fn check(package: &Path, tarball: &Path) -> Result<()> {
    let wasm = fs::read(package.join("weixin.wasm"))?;
    let push = fs::read(package.join("push.wasm"))?;
    let weights = [
        ("weixin.wasm", wasm.len(), WASM),
        ("weixin.wasm, gzip", gzip(&wasm)?, WASM_GZIP),
        ("push.wasm", push.len(), PUSH_WASM),
        ("push.wasm, gzip", gzip(&push)?, PUSH_WASM_GZIP),
        (
            "npm tarball",
            fs::metadata(tarball)?.len() as usize,
            TARBALL,
        ),
    ];
    for (what, size, budget) in weights {
        println!(
            "{what:<18} {:>6.1} KB of {:>3}",
            size as f64 / KB as f64,
            budget / KB
        );
    }
    for (what, size, budget) in weights {
        ensure!(size <= budget, "{what}: {size} bytes, {budget} are allowed");
    }
    let manifest = fs::read_to_string(package.join("package.json"))?;
    // Covers peerDependencies, optionalDependencies and bundleDependencies as well.
    ensure!(
        !manifest.to_lowercase().contains("dependencies\""),
        "the package has dependencies"
    );
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}
