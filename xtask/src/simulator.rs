//! `cargo xtask simulator`: the package weixin-openapi-simulator, put together of `js-tests/simulator`, where the tests use it as it stands.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Result, ensure};

use crate::{manifest, package, tools};

/// Most of it are the facts about all endpoints.
const TARBALL: u64 = 208 * 1024;

/// Says where it is.
pub fn simulator() -> Result<()> {
    let tarball = make()?;
    println!("the simulator's package: {}", tarball.display());
    Ok(())
}

/// Leaves the package in `target/simulator`, and gives the tarball that `npm publish` would send.
pub fn make() -> Result<PathBuf> {
    tools::npm_ci(&tools::root().join("xtask"))?;
    tools::npm_ci(&tools::root().join("js-tests"))?;
    let folder = tools::root().join("target/simulator");
    let template = tools::root().join("js-tests/simulator/package/package.json");
    let stamped = tools::scratch("simulator")?.join("package.json");
    fs::write(&stamped, manifest::stamped(&fs::read_to_string(template)?)?)?;
    tools::run(
        tools::node()
            .arg("xtask/js/simulator.mjs")
            .arg(&folder)
            .arg(&stamped),
    )?;

    let packed = package::fresh(tools::scratch("pack-simulator")?)?;
    tools::run(
        tools::npm()
            .current_dir(&folder)
            .args(["pack", "--silent", "--pack-destination"])
            .arg(&packed)
            .stdout(Stdio::null()),
    )?;
    let version = manifest::version()?;
    let tarball = packed.join(format!("weixin-openapi-simulator-{version}.tgz"));
    let size = fs::metadata(&tarball)?.len();
    ensure!(
        size <= TARBALL,
        "the simulator's tarball: {size} bytes, {TARBALL} are allowed"
    );
    Ok(tarball)
}
