//! From what is written to the model.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use anyhow::{Result, anyhow, bail, ensure};
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};
use weixin_entry::{
    self as entry, Condition, Endpoint, Filling, Kind, Method, Place, Proof, Reply, Rule,
    Signature, Test,
};

use crate::file::{self, Fill, Texts};
use crate::model::{Catalogue, Code, Field, Function, Namespace, Scope};
use crate::paging;
use weixin_openapi::control::is_control;
use weixin_openapi::errcode::words::{GENERAL, find, halves};

/// The parts of the reference, in its order. Each namespace says to which it belongs.
pub const GROUPS: &[&str] = &[
    "登录与用户",
    "小程序码与链接",
    "消息",
    "客服",
    "内容安全",
    "订单与物流",
    "支付与交易",
    "直播与内容",
    "运营与数据",
    "云、设备与识别",
    "生活服务",
    "公众号",
    "App 与网站",
    "任意接口",
];

/// The name of the file with what stands on the object itself.
const ROOT: &str = "weixin";

/// Where something is written, for messages.
struct Source<'a> {
    file: String,
    text: &'a str,
}

impl Source<'_> {
    /// An error with the line of a place in the file.
    fn error(&self, at: usize, what: impl std::fmt::Display) -> anyhow::Error {
        let line = self
            .text
            .get(..at)
            .unwrap_or(self.text)
            .matches('\n')
            .count()
            + 1;
        anyhow!("catalogue/{}.toml:{line}: {what}", self.file)
    }

    /// The same for what the parser found.
    fn parse_error(&self, error: &toml::de::Error) -> anyhow::Error {
        let at = error.span().map_or(0, |span| span.start);
        self.error(at, error.message())
    }
}

/// A function as written, with where.
struct Written {
    namespace: String,
    name: String,
    at: usize,
    function: file::Function,
}

/// All files, by their names without the ending.
pub fn catalogue(files: &[(String, String)]) -> Result<Catalogue> {
    let mut heads = Vec::new();
    let mut written = Vec::new();
    for (name, text) in files {
        let source = Source {
            file: name.clone(),
            text,
        };
        let (head, functions) = read(&source)?;
        heads.push((name, text, head));
        written.extend(functions);
    }
    let mut context = Context {
        by_name: written.iter().map(|it| (it.name.as_str(), it)).collect(),
        codes: HashMap::new(),
    };
    for (name, text, head) in &heads {
        let source = Source {
            file: (*name).clone(),
            text,
        };
        context
            .codes
            .insert(namespace_of(name), own_codes(&source, &head.codes)?);
    }
    let mut namespaces = Vec::new();
    for (name, text, head) in &heads {
        let source = Source {
            file: (*name).clone(),
            text,
        };
        namespaces.push(resolved_namespace(
            &source,
            namespace_of(name),
            head,
            &written,
            &context,
        )?);
    }
    let place = |namespace: &Namespace| GROUPS.iter().position(|group| *group == namespace.group);
    namespaces.sort_by_key(|namespace| (place(namespace), namespace.name.clone()));
    let catalogue = Catalogue { namespaces };
    names_are_apart(&catalogue)?;
    Ok(catalogue)
}

/// What one entry may take from elsewhere.
struct Context<'a> {
    by_name: HashMap<&'a str, &'a Written>,
    codes: HashMap<&'a str, BTreeMap<i32, String>>,
}

fn namespace_of(file: &str) -> &str {
    if file == ROOT { "" } else { file }
}

fn read(source: &Source) -> Result<(file::Head, Vec<Written>)> {
    let table = DeTable::parse(source.text).map_err(|error| source.parse_error(&error))?;
    let mut head = DeTable::new();
    let mut functions = Vec::new();
    let namespace = namespace_of(&source.file);
    for (key, value) in table.into_inner() {
        let at = key.span().start;
        if matches!(&**key.get_ref(), "title" | "group" | "codes") {
            head.insert(key, value);
            continue;
        }
        let leaf = key.get_ref();
        let name = if namespace.is_empty() {
            leaf.to_string()
        } else {
            format!("{namespace}.{leaf}")
        };
        let function = file::Function::deserialize(ValueDeserializer::from(value))
            .map_err(|error| source.parse_error(&error))?;
        functions.push(Written {
            namespace: namespace.to_owned(),
            name,
            at,
            function,
        });
    }
    let head = Spanned::new(0..0, DeValue::Table(head));
    let head = file::Head::deserialize(ValueDeserializer::from(head))
        .map_err(|error| source.parse_error(&error))?;
    Ok((head, functions))
}

