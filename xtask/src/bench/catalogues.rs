//! Packages whose catalogues are larger than WeChat's: what does an entry cost, when there will be several hundred? They are built from a
//! copy of the crate, so that nothing of this can ship.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use weixin_openapi::catalogue;

use crate::build::Built;
use crate::{core, glue, package, tools};

/// How many entries they have in all.
const SIZES: [usize; 2] = [250, 500];

/// Leaves a package in `folder/catalogue-<entries>` for each size, the one that ships included.
pub fn build(built: &Built, folder: &Path) -> Result<()> {
    let names = catalogue::names();
    copy_package(
        &built.package,
        &folder.join(format!("catalogue-{}", names.len())),
    )?;

    let target_dir = tools::scratch("bench/cargo")?;
    seed(&target_dir)?;
    for size in SIZES {
        let dummies: Vec<String> = (names.len()..size).map(name_of).collect();
        let copy = copy_crate(&dummies)?;
        let core = core::build_from(&copy, &target_dir)?;
        let all: Vec<&str> = names
            .iter()
            .copied()
            .chain(dummies.iter().map(String::as_str))
            .collect();
        let package = folder.join(format!("catalogue-{size}"));
        copy_package(&built.package, &package)?;
        fs::write(package.join("weixin.wasm"), &core.wasm)?;
        package::bundle_loader(&core, &all, &package)?;
    }
    Ok(())
}

/// Forgets those of another build.
pub fn clear(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry
            .file_name()
            .to_string_lossy()
            .starts_with("catalogue-")
        {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

fn name_of(number: usize) -> String {
    format!("dummy{}.call{number}", number / 10)
}

/// The crate with entries of an ordinary size added to its catalogue.
fn copy_crate(dummies: &[String]) -> Result<PathBuf> {
    let copy = tools::scratch("bench/crate")?;
    fs::remove_dir_all(&copy)?;
    copy_folder(&tools::root().join("src"), &copy.join("src"))?;
    fs::copy(tools::root().join("Cargo.lock"), copy.join("Cargo.lock"))?;

    let manifest = fs::read_to_string(tools::root().join("Cargo.toml"))?;
    let manifest = glue::replace_once(&manifest, "members = [\"xtask\"]\n", "")?;
    fs::write(copy.join("Cargo.toml"), manifest)?;

    let folder = copy.join("src/catalogue");
    let list = fs::read_to_string(folder.join("mod.rs"))?;
    let list = glue::replace_once(&list, "mod auth;\n", "mod auth;\nmod dummies;\n")?;
    let list = glue::replace_once(
        &list,
        "    request::ENDPOINTS,\n",
        "    request::ENDPOINTS,\n    dummies::ENDPOINTS,\n",
    )?;
    let list = glue::replace_once(
        &list,
        "const ROOM: usize = 64 * 1024;",
        "const ROOM: usize = 256 * 1024;",
    )?;
    fs::write(folder.join("mod.rs"), list)?;
    fs::write(folder.join("dummies.rs"), source_of(dummies))?;
    Ok(copy)
}

fn source_of(dummies: &[String]) -> String {
    let entries = dummies.iter().map(|name| {
        format!(
            "    post(\"{name}\", \"wxa/business/{name}\", \"生成的接口\")\n\
             .params(&[\n\
             text(\"openid\", \"用户的 openid\").required().max(128),\n\
             number(\"scene\", \"场景\").min(1).max(4),\n\
             boolean(\"is_test\", \"是否测试\"),\n\
             text(\"content_of_{name}\", \"内容\").required().max(1024),\n\
             ]),\n"
        )
    });
    format!(
        "//! Generated.\n\nuse super::model::{{Endpoint, boolean, number, post, text}};\n\npub(super) const ENDPOINTS: &[Endpoint] = &[\n{}];\n",
        entries
            .collect::<String>()
            .replace("content_of_dummy", "content_")
    )
}

/// The dependencies as they were compiled for the package: only the crate itself is compiled anew.
fn seed(target_dir: &Path) -> Result<()> {
    if target_dir.join("release").exists() || target_dir.join(tools::WASM_TARGET).exists() {
        return Ok(());
    }
    let compiled = tools::scratch("cargo")?.join(".");
    // Without it everything is compiled again, which only takes longer.
    let _ = Command::new("cp")
        .arg("-a")
        .arg(compiled)
        .arg(target_dir)
        .status();
    Ok(())
}

fn copy_package(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    copy_folder(from, to)
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
