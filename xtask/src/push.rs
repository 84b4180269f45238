//! Message push in the package: what WeChat pushes, read from `catalogue-push/`, as declarations and as the table by which the loader makes
//! numbers, texts and lists of what the two formats write differently.

mod table;
#[cfg(test)]
mod tests;
mod types;

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail, ensure};
use toml::Table;

use crate::tools;

pub use table::fields_js;
pub use types::declarations;

const FOLDER: &str = "catalogue-push";

/// All that is pushed and answered.
#[derive(Default)]
pub struct Catalogue {
    pub pushes: Vec<Push>,
    pub replies: Vec<Push>,
}

/// By what a push is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// `MsgType`
    Message,
    /// `Event`, where `MsgType` is `event`
    Event,
    /// `InfoType`
    Info,
    /// `action`
    Probe,
    /// What is answered, by its `MsgType`.
    Reply,
}

impl Kind {
    const ALL: [(&str, Kind); 5] = [
        ("message", Kind::Message),
        ("event", Kind::Event),
        ("info", Kind::Info),
        ("probe", Kind::Probe),
        ("reply", Kind::Reply),
    ];
}

/// One kind of message, event or reply.
pub struct Push {
    pub kind: Kind,
    pub name: String,
    pub about: String,
    /// What WeChat wants to hear: `plain`, `none`, `errcode`, `reply`, `reply_object` or `ios_refund`.
    pub answer: String,
    /// An element that only XML has around the fields.
    pub wrapper: Option<String>,
    pub aliases: Vec<String>,
    pub source: Option<String>,
    pub fields: Vec<Field>,
    /// What an answer of its own holds.
    pub reply: Vec<Field>,
}

/// `List[].TemplateId` = `string? …`
pub struct Field {
    pub path: String,
    pub kind: String,
    pub optional: bool,
    pub about: String,
}

const TYPES: [&str; 7] = [
    "string", "strings", "integer", "long", "number", "boolean", "object",
];

/// Reads all files, in the order of their names.
pub fn catalogue() -> Result<Catalogue> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(tools::root().join(FOLDER))? {
        let path = entry?.path();
        files.insert(path.clone(), fs::read_to_string(&path)?);
    }
    let mut catalogue = Catalogue::default();
    for (path, text) in files {
        read(&text, &mut catalogue).with_context(|| path.display().to_string())?;
    }
    Ok(catalogue)
}

fn read(text: &str, catalogue: &mut Catalogue) -> Result<()> {
    for (word, value) in text.parse::<Table>()? {
        if word == "title" {
            continue;
        }
        let kind = Kind::ALL.iter().find(|(name, _)| *name == word);
        let (_, kind) = kind.with_context(|| format!("there is no kind {word}"))?;
        for entry in value.as_array().context("not a list")? {
            let entry = entry.as_table().context("not a table")?;
            let push = push(*kind, entry)?;
            match kind {
                Kind::Reply => catalogue.replies.push(push),
                _ => catalogue.pushes.push(push),
            }
        }
    }
    Ok(())
}

fn push(kind: Kind, entry: &Table) -> Result<Push> {
    const KEYS: [&str; 9] = [
        "name", "accounts", "about", "answer", "wrapper", "aliases", "source", "fields", "reply",
    ];
    for key in entry.keys() {
        ensure!(KEYS.contains(&key.as_str()), "there is no key {key}");
    }
    let text = |key: &str| {
        let text = entry.get(key).and_then(|value| value.as_str());
        text.map(str::to_owned)
    };
    let aliases = entry.get("aliases").and_then(|value| value.as_array());
    let name = text("name").context("an entry without a name")?;
    Ok(Push {
        kind,
        about: text("about").with_context(|| format!("{name} without about"))?,
        answer: text("answer").unwrap_or_default(),
        wrapper: text("wrapper"),
        aliases: aliases
            .into_iter()
            .flatten()
            .filter_map(|alias| alias.as_str().map(str::to_owned))
            .collect(),
        source: text("source"),
        fields: fields(entry, "fields").with_context(|| name.clone())?,
        reply: fields(entry, "reply").with_context(|| name.clone())?,
        name,
    })
}

fn fields(entry: &Table, key: &str) -> Result<Vec<Field>> {
    let table = entry.get(key).and_then(|value| value.as_table());
    let rows = table.into_iter().flatten();
    rows.map(|(path, said)| {
        let said = said.as_str().context("a field is a text")?;
        let (kind, about) = said.split_once(' ').with_context(|| path.clone())?;
        let optional = kind.ends_with('?');
        let kind = kind.trim_end_matches('?');
        if !TYPES.contains(&kind) {
            bail!("{path}: there is no type {kind}");
        }
        Ok(Field {
            path: path.clone(),
            kind: kind.to_owned(),
            optional,
            about: about.to_owned(),
        })
    })
    .collect()
}
