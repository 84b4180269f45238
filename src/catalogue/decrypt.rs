//! `weixin.decrypt`: what the user lets the mini program know.

use super::model::{Endpoint, Special, number, object, post, text};

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
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
.result(&[
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
])
.says(&[
    (40013, "code 不属于这个小程序：请检查 appid 与获取 code 的小程序是否一致"),
    (40029, "code 无效或已使用：请传手机号按钮的 e.detail.code（不是 wx.login 的），用过之后让用户重新点击按钮"),
])
.codes(&[-1, 40001, 45011, -41001, -41002, -41003, -41004])
.example("const res = await weixin.decrypt.getPhoneNumber({ code })\nif (res.code === 0) console.log(res.phone)")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html")];