fn resolved_namespace(
    source: &Source,
    name: &str,
    head: &file::Head,
    written: &[Written],
    context: &Context,
) -> Result<Namespace> {
    let Some(group) = GROUPS.iter().find(|group| **group == head.group) else {
        return Err(source.error(
            0,
            format!(
                "there is no group `{}`; the groups are {}",
                head.group,
                GROUPS.join("、")
            ),
        ));
    };
    let mut functions = Vec::new();
    for it in written.iter().filter(|it| it.namespace == name) {
        functions.push(resolved(source, it, context)?);
    }
    Ok(Namespace {
        name: name.to_owned(),
        title: head.title.clone(),
        group,
        codes: context.codes.get(name).cloned().unwrap_or_default(),
        functions,
    })
}

fn own_codes(source: &Source, table: &file::Table<String>) -> Result<BTreeMap<i32, String>> {
    let mut codes = BTreeMap::new();
    for (code, text) in table {
        let at = code.span().start;
        let number: i32 = code
            .get_ref()
            .parse()
            .map_err(|_| source.error(at, format!("`{}` is no code", code.get_ref())))?;
        let (wrong, advice) = halves(text);
        if wrong.is_empty() || advice.is_empty() {
            return Err(source.error(
                at,
                "words for a code say what is wrong, a full-width colon, and what to do",
            ));
        }
        codes.insert(number, text.clone());
    }
    Ok(codes)
}

/// An entry with what it takes from the one that it is like.
fn resolved(source: &Source, it: &Written, context: &Context) -> Result<Function> {
    let function = &it.function;
    let other = match &function.like {
        None => None,
        Some(like) => match context.by_name.get(like.get_ref().as_str()) {
            Some(other) if other.function.like.is_none() => Some(*other),
            Some(_) => {
                return Err(source.error(
                    like.span().start,
                    "an entry is like one that says everything itself",
                ));
            }
            None => {
                return Err(source.error(
                    like.span().start,
                    format!("there is no function `{}`", like.get_ref()),
                ));
            }
        },
    };
    let base = other.map_or(function, |other| &other.function);
    let or_base = |own: &String, base: &String| {
        if own.is_empty() {
            base.clone()
        } else {
            own.clone()
        }
    };
    if function.title.is_empty() && base.title.is_empty() {
        return Err(source.error(it.at, "an entry has a title"));
    }
    let mut params = fields(source, &base.params, Way::In)?;
    let mut result = fields(source, &base.result, Way::Out)?;
    if other.is_some() {
        replace(&mut params, fields(source, &function.params, Way::In)?);
        replace(&mut result, fields(source, &function.result, Way::Out)?);
    }
    let endpoint = endpoint(source, it, base, &params)?;
    check_conditions(&params, &[])
        .map_err(|what| source.error(it.at, format!("{}: {what}", it.name)))?;
    let paging = match &base.paging {
        None => None,
        Some(written) => Some(
            paging::resolved(written.get_ref(), &params, &result)
                .map_err(|what| source.error(written.span().start, what))?,
        ),
    };
    let mut codes = codes(source, it, context)?;
    if let Some(other) = other {
        let known: HashSet<i32> = codes.iter().map(|code| code.code).collect();
        let inherited = self::codes(source, other, context)?;
        codes.extend(
            inherited
                .into_iter()
                .filter(|code| !known.contains(&code.code)),
        );
    }
    Ok(Function {
        name: it.name.clone(),
        title: or_base(&function.title, &base.title),
        about: or_base(&function.about, &base.about),
        english: or_base(&function.english, &base.english),
        cloud: or_base(&function.cloud, &base.cloud),
        quota: or_base(&function.quota, &base.quota),
        deprecated: or_base(&function.deprecated, &base.deprecated),
        reason: [&base.repeatable, &base.once]
            .into_iter()
            .flatten()
            .map(|reason| reason.get_ref().clone())
            .collect(),
        paging,
        result_type: base.result_type.clone(),
        example: or_base(
            &function.example,
            if other.is_some() {
                &function.example
            } else {
                &base.example
            },
        ),
        page: or_base(&function.page, &base.page),
        like: other.map(|other| other.name.clone()),
        endpoint,
        params,
        result,
        codes,
    })
}

