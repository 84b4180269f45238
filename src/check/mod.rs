//! Parameters: what WeChat is certain to refuse is refused here, with its name and what was given; the rest is sent as it is.
//!
//! [`gather`] walks the caller's object along the endpoint's entry. Nothing of the caller's is ever changed: where a value has to be another one
//! (a number as the text that WeChat wants, a long name cut), the objects around it are copied.

mod named;
mod near;
mod scope;
mod template;
mod text;
mod values;

use crate::account::Account;
use crate::failure::Failure;
use crate::say;
use crate::text::{cut, listed};
use crate::value::{Type, Value};
use named::parameter;
use scope::Scope;
use weixin_entry::{Endpoint, Field, Filling, Kind, Place};

pub use named::ignored;

/// What the caller gave, checked, and where each part of it travels.
#[derive(Clone, Debug)]
pub struct Gathered<V> {
    /// Parameters that are in the query of a POST.
    pub query: V,
    /// The body of a POST, the query of a GET, or the texts of a form.
    pub body: V,
    /// The one parameter that is the whole body.
    pub whole: Option<V>,
    /// Files, each with what the loader has to know of it; they make the body a form.
    pub files: Vec<V>,
}

/// What is put in where the caller gives nothing.
pub trait Fillings<V> {
    /// The account that the call acts for.
    fn account(&self) -> &Account;
    /// The appid of the configuration's official account.
    fn official_appid(&self) -> Result<String, Failure<V>>;
    /// The moment, as WeChat writes it.
    fn now(&self) -> String;
}

/// The caller's parameters, checked and sorted, without what the endpoint does not have.
pub fn gather<V: Value>(
    endpoint: &Endpoint,
    given: &V,
    fillings: &impl Fillings<V>,
) -> Result<Gathered<V>, Failure<V>> {
    let scope = Scope {
        fields: &endpoint.params,
        given,
        path: "",
        outer: None,
    };
    let mut gathered = Gathered {
        query: V::object(),
        body: V::object(),
        whole: None,
        files: Vec::new(),
    };
    for field in &endpoint.params {
        let checked = scope.field(field)?.value;
        let value = filled(field, checked, fillings)?;
        if value.type_of() != Type::Undefined {
            gathered.put(field, value);
        }
    }
    one_of(endpoint, given)?;
    near::refuse_misspelt(&endpoint.params, given)?;
    Ok(gathered)
}

fn filled<V: Value>(field: &Field, value: V, fillings: &impl Fillings<V>) -> Result<V, Failure<V>> {
    Ok(match (value.type_of(), &field.filling) {
        (_, Filling::Appid) => V::text(&fillings.account().appid),
        (_, Filling::Secret) => V::text(&fillings.account().secret),
        (Type::Undefined, Filling::Text(text)) => V::text(text),
        (Type::Undefined, Filling::Number(number)) => V::number(f64::from(*number)),
        (Type::Undefined, Filling::Boolean(boolean)) => V::boolean(*boolean),
        (Type::Undefined | Type::Null, Filling::Now) => V::text(&fillings.now()),
        (Type::Undefined | Type::Null, Filling::OfficialAppid) => {
            V::text(&fillings.official_appid()?)
        }
        _ => value,
    })
}

impl<V: Value> Gathered<V> {
    fn put(&mut self, field: &Field, value: V) {
        let name = match field.sent_as.as_str() {
            "" => &field.name,
            name => name,
        };
        match field.place {
            Place::Local => {}
            Place::Whole => self.whole = Some(value),
            Place::Query => self.query.set(name, value),
            Place::Body if field.kind == Kind::File => {
                let mut file = V::object();
                file.set("name", V::text(&field.name));
                file.set("sentAs", V::text(name));
                file.set("file", V::boolean(true));
                file.set("value", value);
                if let Some(most) = field.max_bytes {
                    file.set("maxBytes", V::number(most as f64));
                }
                self.files.push(file);
            }
            Place::Body => set_at(&mut self.body, name, value),
        }
    }
}

/// Sets what a dotted path leads to, in objects that are made on the way.
fn set_at<V: Value>(object: &mut V, path: &str, value: V) {
    let Some((first, rest)) = cut(path, b'.') else {
        return object.set(path, value);
    };
    let mut inner = object.property(first);
    if inner.type_of() != Type::Object {
        inner = V::object();
    }
    set_at(&mut inner, rest, value);
    object.set(first, inner);
}

/// One of the alternatives has to be there, with all that belongs to it.
fn one_of<V: Value>(endpoint: &Endpoint, given: &V) -> Result<(), Failure<V>> {
    if endpoint.one_of.is_empty() {
        return Ok(());
    }
    let is_missing = |name: &&String| {
        let mut fields = endpoint.params.iter();
        let field = fields.find(|field| field.name == **name);
        let value = field.and_then(|field| parameter(given, field).ok());
        value.is_none_or(|value| value.is_nothing() || value.is_empty_text())
    };
    let mut nearest: Option<(&Vec<String>, Vec<&String>)> = None;
    for way in &endpoint.one_of {
        let missing: Vec<&String> = way.iter().filter(is_missing).collect();
        if missing.is_empty() {
            return Ok(());
        }
        if missing.len() < way.len() {
            nearest = Some((way, missing));
        }
    }
    Err(Failure::parameter(match nearest {
        Some((way, missing)) => {
            say!(
                "缺少参数 {}：{} 要一起传",
                &listed(&missing, "、"),
                &listed(way, "、")
            )
        }
        None => {
            let ways: Vec<String> = endpoint
                .one_of
                .iter()
                .map(|way| listed(way, "、"))
                .collect();
            let (first, others) = ways.split_first().unwrap_or((&endpoint.name, &[]));
            say!("缺少参数 {}（或者传 {}）", first, &listed(others, "；或 "))
        }
    }))
}
