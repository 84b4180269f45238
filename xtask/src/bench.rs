//! `cargo xtask bench`: what the package costs, beside what users would pick instead. The scripts that measure are in `bench/`; here is
//! what only a build can give them. Whatever is missing in the end is missing in the report, and the rest is measured all the same.

mod breakdown;
mod catalogues;

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::{build, tools};

pub fn bench(args: &[String]) -> Result<()> {
    let quick = args.iter().any(|arg| arg == "--quick");
    let built = build::make()?;
    let folder = tools::scratch("bench")?;
    catalogues::clear(&folder)?;

    let bytes = std::fs::metadata(&built.tarball)?.len();
    write(&folder.join("tarball.json"), &json!({ "bytes": bytes }))?;
    attempt("the core taken apart", || {
        write(&folder.join("breakdown.json"), &breakdown::parts(&folder)?)
    });
    if !quick {
        attempt("larger catalogues", || catalogues::build(&built, &folder));
    }
    for packages in ["bench", "js-tests/runtimes"] {
        attempt(packages, || tools::npm_ci(&tools::root().join(packages)));
    }

    let mut node = tools::node();
    node.arg("bench/run.mjs").arg("--built").arg(&folder);
    tools::run(node.args(args))
}

/// The report has a dash where this fails.
fn attempt(what: &str, work: impl FnOnce() -> Result<()>) {
    if let Err(error) = work() {
        eprintln!("not measured: {what}: {error:#}");
    }
}

fn write(file: &Path, value: &serde_json::Value) -> Result<()> {
    Ok(std::fs::write(file, value.to_string())?)
}
