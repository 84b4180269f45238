//! A part of guide/paging.md: the functions that page, and how long their pages are where the caller says nothing.

use weixin_reader::Catalogue;

use super::markdown::table;
use super::path;

pub fn part(catalogue: &Catalogue) -> String {
    let rows: Vec<Vec<String>> = catalogue
        .functions()
        .filter_map(|function| {
            let paging = function.paging.as_ref()?;
            let length = match (paging.size.as_str(), paging.most) {
                ("", _) => "由微信决定".to_owned(),
                (size, Some(most)) => format!("`{size}`，默认 {most}"),
                (size, None) => format!("`{size}`"),
            };
            Some(vec![
                format!("[`{}`](/api/{})", function.name, path(function)),
                function.title.clone(),
                format!("`{}`", paging.param),
                length,
            ])
        })
        .collect();
    table(&["函数", "得到什么", "从哪里开始", "一页多少项"], &rows)
}
