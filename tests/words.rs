//! The words for WeChat's codes: none is missing, and all say what a developer needs.
#![allow(clippy::unwrap_used)]

use std::collections::{HashMap, HashSet};

mod support;

use support::{catalogue, meaning};
use weixin_openapi::errcode::words::{
    AT_GIVEN_TOKEN, AT_TOKEN, GENERAL, OWN, REST, Row, find, halves,
};
use weixin_openapi::errcode::{ASK_WECHAT, Place, message};
use weixin_reader::model::Function;

/// What WeChat documents that an endpoint answers: its path, a tab, the codes.
const DOCUMENTED: &str = include_str!("data/codes-by-path.tsv");
/// Every code of WeChat's that is known, in order.
const KNOWN: &str = include_str!("data/codes.txt");

fn place_of(function: &Function) -> Place<'_> {
    match function.endpoint.special.as_str() {
        "access_token" => Place::Token,
        _ => Place::Function(&function.name),
    }
}

#[test]
fn every_code_that_a_function_can_answer_comes_with_advice() {
    let documented: HashMap<&str, &str> = DOCUMENTED
        .lines()
        .map(|line| line.split_once('\t').unwrap())
        .collect();
    let mut checked = 0;
    for function in catalogue().functions() {
        let documented = documented
            .get(function.endpoint.path.as_str())
            .copied()
            .unwrap_or_default();
        let documented = documented.split(' ').filter_map(|code| code.parse().ok());
        let named = function.codes.iter().map(|code| code.code);
        for code in documented.chain(named) {
            let words = meaning(place_of(function), code)
                .or_else(|| find(&OWN, code).map(str::to_owned))
                .unwrap_or_else(|| panic!("{} {code} has no words", function.name));
            assert_advice(&words, &format!("{} {code}", function.name));
            checked += 1;
        }
    }
    assert!(checked > 300, "the data was not found: {checked}");
}

#[test]
fn all_words_say_what_is_wrong_and_what_to_do() {
    let tables: [&[Row]; 4] = [&OWN, &AT_TOKEN, &AT_GIVEN_TOKEN, &GENERAL];
    for &(code, words) in tables.into_iter().flatten() {
        assert_advice(words, &code.to_string());
    }
    for function in catalogue().functions() {
        for code in &function.codes {
            assert_advice(&code.words, &format!("{} {}", function.name, code.code));
        }
    }
}

/// Two halves in Chinese, neither a riddle nor a lecture.
fn assert_advice(words: &str, whose: &str) {
    let (wrong, todo) = halves(words);
    for half in [wrong, todo] {
        let length = half.chars().count();
        assert!((3..=120).contains(&length), "{whose}: {words}");
        assert!(half.chars().any(is_chinese), "{whose}: {words}");
        assert_eq!(
            half.trim_end_matches(['。', '，', ASK_WECHAT.chars().next().unwrap()]),
            half
        );
    }
}

#[test]
fn all_other_codes_have_a_few_words() {
    for &(code, words) in REST.iter() {
        let length = words.chars().count();
        assert!((3..=50).contains(&length), "{code} {words}");
        assert!(words.chars().any(is_chinese), "{code} {words}");
        assert!(!words.ends_with(['。', '…']), "{code} {words}");
        // The package has them behind the distance to the code before.
        assert!(!words.starts_with(|first: char| first.is_ascii_digit() || first == '-'));
    }
}

fn is_chinese(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

#[test]
fn no_known_code_is_without_words_and_none_has_them_twice() {
    let lines = [
        include_str!("../src/errcode/general.tsv"),
        include_str!("../src/errcode/rest.tsv"),
    ];
    let lines: usize = lines.iter().map(|table| table.lines().count()).sum();
    let codes: Vec<i32> = GENERAL.iter().chain(REST.iter()).map(|row| row.0).collect();
    assert_eq!(codes.len(), lines, "a line is not a code, a tab and words");
    let unique: HashSet<i32> = codes.iter().copied().collect();
    assert_eq!(unique.len(), codes.len(), "a code stands twice");
    for code in KNOWN.lines() {
        assert!(unique.contains(&code.parse().unwrap()), "{code} is lost");
    }
    assert!(KNOWN.lines().count() > 2000);
    assert!(REST.is_sorted(), "the table is in the order of the codes");
}

#[test]
fn what_an_endpoint_says_counts_first_then_what_holds_everywhere_then_the_few_words() {
    let of = |name| move |code| meaning(Place::Function(name), code).unwrap();
    let (login, code) = (of("auth.code2Session"), of("wxacode.getUnlimited"));
    assert!(login(40029).contains("wx.login"));
    assert!(!code(40029).contains("wx.login"));
    assert_eq!(code(46007), "文件正在转码，稍后再试…");
    assert_eq!(meaning(Place::Token, 123_456), None);
}

#[test]
fn wechats_own_words_follow_where_they_say_more() {
    let said = |code, errmsg| {
        let words = meaning(Place::Function("request"), code);
        message(words.as_deref(), code, errmsg).to_string()
    };
    let errmsg = "invalid ip 203.0.113.7, not in whitelist";
    assert!(
        said(40164, errmsg).ends_with("。微信的原话：invalid ip 203.0.113.7, not in whitelist")
    );
    assert!(!said(40164, "").contains('…'));
    assert!(!said(40013, "invalid appid").contains("invalid"));
    assert_eq!(
        said(46007, "transcoding"),
        "文件正在转码，稍后再试。微信的原话：transcoding"
    );
    assert_eq!(said(123_456, "what"), "微信返回错误码 123456：what");
}
