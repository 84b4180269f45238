//! The interface of the `weixin` object: its namespaces and functions.

use weixin_openapi::catalogue::model::{Endpoint, Special};

use super::{docs, fields};

/// A function with what is left of its name below the namespace that is being written.
type Leaf<'a> = (&'a str, &'a Endpoint);

/// `interface Weixin`.
pub fn weixin(endpoints: &[&Endpoint]) -> String {
    let leaves: Vec<Leaf> = endpoints
        .iter()
        .map(|endpoint| (endpoint.name, *endpoint))
        .collect();
    let doc = docs::comment(
        "`weixin` 对象：微信的接口，与 `vk.openapi.weixin` 的样子一致。",
        "",
    );
    format!(
        "{doc}export interface Weixin extends Instance {{\n{}}}\n",
        members(&leaves, "  ")
    )
}

/// Functions and namespaces in the order in which they first come.
fn members(leaves: &[Leaf], indent: &str) -> String {
    let mut out = String::new();
    let mut written: Vec<&str> = Vec::new();
    for &(name, endpoint) in leaves {
        let Some((namespace, _)) = name.split_once('.') else {
            out.push_str(&method(name, endpoint, indent));
            continue;
        };
        if written.contains(&namespace) {
            continue;
        }
        written.push(namespace);
        let below: Vec<Leaf> = leaves
            .iter()
            .filter_map(|&(name, endpoint)| Some((below(name, namespace)?, endpoint)))
            .collect();
        let inner = members(&below, &format!("{indent}  "));
        out.push_str(&format!("{indent}{namespace}: {{\n{inner}{indent}}}\n"));
    }
    out
}

fn below<'a>(name: &'a str, namespace: &str) -> Option<&'a str> {
    name.strip_prefix(namespace)?.strip_prefix('.')
}

fn method(name: &str, endpoint: &Endpoint, indent: &str) -> String {
    let doc = docs::comment(&docs::function(endpoint), indent);
    format!("{doc}{indent}{}\n", signature(name, endpoint))
}

/// The declaration of a function, under the name given.
pub fn signature(name: &str, endpoint: &Endpoint) -> String {
    let result = fields::result_type(endpoint);
    let generic = match result.as_str() {
        "T" => "<T = any>",
        // Not `any`: beside that, a failure and a success are not told apart.
        "Result<T>" => "<T = Record<string, any>>",
        _ => "",
    };
    let mark = if fields::may_be_called_without(endpoint) {
        "?"
    } else {
        ""
    };
    let params = fields::params_type(endpoint);
    let result = match endpoint.special {
        Special::AppidInfo => result,
        _ => format!("Promise<{result}>"),
    };
    format!("{name}{generic}(params{mark}: {params}): {result}")
}
