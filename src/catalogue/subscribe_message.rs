//! `weixin.subscribeMessage`: messages that the user of the mini program asked for.

use super::model::{Endpoint, Field, get, list, number, object, post, text};

/// `data` of a message: a value for each keyword of the template.
pub(super) const DATA: Field = object(
    "data",
    "模板内容，形如 { thing1: { value: '…' }, time2: { value: '…' } }",
)
.shape("Record<string, { value: unknown }>");

pub(super) const ENDPOINTS: &[Endpoint] = &[
    SEND,
    GET_CATEGORY,
    GET_TITLES,
    GET_TEMPLATES,
    ADD_TEMPLATE,
    DELETE_TEMPLATE,
];

const SEND: Endpoint = post(
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
    (40003, "touser字段openid为空或者不正确：请传用户在这个小程序里的 openid，与别的帐号的不通用"),
    (40037, "订阅模板id为空不正确：请在公众平台的订阅消息里核对 template_id，须是这个小程序自己的"),
    (43101, "用户拒绝接受消息，如果用户之前曾经订阅过，则表示用户取消了订阅关系：订阅是一次性的，请在小程序里再次 requestSubscribeMessage，同意之后才能再发"),
    (41030, "page路径不正确，需要保证在现网版本小程序中存在，与app.json保持一致：请检查拼写，前面不要加 /，新页面要先发布"),
    (43107, "小程序的订阅消息能力被封禁：请登录公众平台查看违规通知，申诉或等到解封"),
    (43108, "正在给同一个用户发送消息：请不要并发，一条发完再发下一条"),
    (45168, "消息内容命中敏感词：请修改 data 里的文字"),
])
.codes(&[40001, 40014, 47003])
.example("const res = await weixin.subscribeMessage.send({\n  touser: openid,\n  template_id: templateId,\n  page: 'pages/index/index',\n  data: { thing1: { value: '雪花秀滋盈生人生焕颜精华露' } },\n})\nif (res.code === 43101) console.log('用户没有订阅')")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html");

// ---- the templates of the account

const GET_CATEGORY: Endpoint = get(
    "subscribeMessage.getCategory",
    "wxaapi/newtmpl/getcategory",
    "获取小程序帐号的类目",
)
.result(&[list("data", "类目").required().fields(&[
    number("id", "类目 id，查询公共模板标题时用").required(),
    text("name", "类目名称").required(),
])])
.codes(&[-1, 40001, 48001])
.example("const res = await weixin.subscribeMessage.getCategory()\nif (res.code === 0) console.log(res.data.map(({ id }) => id).join(','))")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/getCategory.html");

const GET_TITLES: Endpoint = get(
    "subscribeMessage.getPubTemplateTitleList",
    "wxaapi/newtmpl/getpubtemplatetitles",
    "获取类目下的公共模板标题",
)
.params(&[
    text("ids", "类目 id，多个用逗号隔开，如 2,616（`getCategory` 得到的）").required(),
    number("start", "从第几条开始，从 0 数起").default_number(0),
    number("limit", "要多少条").max(30).default_number(30),
])
.result(&[
    number("count", "一共有多少条").required(),
    list("data", "模板标题").required().fields(&[
        number("tid", "模板标题 id，添加模板时用").required(),
        text("title", "模板标题").required(),
        number("type", "2 一次性订阅，3 长期订阅").required(),
        text("categoryId", "所属类目的 id").required(),
    ]),
])
.says(&[
    (200016, "参数 start 不正确：从 0 数起的整数"),
    (200017, "参数 limit 不正确：应为 1 到 30"),
    (200018, "缺少类目 ids：请用 getCategory 得到的类目 id，多个用逗号隔开"),
    (200019, "类目 ids 不正确：应为小程序自己的类目 id（getCategory），多个用逗号隔开"),
])
.codes(&[-1, 40001])
.example("const res = await weixin.subscribeMessage.getPubTemplateTitleList({ ids: '2,616', start: 0, limit: 30 })\nif (res.code === 0) console.log(res.count, res.data[0])")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/getPubTemplateTitleList.html");

const GET_TEMPLATES: Endpoint = get(
    "subscribeMessage.getMessageTemplateList",
    "wxaapi/newtmpl/gettemplate",
    "获取帐号下的订阅消息模板",
)
.result(&[list("data", "模板").required().fields(&[
    text("priTmplId", "模板 id，发送订阅消息时的 `template_id`").required(),
    text("title", "模板标题").required(),
    text("content", "模板内容，如 物品名称:{{thing1.DATA}}").required(),
    text("example", "内容示例"),
    number("type", "2 一次性订阅，3 长期订阅").required(),
    list("keywordEnumValueList", "枚举参数的取值").fields(&[
        text("keywordCode", "枚举参数的 key").required(),
        list("enumValueList", "可以填的值").required().shape("string[]"),
    ]),
])])
.codes(&[-1, 40001, 48001])
.example("const res = await weixin.subscribeMessage.getMessageTemplateList()\nif (res.code === 0) console.log(res.data.map(({ title, priTmplId }) => [title, priTmplId]))")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/getMessageTemplateList.html");

const ADD_TEMPLATE: Endpoint = post(
    "subscribeMessage.addMessageTemplate",
    "wxaapi/newtmpl/addtemplate",
    "从公共模板库选用模板，添加到帐号下",
)
.params(&[
    text("tid", "模板标题 id（`getPubTemplateTitleList` 得到的）").required(),
    list("kidList", "选用的关键词 id，2 到 5 个，按显示的顺序，如 [3, 5, 4]")
        .required()
        .min(2)
        .max(5)
        .shape("ReadonlyArray<number | string>"),
    text("sceneDesc", "服务场景描述，15 个字以内").max(15),
])
.result(&[text("priTmplId", "模板 id，发送订阅消息时的 `template_id`").required()])
.says(&[
    (200011, "帐号已被封禁，不能添加模板：请登录公众平台查看通知"),
    (200012, "帐号下的模板已到 25 个的上限：请先删除不用的"),
    (200013, "这个模板已被封禁，不能选用：请换一个模板"),
    (200014, "模板标题 tid 不正确：请用 getPubTemplateTitleList 得到的 tid"),
    (200020, "关键词 kidList 不正确：应为这个模板的 2 到 5 个关键词 id"),
    (200021, "场景描述 sceneDesc 不正确：最多 15 个字"),
])
.codes(&[-1, 40001])
.example("const res = await weixin.subscribeMessage.addMessageTemplate({ tid: '307', kidList: [1, 2], sceneDesc: '订单发货' })\nif (res.code === 0) console.log(res.priTmplId)")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/addMessageTemplate.html");

const DELETE_TEMPLATE: Endpoint = post(
    "subscribeMessage.deleteMessageTemplate",
    "wxaapi/newtmpl/deltemplate",
    "删除帐号下的订阅消息模板",
)
.params(&[text("priTmplId", "要删除的模板 id").required()])
.says(&[(40037, "模板 id 不正确，或已经删除：请用 getMessageTemplateList 得到的 priTmplId")])
.codes(&[-1, 40001])
.example("const res = await weixin.subscribeMessage.deleteMessageTemplate({ priTmplId: templateId })")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/deleteMessageTemplate.html");
