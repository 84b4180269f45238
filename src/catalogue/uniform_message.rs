//! `weixin.uniformMessage`: withdrawn by WeChat in 2023; the function stays for those who call it.

use super::h5::{MESSAGE_DATA, MESSAGE_MINIPROGRAM, MESSAGE_URL};
use super::model::{Endpoint, Special, post, text};

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
    "uniformMessage.send",
    "cgi-bin/message/wxopen/template/uniform_send",
    "小程序转公众号模板消息（微信已收回）",
)
.deprecated("微信已于 2023-09-20 收回这个接口，总是返回 45109；请改用 `h5.templateMessage.send`")
.special(Special::UniformMessage)
.params(&[
    text("touser", "接收者（用户）的 openid，可以是小程序的，也可以是公众号的").required(),
    text("template_appid", "公众号的 appid，默认取配置里的公众号").local(),
    text("template_id", "模板 id").required().local(),
    MESSAGE_URL.local(),
    MESSAGE_MINIPROGRAM.local(),
    MESSAGE_DATA.required().local(),
])
.says(&[
    (40003, "touser字段openid为空或者不正确：请传用户在这个小程序里的 openid，与别的帐号的不通用"),
    (40037, "模板id不正确：请在公众平台的模板消息里核对，须是 template_appid 的公众号自己的"),
    (45009, "接口调用超过限额：今天的发送次数已用完，请明天再发"),
    (40013, "不符合绑定关系要求：公众号须与小程序同主体并关联，template_appid 是公众号的 appid"),
    (45103, "微信已收回统一服务消息接口：请改用公众号模板消息 h5.templateMessage.send"),
    (45109, "微信已收回统一服务消息接口：请改用公众号模板消息 h5.templateMessage.send"),
])
.example("const res = await weixin.uniformMessage.send({ touser: openid, template_id: templateId, data: { keyword1: { value: '1' } } })\nconsole.log(res.code === 45109)")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/uniform-message/sendUniformMessage.html")];
