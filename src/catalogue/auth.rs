//! `weixin.auth`: who calls, and who the user is.

use super::model::{Endpoint, Field, Method, Proof, Special, get, number, post, text};

/// What a token costs. (WeChat: getStableAccessToken.)
pub(super) const TOKEN_QUOTA: &str = "1 万次/分钟，50 万次/天";
/// What the token endpoint answers.
pub(super) const TOKEN_CODES: &[i32] = &[
    -1, 40001, 40002, 40013, 40125, 40164, 40243, 41002, 41004, 45009, 45011, 50004, 50007, 89503,
    89506, 89507,
];

/// What a user's authorization by OAuth gives, in both spellings.
pub(super) const OAUTH_SESSION: &[Field] = &[
    text("openid", "用户在这个帐号下的唯一标识").required(),
    text(
        "unionid",
        "用户在微信开放平台帐号下的唯一标识；绑定了开放平台才有",
    ),
    text(
        "access_token",
        "用户授权的凭证，用来获取用户信息；不是接口调用凭据",
    )
    .required(),
    text("accessToken", "同 `access_token`").required(),
    number("expires_in", "`access_token` 的有效期，秒").required(),
    number("expiresIn", "同 `expires_in`").required(),
    text("refresh_token", "用来刷新 `access_token`，有效期 30 天").required(),
    text("refreshToken", "同 `refresh_token`").required(),
    text("scope", "用户授权的范围").required(),
    number(
        "is_snapshotuser",
        "1：用户在快照页，是虚拟帐号。只有网页授权时才可能有",
    ),
    text("appid", "登录的帐号的 appid").required(),
];
/// How it fails.
pub(super) const OAUTH_MESSAGES: &[(i32, &str)] = &[
    (
        40029,
        "无效code，请重新获取：code 五分钟内有效、只能用一次；请检查它与 appid 是否属于同一个应用",
    ),
    (
        40163,
        "该code已被使用，请重新获取：请让用户重新授权，并检查前端是否重复提交",
    ),
    (
        42003,
        "code已过期，请重新获取：请让用户重新授权，并在五分钟内使用",
    ),
];

const JS_CODE: Field = text("js_code", "登录时获取的 code，也可以写作 `code`")
    .required()
    .alias("code");
const OPENID: Field = text("openid", "用户在这个小程序里的唯一标识").required();
const UNIONID: Field = text(
    "unionid",
    "用户在微信开放平台帐号下的唯一标识；小程序绑定了开放平台才有",
);
const SESSION_KEY: Field = text("session_key", "会话密钥，用来解密用户数据").required();
const SESSION_KEY_TWIN: Field = text("sessionKey", "同 `session_key`").required();
const OWNER: Field = text("appid", "登录的小程序的 appid").required();

/// The login of a mini program.
const LOGIN: Endpoint = get("auth.code2Session", "sns/jscode2session", "小程序登录：用 code 换取 openid 和 session_key")
    .proof(Proof::Secret)
    .repeatable(false)
    .says(&[
        (40029, "无效code，请重新获取：wx.login 的 code 五分钟内有效、只能用一次；请检查它与 appid 是否属于同一个小程序"),
        (40163, "该code已被使用，请重新获取：请让小程序重新 wx.login，并检查前端是否重复提交"),
        (40226, "高风险用户，登录被拦截：微信认为这个微信号有风险，不必重试"),
        (45011, "登录太频繁（每个用户每分钟 100 次）：请稍后再试，已登录的用户不要反复登录"),
    ])
    .codes(&[-1, 40013, 40125, 41008, 42003])
    .example("const res = await weixin.auth.code2Session({ js_code })\nif (res.code !== 0) return res\nconst { openid, sessionKey } = res")
    .source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html");

/// What tells the account itself; each namespace has its own.
pub(super) const APPID_INFO: Endpoint = post("", "", "取得当前帐号的 appid 和 appsecret")
    .about(
        "**同步**函数，不请求微信：结果就是 `{ appid, appsecret }`，没有 `code`。找不到帐号时**抛出** `Error`，带有 `code`、`msg`。\
         请不要把 appsecret 发给客户端。",
    )
    .proof(Proof::None)
    .special(Special::AppidInfo)
    .result_shape("AppidInfo")
    .codes(&[-10])
    .source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/");

pub(super) const ENDPOINTS: &[Endpoint] = &[
    post("auth.getAccessToken", "cgi-bin/stable_token", "获取小程序接口调用凭据 access_token")
        .about(
            "调用绝大多数后台接口都需要 access_token；本包的函数会自己取得、缓存（最长 1 小时）并在失效时刷新，一般不必调用本函数。\
             使用微信的「稳定版」接口：多个进程各自获取也不会互相作废。\n\n\
             结果是字符串。失败时**抛出** `Error`，带有 `code`、`errcode`、`msg`（其它函数失败时都不抛出，而是返回带 `code` 的对象）。",
        )
        .proof(Proof::None)
        .special(Special::AccessToken)
        .repeatable(true)
        .result_shape("string")
        .codes(TOKEN_CODES)
        .quota(TOKEN_QUOTA)
        .example("const access_token = await weixin.auth.getAccessToken()")
        .source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html"),
    LOGIN.special(Special::Login)
        .about(
            "`js_code` 由小程序端 `wx.login` 取得，五分钟内有效，只能使用一次。结果里不会有 appsecret；请不要把 session_key 发给小程序端。\n\n\
             `platform` 不是 mp-weixin 时是网页授权或 App 登录的 code，用那个平台的帐号换取：结果里没有 `session_key`，有 `access_token` 等。",
        )
        .params(&[
            JS_CODE,
            text("platform", "code 来自哪里：mp-weixin 小程序（默认），h5-weixin 公众号网页，app、app-plus App，h5、web 网站")
                .values(&["mp-weixin", "h5-weixin", "app", "app-plus", "h5", "web"])
                .local(),
        ])
        .result(&[
            OPENID,
            UNIONID,
            SESSION_KEY,
            SESSION_KEY_TWIN,
            OWNER,
            text("access_token", "用户授权的凭证，`platform` 不是 mp-weixin 时才有"),
            text("accessToken", "同 `access_token`"),
            number("expires_in", "`access_token` 的有效期，秒"),
            number("expiresIn", "同 `expires_in`"),
            text("refresh_token", "用来刷新 `access_token`"),
            text("refreshToken", "同 `refresh_token`"),
            text("scope", "用户授权的范围"),
        ]),
    Endpoint { name: "auth.code2SessionMpWeixin", ..LOGIN }
        .about("同 `auth.code2Session`，`platform` 总是小程序。")
        .special(Special::Session)
        .params(&[JS_CODE])
        .result(&[OPENID, UNIONID, SESSION_KEY, SESSION_KEY_TWIN, OWNER])
        .example("const res = await weixin.auth.code2SessionMpWeixin({ js_code })\nif (res.code !== 0) return res\nconst { openid, sessionKey } = res"),
    Endpoint { name: "auth.getAppidInfo", ..APPID_INFO }
        .example("const { appid } = weixin.auth.getAppidInfo()"),
];

// A login code is spent by the first answer, even one that got lost on its way: that GET is never repeated.
const _: () = assert!(matches!(LOGIN.method, Method::Get) && !LOGIN.repeatable);
