//! `weixin.h5`: the official account.

use super::auth::{APPID_INFO, OAUTH_MESSAGES, OAUTH_SESSION, TOKEN_CODES, TOKEN_QUOTA};
use super::model::{Endpoint, Field, Proof, Special, get, number, object, post, text};
use super::request;
use super::subscribe_message::DATA;

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

pub(super) const ENDPOINTS: &[Endpoint] = &[
    GET_ACCESS_TOKEN,
    CODE2SESSION,
    GET_JSAPI_TICKET,
    GET_JSAPI_SIGN,
    GET_APPID_INFO,
    TEMPLATE_MESSAGE,
    SUBSCRIBE_MESSAGE,
    REQUEST,
];

const GET_ACCESS_TOKEN: Endpoint = post(
    "h5.auth.getAccessToken",
    "cgi-bin/stable_token",
    "获取公众号接口调用凭据 access_token",
)
.about(
    "与 `auth.getAccessToken` 相同，但用的是公众号（`h5-weixin`）的帐号：结果是字符串，失败时**抛出** `Error`。\n\n\
     公众号要求服务器的 IP 在白名单里，不在时 `code` 为 40164，`msg` 里写明要加入的 IP。",
)
.proof(Proof::None)
.special(Special::AccessToken)
.repeatable(true)
.result_shape("string")
.codes(TOKEN_CODES)
.quota(TOKEN_QUOTA)
.example("const access_token = await weixin.h5.auth.getAccessToken()")
.source("https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/getStableAccessToken.html");

const GET_JSAPI_TICKET: Endpoint = get(
    "h5.auth.getJsapiTicket",
    "cgi-bin/ticket/getticket",
    "获取公众号网页 JS-SDK 的 jsapi_ticket",
)
.about("与 access_token 一样缓存（最长 1 小时）、并发时只取一次，`cache: false` 重新获取。一般不必调用：`h5.auth.getJsapiSign` 会自己取得。请不要发给前端。")
.special(Special::JsapiTicket)
.result(&[
    text("appid", "公众号的 appid").required(),
    text("jsapi_ticket", "用来计算 JS-SDK 的签名").required(),
])
.codes(&[-1, 40001, 45009, 48001])
.quota("100 万次/天")
.example("const res = await weixin.h5.auth.getJsapiTicket()\nif (res.code !== 0) return res")
.source("https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html");

const GET_JSAPI_SIGN: Endpoint = get(
    "h5.auth.getJsapiSign",
    "cgi-bin/ticket/getticket",
    "计算公众号网页 JS-SDK 的签名",
)
.about("结果里的 `config` 交给网页的 `wx.config`。`url` 须与浏览器里的一致（`location.href`），`#` 及其后面的部分不参与签名；网页的域名要在公众平台的「JS 接口安全域名」里。")
.special(Special::JsapiSign)
.params(&[text("url", "网页的完整网址").required()])
.result(&[
    text("url", "参与签名的网址，不带 # 及其后面的部分").required(),
    text("appid", "公众号的 appid").required(),
    object("config", "`wx.config` 需要的四项").required().fields(&[
        text("appId", "公众号的 appid").required(),
        number("timestamp", "签名的时间，秒").required(),
        text("nonceStr", "随机串").required(),
        text("signature", "签名").required(),
    ]),
])
.codes(&[-1, 40001, 45009, 48001])
.example("const res = await weixin.h5.auth.getJsapiSign({ url: 'https://example.com/page?id=1#top' })\nif (res.code === 0) console.log(res.config)")
.source("https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html");

const GET_APPID_INFO: Endpoint = Endpoint {
    name: "h5.auth.getAppidInfo",
    title: "取得公众号的 appid 和 appsecret",
    example: "const { appid } = weixin.h5.auth.getAppidInfo()",
    ..APPID_INFO
};

