//! The words for WeChat's codes and for the core's own sentences, as JavaScript beside the core.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use weixin_openapi::errcode::words::{AT_GIVEN_TOKEN, AT_TOKEN, GENERAL, OWN, REST, Row};
use weixin_reader::Catalogue;

use crate::{catalogue, sentences};

/// The longest a file may be whose twin in the other format is to cost next to nothing: gzip looks back 32 KB, and tar puts up to 1 KB between.
const LONGEST: usize = 31 * 1024;

/// What the tables of `words.js` are put together by. As CommonJS it is read at the first failure; as a module, which cannot be put off, it gives a
/// function, and the tables are functions that the engine does not look into before.
fn words_js(catalogue: &Catalogue, format: &str) -> String {
    const TITLE: &str = "// 微信错误码的中文说明，第一次失败时才用到。\n";
    let (imports, codes) = catalogue::map_of_files(catalogue, ".codes", "./catalogue/", format);
    let codes = format!("const codes = {codes}\n\n");
    match format {
        "cjs" => format!(
            "'use strict'\n\n{TITLE}{codes}\
             module.exports = Object.assign({{ codes }}, require('./general.js').general(), require('./sentences.js').sentences())\n"
        ),
        _ => format!(
            "{TITLE}{imports}\
             import {{ general }} from './general.js'\n\
             import {{ sentences }} from './sentences.js'\n\n{codes}\
             let words\n\
             export const errcodes = () => words || (words = Object.assign({{ codes }}, general(), sentences()))\n"
        ),
    }
}

/// The files with their names: words for codes that mean the same everywhere, for what the core says itself, and, in `low.js` and `high.js`, few
/// words for all other codes. What functions say of their own codes is in the catalogue's files.
pub fn files(catalogue: &Catalogue) -> Result<Vec<(String, String)>> {
    let (low, high) = REST.split_at(REST.len() / 2);
    let mut files: Vec<(String, String)> = ["cjs", "esm"]
        .map(|format| (format!("{format}/words.js"), words_js(catalogue, format)))
        .to_vec();
    let general = json!({
        "general": table(&GENERAL),
        "token": table(&AT_TOKEN),
        "given": table(&AT_GIVEN_TOKEN),
        "ours": table(&OWN),
    });
    for (name, value) in [
        ("general", general),
        ("sentences", json!({ "own": sentences::templates()? })),
        ("low", few_words(low).into()),
        ("high", few_words(high).into()),
    ] {
        let value = serde_json::to_string(&value)?;
        ensure!(value.len() < LONGEST, "{name}.js is too long, split it");
        files.push((
            format!("cjs/{name}.js"),
            format!("exports.{name} = () => ({value})\n"),
        ));
        files.push((
            format!("esm/{name}.js"),
            format!("export const {name} = () => ({value})\n"),
        ));
    }
    Ok(files)
}

fn table(rows: &[Row]) -> Value {
    let rows = rows
        .iter()
        .map(|&(code, text)| (code.to_string(), text.into()));
    Value::Object(rows.collect())
}

/// A line is what a code means, behind how much the code is greater than the one before where that is not 1.
fn few_words(rows: &[Row]) -> String {
    let mut before = 0;
    let lines = rows.iter().map(|&(code, text)| {
        let step = code - before;
        before = code;
        match step {
            1 => text.to_owned(),
            _ => format!("{step}{text}"),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}
