//! The package's declarations: a head written by hand, then what the catalogue says, in the order of the catalogue.
//!
//! An endpoint gives an interface for its parameters, one for the fields of its result, and a method in [`tree`] whose
//! comment is what an editor shows on hover.

pub mod codes;
pub mod docs;
pub mod fields;
#[cfg(test)]
mod tests;
pub mod tree;

use std::fs;

use anyhow::{Context, Result};
use weixin_openapi::catalogue::{self, model::Endpoint};

use crate::tools;

/// What is written by hand: options, results, control parameters, events.
const HEAD: &str = "pkg-template/types.head.d.ts";

/// The files with their names. The CommonJS one says everything, the other that `import` gives the same: a module can import
/// from CommonJS in every version of TypeScript, while the reverse needs a new one. Twice the text would be a third more tarball.
pub fn files() -> Result<[(&'static str, String); 2]> {
    Ok([
        ("index.d.cts", declarations()?),
        ("index.d.ts", ESM.to_owned()),
    ])
}

const ESM: &str = "\
import { weixin } from './index.cjs'

export * from './index.cjs'
export default weixin
";

fn declarations() -> Result<String> {
    let head = fs::read_to_string(tools::root().join(HEAD)).context(HEAD)?;
    let endpoints: Vec<&Endpoint> = catalogue::endpoints().collect();
    Ok([head, generated(&endpoints)].concat())
}

/// What the catalogue gives. Functions come first, as what a reader looks for.
fn generated(endpoints: &[&Endpoint]) -> String {
    let params = endpoints.iter().map(|endpoint| fields::params(endpoint));
    let results = endpoints.iter().map(|endpoint| fields::result(endpoint));
    let interfaces: Vec<String> = params
        .zip(results)
        .map(|(params, result)| params + &result)
        .collect();
    [
        part("函数", &tree::weixin(endpoints)),
        part("参数与结果", &interfaces.concat()),
        part("错误码", &codes::failure_code(endpoints)),
    ]
    .concat()
}

fn part(title: &str, text: &str) -> String {
    let rule = "-".repeat(64);
    format!("\n// {rule} {title}\n\n{}\n", text.trim_end())
}

/// What the types of a function are called: `AuthCode2Session` for `auth.code2Session`.
fn type_name(function: &str) -> String {
    function.split('.').map(capitalized).collect()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
        .unwrap_or_default()
}
