//! `weixin.subscribeMessage`: messages that the user of the mini program asked for.

use super::model::{Endpoint, Field, object, post, text};

/// `data` of a message: a value for each keyword of the template.
pub(super) const DATA: Field = object(
    "data",
    "模板内容，形如 { thing1: { value: '…' }, time2: { value: '…' } }",
)
.shape("Record<string, { value: unknown }>");

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
    "subscribeMessage.send",
    "cgi-bin/message/subscribe/send",
    "发送订阅消息",
)
.about(
    "用户须先在小程序里用 `wx.requestSubscribeMessage` 同意订阅；订阅是一次性的，发第二条要再次订阅。\n\n\
     每个字段的值有严格限制（thing 20 个字符，phrase 5 个汉字，number 32 位数字，time 24 小时制……），不合要求时 `code` 为 47003，`msg` 里写明是哪个字段。",
)
.params(&[
    text("touser", "接收者（用户）的 openid").required(),
    text("template_id", "订阅模板 id").required(),
    text("page", "点击卡片后的跳转页面，仅限本小程序，可以带参数（如 index?foo=bar）。不填则没有跳转"),
    DATA.required(),
    text("miniprogram_state", "跳转的小程序版本：developer 开发版，trial 体验版，formal 正式版（默认）")
        .values(&["developer", "trial", "formal"])
        .default_text("formal"),
    text("lang", "语言：zh_CN（默认）、en_US、zh_HK、zh_TW")
        .values(&["zh_CN", "en_US", "zh_HK", "zh_TW"])
        .default_text("zh_CN"),
])
.says(&[
    (40003, "touser字段openid为空或者不正确"),
    (40037, "订阅模板id为空不正确"),
    (43101, "用户拒绝接受消息，如果用户之前曾经订阅过，则表示用户取消了订阅关系"),
    (41030, "page路径不正确，需要保证在现网版本小程序中存在，与app.json保持一致"),
    (43107, "小程序的订阅消息能力被封禁"),
    (43108, "正在给同一个用户发送消息，请不要并发，稍后再试"),
    (45168, "消息内容命中敏感词"),
])
.codes(&[40001, 40014, 47003])
.example("const res = await weixin.subscribeMessage.send({\n  touser: openid,\n  template_id: '订阅模板ID',\n  page: 'pages/index/index',\n  data: { thing1: { value: '雪花秀滋盈生人生焕颜精华露' } },\n})\nif (res.code === 43101) console.log('用户没有订阅')")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html")];
