//! Interfaces for parameters and results.

use weixin_entry::{Filling, Kind};
use weixin_reader::model::{Field, Function};

use super::comment::comment;
use super::meaning;
use super::type_name;

/// Which way the data goes: what a caller may give is wider than what he gets.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    In,
    Out,
}

/// The parameters that a caller gives. The account's own appid is not among them.
pub fn given(function: &Function) -> impl Iterator<Item = &Field> {
    let fields = function.params.iter();
    fields.filter(|field| !matches!(field.core.filling, Filling::Appid | Filling::Secret))
}

/// The type of the argument.
pub fn params_type(function: &Function) -> String {
    match given(function).next() {
        Some(_) => type_name(&function.name) + "Params",
        None => "CallOptions".to_owned(),
    }
}

/// Whether the argument may be left out.
pub fn may_be_called_without(function: &Function) -> bool {
    forms(function).is_empty() && !given(function).any(is_required)
}

/// Whether a call without it is refused, whatever else it has.
pub fn is_required(field: &Field) -> bool {
    field.core.required && field.core.filling == Filling::None
}

/// Ways of saying the same, where there are several: each needs its own parameters.
pub fn forms(function: &Function) -> Vec<Vec<&str>> {
    if !function.endpoint.one_of.is_empty() {
        let ways = function.endpoint.one_of.iter();
        return ways
            .map(|way| way.iter().map(String::as_str).collect())
            .collect();
    }
    let spelt_twice = given(function)
        .filter(|field| is_required(field) && !field.core.aliases.is_empty())
        .collect::<Vec<_>>();
    match spelt_twice.as_slice() {
        [field] => std::iter::once(&field.core.name)
            .chain(&field.core.aliases)
            .map(|name| vec![name.as_str()])
            .collect(),
        _ => vec![], // one spelling is enough for an editor where several fields have two
    }
}

/// The declaration of the parameters' type: an interface, or, where there are several ways, a union.
pub fn params(function: &Function) -> String {
    if given(function).next().is_none() {
        return String::new();
    }
    let name = params_type(function);
    let doc = format!("`{}` 的参数。", function.name);
    let forms = forms(function);
    // What every way has stands outside of them.
    let in_a_form = |name: &str| forms.iter().flatten().any(|it| *it == name);
    let common: String = given(function)
        .filter(|field| !in_a_form(&field.core.name))
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
            let base = type_name(&function.name) + "Common";
            let common = interface("", "", &base, &common);
            (base, common)
        }
    };
    let ways: String = forms
        .iter()
        .map(|form| way(function, form, &forms))
        .collect();
    format!("{common}{doc}export type {name} = {base} & (\n{ways})\n\n")
}

fn interface(doc: &str, export: &str, name: &str, body: &str) -> String {
    format!("{doc}{export}interface {name} extends CallOptions {{\n{body}}}\n\n")
}

/// One of several ways: what it needs. A name stands in one way only: an editor shows the comment of such a one, and none where it finds two.
/// What another way needs may be given beside it.
fn way(function: &Function, form: &[&str], forms: &[Vec<&str>]) -> String {
    let indent = "    ";
    let shared = |name: &str| forms.iter().filter(|form| form.contains(&name)).count() > 1;
    let mut needed = String::new();
    for field in given(function) {
        let typed = type_of(field, Way::In, indent);
        let name = field.core.name.as_str();
        if form.contains(&name) {
            needed.push_str(&comment(&meaning::meaning(field), indent));
            needed.push_str(&property(name, &typed, false, Way::In, indent));
        } else if shared(name) {
            needed.push_str(&property(name, &typed, true, Way::In, indent));
        }
        for spelling in &field.core.aliases {
            if form.contains(&spelling.as_str()) {
                needed.push_str(&alias(field, spelling, false, indent));
            }
        }
    }
    format!("  | {{\n{needed}  }}\n")
}

fn param(field: &Field, indent: &str) -> String {
    let optional = !is_required(field);
    let typed = type_of(field, Way::In, indent);
    let mut text = comment(&meaning::param(field, optional), indent);
    text.push_str(&property(
        &field.core.name,
        &typed,
        optional,
        Way::In,
        indent,
    ));
    for spelling in &field.core.aliases {
        text.push_str(&alias(field, spelling, true, indent));
    }
    text
}

