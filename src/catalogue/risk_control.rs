//! `weixin.riskControl`: how risky a user is.

use super::model::{Endpoint, boolean, number, post, text};

pub(super) const ENDPOINTS: &[Endpoint] = &[post(
    "riskControl.getUserRiskRank",
    "wxa/getuserriskrank",
    "获取用户的安全等级",
)
.about("不需要用户授权。用户须在近两小时内访问过小程序。`unoin_id` 是微信自己的拼写。")
.repeatable(true)
.params(&[
    text("appid", "小程序 appid").account_appid(),
    text("openid", "用户的 openid").required(),
    number("scene", "场景：0 注册，1 营销作弊").required(),
    text("client_ip", "用户访问时的 IP").required(),
    text("mobile_no", "用户的手机号"),
    text("email_address", "用户的邮箱"),
    text("bank_card_no", "用户的银行卡号"),
    text("cert_no", "用户的证件号"),
    text("extended_info", "额外的信息"),
    boolean("is_test", "是否测试调用，默认 false"),
])
.result(&[
    number("risk_rank", "风险等级，0 到 4，越大越危险").required(),
    number("unoin_id", "这次请求的唯一标识（可能超过 2^53，不要当作精确的数）").required(),
])
.says(&[
    (40003, "openid 为空或者不正确：请传这个小程序里的用户的 openid"),
    (40129, "scene 不合法：应为 0 或 1（0 注册，1 营销作弊）"),
    (43104, "openid 不属于这个小程序：请检查是否用了公众号或别的小程序的 openid"),
    (61010, "用户近两小时内没有访问过小程序：请在他访问小程序的时候查询"),
    (9410009, "测试调用的额度已用完：请去掉 is_test，或明天再试"),
])
.codes(&[-1, 40001, 44002, 47001, 48001])
.example("const res = await weixin.riskControl.getUserRiskRank({ openid, scene: 1, client_ip: '203.0.113.7' })\nif (res.code === 0 && res.risk_rank >= 3) console.log('高风险用户')")
.source("https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/safety-control-capability/getUserRiskRank.html")];
