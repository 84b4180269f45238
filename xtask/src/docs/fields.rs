//! Parameters and fields of results as nested lists, which stay readable on a narrow screen.

use weixin_entry::{Kind, Place};
use weixin_reader::model::{Field, Function};

use super::markdown::{html, indented, prose};
use crate::types::fields::{forms, given, is_required};
use crate::types::meaning::{self, meaning, presence};

/// What a caller may give, as a list; empty where there is nothing.
pub fn params(function: &Function) -> String {
    let in_a_form = |name: &str| forms(function).iter().flatten().any(|&it| it == name);
    let items = given(function).map(|field| {
        // Of several ways to say the same one is enough: none of them alone is required.
        let optional = !is_required(field) || in_a_form(&field.core.name);
        param(field, optional)
    });
    list(items.collect())
}

/// The ways in which a function may be called, where there are several.
pub fn ways(function: &Function) -> Option<String> {
    let ways: Vec<String> = forms(function)
        .iter()
        .map(|form| {
            let names: Vec<String> = form.iter().map(|name| format!("`{name}`")).collect();
            names.join("、")
        })
        .collect();
    (!ways.is_empty()).then(|| format!("必填其一：{}。", ways.join("；或 ")))
}

/// The fields of an answer beside `code` and `msg`.
pub fn result(fields: &[Field]) -> String {
    list(fields.iter().map(answered).collect())
}

fn list(items: Vec<String>) -> String {
    match items.as_slice() {
        [] => String::new(),
        items => format!("<div class=\"fields\">\n\n{}\n</div>\n", items.concat()),
    }
}

fn param(field: &Field, optional: bool) -> String {
    let mut marks: Vec<String> = presence(field, optional).into_iter().collect();
    for alias in &field.core.aliases {
        marks.push(format!("也可以写作 `{alias}`"));
    }
    if field.core.place == Place::Query {
        marks.push("在 query 里".to_owned());
    }
    let below = field
        .fields
        .iter()
        .map(|field| param(field, !is_required(field)));
    item(field, &marks, &meaning(field), below.collect())
}

fn answered(field: &Field) -> String {
    let marks = match field.core.required {
        true => vec![],
        false => vec!["可能没有".to_owned()],
    };
    let below = field.fields.iter().map(answered);
    item(field, &marks, &meaning::answered(field), below.collect())
}

/// Name, type and marks on the first line, then the meaning, then the fields of the field.
fn item(field: &Field, marks: &[String], meaning: &str, below: Vec<String>) -> String {
    let marks: String = marks
        .iter()
        .map(|mark| match mark.as_str() {
            "必填" => " <b class=\"required\">必填</b>".to_owned(),
            mark => format!(" <span class=\"mark\">{}</span>", code_in_html(mark)),
        })
        .collect();
    let typed = html(&type_name(field));
    let inner = format!("\n{}\n\n{}", prose(meaning), below.concat());
    format!(
        "- **`{}`** <span class=\"type\">{typed}</span>{marks}\n{}",
        field.core.name,
        indented(&inner)
    )
}

/// Markdown is not read within a tag on one line of text alone, so code is marked by hand.
fn code_in_html(text: &str) -> String {
    let parts = html(text);
    parts
        .split('`')
        .enumerate()
        .map(|(index, part)| match index % 2 {
            1 => format!("<code>{part}</code>"),
            _ => part.to_owned(),
        })
        .collect()
}

/// The type in a few words.
fn type_name(field: &Field) -> String {
    if !field.shape.is_empty() {
        return field.shape.clone();
    }
    let is_text = field.core.kind == Kind::Text;
    if !field.values.is_empty() && (is_text || field.core.kind == Kind::Number) {
        let values = field.values.iter().map(|(value, _)| match is_text {
            true => format!("'{value}'"),
            false => value.clone(),
        });
        let more = if field.open { " | …" } else { "" };
        return values.collect::<Vec<_>>().join(" | ") + more;
    }
    let name = match field.core.kind {
        Kind::Text | Kind::Number if field.core.text_or_number => "string | number",
        Kind::Text => "string",
        Kind::Number | Kind::Seconds => "number",
        Kind::Boolean => "boolean",
        Kind::Object => "object",
        Kind::Template => "{ [字段]: { value } }",
        Kind::Json => "object | string",
        Kind::List if field.fields.is_empty() => "array",
        Kind::List => "object[]",
        Kind::Texts => "string[]",
        Kind::Numbers => "number[]",
        Kind::File => "文件",
        Kind::Any => "any",
    };
    name.to_owned()
}
