//! Interfaces for parameters and results.

use weixin_openapi::catalogue::model::{Endpoint, Field, Filling, Kind, Special};

use super::docs::{self, comment};
use super::type_name;

/// Which way the data goes: what a caller may give is wider than what he gets.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    In,
    Out,
}

/// The parameters that a caller gives. The account's own appid is not among them.
pub fn given(endpoint: &Endpoint) -> impl Iterator<Item = &'static Field> {
    let fields = endpoint.params.iter();
    fields.filter(|field| !matches!(field.filling, Filling::Appid))
}

/// The type of the argument.
pub fn params_type(endpoint: &Endpoint) -> String {
    match given(endpoint).next() {
        Some(_) => type_name(endpoint.name) + "Params",
        None => "CallOptions".to_owned(),
    }
}

/// Whether the argument may be left out.
pub fn may_be_called_without(endpoint: &Endpoint) -> bool {
    forms(endpoint).is_empty() && !given(endpoint).any(is_required)
}

/// Whether a call without it is refused, whatever else it has.
pub fn is_required(field: &Field) -> bool {
    field.required && field.required_if.is_none()
}

/// Ways of saying the same, where there are several: each needs its own parameters.
pub fn forms(endpoint: &Endpoint) -> Vec<Vec<&'static str>> {
    match endpoint.special {
        Special::PhoneNumber => vec![vec!["code"], vec!["encryptedData", "iv", "sessionKey"]],
        Special::ImageCheck => vec![
            vec!["base64"],
            vec!["dataBuffer"],
            vec!["media_url", "scene", "openid"],
        ],
        _ => given(endpoint)
            .filter(|field| is_required(field) && !field.alias.is_empty())
            .flat_map(|field| [vec![field.name], vec![field.alias]])
            .collect(),
    }
}

/// The declaration of the parameters' type: an interface, or, where there are several ways, a union.
pub fn params(endpoint: &Endpoint) -> String {
    if given(endpoint).next().is_none() {
        return String::new();
    }
    let name = params_type(endpoint);
    let doc = format!("`{}` 的参数。", endpoint.name);
    let forms = forms(endpoint);
    let common: String = given(endpoint)
        .filter(|field| !forms.iter().flatten().any(|name| *name == field.name))
        .map(|field| param(field, "  "))
        .collect();
    if forms.is_empty() {
        return interface(&comment(&doc, ""), "export ", &name, &common);
    }
    let ways: Vec<String> = forms.iter().map(|form| form.join("、")).collect();
    let doc = comment(&format!("{doc}必填其一：{}。", ways.join("；或 ")), "");
    let (base, common) = match common.as_str() {
        "" => ("CallOptions".to_owned(), String::new()),
        _ => {
            let base = type_name(endpoint.name) + "Common";
            let common = interface("", "", &base, &common);
            (base, common)
        }
    };
    // A name stands in one way only: an editor shows the comment of such a one, and none where it finds two.
    let ways: String = forms.iter().map(|form| way(endpoint, form)).collect();
    format!("{common}{doc}export type {name} = {base} & (\n{ways})\n\n")
}

fn interface(doc: &str, export: &str, name: &str, body: &str) -> String {
    format!("{doc}{export}interface {name} extends CallOptions {{\n{body}}}\n\n")
}

/// One of several ways: what it needs.
fn way(endpoint: &Endpoint, form: &[&str]) -> String {
    let indent = "    ";
    let mut needed = String::new();
    for field in given(endpoint) {
        let typed = type_of(field, Way::In, indent);
        if form.contains(&field.name) {
            needed.push_str(&comment(field.doc, indent));
            needed.push_str(&property(field.name, &typed, false, Way::In, indent));
        }
        if form.contains(&field.alias) {
            needed.push_str(&alias(field, false, indent));
        }
    }
    format!("  | {{\n{needed}  }}\n")
}

fn param(field: &Field, indent: &str) -> String {
    let optional = !is_required(field);
    let typed = type_of(field, Way::In, indent);
    let mut text = comment(&docs::param(field, optional), indent);
    text.push_str(&property(field.name, &typed, optional, Way::In, indent));
    if !field.alias.is_empty() {
        text.push_str(&alias(field, true, indent));
    }
    text
}

/// The other spelling of a parameter.
fn alias(field: &Field, optional: bool, indent: &str) -> String {
    let typed = type_of(field, Way::In, indent);
    let doc = comment(&format!("同 `{}`。", field.name), indent);
    doc + &property(field.alias, &typed, optional, Way::In, indent)
}

/// A property. What is `undefined` is not sent, so parameters may be given as that, whatever `exactOptionalPropertyTypes` says.
fn property(name: &str, typed: &str, optional: bool, way: Way, indent: &str) -> String {
    let mark = if optional { "?" } else { "" };
    let absent = if optional && way == Way::In && typed != "unknown" {
        " | undefined"
    } else {
        ""
    };
    format!("{indent}{name}{mark}: {typed}{absent}\n")
}

/// The declaration of the interface of what a result has beside `code` and `msg`.
pub fn result(endpoint: &Endpoint) -> String {
    if endpoint.result.is_empty() {
        return String::new();
    }
    let doc = comment(&format!("`{}` 成功时的字段。", endpoint.name), "");
    let name = type_name(endpoint.name) + "Result";
    let fields = object(endpoint.result, Way::Out, "");
    format!("{doc}export interface {name} {fields}\n\n")
}

/// What the promise gives.
pub fn result_type(endpoint: &Endpoint) -> String {
    match endpoint.result_shape {
        "" if endpoint.result.is_empty() => "Result".to_owned(),
        "" => format!("Result<{}Result>", type_name(endpoint.name)),
        "any" => "T".to_owned(),
        "string" | "Result<T>" | "AppidInfo" => endpoint.result_shape.to_owned(),
        shape => format!("{shape} | Failure"),
    }
}

/// The braces of an object with their fields.
fn object(fields: &[Field], way: Way, indent: &str) -> String {
    let inner = format!("{indent}  ");
    let body: String = fields
        .iter()
        .map(|field| match way {
            Way::In => param(field, &inner),
            Way::Out => {
                let typed = type_of(field, way, &inner);
                comment(field.doc, &inner)
                    + &property(field.name, &typed, !field.required, way, &inner)
            }
        })
        .collect();
    format!("{{\n{body}{indent}}}")
}

fn type_of(field: &Field, way: Way, indent: &str) -> String {
    if !field.shape.is_empty() {
        return field.shape.to_owned();
    }
    let unknown = if way == Way::In { "unknown" } else { "any" };
    let list = if way == Way::In {
        "ReadonlyArray"
    } else {
        "Array"
    };
    match field.kind {
        Kind::Text if !field.values.is_empty() => literals(field.values),
        Kind::Text => "string".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Bytes => "ArrayBufferView | ArrayBuffer".to_owned(),
        Kind::Any => unknown.to_owned(),
        Kind::Object if field.fields.is_empty() => format!("Record<string, {unknown}>"),
        Kind::Object => object(field.fields, way, indent),
        Kind::List if field.fields.is_empty() => format!("{list}<{unknown}>"),
        Kind::List => format!("{list}<{}>", object(field.fields, way, indent)),
    }
}

fn literals(values: &[&str]) -> String {
    let quoted: Vec<String> = values.iter().map(|value| format!("'{value}'")).collect();
    quoted.join(" | ")
}
