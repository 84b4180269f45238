//! What both formats hold.

/// Containers within containers: no push has more than six, and neither reader goes further down than this.
pub const DEPTH: usize = 32;

/// A value of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing (JSON only).
    Null,
    /// JSON only.
    Bool(bool),
    /// A number by its digits, which may be more than JavaScript holds (JSON only).
    Number(String),
    /// Everything in XML that holds no elements.
    Text(String),
    /// A list, or an element that is repeated.
    List(Vec<Value>),
    /// Names and values, in order.
    Object(Vec<(String, Value)>),
}

/// Why a text was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not what it seems to be.
    Syntax,
    /// It holds more containers within containers, or more names in one, than any message.
    Depth,
    /// It brings a DOCTYPE or an entity of its own.
    Entity,
}
