//! The way of one call: what is sent, what is retried, what a failure says.
#![allow(clippy::unwrap_used)]

mod support;

use serde_json::json;
use std::cell::RefCell;
use support::{Reply, World, answer, fault, val};
use weixin_openapi::host::{Answer, Content, Fault};

/// A WeChat whose token endpoint works and whose others answer the replies given, the last one for ever.
fn answering(replies: Vec<Reply>) -> World {
    let replies = RefCell::new(replies);
    World::new(move |seen| {
        if seen.path() == "cgi-bin/stable_token" {
            return answer(json!({ "access_token": "a-token-of-wechat", "expires_in": 7200 }));
        }
        let mut replies = replies.borrow_mut();
        if replies.len() > 1 {
            replies.remove(0)
        } else {
            replies[0].clone()
        }
    })
}

fn text(status: u16, text: &str) -> Reply {
    let content = Content::Text(text.to_owned());
    (1.0, Ok(Answer { status, content }))
}

fn message() -> serde_json::Value {
    json!({ "touser": "o", "template_id": "t", "data": { "thing1": { "value": "x" } } })
}

#[test]
fn only_what_the_function_has_is_sent_with_its_defaults() {
    let world = answering(vec![answer(json!({ "errcode": 0 }))]);
    let mut given = message();
    given["appid"] = json!("wxshop");
    given["timeout"] = json!(1000);
    given["headers"] = json!({ "cookie": "1" });
    world.call(&world.shop(), "subscribeMessage.send", given);
    let seen = world.0.seen.borrow();
    assert_eq!(
        seen[1].body,
        Some(json!({
            "touser": "o",
            "template_id": "t",
            "data": { "thing1": { "value": "x" } },
            "miniprogram_state": "formal",
            "lang": "zh_CN",
        }))
    );
    let ignored = world.events("ignored-parameter");
    assert_eq!(ignored.len(), 1);
    assert_eq!(ignored[0]["parameter"], "headers");
}

#[test]
fn extra_reaches_wechat() {
    let world = answering(vec![answer(json!({ "errcode": 0 }))]);
    let mut given = message();
    given["extra"] = json!({ "new_field": [1] });
    world.call(&world.shop(), "subscribeMessage.send", given);
    let seen = world.0.seen.borrow();
    let body = seen[1].body.as_ref().unwrap();
    assert_eq!(body["new_field"], json!([1]));
}

#[test]
fn a_busy_wechat_is_asked_again_where_that_is_harmless() {
    let busy = || answer(json!({ "errcode": -1, "errmsg": "system error" }));
    let world = answering(vec![busy(), busy(), answer(json!({ "errcode": 0 }))]);
    let before = world.0.now.get();
    assert_eq!(
        world
            .call(&world.shop(), "urllink.generate", json!({}))
            .code(),
        0
    );
    assert_eq!(world.count("wxa/generate_urllink"), 3);
    assert!(world.0.now.get() - before > 300.0, "it waited in between");
    assert_eq!(world.events("retry").len(), 2);

    let world = answering(vec![busy()]);
    assert_eq!(
        world
            .call(&world.shop(), "urllink.generate", json!({}))
            .code(),
        -1
    );
    assert_eq!(world.count("wxa/generate_urllink"), 3);
}

#[test]
fn a_message_is_never_sent_twice_because_of_us() {
    for reply in [
        answer(json!({ "errcode": -1, "errmsg": "system error" })),
        fault(Fault::Connection("ECONNRESET".into())),
        text(502, "<html>"),
    ] {
        let world = answering(vec![reply]);
        let result = world.call(&world.shop(), "subscribeMessage.send", message());
        assert_ne!(result.code(), 0);
        assert_eq!(world.count("cgi-bin/message/subscribe/send"), 1);
    }
}

#[test]
fn a_message_that_never_went_out_is_sent_again() {
    let refused = fault(Fault::Refused("ECONNREFUSED".into()));
    let world = answering(vec![refused, answer(json!({ "errcode": 0 }))]);
    let result = world.call(&world.shop(), "subscribeMessage.send", message());
    assert_eq!(result.code(), 0);
}

