//! The words for WeChat's codes and for the core's own sentences, as JavaScript beside the core.

use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};
use weixin_openapi::catalogue::{self, model::Special};
use weixin_openapi::errcode::words::{AT_GIVEN_TOKEN, AT_TOKEN, GENERAL, OWN, REST, Row};

use crate::sentences;

/// The longest a file may be whose twin in the other format is to cost next to nothing: gzip looks back 32 KB, and tar puts up to 1 KB between.
const LONGEST: usize = 31 * 1024;

/// What the tables of `words.js` are put together by. As CommonJS it is read at the first failure; as a module, which cannot be put off, it gives a
/// function, and the tables are functions that the engine does not look into before.
const WORDS: [(&str, &str); 2] = [
    (
        "cjs/words.js",
        "'use strict'\n\n\
         // 微信错误码的中文说明，第一次失败时才用到。\n\
         module.exports = Object.assign(\n\
         \x20 require('./functions.js').functions(),\n\
         \x20 require('./general.js').general(),\n\
         \x20 require('./sentences.js').sentences()\n\
         )\n",
    ),
    (
        "esm/words.js",
        "// 微信错误码的中文说明，第一次失败时才用到。\n\
         import { functions } from './functions.js'\n\
         import { general } from './general.js'\n\
         import { sentences } from './sentences.js'\n\n\
         let words\n\
         export const errcodes = () => words || (words = Object.assign(functions(), general(), sentences()))\n",
    ),
];

/// The files with their names: words for the codes that functions answer, for what the core says itself, and, in `low.js` and `high.js`, few
/// words for all other codes.
pub fn files() -> Result<Vec<(String, String)>> {
    let (low, high) = REST.split_at(REST.len() / 2);
    let mut files = WORDS
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .to_vec();
    for (name, value) in [
        ("functions", functions()),
        ("general", json!({ "general": table(&GENERAL) })),
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

/// What codes mean in each function, and for a given token; and what our own codes mean.
fn functions() -> Value {
    let mut functions = Map::from_iter([("token".to_owned(), table(&AT_TOKEN))]);
    for endpoint in catalogue::endpoints() {
        let words = match endpoint.special {
            Special::AccessToken => table(&AT_TOKEN),
            _ if endpoint.messages.is_empty() => continue,
            _ => table(endpoint.messages),
        };
        // Functions that say the same name the first of them.
        let twin = functions.iter().find(|(_, said)| **said == words);
        let words = twin.map_or(words, |(name, _)| name.clone().into());
        functions.insert(endpoint.name.to_owned(), words);
    }
    json!({ "given": table(&AT_GIVEN_TOKEN), "functions": functions, "ours": table(&OWN) })
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