/// Fields that an entry says itself stand in place of those of the same name.
fn replace(fields: &mut Vec<Field>, own: Vec<Field>) {
    for field in own {
        match fields
            .iter_mut()
            .find(|known| known.core.name == field.core.name)
        {
            Some(known) => *known = field,
            None => fields.push(field),
        }
    }
}

fn endpoint(
    source: &Source,
    it: &Written,
    written: &file::Function,
    params: &[Field],
) -> Result<Endpoint> {
    let (method, path) = match &written.request {
        None => (Method::Post, ""),
        Some(request) => match request.get_ref().split_once(' ') {
            Some(("GET", path)) => (Method::Get, path),
            Some(("POST", path)) => (Method::Post, path),
            _ => {
                return Err(source.error(
                    request.span().start,
                    "a request is `GET path` or `POST path`",
                ));
            }
        },
    };
    let repeatable = match (method, &written.repeatable, &written.once) {
        (Method::Get, None, once) => once.is_none(),
        (Method::Post, repeatable, None) => repeatable.is_some(),
        (_, Some(reason), _) => {
            return Err(source.error(
                reason.span().start,
                "a GET is repeatable by itself; where it is not, say `once`",
            ));
        }
        (_, _, Some(reason)) => {
            return Err(source.error(
                reason.span().start,
                "a POST is not repeated by itself; where it may be, say `repeatable`",
            ));
        }
    };
    let one_of = written.one_of.as_ref();
    if let Some(one_of) = one_of {
        for name in one_of.get_ref().iter().flatten() {
            if !params.iter().any(|param| param.core.name == *name) {
                return Err(source.error(
                    one_of.span().start,
                    format!("one_of names `{name}`, which is no parameter"),
                ));
            }
        }
    }
    let mut signatures = Vec::new();
    for signature in &written.signatures {
        let known = Signature::named(signature.get_ref());
        signatures.push(known.ok_or_else(|| {
            source.error(
                signature.span().start,
                "a signature is pay, user or session",
            )
        })?);
    }
    Ok(Endpoint {
        name: it.name.clone(),
        method,
        path: path.to_owned(),
        proof: named(
            source,
            &written.proof,
            Proof::named,
            "proof",
            "secret, user-token, appid or local",
        )?
        .unwrap_or_default(),
        reply: named(
            source,
            &written.answer,
            Reply::named,
            "answer",
            "bytes or either",
        )?
        .unwrap_or_default(),
        repeatable,
        special: written.special.clone(),
        signatures,
        signable: written.signable,
        one_of: one_of
            .map(|one_of| one_of.get_ref().clone())
            .unwrap_or_default(),
        twins: written.twins,
        instead: written.instead.clone(),
        ..Endpoint::default()
    })
}

fn named<T>(
    source: &Source,
    word: &Option<Spanned<String>>,
    meaning: fn(&str) -> Option<T>,
    what: &str,
    choices: &str,
) -> Result<Option<T>> {
    let Some(word) = word else { return Ok(None) };
    let known = meaning(word.get_ref());
    let known = known.ok_or_else(|| {
        source.error(
            word.span().start,
            format!("`{}` is no {what}: {choices}", word.get_ref()),
        )
    })?;
    Ok(Some(known))
}

/// The function's own codes, then those worded by the namespace or everywhere.
fn codes(source: &Source, it: &Written, context: &Context) -> Result<Vec<Code>> {
    let of_namespace = context.codes.get(it.namespace.as_str());
    let own = own_codes(source, &it.function.codes)?;
    let mut codes: Vec<Code> = own
        .iter()
        .map(|(&code, words)| Code {
            code,
            words: words.clone(),
            scope: Scope::Function,
        })
        .collect();
    let mut seen: BTreeSet<i32> = own.into_keys().collect();
    for code in &it.function.also {
        let at = code.span().start;
        let code = *code.get_ref();
        if !seen.insert(code) {
            return Err(source.error(at, format!("{code} is named twice")));
        }
        let (text, scope) = match (
            of_namespace.and_then(|codes| codes.get(&code)),
            find(&GENERAL, code),
        ) {
            (Some(text), _) => (text.clone(), Scope::Namespace),
            (None, Some(text)) => (text.to_owned(), Scope::General),
            (None, None) => {
                return Err(source.error(
                    at,
                    format!("nobody words {code}: put it into [{}.codes], the [codes] of the file, or src/errcode/general.tsv", it.name),
                ));
            }
        };
        codes.push(Code {
            code,
            words: text,
            scope,
        });
    }
    Ok(codes)
}

