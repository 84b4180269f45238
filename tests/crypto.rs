//! Decryption and signatures, with WeChat's own samples.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use aes::cipher::block_padding::{NoPadding, Pkcs7};
use aes::cipher::{BlockModeEncrypt, KeyIvInit};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};
use std::cell::RefCell;
use std::collections::BTreeSet;
use support::{Val, World, answer, val};
use weixin_openapi::crypto::{self, base64, sign_by_session, sign_data};
use weixin_openapi::failure::Failure;

const KEY: &str = "tiihtNczf5v6AKRyjwEUhQ==";
const IV: &str = "r7BXXKkLb8qrSNn05n0qiA==";
const APPID: &str = "wx4f4bc4dec97d474b";

fn vectors(kind: &str) -> Vec<Json> {
    let all: Json = serde_json::from_str(include_str!("../js-tests/vectors.json")).unwrap();
    let vectors = all[kind].as_array().unwrap().clone();
    assert!(!vectors.is_empty());
    vectors
}

fn text<'a>(vector: &'a Json, name: &str) -> &'a str {
    vector[name].as_str().unwrap()
}

/// The official sample's cipher text.
fn data() -> String {
    text(&vectors("user_data")[0], "encrypted_data").to_owned()
}

fn parse(text: &str) -> Option<Val> {
    serde_json::from_str(text).ok().map(val)
}

fn decrypt(data: &str, iv: &str, key: &str) -> Result<Val, Failure<Val>> {
    crypto::decrypt(data, iv, key, parse)
}

fn failed(data: &str, iv: &str, key: &str) -> i32 {
    decrypt(data, iv, key).unwrap_err().code()
}

fn encrypted(plain: &[u8]) -> String {
    let key: [u8; 16] = base64(KEY).unwrap().try_into().unwrap();
    let iv: [u8; 16] = base64(IV).unwrap().try_into().unwrap();
    let encryptor = cbc::Encryptor::<aes::Aes128>::new(&key.into(), &iv.into());
    STANDARD.encode(if plain.len().is_multiple_of(16) {
        encryptor.encrypt_padded_vec::<NoPadding>(plain)
    } else {
        encryptor.encrypt_padded_vec::<Pkcs7>(plain)
    })
}

#[test]
fn the_official_samples_decrypt() {
    for vector in vectors("user_data") {
        let [data, iv, key] =
            ["encrypted_data", "iv", "session_key"].map(|name| text(&vector, name));
        let expected: Json = serde_json::from_str(text(&vector, "plaintext")).unwrap();
        assert_eq!(expected["watermark"]["appid"], vector["appid"]);
        assert_eq!(decrypt(data, iv, key).unwrap().json(), expected);
    }
}

#[test]
fn each_part_that_is_no_good_has_its_code() {
    let data = data();
    for key in [
        "dG9vIHNob3J0",
        "不是 base64",
        "",
        "AAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        assert_eq!(failed(&data, IV, key), -41001, "{key}");
    }
    for iv in ["dG9vIHNob3J0", "~", "", "AAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!(failed(&data, iv, KEY), -41002, "{iv}");
    }
    assert_eq!(failed("***", IV, KEY), -41004);
    assert_eq!(failed("", IV, KEY), -41003);
    assert_eq!(failed(&data, IV, "AAAAAAAAAAAAAAAAAAAAAA=="), -41003);
}

#[test]
fn no_shorter_text_passes() {
    let good = base64(&data()).unwrap();
    for length in 0..good.len() {
        assert_eq!(failed(&STANDARD.encode(&good[..length]), IV, KEY), -41003);
    }
}

/// The bytes with one bit changed, for each bit.
fn flips(base64_text: &str) -> impl Iterator<Item = (usize, String)> {
    let good = base64(base64_text).unwrap();
    (0..good.len() * 8).map(move |bit| {
        let mut bad = good.clone();
        bad[bit / 8] ^= 1 << (bit % 8);
        (bit, STANDARD.encode(bad))
    })
}

#[test]
fn no_flipped_bit_of_the_text_or_the_key_passes() {
    let good = data();
    let of_text = flips(&good).map(|(_, bad)| failed(&bad, IV, KEY));
    let of_key = flips(KEY).map(|(_, bad)| failed(&good, IV, &bad));
    let codes: BTreeSet<i32> = of_text.chain(of_key).collect();
    assert_eq!(codes, [-41003].into());
}

#[test]
fn a_flipped_bit_of_the_iv_changes_that_bit_of_the_first_sixteen_bytes_or_fails() {
    let plain = text(&vectors("user_data")[0], "plaintext").to_owned();
    for (bit, bad) in flips(IV) {
        let mut changed = plain.clone().into_bytes();
        changed[bit / 8] ^= 1 << (bit % 8);
        match decrypt(&data(), &bad, KEY) {
            Ok(object) => assert_eq!(
                object.json(),
                serde_json::from_slice::<Json>(&changed).unwrap()
            ),
            Err(failure) => assert_eq!(failure.code(), -41003),
        }
    }
}

#[test]
fn no_flipped_bit_of_the_iv_changes_a_phone_number() {
    let number = json!({ "purePhoneNumber": "51234567", "watermark": { "appid": APPID } });
    let rest = number.to_string();
    let number = format!("{{\"phoneNumber\":\"85251234567\",{}", &rest[1..]);
    let number = if number.len().is_multiple_of(16) {
        number + " "
    } else {
        number
    };
    let world = World::new(|_| answer(json!({})));
    let client = world.client(json!({ "appid": APPID, "appsecret": "s" }));
    let call = |iv: &str| {
        let given =
            json!({ "encryptedData": encrypted(number.as_bytes()), "iv": iv, "sessionKey": KEY });
        world.call(&client, "decrypt.getPhoneNumberByEncryptedData", given)
    };
    assert_eq!(call(IV).json()["phone"], "85251234567");
    for (_, bad) in flips(IV) {
        assert_eq!(call(&bad).code(), -41003);
    }
}

