//! What an entry says of a function, as editors show it.

use weixin_openapi::errcode::words::halves;
use weixin_reader::model::{Function, Scope};

use super::{codes, example, paging};

/// All that an entry says about its function.
pub fn function(function: &Function) -> String {
    let mut parts = vec![function.title.clone()];
    if !function.about.is_empty() {
        parts.push(function.about.trim_end().to_owned());
    }
    parts.extend(other_names(function).map(|names| format!("微信的名字：{names}")));
    if !function.quota.is_empty() {
        parts.push(format!("频率限制：{}", function.quota));
    }
    parts.extend(paging::line(function));
    parts.extend(failures(function));
    let mut text = parts.join("\n\n");
    for (tag, value) in [
        ("deprecated ", &function.deprecated),
        ("example\n", &example::of(function)),
        ("see ", &function.page),
    ] {
        if !value.is_empty() {
            let gap = if text.contains("\n@") { "" } else { "\n" };
            text.push_str(&format!("\n{gap}@{tag}{}", value.trim_end()));
        }
    }
    text
}

/// WeChat's own names for it: of the HTTP interface and of the cloud call, where they are others than ours.
pub fn other_names(function: &Function) -> Option<String> {
    let mut names: Vec<String> = vec![];
    for name in [&function.english, &function.cloud] {
        let written = format!("`{name}`");
        if !name.is_empty() && *name != function.name && !names.contains(&written) {
            names.push(written);
        }
    }
    (!names.is_empty()).then(|| names.join("、"))
}

/// The codes that a call can fail with. Those that mean the same everywhere are only named, since `msg` says the rest: with all their meanings
/// the declarations would be a fifth larger.
fn failures(function: &Function) -> Option<String> {
    let (own, general): (Vec<_>, Vec<_>) = codes::of(function)
        .into_iter()
        .partition(|(_, _, scope)| *scope == Scope::Function);
    let mut lines: Vec<String> = own
        .iter()
        .map(|(code, words, _)| format!("- `{code}` {}", halves(words).0))
        .collect();
    if !general.is_empty() {
        let codes: Vec<String> = general
            .iter()
            .map(|(code, ..)| format!("`{code}`"))
            .collect();
        lines.push(format!("- {}：见 `msg`", codes.join("、")));
    }
    (!lines.is_empty()).then(|| format!("失败时的 `code`：\n{}", lines.join("\n")))
}
