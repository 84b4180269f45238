//! All functions by namespace: the first page of the reference, and the list beside each of its pages.

use anyhow::Result;
use serde_json::{Value, json};
use weixin_reader::Catalogue;
use weixin_reader::model::{Function, Namespace};

use super::markdown::{cell, html, named, table};
use super::path;

pub fn page(catalogue: &Catalogue) -> String {
    let sections: String = groups(catalogue)
        .iter()
        .map(|(group, namespaces)| {
            let parts: String = namespaces.iter().map(|it| section(it)).collect();
            format!("## {group}\n\n{parts}")
        })
        .collect();
    format!(
        "---\ntitle: 全部函数\nsearch: false\npageClass: overview\noutline: [2, 3]\n---\n\n# 全部函数\n\n{} 个函数，{} 个命名空间。编辑器里把鼠标停在函数名上，也能看到同样的说明。\n\n{sections}",
        catalogue.functions().count(),
        catalogue.namespaces.len(),
    )
}

fn section(namespace: &Namespace) -> String {
    let rows: Vec<Vec<String>> = namespace.functions.iter().map(row).collect();
    let (title, name) = (&namespace.title, &namespace.name);
    let heading = match name.as_str() {
        "" => title.clone(),
        name => named(&format!("{title} <code>{name}</code>"), name),
    };
    format!("### {heading}\n\n{}\n", table(&["函数", "作用"], &rows))
}

fn row(function: &Function) -> Vec<String> {
    let gone = match function.deprecated.as_str() {
        "" => "",
        _ => " <span class=\"mark\">不要再用</span>",
    };
    vec![
        format!("[`{}`](/api/{})", function.name, path(function)),
        cell(&function.title) + gone,
    ]
}

/// What VitePress wants beside the pages: groups of namespaces of links.
pub fn sidebar(catalogue: &Catalogue) -> Result<String> {
    let groups: Vec<Value> = groups(catalogue)
        .iter()
        .map(|(group, namespaces)| {
            let items: Vec<Value> = namespaces.iter().map(|it| folder(it)).collect();
            json!({ "text": group, "collapsed": false, "items": items })
        })
        .collect();
    Ok(serde_json::to_string_pretty(&groups)?)
}

fn folder(namespace: &Namespace) -> Value {
    let items: Vec<Value> = namespace.functions.iter().map(item).collect();
    json!({ "text": namespace.title, "collapsed": true, "items": items })
}

fn item(function: &Function) -> Value {
    let leaf = function.name.rsplit('.').next().unwrap_or_default();
    let text = format!(
        "<span>{}</span><code>{}</code>",
        html(short(&function.title)),
        html(leaf)
    );
    json!({ "text": text, "link": format!("/api/{}", path(function)) })
}

/// A title without what explains it.
fn short(title: &str) -> &str {
    title.split(['：', '（']).next().unwrap_or(title)
}

/// The namespaces by the part of the reference that they stand in, in the order of the catalogue.
pub fn groups(catalogue: &Catalogue) -> Vec<(&'static str, Vec<&Namespace>)> {
    let mut groups: Vec<(&'static str, Vec<&Namespace>)> = vec![];
    for namespace in &catalogue.namespaces {
        match groups
            .iter_mut()
            .find(|(group, _)| *group == namespace.group)
        {
            Some((_, namespaces)) => namespaces.push(namespace),
            None => groups.push((namespace.group, vec![namespace])),
        }
    }
    groups
}
