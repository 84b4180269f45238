//! The words for WeChat's codes, as a file of JavaScript beside the core.

use anyhow::Result;
use serde_json::{Map, Value, json};
use weixin_openapi::{catalogue, errcode};

/// `words.cjs`: what codes mean at the token endpoint, for a given token, in each function, and everywhere.
pub fn module() -> Result<String> {
    let mut functions: Map<String, Value> = Map::new();
    for endpoint in catalogue::endpoints().filter(|endpoint| !endpoint.messages.is_empty()) {
        let words = table(endpoint.messages);
        // Functions that say the same name the first of them.
        let twin = functions.iter().find(|(_, said)| **said == words);
        let words = twin.map_or(words, |(name, _)| name.clone().into());
        functions.insert(endpoint.name.to_owned(), words);
    }
    let words = json!({
        "token": table(errcode::AT_TOKEN),
        "given": table(errcode::AT_GIVEN_TOKEN),
        "functions": functions,
        "general": table(errcode::GENERAL),
    });
    Ok(format!(
        "'use strict'\n\n// 微信错误码的中文说明，第一次失败时才读取。\nmodule.exports = {}\n",
        serde_json::to_string(&words)?
    ))
}

fn table(rows: &[(i32, &str)]) -> Value {
    let rows = rows
        .iter()
        .map(|&(code, text)| (code.to_string(), text.into()));
    Value::Object(rows.collect())
}