/// Another spelling of a parameter.
fn alias(field: &Field, spelling: &str, optional: bool, indent: &str) -> String {
    let typed = type_of(field, Way::In, indent);
    let doc = comment(&format!("同 `{}`。", field.core.name), indent);
    doc + &property(spelling, &typed, optional, Way::In, indent)
}

/// A property. What is `undefined` is not sent, so parameters may be given as that, whatever `exactOptionalPropertyTypes` says.
fn property(name: &str, typed: &str, optional: bool, way: Way, indent: &str) -> String {
    let mark = if optional { "?" } else { "" };
    let absent = if optional && way == Way::In && typed != "unknown" {
        " | undefined"
    } else {
        ""
    };
    let is_name = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let name = if is_name {
        name.to_owned()
    } else {
        format!("'{name}'")
    };
    format!("{indent}{name}{mark}: {typed}{absent}\n")
}

/// The declaration of the interface of what a result has beside `code` and `msg`.
pub fn result(function: &Function) -> String {
    if function.result.is_empty() || !function.result_type.is_empty() {
        return String::new();
    }
    let doc = comment(&format!("`{}` 成功时的字段。", function.name), "");
    let name = type_name(&function.name) + "Result";
    let fields = object(&function.result, Way::Out, "");
    format!("{doc}export interface {name} {fields}\n\n")
}

/// What the promise gives.
pub fn result_type(function: &Function) -> String {
    match function.result_type.as_str() {
        "" if function.result.is_empty() => "Result".to_owned(),
        "" => format!("Result<{}Result>", type_name(&function.name)),
        "any" => "Requested<T>".to_owned(),
        "string" | "Result<T>" | "AppidInfo" => function.result_type.clone(),
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
            Way::Out => answered(field, &inner),
        })
        .collect();
    format!("{{\n{body}{indent}}}")
}

fn answered(field: &Field, indent: &str) -> String {
    let typed = type_of(field, Way::Out, indent);
    let optional = !field.core.required;
    let mut text = comment(&meaning::answered(field), indent);
    text.push_str(&property(
        &field.core.name,
        &typed,
        optional,
        Way::Out,
        indent,
    ));
    if field.exact {
        let name = format!("{}_str", field.core.name);
        let typed = typed.replace("number", "string");
        text.push_str(&comment(
            &format!("`{}` 准确的值，超过 2^53 时才有", field.core.name),
            indent,
        ));
        text.push_str(&property(&name, &typed, true, Way::Out, indent));
    }
    text
}

fn type_of(field: &Field, way: Way, indent: &str) -> String {
    if !field.shape.is_empty() {
        return field.shape.clone();
    }
    let unknown = if way == Way::In { "unknown" } else { "any" };
    let list = if way == Way::In {
        "ReadonlyArray"
    } else {
        "Array"
    };
    let twice = field.core.text_or_number;
    match field.core.kind {
        Kind::Text if !field.values.is_empty() => {
            union(field, "string", |value| format!("'{value}'"))
        }
        Kind::Number if !field.values.is_empty() => union(field, "number", str::to_owned),
        Kind::Text | Kind::Number | Kind::Seconds if twice => "string | number".to_owned(),
        Kind::Text => "string".to_owned(),
        Kind::Number | Kind::Seconds => "number".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Texts => format!("{list}<string>"),
        Kind::Numbers => format!("{list}<number>"),
        Kind::Template => "TemplateData".to_owned(),
        Kind::File => "FileLike".to_owned(),
        Kind::Any => unknown.to_owned(),
        Kind::Json if way == Way::Out => "string".to_owned(),
        Kind::Json if field.fields.is_empty() => "object | string".to_owned(),
        Kind::Json => format!("{} | string", object(&field.fields, way, indent)),
        Kind::Object if field.fields.is_empty() => format!("Record<string, {unknown}>"),
        Kind::Object => object(&field.fields, way, indent),
        Kind::List if field.fields.is_empty() => format!("{list}<{unknown}>"),
        Kind::List => format!("{list}<{}>", object(&field.fields, way, indent)),
    }
}

/// The values as literals, with completion where there may be others.
fn union(field: &Field, base: &str, literal: fn(&str) -> String) -> String {
    let mut literals: Vec<String> = field
        .values
        .iter()
        .map(|(value, _)| literal(value))
        .collect();
    if field.open {
        literals.push(format!("({base} & {{}})"));
    } else if field.core.text_or_number {
        literals.push("string".to_owned());
    }
    literals.join(" | ")
}
