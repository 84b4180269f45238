//! `weixin.livebroadcast`: live rooms of the mini program.

use super::model::{Endpoint, Special, any, list, number, post, text};

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
    "livebroadcast.getLiveInfo",
    "wxa/business/getliveinfo",
    "获取直播间列表",
)
.special(Special::LiveInfo)
.repeatable(true)
.params(&[
    number("pageIndex", "第几页，从 1 开始，默认 1").min(1).local(),
    number("pageSize", "每页数量，默认 100").min(1).max(100).local(),
    text("action", "只能填 get_replay：获取回放").values(&["get_replay"]),
    number("room_id", "直播间 id，获取回放时必填"),
])
.result(&[
    number("total", "直播间总数").required(),
    list("room_info", "直播间列表").fields(&[
        text("name", "直播间名称").required(),
        number("roomid", "直播间 id").required(),
        text("cover_img", "背景图"),
        text("share_img", "分享图"),
        number("live_status", "状态：101 直播中，102 未开始，103 已结束，104 禁播，105 暂停，106 异常，107 已过期").required(),
        number("start_time", "计划开始时间，秒"),
        number("end_time", "计划结束时间，秒"),
        text("anchor_name", "主播昵称"),
        list("goods", "商品"),
        number("live_type", "直播类型：1 推流，0 手机直播"),
    ]),
    list("live_replay", "回放列表，action 为 get_replay 时才有").fields(&[
        text("media_url", "回放地址").required(),
        any("create_time", "创建时间").shape("string | number"),
        any("expire_time", "地址过期时间").shape("string | number"),
    ]),
])
.says(&[(9410000, "直播间列表为空：小程序还没有直播间，按空列表处理")])
.codes(&[-1, 40001, 9410001, 9410002, 9410003])
.quota("500 次/天（与获取回放合计）")
.example("const res = await weixin.livebroadcast.getLiveInfo({ pageIndex: 1, pageSize: 100 })\nif (res.code === 9410000) console.log('没有直播间')")
.source("https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/studio-api.html")];
