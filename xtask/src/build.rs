//! `cargo xtask build`: from the crate to a publishable npm package in `pkg/`.

use std::path::PathBuf;

use anyhow::Result;

use crate::{core, package, sizes, tools};

/// The package, and nothing in it too heavy.
pub fn build() -> Result<()> {
    sizes::check(&make()?)
}

/// Leaves the package in `pkg/`, and outside of it the tarball of it.
pub fn make() -> Result<Built> {
    tools::add_wasm_target()?;
    tools::add_rust_source()?;
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
