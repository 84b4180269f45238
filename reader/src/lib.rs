//! What WeChat offers, read from `catalogue/` and checked: one readable file a namespace of the `weixin` object.
//!
//! | module | its idea |
//! |---|---|
//! | [`model`] | a function, its parameters, its result and its codes, as all generators see them |
//! | `file` | the shape of a file: what may be written where |
//! | `resolve` | from what is written to the model; a slip is told with file, line and what is meant |
//! | `paging` | how a function pages, held to its parameters and its result |
//! | [`entry`] | what of it the running core has to know |
//! | [`index`] | all of it as JSON, for tools and tests |
//!
//! Codes are in words in the core's tables (`weixin_openapi::errcode::words`), where no file says more of them.
//!
//! From the model are to come the entries that ship, the declarations, the reference, the README's overview and the index for tools. Nothing here runs
//! where the package is used.

#![deny(missing_docs)]

pub mod entry;
mod file;
pub mod index;
pub mod model;
mod paging;
mod resolve;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

pub use model::Catalogue;

impl Catalogue {
    /// Reads the folder: each `<namespace>.toml`.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for found in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
            let path = found?.path();
            if path
                .extension()
                .is_some_and(|extension| extension == "toml")
            {
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                files.push((name.into_owned(), fs::read_to_string(&path)?));
            }
        }
        files.sort();
        Self::of(&files)
    }

    /// Reads texts, each with the name of its namespace (`weixin` for what stands on the object itself).
    pub fn of(files: &[(String, String)]) -> Result<Self> {
        resolve::catalogue(files)
    }
}
