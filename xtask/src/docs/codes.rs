//! The page of all codes: what each means, and which functions answer it.

use std::collections::BTreeMap;

use weixin_openapi::catalogue::model::Endpoint;
use weixin_openapi::errcode::GENERAL;

use super::markdown::{named, prose};
use super::path;
use crate::types::codes::{OWN, of};

/// A code as a link to its place on the page.
pub fn link(code: i32) -> String {
    format!("[`{code}`](/api/codes#{})", anchor(code))
}

/// A heading's name may not begin with a sign or a digit where it is to be chosen by CSS.
fn anchor(code: i32) -> String {
    match code {
        ..0 => format!("own-{}", code.unsigned_abs()),
        _ => format!("code-{code}"),
    }
}

/// One code: its meaning everywhere, and what functions say of it.
#[derive(Default)]
struct Entry<'a> {
    general: Option<&'a str>,
    functions: Vec<(&'a Endpoint, String)>,
}

pub fn page(endpoints: &[&Endpoint]) -> String {
    let entries = entries(endpoints);
    let (own, weixin): (Vec<_>, Vec<_>) = entries.iter().partition(|&(&code, _)| code < 0);
    [
        LEAD.to_owned(),
        "\n## 负数：在微信之前或之外\n\n".to_owned(),
        own.iter()
            .rev()
            .map(|(code, entry)| section(**code, entry))
            .collect(),
        "\n## 微信的错误码\n\n".to_owned(),
        weixin
            .iter()
            .map(|(code, entry)| section(**code, entry))
            .collect(),
    ]
    .concat()
}

const LEAD: &str = "\
---
title: 错误码
outline: 2
---

# 错误码

本包的函数会返回的错误码、中文意思、怎么办，以及哪些函数会返回它。失败的样子见[结果与错误](/guide/errors)。
";

fn entries<'a>(endpoints: &[&'a Endpoint]) -> BTreeMap<i32, Entry<'a>> {
    let mut entries: BTreeMap<i32, Entry> = BTreeMap::new();
    for &(code, text) in GENERAL.iter().chain(OWN) {
        entries.entry(code).or_default().general = Some(text);
    }
    for endpoint in endpoints {
        for (code, text) in of(endpoint) {
            let entry = entries.entry(code).or_default();
            entry.functions.push((endpoint, text));
        }
    }
    entries
}

fn section(code: i32, entry: &Entry) -> String {
    let general = entry
        .general
        .map(|text| prose(text) + "\n\n")
        .unwrap_or_default();
    let (same, other): (Vec<_>, Vec<_>) = entry
        .functions
        .iter()
        .partition(|(_, text)| entry.general == Some(text.as_str()));
    let own: String = by_text(&other)
        .iter()
        .map(|(text, functions)| format!("- {}：{}\n", functions.join("、"), prose(text)))
        .collect();
    let own = if own.is_empty() { own } else { own + "\n" };
    let same: Vec<String> = same
        .iter()
        .map(|(endpoint, _)| function(endpoint))
        .collect();
    let same = places(&same);
    let heading = named(&code.to_string(), &anchor(code));
    format!("### {heading}\n\n{general}{own}{same}")
}

/// The functions that answer a code; many of them are folded away.
fn places(functions: &[String]) -> String {
    const MANY: usize = 8;
    let names = functions.join("、");
    match functions.len() {
        0 => String::new(),
        1..=MANY => format!("<div class=\"where\">\n\n{names}\n\n</div>\n\n"),
        count => format!(
            "<details class=\"where\"><summary>{count} 个函数会返回</summary>\n\n{names}\n\n</details>\n\n"
        ),
    }
}

/// Functions that say the same stand together.
fn by_text<'a>(said: &[&'a (&Endpoint, String)]) -> Vec<(&'a str, Vec<String>)> {
    let mut groups: Vec<(&str, Vec<String>)> = vec![];
    for (endpoint, text) in said {
        match groups.iter_mut().find(|(its_text, _)| its_text == text) {
            Some((_, functions)) => functions.push(function(endpoint)),
            None => groups.push((text, vec![function(endpoint)])),
        }
    }
    groups
}

fn function(endpoint: &Endpoint) -> String {
    format!("[`{}`](/api/{})", endpoint.name, path(endpoint))
}
