//! Parameters: what WeChat is certain to refuse is refused here, with its name and what was given; the rest is sent as it is.
//!
//! [`gather`] walks the caller's object along the endpoint's entry. Nothing of the caller's is ever changed: where a value has to be another one
//! (a number as the text that WeChat wants, a long name cut), the objects around it are copied.

mod near;
mod template;
mod text;
mod values;

use crate::account::Account;
use crate::control::is_control;
use crate::failure::Failure;
use crate::given;
use crate::say;
use crate::say::Said;
use crate::text::{cut, digits, join, listed};
use crate::value::{Type, Value};
use weixin_entry::{Condition, Endpoint, Field, Filling, Kind, Place, Test};

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
    one_of(endpoint, &scope)?;
    near::refuse_misspelt(&scope)?;
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

/// Top-level fields that the endpoint does not have and that control nothing.
pub fn ignored<V: Value>(fields: &[Field], given: &V) -> Vec<String> {
    let mut names = given.keys().unwrap_or_default();
    names.retain(|name| !is_control(name) && !fields.iter().any(|field| field.is_called(name)));
    names
}

/// A parameter by its name, else by one of its aliases.
pub fn parameter<V: Value>(given: &V, field: &Field) -> Result<V, Failure<V>> {
    let mut value = given::value(given, &field.name)?;
    for alias in &field.aliases {
        if value.is_nothing() {
            value = given::value(given, alias)?;
        }
    }
    Ok(value)
}

// ---- one object

/// An object of the caller's that is looked into, and those around it.
struct Scope<'a, V> {
    fields: &'a [Field],
    given: &'a V,
    /// What stands before a field's name in messages.
    path: &'a str,
    outer: Option<&'a Scope<'a, V>>,
}

/// A value that was checked.
struct Checked<V> {
    value: V,
    /// Whether it is another one than the caller's.
    changed: bool,
}

impl<V> Checked<V> {
    fn same(value: V) -> Self {
        Self {
            value,
            changed: false,
        }
    }

    fn new(value: V) -> Self {
        Self {
            value,
            changed: true,
        }
    }
}

type Outcome<V> = Result<Checked<V>, Failure<V>>;

