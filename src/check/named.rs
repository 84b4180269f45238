//! Parameters by their names.

use crate::control::is_control;
use crate::failure::Failure;
use crate::given;
use crate::value::Value;
use weixin_entry::Field;

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
