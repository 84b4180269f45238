//! `weixin.loginByWeixin`: what the framework has there, and this package has not.

use super::model::{Endpoint, Proof, Special, post};

pub(super) const ENDPOINTS: &[Endpoint] = &[post("loginByWeixin", "", "微信登录（不在本包里）")
    .about("它读写的是 uni-id 的用户表。调用它总是失败，`msg` 里写明用哪些函数代替。")
    .proof(Proof::None)
    .special(Special::UniIdLogin)
    .codes(&[-1])
    .deprecated("不在本包里：请用 auth.code2Session 取得 openid，再用 uni-id 登录")
    .example("const res = await weixin.loginByWeixin()\nconsole.log(res.msg) // 用哪些函数代替")
    .source(
        "https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html",
    )];
