//! What is refused before the network, and what is not.
#![allow(clippy::unwrap_used)]

mod support;

use serde_json::{Value as Json, json};
use support::{Val, World, answer};

/// The failure of a call that must not reach WeChat.
fn refused(function: &str, given: Json) -> String {
    let world =
        World::new(|_| answer(json!({ "errcode": 0, "access_token": "t", "expires_in": 7200 })));
    let result = world.call(&world.shop(), function, given.clone());
    assert_eq!(result.code(), -1, "{function} {given}");
    assert!(
        world.paths().is_empty(),
        "{function} {given} reached WeChat"
    );
    result.msg()
}

/// The same for one that reaches WeChat, after a token.
fn accepted(function: &str, given: Json) {
    let world =
        World::new(|_| answer(json!({ "errcode": 0, "access_token": "t", "expires_in": 7200 })));
    let result = world.call(&world.shop(), function, given.clone());
    assert_eq!(world.paths().len(), 2, "{given}: {}", result.msg());
}

#[test]
fn a_scene_keeps_to_its_letters_and_its_length() {
    let scene = |scene: &str| refused("wxacode.getUnlimited", json!({ "scene": scene }));
    assert_eq!(
        scene(&"a".repeat(33)),
        "参数 scene 太长：最多 32 个字符，传入了 33 个"
    );
    assert!(scene("a b").contains("「 」"));
    assert!(scene("中文").contains("「中」"));
    assert!(scene("50%").contains("「%」"));
    accepted(
        "wxacode.getUnlimited",
        json!({ "scene": "!#$&'()*+,/:;=?@-._~09azAZ" }),
    );
    accepted("wxacode.getUnlimited", json!({ "scene": 1001 }));
    assert_eq!(refused("wxacode.getUnlimited", json!({})), "缺少参数 scene");
}

#[test]
fn a_page_has_no_slash_before_and_no_query_behind() {
    let page = |page: &str| {
        refused(
            "wxacode.getUnlimited",
            json!({ "scene": "a", "page": page }),
        )
    };
    assert!(page("/pages/index/index").contains("不要加 /"));
    assert!(page("pages/index?a=1").contains("不能携带参数"));
    assert!(
        refused("urllink.generate", json!({ "path": "pages/index?a=1" }))
            .contains("参数 path 不能携带参数")
    );
    accepted("urllink.generate", json!({ "path": "/pages/index" }));
}

#[test]
fn numbers_keep_to_their_range() {
    let width = |width: Json| {
        refused(
            "wxacode.getUnlimited",
            json!({ "scene": "a", "width": width }),
        )
    };
    assert_eq!(
        width(json!(100)),
        "参数 width 超出范围：280 到 1280，传入的是 100"
    );
    assert_eq!(
        width(json!("1281")),
        "参数 width 超出范围：280 到 1280，传入的是 1281"
    );
    assert_eq!(
        refused("livebroadcast.getLiveInfo", json!({ "pageIndex": 0 })),
        "参数 pageIndex 超出范围：至少 1，传入的是 0"
    );
    assert!(
        refused(
            "urllink.generate",
            json!({ "expire_type": 1, "expire_interval": 31 })
        )
        .contains("1 到 30")
    );
    accepted(
        "wxacode.getUnlimited",
        json!({ "scene": "a", "width": 280 }),
    );
}

#[test]
fn a_parameter_can_be_required_by_another() {
    assert_eq!(
        refused("urllink.generate", json!({ "expire_type": 1 })),
        "缺少参数 expire_interval（expire_type 为 1 时必填）"
    );
    assert_eq!(
        refused(
            "order.opspecialorder",
            json!({ "order_id": "1", "type": 1 })
        ),
        "缺少参数 delay_to（type 为 1 时必填）"
    );
    assert!(
        refused(
            "security.msgSecCheck",
            json!({ "content": "x", "version": "2", "scene": 1 })
        )
        .contains("openid")
    );
    accepted(
        "order.opspecialorder",
        json!({ "order_id": "1", "type": 2 }),
    );
    accepted("security.msgSecCheck", json!({ "content": "x" }));
}

#[test]
fn seconds_are_no_milliseconds() {
    let time = refused(
        "order.notifyConfirmReceive",
        json!({ "received_time": 1_670_829_139_000_i64 }),
    );
    assert!(
        time.contains("received_time") && time.contains("秒"),
        "{time}"
    );
}

#[test]
fn lists_and_what_is_in_them_are_looked_into() {
    let shipping = |list: Json| json!({ "order_key": { "order_number_type": 2 }, "logistics_type": 4, "delivery_mode": 1, "shipping_list": list, "payer": { "openid": "o" } });
    let refused = |list: Json| refused("order.uploadShippingInfo", shipping(list));
    assert_eq!(
        refused(json!([])),
        "参数 shipping_list 的个数超出范围：1 到 15 个，传入了 0 个"
    );
    assert!(refused(json!(vec![json!({ "item_desc": "x" }); 16])).contains("传入了 16 个"));
    assert_eq!(
        refused(json!([{ "item_desc": "x" }, {}])),
        "缺少参数 shipping_list[1].item_desc"
    );
    assert_eq!(
        refused(json!([1])),
        "参数 shipping_list[0] 应为对象，传入的是数字"
    );
    assert_eq!(
        refused(json!({})),
        "参数 shipping_list 应为数组，传入的是对象"
    );
    accepted(
        "order.uploadShippingInfo",
        shipping(json!([{ "item_desc": "x" }])),
    );
}

