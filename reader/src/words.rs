//! WeChat's codes in words: the tables in `src/errcode`.
//!
//! Each line of a table is a code, a tab and its words. Words say what is wrong and, after the first `：`, what to do; a `…` at their end asks for
//! WeChat's own words after them. Those of `rest.tsv` only say what is wrong.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// A code and its words.
pub type Row = (i32, String);

/// At the end of words whose code says less than WeChat's `errmsg`, which names the field, the value or the address that is wrong.
pub const ASK_WECHAT: &str = "…";

/// The tables.
pub struct Words {
    /// Codes of ours, for failures before or outside WeChat.
    pub own: Vec<Row>,
    /// What codes mean when a token is asked for.
    pub at_token: Vec<Row>,
    /// What codes mean for a token that the caller gave, which is never replaced.
    pub at_given_token: Vec<Row>,
    /// What codes mean everywhere. Namespaces and functions word some of them better.
    pub general: Vec<Row>,
    /// What all other codes mean, in a few words: only `request` meets them.
    pub rest: Vec<Row>,
}

impl Words {
    /// Reads the tables of a folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let table = |name: &str| rows(&folder.join(name));
        Ok(Self {
            own: table("own.tsv")?,
            at_token: table("token.tsv")?,
            at_given_token: table("given.tsv")?,
            general: table("general.tsv")?,
            rest: table("rest.tsv")?,
        })
    }
}

fn rows(file: &Path) -> Result<Vec<Row>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let mut rows: Vec<Row> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let row = line.split_once('\t');
        let row = row.and_then(|(code, words)| Some((code.parse().ok()?, words.to_owned())));
        let (code, words) = row.with_context(|| {
            format!(
                "{}:{}: a code, a tab and its words",
                file.display(),
                index + 1
            )
        })?;
        let twice = rows.iter().any(|&(its_code, _)| its_code == code);
        ensure!(
            !twice,
            "{}:{}: {code} stands there twice",
            file.display(),
            index + 1
        );
        rows.push((code, words));
    }
    Ok(rows)
}

/// The words for a code in a table.
pub fn find(table: &[Row], code: i32) -> Option<&str> {
    let row = table.iter().find(|&&(its_code, _)| its_code == code);
    row.map(|(_, words)| words.as_str())
}

/// What is wrong, and what to do; nothing of the latter in the tables of few words.
pub fn halves(words: &str) -> (&str, &str) {
    let said = words.strip_suffix(ASK_WECHAT).unwrap_or(words);
    said.split_once('：').unwrap_or((said, ""))
}
