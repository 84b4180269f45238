//! Packages with a smaller catalogue than WeChat's: what does it cost who calls one function that there are hundreds? Core and loader are those
//! that ship.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use weixin_reader::Catalogue;

use crate::build::Built;
use crate::{catalogue, core, package};

/// What the benchmark calls; all packages have them.
const CALLED: [&str; 6] = [
    "auth",
    "decrypt",
    "security",
    "subscribeMessage",
    "urllink",
    "wxacode",
];
/// About how many functions the smaller ones have.
const SIZES: [usize; 2] = [57, 300];

/// Leaves a package in `folder/catalogue-<functions>` for each size, the one that ships included.
pub fn build(built: &Built, folder: &Path) -> Result<()> {
    let core = core::build()?;
    let whole = catalogue::read()?.functions().count();
    for size in SIZES.into_iter().chain([whole]) {
        let catalogue = smaller(catalogue::read()?, size);
        let package = folder.join(format!("catalogue-{}", catalogue.functions().count()));
        copy_package(&built.package, &package)?;
        package::write_catalogue(&core, &catalogue, &package)?;
    }
    Ok(())
}

/// No more than so many functions, those of the namespaces that are called first.
fn smaller(mut catalogue: Catalogue, size: usize) -> Catalogue {
    let mut left = size;
    let is_called = |name: &str| CALLED.contains(&name) || name.is_empty();
    for called in [true, false] {
        for namespace in &mut catalogue.namespaces {
            if is_called(&namespace.name) == called {
                namespace.functions.truncate(left);
                left -= namespace.functions.len();
            }
        }
    }
    catalogue
        .namespaces
        .retain(|namespace| !namespace.functions.is_empty());
    catalogue
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
