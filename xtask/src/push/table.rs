//! The table of the loader (`pkg-template/push/message.js` reads it): names of fields by what they hold, and where one push means another
//! thing by a name than the rest do.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{Catalogue, Push};

/// The module.
pub fn fields_js(catalogue: &Catalogue) -> String {
    let kinds = usual(catalogue);
    let mut by_kind: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, kind) in &kinds {
        by_kind.entry(kind).or_default().push(name);
    }
    let mut out = String::new();
    for (export, kind) in [
        ("numbers", "n"),
        ("texts", "s"),
        ("booleans", "b"),
        ("lists", "l"),
    ] {
        let names = by_kind.get(kind).map(|names| names.join(" "));
        out += &format!(
            "export const {export} = {}\n",
            json!(names.unwrap_or_default())
        );
    }
    let names: Vec<&str> = catalogue
        .pushes
        .iter()
        .map(|push| push.name.as_str())
        .collect();
    let each = |of: fn(&Push) -> Option<Value>| -> Value {
        let rows = catalogue.pushes.iter();
        Value::Object(
            rows.filter_map(|push| Some((push.name.clone(), of(push)?)))
                .collect(),
        )
    };
    let wrappers = each(|push| push.wrapper.as_ref().map(|name| json!(name)));
    let unlike: Map<String, Value> = catalogue
        .pushes
        .iter()
        .filter_map(|push| {
            let other: Map<String, Value> = leaves(push)
                .into_iter()
                .filter(|(name, kind)| kinds.get(name) != Some(kind))
                .map(|(name, kind)| (name.to_owned(), json!(kind)))
                .collect();
            (!other.is_empty()).then(|| (push.name.clone(), Value::Object(other)))
        })
        .collect();
    let aliases: Map<String, Value> = catalogue
        .pushes
        .iter()
        .flat_map(|push| {
            push.aliases
                .iter()
                .map(|alias| (alias.to_lowercase(), json!(push.name)))
        })
        .collect();
    out += &format!("export const known = {}\n", json!(names));
    out += &format!("export const wrappers = {wrappers}\n");
    out += &format!("export const aliases = {}\n", Value::Object(aliases));
    out += &format!("export const unlike = {}\n", Value::Object(unlike));
    out
}

/// Each name with what most pushes hold in it.
fn usual(catalogue: &Catalogue) -> BTreeMap<&str, &'static str> {
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut kinds: BTreeMap<&str, &'static str> = BTreeMap::new();
    for (name, kind) in catalogue.pushes.iter().flat_map(leaves) {
        let counts = counts.entry(name).or_default();
        let count = counts.entry(kind).or_default();
        *count += 1;
        let most = *count;
        if counts.values().all(|count| *count <= most) {
            kinds.insert(name, kind);
        }
    }
    kinds
}

/// Names of a push, at whatever depth, and the letter of what they hold: number, text (string), boolean, list, or anything (object).
fn leaves(push: &Push) -> BTreeSet<(&str, &'static str)> {
    let mut found = BTreeSet::new();
    for field in &push.fields {
        let mut parts = field.path.split('.').peekable();
        while let Some(part) = parts.next() {
            let name = part.trim_end_matches("[]");
            let kind = match field.kind.as_str() {
                _ if part.ends_with("[]") => "l",
                _ if parts.peek().is_some() => "o",
                "integer" | "number" => "n",
                "boolean" => "b",
                "object" | "strings" => "o",
                _ => "s",
            };
            found.insert((name, kind));
        }
    }
    found
}
