//! `weixin.pc`: login with WeChat on a website. (`auth.code2Session` with `platform: 'web'` logs in.)

use super::auth::APPID_INFO;
use super::model::Endpoint;

pub(super) const ENDPOINTS: &[Endpoint] = &[Endpoint {
    name: "pc.auth.getAppidInfo",
    title: "取得网站应用的 appid 和 appsecret",
    example: "const { appid } = weixin.pc.auth.getAppidInfo()",
    ..APPID_INFO
}];
