//! `weixin.decrypt`: what the user lets the mini program know.

use super::model::{Endpoint, Field, Proof, Special, get, number, object, post, text};

pub(super) const ENDPOINTS: &[Endpoint] = &[
    GET_PHONE_NUMBER,
    GET_PHONE_NUMBER_BY_ENCRYPTED_DATA,
    DECRYPT_DATA,
    CHECK_SIGNATURE,
    CHECK_SESSION_KEY,
    RESET_USER_SESSION_KEY,
];

const SESSION_KEY: Field = text(
    "sessionKey",
    "`auth.code2Session` 得到的 `sessionKey`，base64",
);

/// What the mini program gets encrypted.
const ENCRYPTED: &[Field] = &[
    text("encryptedData", "小程序端得到的 `encryptedData`，base64")
        .required()
        .local(),
    text("iv", "与它一起得到的 `iv`，base64").required().local(),
    SESSION_KEY.required().local(),
];
const DECRYPTING: &[i32] = &[-41001, -41002, -41003, -41004];

/// A phone number under all the names that callers know.
const PHONE: &[Field] = &[
    object("data", "微信给出的手机号信息").required().fields(&[
        text("phoneNumber", "用户绑定的手机号（国外手机号会有区号）").required(),
        text("purePhoneNumber", "没有区号的手机号").required(),
        text("countryCode", "区号").required(),
        object("watermark", "数据水印").required().fields(&[
            text("appid", "小程序 appid").required(),
            number("timestamp", "用户获取手机号操作的时间戳，秒").required(),
        ]),
    ]),
    text("phone", "手机号，同 `data.phoneNumber`").required(),
    text("mobile", "手机号，同 `data.phoneNumber`").required(),
];

const GET_PHONE_NUMBER: Endpoint = post(
    "decrypt.getPhoneNumber",
    "wxa/business/getuserphonenumber",
    "获取微信绑定的手机号",
)
.about(
    "两种方式：传 `code`（推荐），由微信返回手机号；或传 `encryptedData`、`iv`、`sessionKey`，在本地解密。两种都传时以 `code` 为准。\n\n\
     解密失败多半是 `sessionKey` 已经不是当前的：请先 `wx.login` 并调用 `auth.code2Session`，再让用户点击按钮。",
)
.special(Special::PhoneNumber)
.params(&[
    text("code", "手机号按钮 `getphonenumber` 事件里的 `e.detail.code`（不是 `wx.login` 的 code），只能使用一次"),
    text("encryptedData", "方式二：事件里的 `e.detail.encryptedData`，base64").local(),
    text("iv", "方式二：事件里的 `e.detail.iv`，base64").local(),
    text("sessionKey", "方式二：`auth.code2Session` 得到的 `sessionKey`，base64").local(),
])
.result(PHONE)
.says(&[
    (40013, "code 不属于这个小程序：请检查 appid 与获取 code 的小程序是否一致"),
    (40029, "code 无效或已使用：请传手机号按钮的 e.detail.code（不是 wx.login 的），用过之后让用户重新点击按钮"),
])
.codes(&[-1, 40001, 45011, -41001, -41002, -41003, -41004])
.example("const res = await weixin.decrypt.getPhoneNumber({ code })\nif (res.code === 0) console.log(res.phone)")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html");

const GET_PHONE_NUMBER_BY_ENCRYPTED_DATA: Endpoint = post(
    "decrypt.getPhoneNumberByEncryptedData",
    "",
    "解密手机号",
)
.about("在本地解密，不请求微信。同 `decrypt.getPhoneNumber` 的方式二。只填 `appid` 时不需要它的 appsecret。")
.proof(Proof::None)
.special(Special::UserPhone)
.params(ENCRYPTED)
.result(PHONE)
.codes(DECRYPTING)
.example("const res = await weixin.decrypt.getPhoneNumberByEncryptedData({ encryptedData, iv, sessionKey })\nif (res.code === 0) console.log(res.phone)")
.source("https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html");

const DECRYPT_DATA: Endpoint = post(
    "decrypt.decryptData",
    "",
    "解密小程序端得到的加密数据",
)
.about(
    "在本地解密，不请求微信：用户信息、手机号、微信运动步数、群 id 等。结果就是解密出来的对象，旁边有 `code` 和 `msg`。\
     数据须是当前 `appid` 的小程序的（`watermark.appid`），只填 `appid` 时不需要它的 appsecret。\n\n\
     解密失败（-41003）多半是 `sessionKey` 已经不是当前的：先用 `decrypt.checkSessionKey` 核对，再重新 `wx.login`。\
     解密不能发现对开头 16 个字节的改动，要紧的数据请再用 `decrypt.checkSignature` 核对。",
)
.proof(Proof::None)
.special(Special::UserData)
.params(ENCRYPTED)
.result_shape("Result<T>")
.codes(DECRYPTING)
.example("const res = await weixin.decrypt.decryptData({ encryptedData, iv, sessionKey })\nif (res.code === 0) console.log(res.openId)")
.source("https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html");

const CHECK_SIGNATURE: Endpoint = post(
    "decrypt.checkSignature",
    "",
    "核对用户数据的签名",
)
.about("在本地计算，不请求微信，也不需要帐号的配置。`code` 为 0 是一致。")
.proof(Proof::None)
.special(Special::SignatureCheck)
.params(&[
    text("rawData", "小程序端得到的 `rawData` 原文，不能先解析再转换").required().local(),
    text("signature", "与它一起得到的 `signature`").required().local(),
    SESSION_KEY.required().local(),
])
.codes(&[-40001, -41001])
.example("const res = await weixin.decrypt.checkSignature({ rawData, signature, sessionKey })\nif (res.code !== 0) return res")
.source("https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html");

/// What it means that a key does not prove itself.
const NOT_CURRENT: (i32, &str) = (
    87009,
    "sessionKey 已经不是当前的，或不是这个 openid 的：请让小程序重新 wx.login，用 auth.code2Session 取得新的",
);

const CHECK_SESSION_KEY: Endpoint = get(
    "decrypt.checkSessionKey",
    "wxa/checksession",
    "核对 sessionKey 是否还是当前的",
)
.about("`sessionKey` 不会发给微信，发的是它的签名。`code` 为 0 是有效，87009 是已经失效。")
.special(Special::SessionSignature)
.params(&[
    text("openid", "用户的 openid").required(),
    SESSION_KEY.required().local(),
])
.says(&[NOT_CURRENT])
.codes(&[-1, 40001, 40003, -41001])
.example("const res = await weixin.decrypt.checkSessionKey({ openid, sessionKey })\nif (res.code === 87009) console.log('请重新 wx.login')")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/checkSessionKey.html");

const RESET_USER_SESSION_KEY: Endpoint = get(
    "decrypt.resetUserSessionKey",
    "wxa/resetusersessionkey",
    "重置用户的 sessionKey",
)
.about("旧的 `sessionKey` 随即失效，结果里是新的。要用旧的证明身份，它已经失效时只能重新 `wx.login`。")
.special(Special::SessionSignature)
.repeatable(false)
.params(&[
    text("openid", "用户的 openid").required(),
    SESSION_KEY.required().local(),
])
.result(&[
    text("openid", "用户的 openid").required(),
    text("session_key", "新的会话密钥").required(),
    text("sessionKey", "同 `session_key`").required(),
])
.says(&[NOT_CURRENT])
.codes(&[-1, 40001, 40003, -41001])
.example("const res = await weixin.decrypt.resetUserSessionKey({ openid, sessionKey })\nif (res.code === 0) console.log(res.openid)")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/ResetUserSessionKey.html");
