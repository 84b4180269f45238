//! `weixin.order`: the shipping of orders, which WeChat wants to know before it pays the shop.

use super::model::{Endpoint, Field, Special, boolean, list, number, object, post, seconds, text};

const ORDER_KEY: Field = object("order_key", "要上传物流信息的订单").fields(&[
    number(
        "order_number_type",
        "单号类型：1 商户号和商户侧单号，2 微信支付单号",
    )
    .required(),
    text("transaction_id", "微信支付单号，单号类型为 2 时必填"),
    text("mchid", "商户号，单号类型为 1 时必填"),
    text("out_trade_no", "商户侧单号，单号类型为 1 时必填"),
]);
const LOGISTICS_TYPE: Field = number(
    "logistics_type",
    "物流模式：1 快递，2 同城配送，3 虚拟商品，4 用户自提",
)
.required();
const DELIVERY_MODE: Field = number("delivery_mode", "发货模式：1 统一发货，2 分拆发货").required();
const IS_ALL_DELIVERED: Field = boolean(
    "is_all_delivered",
    "分拆发货时必填：是否已全部发完，全部发完才会通知用户",
);
const SHIPPING_LIST: Field = list("shipping_list", "物流信息，1 到 15 个包裹；统一发货时只能有一个")
    .required()
    .min(1)
    .max(15)
    .fields(&[
        text("tracking_no", "物流单号，快递发货时必填").max(128),
        text("express_company", "快递公司编码，快递发货时必填，见 `logistics.getDeliveryList`（不是 getAllDelivery 的编码）").max(128),
        text("item_desc", "商品信息，如：微信红包抱枕*1。超过 120 个字符时自动截短").required(),
        object("contact", "联系方式，顺丰发货时必填其一").fields(&[
            text("consignor_contact", "寄件人联系方式，可打码，最后 4 位不能打码"),
            text("receiver_contact", "收件人联系方式，可打码，最后 4 位不能打码"),
        ]),
    ]);
const UPLOAD_TIME: Field = text(
    "upload_time",
    "上传时间，RFC 3339 格式，如 2022-12-15T13:29:35.120+08:00，默认现在。同一订单再次上传须比上次晚",
);
const PAYER: Field =
    object("payer", "支付者")
        .required()
        .fields(&[text("openid", "支付者的 openid").required().max(128)]);

const TRANSACTION_ID: Field = text("transaction_id", "微信支付单号；与商户号加商户单号二选一");
const MERCHANT_ID: Field = text("merchant_id", "商户号");
const SUB_MERCHANT_ID: Field = text("sub_merchant_id", "二级商户号");
const MERCHANT_TRADE_NO: Field = text("merchant_trade_no", "商户侧单号");

const SHIPPED_ORDER: &[Field] = &[
    text("transaction_id", "微信支付单号").required(),
    text("merchant_id", "商户号").required(),
    text("sub_merchant_id", "二级商户号"),
    text("merchant_trade_no", "商户侧单号").required(),
    text("description", "商品描述，超过 120 个字符时截短"),
    number("paid_amount", "支付金额，分").required(),
    text("openid", "支付者的 openid").required(),
    number("trade_create_time", "交易创建时间，秒").required(),
    number("pay_time", "支付时间，秒").required(),
    number(
        "order_state",
        "状态：1 待发货，2 已发货，3 确认收货，4 交易完成，5 已退款，6 资金待结算",
    )
    .required(),
    boolean("in_complaint", "是否在交易纠纷中"),
    object("shipping", "发货信息，没有发货时为空对象").fields(&[
        number("delivery_mode", "发货模式：1 统一发货，2 分拆发货"),
        number(
            "logistics_type",
            "物流模式：1 快递，2 同城配送，3 虚拟商品，4 用户自提",
        ),
        boolean("finish_shipping", "是否已完成全部发货"),
        text("goods_desc", "在小程序后台发货信息录入页录入的商品描述"),
        number(
            "finish_shipping_count",
            "已完成全部发货的次数：0 未完成，1 完成一次，2 用过重新发货",
        ),
        list("shipping_list", "物流信息").fields(&[
            text("tracking_no", "物流单号"),
            text("express_company", "快递公司编码"),
            text("goods_desc", "商品描述"),
            number("upload_time", "上传时间，秒"),
            object("contact", "联系方式"),
        ]),
    ]),
];

