//! `weixin.logistics`: carriers and parcels on their way.

use super::model::{Endpoint, Field, get, list, number, object, post, text};

const WAYBILL_TOKEN: Field = text("waybill_token", "传运单接口返回的 waybill_token");
const GOODS_INFO: Field =
    object("goods_info", "商品信息")
        .required()
        .fields(&[list("detail_list", "商品").required().min(1).fields(&[
            text("goods_name", "商品名称，最多 60 个字").required(),
            text("goods_img_url", "商品图片的网址").required(),
            text("goods_desc", "商品描述，最多 40 个汉字"),
        ])]);
const TRACE: &[Field] = &[
    object("waybill_info", "运单").required().fields(&[
        number(
            "status",
            "状态：0 不存在或未揽收，1 已揽件，2 运输中，3 派件中，4 已签收，5 异常，6 代签收",
        )
        .required(),
        text("waybill_id", "运单号").required(),
    ]),
    object("shop_info", "商品").fields(&[object("goods_info", "商品信息").fields(&[list(
        "detail_list",
        "商品",
    )
    .fields(&[
        text("goods_name", "商品名称").required(),
        text("goods_img_url", "商品图片的网址").required(),
    ])])]),
    object("delivery_info", "快递公司").fields(&[
        text("delivery_id", "快递公司编码").required(),
        text("delivery_name", "快递公司名称").required(),
    ]),
];
const WAYBILL: &[Field] = &[
    text("openid", "用户的 openid").required(),
    text("sender_phone", "寄件人手机号"),
    text("receiver_phone", "收件人手机号，顺丰等快递查询轨迹时需要").required(),
    text(
        "delivery_id",
        "快递公司编码，见 `logistics.getDeliveryList`",
    ),
    text("waybill_id", "运单号").required(),
    GOODS_INFO,
    text("trans_id", "微信支付单号"),
    text("order_detail_path", "点击后跳转的小程序页面，默认主页"),
];
const SEARCH: &str = "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/business/express_search.html";
const MESSAGE: &str = "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/business/express_open_msg.html";
const MESSAGES: &[(i32, &str)] = &[
    (
        40003,
        "openid 为空或者不正确：请传这个小程序里的用户的 openid",
    ),
    (
        9300507,
        "waybill_token 不正确，或不属于这个接口所在的插件：物流查询（traceWaybill）与物流消息（followWaybill）的 token 不通用，请用同一族的函数",
    ),
    (
        9300513,
        "今天的调用次数已用完：请明天再试，查过的结果请保存下来",
    ),
    (
        9300534,
        "商品或订单参数不正确，或 appid 与小程序主体不同：请检查 goods_info、trans_id…",
    ),
    (
        9300559,
        "运单不存在：请核对 waybill_id 与 delivery_id，刚揽收的请稍后再查",
    ),
    (9300560, "修改次数已到上限：这个运单不能再改"),
];

