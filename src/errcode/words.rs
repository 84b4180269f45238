//! The tables of words, as far as they are native: the package has them as files of JavaScript (`cargo xtask build`).
//!
//! Each line of a table is a code, a tab and its words. Words say what is wrong and, after the first `：`, what to do; a `…` at
//! their end asks for WeChat's own words after them. Those of `rest.tsv` only say what is wrong.

use std::sync::LazyLock;

use super::Place;

/// A code and its words.
pub type Row = (i32, &'static str);

/// Codes of ours, for failures before or outside WeChat.
pub static OWN: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("own.tsv")));

/// What codes mean when a token is asked for.
pub static AT_TOKEN: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("token.tsv")));

/// What codes mean for a token that the caller gave, which is never replaced.
pub static AT_GIVEN_TOKEN: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("given.tsv")));

/// What the codes mean everywhere that any endpoint may answer, or one of the catalogue's. Endpoints word some of them better.
pub static GENERAL: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("general.tsv")));

/// What all other codes mean, in a few words: only `request` meets them.
pub static REST: LazyLock<Vec<Row>> = LazyLock::new(|| rows(include_str!("rest.tsv")));

fn rows(table: &'static str) -> Vec<Row> {
    let row = |line: &'static str| {
        let (code, words) = line.split_once('\t')?;
        Some((code.parse().ok()?, words))
    };
    table.lines().filter_map(row).collect()
}

/// What a code means where it came from, and else everywhere; `own` are the words of a function for its own codes. The loader does the same.
pub fn meaning(place: Place, code: i32, own: impl Fn(&str) -> Option<String>) -> Option<String> {
    let said = |table: &[Row]| find(table, code).map(str::to_owned);
    let here = match place {
        Place::Token => said(&AT_TOKEN),
        Place::Function(name) => own(name),
        Place::GivenToken(name) => own(name).or_else(|| said(&AT_GIVEN_TOKEN)),
    };
    let known = here.or_else(|| said(&GENERAL));
    // A few words leave more open than WeChat's own.
    known.or_else(|| said(&REST).map(|words| words + super::ASK_WECHAT))
}

/// The words for a code in a table.
pub fn find(table: &[Row], code: i32) -> Option<&'static str> {
    let row = table.iter().find(|&&(its_code, _)| its_code == code);
    row.map(|&(_, words)| words)
}

/// What is wrong, and what to do; nothing of the latter in the tables of few words.
pub fn halves(words: &str) -> (&str, &str) {
    let said = words.strip_suffix(super::ASK_WECHAT).unwrap_or(words);
    said.split_once('：').unwrap_or((said, ""))
}
