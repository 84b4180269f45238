//! What holds for any input: nothing panics, and every answer is one of the few that there are.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use aes::cipher::block_padding::Pkcs7;
use aes::cipher::{BlockModeEncrypt, KeyIvInit};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac};
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use sha1::{Digest, Sha1};
use sha2::Sha256;
use std::sync::LazyLock;
use support::{Val, World, answer, catalogue, val};
use weixin_entry::{Field, Kind};
use weixin_openapi::account::Account;
use weixin_openapi::address::{self, Query, Target};
use weixin_openapi::check::{self, Fillings};
use weixin_openapi::failure::Failure;
use weixin_openapi::failure::redact;
use weixin_openapi::platform::Platform;
use weixin_openapi::value::Value;
use weixin_openapi::{crypto, digest, text};
use weixin_reader::entry;

fn config() -> ProptestConfig {
    // Failures are printed with their seed; no file is left behind.
    ProptestConfig {
        cases: std::env::var("PROPTEST_CASES")
            .ok()
            .and_then(|cases| cases.parse().ok())
            .unwrap_or(512),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn encrypted(plain: &[u8], key: [u8; 16], iv: [u8; 16]) -> String {
    let encryptor = cbc::Encryptor::<aes::Aes128>::new(&key.into(), &iv.into());
    STANDARD.encode(encryptor.encrypt_padded_vec::<Pkcs7>(plain))
}

fn decrypted(data: &str, iv: &str, key: &str) -> Result<String, i32> {
    let mut read = String::new();
    let parse = |text: &str| {
        text.clone_into(&mut read);
        Some(Val::object())
    };
    let outcome = crypto::decrypt(data, iv, key, parse);
    outcome.map(|_| read).map_err(|failure| failure.code())
}

/// JSON of any shape, in which the names that WeChat knows come often.
fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        any::<u8>().prop_map(Json::from),
        ".{0,12}".prop_map(Json::from),
        "[0-9]{1,9}".prop_map(Json::from),
        Just(json!("<throws>")),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            prop::collection::vec((name(), inner), 0..6)
                .prop_map(|fields| Json::Object(fields.into_iter().collect())),
        ]
    })
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![3 => prop::sample::select(all_names()), 1 => ".{0,8}".boxed()]
}

/// Every name that the catalogue has, at whatever depth.
fn all_names() -> Vec<String> {
    fn walk(fields: &[weixin_reader::model::Field], names: &mut Vec<String>) {
        for field in fields {
            names.push(field.core.name.clone());
            names.extend(field.core.aliases.iter().cloned());
            walk(&field.fields, names);
        }
    }
    let mut names = vec!["appid".to_owned(), "access_token".to_owned()];
    for function in catalogue().functions() {
        walk(&function.params, &mut names);
    }
    names.sort();
    names.dedup();
    names
}

