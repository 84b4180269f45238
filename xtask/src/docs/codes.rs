//! The pages of codes: what each means and what to do, and which functions answer it.

use std::collections::BTreeMap;

use weixin_openapi::errcode::words::{GENERAL, OWN, REST, halves};
use weixin_reader::Catalogue;
use weixin_reader::model::Function;

use super::markdown::{cell, named, prose, table};
use super::path;
use crate::types::codes::of;

/// A code as a link to its place on the page.
fn link(code: i32) -> String {
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
    functions: Vec<(&'a Function, String)>,
}

pub fn page(catalogue: &Catalogue) -> String {
    let entries = entries(catalogue);
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
pageClass: codes
---

# 错误码

本包的函数会返回的错误码、中文意思、怎么办，以及哪些函数会返回它。失败的样子见[结果与错误](/guide/errors)；用 `request` 调用别的接口时会遇到的，在[更多错误码](/api/more-codes)。
";

fn entries(catalogue: &Catalogue) -> BTreeMap<i32, Entry<'_>> {
    let mut entries: BTreeMap<i32, Entry> = BTreeMap::new();
    // Ours come last: -1 is WeChat's as well, and our words for it say both.
    for &(code, text) in GENERAL.iter().chain(OWN.iter()) {
        entries.entry(code).or_default().general = Some(text);
    }
    for function in catalogue.functions() {
        for (code, text, _) in of(function) {
            let entry = entries.entry(code).or_default();
            entry.functions.push((function, text));
        }
    }
    entries
}

fn section(code: i32, entry: &Entry) -> String {
    let general = entry.general.map(said).unwrap_or_default();
    let (same, other): (Vec<_>, Vec<_>) = entry
        .functions
        .iter()
        .partition(|(_, text)| entry.general == Some(text.as_str()));
    let own: String = by_text(&other)
        .iter()
        .map(|(text, functions)| {
            let (wrong, advice) = halves(text);
            let text = [wrong, advice].join(if advice.is_empty() { "" } else { "：" });
            format!("- {}：{}\n", functions.join("、"), prose(&text))
        })
        .collect();
    let own = if own.is_empty() { own } else { own + "\n" };
    let same: Vec<String> = same.iter().map(|(it, _)| function(it)).collect();
    let same = places(&same);
    let heading = named(&code.to_string(), &anchor(code));
    format!("### {heading}\n\n{general}{own}{same}")
}

/// What is wrong, then what to do.
fn said(words: &str) -> String {
    match halves(words) {
        (wrong, "") => format!("{}\n\n", prose(wrong)),
        (wrong, advice) => format!(
            "{}\n\n<span class=\"mark\">怎么办</span> {}\n\n",
            prose(wrong),
            prose(advice)
        ),
    }
}

/// The table of our own codes.
pub fn own() -> String {
    let rows: Vec<Vec<String>> = OWN.iter().map(|&(code, words)| row(code, words)).collect();
    failures(&rows)
}

/// A table of codes, which becomes a list on a narrow screen.
pub fn failures(rows: &[Vec<String>]) -> String {
    match rows {
        [] => String::new(),
        rows => format!(
            "<div class=\"failures\">\n\n{}\n</div>\n",
            table(&["code", "意思", "怎么办"], rows)
        ),
    }
}

/// A code in such a table.
pub fn row(code: i32, words: &str) -> Vec<String> {
    let (wrong, advice) = halves(words);
    vec![link(code), cell(wrong), cell(advice)]
}

/// The page of the codes that only `request` meets: few words each.
pub fn rest() -> String {
    let mut rows: Vec<_> = REST.iter().collect();
    rows.sort();
    let sections = rows.chunks(50).map(|rows| {
        let (first, last) = (rows[0].0, rows[rows.len() - 1].0);
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|(code, words)| vec![code.to_string(), cell(words)])
            .collect();
        format!(
            "## {first} 到 {last}\n\n{}\n",
            table(&["code", "意思"], &rows)
        )
    });
    REST_LEAD.to_owned() + &sections.collect::<String>()
}

const REST_LEAD: &str = "\
---
title: 更多错误码
---

# 更多错误码

本包现成的函数不会返回、用 [`request`](/api/request) 调用别的接口时才会遇到的。微信的原话更具体，会跟在 `msg` 后面。常见的见[错误码](/api/codes)。

";

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
fn by_text<'a>(said: &[&'a (&Function, String)]) -> Vec<(&'a str, Vec<String>)> {
    let mut groups: Vec<(&str, Vec<String>)> = vec![];
    for (it, text) in said {
        match groups.iter_mut().find(|(its_text, _)| its_text == text) {
            Some((_, functions)) => functions.push(function(it)),
            None => groups.push((text, vec![function(it)])),
        }
    }
    groups
}

fn function(it: &Function) -> String {
    format!("[`{}`](/api/{})", it.name, path(it))
}
