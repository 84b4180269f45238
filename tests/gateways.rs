//! What stands between here and WeChat, and the ways in which WeChat spells a failure.

mod support;

use serde_json::{Value as Json, json};
use support::{Reply, Seen, Val, World, all, answer, start};
use weixin_openapi::host::{Answer, Content};

const TOKENS: &str = "cgi-bin/stable_token";
const LINKS: &str = "wxa/generate_urllink";
const SEND: &str = "cgi-bin/message/subscribe/send";

fn status(status: u16, content: Content<Val>) -> Reply {
    (1.0, Ok(Answer { status, content }))
}

fn page(code: u16) -> Reply {
    status(code, Content::Text("Bad Gateway".to_owned()))
}

/// WeChat behind something that answers in its place at a path, the first times.
fn behind(path: &'static str, times: usize, instead: impl Fn() -> Reply + 'static) -> World {
    let mut met = 0;
    World::new(move |seen: &Seen| {
        if seen.path() == path {
            met += 1;
            if met <= times {
                return instead();
            }
        }
        match seen.path() {
            TOKENS => answer(json!({ "access_token": format!("token-{met}"), "expires_in": 7200 })),
            _ => answer(json!({ "errcode": 0 })),
        }
    })
}

#[test]
fn one_502_for_a_token_fails_none_of_those_who_wait() {
    for code in [502, 503, 504] {
        let world = behind(TOKENS, 1, move || page(code));
        let shop = world.shop();
        let calls = (0..10).map(|_| start(&shop, "urllink.generate", Val::Undefined));
        let results = world.run(all(calls.collect()));
        assert!(results.iter().all(|result| result.code() == 0));
        assert_eq!(world.count(TOKENS), 2);
    }
}

#[test]
fn an_empty_body_is_asked_for_again() {
    let world = behind(TOKENS, 2, || status(200, Content::Empty));
    let result = world.call(&world.shop(), "urllink.generate", json!({}));
    assert_eq!(result.code(), 0);
    assert_eq!(world.count(TOKENS), 3);
}

#[test]
fn what_must_not_happen_twice_is_not_sent_again() {
    let message = json!({ "touser": "o", "template_id": "t", "data": {} });
    let world = behind(SEND, 1, || page(502));
    let result = world.call(&world.shop(), "subscribeMessage.send", message);
    assert_eq!(result.code(), -24);
    assert_eq!(world.count(SEND), 1);
}

#[test]
fn each_status_has_its_own_advice() {
    for (code, advice) in [
        (403, "拒绝"),
        (404, "路径"),
        (413, "太大"),
        (429, "太频繁"),
        (500, "稍后重试"),
        (502, "网关"),
        (504, "没有等到"),
    ] {
        let world = behind(LINKS, 9, move || page(code));
        let result = world.call(&world.shop(), "urllink.generate", json!({}));
        assert_eq!(result.code(), -24);
        let msg = result.msg();
        assert!(msg.contains(advice), "{code}: {msg}");
        assert!(msg.contains("Bad Gateway"), "{code}: {msg}");
        let responses = world.events("response");
        let told = responses.last().and_then(|event| event["code"].as_f64());
        assert_eq!(told, Some(-24.0), "the event says so too");
        assert!(code >= 500 || !msg.contains("稍后重试"), "{code}: {msg}");
    }
}

#[test]
fn every_spelling_of_a_failure_is_read() {
    for (given, said) in [
        (json!({ "ret": -8, "err_msg": "bad scene" }), "bad scene"),
        (
            json!({ "base_resp": { "ret": -8, "err_msg": "bad scene" } }),
            "bad scene",
        ),
        (json!({ "errCode": -8, "errMsg": "bad scene" }), "bad scene"),
        (
            json!({ "errcode": "-8", "errmsg": "bad scene" }),
            "bad scene",
        ),
    ] {
        let world = behind(LINKS, 9, move || answer(given.clone()));
        let result = world.call(&world.shop(), "request", json!({ "url": LINKS }));
        assert_eq!(result.code(), -8);
        assert!(
            !result.json()["errcode"].is_null(),
            "whoever reads errcode finds it"
        );
        assert!(result.msg().contains(said), "{}", result.msg());
    }
}

#[test]
fn a_dead_token_is_replaced_however_that_is_spelled() {
    let spellings: [fn() -> Json; 4] = [
        || json!({ "ret": 40001 }),
        || json!({ "base_resp": { "ret": 42001 } }),
        || json!({ "errCode": 40014 }),
        || json!({ "errcode": "40001" }),
    ];
    for spelling in spellings {
        let world = behind(LINKS, 1, move || answer(spelling()));
        let result = world.call(&world.shop(), "request", json!({ "url": LINKS }));
        assert_eq!(result.code(), 0);
        assert_eq!(world.count(LINKS), 2);
    }
}

#[test]
fn a_code_that_is_no_number_is_no_success() {
    let world = behind(LINKS, 9, || answer(json!({ "errcode": "SYSTEM_ERROR" })));
    let result = world.call(&world.shop(), "request", json!({ "url": LINKS }));
    assert_eq!(result.code(), -27);
    assert!(result.msg().contains("SYSTEM_ERROR"), "{}", result.msg());
}
