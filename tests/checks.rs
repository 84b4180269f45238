//! What is refused before the network, and what is not.
#![allow(clippy::unwrap_used)]

mod support;

use serde_json::{Value as Json, json};
use std::rc::Rc;
use support::{Val, World, answer};
use weixin_openapi::client::Client;

/// The failure of a call that must not reach WeChat.
fn refused(function: &str, given: Json) -> String {
    let world =
        World::new(|_| answer(json!({ "errcode": 0, "access_token": "t", "expires_in": 7200 })));
    let result = world.call(&accounts(&world), function, given.clone());
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
    let result = world.call(&accounts(&world), function, given.clone());
    assert_eq!(world.paths().len(), 2, "{given}: {}", result.msg());
}

/// A mini program and an official account.
fn accounts(world: &World) -> Rc<Client<World>> {
    let account =
        json!({ "oauth": { "weixin": { "appid": "wxshop", "appsecret": "secret-of-the-shop" } } });
    world.client(json!({ "config": { "mp-weixin": account, "h5-weixin": account } }))
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
    let shipping = |list: Json| json!({ "order_key": { "order_number_type": 2, "transaction_id": "t" }, "logistics_type": 1, "delivery_mode": 2, "is_all_delivered": true, "shipping_list": list, "payer": { "openid": "o" } });
    let parcel = |description: &str| json!({ "tracking_no": "1", "express_company": "ZTO", "item_desc": description });
    let refused = |list: Json| refused("order.uploadShippingInfo", shipping(list));
    assert_eq!(
        refused(json!([])),
        "参数 shipping_list 的个数超出范围：1 到 15 个，传入了 0 个"
    );
    assert!(refused(json!(vec![parcel("x"); 16])).contains("传入了 16 个"));
    assert_eq!(
        refused(json!([parcel("x"), { "tracking_no": "1", "express_company": "ZTO" }])),
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
        shipping(json!([parcel("x"), parcel("y")])),
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

/// An order as most shops ship it.
fn shipped(change: impl Fn(&mut Json)) -> Json {
    let mut order = json!({
        "order_key": { "order_number_type": 2, "transaction_id": "t" }, "logistics_type": 4, "delivery_mode": 1,
        "shipping_list": [{ "item_desc": "x" }], "payer": { "openid": "o" }
    });
    change(&mut order);
    order
}

#[test]
fn rules_between_the_fields_of_a_shipment_are_those_of_wechat() {
    let refused = |change: fn(&mut Json)| refused("order.uploadShippingInfo", shipped(change));
    for (msg, wanted) in [
        (
            refused(|it| it["order_key"] = json!({ "order_number_type": 2 })),
            "缺少参数 order_key.transaction_id（order_number_type 为 2 时必填）",
        ),
        (
            refused(|it| it["order_key"] = json!({ "order_number_type": 1, "mchid": "m" })),
            "缺少参数 order_key.out_trade_no（order_number_type 为 1 时必填）",
        ),
        (
            refused(|it| it["order_key"]["order_number_type"] = json!(3)),
            "参数 order_key.order_number_type 应为 1、2，传入的是「3」",
        ),
        (
            refused(|it| {
                it["delivery_mode"] = json!(2);
                it["is_all_delivered"] = json!(true);
            }),
            "参数 logistics_type 应为 1，传入的是「4」（delivery_mode 为 2 时）",
        ),
        (
            refused(|it| {
                it["delivery_mode"] = json!(2);
                it["logistics_type"] = json!(1);
            }),
            "缺少参数 is_all_delivered（delivery_mode 为 2 时必填）",
        ),
        (
            refused(|it| it["logistics_type"] = json!(1)),
            "缺少参数 shipping_list[0].tracking_no（logistics_type 为 1 时必填）",
        ),
        (
            refused(|it| it["shipping_list"] = json!([{ "item_desc": "x" }, { "item_desc": "y" }])),
            "参数 shipping_list 的个数超出范围：最多 1 个，传入了 2 个（delivery_mode 为 1 时）",
        ),
        (
            refused(|it| it["logistics_type"] = json!(9)),
            "参数 logistics_type 应为 1、2、3、4，传入的是「9」",
        ),
    ] {
        assert_eq!(msg, wanted);
    }
}

#[test]
fn what_a_page_only_advises_is_sent() {
    accepted(
        "livebroadcast.getLiveInfo",
        json!({ "pageIndex": 1, "pageSize": 101 }),
    );
    accepted("subscribeMessage.addMessageTemplate", json!({ "tid": "1" }));
    accepted(
        "urllink.generate",
        json!({ "expire_type": 0, "expire_interval": 99 }),
    );
    accepted(
        "order.uploadCombinedShippingInfo",
        json!({ "order_key": { "order_number_type": 2, "transaction_id": "t" }, "payer": { "openid": "o" } }),
    );
    let message = json!({ "touser": "o", "template_id": "t", "miniprogram": {}, "data": {} });
    accepted("h5.templateMessage.send", message.clone());
    accepted("h5.subscribeMessage.send", message);
}

/// What a call sends.
fn sent(function: &str, given: Json) -> Json {
    let world =
        World::new(|_| answer(json!({ "errcode": 0, "access_token": "t", "expires_in": 7200 })));
    world.call(&world.shop(), function, given);
    let seen = world.0.seen.borrow();
    seen.last().unwrap().body.clone().unwrap()
}

#[test]
fn another_type_is_turned_where_nothing_is_lost() {
    assert_eq!(
        sent(
            "wxacode.getUnlimited",
            json!({ "scene": 1001, "width": "430", "check_path": "false" })
        ),
        json!({ "scene": "1001", "check_path": false, "width": 430 })
    );
    let order = |number: Json| json!({ "order_key": { "order_number_type": number, "transaction_id": "t" }, "payer": { "openid": "o" } });
    assert_eq!(
        sent("order.uploadCombinedShippingInfo", order(json!("2")))["order_key"],
        json!({ "order_number_type": 2, "transaction_id": "t" })
    );
}

#[test]
fn another_type_that_wechat_would_misread_is_refused_with_both_kinds_named() {
    let refused = |given: Json| refused("order.getOrder", given);
    assert_eq!(
        refused(json!({ "transaction_id": 4_200_000_000_000_000_000_i64 })),
        "参数 transaction_id 应为字符串：传入的数字超过 2^53，JavaScript 已经把它四舍五入了"
    );
    assert_eq!(
        refused(json!({ "transaction_id": true })),
        "参数 transaction_id 应为字符串，传入的是布尔值"
    );
    let code = |field: &str, value: Json| {
        let mut given = json!({ "scene": "a" });
        given[field] = value;
        refused_by("wxacode.getUnlimited", given)
    };
    assert_eq!(
        code("width", json!("430px")),
        "参数 width 应为数字，传入的是字符串「430px」"
    );
    assert_eq!(
        code("check_path", json!("no")),
        "参数 check_path 应为布尔值，传入的是字符串「no」"
    );
    assert_eq!(
        code("check_path", json!(2)),
        "参数 check_path 应为布尔值，传入的是数字「2」"
    );
    assert_eq!(
        code("env_version", json!("formal")),
        "参数 env_version 应为 release、trial、develop，传入的是「formal」"
    );
}

/// By its own name, where `refused` is another's.
fn refused_by(function: &str, given: Json) -> String {
    refused(function, given)
}

#[test]
fn a_near_miss_is_told_which_one_was_meant() {
    for (function, given, wanted) in [
        (
            "subscribeMessage.send",
            json!({ "openid": "o", "template_id": "t", "data": {} }),
            "缺少参数 touser（传入的 openid 不是它的参数）",
        ),
        (
            "subscribeMessage.send",
            json!({ "toUser": "o", "template_id": "t", "data": {} }),
            "缺少参数 touser（传入的 toUser 不是它的参数）",
        ),
        (
            "subscribeMessage.send",
            json!({ "touser": "o", "templateId": "t", "data": {} }),
            "缺少参数 template_id（传入的 templateId 不是它的参数）",
        ),
        (
            "wxacode.getUnlimited",
            json!({ "scene": "a", "path": "p" }),
            "参数 path 不是它的参数，是不是 page？",
        ),
        (
            "wxacode.getUnlimited",
            json!({ "scene": "a", "envVersion": "trial" }),
            "参数 envVersion 不是它的参数，是不是 env_version？",
        ),
        (
            "urllink.generate",
            json!({ "expire_tpye": 1 }),
            "参数 expire_tpye 不是它的参数，是不是 expire_type？",
        ),
    ] {
        assert_eq!(refused(function, given), wanted);
    }
    // Others are dropped, as ever: callers spread in what they have.
    accepted(
        "wxacode.getUnlimited",
        json!({ "scene": "a", "uid": 1, "token": "x", "pages": 1 }),
    );
}

#[test]
fn template_data_keeps_to_the_rules_of_its_types() {
    let data = |field: &str, value: Json| {
        let mut data = json!({});
        data[field] = value;
        json!({ "touser": "o", "template_id": "t", "data": data })
    };
    let value = |field: &str, text: &str| data(field, json!({ "value": text }));
    for (field, good, bad) in [
        (
            "thing1",
            "二十个字以内的事物",
            "果果果果果果果果果果果果果果果果果果果果果",
        ),
        ("number2", "-3.50", "三"),
        ("letter3", "abc", "ab1"),
        ("symbol4", "￥#", "a"),
        ("character_string5", "A-1/2", "编号1"),
        ("time6", "2019年10月1日 15:01~16:00", "明天"),
        ("time6", "15:01", "2019年10月1日"),
        ("date7", "2019-10-01", "下周"),
        ("amount8", "￥12.50元", "12345678901"),
        ("amount8", "100", "一百元"),
        ("phone_number9", "+86-0766-66888866", "张三"),
        ("car_number10", "粤A8Z888挂", "粤A8Z888挂车123"),
        ("name11", "欧阳娜娜", "一二三四五六七八九十一"),
        (
            "name11",
            "Johann Sebastian",
            "Johann Sebastian Bach the Elder",
        ),
        ("phrase12", "配送中", "go"),
    ] {
        accepted("subscribeMessage.send", value(field, good));
        let msg = refused("subscribeMessage.send", value(field, bad));
        assert!(msg.contains(&format!("data.{field}.value")), "{msg}");
        let msg = refused("h5.subscribeMessage.send", value(field, bad));
        assert!(msg.contains(&format!("data.{field}.value")), "{msg}");
    }
    for field in [
        "first", "keyword1", "remark", "const13", "enum14", "whatever",
    ] {
        accepted(
            "h5.templateMessage.send",
            value(
                field,
                "什么都可以，多长都可以，四十个字以上也是一样，由微信来说",
            ),
        );
    }
    assert_eq!(
        refused("subscribeMessage.send", value("thing1", &"果".repeat(21))),
        "参数 data.thing1.value 太长：thing 最多 20 个字符，传入了 21 个"
    );
    assert_eq!(
        refused("subscribeMessage.send", data("thing1", json!("苹果"))),
        "参数 data.thing1 应为 { value: '…' }，传入的是字符串"
    );
    assert_eq!(
        refused("subscribeMessage.send", data("thing1", json!({}))),
        "缺少参数 data.thing1.value"
    );
}
