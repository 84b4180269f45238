//! All functions by namespace: the first page of the reference, and the list beside each of its pages.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use weixin_openapi::catalogue::model::Endpoint;

use super::markdown::{cell, html, named, table};
use super::path;

/// What a namespace is called, for readers.
const TITLES: &[(&str, &str)] = &[
    ("auth", "登录与凭据"),
    ("decrypt", "用户数据与手机号"),
    ("wxacode", "小程序码"),
    ("urlscheme", "URL Scheme"),
    ("urllink", "URL Link"),
    ("security", "内容安全"),
    ("riskControl", "安全风控"),
    ("subscribeMessage", "订阅消息"),
    ("uniformMessage", "统一服务消息"),
    ("h5", "公众号"),
    ("app", "App"),
    ("pc", "网站"),
    ("livebroadcast", "直播"),
    ("order", "发货管理"),
    ("logistics", "物流"),
    ("request", "万能接口"),
    ("loginByWeixin", "不在本包里的"),
];

/// A namespace, its title, and its functions.
type Group<'a> = (&'a str, &'static str, Vec<&'a Endpoint>);

pub fn page(endpoints: &[&Endpoint]) -> Result<String> {
    let groups = groups(endpoints)?;
    let sections: String = groups.iter().map(section).collect();
    Ok(format!(
        "---\ntitle: 全部函数\nsearch: false\npageClass: overview\n---\n\n# 全部函数\n\n{} 个函数，{} 个命名空间。编辑器里把鼠标停在函数名上，也能看到同样的说明。\n\n{sections}",
        endpoints.len(),
        groups.len(),
    ))
}

fn section((namespace, title, endpoints): &Group) -> String {
    let rows: Vec<Vec<String>> = endpoints.iter().map(|endpoint| row(endpoint)).collect();
    let heading = named(&format!("{title} <code>{namespace}</code>"), namespace);
    format!("## {heading}\n\n{}\n", table(&["函数", "作用"], &rows))
}

fn row(endpoint: &Endpoint) -> Vec<String> {
    let gone = match endpoint.deprecated {
        "" => "",
        _ => " <span class=\"mark\">不要再用</span>",
    };
    vec![
        format!("[`{}`](/api/{})", endpoint.name, path(endpoint)),
        cell(endpoint.title) + gone,
    ]
}

/// What VitePress wants beside the pages: groups of links.
pub fn sidebar(endpoints: &[&Endpoint]) -> Result<String> {
    let groups: Vec<Value> = groups(endpoints)?
        .iter()
        .map(|(namespace, title, endpoints)| {
            let items: Vec<Value> = endpoints.iter().map(|it| item(namespace, it)).collect();
            json!({ "text": title, "collapsed": false, "items": items })
        })
        .collect();
    Ok(serde_json::to_string_pretty(&groups)?)
}

fn item(namespace: &str, endpoint: &Endpoint) -> Value {
    let below = endpoint.name.strip_prefix(namespace).unwrap_or_default();
    let name = match below.strip_prefix('.') {
        Some(below) => below,
        None => endpoint.name,
    };
    let text = format!(
        "<span>{}</span><code>{}</code>",
        html(short(endpoint.title)),
        html(name)
    );
    json!({ "text": text, "link": format!("/api/{}", path(endpoint)) })
}

/// A title without what explains it.
fn short(title: &str) -> &str {
    title.split(['：', '（']).next().unwrap_or(title)
}

/// The functions by the first word of their names, in the order of the catalogue.
fn groups<'a>(endpoints: &[&'a Endpoint]) -> Result<Vec<Group<'a>>> {
    let mut groups: Vec<Group> = vec![];
    for endpoint in endpoints {
        let namespace = endpoint.name.split('.').next().unwrap_or_default();
        match groups.iter_mut().find(|(name, ..)| *name == namespace) {
            Some((.., endpoints)) => endpoints.push(endpoint),
            None => groups.push((namespace, title(namespace)?, vec![endpoint])),
        }
    }
    Ok(groups)
}

fn title(namespace: &str) -> Result<&'static str> {
    let found = TITLES.iter().find(|(name, _)| *name == namespace);
    let (_, title) = found.with_context(|| {
        format!("`{namespace}` has no Chinese title in xtask/src/docs/overview.rs")
    })?;
    Ok(title)
}
