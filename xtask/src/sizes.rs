//! How big the package may be.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

const KB: usize = 1024;

/// What a file may weigh in KB, as it is and packed, and why that much. A runtime pays for the first at each start, for the second at each download.
struct Budget {
    file: &'static str,
    most: usize,
    gzip: usize,
    /// What the reason for more would be weighed against; said where it is exceeded.
    why: &'static str,
}

const BUDGETS: [Budget; 9] = [
    Budget {
        file: "weixin.wasm",
        most: 150,
        gzip: 67,
        why: "validating takes 8 µs a KB at each start; 18 KB are the checks (types, limits, rules between parameters, template data, names that \
              were misspelt), 7 keep a cache that fails from failing calls, 1 tells of each event whose it is",
    },
    Budget {
        file: "push.wasm",
        most: 80,
        gzip: 36,
        why: "compiled for speed: every push pays for it again, the bytes are read once",
    },
    Budget {
        file: "signing.wasm",
        most: 90,
        gzip: 32,
        why: "the SM algorithms; only a process that signs with them reads it",
    },
    Budget {
        file: "cjs/weixin.js",
        most: 116,
        gzip: 34,
        why: "parsing takes 20 µs a KB at each start; names are readable, which costs 0.5 ms, since it is handed a secret",
    },
    Budget {
        file: "esm/weixin.js",
        most: 116,
        gzip: 34,
        why: "the same for bundlers, Workers and Deno, which shorten names themselves where it counts",
    },
    Budget {
        file: "cjs/node-transport.js",
        most: 14,
        gzip: 5,
        why: "read at the first call on Node.js; 3 KB of it find the way through a proxy",
    },
    Budget {
        file: "cjs/push.js",
        most: 80,
        gzip: 25,
        why: "message push, where a process receives some; the names of all fields of all pushes are in it",
    },
    Budget {
        file: "cjs/signing.js",
        most: 57,
        gzip: 19,
        why: "signatures, where a process has keys for them",
    },
    Budget {
        file: "index.cjs",
        most: 3,
        gzip: 2,
        why: "the entry of Node.js",
    },
];

/// Most of it is the catalogue, in the three forms in which it is read: by a process the namespaces that it calls, by an editor the declarations,
/// by tools the index (170 KB). The loader is there twice, in both module formats, with the names that it has here, so that it can be read.
const TARBALL: usize = 770 + PUSH + SIGNING;
/// The module of the SM algorithms in the tarball, as a file and in letters, with what signs.
const SIGNING: usize = 110;
/// Message push in the tarball: its module as a file and in letters, its loader twice, its declarations.
const PUSH: usize = 150;

/// The common module of uniCloud, in KB: what runs, and what an editor reads; the second number is packed, as it is uploaded with each cloud function.
/// A function may hold 10 MB with all its modules. 420 KB of the scripts are the modules of WebAssembly in letters, of which a process reads those
/// that it uses; deflated they would be 27 KB fewer in the upload, and cost a cold start 5 to 13 ms of processor time.
const UNI_MODULE: [(&str, usize, usize); 2] = [("scripts", 1100, 420), ("declarations", 1300, 280)];

/// Prints what the common module weighs, and refuses one that is too heavy.
pub fn check_uni_module(module: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(module, &mut files)?;
    for (what, most, most_packed) in UNI_MODULE {
        let is_declaration = |file: &PathBuf| file.to_string_lossy().ends_with(".d.ts");
        let (mut size, mut gzip) = (0, 0);
        for file in &files {
            if is_declaration(file) == (what == "declarations") {
                let bytes = fs::read(file)?;
                size += bytes.len();
                gzip += packed(&bytes)?;
            }
        }
        for (size, most, how) in [(size, most, ""), (gzip, most_packed, ", gzip")] {
            println!(
                "uniCloud: {:<18} {:>6.1} KB of {most:>3}",
                format!("{what}{how}"),
                size as f64 / KB as f64
            );
            ensure!(
                size <= most * KB,
                "the {what} for uniCloud{how}: {size} bytes, {most} KB are allowed: they are uploaded with each cloud function"
            );
        }
    }
    Ok(())
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Prints what the package weighs, then refuses one that is too heavy or leans on others.
pub fn check(package: &Path, tarball: &Path) -> Result<()> {
    let tarball = fs::metadata(tarball)?.len() as usize;
    let mut weights = vec![(
        "npm tarball".to_owned(),
        tarball,
        TARBALL,
        "it is downloaded with each deployment",
    )];
    for Budget {
        file,
        most,
        gzip,
        why,
    } in BUDGETS
    {
        let bytes = fs::read(package.join(file))?;
        weights.push((file.to_owned(), bytes.len(), most, why));
        weights.push((format!("{file}, gzip"), packed(&bytes)?, gzip, why));
    }
    for (what, size, budget, _) in &weights {
        println!(
            "{what:<28} {:>6.1} KB of {budget:>3}",
            *size as f64 / KB as f64
        );
    }
    for (what, size, budget, why) in weights {
        ensure!(
            size <= budget * KB,
            "{what}: {size} bytes, {budget} KB are allowed: {why}"
        );
    }
    let manifest = fs::read_to_string(package.join("package.json"))?;
    // Covers peerDependencies, optionalDependencies and bundleDependencies as well.
    ensure!(
        !manifest.to_lowercase().contains("dependencies\""),
        "the package has dependencies"
    );
    Ok(())
}

fn packed(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}
