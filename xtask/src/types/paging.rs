//! The declarations of `weixin-openapi/paging`: a head written by hand, then for each function that pages its parameters, its pages and its items.

use std::fs;

use anyhow::{Context, Result};
use weixin_reader::Catalogue;
use weixin_reader::model::{Function, Paging};

use super::comment::comment;
use super::fields;
use crate::tools;

/// What is written by hand.
const HEAD: &str = "pkg-template/paging.head.d.ts";

/// The file.
pub fn declarations(catalogue: &Catalogue) -> Result<String> {
    let head = fs::read_to_string(tools::root().join(HEAD)).context(HEAD)?;
    let members = catalogue.functions().filter_map(|function| {
        let paging = function.paging.as_ref()?;
        Some(comment(&function.title, "  ") + &member(function, paging))
    });
    let doc = comment("能翻页的函数，各有怎样的参数、结果和项。", "");
    Ok(format!(
        "{head}\n{doc}export interface Paged {{\n{}}}\n",
        members.collect::<String>()
    ))
}

fn member(function: &Function, paging: &Paging) -> String {
    let params = fields::params_type(function);
    let result = fields::result_type(function);
    let mut filled = vec![format!("'{}'", paging.param)];
    if paging.most.is_some() {
        filled.push(format!("'{}'", paging.size));
    }
    let items: Vec<String> = paging.lists.iter().map(|list| item(list)).collect();
    let result = result.replace("Result<", "w.Result<w.");
    format!(
        "  '{}': Paging<w.{params}, {}, {}, {}>\n",
        function.name,
        filled.join(" | "),
        result,
        items.join(" | ")
    )
}

/// `['data', 'openid']`: where the items are in a page.
fn item(list: &str) -> String {
    let words: Vec<String> = list.split('.').map(|word| format!("'{word}'")).collect();
    format!("[{}]", words.join(", "))
}

/// The line in a function's documentation.
pub fn line(function: &Function) -> Option<String> {
    function.paging.as_ref()?;
    Some(format!(
        "可以翻页：`for await (const item of items(weixin, '{}', {{ … }}))`，见 `weixin-openapi/paging`",
        function.name
    ))
}
