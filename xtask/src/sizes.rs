//! How big the package may be.

use std::fs;
use std::io::Write;

use anyhow::{Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::Built;

const KB: usize = 1024;
const WASM: usize = 110 * KB;
/// Half a KB of it keeps text from outside apart from sentences.
const WASM_GZIP: usize = 50 * KB;
/// With the loader's forms and streams, and what it says of misspelt options and of caches, in either format.
const TARBALL: usize = 230 * KB + PUSH;
/// Message push in the tarball: its module as a file and in letters, its loader twice, its declarations.
const PUSH: usize = 135 * KB;
/// Compiled for speed: every push pays for it again, the bytes are read once.
const PUSH_WASM: usize = 80 * KB;
const PUSH_WASM_GZIP: usize = 36 * KB;

/// Prints what the package weighs, then refuses one that is too heavy or leans on others.
pub fn check(Built { package, tarball }: &Built) -> Result<()> {
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
