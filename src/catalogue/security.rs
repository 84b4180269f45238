//! `weixin.security`: does a text or an image break the law.

use super::model::{Endpoint, Field, Special, bytes, list, number, object, post, text};

const SCENE: Field = number("scene", "场景：1 资料，2 评论，3 论坛，4 社交日志");
const OPENID: Field = text(
    "openid",
    "用户的小程序 openid（用户须在近两小时内访问过小程序）",
);
const TRACE_ID: Field = text("trace_id", "这次请求的唯一标识，异步结果的推送里带着它");

/// What the checks answer for the user that they ask about.
const MESSAGES: &[(i32, &str)] = &[
    (
        40003,
        "openid 为空或者不正确：请传这个小程序里的用户的 openid",
    ),
    (
        40129,
        "scene 不合法：应为 1 到 4（1 资料，2 评论，3 论坛，4 社交日志）",
    ),
    (
        43104,
        "openid 不属于这个小程序：请检查是否用了公众号或别的小程序的 openid",
    ),
    (44991, "调用太频繁，超过每分钟的限制：请隔一分钟再试"),
    (
        61010,
        "用户近两小时内没有访问过小程序，不能用他的 openid 检测：请在他访问小程序时检测，或换成正在访问的用户的",
    ),
    (87014, "内容含有违法违规内容：请不要发布，提示用户修改"),
];

pub(super) const ENDPOINTS: &[Endpoint] = &[
    post("security.msgSecCheck", "wxa/msg_sec_check", "检查一段文本是否含有违法违规内容")
        .about(
            "`version: 2` 时微信总是返回 errcode 0，判定在 `result.label` 里（100 正常）；本包把不是 100 的 label 放进 `code`，\
             所以只看 `code === 0` 就不会放过违规文本。不传 `version` 是旧版，检测能力很弱，违规时 `code` 为 87014。",
        )
        .special(Special::TextCheck)
        .repeatable(true)
        .params(&[
            text("content", "要检测的文本。version 为 2 时最多 2500 个字符；旧版不超过 500 KB").required(),
            number("version", "接口版本，建议 2").shape("number | '1' | '2'"),
            SCENE.required_if("version", 2),
            OPENID.required_if("version", 2),
            text("title", "文本标题，version 为 2 时可用"),
            text("nickname", "用户昵称，version 为 2 时可用"),
            text("signature", "个性签名，version 为 2 且 scene 为 1 时可用"),
        ])
        .result(&[
            object("result", "综合结果，version 为 2 时才有").fields(&[
                text("suggest", "建议：risky 违规，pass 通过，review 需要人工看").values(&["risky", "pass", "review"]).required(),
                number("label", "命中的标签：100 正常，10001 广告，20001 时政，20002 色情，20003 辱骂，20006 违法犯罪，20008 欺诈，20012 低俗，20013 版权，21000 其他").required(),
            ]),
            list("detail", "各策略的详细结果").fields(&[
                text("strategy", "策略：content_model 或 keyword").required(),
                number("errcode", "该策略的错误码，0 有效").required(),
                text("suggest", "建议"),
                number("label", "命中的标签"),
                text("keyword", "命中的自定义关键词"),
                number("prob", "置信度，0 到 100"),
                number("level", "关键词的级别"),
            ]),
            TRACE_ID,
        ])
        .says(MESSAGES)
        .codes(&[-1, 40001, 43002, 44002, 45009, 47001])
        .quota("4000 次/分钟，200 万次/天")
        .example("const res = await weixin.security.msgSecCheck({ content: '文本', openid, scene: 2, version: 2 })\nif (res.code !== 0) return { code: res.code, msg: res.msg }")
        .source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html"),
    post("security.imgSecCheck", "wxa/img_sec_check", "校验一张图片是否含有违法违规内容")
        .about(
            "传 `base64` 或 `dataBuffer`：上传图片，当场返回结果（微信没有 version 2 的上传接口，`version`、`scene`、`openid` 这时不起作用）。\n\n\
             传 `media_url`：转为异步检测（同 `imgSecCheckAsync`），返回 `trace_id`，结果 30 分钟内推送到消息服务器。",
        )
        .multipart()
        .special(Special::ImageCheck)
        .repeatable(true)
        .params(&[
            text("base64", "图片的 base64，可以带 `data:image/png;base64,` 前缀。图片不超过 1 MB，尺寸不超过 750 × 1334").local(),
            bytes("dataBuffer", "图片的字节，与 base64 二选一").local(),
            text("media_url", "图片的网址，给出时转为异步检测").local(),
            number("media_type", "异步检测的媒体类型：1 音频，2 图片（默认）").local(),
            number("version", "异步检测时为 2").shape("number | '1' | '2'").local(),
            number("scene", "异步检测的场景：1 资料，2 评论，3 论坛，4 社交日志").local(),
            text("openid", "异步检测的用户 openid").local(),
        ])
        .result(&[TRACE_ID])
        .says(&[
            (40004, "图片格式不支持：应为 PNG、JPEG 或 GIF"),
            (40006, "图片太大，不能超过 1 MB：请压缩之后再传，像素不超过 750 x 1334"),
            (41005, "没有图片内容：请检查图片是否读到了、base64 是否为空"),
            (87014, "图片内容含有违法违规内容：请不要发布，提示用户换一张"),
        ])
        .codes(&[-1, 40001, 40003, 40129, 43104, 44991, 45009, 61010, 87020])
        .quota("2000 次/分钟，20 万次/天")
        .example("const res = await weixin.security.imgSecCheck({ base64 })\nif (res.code === 87014) console.log('图片违规')")
        .source("https://developers.weixin.qq.com/miniprogram/dev/framework/security.imgSecCheck.html"),
    post("security.imgSecCheckAsync", "wxa/media_check_async", "异步校验图片或音频是否含有违法违规内容")
        .about("结果在 30 分钟内推送到消息服务器（事件 wxa_media_check，按 `trace_id` 对应），须先在公众平台「开发管理」-「消息推送」开启。")
        .params(&[
            text("media_url", "图片或音频的网址，须能公开访问。图片支持 jpg、png、bmp、gif（第一帧）").required(),
            number("media_type", "媒体类型：1 音频，2 图片（默认）").default_number(2),
            number("version", "接口版本，只能是 2（默认）").default_number(2),
            SCENE.required(),
            OPENID.required(),
        ])
        .result(&[TRACE_ID.required()])
        .says(MESSAGES)
        .codes(&[-1, 40001, 40004, 45009, 87020])
        .quota("2000 次/分钟，20 万次/天")
        .example("const res = await weixin.security.imgSecCheckAsync({ media_url: 'https://example.com/a.png', openid, scene: 2 })")
        .source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html"),
];