/// Addresses that somebody may have thought out.
fn any_url() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "https://",
        "http://",
        "HTTPS://",
        "//",
        "/",
        "\\",
        "@",
        ":",
        "#",
        "?",
        "&",
        "..",
        ".",
        "%2e",
        "%2f",
        "%40",
        "api.weixin.qq.com",
        "API.weixin.qq.com",
        "api2.weixin.qq.com",
        "evil.example",
        "proxy.example",
        "proxy.example/base",
        "cgi-bin",
        "wxa/x",
        "access_token=T",
        "a=b",
        "\u{0}",
        "\t",
        "\n",
        " ",
        "。",
        "／",
        "ａ",
        "user:pass",
        "[::1]",
        "127.0.0.1",
        "xn--",
        "\u{202e}",
        "data:",
        "x",
    ]);
    prop_oneof![
        3 => prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat()),
        1 => ".{0,40}",
        1 => "https://api\\.weixin\\.qq\\.com.{0,20}",
        1 => "/?[a-z]{1,8}/[a-z_]{1,12}(\\?.{0,20})?",
    ]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn texts_are_cut_and_counted_as_the_standard_library_does(given in "\\PC{0,12}[?é好😀]{0,3}\\PC{0,12}", count in 0..20_usize) {
        prop_assert_eq!(text::cut(&given, b'?'), given.split_once('?'));
        prop_assert_eq!(text::characters(&given), given.chars().count());
        prop_assert_eq!(text::beginning(&given, count), given.chars().take(count).collect::<String>());
    }

    // ---- decrypting

    #[test]
    fn what_is_encrypted_is_decrypted(plain in ".{0,200}", key in any::<[u8; 16]>(), iv in any::<[u8; 16]>()) {
        let data = encrypted(plain.as_bytes(), key, iv);
        prop_assert_eq!(decrypted(&data, &STANDARD.encode(iv), &STANDARD.encode(key)), Ok(plain));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused(plain in prop::collection::vec(any::<u8>(), 0..80), key in any::<[u8; 16]>(), iv in any::<[u8; 16]>()) {
        let data = encrypted(&plain, key, iv);
        let expected = String::from_utf8(plain).map_err(|_| -41003);
        prop_assert_eq!(decrypted(&data, &STANDARD.encode(iv), &STANDARD.encode(key)), expected);
    }

    #[test]
    fn what_was_changed_on_the_way_gives_a_text_or_a_code(
        plain in ".{0,100}", key in any::<[u8; 16]>(), iv in any::<[u8; 16]>(), flips in prop::collection::vec((any::<prop::sample::Index>(), any::<char>()), 1..4), cut in any::<prop::sample::Index>(),
    ) {
        let mut parts = [encrypted(plain.as_bytes(), key, iv), STANDARD.encode(iv), STANDARD.encode(key)].map(|text| text.chars().collect::<Vec<_>>());
        for (place, letter) in flips {
            let part = &mut parts[place.index(3)];
            let at = place.index(part.len());
            part[at] = letter;
        }
        parts[0].truncate(cut.index(400));
        let [data, iv, key] = parts.map(String::from_iter);
        if let Err(code) = decrypted(&data, &iv, &key) {
            prop_assert!((-41004..=-41001).contains(&code), "{}", code);
        }
    }

    #[test]
    fn any_texts_at_all_give_a_text_or_a_code(data in ".{0,80}", iv in ".{0,40}", key in ".{0,40}") {
        if let Err(code) = decrypted(&data, &iv, &key) {
            prop_assert!((-41004..=-41001).contains(&code), "{}", code);
        }
    }

    #[test]
    fn base64_comes_back_however_a_form_mangled_it(bytes in prop::collection::vec(any::<u8>(), 0..200), padded in any::<bool>(), spaced in any::<bool>(), for_url in any::<bool>(), broken in any::<bool>()) {
        let mut text = STANDARD.encode(&bytes);
        if !padded {
            text = text.trim_end_matches('=').to_owned();
        }
        // Without padding nobody knows whether a space at an end was a letter.
        if spaced && (padded || !text.starts_with('+') && !text.ends_with('+')) {
            text = text.replace('+', " ");
        }
        if for_url {
            text = text.replace('+', "-").replace('/', "_");
        }
        if broken {
            let at = text.len() / 2;
            text.insert_str(at, "\r\n");
        }
        prop_assert_eq!(crypto::base64(&text), Some(bytes));
    }

    #[test]
    fn base64_of_anything_is_something_or_nothing(text in ".{0,100}") {
        let _ = crypto::base64(&text);
    }

    #[test]
    fn digests_are_those_of_the_libraries(key in prop::collection::vec(any::<u8>(), 0..200), message in prop::collection::vec(any::<u8>(), 0..300), cut in any::<prop::sample::Index>()) {
        let (one, other) = message.split_at(cut.index(message.len() + 1));
        prop_assert_eq!(digest::sha1(&[one, other]), Sha1::digest(&message).to_vec());
        prop_assert_eq!(digest::sha256(&[one, other]), Sha256::digest(&message).to_vec());
        let signed = Hmac::<Sha256>::new_from_slice(&key).unwrap().chain_update(&message).finalize();
        prop_assert_eq!(digest::hmac_sha256(&key, &message), signed.into_bytes().to_vec());
    }

    // ---- addresses

    #[test]
    fn an_address_is_refused_or_at_the_expected_host(
        url in any_url(), token in ".{0,20}",
        base in prop::sample::select(vec!["https://api.weixin.qq.com", "https://api2.weixin.qq.com", "https://proxy.example", "https://proxy.example/base", "https://proxy.example/base/", "http://127.0.0.1:8080"]),
    ) {
        let Ok(target) = Target::read::<Val>(&url, base) else { return Ok(()) };
        let mut query = Query::default();
        query.push("access_token", &token);
        let whole = target.with(&query);
        let parsed = url::Url::parse(&whole);
        prop_assert!(parsed.is_ok(), "{} became {}", url, whole);
        let (parsed, base) = (parsed.unwrap(), url::Url::parse(base).unwrap());
        let host = parsed.host_str().unwrap();
        let official = ["api.weixin.qq.com", "api2.weixin.qq.com", "sh.api.weixin.qq.com", "sz.api.weixin.qq.com", "hk.api.weixin.qq.com"];
        let may_change = base.as_str() == "https://api.weixin.qq.com/";
        prop_assert!(Some(host) == base.host_str() || may_change && official.contains(&host), "{} became {}", url, whole);
        prop_assert_eq!((parsed.scheme(), parsed.port(), parsed.username(), parsed.password(), parsed.fragment()), (base.scheme(), base.port(), "", None, None));
        prop_assert!(parsed.path().starts_with(base.path().trim_end_matches('/')), "{} became {}", url, whole);
        let tokens: Vec<_> = parsed.query_pairs().filter(|(name, _)| name == "access_token").map(|(_, value)| value.into_owned()).collect();
        prop_assert_eq!(tokens.first(), Some(&token), "{} became {}", url, whole);
    }

    #[test]
    fn a_base_that_is_taken_is_an_address_without_user_query_or_fragment(base in prop_oneof![any_url(), any_url().prop_map(|rest| format!("https://{rest}"))]) {
        if address::check_base::<Val>(&base).is_err() { return Ok(()) }
        // Some of what passes is no address yet (a port too high); then fetch refuses it. Whatever is one has nothing hidden in it.
        let Ok(parsed) = url::Url::parse(&base) else { return Ok(()) };
        prop_assert!(matches!(parsed.scheme(), "http" | "https"));
        prop_assert_eq!((parsed.username(), parsed.password(), parsed.query(), parsed.fragment()), ("", None, None, None), "{}", base);
    }

    #[test]
    fn a_query_comes_back_as_it_was_written(pairs in prop::collection::vec((".{0,20}", ".{0,40}"), 0..6)) {
        let mut query = Query::default();
        for (name, value) in &pairs {
            query.push(name, value);
        }
        let back: Vec<(String, String)> = url::form_urlencoded::parse(query.as_str().as_bytes()).into_owned().collect();
        // A pair of nothing and nothing is written `=`, which is read as a pair.
        prop_assert_eq!(back, pairs);
    }

    #[test]
    fn an_object_in_a_query_is_written_or_refused(object in any_json()) {
        let mut query = Query::default();
        let _ = query.push_all(&val(object));
        prop_assert!(query.as_str().is_ascii());
    }

    // ---- parameters

    #[test]
    fn a_body_has_declared_fields_only(which in any::<prop::sample::Index>(), given in any_json(), filled in any::<bool>()) {
        let function = function(which);
        let endpoint = entry::of(function);
        let given = if filled { with_required(&endpoint.params, given) } else { given };
        match check::gather(&endpoint, &val(given), &Shop) {
            Ok(gathered) => {
                let declared: Vec<_> = endpoint.params.iter().map(|field| match field.sent_as.split('.').next() {
                    Some("") | None => field.name.as_str(),
                    Some(name) => name,
                }).collect();
                for name in gathered.body.keys().unwrap().into_iter().chain(gathered.query.keys().unwrap()) {
                    prop_assert!(declared.contains(&name.as_str()), "{} sends {}", endpoint.name, name);
                }
            }
            Err(failure) => {
                prop_assert_eq!(failure.code(), -1);
                let msg = failure.said().to_string();
                prop_assert!(msg.contains("参数"), "{msg}");
            }
        }
    }

    #[test]
    fn a_call_ends_whatever_is_given_and_whatever_comes_back(which in any::<prop::sample::Index>(), given in any_json(), reply in any_json(), token in any_json()) {
        let name = function(which).name.as_str();
        let world = World::new(move |seen| {
            if seen.path() != "cgi-bin/stable_token" { return answer(reply.clone()) }
            let body = match &token { Json::Object(fields) if fields.len() % 2 == 1 => token.clone(), _ => json!({ "access_token": "T", "expires_in": 7200 }) };
            answer(body)
        });
        let client = world.shop();
        // The native stand-in has no uploads; what it cannot write is not what is asked here.
        let given = match given { Json::Object(fields) => Json::Object(fields), other => json!({ "data": other }) };
        let result = world.run(support::start(&client, name, val(given)));
        match result {
            Val::Json(Json::Object(fields)) => prop_assert!(fields.get("code").is_some_and(Json::is_i64) || name.ends_with("getAppidInfo"), "{:?}", fields),
            Val::Json(Json::String(text)) => prop_assert_eq!((name.ends_with("auth.getAccessToken"), text.is_empty()), (true, false)),
            other => prop_assert!(false, "{}: {:?}", name, other),
        }
    }

    // ---- secrets

    #[test]
    fn no_secret_is_left(secrets in prop::collection::vec("[A-Za-z0-9_中é-]{6,60}", 1..4), around in prop::collection::vec(".{0,20}", 2..6), order in any::<prop::sample::Index>()) {
        let mut text = String::new();
        for (at, part) in around.iter().enumerate() {
            text.push_str(part);
            text.push_str(&secrets[(at + order.index(9)) % secrets.len()]);
        }
        let secrets: Vec<_> = secrets.iter().map(String::as_str).collect();
        let clean = redact(text, &secrets);
        for secret in &secrets {
            prop_assert!(!clean.contains(secret), "{} holds {}", clean, secret);
        }
    }

    #[test]
    fn an_excerpt_holds_no_sixteen_letters_of_a_secret(secret in "[A-Za-z0-9_-]{16,60}", before in "[ 中.]{0,20}", cut in 0..80_usize) {
        let text: String = format!("{before}{secret}").chars().take(cut).collect();
        let clean = redact(text, &[&secret]);
        prop_assert!(!clean.contains(&secret[..16]));
    }

    #[test]
    fn any_text_can_be_redacted(text in ".{0,100}", secrets in prop::collection::vec(".{0,30}", 0..4)) {
        let secrets: Vec<_> = secrets.iter().map(String::as_str).collect();
        let _ = redact(text, &secrets);
    }
}

