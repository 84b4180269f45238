//! What ships of the catalogue: two texts a namespace, in CommonJS and as modules. One has what the core knows of its functions, read when the
//! namespace is first touched; the other the words for their own codes, read at the first failure.

use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use weixin_entry::Endpoint;
use weixin_openapi::errcode::words::AT_TOKEN;
use weixin_reader::model::{Function, Namespace, Scope};
use weixin_reader::{Catalogue, entry};

use crate::tools;

/// The namespace of what stands on the object itself.
const ROOT: &str = "weixin";

/// The catalogue of this repository.
pub fn read() -> Result<Catalogue> {
    Catalogue::read(&tools::root().join("catalogue"))
}

/// All files with their names below `cjs/` and `esm/`.
pub fn files(catalogue: &Catalogue) -> Result<Vec<(String, String)>> {
    let mut files = vec![];
    for namespace in &catalogue.namespaces {
        let file = file_of(namespace);
        files.push((format!("{file}.js"), entries(namespace)?));
        files.push((format!("{file}.codes.js"), codes(namespace)));
    }
    let in_formats = files.into_iter().flat_map(|(name, text)| {
        let text = escaped(&text);
        [
            (
                format!("cjs/catalogue/{name}"),
                format!("'use strict'\nexports.text = () => `\n{text}`\n"),
            ),
            (
                format!("esm/catalogue/{name}"),
                format!("export const text = () => `\n{text}`\n"),
            ),
        ]
    });
    Ok(in_formats.collect())
}

/// In a template literal.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('`', "\\`")
        .replace("${", "\\${")
}

fn file_of(namespace: &Namespace) -> &str {
    match namespace.name.as_str() {
        "" => ROOT,
        name => name,
    }
}

/// A block a function: its name, then what the core reads.
fn entries(namespace: &Namespace) -> Result<String> {
    let mut text = String::new();
    for function in &namespace.functions {
        let endpoint = entry::of(function);
        let written = endpoint.write();
        ensure!(
            Endpoint::read(&function.name, &written) == endpoint,
            "`{}` does not read back from its text",
            function.name
        );
        ensure!(
            !written.contains("\n\n"),
            "`{}` has an empty line",
            function.name
        );
        writeln!(text, "{}\n{written}\n", leaf(function))?;
    }
    Ok(text)
}

/// A block for functions that say the same, and one for what holds in the whole namespace.
fn codes(namespace: &Namespace) -> String {
    let mut blocks: Vec<(String, Vec<&str>)> = vec![];
    let mut add = |name, lines: String| {
        if lines.is_empty() {
            return;
        }
        match blocks.iter_mut().find(|(its_lines, _)| *its_lines == lines) {
            Some((_, names)) => names.push(name),
            None => blocks.push((lines, vec![name])),
        }
    };
    for function in &namespace.functions {
        add(leaf(function), lines(own_codes(function)));
    }
    add(
        "*",
        lines(
            namespace
                .codes
                .iter()
                .map(|(&code, words)| (code, words.as_str())),
        ),
    );
    let blocks = blocks
        .iter()
        .map(|(lines, names)| format!("{}\n{lines}\n", names.join(" ")));
    blocks.collect()
}

fn own_codes(function: &Function) -> impl Iterator<Item = (i32, &str)> {
    let at_token = match function.endpoint.special.as_str() {
        "access_token" => AT_TOKEN.as_slice(),
        _ => &[],
    };
    let own = function
        .codes
        .iter()
        .filter(|code| code.scope == Scope::Function);
    own.map(|code| (code.code, code.words.as_str()))
        .chain(at_token.iter().copied())
}

fn lines<'a>(codes: impl Iterator<Item = (i32, &'a str)>) -> String {
    codes
        .map(|(code, words)| format!("{code} {words}\n"))
        .collect()
}

fn leaf(function: &Function) -> &str {
    function.name.rsplit('.').next().unwrap_or_default()
}

/// The module by which the loader finds the texts, for either format; `build` is the number of the build.
pub fn namespaces_js(catalogue: &Catalogue, build: &str, format: &str) -> String {
    let texts = map_of_files(catalogue, "", "./catalogue/", format);
    format!(
        "{}export const texts = {}\nexport const build = '{build}'\n",
        texts.0, texts.1
    )
}

/// The module with how each function pages, by its name.
pub fn pagings_js(catalogue: &Catalogue) -> String {
    let lines = catalogue.functions().filter_map(|function| {
        let paging = weixin_reader::index::paging(function.paging.as_ref()?);
        Some(format!("  '{}': {paging},\n", function.name))
    });
    format!(
        "export const pagings = {{\n{}}}\n",
        lines.collect::<String>()
    )
}

/// Imports, and an object of functions that read: `{ 'h5.user': () => … }`. Bundlers follow what is written out.
pub fn map_of_files(
    catalogue: &Catalogue,
    suffix: &str,
    folder: &str,
    format: &str,
) -> (String, String) {
    let (mut imports, mut object) = (String::new(), "{\n".to_owned());
    for (index, namespace) in catalogue.namespaces.iter().enumerate() {
        let (name, file) = (&namespace.name, file_of(namespace));
        let path = format!("{folder}{file}{suffix}.js");
        let read = match format {
            "cjs" => format!("() => require('{path}').text()"),
            _ => {
                imports += &format!("import {{ text as text{index} }} from '{path}'\n");
                format!("text{index}")
            }
        };
        object += &format!("  '{name}': {read},\n");
    }
    (imports, object + "}")
}

/// The catalogue for tools, a function a line.
pub fn index(catalogue: &Catalogue) -> Result<String> {
    let functions = weixin_reader::index::of(catalogue);
    let functions = functions.as_array().context("no array")?;
    let lines: Vec<String> = functions
        .iter()
        .map(|function| function.to_string())
        .collect();
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}