pub(super) const ENDPOINTS: &[Endpoint] = &[
    get("logistics.getAllDelivery", "cgi-bin/express/business/delivery/getall", "获取支持的快递公司列表")
        .about(
            "「物流助手」（电子面单）支持的十几家快递公司。发货信息和传运单用的编码是另一份（1300 多家，个别公司的编码不同，如韵达是 YD 不是 YUNDA），见 `logistics.getDeliveryList`。",
        )
        .result(&[
            number("count", "快递公司数量").required(),
            list("data", "快递公司").required().fields(&[
                text("delivery_id", "快递公司编码").required(),
                text("delivery_name", "快递公司名称").required(),
                number("can_use_cash", "是否支持散单，1 支持"),
                number("can_get_quota", "是否支持查询面单余额，1 支持"),
                text("cash_biz_id", "散单对应的 bizid"),
                list("service_type", "支持的服务类型").fields(&[
                    number("service_type", "服务类型 id").required(),
                    text("service_name", "服务类型名称").required(),
                ]),
            ]),
        ])
        .codes(&[40001])
        .example("const res = await weixin.logistics.getAllDelivery()\nif (res.code === 0) console.log(res.data.map(item => item.delivery_name))")
        .source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/express/express-by-business/getAllDelivery.html"),
    post("logistics.getDeliveryList", "cgi-bin/express/delivery/open_msg/get_delivery_list", "获取快递公司编码列表")
        .about("发货信息的 `express_company` 和传运单的 `delivery_id` 用的编码，1300 多家。与 `logistics.getAllDelivery`（电子面单）的编码不是同一份。")
        .repeatable(true)
        .result(&[
            number("count", "快递公司数量").required(),
            list("delivery_list", "快递公司").required().fields(&[
                text("delivery_id", "快递公司编码").required(),
                text("delivery_name", "快递公司名称").required(),
            ]),
        ])
        .says(MESSAGES)
        .codes(&[-1, 40001])
        .example("const res = await weixin.logistics.getDeliveryList()\nif (res.code === 0) console.log(res.delivery_list.length)")
        .source(MESSAGE),
    post("logistics.traceWaybill", "cgi-bin/express/delivery/open_msg/trace_waybill", "传运单")
        .about("上报快递信息，得到 `waybill_token`。属于「物流查询」插件，token 用于 `queryTrace`、`updateWaybillGoods`；微信要求 `trans_id`，旧的代码里往往没有。")
        .params(WAYBILL)
        .result(&[WAYBILL_TOKEN.required()])
        .says(MESSAGES)
        .codes(&[-1, 40001])
        .quota("10 万次/天；每个用户 100 次/天")
        .example("const res = await weixin.logistics.traceWaybill({\n  openid,\n  receiver_phone: '13800000000',\n  waybill_id: 'WXTESTEXPRESS0000014',\n  trans_id: transaction_id,\n  goods_info: { detail_list: [{ goods_name: '测试名字', goods_img_url: 'https://example.com/a.png' }] },\n})\nif (res.code === 0) console.log(res.waybill_token)")
        .source(SEARCH),
    post("logistics.queryTrace", "cgi-bin/express/delivery/open_msg/query_trace", "查运单（物流查询）")
        .about("查询快递轨迹的状态。属于「物流查询」插件，与 `traceWaybill` 得到的 token 配套。")
        .repeatable(true)
        .params(&[WAYBILL_TOKEN.required(), text("openid", "用户的 openid")])
        .result(TRACE)
        .says(MESSAGES)
        .codes(&[-1, 40001])
        .example("const res = await weixin.logistics.queryTrace({ waybill_token, openid })\nif (res.code === 0) console.log(res.waybill_info.status)")
        .source(SEARCH),
    post("logistics.updateWaybillGoods", "cgi-bin/express/delivery/open_msg/update_waybill_goods", "更新物品信息（物流查询）")
        .about("更新已上报运单的商品信息。属于「物流查询」插件，与 `traceWaybill` 得到的 token 配套。")
        .params(&[WAYBILL_TOKEN.required(), GOODS_INFO])
        .says(MESSAGES)
        .codes(&[-1, 40001])
        .example("const res = await weixin.logistics.updateWaybillGoods({\n  waybill_token,\n  goods_info: { detail_list: [{ goods_name: '测试更新商品', goods_img_url: 'https://example.com/a.png' }] },\n})")
        .source(SEARCH),
    post("logistics.followWaybill", "cgi-bin/express/delivery/open_msg/follow_waybill", "传运单（物流消息）")
        .about("上报快递信息，微信向用户推送物流消息。属于「物流消息」插件，token 用于 `queryFollowTrace`、`updateFollowWaybillGoods`。")
        .params(WAYBILL)
        .result(&[WAYBILL_TOKEN.required()])
        .says(MESSAGES)
        .codes(&[-1, 40001])
        .quota("10 万次/天；每个用户 50 次/天，同时最多 100 个运单")
        .example("const res = await weixin.logistics.followWaybill({\n  openid,\n  receiver_phone: '13800000000',\n  waybill_id: 'WXTESTEXPRESS0000014',\n  trans_id: transaction_id,\n  goods_info: { detail_list: [{ goods_name: '测试名字', goods_img_url: 'https://example.com/a.png' }] },\n})\nif (res.code === 0) console.log(res.waybill_token)")
        .source(MESSAGE),
    post("logistics.queryFollowTrace", "cgi-bin/express/delivery/open_msg/query_follow_trace", "查运单")
        .about("查询快递轨迹的状态。属于「物流消息」插件，与 `followWaybill` 得到的 token 配套。")
        .repeatable(true)
        .params(&[WAYBILL_TOKEN.required(), text("openid", "用户的 openid")])
        .result(TRACE)
        .says(MESSAGES)
        .codes(&[-1, 40001])
        .example("const res = await weixin.logistics.queryFollowTrace({ waybill_token })\nif (res.code === 0) console.log(res.waybill_info.status)")
        .source(MESSAGE),
    post(
        "logistics.updateFollowWaybillGoods",
        "cgi-bin/express/delivery/open_msg/update_follow_waybill_goods",
        "更新物品信息",
    )
    .about("更新已上报运单的商品信息。属于「物流消息」插件，与 `followWaybill` 得到的 token 配套。")
    .params(&[WAYBILL_TOKEN.required(), GOODS_INFO])
    .says(MESSAGES)
    .codes(&[-1, 40001])
    .example("const res = await weixin.logistics.updateFollowWaybillGoods({\n  waybill_token,\n  goods_info: { detail_list: [{ goods_name: '测试更新商品', goods_img_url: 'https://example.com/a.png' }] },\n})")
    .source(MESSAGE),
];
