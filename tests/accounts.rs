//! Which account a call acts for.
#![allow(clippy::unwrap_used)]

mod support;

use serde_json::{Value as Json, json};
use support::{World, answer};
use weixin_openapi::platform::Platform;

/// A world without WeChat: accounts are resolved, nothing is sent.
fn world() -> World {
    World::new(|_| answer(json!({})))
}

fn pair(name: &str) -> Json {
    json!({ "oauth": { "weixin": { "appid": format!("wx{name}"), "appsecret": format!("secret of {name}") } } })
}

/// The appid that a function of this kind acts for, or the failure's message.
fn resolved(
    config: Json,
    kind: Platform,
    appid: Option<&str>,
    secret: Option<&str>,
) -> Result<(String, String), String> {
    let world = world();
    *world.0.config.borrow_mut() = Some(config);
    resolved_in(&world, kind, appid, secret)
}

fn resolved_in(
    world: &World,
    kind: Platform,
    appid: Option<&str>,
    secret: Option<&str>,
) -> Result<(String, String), String> {
    let accounts = weixin_openapi::account::Accounts::new(None);
    accounts
        .resolve(world, kind, appid, secret)
        .map(|account| (account.appid, account.secret))
        .map_err(|failure| {
            assert!(failure.code() < 0);
            failure.said().to_string()
        })
}

fn appid(config: Json, kind: Platform) -> String {
    resolved(config, kind, None, None).unwrap().0
}

#[test]
fn each_account_has_its_node() {
    let config = json!({ "mp-weixin": pair("mp"), "h5-weixin": pair("oa"), "app-plus": pair("app"), "h5": pair("pc") });
    assert_eq!(appid(config.clone(), Platform::MiniProgram), "wxmp");
    assert_eq!(appid(config.clone(), Platform::OfficialAccount), "wxoa");
    assert_eq!(appid(config.clone(), Platform::MobileApp), "wxapp");
    assert_eq!(appid(config, Platform::Website), "wxpc");
}

#[test]
fn a_function_belongs_to_an_account_by_its_name() {
    assert_eq!(Platform::of("request"), Platform::MiniProgram);
    assert_eq!(Platform::of("wxacode.getUnlimited"), Platform::MiniProgram);
    assert_eq!(
        Platform::of("h5.templateMessage.send"),
        Platform::OfficialAccount
    );
    assert_eq!(Platform::of("app.auth.getUserInfo"), Platform::MobileApp);
    assert_eq!(Platform::of("pc.auth.getAppidInfo"), Platform::Website);
}

#[test]
fn preferred_platforms_choose_between_two_nodes() {
    let config = json!({
        "preferedWebPlatform": "web", "preferedAppPlatform": "app",
        "h5-weixin": pair("old-oa"), "web-weixin": pair("new-oa"),
        "app-plus": pair("old-app"), "app": pair("new-app"),
        "h5": pair("old-pc"), "web": pair("new-pc"),
    });
    assert_eq!(appid(config.clone(), Platform::OfficialAccount), "wxnew-oa");
    assert_eq!(appid(config.clone(), Platform::MobileApp), "wxnew-app");
    assert_eq!(appid(config, Platform::Website), "wxnew-pc");
}

#[test]
fn the_newer_spelling_is_understood() {
    let config = json!({ "web": { "oauth": {
        "weixin-h5": { "appid": "wxoa", "appsecret": "s" },
        "weixin-web": { "appid": "wxpc", "appsecret": "s" },
    } } });
    assert_eq!(appid(config.clone(), Platform::OfficialAccount), "wxoa");
    assert_eq!(appid(config, Platform::Website), "wxpc");
}

#[test]
fn of_several_apps_the_calling_one_counts_then_the_default() {
    let world = world();
    *world.0.config.borrow_mut() = Some(json!([
        { "dcloudAppid": "__UNI__1", "mp-weixin": pair("one") },
        { "dcloudAppid": "__UNI__2", "isDefaultConfig": true, "mp-weixin": pair("two") },
    ]));
    let of = |calling: Option<&str>| {
        *world.0.calling_app.borrow_mut() = calling.map(str::to_owned);
        resolved_in(&world, Platform::MiniProgram, None, None)
            .unwrap()
            .0
    };
    assert_eq!(of(Some("__UNI__1")), "wxone");
    assert_eq!(of(Some("__UNI__9")), "wxtwo");
    assert_eq!(of(None), "wxtwo");

    let lost = resolved(
        json!([{ "mp-weixin": pair("a") }, { "mp-weixin": pair("b") }]),
        Platform::MiniProgram,
        None,
        None,
    );
    assert!(lost.unwrap_err().contains("isDefaultConfig"));
    assert_eq!(
        appid(
            json!([{ "mp-weixin": pair("only") }]),
            Platform::MiniProgram
        ),
        "wxonly"
    );
}

