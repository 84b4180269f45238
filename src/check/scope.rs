//! The walk through one object of the caller's, field by field.

use super::named::parameter;
use super::values::{self, Checked};
use super::{near, template, text};
use crate::failure::Failure;
use crate::say;
use crate::say::Said;
use crate::text::{digits, join, listed};
use crate::value::{Type, Value};
use weixin_entry::{Condition, Field, Filling, Kind, Test};

/// An object of the caller's that is looked into, and those around it.
pub(super) struct Scope<'a, V> {
    pub(super) fields: &'a [Field],
    pub(super) given: &'a V,
    /// What stands before a field's name in messages.
    pub(super) path: &'a str,
    pub(super) outer: Option<&'a Scope<'a, V>>,
}

type Outcome<V> = Result<Checked<V>, Failure<V>>;

impl<V: Value> Scope<'_, V> {
    /// A field of the object, checked.
    pub(super) fn field(&self, field: &Field) -> Outcome<V> {
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
            return Err(Failure::parameter(
                match near::stands_in(self.fields, self.given, field) {
                    Some(other) => say!("缺少参数 {}（传入的 {} 不是它的参数）", &name, &other),
                    None => say!("缺少参数 {}", &name),
                },
            ));
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
