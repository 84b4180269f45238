//! `weixin.urlscheme`: links that open the mini program from text messages, mail and apps.

use super::model::{Endpoint, Field, Rule, boolean, number, object, post, seconds, text};

/// When a link ends; URL links share these with URL schemes.
pub(super) const IS_EXPIRE: Field = boolean(
    "is_expire",
    "是否到期失效。微信现在生成的都会到期失效，不填或 false 也一样",
);
/// How the end is given.
pub(super) const EXPIRE_TYPE: Field = number(
    "expire_type",
    "失效类型：0 到 `expire_time` 失效（默认），1 过 `expire_interval` 天失效",
)
.max(1)
.alias("iexpire_type");
/// The end as a time.
pub(super) const EXPIRE_TIME: Field = seconds(
    "expire_time",
    "失效时间，Unix 时间戳（秒），最长 30 天后。expire_type 为 0 时用",
);
/// The end in days.
pub(super) const EXPIRE_INTERVAL: Field = number(
    "expire_interval",
    "失效间隔天数，1 到 30。expire_type 为 1 时必填",
)
.min(1)
.max(30)
.required_if("expire_type", 1);
/// Which version of the mini program opens.
pub(super) const ENV_VERSION: Field = text(
    "env_version",
    "要打开的小程序版本：正式版 release（默认）、体验版 trial、开发版 develop，仅在微信外打开时生效",
)
.values(&["release", "trial", "develop"]);
/// The query that the page gets.
pub(super) const QUERY: Field = text(
    "query",
    "进入小程序时的 query，最多 1024 个字符，只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~%",
)
.max(1024);
/// The page that opens.
pub(super) const PATH: Field = text(
    "path",
    "进入的小程序页面路径，必须是已经发布的小程序存在的页面，不可携带 query（query 另传）。空则跳主页",
)
.rule(Rule::NoQuery);

/// What links answer when they cannot be made.
pub(super) const MESSAGES: &[(i32, &str)] = &[
    (
        40002,
        "暂无生成权限：个人主体的小程序没有这个能力，请确认主体类型",
    ),
    (
        40013,
        "生成权限被封禁：请登录公众平台查看违规通知，申诉或等到解封",
    ),
    (
        40165,
        "小程序页面不存在：path 须在线上版本里有，不能带参数（参数写在 query 里）",
    ),
    (
        40212,
        "query 不合法：格式应为 k1=v1&k2=v2，中文等请先 encodeURIComponent",
    ),
    (
        44990,
        "生成太频繁（100 次/秒）：请稍后再试，生成过的链接请保存下来",
    ),
    (
        44993,
        "今天生成的数量已到上限（URL Scheme 与 URL Link 合计 50 万个）：请明天再试，生成过的链接请保存下来",
    ),
    (
        85401,
        "失效时间不合法：须在 1 分钟后、30 天内，expire_time 的单位是秒",
    ),
    (85402, "env_version 不合法：应为 release、trial 或 develop"),
    (85079, "小程序没有线上版本：请先发布"),
    (85406, "今天打开的次数已到上限（300 万次）：请明天再用"),
    (
        85407,
        "没有生成权限：个人主体的小程序没有这个能力，请确认主体类型",
    ),
    (
        85408,
        "小程序的链接能力被封禁：请登录公众平台查看违规通知，申诉或等到解封",
    ),
];

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
    "urlscheme.generate",
    "wxa/generatescheme",
    "获取小程序 URL Scheme",
)
.about("适用于短信、邮件、外部网页、App 等拉起小程序。仅对非个人主体的小程序开放。")
.repeatable(true)
.params(&[
    object("jump_wxa", "跳转到的目标小程序页面").fields(&[PATH, QUERY, ENV_VERSION]),
    IS_EXPIRE,
    EXPIRE_TYPE,
    EXPIRE_TIME,
    EXPIRE_INTERVAL,
])
.result(&[text("openlink", "生成的 scheme，形如 weixin://dl/business/?t=…").required()])
.says(MESSAGES)
.codes(&[-1, 40001])
.quota("100 次/秒；与 URL Link 合计 50 万个/天；打开 300 万次/天")
.example("const res = await weixin.urlscheme.generate({\n  jump_wxa: { path: 'pages/index/index', query: 'a=1' },\n  expire_type: 1,\n  expire_interval: 30,\n})\nif (res.code === 0) console.log(res.openlink)")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/url-scheme/generateScheme.html")];
