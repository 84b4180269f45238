//! The interface of the `weixin` object, and one for each of its namespaces.

use std::collections::BTreeSet;

use weixin_entry::Proof;
use weixin_reader::model::{Function, Namespace};

use super::comment::comment;
use super::{capitalized, docs, fields};

/// `interface Weixin`: what stands on the object itself, and its namespaces.
pub fn weixin(namespaces: &[Namespace]) -> String {
    let doc = comment(
        "`weixin` 对象：微信的接口，与 `vk.openapi.weixin` 的样子一致。",
        "",
    );
    let root = namespaces
        .iter()
        .find(|namespace| namespace.name.is_empty());
    let base = match root {
        Some(root) => format!("Instance, {}", interface_name(root)),
        None => "Instance".to_owned(),
    };
    let members = below("", namespaces, "  ");
    format!("{doc}export interface Weixin extends {base} {{\n{members}}}\n")
}

/// The namespaces right below one, each with those below it.
fn below(path: &str, namespaces: &[Namespace], indent: &str) -> String {
    let start = match path {
        "" => String::new(),
        path => format!("{path}."),
    };
    let mut written = BTreeSet::new();
    let mut members = String::new();
    for namespace in namespaces {
        let Some(rest) = namespace.name.strip_prefix(&start) else {
            continue;
        };
        let word = rest.split('.').next().unwrap_or_default();
        if word.is_empty() || !written.insert(word) {
            continue;
        }
        let path = format!("{start}{word}");
        let own = namespaces.iter().find(|other| other.name == path);
        let inner = below(&path, namespaces, &format!("{indent}  "));
        let mut parts = vec![];
        if let Some(own) = own {
            parts.push(interface_name(own));
        }
        if !inner.is_empty() {
            parts.push(format!("{{\n{inner}{indent}}}"));
        }
        if let Some(own) = own {
            members.push_str(&comment(&own.title, indent));
        }
        members.push_str(&format!("{indent}{word}: {}\n", parts.join(" & ")));
    }
    members
}

/// What the interface of a namespace is called: `WeixinH5User`.
pub fn interface_name(namespace: &Namespace) -> String {
    match namespace.name.as_str() {
        "" => "WeixinFunctions".to_owned(),
        name => "Weixin".to_owned() + &name.split('.').map(capitalized).collect::<String>(),
    }
}

/// The functions of a namespace.
pub fn interface(namespace: &Namespace) -> String {
    let methods: String = namespace
        .functions
        .iter()
        .map(|function| {
            let leaf = function.name.rsplit('.').next().unwrap_or_default();
            let doc = comment(&docs::function(function), "  ");
            format!("{doc}  {}\n", signature(leaf, function))
        })
        .collect();
    let doc = comment(&namespace.title, "");
    format!(
        "{doc}export interface {} {{\n{methods}}}\n",
        interface_name(namespace)
    )
}

/// The declaration of a function, under the name given.
pub fn signature(name: &str, function: &Function) -> String {
    let result = fields::result_type(function);
    let generic = match function.result_type.as_str() {
        "any" => "<T = any>",
        // Not `any`: beside that, a failure and a success are not told apart.
        "Result<T>" => "<T = Record<string, any>>",
        _ => "",
    };
    let mark = if fields::may_be_called_without(function) {
        "?"
    } else {
        ""
    };
    let params = fields::params_type(function);
    let result = match (function.endpoint.proof, function.endpoint.special.as_str()) {
        (Proof::Nothing, "appid_info") => result,
        _ => format!("Promise<{result}>"),
    };
    format!("{name}{generic}(params{mark}: {params}): {result}")
}