#[test]
fn the_caller_names_an_account_in_one_of_four_ways() {
    let config = json!({
        "uni": { "mp-weixin": pair("mp") },
        "vk": { "oauth": { "weixin": { "list": [{ "appid": "wxlisted", "appsecret": "listed" }] } } },
    });
    let of = |appid, secret| resolved(config.clone(), Platform::MiniProgram, appid, secret);
    let mp = ("wxmp".to_owned(), "secret of mp".to_owned());
    assert_eq!(of(None, None).unwrap(), mp);
    assert_eq!(of(Some("wxmp"), None).unwrap(), mp);
    assert_eq!(of(Some("wxmp"), Some("another")).unwrap(), mp);
    assert_eq!(
        of(Some("wxother"), Some("given")).unwrap(),
        ("wxother".to_owned(), "given".to_owned())
    );
    assert_eq!(
        of(Some("wxlisted"), None).unwrap(),
        ("wxlisted".to_owned(), "listed".to_owned())
    );

    let unknown = of(Some("wxnobody"), None).unwrap_err();
    assert!(
        unknown.contains("mp-weixin.oauth.weixin") && unknown.contains("vk.oauth.weixin.list"),
        "{unknown}"
    );
    assert!(of(None, Some("alone")).unwrap_err().contains("appid"));
}

#[test]
fn what_is_missing_is_named() {
    let missing = |config: Json, kind| resolved(config, kind, None, None).unwrap_err();
    let nothing = missing(json!({}), Platform::MiniProgram);
    assert!(
        nothing.contains("mp-weixin.oauth.weixin") && nothing.contains("uni-id/config.json"),
        "{nothing}"
    );
    let secret = missing(
        json!({ "mp-weixin": { "oauth": { "weixin": { "appid": "wx", "appsecret": "" } } } }),
        Platform::MiniProgram,
    );
    assert!(
        secret.contains("的 appsecret：") && !secret.contains("appid 和"),
        "{secret}"
    );
    let id = missing(
        json!({ "h5-weixin": { "oauth": { "weixin": { "appsecret": "s" } } } }),
        Platform::OfficialAccount,
    );
    assert!(
        id.contains("公众号的 appid：") && id.contains("h5-weixin.oauth.weixin"),
        "{id}"
    );
    // A half-filled node does not break others, nor does a node of another type.
    let config = json!({ "mp-weixin": pair("mp"), "h5-weixin": "", "app-plus": null });
    assert_eq!(appid(config, Platform::MiniProgram), "wxmp");
}

#[test]
fn what_the_loader_found_wrong_with_an_account_is_told_to_who_asks_for_it() {
    let mut swapped = pair("oa");
    swapped["oauth"]["weixin"]["weixinWrong"] = json!("填反了");
    let listed = json!({ "appid": "wxlisted", "appsecret": "x", "weixinWrong": "填反了" });
    let uni = json!({ "mp-weixin": pair("mp"), "h5-weixin": swapped });
    let vk = json!({ "oauth": { "weixin": { "list": [listed] } } });
    let config = json!({ "uni": uni, "vk": vk });
    let failed = |kind, appid| resolved(config.clone(), kind, appid, None).unwrap_err();
    assert_eq!(failed(Platform::OfficialAccount, None), "填反了");
    assert_eq!(
        failed(Platform::OfficialAccount, Some("wxlisted")),
        "填反了"
    );
    assert_eq!(appid(config.clone(), Platform::MiniProgram), "wxmp");
    let given = resolved(
        config,
        Platform::OfficialAccount,
        Some("wxlisted"),
        Some("mine"),
    );
    assert_eq!(given.unwrap().1, "mine");
}

#[test]
fn an_instance_with_a_pair_of_its_own_uses_it_for_its_mini_program_only() {
    let world = world();
    let accounts =
        weixin_openapi::account::Accounts::new(Some(("wxown".to_owned(), "s".to_owned())));
    let of = |kind| {
        accounts
            .resolve(&world, kind, None, None)
            .map(|account| account.appid)
    };
    assert_eq!(of(Platform::MiniProgram).unwrap(), "wxown");
    assert!(
        of(Platform::OfficialAccount)
            .unwrap_err()
            .said()
            .to_string()
            .contains("h5-weixin")
    );
}

#[test]
fn options_that_mean_nothing_are_named() {
    for (options, word) in [
        (json!("wx"), "选项"),
        (json!({ "appid": 1, "appsecret": "s" }), "appid"),
        (json!({ "appid": "wx" }), "appsecret"),
        (json!({ "appsecret": "s" }), "appid"),
        (json!({ "timeout": 0 }), "timeout"),
        (json!({ "timeout": "20s" }), "timeout"),
        (json!({ "retries": -1 }), "retries"),
        (json!({ "baseURL": "ftp://example.com" }), "baseURL"),
        (json!({ "baseURL": "https://user@example.com" }), "baseURL"),
        (json!({ "config": "config.json" }), "config"),
    ] {
        let made = weixin_openapi::client::Client::new(&support::val(options.clone()), world());
        let msg = made.err().map(|failure| failure.msg()).unwrap_or_default();
        assert!(msg.contains(word), "{options}: {msg}");
    }
}
