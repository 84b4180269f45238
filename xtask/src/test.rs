//! `cargo xtask test`: the core natively, then the built package as its users load it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::build::{self, Built};
use crate::tally::{self, Tally};
use crate::tools;

pub fn test() -> Result<()> {
    let mut tally = Tally::default();

    let mut cargo_test = tools::cargo();
    tally.run(
        cargo_test.args(["test", "--workspace", "--no-fail-fast"]),
        tally::cargo_counts,
    )?;

    match build::build() {
        Ok(built) => test_package(&built, &mut tally)?,
        Err(error) => tally.check("build", Err(error)),
    }

    println!("{} passed, {} failed", tally.passed, tally.failed);
    ensure!(tally.failed == 0, "not everything passed");
    Ok(())
}

fn test_package(built: &Built, tally: &mut Tally) -> Result<()> {
    tally.check("the package is built and within its budgets", Ok(()));
    let suites = tools::root().join("js-tests");
    tools::npm_ci(&suites)?;

    let files = test_files(&suites)?;
    tally.run(
        tools::node().args(reporter()).arg("--test").args(files),
        tally::node_counts,
    )?;
    if suites.join("types").exists() {
        tally.check(
            "tsc --strict on js-tests/types",
            check_types(&suites.join("types")),
        );
    }
    tally.check("publint", publint(&built.tarball));
    tally.check("are the types wrong", attw(&built.tarball));
    Ok(())
}

/// `*.test.mjs` and `*.test.cjs`: Node.js 18 takes no patterns, so they are found here.
fn test_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() && name != "node_modules" {
            found.extend(test_files(&path)?);
        } else if name.ends_with(".test.mjs") || name.ends_with(".test.cjs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The readable reporter, where it exists; Node.js 18 prints TAP by itself.
fn reporter() -> Option<&'static str> {
    let version = tools::node().arg("--version").output().ok()?.stdout;
    let version = String::from_utf8(version).ok()?;
    let major: u32 = version.strip_prefix('v')?.split('.').next()?.parse().ok()?;
    (major >= 20).then_some("--test-reporter=spec")
}

/// A project of its own in `js-tests/types`, which says what strict means; without one, plain flags on all its files.
fn check_types(dir: &Path) -> Result<()> {
    let mut tsc = tools::npm_tool("typescript/bin/tsc");
    if dir.join("tsconfig.json").exists() {
        return tools::run(tsc.arg("--project").arg(dir));
    }
    let files = std::fs::read_dir(dir)?.flatten().map(|entry| entry.path());
    let files = files.filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "ts" || extension == "cts")
    });
    tools::run(
        tsc.args([
            "--strict", "--noEmit", "--module", "nodenext", "--target", "es2022",
        ])
        .args(files),
    )
}

fn publint(tarball: &Path) -> Result<()> {
    tools::run(npm_check("publint/src/cli.js").arg(tarball).arg("--strict"))
}

fn attw(tarball: &Path) -> Result<()> {
    tools::run(npm_check("@arethetypeswrong/cli/dist/index.js").arg(tarball))
}

fn npm_check(script: &str) -> Command {
    tools::npm_tool(script)
}
