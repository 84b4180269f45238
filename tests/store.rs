//! Whatever the store of tokens does, calls go on (`src/store.rs`).

mod support;

use serde_json::json;
use support::{Val, World, all, answer, start, val};

const TOKENS: &str = "cgi-bin/stable_token";

fn world() -> World {
    World::new(|seen| match seen.path() {
        TOKENS => answer(json!({ "access_token": "token-of-the-shop", "expires_in": 3900 })),
        _ => answer(json!({ "errcode": 0 })),
    })
}

#[test]
fn a_store_that_breaks_costs_one_request_for_many_calls() {
    let world = world();
    let shop = world.shop();
    world.0.store_breaks.set(true);
    for _ in 0..20 {
        assert_eq!(world.call(&shop, "urllink.generate", json!({})).code(), 0);
    }
    assert_eq!(world.count(TOKENS), 1);
}

#[test]
fn a_store_that_comes_back_is_given_the_token() {
    let world = world();
    let shop = world.shop();
    world.0.store_breaks.set(true);
    world.call(&shop, "urllink.generate", json!({}));
    assert!(world.0.store.borrow().is_empty());
    world.0.store_breaks.set(false);
    world.0.now.set(world.0.now.get() + 600_000.0);
    world.call(&shop, "urllink.generate", json!({}));
    let store = world.0.store.borrow();
    let (token, ends) = &store["mp-weixin-wxshop"];
    assert_eq!(token, "token-of-the-shop");
    let left = (ends - world.0.now.get()) / 1000.0;
    assert!(
        (2990.0..=3000.0).contains(&left),
        "ends when it would have: {left}"
    );
    assert_eq!(world.count(TOKENS), 1);
}

#[test]
fn a_copy_ends_when_the_store_would_have_forgotten_the_token() {
    let world = world();
    let shop = world.shop();
    world.0.store_breaks.set(true);
    world.call(&shop, "urllink.generate", json!({}));
    world.0.now.set(world.0.now.get() + 3_600_000.0);
    world.call(&shop, "urllink.generate", json!({}));
    assert_eq!(world.count(TOKENS), 2);
}

#[test]
fn a_token_that_somebody_deleted_is_gone() {
    let world = world();
    let shop = world.shop();
    world.call(&shop, "urllink.generate", json!({}));
    world.0.store.borrow_mut().clear();
    world.call(&shop, "urllink.generate", json!({}));
    assert_eq!(world.count(TOKENS), 2);
}

#[test]
fn a_store_that_breaks_later_is_served_for_by_the_copy() {
    let world = world();
    let shop = world.shop();
    world.call(&shop, "urllink.generate", json!({}));
    world.0.store_breaks.set(true);
    world.call(&shop, "urllink.generate", json!({}));
    assert_eq!(world.count(TOKENS), 1);
    assert_eq!(world.events("cache-error")[0]["operation"], "get");
}

#[test]
fn a_store_that_never_answers_is_waited_for_once() {
    let world = world();
    let shop = world.shop();
    world.0.store_hangs.set(true);
    let before = world.0.now.get();
    for _ in 0..20 {
        assert_eq!(world.call(&shop, "urllink.generate", json!({})).code(), 0);
    }
    assert!(
        world.0.now.get() - before < 2000.0,
        "one step of one second"
    );
    assert_eq!(world.count(TOKENS), 1);
    let told = world.events("cache-error");
    assert_eq!(told[0]["operation"], "get");
    assert_eq!(told[0]["reason"], "1000 毫秒内没有回应");
}

#[test]
fn a_hanging_lock_or_set_holds_nobody_up() {
    let world = world();
    world.0.store_locks.set(true);
    let shop = world.shop();
    // The store answers the first look and then no more.
    let calls = (0..10)
        .map(|_| start(&shop, "urllink.generate", Val::Undefined))
        .collect();
    world.0.store_hangs.set(true);
    let results = world.run(all(calls));
    assert!(results.iter().all(|result| result.code() == 0));
    assert_eq!(world.count(TOKENS), 1);
}

#[test]
fn a_time_out_says_what_was_waited_for() {
    let world = World::new(|seen| match seen.path() {
        TOKENS => {
            let (_, token) = answer(json!({ "access_token": "t", "expires_in": 3900 }));
            (400.0, token)
        }
        _ => (9000.0, answer(json!({ "errcode": 0, "errmsg": "ok" })).1),
    });
    let said = |given: serde_json::Value| {
        let result = world.call(&world.shop(), "urllink.generate", given);
        assert_eq!(result.code(), -20);
        result.msg()
    };
    world.0.store_hangs.set(true);
    let msg = said(json!({ "timeout": 500 }));
    assert!(
        msg.contains("缓存的 get") && msg.contains("请检查缓存"),
        "{msg}"
    );
    world.0.store_hangs.set(false);
    let msg = said(json!({ "timeout": 5000 }));
    assert!(
        msg.contains("微信的应答") && msg.contains("请检查网络"),
        "{msg}"
    );
    let shop = world.client(json!({ "appid": "wxother", "appsecret": "secret-of-another" }));
    let first = start(&shop, "urllink.generate", Val::Undefined);
    let second = start(&shop, "urllink.generate", val(json!({ "timeout": 200 })));
    let results = world.run(all(vec![first, second]));
    let msg = results[1].msg();
    assert!(msg.contains("另一个调用正在获取的 access_token"), "{msg}");
}
