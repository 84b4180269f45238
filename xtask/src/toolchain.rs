//! The compiler that makes what ships, pinned to the version.
//!
//! The modules are built with flags that are not stable, so another version could refuse them, or make other bytes of the same commit. Whoever
//! has that version under any name uses it; for everyone else rustup installs it beside their own. Native code and the checks of style go with
//! the toolchain of `rust-toolchain.toml`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::tools;

/// The version of rustc and cargo that compile the modules.
pub const VERSION: &str = "1.95.0";
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the pinned compiler is there, with the target and the source of the standard library.
pub fn install() -> Result<()> {
    if !is_pinned(rustc()) {
        return install_pinned();
    }
    let target = ["--print", "target-libdir", "--target", WASM_TARGET];
    if !PathBuf::from(printed(rustc().args(target))?).exists() {
        tools::run(rustup().args(["target", "add", WASM_TARGET]))?;
    }
    let sysroot = printed(rustc().args(["--print", "sysroot"]))?;
    let source = "lib/rustlib/src/rust/library/Cargo.lock";
    if !Path::new(&sysroot).join(source).exists() {
        tools::run(rustup().args(["component", "add", "rust-src"]))?;
    }
    Ok(())
}

/// The cargo that calls the pinned compiler.
pub fn cargo() -> Command {
    if is_pinned(rustc()) {
        return tools::cargo();
    }
    let mut cargo = Command::new("cargo");
    cargo.current_dir(tools::root()).arg(format!("+{VERSION}"));
    cargo
}

fn install_pinned() -> Result<()> {
    let mut pinned = rustc();
    pinned.env("RUSTUP_TOOLCHAIN", VERSION);
    let mut install = rustup();
    install
        .args(["toolchain", "install", VERSION, "--no-self-update"])
        .args(["--profile", "minimal", "--component", "rust-src"])
        .args(["--target", WASM_TARGET]);
    tools::run(&mut install)
        .with_context(|| format!("the modules are compiled with Rust {VERSION}"))?;
    ensure!(is_pinned(pinned), "rustup gave no Rust {VERSION}");
    Ok(())
}

fn is_pinned(mut rustc: Command) -> bool {
    printed(rustc.arg("--version")).is_ok_and(|version| is_version(&version))
}

fn is_version(printed: &str) -> bool {
    printed.split(' ').nth(1) == Some(VERSION)
}

fn rustc() -> Command {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(tools::root());
    rustc
}

fn rustup() -> Command {
    let mut rustup = Command::new("rustup");
    rustup.current_dir(tools::root());
    rustup
}

fn printed(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("cannot start {command:?}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn only_the_very_version_is_the_pinned_one() {
        assert!(is_version("rustc 1.95.0 (59807616e 2026-04-14)"));
        for other in [
            "rustc 1.95.1 (abc 2026-05-01)",
            "rustc 1.95.0-beta.3 (abc 2026-03-01)",
            "rustc 1.96.0-nightly (abc 2026-03-01)",
            "",
        ] {
            assert!(!is_version(other), "{other}");
        }
    }
}
