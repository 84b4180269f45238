//! Decryption, with WeChat's own sample.
#![allow(clippy::unwrap_used)]

mod support;

use serde_json::json;
use support::{Val, World, answer};
use weixin_openapi::crypto::{base64, decrypt};

const KEY: &str = "tiihtNczf5v6AKRyjwEUhQ==";
const IV: &str = "r7BXXKkLb8qrSNn05n0qiA==";
const DATA: &str = "CiyLU1Aw2KjvrjMdj8YKliAjtP4gsMZMQmRzooG2xrDcvSnxIMXFufNstNGTyaGS9uT5geRa0W4oTOb1WT7fJlAC+oNPdbB+3hVbJSRgv+4lGOETKUQz6OYStslQ142dNCuabNPGBzlooOmB231qMM85d2/fV6ChevvXvQP8Hkue1poOFtnEtpyxVLW1zAo6/1Xx1COxFvrc2d7UL/lmHInNlxuacJXwu0fjpXfz/YqYzBIBzD6WUfTIF9GRHpOn/Hz7saL8xz+W//FRAUid1OksQaQx4CMs8LOddcQhULW4ucetDf96JcR3g0gfRK4PC7E/r7Z6xNrXd2UIeorGj5Ef7b1pJAYB6Y5anaHqZ9J6nKEBvB4DnNLIVWSgARns/8wR2SiRS7MNACwTyrGvt9ts8p12PKFdlqYTopNHR1Vf7XjfhQlVsAJdNiKdYmYVoKlaRv85IfVunYzO0IKXsyl7JCUjCpoG20f0a04COwfneQAGGwd5oa+T8yO5hzuyDb/XcxxmK01EpqOyuxINew==";
const APPID: &str = "wx4f4bc4dec97d474b";

fn failed(data: &str, iv: &str, key: &str) -> i32 {
    decrypt::<Val>(data, iv, key).unwrap_err().code()
}

#[test]
fn the_official_sample_decrypts() {
    let text = decrypt::<Val>(DATA, IV, KEY).unwrap();
    let user: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(user["openId"], "oGZUI0egBJY1zhBYw2KhdUfwVJJE");
    assert_eq!(user["watermark"]["appid"], APPID);
}

#[test]
fn each_part_that_is_no_good_has_its_code() {
    assert_eq!(failed(DATA, IV, "dG9vIHNob3J0"), -41001);
    assert_eq!(failed(DATA, IV, "不是 base64"), -41001);
    assert_eq!(failed(DATA, "dG9vIHNob3J0", KEY), -41002);
    assert_eq!(failed("***", IV, KEY), -41004);
    assert_eq!(failed("", IV, KEY), -41003);
    assert_eq!(failed(&DATA[..DATA.len() - 8], IV, KEY), -41003);
    assert_eq!(failed(DATA, IV, "AAAAAAAAAAAAAAAAAAAAAA=="), -41003);
}

#[test]
fn spaces_that_were_plus_signs_are_mended() {
    assert!(DATA.contains('+'));
    let text = decrypt::<Val>(&DATA.replace('+', " "), IV, KEY).unwrap();
    assert_eq!(text, decrypt::<Val>(DATA, IV, KEY).unwrap());
    assert_eq!(base64("AQID\r\nBA=="), Some(vec![1, 2, 3, 4]));
    assert_eq!(base64("AQIDBA"), Some(vec![1, 2, 3, 4]));
    assert_eq!(base64("AQIDBB=="), None, "stray bits");
}

#[test]
fn no_flipped_bit_of_the_last_block_passes() {
    use base64::Engine;
    let engine = base64::engine::general_purpose::STANDARD;
    let good = engine.decode(DATA).unwrap();
    let mut codes = std::collections::BTreeSet::new();
    for bit in (good.len() - 16) * 8..good.len() * 8 {
        let mut bad = good.clone();
        bad[bit / 8] ^= 1 << (bit % 8);
        let world = World::new(|_| answer(json!({})));
        let client = world.client(json!({ "appid": APPID, "appsecret": "s" }));
        let given = json!({ "encryptedData": engine.encode(&bad), "iv": IV, "sessionKey": KEY });
        codes.insert(world.call(&client, "decrypt.getPhoneNumber", given).code());
    }
    assert_eq!(codes, [-41003].into());
}

#[test]
fn data_of_another_mini_program_are_refused() {
    let world = World::new(|_| answer(json!({})));
    let given = json!({ "encryptedData": DATA, "iv": IV, "sessionKey": KEY });
    let own = world.client(json!({ "appid": APPID, "appsecret": "s" }));
    let result = world.call(&own, "decrypt.getPhoneNumber", given.clone());
    assert_eq!(result.json()["data"]["nickName"], "Band");
    let foreign = world.call(&world.shop(), "decrypt.getPhoneNumber", given);
    assert_eq!(foreign.code(), -1);
    assert!(foreign.msg().contains("appid不一致"));
    assert!(world.paths().is_empty(), "decrypted here");
}