#[test]
fn retries_can_be_turned_off() {
    let world = answering(vec![fault(Fault::Connection("ECONNRESET".into()))]);
    let client = world.client(json!({ "appid": "a", "appsecret": "b", "retries": 0 }));
    assert_eq!(
        world.call(&client, "urllink.generate", json!({})).code(),
        -22
    );
    assert_eq!(world.count("wxa/generate_urllink"), 1);
}

#[test]
fn a_login_code_is_spent_once() {
    let world = World::new(|_| fault(Fault::Connection("ECONNRESET".into())));
    assert_eq!(
        world
            .call(&world.shop(), "auth.code2Session", json!({ "code": "c" }))
            .code(),
        -22
    );
    assert_eq!(world.count("sns/jscode2session"), 1);
}

#[test]
fn each_fault_has_its_code() {
    let empty = |status| {
        (
            1.0,
            Ok(Answer {
                status,
                content: Content::Empty,
            }),
        )
    };
    for (reply, code) in [
        (fault(Fault::NoTransport("没有 fetch".to_owned())), -11),
        (fault(Fault::Connection("x".into())), -22),
        (fault(Fault::Refused("x".into())), -22),
        (fault(Fault::Dns("ENOTFOUND".into())), -23),
        (text(502, "<html>Bad Gateway</html>"), -24),
        (empty(404), -24),
        (empty(200), -25),
        (text(200, "{\"errcode\":0,"), -26),
        (answer(json!([1, 2])), -27),
        (answer(json!("ok")), -27),
        (fault(Fault::Redirect), -28),
        (fault(Fault::TooLarge), -29),
    ] {
        let world = answering(vec![reply]);
        let result = world.call(
            &world.shop(),
            "order.setMsgJumpPath",
            json!({ "path": "p" }),
        );
        assert_eq!(result.code(), code, "{}", result.msg());
        assert_eq!(result.json()["errcode"], json!(code));
    }
}

#[test]
fn a_slow_answer_ends_in_a_timeout_of_the_whole_call() {
    let world = answering(vec![(60_000.0, answer(json!({ "errcode": 0 })).1)]);
    let before = world.0.now.get();
    let result = world.call(&world.shop(), "urllink.generate", json!({}));
    assert_eq!(result.code(), -20);
    assert_eq!(world.0.now.get() - before, 20_000.0);
}

#[test]
fn a_method_left_open_is_tried_as_get() {
    let wants_get = || answer(json!({ "errcode": 43001, "errmsg": "require GET method" }));
    let fine = || answer(json!({ "errcode": 0 }));
    let world = answering(vec![wants_get(), fine()]);
    let given = json!({ "url": "wxaapi/newtmpl/gettemplate", "data": { "a": "甲 &" } });
    assert_eq!(world.call(&world.shop(), "request", given).code(), 0);
    let seen = world.0.seen.borrow();
    assert_eq!(
        seen[2].url,
        "https://api.weixin.qq.com/wxaapi/newtmpl/gettemplate?access_token=a-token-of-wechat&a=%E7%94%B2%20%26"
    );
    assert_eq!(seen[2].body, None);

    let world = answering(vec![wants_get(), fine()]);
    let given = json!({ "url": "wxaapi/newtmpl/gettemplate", "method": "POST" });
    assert_eq!(world.call(&world.shop(), "request", given).code(), 43001);
}

#[test]
fn no_secret_and_no_token_is_said() {
    let told =
        |text: &str| answer(json!({ "errcode": 40013, "errmsg": format!("{text} is wrong") }));
    let world = World::new(move |_| told("secret-of-the-shop"));
    let result = world.call(&world.shop(), "auth.code2Session", json!({ "code": "c" }));
    assert_eq!(result.json()["errmsg"], "*** is wrong");

    let world = answering(vec![answer(
        json!({ "errcode": 47001, "errmsg": "a-token-of-wechat?" }),
    )]);
    let result = world.call(&world.shop(), "urllink.generate", json!({}));
    assert!(!result.json().to_string().contains("a-token-of-wechat"));
    assert!(result.msg().contains("***"));

    let given = json!({ "access_token": "given-token", "appid": "x", "appsecret": "given-secret" });
    let world = answering(vec![answer(
        json!({ "errcode": 1, "errmsg": "given-token given-secret" }),
    )]);
    let result = world.call(&world.shop(), "urllink.generate", given);
    assert_eq!(result.msg(), "要找的内容不存在。微信的原话：*** ***");
}

