//! What the running core has to know of a function.

use weixin_entry::{self as entry, Endpoint, Promises};

use crate::model::{Field, Function};

/// The entry that ships.
pub fn of(function: &Function) -> Endpoint {
    Endpoint {
        params: function.params.iter().map(param).collect(),
        promises: promises(function),
        aliases: function
            .result
            .iter()
            .filter(|field| !field.from.is_empty())
            .map(|field| (field.name.clone(), field.from.clone()))
            .collect(),
        ..function.endpoint.clone()
    }
}

fn param(field: &Field) -> entry::Field {
    entry::Field {
        name: field.name.clone(),
        kind: field.kind,
        place: field.place,
        sent_as: field.sent_as.clone(),
        required: field.required,
        required_if: field.required_if.clone(),
        min: field.min,
        max: field.max,
        max_bytes: field.max_bytes,
        cut: field.cut,
        values: match field.open {
            true => vec![],
            false => field
                .values
                .iter()
                .map(|(value, _)| value.clone())
                .collect(),
        },
        rule: field.rule,
        text_or_number: field.text_or_number,
        aliases: field.aliases.clone(),
        filling: field.filling.clone(),
        fields: field.fields.iter().map(param).collect(),
    }
}

/// What a success without `errcode` is known by: the fields that are always there, else any that is known.
fn promises(function: &Function) -> Promises {
    let answered = || function.result.iter().filter(|field| field.from.is_empty());
    let names = |fields: Vec<&Field>| {
        fields
            .into_iter()
            .map(|field| field.name.clone())
            .collect::<Vec<_>>()
    };
    let always: Vec<&Field> = answered().filter(|field| field.required).collect();
    if always.is_empty() && answered().next().is_some() {
        return Promises::Any(names(answered().collect()));
    }
    Promises::All(names(always))
}