/// One of all functions.
fn function(which: prop::sample::Index) -> &'static weixin_reader::model::Function {
    let all: Vec<_> = catalogue().functions().collect();
    all[which.index(all.len())]
}

/// What fills in where a caller gives nothing.
struct Shop;

impl Fillings<Val> for Shop {
    fn account(&self) -> &Account {
        static SHOP: LazyLock<Account> = LazyLock::new(|| Account::nameless(Platform::MiniProgram));
        &SHOP
    }
    fn official_appid(&self) -> Result<String, Failure<Val>> {
        Ok("wxofficial".to_owned())
    }
    fn now(&self) -> String {
        "2022-12-15T13:29:35.120+08:00".to_owned()
    }
}

/// Something of the right sort for what is required, so that checks get past it.
fn with_required(fields: &[Field], given: Json) -> Json {
    let mut object = match given {
        Json::Object(object) => object,
        _ => Map::new(),
    };
    for field in fields {
        if !field.required || object.contains_key(&field.name) {
            continue;
        }
        let value = match field.kind {
            Kind::Number | Kind::Seconds => json!(field.min.unwrap_or(1)),
            Kind::Boolean => json!(true),
            Kind::List => json!([with_required(&field.fields, Json::Null)]),
            Kind::Texts | Kind::Numbers => json!([]),
            Kind::Object | Kind::Json | Kind::Template => with_required(&field.fields, Json::Null),
            Kind::Text | Kind::File | Kind::Any => json!("x"),
        };
        object.insert(field.name.clone(), value);
    }
    Json::Object(object)
}