#[test]
fn wrong_padding_wrong_text_and_wrong_json_are_one_failure_after_the_same_steps() {
    let fine = json!({ "a": "0123456789" }).to_string();
    let with = |tail: &[u8]| [fine.as_bytes(), tail].concat();
    let blocks = |count: usize| b"{\"a\":1}         ".repeat(count);
    let mut seventeen = blocks(2);
    seventeen[31] = 17;
    let mut uneven = blocks(2);
    uneven[30..].copy_from_slice(&[3, 2]);
    let mut zero = blocks(2);
    zero[31] = 0;
    let wrong = [
        ("padding of 17", encrypted(&seventeen)),
        ("uneven padding", encrypted(&uneven)),
        ("padding of 0", encrypted(&zero)),
        ("no UTF-8", encrypted(&with(&[0xff, 0xc0]))),
        (
            "no UTF-8 within what would be JSON",
            encrypted(b"{\"a\":\"\xff\"}"),
        ),
        ("no JSON", encrypted(b"{\"a\":")),
        ("no object", encrypted(b"[1, 2]")),
        ("nothing", encrypted(&[16; 16])),
    ];
    let said: BTreeSet<(i32, String)> = wrong
        .iter()
        .map(|(what, data)| {
            let reads = RefCell::new(Vec::new());
            let parse = |text: &str| {
                reads.borrow_mut().push(text.len());
                parse(text)
            };
            let failure = crypto::decrypt(data, IV, KEY, parse).expect_err(what);
            let bytes = base64(data).unwrap().len();
            let reads = reads.take();
            assert_eq!(reads.len(), 1, "{what}: read once");
            assert!(reads[0] + 16 >= bytes, "{what}: read whole");
            (failure.code(), failure.said().to_string())
        })
        .collect();
    assert_eq!(said.len(), 1, "{said:?}");
    let (code, msg) = said.first().unwrap();
    assert_eq!(*code, -41003);
    for cure in [
        "wx.login",
        "decrypt.checkSessionKey",
        "decrypt.resetUserSessionKey",
    ] {
        assert!(msg.contains(cure), "{msg}");
    }
    assert_eq!(failed(&data(), IV, "AAAAAAAAAAAAAAAAAAAAAA=="), -41003);
    let failure = decrypt(&data(), IV, "AAAAAAAAAAAAAAAAAAAAAA==").unwrap_err();
    assert_eq!(&failure.said().to_string(), msg);
}

#[test]
fn base64_that_travelled_is_mended() {
    let data = data();
    assert!(data.contains('+') && data.contains('/'));
    let expected = decrypt(&data, IV, KEY).unwrap();
    for travelled in [
        data.replace('+', " "),
        data.replace('+', "-").replace('/', "_"),
        data.trim_end_matches('=').to_owned(),
        format!(" {data}\n"),
    ] {
        assert_eq!(decrypt(&travelled, IV, KEY).unwrap(), expected);
    }
    assert_eq!(base64("AQID\r\nBA=="), Some(vec![1, 2, 3, 4]));
    assert_eq!(base64(" AAA"), base64("+AAA"), "at an end, too");
    assert_eq!(base64(" AQIDBA== "), Some(vec![1, 2, 3, 4]));
    assert_eq!(base64("AQIDBB=="), None, "stray bits");
}

#[test]
fn signatures_are_those_of_the_documents() {
    for vector in vectors("rawdata_signature") {
        let signed = sign_data(text(&vector, "raw_data"), text(&vector, "session_key"));
        assert_eq!(signed, vector["signature"]);
    }
    for vector in vectors("session_signature") {
        let signed = sign_by_session(text(&vector, "text"), text(&vector, "session_key"));
        assert_eq!(signed, vector["signature"]);
    }
    for vector in vectors("jsapi_signature") {
        let signed = crypto::sha1(&[text(&vector, "text").as_bytes()]);
        assert_eq!(signed, vector["signature"]);
    }
    for vector in vectors("push_signature") {
        let parts = vector["parts"].as_array().unwrap().iter();
        let mut parts: Vec<_> = parts.map(|part| part.as_str().unwrap()).collect();
        parts.sort_unstable();
        assert_eq!(
            crypto::sha1(&parts.iter().map(|part| part.as_bytes()).collect::<Vec<_>>()),
            vector["signature"]
        );
    }
}

#[test]
fn signatures_are_the_same_only_letter_for_letter() {
    assert!(crypto::same("abc", "abc"));
    assert!(crypto::same("", ""));
    for other in ["abd", "Abc", "ab", "abcd", ""] {
        assert!(!crypto::same("abc", other), "{other}");
    }
}

#[test]
fn data_of_another_mini_program_are_refused() {
    let world = World::new(|_| answer(json!({})));
    let given = json!({ "encryptedData": data(), "iv": IV, "sessionKey": KEY });
    let own = world.client(json!({ "appid": APPID, "appsecret": "s" }));
    let result = world.call(&own, "decrypt.decryptData", given.clone());
    assert_eq!(result.json()["nickName"], "Band");
    let phone = world.call(&own, "decrypt.getPhoneNumber", given.clone());
    assert_eq!(phone.code(), -41003);
    assert!(phone.msg().contains("没有手机号"));
    let foreign = world.call(&world.shop(), "decrypt.getPhoneNumber", given);
    assert_eq!(foreign.code(), -1);
    assert!(foreign.msg().contains("appid不一致"));
    assert!(world.paths().is_empty(), "decrypted here");
}
