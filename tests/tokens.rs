//! The rules of access tokens, each row of the table of states in `src/token.rs`.
#![allow(clippy::unwrap_used)]

mod support;

use serde_json::{Value as Json, json};
use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;
use support::{Seen, Val, World, all, answer, fault, start, val};
use weixin_openapi::host::Fault;

const TOKENS: &str = "cgi-bin/stable_token";
const LINKS: &str = "wxa/generate_urllink";

/// WeChat, with one good token at a time.
struct WeChat {
    good: Cell<u32>,
    lives: Cell<u32>,
    /// Whether it hands out the token that it refuses, until it is forced.
    stubborn: Cell<bool>,
    given: Cell<u32>,
}

fn wechat() -> (Rc<WeChat>, World) {
    let wechat = Rc::new(WeChat {
        good: Cell::new(1),
        lives: Cell::new(7200),
        stubborn: Cell::new(false),
        given: Cell::new(1),
    });
    let world = World::new({
        let wechat = wechat.clone();
        move |seen| wechat.answer(seen)
    });
    (wechat, world)
}

impl WeChat {
    fn answer(&self, seen: &Seen) -> support::Reply {
        if seen.path() != TOKENS {
            let good = seen.token() == format!("token-{}", self.good.get());
            let code = if good { 0 } else { 40001 };
            return answer(json!({ "errcode": code, "errmsg": "said by WeChat" }));
        }
        let forced = seen.body.as_ref().unwrap()["force_refresh"] == json!(true);
        if forced || !self.stubborn.get() {
            self.given.set(self.good.get());
        }
        answer(
            json!({ "access_token": format!("token-{}", self.given.get()), "expires_in": self.lives.get() }),
        )
    }

    /// The token in use is refused from now on.
    fn end_token(&self) {
        self.good.set(self.good.get() + 1);
    }
}

fn forced(world: &World) -> usize {
    let seen = world.0.seen.borrow();
    let forced = |seen: &&Seen| {
        let body = seen.body.as_ref();
        body.is_some_and(|body| body["force_refresh"] == json!(true))
    };
    seen.iter().filter(forced).count()
}

#[test]
fn a_hundred_cold_calls_ask_for_one_token() {
    let (_, world) = wechat();
    let shop = world.shop();
    let calls = (0..100).map(|_| start(&shop, "urllink.generate", Val::Undefined));
    let results = world.run(all(calls.collect()));
    assert!(results.iter().all(|result| result.code() == 0));
    assert_eq!(world.count(TOKENS), 1);
    assert_eq!(world.count(LINKS), 100);
}

#[test]
fn a_token_is_cached_for_an_hour_at_most_and_never_beyond_its_end() {
    for (lives, cached) in [(7200, 3600.0), (3000, 2700.0), (301, 1.0)] {
        let (wechat, world) = wechat();
        wechat.lives.set(lives);
        world.call(&world.shop(), "auth.getAccessToken", json!({}));
        let store = world.0.store.borrow();
        let (token, ends) = &store["mp-weixin-wxshop"];
        assert_eq!(token, "token-1");
        assert_eq!((ends - world.0.now.get()) / 1000.0, cached, "{lives}");
    }
}

#[test]
fn a_token_about_to_end_is_not_cached() {
    let (wechat, world) = wechat();
    wechat.lives.set(300);
    world.call(&world.shop(), "auth.getAccessToken", json!({}));
    assert!(world.0.store.borrow().is_empty());
}

#[test]
fn an_official_account_has_a_key_of_its_own() {
    let (_, world) = wechat();
    let both = world.client(json!({ "config": { "h5-weixin": { "oauth": { "weixin": { "appid": "wxh5", "appsecret": "s" } } } } }));
    let message = json!({ "touser": "o", "template_id": "t", "data": {} });
    assert_eq!(
        world.call(&both, "h5.templateMessage.send", message).code(),
        0
    );
    assert!(world.0.store.borrow().contains_key("h5-weixin-wxh5"));
}

#[test]
fn a_cached_token_is_taken_unless_the_caller_says_no() {
    let (_, world) = wechat();
    let shop = world.shop();
    world.call(&shop, "urllink.generate", json!({}));
    world.call(&shop, "urllink.generate", json!({}));
    assert_eq!(world.count(TOKENS), 1);
    world.call(&shop, "urllink.generate", json!({ "cache": false }));
    assert_eq!(world.count(TOKENS), 2);
}

#[test]
fn a_stale_token_is_replaced_once() {
    let (wechat, world) = wechat();
    let shop = world.shop();
    world.call(&shop, "urllink.generate", json!({}));
    wechat.end_token();
    assert_eq!(world.call(&shop, "urllink.generate", json!({})).code(), 0);
    assert_eq!(world.paths(), [TOKENS, LINKS, LINKS, TOKENS, LINKS]);
    assert_eq!(forced(&world), 0);
}