impl<V: Value> Scope<'_, V> {
    fn field(&self, field: &Field) -> Outcome<V> {
        let value = parameter(self.given, field)?;
        if value.is_nothing() {
            if field.filling == Filling::None {
                self.demand(field)?;
            }
            return Ok(Checked::same(value));
        }
        let name = join(&[self.path, &field.name]);
        self.fits(field, value, &name)
    }

    fn fits(&self, field: &Field, value: V, name: &str) -> Outcome<V> {
        let checked = values::converted(field, value, name)?;
        let value = &checked.value;
        values::is_one_of(field, value, name)?;
        let deeper = match field.kind {
            Kind::Text => text::fits(field, value, name)?,
            Kind::Number | Kind::Seconds => {
                values::in_range(field, value, name)?;
                None
            }
            Kind::List => self.items(field, value, name)?,
            Kind::Texts | Kind::Numbers => values::items(field, value, name)?,
            Kind::Object | Kind::Json if value.type_of() == Type::Object => {
                self.object(field, value, name)?
            }
            Kind::Template => {
                template::check(value, name)?;
                None
            }
            _ => None,
        };
        self.in_cases(field, value, name)?;
        let checked = deeper.map_or(checked, Checked::new);
        if field.kind == Kind::Json && checked.value.type_of() != Type::Text {
            return values::as_json(checked.value, name).map(Checked::new);
        }
        Ok(checked)
    }

    /// Limits that hold in some cases only.
    fn in_cases(&self, field: &Field, value: &V, name: &str) -> Result<(), Failure<V>> {
        for case in &field.cases {
            if !self.holds(&case.condition)? {
                continue;
            }
            let limits = Field {
                kind: field.kind,
                min: case.min,
                max: case.max,
                values: case.values.clone(),
                ..Field::default()
            };
            let fits = values::is_one_of(&limits, value, name).and_then(|()| match field.kind {
                Kind::Text => text::fits(&limits, value, name).map(drop),
                Kind::List | Kind::Texts | Kind::Numbers => values::count(&limits, value, name),
                _ => values::in_range(&limits, value, name),
            });
            fits.map_err(|failure| {
                Failure::parameter(say!(
                    "{}（{}时）",
                    failure.said(),
                    &in_words(&case.condition)
                ))
            })?;
        }
        Ok(())
    }

    /// The fields of an object that is one of ours; a copy where one of them has to be another.
    fn object(&self, field: &Field, value: &V, name: &str) -> Result<Option<V>, Failure<V>> {
        let inner = Scope {
            fields: &field.fields,
            given: value,
            path: &join(&[name, "."]),
            outer: Some(self),
        };
        let mut copy = None;
        for field in inner.fields {
            let checked = inner.field(field)?;
            if checked.changed {
                let unreadable = |_| Failure::unreadable(name);
                let mut changed = match copy.take() {
                    None => value.copy().map_err(unreadable)?,
                    Some(copy) => copy,
                };
                changed.set(&field.name, checked.value);
                copy = Some(changed);
            }
        }
        Ok(copy)
    }

    /// The items of a list of objects; a copy where one of them has to be another.
    fn items(&self, field: &Field, value: &V, name: &str) -> Result<Option<V>, Failure<V>> {
        values::count(field, value, name)?;
        if field.fields.is_empty() {
            return Ok(None);
        }
        let (mut items, mut changed) = (Vec::new(), false);
        for index in 0..value.length() {
            let path = join(&[name, "[", &digits(index), "]"]);
            let item = value.item(index).map_err(|_| Failure::unreadable(&path))?;
            if item.type_of() != Type::Object {
                return Err(values::wrong(&path, "对象", &item));
            }
            let copy = self.object(field, &item, &path)?;
            changed |= copy.is_some();
            items.push(copy.unwrap_or(item));
        }
        Ok(changed.then(|| V::list(items)))
    }

    /// Refuses a call without a field that it has to have.
    fn demand(&self, field: &Field) -> Result<(), Failure<V>> {
        let name = join(&[self.path, &field.name]);
        if field.required {
            return Err(Failure::parameter(match near::stands_in(self, field) {
                Some(other) => say!("缺少参数 {}（传入的 {} 不是它的参数）", &name, &other),
                None => say!("缺少参数 {}", &name),
            }));
        }
        for condition in &field.required_if {
            if self.holds(condition)? {
                return Err(Failure::parameter(say!(
                    "缺少参数 {}（{}时必填）",
                    &name,
                    &in_words(condition)
                )));
            }
        }
        Ok(())
    }

    /// Whether a condition holds, on a sibling or on a field of the nearest object around that has it.
    fn holds(&self, condition: &Condition) -> Result<bool, Failure<V>> {
        let mut fields = self.fields.iter();
        let Some(field) = fields.find(|field| field.name == condition.field) else {
            return self.outer.map_or(Ok(false), |outer| outer.holds(condition));
        };
        let value = parameter(self.given, field)?;
        Ok(match &condition.test {
            Test::Present => !value.is_nothing(),
            Test::Absent => value.is_nothing(),
            Test::Is(values) => {
                let value = match (value.type_of(), &field.filling) {
                    (Type::Undefined, Filling::Number(number)) => V::number(f64::from(*number)),
                    (Type::Undefined, Filling::Text(text)) => V::text(text),
                    _ => value,
                };
                value.as_query().is_some_and(|text| values.contains(&text))
            }
        })
    }
}

fn in_words(condition: &Condition) -> Said {
    match &condition.test {
        Test::Present => say!("填了 {} ", &condition.field),
        Test::Absent => say!("没有填 {} ", &condition.field),
        Test::Is(values) => say!("{} 为 {} ", &condition.field, &listed(values, " 或 ")),
    }
}

// ---- several ways to say the same

/// One of the alternatives has to be there, with all that belongs to it.
fn one_of<V: Value>(endpoint: &Endpoint, scope: &Scope<V>) -> Result<(), Failure<V>> {
    if endpoint.one_of.is_empty() {
        return Ok(());
    }
    let is_missing = |name: &&String| {
        let mut fields = scope.fields.iter();
        let field = fields.find(|field| field.name == **name);
        let value = field.and_then(|field| parameter(scope.given, field).ok());
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
