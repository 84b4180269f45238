//! Values of the caller's and of WeChat's answers, as the core sees them.
//!
//! The core never holds JSON: `JSON.stringify` and `JSON.parse` are the host's. In the `.wasm` a value is a handle of a
//! JavaScript value, in native tests a `serde_json` one.

use serde::Serialize;

/// What sort of value it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// `undefined`.
    Undefined,
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A finite number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object that JSON writes as an object, or by its `toJSON`.
    Object,
    /// An `ArrayBuffer` or a view of one, `Buffer` included.
    Bytes,
    /// A `FormData` or a `Blob`, which only `fetch` can send.
    Upload,
    /// A function, a symbol, a bigint, `NaN`, an infinity: nothing that JSON can write.
    Other,
}

impl Type {
    /// Its name in messages.
    pub fn chinese(self) -> &'static str {
        match self {
            Type::Undefined => "undefined",
            Type::Null => "null",
            Type::Boolean => "布尔值",
            Type::Number => "数字",
            Type::Text => "字符串",
            Type::List => "数组",
            Type::Object => "对象",
            Type::Bytes => "字节",
            Type::Upload => "表单",
            Type::Other => "无法用 JSON 表示的值",
        }
    }
}

/// A getter or a proxy threw while it was read.
#[derive(Clone, Copy, Debug)]
pub struct Unreadable;

/// A JavaScript value.
pub trait Value: Clone + 'static {
    /// What it is.
    fn type_of(&self) -> Type;
    /// A property of an object; `undefined` where there is none.
    fn get(&self, key: &str) -> Result<Self, Unreadable>;
    /// Whether none of the properties is there whose names are in a text, with spaces between them. False where one cannot be read.
    fn has_none(&self, names: &str) -> bool {
        let mut names = names.split(' ');
        names.all(|name| self.get(name).is_ok_and(|value| value.is_nothing()))
    }
    /// The names of an object's own properties.
    fn keys(&self) -> Result<Vec<String>, Unreadable>;
    /// UTF-16 units of a string, items of an array, size of bytes; otherwise 0.
    fn length(&self) -> usize;
    /// An item of an array; `undefined` past its end.
    fn item(&self, index: usize) -> Result<Self, Unreadable>;
    /// The text of a string.
    fn as_text(&self) -> Option<String>;
    /// A number, or what a numeric string says.
    fn as_number(&self) -> Option<f64>;
    /// `true` or `false`.
    fn as_boolean(&self) -> Option<bool>;
    /// How it stands in a query; `None` for `undefined` and `null`.
    fn as_query(&self) -> Option<String>;

    /// `undefined`.
    fn undefined() -> Self;
    /// An empty object.
    fn object() -> Self;
    /// An array.
    fn list(items: Vec<Self>) -> Self;
    /// A string.
    fn text(text: &str) -> Self;
    /// An error, as the caller's own code threw it.
    fn error(name: &str, message: &str, stack: &str) -> Self;
    /// A number.
    fn number(number: f64) -> Self;
    /// `true` or `false`.
    fn boolean(boolean: bool) -> Self;
    /// Sets a property of an object that the core made or that WeChat answered.
    fn set(&mut self, key: &str, value: Self);
    /// Sets a property that lists of an object's properties do not show: neither JSON nor a spread has it.
    fn hide(&mut self, key: &str, value: Self);
    /// A copy of an object's own properties, one level deep.
    fn copy(&self) -> Result<Self, Unreadable>;
    /// A Rust value as the object that `serde` makes of it.
    fn write(value: &impl Serialize) -> Self;

    /// Whether nothing is there: `undefined` or `null`.
    fn is_nothing(&self) -> bool {
        matches!(self.type_of(), Type::Undefined | Type::Null)
    }

    /// Whether it is a text with nothing in it. Read it is not: it may be an image of a megabyte.
    fn is_empty_text(&self) -> bool {
        self.type_of() == Type::Text && self.length() == 0
    }

    /// A property; `undefined` where it cannot be read.
    fn property(&self, key: &str) -> Self {
        self.get(key).unwrap_or_else(|_| Self::undefined())
    }

    /// A property that is a text with something in it.
    fn text_at(&self, key: &str) -> Option<String> {
        let text = self.property(key).as_text()?;
        (!text.is_empty()).then_some(text)
    }
}
