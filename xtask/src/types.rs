//! The package's declarations: a head written by hand, then what the catalogue says, one file a namespace.
//!
//! A function gives an interface for its parameters, one for the fields of its result, and a method in [`tree`] whose
//! comment is what an editor shows on hover.

pub mod codes;
mod comment;
pub mod docs;
pub mod example;
pub mod fields;
pub mod meaning;
pub mod paging;
#[cfg(test)]
mod tests;
pub mod tree;

use std::fs;

use anyhow::{Context, Result};
use weixin_reader::Catalogue;
use weixin_reader::model::Namespace;

use crate::tools;

/// What is written by hand: options, results, control parameters, events.
const HEAD: &str = "pkg-template/types.head.d.ts";

/// The files with their names. The CommonJS ones say everything, the other that `import` gives the same: a module can import
/// from CommonJS in every version of TypeScript, while the reverse needs a new one. Twice the text would be a third more tarball.
pub fn files(catalogue: &Catalogue) -> Result<Vec<(String, String)>> {
    let head = fs::read_to_string(tools::root().join(HEAD)).context(HEAD)?;
    let mut files = vec![
        ("index.d.cts".to_owned(), index(&head, catalogue)),
        ("index.d.ts".to_owned(), ESM.to_owned()),
        (
            "types/codes.d.cts".to_owned(),
            codes::failure_code(catalogue),
        ),
        ("paging.d.cts".to_owned(), paging::declarations(catalogue)?),
    ];
    files.extend(catalogue.namespaces.iter().map(|namespace| {
        let name = format!("types/{}.d.cts", file_name(namespace));
        (name, namespace_file(namespace))
    }));
    Ok(files)
}

const ESM: &str = "\
import { weixin } from './index.cjs'

export * from './index.cjs'
export default weixin
";

/// What all declarations of functions lean on.
const COMMON: [&str; 8] = [
    "AppidInfo",
    "Bytes",
    "CallOptions",
    "Failure",
    "FileLike",
    "Requested",
    "Result",
    "TemplateData",
];

fn index(head: &str, catalogue: &Catalogue) -> String {
    let namespaces = &catalogue.namespaces;
    let exports: String = namespaces
        .iter()
        .map(|namespace| format!("export * from './types/{}.cjs'\n", file_name(namespace)))
        .collect();
    let imports: String = namespaces
        .iter()
        .map(|namespace| {
            let (name, file) = (tree::interface_name(namespace), file_name(namespace));
            format!("import {{ {name} }} from './types/{file}.cjs'\n")
        })
        .collect();
    [
        "import { FailureCode } from './types/codes.cjs'\n".to_owned(),
        imports,
        format!("\n{head}"),
        part("函数", &tree::weixin(namespaces)),
        part(
            "参数与结果",
            &format!("export {{ FailureCode }}\n{exports}"),
        ),
    ]
    .concat()
}

fn namespace_file(namespace: &Namespace) -> String {
    let functions = &namespace.functions;
    let params = functions.iter().map(fields::params);
    let results = functions.iter().map(fields::result);
    let interfaces: Vec<String> = params
        .zip(results)
        .map(|(params, result)| params + &result)
        .collect();
    let text = [
        tree::interface(namespace),
        "\n".to_owned(),
        interfaces.concat(),
    ]
    .concat();
    let uses = |name: &&&str| {
        let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        words.into_iter().any(|word| word == **name)
    };
    let common: Vec<&str> = COMMON.iter().filter(uses).copied().collect();
    let imports = match common.as_slice() {
        [] => String::new(),
        names => format!("import {{ {} }} from '../index.cjs'\n\n", names.join(", ")),
    };
    format!("{imports}{}\n", text.trim_end())
}

fn part(title: &str, text: &str) -> String {
    let rule = "-".repeat(64);
    format!("\n// {rule} {title}\n\n{}\n", text.trim_end())
}

/// `h5.user`; `weixin` for what stands on the object itself.
pub fn file_name(namespace: &Namespace) -> &str {
    match namespace.name.as_str() {
        "" => "weixin",
        name => name,
    }
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
