//! Where the core could panic, read from the `.wasm` that ships.
//!
//! A panic that the compiler could not rule out keeps its place in the source: the text `src/client.rs` in the data of the module, even
//! where nobody would print it. A module that names no file of ours has no such place, so neither an index, a slice, an overflow, a borrow
//! nor a `match` that was thought complete can end the core from our own code. The lints of `src/lib.rs` see what is written; this sees what
//! was compiled, macros and inlined parts of the standard library (which say where they were called) included.
//!
//! Dependencies may be named. They are printed, so that a new one is seen, and every panic is met by the loader with a fresh instance.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::build::Built;
use crate::tools;

/// Refuses a module that names a source file of its crate.
pub fn check(Built { package, .. }: &Built) -> Result<()> {
    check_module(&package.join("weixin.wasm"), "src/")?;
    check_module(&package.join("push.wasm"), "push/src/")
}

fn check_module(file: &Path, sources: &str) -> Result<()> {
    let wasm = fs::read(file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let dependencies = dependencies(&wasm);
    println!(
        "{name}: panics left to dependencies: {}",
        dependencies.join(", ")
    );

    let mut ours = Vec::new();
    collect(&tools::root().join(sources), sources, &mut ours)?;
    ensure!(
        ours.len() > 5,
        "the sources are not where they are looked for"
    );
    ours.retain(|file| names(&wasm, file));
    ensure!(
        ours.is_empty(),
        "{name} names {}: a panic can be reached there",
        ours.join(", ")
    );
    Ok(())
}

/// The sources below a directory, as the compiler writes them.
fn collect(dir: &Path, prefix: &str, files: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(dir).with_context(|| dir.display().to_string())? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else if name.ends_with(".rs") {
            files.push(name);
        }
    }
    Ok(())
}

/// Whether a file of this crate is named. `src/lib.rs` is one; `aes-0.9.4/src/lib.rs` is somebody else's.
fn names(wasm: &[u8], file: &str) -> bool {
    let file = file.as_bytes();
    let mut places = wasm.windows(file.len()).enumerate();
    places.any(|(at, bytes)| {
        bytes == file && at.checked_sub(1).map(|before| wasm[before]) != Some(b'/')
    })
}

/// Sources of others that are named: what stands before a `.rs`, back to where the path begins.
fn dependencies(wasm: &[u8]) -> Vec<String> {
    let in_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_./".contains(byte);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = wasm[from..].windows(3).position(|bytes| bytes == b".rs") {
        let end = from + at + 3;
        let start = wasm[from..end]
            .iter()
            .rposition(|byte| !in_path(byte))
            .map_or(from, |last| from + last + 1);
        let path = String::from_utf8_lossy(&wasm[start..end]).into_owned();
        if path.contains("/src/") && !found.contains(&path) {
            found.push(path);
        }
        from = end;
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &[u8] =
        b"\0typerequestsrc/js/world.rs\0\0aes-0.9.4/src/utils.rsaes-0.9.4/src/word.rs\x02a.rs";

    #[test]
    fn files_of_ours_are_told_from_those_of_others() {
        assert!(names(DATA, "src/js/world.rs"));
        assert!(names(b"src/lib.rs", "src/lib.rs"));
        assert!(!names(DATA, "src/utils.rs"));
        assert!(!names(DATA, "src/client.rs"));
    }

    #[test]
    fn dependencies_are_listed() {
        let of_others: Vec<_> = dependencies(DATA)
            .into_iter()
            .filter(|path| path.starts_with("aes"))
            .collect();
        assert_eq!(
            of_others,
            ["aes-0.9.4/src/utils.rs", "aes-0.9.4/src/word.rs"]
        );
    }
}
