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
            .map(|field| (field.core.name.clone(), field.from.clone()))
            .collect(),
        ..function.endpoint.clone()
    }
}

fn param(field: &Field) -> entry::Field {
    let values = field.values.iter().filter(|_| !field.open);
    entry::Field {
        values: values.map(|(value, _)| value.clone()).collect(),
        fields: field.fields.iter().map(param).collect(),
        ..field.core.clone()
    }
}

/// What a success without `errcode` is known by: the fields that are always there, else any that is known.
fn promises(function: &Function) -> Promises {
    let answered = || {
        let fields = function.result.iter();
        fields.filter(|field| field.from.is_empty() && !field.unpromised)
    };
    let names = |fields: Vec<&Field>| {
        fields
            .into_iter()
            .map(|field| field.core.name.clone())
            .collect::<Vec<_>>()
    };
    let always: Vec<&Field> = answered().filter(|field| field.core.required).collect();
    if always.is_empty() && answered().next().is_some() {
        return Promises::Any(names(answered().collect()));
    }
    Promises::All(names(always))
}
