//! An example of a call, for functions whose entry has none: what a call has to have, and a look at `code`.

use weixin_entry::{Condition, Kind, Reply, Rule, Test};
use weixin_reader::model::{Field, Function};

use super::fields::{given, is_required};

/// The entry's own example, else one made of what is required.
pub fn of(function: &Function) -> String {
    let own = function.example.trim_end();
    if !own.is_empty() {
        return own.to_owned();
    }
    let way = function
        .endpoint
        .one_of
        .first()
        .cloned()
        .unwrap_or_default();
    let fields: Vec<&Field> = given(function)
        .filter(|field| is_required(field) || way.contains(&field.core.name))
        .collect();
    let params = match fields.as_slice() {
        [] => String::new(),
        fields => object(fields, &[], ""),
    };
    let look = match function.endpoint.reply {
        Reply::Json => "if (res.code !== 0) return res",
        Reply::Bytes | Reply::Either => "if ('code' in res && res.code) return res",
    };
    format!(
        "const res = await weixin.{}({params})\n{look}",
        function.name
    )
}

/// On one line where it fits there.
fn object(fields: &[&Field], around: &[String], indent: &str) -> String {
    let inner = format!("{indent}  ");
    let members: Vec<String> = fields
        .iter()
        .map(|field| member(field, around, &inner))
        .collect();
    let line = format!("{{ {} }}", members.join(", "));
    if line.chars().count() < 80 && !line.contains('\n') {
        return line;
    }
    let lines: String = members.iter().map(|it| format!("{inner}{it},\n")).collect();
    format!("{{\n{lines}{indent}}}")
}

fn member(field: &Field, around: &[String], indent: &str) -> String {
    let name = &field.core.name;
    let value = value(field, around, indent);
    match (
        value == *name,
        name.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'),
    ) {
        (true, _) => value,
        (_, true) => format!("{name}: {value}"),
        _ => format!("'{name}': {value}"),
    }
}

fn value(field: &Field, around: &[String], indent: &str) -> String {
    let first = field.values.first().map(|(value, _)| value.as_str());
    let least = field.core.min.unwrap_or(1).max(1) as usize;
    match field.core.kind {
        Kind::Text => match (first, field.core.rule) {
            (Some(value), _) => format!("'{value}'"),
            (_, Rule::Url | Rule::Https) => "'https://example.com/'".to_owned(),
            (_, Rule::Date) => "'2026-07-31'".to_owned(),
            (_, Rule::Ymd) => "'20260731'".to_owned(),
            (_, Rule::Digits) => "'1'".to_owned(),
            (_, Rule::Page | Rule::NoQuery) => "'pages/index/index'".to_owned(),
            _ if ["openid", "touser"].contains(&field.core.name.as_str()) => "openid".to_owned(),
            _ => format!("'{}'", "x".repeat(least)),
        },
        Kind::Number | Kind::Seconds => {
            first.map_or_else(|| field.core.min.unwrap_or(1).to_string(), str::to_owned)
        }
        Kind::Boolean => "true".to_owned(),
        Kind::Object | Kind::Json => nested(field, around, indent),
        Kind::List if field.fields.is_empty() => "[]".to_owned(),
        Kind::List => format!("[{}]", nested(field, around, indent)),
        Kind::Texts => format!(
            "[{}]",
            vec![format!("'{}'", first.unwrap_or("x")); least].join(", ")
        ),
        Kind::Numbers => format!("[{}]", vec![first.unwrap_or("1"); least].join(", ")),
        Kind::Template => "{ thing1: { value: '…' } }".to_owned(),
        Kind::File => "file".to_owned(),
        Kind::Any => "{}".to_owned(),
    }
}

/// An object with what it has to have, in the case that its own values make.
fn nested(field: &Field, around: &[String], indent: &str) -> String {
    let mut known = around.to_vec();
    known.extend(
        field
            .fields
            .iter()
            .filter(|it| it.core.required)
            .filter_map(|it| Some(format!("{}={}", it.core.name, it.values.first()?.0))),
    );
    let needed: Vec<&Field> = field
        .fields
        .iter()
        .filter(|it| it.core.required || it.core.required_if.iter().any(|case| holds(case, &known)))
        .collect();
    match needed.as_slice() {
        [] => "{}".to_owned(),
        fields => object(fields, &known, indent),
    }
}

fn holds(condition: &Condition, known: &[String]) -> bool {
    match &condition.test {
        Test::Is(values) => values
            .iter()
            .any(|value| known.contains(&format!("{}={value}", condition.field))),
        Test::Present | Test::Absent => false,
    }
}
