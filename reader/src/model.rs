//! The catalogue as its readers see it: every attribute has a value, and what one entry takes from another is in it.

use std::collections::BTreeMap;

use weixin_entry::{Condition, Endpoint, Filling, Kind, Place, Rule};

use crate::words::Words;

/// All namespaces, in the order of the reference.
pub struct Catalogue {
    /// By group, then by name.
    pub namespaces: Vec<Namespace>,
    /// What codes mean wherever they come from.
    pub words: Words,
}

/// A namespace of the `weixin` object: one file.
pub struct Namespace {
    /// `h5.templateMessage`; empty for what stands on the object itself.
    pub name: String,
    /// What it is called, in Chinese.
    pub title: String,
    /// The part of the reference that it stands in.
    pub group: &'static str,
    /// What codes mean in all of its functions.
    pub codes: BTreeMap<i32, String>,
    /// In the order of the file.
    pub functions: Vec<Function>,
}

/// One function of the object, and the endpoint behind it.
pub struct Function {
    /// Its place on the object: `wxacode.getUnlimited`.
    pub name: String,
    /// What it is called, in Chinese; the first line of its documentation.
    pub title: String,
    /// More about it: what it is good for, what to know before.
    pub about: String,
    /// WeChat's English name of it.
    pub english: String,
    /// The name of WeChat's cloud call.
    pub cloud: String,
    /// Quota, where WeChat states one.
    pub quota: String,
    /// Why not to use it any more, and what instead.
    pub deprecated: String,
    /// Why it may be repeated although it is a POST, or may not although it is a GET.
    pub reason: String,
    /// How it pages, in the words of the file.
    pub paging: Vec<String>,
    /// TypeScript type of the whole result, where it is no object with fields.
    pub result_type: String,
    /// A call that works as it stands.
    pub example: String,
    /// WeChat's page about it.
    pub page: String,
    /// The function whose entry it shares.
    pub like: Option<String>,
    /// What the core knows of it. Its fields are in `params`.
    pub endpoint: Endpoint,
    /// What the caller may give.
    pub params: Vec<Field>,
    /// Fields of the answer beside `code`, `msg`, `errcode`, `errmsg`.
    pub result: Vec<Field>,
    /// What a failure can be, the function's own codes first.
    pub codes: Vec<Code>,
}

/// A code that a function answers.
#[derive(Clone, Debug)]
pub struct Code {
    /// WeChat's number.
    pub code: i32,
    /// What is wrong, `：`, what to do.
    pub words: String,
    /// Who words it.
    pub scope: Scope,
}

/// Whose words a code has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The function's own.
    Function,
    /// Those of its namespace.
    Namespace,
    /// Those that hold everywhere.
    General,
}

/// A parameter, or a field of a result.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// WeChat's name of it.
    pub name: String,
    /// What it means, in Chinese.
    pub doc: String,
    /// Its type.
    pub kind: Kind,
    /// Where it travels.
    pub place: Place,
    /// The dotted path under which it is sent, where that is not its name.
    pub sent_as: String,
    /// WeChat refuses a call without it; in a result: it is always there.
    pub required: bool,
    /// Cases in which WeChat refuses a call without it.
    pub required_if: Vec<Condition>,
    /// Smallest number, or fewest items.
    pub min: Option<i64>,
    /// Largest number, most characters, or most items.
    pub max: Option<i64>,
    /// Most bytes.
    pub max_bytes: Option<i64>,
    /// Characters to which a longer text is cut.
    pub cut: Option<i64>,
    /// Values with their meanings.
    pub values: Vec<(String, String)>,
    /// Whether there are more values than these.
    pub open: bool,
    /// What its text must keep to.
    pub rule: Rule,
    /// Whether a text and a number are the same to WeChat.
    pub text_or_number: bool,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// What stands there when the caller gives nothing.
    pub filling: Filling,
    /// What WeChat takes where nothing is sent, for readers.
    pub default: String,
    /// Why not to use it any more.
    pub deprecated: String,
    /// Whether it may be a number that JavaScript rounds: a twin has it as text.
    pub exact: bool,
    /// The path of the field that it repeats, in a result.
    pub from: String,
    /// TypeScript type where the kind says too little.
    pub shape: String,
    /// Fields of an object, or of each item of a list.
    pub fields: Vec<Field>,
}

impl Catalogue {
    /// All functions, in the order of the reference.
    pub fn functions(&self) -> impl Iterator<Item = &Function> {
        self.namespaces
            .iter()
            .flat_map(|namespace| &namespace.functions)
    }

    /// The function of this name.
    pub fn function(&self, name: &str) -> Option<&Function> {
        self.functions().find(|function| function.name == name)
    }
}

impl Function {
    /// Its name within its namespace.
    pub fn leaf(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or(&self.name)
    }
}

impl Field {
    /// Whether a call without it is refused, whatever else it has.
    pub fn always(&self) -> bool {
        self.required && self.filling == Filling::None
    }
}
