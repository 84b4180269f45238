//! Prints the catalogue as JSON: `cargo run --package weixin-reader --example dump [folder]`.

use std::path::PathBuf;

use anyhow::Result;
use weixin_reader::{Catalogue, index};

fn main() -> Result<()> {
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogue");
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from(here), PathBuf::from);
    println!("{}", index::of(&Catalogue::read(&folder)?));
    Ok(())
}