#[test]
fn two_hundred_calls_in_flight_survive_the_end_of_the_token() {
    let (wechat, world) = wechat();
    let shop = world.shop();
    world.call(&shop, "auth.getAccessToken", json!({}));
    wechat.end_token();
    let calls = (0..200).map(|_| start(&shop, "urllink.generate", Val::Undefined));
    let results = world.run(all(calls.collect()));
    assert!(results.iter().all(|result| result.code() == 0));
    assert_eq!(world.count(TOKENS), 2);
}

#[test]
fn a_token_that_another_process_replaced_is_taken_not_forgotten() {
    let (wechat, world) = wechat();
    let shop = world.shop();
    world.call(&shop, "auth.getAccessToken", json!({}));
    wechat.end_token();
    let late = start(&shop, "urllink.generate", Val::Undefined);
    let mut late = std::pin::pin!(late);
    // The call goes out with the old token; meanwhile the store gets the new one.
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(std::future::Future::poll(late.as_mut(), &mut context).is_pending());
    let ends = world.0.now.get() + 1e6;
    world
        .0
        .store
        .borrow_mut()
        .insert("mp-weixin-wxshop".into(), ("token-2".into(), ends));
    assert_eq!(world.run(late).code(), 0);
    assert_eq!(world.count(TOKENS), 1);
}

#[test]
fn a_stubborn_token_is_forced_once_and_not_again_for_half_a_minute() {
    let (wechat, world) = wechat();
    let shop = world.shop();
    world.call(&shop, "urllink.generate", json!({}));
    wechat.stubborn.set(true);
    wechat.end_token();
    assert_eq!(world.call(&shop, "urllink.generate", json!({})).code(), 0);
    assert_eq!(forced(&world), 1);

    wechat.end_token();
    let refused = world.call(&shop, "urllink.generate", json!({}));
    assert_eq!(refused.code(), 40001);
    assert!(
        refused.msg().contains("已自动刷新并重试一次"),
        "{}",
        refused.msg()
    );
    assert_eq!(forced(&world), 1);

    world.0.now.set(world.0.now.get() + 30_000.0);
    assert_eq!(world.call(&shop, "urllink.generate", json!({})).code(), 0);
    assert_eq!(forced(&world), 2);
}

#[test]
fn a_token_that_the_caller_gave_is_never_replaced() {
    let (_, world) = wechat();
    let result = world.call(
        &world.shop(),
        "urllink.generate",
        json!({ "access_token": "given-token" }),
    );
    assert_eq!(result.code(), 40001);
    assert!(result.msg().contains("传入的 access_token"));
    assert_eq!(world.paths(), [LINKS]);
}

#[test]
fn a_failed_request_for_a_token_is_shared_and_the_next_call_asks_again() {
    let fails = Rc::new(Cell::new(true));
    let world = World::new({
        let fails = fails.clone();
        move |seen| match (seen.path() == TOKENS, fails.get()) {
            (true, true) => answer(json!({ "errcode": 40013, "errmsg": "invalid appid" })),
            (true, false) => answer(json!({ "access_token": "t", "expires_in": 7200 })),
            _ => answer(json!({ "errcode": 0 })),
        }
    });
    let shop = world.shop();
    let calls = (0..50).map(|_| start(&shop, "urllink.generate", Val::Undefined));
    let results = world.run(all(calls.collect()));
    assert!(results.iter().all(|result| result.code() == 40013));
    assert_eq!(world.count(TOKENS), 1);
    fails.set(false);
    assert_eq!(world.call(&shop, "urllink.generate", json!({})).code(), 0);
}

#[test]
fn a_wrong_secret_is_no_stale_token() {
    let world = World::new(|_| answer(json!({ "errcode": 40001, "errmsg": "invalid credential" })));
    let result = world.call(&world.shop(), "urllink.generate", json!({}));
    assert_eq!(result.code(), 40001);
    assert!(result.msg().contains("appsecret 不正确"));
    assert_eq!(world.paths(), [TOKENS]);
}

#[test]
fn a_caller_who_gives_up_does_not_end_the_request_of_the_others() {
    let world = World::new(|seen| match seen.path() {
        TOKENS => (
            500.0,
            answer(json!({ "access_token": "t", "expires_in": 7200 })).1,
        ),
        _ => answer(json!({ "errcode": 0 })),
    });
    let shop = world.shop();
    let hasty = start(&shop, "urllink.generate", val(json!({ "timeout": 100 })));
    let patient = start(&shop, "urllink.generate", Val::Undefined);
    let results: Vec<i64> = world
        .run(all(vec![hasty, patient]))
        .iter()
        .map(Val::code)
        .collect();
    assert_eq!(results, [-20, 0]);
    assert_eq!(world.count(TOKENS), 1);
}