/// Codes of uploading that the general table words.
const UPLOAD_CODES: &[i32] = &[
    -1, 10060001, 10060002, 10060003, 10060004, 10060005, 10060006, 10060007, 10060008, 10060009,
    10060012, 10060014, 10060019, 10060020, 10060023, 10060024, 10060025, 10060026, 10060031,
    268485194, 268485195, 268485196, 268485197, 268485216, 268485224, 268485226, 268485227,
    268485228,
];
const MANAGED_MESSAGES: &[(i32, &str)] = &[
    (40097, "参数不合法：appid 没有填写或不正确，请检查配置"),
    (44990, "调用太频繁：请稍后再试，结果很少变化，可以保存下来"),
];
const GUIDE: &str = "https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html";

pub(super) const ENDPOINTS: &[Endpoint] = &[
    post("order.uploadShippingInfo", "wxa/sec/order/upload_shipping_info", "发货信息录入")
        .about("用户支付后上传发货信息，用户确认收货后商家才能收到资金。每笔支付单可以重新发货一次；内容不变的再次上传返回 10060023。传入的对象不会被改动。")
        .special(Special::Shipping)
        .repeatable(true)
        .params(&[ORDER_KEY.required(), LOGISTICS_TYPE, DELIVERY_MODE, IS_ALL_DELIVERED, SHIPPING_LIST, UPLOAD_TIME, PAYER])
        .codes(UPLOAD_CODES)
        .example("const res = await weixin.order.uploadShippingInfo({\n  order_key: { order_number_type: 2, transaction_id },\n  logistics_type: 1,\n  delivery_mode: 1,\n  shipping_list: [{ tracking_no: '78869806474031', express_company: 'ZTO', item_desc: '测试商品1号*1' }],\n  payer: { openid },\n})\nif (res.code !== 0) console.log(res.msg)")
        .source(GUIDE),
    post("order.uploadCombinedShippingInfo", "wxa/sec/order/upload_combined_shipping_info", "发货信息合单录入")
        .about("合单支付的订单，各子单分别给出物流信息。")
        .special(Special::CombinedShipping)
        .repeatable(true)
        .params(&[
            ORDER_KEY.required(),
            list("sub_orders", "各子单的物流信息").required().min(1).fields(&[
                ORDER_KEY.required(),
                LOGISTICS_TYPE,
                DELIVERY_MODE,
                IS_ALL_DELIVERED,
                SHIPPING_LIST,
            ]),
            UPLOAD_TIME,
            PAYER,
        ])
        .codes(UPLOAD_CODES)
        .example("const res = await weixin.order.uploadCombinedShippingInfo({\n  order_key: { order_number_type: 1, mchid, out_trade_no: combined_trade_no },\n  sub_orders: [{\n    order_key: { order_number_type: 1, mchid, out_trade_no },\n    logistics_type: 4,\n    delivery_mode: 1,\n    shipping_list: [{ item_desc: '微信气泡狗零钱包*1' }],\n  }],\n  payer: { openid },\n})")
        .source(GUIDE),
    post("order.getOrder", "wxa/sec/order/get_order", "查询订单发货状态")
        .about("用 `transaction_id` 查询，或用 `merchant_id` 加 `merchant_trade_no` 查询。")
        .repeatable(true)
        .params(&[TRANSACTION_ID, MERCHANT_ID, SUB_MERCHANT_ID, MERCHANT_TRADE_NO])
        .result(&[object("order", "订单").required().fields(SHIPPED_ORDER)])
        .codes(&[-1, 10060001, 10060012, 10060014, 10060019, 268485195, 268485196, 268485197])
        .example("const res = await weixin.order.getOrder({ transaction_id })\nif (res.code === 0) console.log(res.order.order_state)")
        .source(GUIDE),
    post("order.getOrderList", "wxa/sec/order/get_order_list", "查询订单列表")
        .repeatable(true)
        .params(&[
            object("pay_time_range", "支付时间的范围").fields(&[
                seconds("begin_time", "从，Unix 时间戳（秒），默认 0"),
                seconds("end_time", "到（含），Unix 时间戳（秒）"),
            ]),
            number("order_state", "状态：1 待发货，2 已发货，3 确认收货，4 交易完成，5 已退款，6 资金待结算"),
            text("openid", "支付者的 openid"),
            text("last_index", "翻页：上一页结果里的 last_index，第一页不填"),
            number("page_size", "每页数量，默认 100").min(1),
        ])
        .result(&[
            list("order_list", "订单").required().fields(SHIPPED_ORDER),
            text("last_index", "翻页用").required(),
            boolean("has_more", "是否还有下一页").required(),
        ])
        .says(&[(10060011, "last_index 不合法：第一页不传，之后传上一页结果里的 last_index")])
        .codes(&[-1, 10060012, 10060014, 10060019])
        .example("const res = await weixin.order.getOrderList({ order_state: 1, page_size: 100 })\nif (res.code === 0) console.log(res.order_list.length, res.has_more)")
        .source(GUIDE),
    post("order.notifyConfirmReceive", "wxa/sec/order/notify_confirm_receive", "确认收货提醒")
        .about("提醒用户确认收货，每个订单只能调用一次，只有快递发货的订单可以。")
        .params(&[
            TRANSACTION_ID,
            MERCHANT_ID,
            SUB_MERCHANT_ID,
            MERCHANT_TRADE_NO,
            seconds("received_time", "快递签收时间，Unix 时间戳（秒），须晚于发货时间").required(),
        ])
        .codes(&[-1, 10060001, 10060028, 10060029, 10060030, 10060032])
        .example("const res = await weixin.order.notifyConfirmReceive({\n  transaction_id,\n  received_time: Math.floor(Date.now() / 1000),\n})")
        .source(GUIDE),
    post("order.setMsgJumpPath", "wxa/sec/order/set_msg_jump_path", "设置发货消息的跳转路径")
        .about("用户点击发货、确认收货等消息时打开的小程序页面。")
        .repeatable(true)
        .params(&[text("path", "页面路径，如 pages/order/info").required()])
        .codes(&[-1])
        .example("const res = await weixin.order.setMsgJumpPath({ path: 'pages/order/info' })")
        .source(GUIDE),
    post("order.isTradeManaged", "wxa/sec/order/is_trade_managed", "查询小程序是否已开通发货信息管理服务")
        .repeatable(true)
        .params(&[text("appid", "小程序的 appid，自动填写").account_appid()])
        .result(&[boolean("is_trade_managed", "是否已开通").required()])
        .says(MANAGED_MESSAGES)
        .codes(&[-1, 40013, 61003, 61004, 61011])
        .example("const res = await weixin.order.isTradeManaged()\nconsole.log(res.is_trade_managed ? '已开通' : '未开通')")
        .source(GUIDE),
    post(
        "order.isTradeManagementConfirmationCompleted",
        "wxa/sec/order/is_trade_management_confirmation_completed",
        "查询小程序是否已完成交易结算管理确认",
    )
    .repeatable(true)
    .params(&[text("appid", "小程序的 appid，自动填写").account_appid()])
    .result(&[boolean("completed", "是否已完成").required()])
    .says(MANAGED_MESSAGES)
    .codes(&[-1, 40013, 61003, 61004, 61011])
    .example("const res = await weixin.order.isTradeManagementConfirmationCompleted()\nconsole.log(res.completed ? '已完成' : '未完成')")
    .source(GUIDE),
    post("order.opspecialorder", "wxa/sec/order/opspecialorder", "特殊发货报备")
        .about("预售商品报备延迟发货，或报备测试订单。")
        .repeatable(true)
        .params(&[
            text("order_id", "微信支付单号，或商户侧单号").required(),
            number("type", "类型：1 预售商品订单，2 测试订单").required(),
            seconds("delay_to", "预售订单的延迟发货时间，Unix 时间戳（秒），支付后 15 到 330 天之间").required_if("type", 1),
        ])
        .codes(&[268546000, 268546001, 268546002])
        .example("const res = await weixin.order.opspecialorder({ order_id: transaction_id, type: 2 })")
        .source(GUIDE),
];
