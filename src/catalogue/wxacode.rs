//! `weixin.wxacode`: images of mini-program codes.

use super::model::{Endpoint, Rule, any, boolean, number, object, post, text};

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
    "wxacode.getUnlimited",
    "wxa/getwxacodeunlimit",
    "获取小程序码（数量不限）",
)
.about(
    "适用于需要的码数量极多的场景，永久有效。\n\n成功时返回图片的字节（有 `Buffer` 的环境里是 `Buffer`，否则是 `Uint8Array`；默认 JPEG，`is_hyaline` 为 true 时是 PNG），失败时返回带 `code` 的对象。",
)
.gives_bytes()
.repeatable(true)
.params(&[
    text("scene", "最多 32 个可见字符，只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~（不支持 %，中文请自行编码）")
        .required()
        .max(32)
        .rule(Rule::Scene),
    text("page", "页面路径，例如 pages/index/index：前面不要加 /，不能带参数（参数放在 scene 里）。不填则跳主页")
        .rule(Rule::Page),
    boolean("check_path", "检查 page 是否存在，默认 true；为 false 时允许小程序未发布或页面不存在，但 page 有数量上限（60000 个）"),
    text("env_version", "要打开的小程序版本：正式版 release（默认）、体验版 trial、开发版 develop")
        .values(&["release", "trial", "develop"]),
    number("width", "二维码的宽度，单位 px，280 到 1280，默认 430").min(280).max(1280),
    boolean("auto_color", "自动配置线条颜色，默认 false"),
    object("line_color", "auto_color 为 false 时生效的线条颜色，例如 { r: 0, g: 0, b: 0 }").fields(&[
        any("r", "红，0 到 255").shape("number | string"),
        any("g", "绿，0 到 255").shape("number | string"),
        any("b", "蓝，0 到 255").shape("number | string"),
    ]),
    boolean("is_hyaline", "是否需要透明底色，默认 false；为 true 时得到 PNG"),
])
.result_shape("Bytes")
.says(&[
    (40129, "scene 不合法：最多 32 个可见字符，只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~"),
    (40169, "scene 长度不合法，或参数不是 JSON：scene 不能为空，最多 32 个字符"),
    (41030, "小程序页面不存在：page 须在线上版本里有，前面不要加 /、不能带参数；还没发布的请传 check_path: false"),
    (45009, "调用太频繁（5000 次/分钟）：请稍后再试，生成过的码请保存下来"),
    (85096, "scene 里不能使用微信保留的 scancode_time：请换一个名字"),
])
.codes(&[-1, 40001, 40097])
.quota("5000 次/分钟")
.example("const res = await weixin.wxacode.getUnlimited({ scene: 'id=1', page: 'pages/index/index', check_path: false })\nif ('code' in res) return res\nconst base64 = Buffer.from(res).toString('base64')")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html")];
