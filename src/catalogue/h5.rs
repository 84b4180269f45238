//! `weixin.h5`: the official account.

use super::model::{Endpoint, Field, number, object, post, text};

/// `url` of a template message.
pub(super) const MESSAGE_URL: Field =
    text("url", "点击后打开的网页；填了 miniprogram 时微信忽略它");
/// `miniprogram` of a template message.
pub(super) const MESSAGE_MINIPROGRAM: Field =
    object("miniprogram", "点击后打开的小程序，须与公众号关联").fields(&[
        text("appid", "要打开的小程序的 appid").required(),
        text("pagepath", "页面路径，可以带参数"),
    ]);
/// `data` of a template message.
pub(super) const MESSAGE_DATA: Field = object(
    "data",
    "模板内容，形如 { keyword1: { value: '…' } }；first、remark 和颜色自 2023-05-04 起不再显示",
)
.shape("Record<string, { value: unknown; color?: string }>");

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
    "h5.templateMessage.send",
    "cgi-bin/message/template/send",
    "发送公众号模板消息",
)
.about("公众号须是已认证的服务号，用户须关注了公众号，`touser` 是公众号的 openid。使用配置里公众号（`h5-weixin`）的帐号。")
.params(&[
    text("touser", "接收者（用户）在公众号下的 openid").required(),
    text("template_id", "模板 id").required(),
    MESSAGE_URL,
    MESSAGE_MINIPROGRAM,
    MESSAGE_DATA.required(),
    text("client_msg_id", "防重入 id，相同的 id 十分钟内只发送一次，最多 32 个字符"),
])
.result(&[number("msgid", "消息 id（可能超过 2^53，不要当作精确的数）").required()])
.says(&[
    (40003, "touser字段openid为空或者不正确"),
    (40037, "模板id不正确"),
    (45009, "接口调用超过限额"),
    (40013, "不符合绑定关系要求"),
    (43004, "用户没有关注公众号，不能发送模板消息"),
])
.codes(&[-1, 40001, 47003, 48001])
.example("const res = await weixin.h5.templateMessage.send({\n  touser: openid,\n  template_id: '模板ID',\n  url: 'https://example.com',\n  data: { keyword1: { value: 'D201803111235825' } },\n})\nif (res.code !== 0) console.log(res.msg)")
.source("https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html")];
