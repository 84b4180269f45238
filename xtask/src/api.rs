//! `cargo xtask api`: the public interface as a report in the tree, so that a change of it is seen in review and named in the changelog.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::tools;

/// Writes the report on the package in `pkg/`; with `--check`, sees that the tree's is the same.
pub fn api(args: &[String]) -> Result<()> {
    let package = tools::root().join("pkg");
    ensure!(
        package.join("package.json").exists(),
        "there is no package yet: run cargo xtask build"
    );
    let report = tools::root().join("api");
    if !args.iter().any(|arg| arg == "--check") {
        write(&package, &report)?;
        println!("the report: {}", report.display());
        return Ok(());
    }
    let made = tools::scratch("api")?;
    write(&package, &made)?;
    same(&texts(&report)?, &texts(&made)?)
}

fn write(package: &Path, folder: &Path) -> Result<()> {
    tools::npm_ci(&tools::root().join("xtask"))?;
    let mut node = tools::node();
    tools::run(node.arg("xtask/js/api.mjs").arg(package).arg(folder))
}

fn same(tree: &BTreeMap<PathBuf, String>, made: &BTreeMap<PathBuf, String>) -> Result<()> {
    let names = tree.keys().chain(made.keys());
    let changed: Vec<&PathBuf> = names
        .filter(|name| tree.get(*name) != made.get(*name))
        .collect();
    ensure!(
        changed.is_empty(),
        "what users can call has changed: run cargo xtask api, read the difference, and say it in CHANGELOG.md ({changed:?})"
    );
    Ok(())
}

/// All files below a folder by their paths in it.
fn texts(folder: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut texts = BTreeMap::new();
    if !folder.exists() {
        return Ok(texts);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(folder)?.to_path_buf();
        if path.is_dir() {
            let inner = self::texts(&path)?;
            texts.extend(
                inner
                    .into_iter()
                    .map(|(below, text)| (name.join(below), text)),
            );
        } else {
            texts.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_gone_or_other_is_named() {
        let report = |files: &[(&str, &str)]| -> BTreeMap<PathBuf, String> {
            let pair = |&(name, text): &(&str, &str)| (PathBuf::from(name), text.to_owned());
            files.iter().map(pair).collect()
        };
        let tree = report(&[("a.d.ts", "a"), ("b.d.ts", "b"), ("c.d.ts", "c")]);
        same(&tree, &tree).expect("the same");
        let made = report(&[("a.d.ts", "a"), ("b.d.ts", "other"), ("d.d.ts", "d")]);
        let told = same(&tree, &made).expect_err("a change").to_string();
        for name in ["b.d.ts", "c.d.ts", "d.d.ts", "CHANGELOG"] {
            assert!(told.contains(name), "{told}");
        }
        assert!(!told.contains("a.d.ts"), "{told}");
    }
}
