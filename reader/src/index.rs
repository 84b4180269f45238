//! The catalogue as JSON, for tools and for tests: an array with an object a function. What says nothing is left out.
//!
//! | member | meaning |
//! |---|---|
//! | `name`, `title`, `about`, `english`, `cloud`, `page`, `example` | as in the catalogue |
//! | `account` | `mini-program`, `official-account`, `mobile-app`, `website`: whose object the function hangs on |
//! | `method`, `path` | of the endpoint; left out where nothing is requested |
//! | `proof`, `reply` | `token`, `secret`, `user-token`, `appid`, `local`; `json`, `bytes`, `either` |
//! | `repeatable`, `signable`, `signatures`, `special`, `like`, `twins`, `result_type` | as in the catalogue |
//! | `paging` | see [`paging`] |
//! | `one_of` | alternatives, of which one has to be given completely |
//! | `quota`, `deprecated`, `instead` | texts |
//! | `params`, `result` | fields, as said below |
//! | `codes` | `{ code, words, scope }`; `scope`: `function`, `namespace`, `general` |
//!
//! A field has `name`, `kind`, `doc`, and where they say something `place`, `sent_as`, `required`, `required_if` (texts as in the catalogue),
//! `min`, `max`, `max_bytes`, `cut`, `rule`, `text_or_number`, `aliases`, `fill`, `values` (`[value, meaning]`), `open`, `default`,
//! `deprecated`, `exact`, `from`, `shape` and its own `fields`.

use serde_json::{Map, Value, json};
use weixin_entry::{Condition, Filling, Kind, Method, Place, Proof, Reply, Rule, Signature, Test};

use crate::model::{By, Catalogue, Code, Field, Function, Paging, Scope};

/// All functions, in the order of the reference.
pub fn of(catalogue: &Catalogue) -> Value {
    catalogue.functions().map(function).collect()
}

fn function(it: &Function) -> Value {
    let endpoint = &it.endpoint;
    let mut told = Told::default();
    told.text("name", &it.name);
    told.text("title", &it.title);
    told.text("about", &it.about);
    told.text("english", &it.english);
    told.text("cloud", &it.cloud);
    told.text("account", account(&it.name));
    if !endpoint.path.is_empty() {
        told.text("method", method(endpoint.method));
        told.text("path", &endpoint.path);
    }
    told.text("proof", proof(endpoint.proof));
    told.text("reply", reply(endpoint.reply));
    told.flag("repeatable", endpoint.repeatable);
    told.flag("signable", endpoint.signable);
    told.list(
        "signatures",
        endpoint.signatures.iter().map(|it| json!(signature(*it))),
    );
    told.text("special", &endpoint.special);
    told.list("one_of", endpoint.one_of.iter().map(|it| json!(it)));
    told.flag("twins", endpoint.twins);
    told.text("like", it.like.as_deref().unwrap_or_default());
    told.set("paging", it.paging.as_ref().map(paging).unwrap_or_default());
    told.text("result_type", &it.result_type);
    told.text("quota", &it.quota);
    told.text("deprecated", &it.deprecated);
    told.text("instead", &endpoint.instead);
    told.text("page", &it.page);
    told.text("example", &it.example);
    told.set("params", it.params.iter().map(field).collect());
    told.set("result", it.result.iter().map(field).collect());
    told.set("codes", it.codes.iter().map(code).collect());
    Value::Object(told.0)
}

/// How a function pages: `by` (`offset`, `page`, `cursor`) and `param`, and what there is of `first`, `next`, `size`, `most` (of the size), `lists`,
/// `total`, `pages`, `more`, `short_is_last`, `empty`.
pub fn paging(it: &Paging) -> Value {
    let by = match it.by {
        By::Offset => "offset",
        By::Page => "page",
        By::Cursor => "cursor",
    };
    let mut told = Told::default();
    told.text("by", by);
    told.text("param", &it.param);
    told.set("first", json!(it.first));
    told.text("next", &it.next);
    told.text("size", &it.size);
    told.number("most", it.most);
    told.list("lists", it.lists.iter().map(|it| json!(it)));
    told.text("total", &it.total);
    told.text("pages", &it.pages);
    told.text("more", &it.more);
    told.flag("short_is_last", it.short_is_last);
    told.number("empty", it.empty.map(i64::from));
    Value::Object(told.0)
}