#[test]
fn types_that_wechat_cannot_take_are_refused() {
    let message = |field: &str, value: Json| {
        let mut message = json!({ "touser": "o", "template_id": "t", "data": {} });
        message[field] = value;
        refused("subscribeMessage.send", message)
    };
    assert_eq!(
        message("data", json!(1)),
        "参数 data 应为对象，传入的是数字"
    );
    assert_eq!(
        message("data", json!([])),
        "参数 data 应为对象，传入的是数组"
    );
    assert_eq!(
        message("touser", json!({})),
        "参数 touser 应为字符串，传入的是对象"
    );
    assert_eq!(message("touser", Json::Null), "缺少参数 touser");
    assert_eq!(
        message("touser", json!("<throws>")),
        "参数 touser 无法读取：它的 getter 或 Proxy 抛出了异常"
    );
}

#[test]
fn what_is_no_object_is_no_argument() {
    for (given, word) in [
        (json!(null), "null"),
        (json!("x"), "字符串"),
        (json!([]), "数组"),
        (json!(1), "数字"),
    ] {
        let msg = refused("urllink.generate", given);
        assert!(msg.contains("应为一个对象") && msg.contains(word), "{msg}");
    }
}

#[test]
fn text_checks_have_the_limit_of_their_version() {
    let long = |version: i32, text: String| json!({ "content": text, "openid": "o", "scene": 1, "version": version });
    assert!(
        refused("security.msgSecCheck", long(2, "字".repeat(2501)))
            .contains("最多 2500 个字符，传入了 2501 个")
    );
    assert!(
        refused("security.msgSecCheck", long(1, "字".repeat(175_000)))
            .contains("最多 500 KB，传入了 513 KB")
    );
    accepted("security.msgSecCheck", long(1, "字".repeat(170_000)));
    // An emoji is one character, though JavaScript counts two.
    let world = World::new(|_| {
        answer(
            json!({ "errcode": 0, "access_token": "t", "expires_in": 7200, "result": { "label": 100 } }),
        )
    });
    let given = long(2, "😀".repeat(2500));
    assert_eq!(
        world
            .call(&world.shop(), "security.msgSecCheck", given)
            .code(),
        0
    );
}

#[test]
fn an_image_is_given_in_one_of_three_ways() {
    let image = |base64: String| refused("security.imgSecCheck", json!({ "base64": base64 }));
    assert!(image(String::new()).contains("缺少参数 base64"));
    assert!(refused("security.imgSecCheck", json!({})).contains("缺少参数 base64"));
    accepted(
        "security.imgSecCheck",
        json!({ "base64": "data:image/png;base64,iVBORw0KGgo=" }),
    );
}

#[test]
fn no_token_goes_to_another_host() {
    for url in [
        "https://evil.example/x",
        "//evil.example",
        "https://api.weixin.qq.com@evil.example/",
        "https://api.weixin.qq.com.evil.example/x",
        "http://api.weixin.qq.com/cgi-bin/x",
        "https:/\\evil.example",
        "\\\\evil.example",
        "wxa/../../x",
        "wxa/%2e%2e/x",
        "wxa//x",
        "javascript:alert(1)",
        "",
    ] {
        let msg = refused("request", json!({ "url": url }));
        assert!(msg.contains("url"), "{url}: {msg}");
    }
    assert!(refused("request", json!({ "url": "wxa/x", "method": "PUT" })).contains("method"));
}

#[test]
fn addresses_of_wechat_are_taken_in_every_form() {
    for (url, expected) in [
        ("wxa/x", "https://api.weixin.qq.com/wxa/x?access_token=t"),
        (
            "/wxa/x?a=1&b=%20",
            "https://api.weixin.qq.com/wxa/x?access_token=t&a=1&b=%20",
        ),
        (
            "https://api.weixin.qq.com/wxa/x?access_token=ACCESS_TOKEN",
            "https://api.weixin.qq.com/wxa/x?access_token=t",
        ),
        (
            "HTTPS://API.weixin.qq.com/wxa/x",
            "https://api.weixin.qq.com/wxa/x?access_token=t",
        ),
        (
            "https://api.weixin.qq.com/wxa/x?access_token=mine#top",
            "https://api.weixin.qq.com/wxa/x?access_token=mine",
        ),
    ] {
        let world = World::new(|_| {
            answer(json!({ "errcode": 0, "access_token": "t", "expires_in": 7200 }))
        });
        let result = world.call(&world.shop(), "request", json!({ "url": url }));
        assert_eq!(result.code(), 0, "{url}: {}", result.msg());
        assert_eq!(world.0.seen.borrow().last().unwrap().url, expected);
    }
    // Other hosts of WeChat keep their name, unless the instance has a base address of its own.
    let target = |base: &str| {
        let url = "https://sh.api.weixin.qq.com/wxa/x";
        weixin_openapi::address::Target::read::<Val>(url, base)
            .unwrap()
            .base
    };
    assert_eq!(
        target("https://api.weixin.qq.com"),
        "https://sh.api.weixin.qq.com"
    );
    assert_eq!(
        target("http://127.0.0.1:8080/proxy/"),
        "http://127.0.0.1:8080/proxy"
    );
}
