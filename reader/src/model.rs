//! The catalogue as its readers see it: every attribute has a value, and what one entry takes from another is in it.

use std::collections::BTreeMap;

use weixin_entry::Endpoint;

/// All namespaces, in the order of the reference.
pub struct Catalogue {
    /// By group, then by name.
    pub namespaces: Vec<Namespace>,
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
    /// How it pages, where it does.
    pub paging: Option<Paging>,
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

/// How a function pages. Names of fields are dotted where they are inner ones; what there is not is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Paging {
    /// What the parameter counts.
    pub by: By,
    /// The parameter that says where a page begins.
    pub param: String,
    /// What stands there at first; nothing where it stays out.
    pub first: Option<toml::Value>,
    /// The field that says where to go on; in a list, that of its last item.
    pub next: String,
    /// The parameter for how many items a page has.
    pub size: String,
    /// The most that WeChat takes there.
    pub most: Option<i64>,
    /// The fields with the items: the first that is there has them.
    pub lists: Vec<String>,
    /// The field for how many items there are.
    pub total: String,
    /// The field for how many pages there are.
    pub pages: String,
    /// The field for whether there are more.
    pub more: String,
    /// Whether a page with fewer items than were asked for is the last.
    pub short_is_last: bool,
    /// The code that WeChat answers where there is nothing.
    pub empty: Option<i32>,
}

/// What the parameter of a [`Paging`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Items to skip.
    Offset,
    /// Pages.
    Page,
    /// Nothing: it is what the page before said.
    Cursor,
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
    /// What the core knows of it: name, type, limits. Its values and its fields are below, with their meanings.
    pub core: weixin_entry::Field,
    /// What it means, in Chinese.
    pub doc: String,
    /// Values with their meanings.
    pub values: Vec<(String, String)>,
    /// Whether there are more values than these.
    pub open: bool,
    /// What WeChat takes where nothing is sent, for readers.
    pub default: String,
    /// Why not to use it any more.
    pub deprecated: String,
    /// Whether it may be a number that JavaScript rounds: a twin has it as text.
    pub exact: bool,
    /// The path of the field that it repeats, in a result.
    pub from: String,
    /// Whether a success is not known by it: it is put in here, or is not always there although callers may count on it.
    pub unpromised: bool,
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
}
