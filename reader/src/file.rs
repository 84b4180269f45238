//! The shape of a file of the catalogue. What is not listed here is refused with its line.

use indexmap::IndexMap;
use serde::Deserialize;
use toml::Spanned;

/// Names with what is said of them, in the order of the file.
pub type Table<T> = IndexMap<Spanned<String>, T>;

/// What a file says of itself, before its functions.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The namespace in Chinese.
    pub title: String,
    /// The part of the reference that it stands in.
    pub group: String,
    /// What codes mean in all of its functions.
    #[serde(default)]
    pub codes: Table<String>,
}

/// One entry.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub struct Function {
    /// What the function is called, in Chinese.
    pub title: String,
    /// What it is good for, and what to know before.
    pub about: String,
    /// `POST wxa/getwxacodeunlimit`; left out where nothing is requested.
    pub request: Option<Spanned<String>>,
    /// `secret`, `user-token`, `appid` or `local`, where it is not the account's token.
    pub proof: Option<Spanned<String>>,
    /// `bytes` or `either`, where a success is not JSON.
    pub answer: Option<Spanned<String>>,
    /// Its row in the core's table of functions with logic of their own.
    pub special: String,
    /// `pay`, `user`, `session`: what is signed beside the token.
    pub signatures: Vec<Spanned<String>>,
    /// Whether WeChat takes it signed and encrypted.
    pub signable: bool,
    /// Why a POST may be repeated.
    pub repeatable: Option<Spanned<String>>,
    /// Why a GET may not.
    pub once: Option<Spanned<String>>,
    /// Alternatives, of which one has to be given completely.
    pub one_of: Option<Spanned<Vec<Vec<String>>>>,
    /// WeChat's English name.
    pub english: String,
    /// The name of WeChat's cloud call.
    pub cloud: String,
    /// Quota.
    pub quota: String,
    /// Why not to use it any more, and what instead.
    pub deprecated: String,
    /// Why it is not there, and what to use instead.
    pub instead: String,
    /// Whether `snake_case` fields of the result get camelCase twins.
    pub twins: bool,
    /// How it pages.
    pub paging: Option<Spanned<Paging>>,
    /// TypeScript type of the whole result, where it is no object with fields.
    pub result_type: String,
    /// A call that works as it stands.
    pub example: String,
    /// WeChat's page.
    pub page: String,
    /// Codes that it answers, worded by its namespace or everywhere.
    pub also: Vec<Spanned<i32>>,
    /// Another function whose entry this one shares.
    pub like: Option<Spanned<String>>,
    /// What the caller may give.
    pub params: Table<Field>,
    /// What comes back.
    pub result: Table<Field>,
    /// Codes that mean something of their own here.
    pub codes: Table<String>,
}

/// How a function pages: `{ cursor = "next_openid", next = "next_openid", list = "data.openid" }`. The names are those of parameters and of fields of
/// the result, dotted where they are inner ones.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub struct Paging {
    /// The parameter for how many items to skip.
    pub offset: String,
    /// The parameter for the number of a page.
    pub page: String,
    /// The parameter for the place where to go on, which the page before says.
    pub cursor: String,
    /// What stands there at first, where that is not what WeChat takes for it: 0 for an offset, 1 for a page.
    pub first: Option<toml::Value>,
    /// The field that says where to go on; in a list, that of its last item.
    pub next: String,
    /// The parameter for how many items a page has.
    pub size: String,
    /// The field with the items; several where it depends on the parameters which is there.
    pub list: Texts,
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

/// A field: its type with its meaning, such as `text = "页面路径"`, and what else is known of it.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub struct Field {
    pub text: Option<String>,
    pub number: Option<String>,
    pub seconds: Option<String>,
    pub boolean: Option<String>,
    pub object: Option<String>,
    pub list: Option<String>,
    pub texts: Option<String>,
    pub numbers: Option<String>,
    pub template: Option<String>,
    pub json: Option<String>,
    pub file: Option<String>,
    pub any: Option<String>,
    pub required: bool,
    pub required_if: Texts,
    /// Limits that hold in some cases only: `[{ when = "delivery_mode = 1", max = 1 }]`.
    pub cases: Vec<Case>,
    pub min: Option<i64>,
    pub max: Option<i64>,
    pub max_bytes: Option<i64>,
    pub cut: Option<i64>,
    pub values: Option<IndexMap<String, String>>,
    pub known: Option<IndexMap<String, String>>,
    pub rule: Option<Spanned<String>>,
    pub text_or_number: bool,
    pub alias: Texts,
    pub fill: Option<Spanned<Fill>>,
    pub default: Option<toml::Value>,
    pub place: Option<Spanned<String>>,
    pub sent_as: String,
    pub from: String,
    /// Whether a success is not known by it: it is put in here, or is not always there although callers may count on it.
    pub unpromised: bool,
    pub exact: bool,
    pub deprecated: String,
    pub shape: String,
}

/// Limits that hold in a case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub when: String,
    pub min: Option<i64>,
    pub max: Option<i64>,
    #[serde(default)]
    pub values: Vec<toml::Value>,
}

/// A text, or several.
#[derive(Deserialize, Default)]
#[serde(untagged)]
pub enum Texts {
    #[default]
    None,
    One(String),
    Several(Vec<String>),
}

impl Texts {
    /// All of them.
    pub fn as_slice(&self) -> &[String] {
        match self {
            Texts::None => &[],
            Texts::One(text) => std::slice::from_ref(text),
            Texts::Several(texts) => texts,
        }
    }
}

/// What is sent where the caller gives nothing: a value, or `{ the = "appid" }`.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Fill {
    Number(i32),
    Boolean(bool),
    Text(String),
    The { the: String },
}

impl Field {
    /// The words for its type that it uses, with its meaning; there has to be one.
    pub fn kinds(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("text", &self.text),
            ("number", &self.number),
            ("seconds", &self.seconds),
            ("boolean", &self.boolean),
            ("object", &self.object),
            ("list", &self.list),
            ("texts", &self.texts),
            ("numbers", &self.numbers),
            ("template", &self.template),
            ("json", &self.json),
            ("file", &self.file),
            ("any", &self.any),
        ];
        all.into_iter()
            .filter_map(|(word, doc)| Some((word, doc.as_deref()?)))
            .collect()
    }
}
