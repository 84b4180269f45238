//! `weixin.app`: login with WeChat in a mobile app.

use super::auth::{APPID_INFO, OAUTH_MESSAGES};
use super::model::{Endpoint, Proof, Special, get, list, number, text};

pub(super) const ENDPOINTS: &[Endpoint] = &[
    get("app.auth.getAccessToken", "sns/oauth2/access_token", "App 微信登录：用 code 换取用户授权的 access_token")
        .about(
            "`code` 由 App 端调起微信授权取得，只能使用一次。使用配置里 App（`app-plus`）的帐号。\
             结果里的 `access_token` 是这个用户授权的，不是接口调用凭据；请不要发给客户端。",
        )
        .proof(Proof::Secret)
        .repeatable(false)
        .params(&[text("code", "App 端授权得到的 code").required()])
        .result(&[
            text("access_token", "用户授权的凭证，`app.auth.getUserInfo` 用它").required(),
            number("expires_in", "`access_token` 的有效期，秒").required(),
            text("refresh_token", "用来刷新 `access_token`，有效期 30 天").required(),
            text("openid", "用户在这个 App 里的唯一标识").required(),
            text("scope", "用户授权的范围").required(),
            text("unionid", "用户在微信开放平台帐号下的唯一标识"),
        ])
        .says(OAUTH_MESSAGES)
        .codes(&[-1, 40013, 40125, 41008])
        .example("const res = await weixin.app.auth.getAccessToken({ code })\nif (res.code === 0) console.log(res.openid, res.unionid)")
        .source("https://developers.weixin.qq.com/doc/oplatform/Mobile_App/WeChat_Login/Development_Guide.html"),
    get("app.auth.getUserInfo", "sns/userinfo", "App 微信登录：获取用户的昵称和头像")
        .about("`access_token` 和 `openid` 是 `app.auth.getAccessToken` 得到的。不需要帐号的配置。")
        .special(Special::UserInfo)
        .params(&[
            text("access_token", "用户授权的凭证，不是接口调用凭据").required().local(),
            text("openid", "用户的 openid").required(),
            text("lang", "国家地区的语言：zh_CN（默认）、zh_TW、en").values(&["zh_CN", "zh_TW", "en"]).default_text("zh_CN"),
        ])
        .result(&[
            text("openid", "用户的 openid").required(),
            text("unionid", "用户在微信开放平台帐号下的唯一标识"),
            text("nickname", "昵称").required(),
            text("headimgurl", "头像的网址").required(),
            text("avatar", "同 `headimgurl`").required(),
            number("sex", "性别：1 男，2 女，0 未知").required(),
            number("gender", "同 `sex`").required(),
            text("country", "国家"),
            text("province", "省份"),
            text("city", "城市"),
            list("privilege", "特权信息").shape("string[]"),
        ])
        .says(&[
            (40001, "用户授权的 access_token 无效：请传 app.auth.getAccessToken 得到的，不是接口调用凭据"),
            (40014, "用户授权的 access_token 不合法：请原样传 app.auth.getAccessToken 得到的"),
            (40003, "openid 不正确，或不属于这个 access_token：两者要出自同一次 app.auth.getAccessToken"),
            (42001, "用户授权的 access_token 已过期：请用 refresh_token 刷新，或让用户重新授权"),
            (48001, "没有权限：用户授权的范围须是 snsapi_userinfo"),
        ])
        .codes(&[-1])
        .example("const res = await weixin.app.auth.getUserInfo({ access_token, openid })\nif (res.code === 0) console.log(res.nickname, res.avatar)")
        .source("https://developers.weixin.qq.com/doc/oplatform/Mobile_App/WeChat_Login/Authorized_API_call_UnionID.html"),
    Endpoint {
        name: "app.auth.getAppidInfo",
        title: "取得 App 的 appid 和 appsecret",
        example: "const { appid } = weixin.app.auth.getAppidInfo()",
        ..APPID_INFO
    },
];
