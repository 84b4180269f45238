//! `cargo xtask build`: from the crate to a publishable npm package in `pkg/`.

use std::path::PathBuf;

use anyhow::Result;

use crate::{core, package, simulator, sizes, toolchain, tools, unicloud};

/// The package, nothing in it too heavy, and what else is published.
pub fn build() -> Result<()> {
    let built = make()?;
    sizes::check(&built.package, &built.tarball)?;
    unicloud::check(&built)?;
    simulator::simulator()
}

/// Leaves the package in `pkg/`, and outside of it the tarball of it.
pub fn make() -> Result<Built> {
    toolchain::install()?;
    tools::npm_ci(&tools::root().join("xtask"))?;

    let core = core::build()?;
    let push = core::build_push()?;
    let signing = core::build_signing()?;
    let package = package::assemble(&core, &push, &signing)?;
    let tarball = package::pack(&package)?;
    Ok(Built { package, tarball })
}

pub struct Built {
    pub package: PathBuf,
    pub tarball: PathBuf,
}