// ---- fields

#[derive(Clone, Copy, PartialEq)]
enum Way {
    In,
    Out,
}

/// The fields of a table, those with dotted names within those that they belong to.
fn fields(source: &Source, table: &file::Table<file::Field>, way: Way) -> Result<Vec<Field>> {
    let mut fields: Vec<Field> = Vec::new();
    for (name, written) in table {
        let at = name.span().start;
        let path = name.get_ref();
        let (parents, leaf) = path
            .rsplit_once('.')
            .map_or(("", path.as_str()), |(parents, leaf)| (parents, leaf));
        let field = field(source, at, leaf, written, way)?;
        let kept = field.core.place == Place::Local
            || matches!(field.core.filling, Filling::Appid | Filling::Secret);
        if way == Way::In && parents.is_empty() && is_control(leaf) && !kept {
            return Err(source.error(at, format!("`{leaf}` says something about the call itself: name the parameter otherwise, with sent_as = \"{leaf}\"")));
        }
        let siblings = match parents {
            "" => &mut fields,
            parents => {
                let parent = parent(&mut fields, parents);
                &mut parent.ok_or_else(|| source.error(at, format!("`{path}` stands before `{parents}`, or there is no such object or list")))?.fields
            }
        };
        if let Some(twin) = siblings.iter().find(|sibling| {
            sibling.core.name == leaf || sibling.core.aliases.iter().any(|alias| alias == leaf)
        }) {
            return Err(source.error(
                at,
                format!(
                    "`{path}` is the name or the alias of `{}` already",
                    twin.core.name
                ),
            ));
        }
        if let Some(alias) = field
            .core
            .aliases
            .iter()
            .find(|alias| siblings.iter().any(|sibling| sibling.core.name == **alias))
        {
            return Err(source.error(
                at,
                format!("the alias `{alias}` is the name of another field"),
            ));
        }
        siblings.push(field);
    }
    Ok(fields)
}

fn parent<'a>(fields: &'a mut [Field], path: &str) -> Option<&'a mut Field> {
    let (first, rest) = path
        .split_once('.')
        .map_or((path, None), |(first, rest)| (first, Some(rest)));
    let field = fields.iter_mut().find(|field| field.core.name == first)?;
    match rest {
        Some(rest) => parent(&mut field.fields, rest),
        None => matches!(field.core.kind, Kind::Object | Kind::List | Kind::Json).then_some(field),
    }
}

fn field(source: &Source, at: usize, name: &str, written: &file::Field, way: Way) -> Result<Field> {
    let error = |what: &str| source.error(at, format!("`{name}` {what}"));
    let (word, doc) = match written.kinds().as_slice() {
        [one] => *one,
        [] => bail!(error(
            "has no type: say it with the meaning, such as text = \"…\""
        )),
        [first, second, ..] => bail!(error(&format!("is both {} and {}", first.0, second.0))),
    };
    let kind = Kind::named(word).ok_or_else(|| error("has a type that the core does not know"))?;
    if doc.is_empty() {
        bail!(error("has no meaning"));
    }
    if written.values.is_some() && written.known.is_some() {
        bail!(error(
            "has `values`, which are all, and `known`, which are not"
        ));
    }
    if way == Way::Out
        && (written.place.is_some()
            || written.fill.is_some()
            || !written.required_if.as_slice().is_empty())
    {
        bail!(error(
            "is what comes back: it has no place, no filling and no required_if"
        ));
    }
    if let (Some(min), Some(max)) = (written.min, written.max)
        && min > max
    {
        bail!(error("has a min over its max"));
    }
    let values = written.values.as_ref().or(written.known.as_ref());
    let core = entry::Field {
        name: name.to_owned(),
        kind,
        place: named(
            source,
            &written.place,
            Place::named,
            "place",
            "query, local or whole",
        )?
        .unwrap_or_default(),
        sent_as: written.sent_as.clone(),
        required: written.required,
        required_if: conditions(&written.required_if).map_err(|what| error(&what))?,
        min: written.min,
        max: written.max,
        cases: cases(&written.cases).map_err(|what| error(&what))?,
        max_bytes: written.max_bytes,
        cut: written.cut,
        rule: named(
            source,
            &written.rule,
            Rule::named,
            "rule",
            "scene, page, no_query, url, https, date, ymd or digits",
        )?
        .unwrap_or_default(),
        text_or_number: written.text_or_number,
        aliases: written.alias.as_slice().to_vec(),
        filling: filling(source, &written.fill)?,
        ..entry::Field::default()
    };
    Ok(Field {
        core,
        doc: doc.to_owned(),
        values: values
            .into_iter()
            .flatten()
            .map(|(value, meaning)| (value.clone(), meaning.clone()))
            .collect(),
        open: written.known.is_some(),
        default: written.default.as_ref().map(shown).unwrap_or_default(),
        deprecated: written.deprecated.clone(),
        exact: written.exact,
        from: written.from.clone(),
        unpromised: written.unpromised,
        shape: written.shape.clone(),
        fields: vec![],
    })
}

