//! The words for WeChat's codes and for the core's own sentences, as JavaScript beside the core.

use anyhow::Result;
use serde_json::{Map, Value, json};
use weixin_openapi::catalogue;
use weixin_openapi::errcode::words::{AT_GIVEN_TOKEN, AT_TOKEN, GENERAL};

use crate::sentences;

/// What codes mean at the token endpoint, for a given token, in each function, and everywhere, and what the core says. As CommonJS it is read at
/// the first failure; as a module, which cannot be put off, it is a function that the engine does not look into before.
pub fn files() -> Result<[(&'static str, String); 2]> {
    const SAYS: &str = "// 微信错误码的中文说明，第一次失败时才用到。";
    let words = serde_json::to_string(&words()?)?;
    Ok([
        (
            "cjs/words.js",
            format!("'use strict'\n\n{SAYS}\nmodule.exports = {words}\n"),
        ),
        (
            "esm/words.js",
            format!(
                "{SAYS}\nlet words\nexport const errcodes = () => words || (words = {words})\n"
            ),
        ),
    ])
}

fn words() -> Result<Value> {
    let mut functions: Map<String, Value> = Map::new();
    for endpoint in catalogue::endpoints().filter(|endpoint| !endpoint.messages.is_empty()) {
        let words = table(endpoint.messages);
        // Functions that say the same name the first of them.
        let twin = functions.iter().find(|(_, said)| **said == words);
        let words = twin.map_or(words, |(name, _)| name.clone().into());
        functions.insert(endpoint.name.to_owned(), words);
    }
    Ok(json!({
        "token": table(&AT_TOKEN),
        "given": table(&AT_GIVEN_TOKEN),
        "functions": functions,
        "general": table(&GENERAL),
        "own": sentences::templates()?,
    }))
}

fn table(rows: &[(i32, &str)]) -> Value {
    let rows = rows
        .iter()
        .map(|&(code, text)| (code.to_string(), text.into()));
    Value::Object(rows.collect())
}