#[test]
fn work_that_went_without_an_end_is_begun_anew_for_all_who_wait() {
    let (_, world) = wechat();
    let shop = world.shop();
    let patient = json!({ "timeout": 60_000 });
    let mut gone = start(&shop, "urllink.generate", Val::Undefined);
    let mut waiting = start(&shop, "urllink.generate", val(patient));
    world.run(poll_fn(|context| {
        assert!(gone.as_mut().poll(context).is_pending());
        assert!(waiting.as_mut().poll(context).is_pending());
        match world.count(TOKENS) {
            0 => Poll::Pending,
            _ => Poll::Ready(()),
        }
    }));
    world.drop_work(); // with the request that it belonged to
    world.0.now.set(world.0.now.get() + 21_000.0);
    let next = start(&shop, "urllink.generate", Val::Undefined);
    let results = world.run(all(vec![waiting, next]));
    assert!(results.iter().all(|result| result.code() == 0));
    assert_eq!(world.count(TOKENS), 2);
}

#[test]
fn a_store_that_breaks_is_one_that_has_nothing() {
    let (_, world) = wechat();
    world.0.store_breaks.set(true);
    assert_eq!(
        world
            .call(&world.shop(), "urllink.generate", json!({}))
            .code(),
        0
    );
    let told: Vec<Json> = world.events("cache-error");
    assert_eq!(told.len(), 2);
    assert_eq!(told[0]["operation"], "get");
    assert_eq!(told[1]["operation"], "set");
}

#[test]
fn a_token_answer_without_a_token_is_a_failure_of_its_own() {
    let world = World::new(|_| answer(json!({ "hello": "world" })));
    assert_eq!(
        world
            .call(&world.shop(), "auth.getAccessToken", json!({}))
            .code(),
        -27
    );
}

#[test]
fn a_request_for_a_token_is_repeated_after_a_broken_connection() {
    let mut tries = 0;
    let world = World::new(move |_| {
        tries += 1;
        match tries {
            1 | 2 => fault(Fault::Connection("ECONNRESET".into())),
            _ => answer(json!({ "access_token": "t", "expires_in": 7200 })),
        }
    });
    let token = world.call(&world.shop(), "auth.getAccessToken", json!({}));
    assert_eq!(token, val(json!("t")));
    assert_eq!(world.count(TOKENS), 3);
}

#[test]
fn processes_that_share_a_lock_ask_once_between_them() {
    let (_, world) = wechat();
    world.0.store_locks.set(true);
    // Each client stands for a process: they share the store and nothing else.
    let calls = (0..8).map(|_| start(&world.shop(), "urllink.generate", Val::Undefined));
    let results = world.run(all(calls.collect()));
    assert!(results.iter().all(|result| result.code() == 0));
    assert_eq!(world.count(TOKENS), 1);
    assert!(world.0.locks.borrow().is_empty(), "given back");
}

#[test]
fn a_dead_token_is_replaced_by_one_process_for_all() {
    let (wechat, world) = wechat();
    world.0.store_locks.set(true);
    let processes: Vec<_> = (0..8).map(|_| world.shop()).collect();
    world.call(&processes[0], "auth.getAccessToken", json!({}));
    wechat.end_token();
    let calls = processes
        .iter()
        .map(|process| start(process, "urllink.generate", Val::Undefined));
    let results = world.run(all(calls.collect()));
    assert!(results.iter().all(|result| result.code() == 0));
    assert_eq!(world.count(TOKENS), 2);
}

#[test]
fn a_process_that_died_in_its_turn_holds_nobody_up_for_long() {
    let (_, world) = wechat();
    world.0.store_locks.set(true);
    let before = world.0.now.get();
    world
        .0
        .locks
        .borrow_mut()
        .insert("mp-weixin-wxshop:lock".into(), before + 3000.0);
    assert_eq!(
        world
            .call(&world.shop(), "urllink.generate", json!({}))
            .code(),
        0
    );
    let waited = world.0.now.get() - before;
    assert!((3000.0..3200.0).contains(&waited), "{waited}");
    assert_eq!(world.count(TOKENS), 1);
}

#[test]
fn a_lock_that_never_ends_is_not_waited_for_for_ever() {
    let (_, world) = wechat();
    world.0.store_locks.set(true);
    world
        .0
        .locks
        .borrow_mut()
        .insert("mp-weixin-wxshop:lock".into(), f64::INFINITY);
    assert_eq!(
        world
            .call(&world.shop(), "urllink.generate", json!({}))
            .code(),
        0
    );
    assert_eq!(world.count(TOKENS), 1);
}

#[test]
fn a_turn_is_given_back_when_wechat_refuses() {
    let world = World::new(|_| answer(json!({ "errcode": 40013, "errmsg": "invalid appid" })));
    world.0.store_locks.set(true);
    assert_eq!(
        world
            .call(&world.shop(), "urllink.generate", json!({}))
            .code(),
        40013
    );
    assert!(world.0.locks.borrow().is_empty());
}