fn shown(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

fn filling(source: &Source, written: &Option<Spanned<Fill>>) -> Result<Filling> {
    let Some(fill) = written else {
        return Ok(Filling::None);
    };
    Ok(match fill.get_ref() {
        Fill::Number(number) => Filling::Number(*number),
        Fill::Boolean(boolean) => Filling::Boolean(*boolean),
        Fill::Text(text) => Filling::Text(text.clone()),
        Fill::The { the } => match the.as_str() {
            "appid" => Filling::Appid,
            "appsecret" => Filling::Secret,
            "official-appid" => Filling::OfficialAppid,
            "now" => Filling::Now,
            _ => {
                return Err(source.error(
                    fill.span().start,
                    "what fills a field is the appid, the appsecret, the official-appid or now",
                ));
            }
        },
    })
}

fn conditions(written: &Texts) -> Result<Vec<Condition>, String> {
    let texts = written.as_slice().iter();
    texts.map(|text| condition(text)).collect()
}

fn cases(written: &[file::Case]) -> Result<Vec<entry::Case>, String> {
    let case = |case: &file::Case| {
        Ok(entry::Case {
            condition: condition(&case.when)?,
            min: case.min,
            max: case.max,
            values: case.values.iter().map(shown).collect(),
        })
    };
    written.iter().map(case).collect()
}

/// `"expire_type = 1|2"`, `"end_date present"`, `"end_date absent"`.
fn condition(text: &str) -> Result<Condition, String> {
    let (field, test) = text.split_once(' ').unwrap_or((text, ""));
    let test = match test {
        "present" => Test::Present,
        "absent" => Test::Absent,
        test => match test.strip_prefix("= ") {
            Some(values) => Test::Is(
                values
                    .split('|')
                    .map(|value| value.trim().to_owned())
                    .collect(),
            ),
            None => return Err(format!("has a required_if that cannot be read: {text}")),
        },
    };
    Ok(Condition {
        field: field.to_owned(),
        test,
    })
}

/// A condition names a sibling, or a field of an enclosing object.
fn check_conditions(fields: &[Field], around: &[&[Field]]) -> Result<(), String> {
    let mut scopes = vec![fields];
    scopes.extend(around);
    for field in fields {
        let cases = field.core.cases.iter().map(|case| &case.condition);
        for condition in field.core.required_if.iter().chain(cases) {
            let known = scopes.iter().any(|fields| {
                fields
                    .iter()
                    .any(|field| field.core.name == condition.field)
            });
            if !known {
                return Err(format!(
                    "`{}` depends on `{}`, which is no field",
                    field.core.name, condition.field
                ));
            }
        }
        check_conditions(&field.fields, &scopes)?;
    }
    Ok(())
}

fn names_are_apart(catalogue: &Catalogue) -> Result<()> {
    let mut seen = HashSet::new();
    let namespaces: HashSet<&str> = catalogue
        .namespaces
        .iter()
        .map(|namespace| namespace.name.as_str())
        .collect();
    for function in catalogue.functions() {
        ensure!(
            seen.insert(&function.name),
            "`{}` is there twice",
            function.name
        );
        ensure!(
            !namespaces.contains(function.name.as_str()),
            "`{}` is a function and a namespace",
            function.name
        );
    }
    Ok(())
}