const CODE2SESSION: Endpoint = get(
    "h5.auth.code2Session",
    "sns/oauth2/access_token",
    "公众号网页登录：用 code 换取 openid",
)
.about("`code` 由网页授权（`snsapi_base` 或 `snsapi_userinfo`）跳转回来时带上，五分钟内有效，只能使用一次。")
.proof(Proof::Secret)
.special(Special::Session)
.repeatable(false)
.params(&[text("code", "网页授权得到的 code，也可以写作 `js_code`").required().alias("js_code")])
.result(OAUTH_SESSION)
.says(OAUTH_MESSAGES)
.codes(&[-1, 40013, 40125, 41008])
.example("const res = await weixin.h5.auth.code2Session({ code })\nif (res.code !== 0) return res\nconst { openid, accessToken } = res")
.source("https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html");

const TEMPLATE_MESSAGE: Endpoint = post(
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
    (40003, "touser字段openid为空或者不正确：请传用户在这个公众号里的 openid，与别的帐号的不通用"),
    (40037, "模板id不正确：请在公众平台的模板消息里核对，须是这个公众号自己的"),
    (45009, "接口调用超过限额：今天的发送次数已用完，请明天再发"),
    (40013, "不符合绑定关系要求：miniprogram.appid 的小程序须与公众号关联，且已发布"),
    (43004, "用户没有关注公众号，不能发送模板消息：请引导用户关注之后再发"),
])
.codes(&[-1, 40001, 47003, 48001])
.example("const res = await weixin.h5.templateMessage.send({\n  touser: openid,\n  template_id: templateId,\n  url: 'https://example.com',\n  data: { keyword1: { value: 'D201803111235825' } },\n})\nif (res.code !== 0) console.log(res.msg)")
.source("https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html");

const SUBSCRIBE_MESSAGE: Endpoint = post(
    "h5.subscribeMessage.send",
    "cgi-bin/message/subscribe/bizsend",
    "发送公众号订阅通知",
)
.about("公众号须是已认证的服务号，用户须在网页或图文里同意订阅；一次性订阅发第二条要再次订阅。`touser` 是公众号的 openid。")
.params(&[
    text("touser", "接收者（用户）在公众号下的 openid").required(),
    text("template_id", "订阅通知的模板 id").required(),
    text("page", "点击后打开的网页；不填也不填 miniprogram 时不能跳转"),
    MESSAGE_MINIPROGRAM,
    DATA.required(),
])
.says(&[
    (40003, "touser字段openid为空或者不正确：请传用户在这个公众号里的 openid，与别的帐号的不通用"),
    (40037, "订阅通知的模板id不正确：请在公众平台的订阅通知里核对，须是这个公众号自己的"),
    (40013, "miniprogram 里的小程序没有与公众号关联：请在公众平台关联它，或不传 miniprogram"),
    (43101, "用户没有订阅，或已取消订阅：请在网页里让用户再次订阅，同意之后才能再发"),
    (43107, "公众号的订阅通知能力被封禁：请登录公众平台查看违规通知，申诉或等到解封"),
    (43108, "正在给同一个用户发送消息：请不要并发，一条发完再发下一条"),
    (45168, "消息内容命中敏感词：请修改 data 里的文字"),
])
.codes(&[-1, 40001, 40014, 47003, 48001])
.example("const res = await weixin.h5.subscribeMessage.send({\n  touser: openid,\n  template_id: templateId,\n  page: 'https://example.com',\n  data: { thing1: { value: '雪花秀滋盈生人生焕颜精华露' } },\n})\nif (res.code === 43101) console.log('用户没有订阅')")
.source("https://developers.weixin.qq.com/doc/offiaccount/Subscription_Messages/api.html");

const REQUEST: Endpoint = post("h5.request", "", "万能接口：以公众号的身份调用微信的任意接口")
    .about("与 `request` 相同，但带的是公众号（`h5-weixin`）的 access_token。")
    .special(Special::Request)
    .gives_bytes()
    .params(request::PARAMS)
    .result_shape("any")
    .example("const res = await weixin.h5.request({ method: 'GET', url: 'wxaapi/newtmpl/getcategory' })\nif (res.code === 0) console.log(res.data.length)")
    .source("https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Overview.html");
