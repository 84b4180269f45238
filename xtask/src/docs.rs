//! `cargo xtask docs`: the reference, a static site. Its pages on functions and codes come from the catalogue, as the declarations do;
//! the others are written by hand in `docs/`, and share some parts with the README.
//!
//! VitePress makes the site of the Markdown that is left in `docs/api`, which git ignores.

mod codes;
mod fields;
pub mod function;
mod markdown;
pub mod overview;
mod paging;
mod readme;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use weixin_reader::Catalogue;
use weixin_reader::model::Function;

use crate::{catalogue, tools};

/// Builds the site; with `--serve`, shows it on loopback until it is interrupted.
pub fn docs(args: &[String]) -> Result<()> {
    let site = make()?;
    println!("the reference: {}", site.display());
    if args.iter().any(|arg| arg == "--serve") {
        tools::run(vitepress("preview").args(["--host", "127.0.0.1"]))?;
    }
    Ok(())
}

/// Leaves the site in `target/docs`.
pub fn make() -> Result<PathBuf> {
    tools::npm_ci(&folder())?;
    write(&folder().join("api"))?;
    tools::run(&mut vitepress("build"))?;
    Ok(tools::root().join("target/docs"))
}

fn folder() -> PathBuf {
    tools::root().join("docs")
}

fn vitepress(command: &str) -> std::process::Command {
    let mut vitepress = tools::node();
    let script = folder().join("node_modules/vitepress/bin/vitepress.js");
    vitepress.arg(script).arg(command).arg("docs");
    vitepress
}

/// Writes what the catalogue and the README say, and nothing beside it: a function that is gone leaves no page behind.
fn write(api: &Path) -> Result<()> {
    if api.exists() {
        fs::remove_dir_all(api)?;
    }
    let catalogue = catalogue::read()?;
    let readme = fs::read_to_string(tools::root().join("README.md"))?;
    for (name, text) in files(&catalogue)?
        .into_iter()
        .chain(readme::parts(&readme)?)
    {
        let file = api.join(name);
        fs::create_dir_all(file.parent().unwrap_or(api))?;
        fs::write(&file, text).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// The generated files: names below `docs/api`, and texts.
fn files(catalogue: &Catalogue) -> Result<Vec<(String, String)>> {
    let mut files = vec![
        ("index.md".to_owned(), overview::page(catalogue)),
        ("codes.md".to_owned(), codes::page(catalogue)),
        ("more-codes.md".to_owned(), codes::rest()),
        // A part of guide/errors.md.
        ("own-codes.part.md".to_owned(), codes::own()),
        // A part of guide/paging.md.
        ("paging.part.md".to_owned(), paging::part(catalogue)),
        ("sidebar.json".to_owned(), overview::sidebar(catalogue)?),
    ];
    files.extend(
        catalogue
            .functions()
            .map(|function| (path(function) + ".md", function::page(function))),
    );
    Ok(files)
}

/// Where a function's page is, below `/api/`: `h5/templateMessage/send`. It stays there as long as the function has its name.
fn path(function: &Function) -> String {
    function.name.replace('.', "/")
}