/// A parameter or a field of a result.
fn field(it: &Field) -> Value {
    let core = &it.core;
    let mut told = Told::default();
    told.text("name", &core.name);
    told.text("kind", kind(core.kind));
    told.text("doc", &it.doc);
    told.text("place", place(core.place));
    told.text("sent_as", &core.sent_as);
    told.flag("required", core.required);
    told.list("cases", core.cases.iter().map(|it| json!({ "when": condition(&it.condition), "min": it.min, "max": it.max, "values": it.values })));
    told.list(
        "required_if",
        core.required_if.iter().map(|it| json!(condition(it))),
    );
    told.number("min", core.min);
    told.number("max", core.max);
    told.number("max_bytes", core.max_bytes);
    told.number("cut", core.cut);
    told.text("rule", rule(core.rule));
    told.flag("text_or_number", core.text_or_number);
    told.list("aliases", core.aliases.iter().map(|it| json!(it)));
    told.set("fill", filling(&core.filling));
    told.list("values", it.values.iter().map(|it| json!(it)));
    told.flag("open", it.open);
    told.text("default", &it.default);
    told.text("deprecated", &it.deprecated);
    told.flag("exact", it.exact);
    told.text("from", &it.from);
    told.text("shape", &it.shape);
    told.list("fields", it.fields.iter().map(field));
    Value::Object(told.0)
}

fn code(it: &Code) -> Value {
    let scope = match it.scope {
        Scope::Function => "function",
        Scope::Namespace => "namespace",
        Scope::General => "general",
    };
    json!({ "code": it.code, "words": it.words, "scope": scope })
}

/// An object that leaves out what says nothing.
#[derive(Default)]
struct Told(Map<String, Value>);

impl Told {
    fn set(&mut self, name: &str, value: Value) {
        if !value.is_null() {
            self.0.insert(name.to_owned(), value);
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.set(name, json!(text));
        }
    }

    fn flag(&mut self, name: &str, flag: bool) {
        if flag {
            self.set(name, json!(true));
        }
    }

    fn number(&mut self, name: &str, number: Option<i64>) {
        self.set(name, json!(number));
    }

    fn list(&mut self, name: &str, items: impl Iterator<Item = Value>) {
        let items: Vec<Value> = items.collect();
        if !items.is_empty() {
            self.set(name, Value::Array(items));
        }
    }
}

/// By the namespace: `h5` hangs on the official account, `app` on the app, `pc` on the website, all others on the mini program.
fn account(name: &str) -> &'static str {
    match name.split('.').next() {
        Some("h5") => "official-account",
        Some("app") => "mobile-app",
        Some("pc") => "website",
        _ => "mini-program",
    }
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
    }
}

fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::Token => "token",
        Proof::Secret => "secret",
        Proof::UserToken => "user-token",
        Proof::Appid => "appid",
        Proof::Nothing => "local",
    }
}

fn reply(reply: Reply) -> &'static str {
    match reply {
        Reply::Json => "json",
        Reply::Bytes => "bytes",
        Reply::Either => "either",
    }
}

fn signature(signature: Signature) -> &'static str {
    match signature {
        Signature::Pay => "pay",
        Signature::User => "user",
        Signature::Session => "session",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Number => "number",
        Kind::Seconds => "seconds",
        Kind::Boolean => "boolean",
        Kind::Object => "object",
        Kind::List => "list",
        Kind::Texts => "texts",
        Kind::Numbers => "numbers",
        Kind::Template => "template",
        Kind::Json => "json",
        Kind::File => "file",
        Kind::Any => "any",
    }
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Body => "",
        Place::Query => "query",
        Place::Local => "local",
        Place::Whole => "whole",
    }
}

fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::None => "",
        Rule::Scene => "scene",
        Rule::Page => "page",
        Rule::NoQuery => "no_query",
        Rule::Url => "url",
        Rule::Https => "https",
        Rule::Date => "date",
        Rule::Ymd => "ymd",
        Rule::Digits => "digits",
    }
}

fn filling(filling: &Filling) -> Value {
    match filling {
        Filling::None => Value::Null,
        Filling::Text(text) => json!(text),
        Filling::Number(number) => json!(number),
        Filling::Boolean(boolean) => json!(boolean),
        Filling::Appid => json!({ "the": "appid" }),
        Filling::Secret => json!({ "the": "appsecret" }),
        Filling::OfficialAppid => json!({ "the": "official-appid" }),
        Filling::Now => json!({ "the": "now" }),
    }
}

fn condition(condition: &Condition) -> String {
    let test = match &condition.test {
        Test::Is(values) => format!("= {}", values.join("|")),
        Test::Present => "present".to_owned(),
        Test::Absent => "absent".to_owned(),
    };
    format!("{} {test}", condition.field)
}
