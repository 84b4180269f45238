//! How big the package may be.

use std::fs;
use std::io::Write;

use anyhow::{Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::Built;

const KB: usize = 1024;
/// 18 KB of it are the checks (types, limits, rules between parameters, template data, names that were misspelt), 7 keep a cache that fails from
/// failing calls.
const WASM: usize = 150 * KB;
const WASM_GZIP: usize = 66 * KB;
/// Most of it is the catalogue, in the three forms in which it is read: by a process the namespaces that it calls, by an editor the declarations,
/// by tools the index (170 KB). Signatures take 50 KB: the module of the SM algorithms, as a file and as texts.
const TARBALL: usize = 780 * KB;

/// Prints what the package weighs, then refuses one that is too heavy or leans on others.
pub fn check(Built { package, tarball }: &Built) -> Result<()> {
    let wasm = fs::read(package.join("weixin.wasm"))?;
    let weights = [
        ("weixin.wasm", wasm.len(), WASM),
        ("weixin.wasm, gzip", gzip(&wasm)?, WASM_GZIP),
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