#[test]
fn a_code_is_said_in_chinese_and_errmsg_where_it_says_more() {
    let say = |function: &str, given: serde_json::Value, code: i32, errmsg: &str| {
        let world = answering(vec![answer(json!({ "errcode": code, "errmsg": errmsg }))]);
        world.call(&world.shop(), function, given).msg()
    };
    assert_eq!(
        say(
            "subscribeMessage.send",
            message(),
            40037,
            "invalid template_id rid: 1"
        ),
        "订阅模板id为空不正确：请在公众平台的订阅消息里核对 template_id，须是这个小程序自己的"
    );
    let errmsg = "argument invalid! data.thing1.value invalid";
    let field = say("subscribeMessage.send", message(), 47003, errmsg);
    assert!(
        field.starts_with("模板参数不准确，可能为空或者不满足规则："),
        "{field}"
    );
    assert!(
        field.ends_with("。微信的原话：argument invalid! data.thing1.value invalid"),
        "{field}"
    );
    assert_eq!(
        say("urllink.generate", json!({}), 99999, "new trouble"),
        "微信返回错误码 99999：new trouble"
    );
    assert_eq!(
        say("urllink.generate", json!({}), -70000, ""),
        "微信返回错误码 -70000"
    );
}

#[test]
fn a_risky_label_is_the_code() {
    let verdict = |label: i32| {
        answer(
            json!({ "errcode": 0, "errmsg": "ok", "result": { "suggest": "risky", "label": label } }),
        )
    };
    let given = || json!({ "content": "x", "openid": "o", "scene": 2, "version": 2 });
    let world = answering(vec![
        verdict(20001),
        verdict(100),
        answer(json!({ "errcode": 0 })),
    ]);
    let shop = world.shop();
    let risky = world.call(&shop, "security.msgSecCheck", given());
    assert_eq!(risky.code(), 20001);
    assert_eq!(risky.json()["errcode"], json!(0));
    assert_eq!(world.call(&shop, "security.msgSecCheck", given()).code(), 0);
    // No verdict is no permission.
    assert_eq!(
        world.call(&shop, "security.msgSecCheck", given()).code(),
        -27
    );
}

#[test]
fn a_signal_that_fired_ends_the_call() {
    let world = answering(vec![answer(json!({ "errcode": 0 }))]);
    let result = world.call(&world.shop(), "urllink.generate", json!({ "signal": {} }));
    assert_eq!(result.code(), -21);
    assert_eq!(val(result.json()).msg(), "请求已被 signal 取消");
}

#[test]
fn extra_never_takes_the_place_of_a_parameter() {
    let world = World::new(|_| answer(json!({ "errcode": 0 })));
    let message = json!({ "touser": "alice", "template_id": "t", "data": {} });
    for (function, params, extra, named) in [
        (
            "subscribeMessage.send",
            message.clone(),
            json!({ "touser": "bob" }),
            "touser",
        ),
        (
            "security.msgSecCheck",
            json!({ "content": "a" }),
            json!({ "content": "b" }),
            "content",
        ),
        (
            "wxacode.getUnlimited",
            json!({ "scene": "a" }),
            json!({ "scene": "店" }),
            "scene",
        ),
        (
            "livebroadcast.getLiveInfo",
            json!({}),
            json!({ "limit": 1 }),
            "limit",
        ),
        (
            "request",
            json!({ "url": "a/b", "data": { "a": 1 } }),
            json!({ "a": 2 }),
            "a",
        ),
    ] {
        let mut given = params;
        given["extra"] = extra;
        let failure = world.call(&world.shop(), function, given);
        assert_eq!(failure.code(), -1, "{function}");
        assert!(
            failure.msg().contains(&format!("extra 里的 {named} ")),
            "{}",
            failure.msg()
        );
    }
    assert!(
        world.paths().is_empty(),
        "nothing is sent: {:?}",
        world.paths()
    );
}

#[test]
fn text_from_outside_is_never_taken_for_a_sentence() {
    let world = World::new(|_| answer(json!({})));
    let failure = world.call(
        &world.shop(),
        "auth.code2Session",
        json!({ "js_code": "c", "platform": "{} AbCd {}" }),
    );
    assert_eq!(failure.code(), -1);
    assert!(
        failure.msg().contains("传入的是 {} AbCd {}"),
        "{}",
        failure.msg()
    );
}
