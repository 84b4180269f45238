//! `weixin.urllink`: web addresses that open the mini program.

use super::model::{Endpoint, object, post, text};
use super::urlscheme::{
    ENV_VERSION, EXPIRE_INTERVAL, EXPIRE_TIME, EXPIRE_TYPE, IS_EXPIRE, MESSAGES, PATH, QUERY,
};

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
    "urllink.generate",
    "wxa/generate_urllink",
    "获取小程序 URL Link",
)
.about("适用于短信、邮件、网页、微信内等拉起小程序。有数量限制，仅对国内非个人主体的小程序开放。")
.repeatable(true)
.params(&[
    PATH,
    QUERY,
    IS_EXPIRE,
    EXPIRE_TYPE,
    EXPIRE_TIME,
    EXPIRE_INTERVAL,
    object("cloud_base", "云开发静态网站自定义 H5 的配置；不填则跳转到官方 H5").fields(&[
        text("env", "云开发环境").required(),
        text("domain", "静态网站的自定义域名"),
        text("path", "云开发静态网站 H5 页面的路径，不可携带 query"),
        text("query", "页面的 query，最多 1024 个字符").max(1024),
        text("resource_appid", "第三方批量代云开发时必填，第三方的 appid"),
    ]),
    ENV_VERSION,
])
.result(&[text("url_link", "生成的 URL Link").required()])
.says(MESSAGES)
.codes(&[-1, 40001, 85088])
.quota("100 次/秒；与 URL Scheme 合计 50 万个/天；打开 300 万次/天")
.example("const res = await weixin.urllink.generate({\n  path: 'pages/index/index',\n  query: 'a=1&b=2',\n  expire_type: 1,\n  expire_interval: 30,\n})\nif (res.code === 0) console.log(res.url_link)")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/url-link/generateUrlLink.html")];
