//! The tools the build stands on: found, or fetched where they are missing.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The repository.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Where intermediate files go, made if need be.
pub fn scratch(name: &str) -> Result<PathBuf> {
    let dir = root().join("target/xtask").join(name);
    std::fs::create_dir_all(&dir)?;
    Ok(dir)
}

/// Runs a command in the repository; anything but success is an error that shows the command.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {command:?}"))?;
    ensure!(status.success(), "{status}: {command:?}");
    Ok(())
}

pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.current_dir(root());
    cargo
}

pub fn node() -> Command {
    let mut node = Command::new("node");
    node.current_dir(root());
    node
}

/// A program out of `xtask/node_modules`, by the path of its script: started through `node`, it runs on every system.
pub fn npm_tool(script: &str) -> Command {
    let mut tool = node();
    tool.arg(root().join("xtask/node_modules").join(script));
    tool
}

pub fn npm() -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(root());
    npm
}

/// Installs what the lock file in `dir` names, unless that has been done since the lock file changed.
pub fn npm_ci(dir: &Path) -> Result<()> {
    let modified = |file: &str| std::fs::metadata(dir.join(file)).and_then(|meta| meta.modified());
    let locked = modified("package-lock.json")
        .with_context(|| format!("no package-lock.json in {}", dir.display()))?;
    // npm writes this file last.
    if modified("node_modules/.package-lock.json").is_ok_and(|installed| installed >= locked) {
        return Ok(());
    }
    run(npm()
        .current_dir(dir)
        .args(["ci", "--ignore-scripts", "--loglevel=error"]))
}
