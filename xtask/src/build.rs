//! `cargo xtask build`: from the crate to a publishable npm package in `pkg/`.

use std::path::PathBuf;

use anyhow::Result;

use crate::{core, package, sizes, tools};

/// Leaves the package in `pkg/` and returns its tarball, which lies outside of it.
pub fn build() -> Result<PathBuf> {
    tools::add_wasm_target()?;
    tools::npm_ci(&tools::root().join("xtask"))?;

    let core = core::build()?;
    let package = package::assemble(&core)?;
    let tarball = package::pack(&package)?;
    sizes::check(&package, &tarball)?;
    Ok(tarball)
}
