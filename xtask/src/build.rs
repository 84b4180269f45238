//! `cargo xtask build`: from the crate to a publishable npm package in `pkg/`.

use std::path::PathBuf;

use anyhow::Result;

use crate::{core, package, sizes, tools};

/// What a build leaves behind.
pub struct Built {
    /// The package as `npm install` would unpack it.
    pub package: PathBuf,
    /// The same as a tarball, outside the package.
    pub tarball: PathBuf,
}

pub fn build() -> Result<Built> {
    tools::add_wasm_target()?;
    tools::npm_ci(&tools::root().join("xtask"))?;

    let core = core::build()?;
    let package = package::assemble(&core)?;
    let tarball = package::pack(&package)?;
    sizes::check(&package, &tarball)?;
    Ok(Built { package, tarball })
}
