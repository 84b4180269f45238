//! WeChat's codes in words: what is wrong and what to do.
//!
//! The words are not in the `.wasm`: they are a file of their own in the package, made from the tables here, that the loader
//! reads at the first failure. So they cost nothing at start-up.

use crate::say;
use crate::text::signed;

/// Where a code came from: the same number can mean different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The token endpoint.
    Token,
    /// A function of the catalogue, with a token of ours.
    Function(&'static str),
    /// A function of the catalogue, with a token that the caller gave.
    GivenToken(&'static str),
}

/// The `msg` for a code: its meaning, then WeChat's own words where they say more.
pub fn message(meaning: Option<&str>, code: i32, errmsg: &str) -> String {
    match meaning {
        Some(text) if says_more(code) && !errmsg.is_empty() => say!("{}：{}", text, errmsg),
        Some(text) => text.to_owned(),
        None if errmsg.is_empty() => say!("微信返回错误码 {}", &signed(code)),
        None => say!("微信返回错误码 {}：{}", &signed(code), errmsg),
    }
}

/// Codes whose `errmsg` names the field, the value or the address that is wrong.
fn says_more(code: i32) -> bool {
    matches!(
        code,
        40097
            | 40164
            | 47001
            | 47003
            | 61004
            | 89503
            | 89506
            | 89507
            | 10060012
            | 10060014
            | 10060019
            | 9300534
    )
}

#[cfg(not(target_family = "wasm"))]
pub use words::{AT_GIVEN_TOKEN, AT_TOKEN, GENERAL, meaning};

/// The tables. The loader's file says the same (`cargo xtask build`).
#[cfg(not(target_family = "wasm"))]
mod words {
    use super::Place;
    use crate::catalogue;

    /// What a code means where it came from, and else everywhere.
    pub fn meaning(place: Place, code: i32) -> Option<&'static str> {
        let of_function = |name: &str| {
            let endpoint = catalogue::endpoints().find(|endpoint| endpoint.name == name)?;
            find(endpoint.messages, code)
        };
        match place {
            Place::Token => find(AT_TOKEN, code),
            Place::Function(name) => of_function(name),
            Place::GivenToken(name) => of_function(name).or_else(|| find(AT_GIVEN_TOKEN, code)),
        }
        .or_else(|| find(GENERAL, code))
    }

    fn find(table: &[(i32, &'static str)], code: i32) -> Option<&'static str> {
        let row = table.iter().find(|&&(its_code, _)| its_code == code);
        row.map(|&(_, text)| text)
    }

    /// What codes mean when a token is asked for.
    pub const AT_TOKEN: &[(i32, &str)] = &[
        (
            40001,
            "appsecret 不正确（获取 access_token 时）：请核对配置，注意它可能已在微信公众平台重置",
        ),
        (
            40013,
            "appid 不正确（获取 access_token 时）：请核对配置里的 appid",
        ),
        (
            40125,
            "appsecret 不正确（获取 access_token 时）：请核对配置，注意它可能已在微信公众平台重置",
        ),
        (
            45009,
            "获取 access_token 的次数已到今天的上限：请检查是否有程序反复获取，或在公众平台清零",
        ),
        (45011, "获取 access_token 太频繁，请稍后再试"),
    ];

    /// What codes mean for a token that the caller gave, which is never replaced.
    pub const AT_GIVEN_TOKEN: &[(i32, &str)] = &[
        (
            40001,
            "传入的 access_token 无效或不是最新的（传入的不会自动刷新）",
        ),
        (40014, "传入的 access_token 不合法（传入的不会自动刷新）"),
        (42001, "传入的 access_token 已过期（传入的不会自动刷新）"),
    ];

    /// What codes mean everywhere. Endpoints word some of them better.
    pub const GENERAL: &[(i32, &str)] = &[
        (-1, "微信系统繁忙，请稍后再试"),
        (
            40001,
            "access_token 无效或不是最新的（已自动刷新并重试一次，仍被拒绝）：请检查是否有别的程序在用旧接口 cgi-bin/token 获取，或 appid 是否属于这个接口",
        ),
        (40002, "grant_type 不合法"),
        (40003, "openid 为空或者不正确：请检查它是否属于这个帐号"),
        (40004, "媒体文件类型不合法"),
        (40006, "文件大小超出限制"),
        (
            40013,
            "appid 不正确：请核对 appid，以及它是否与 appsecret、code 属于同一个帐号",
        ),
        (
            40014,
            "access_token 不合法（已自动刷新并重试一次，仍被拒绝）：请检查 appid 是否属于这个接口",
        ),
        (40029, "code 无效，请重新获取"),
        (40037, "模板 id 不正确"),
        (40097, "参数错误"),
        (40125, "appsecret 不正确：请核对配置"),
        (40129, "scene 不合法"),
        (40163, "code 已被使用，请重新获取"),
        (
            40164,
            "服务器的 IP 不在白名单里：请在微信公众平台「开发」-「基本配置」-「IP白名单」加入它",
        ),
        (40165, "小程序页面不存在"),
        (40212, "query 不合法：格式应为 k1=v1&k2=v2"),
        (40226, "高风险用户，登录被拦截"),
        (40243, "appsecret 已被冻结：请在微信公众平台解冻后再试"),
        (41001, "缺少 access_token"),
        (41002, "缺少 appid"),
        (41004, "缺少 appsecret"),
        (41005, "缺少文件内容"),
        (41008, "缺少 code"),
        (
            41030,
            "小程序页面不存在：须是线上版本里有的页面，与 app.json 一致",
        ),
        (
            42001,
            "access_token 已过期（已自动刷新并重试一次，仍被拒绝）：请检查服务器的时间",
        ),
        (43001, "这个接口要用 GET 请求"),
        (43002, "这个接口要用 POST 请求"),
        (43004, "用户没有关注公众号"),
        (43101, "用户没有订阅，或已拒绝接受消息"),
        (43104, "openid 与 appid 不匹配"),
        (43107, "订阅消息能力被封禁"),
        (43108, "正在给同一个用户发送消息，请不要并发，稍后再试"),
        (44002, "请求内容为空"),
        (44990, "调用太频繁（超过每秒的限制），请稍后再试"),
        (44991, "调用太频繁（超过每分钟的限制），请稍后再试"),
        (44993, "今天的调用次数已到上限"),
        (
            45009,
            "今天的调用次数已到上限：可在微信公众平台清零（每月 10 次）",
        ),
        (45011, "调用太频繁，请稍后再试"),
        (45109, "微信已收回这个接口"),
        (45168, "内容命中敏感词"),
        (47001, "微信无法解析请求的 JSON，请检查参数的类型"),
        (47003, "模板参数不准确，可能为空或者不满足规则"),
        (
            48001,
            "没有这个接口的权限：请确认帐号的类型和认证情况，以及用的是哪个帐号的 appid",
        ),
        (50004, "帐号被禁止获取 access_token"),
        (50007, "帐号已被冻结"),
        (61003, "帐号没有授权给第三方平台"),
        (61004, "第三方平台的 IP 没有登记"),
        (61010, "用户近两小时内没有访问过小程序"),
        (61011, "第三方平台无效"),
        (85079, "小程序没有线上版本，请先发布"),
        (85088, "没有开通云开发"),
        (87014, "内容含有违法违规内容"),
        (87020, "重复请求太多，请稍后再试"),
        (
            89503,
            "这个 IP 的调用需要管理员确认：请让管理员在手机上确认后再试",
        ),
        (
            89506,
            "管理员拒绝了这个 IP 的调用：24 小时后再试，并先与管理员沟通",
        ),
        (
            89507,
            "管理员拒绝了这个 IP 的调用：1 小时后再试，并先与管理员沟通",
        ),
        (9410001, "微信获取直播间失败，请稍后再试"),
        (9410002, "微信获取直播商品失败，请稍后再试"),
        (9410003, "微信获取直播回放失败，请稍后再试"),
        (
            10060001,
            "支付单不存在：请核对单号，以及它是否属于这个小程序",
        ),
        (10060002, "支付单已完成发货，不能继续发货"),
        (10060003, "支付单已使用过重新发货的机会"),
        (10060004, "支付单处于不可发货的状态"),
        (10060005, "物流类型 logistics_type 有误"),
        (10060006, "不是快递发货时不能分拆发货"),
        (10060007, "分拆发货时必须填写 is_all_delivered"),
        (10060008, "商品描述 item_desc 不能为空"),
        (10060009, "商品描述 item_desc 太长，最多 120 个字符"),
        (10060011, "last_index 不合法"),
        (10060012, "微信系统错误，请稍后再试"),
        (10060014, "参数错误"),
        (10060019, "微信系统错误，请稍后再试"),
        (10060020, "支付单没有任何商品描述，不能完成发货"),
        (10060023, "发货信息没有变化，不必再次上传"),
        (10060024, "物流信息 shipping_list 太多，最多 15 个"),
        (10060025, "快递公司编码 express_company 太长"),
        (10060026, "物流单号 tracking_no 太长"),
        (10060028, "支付单不是已发货状态"),
        (
            10060029,
            "签收时间 received_time 不合理：单位是秒，且须晚于发货时间",
        ),
        (10060030, "支付单已使用过提醒收货的机会"),
        (10060031, "支付单不属于 payer.openid 所指的用户"),
        (10060032, "只有快递发货的订单可以提醒用户确认收货"),
        (268485194, "单号类型 order_number_type 非法，应为 1 或 2"),
        (
            268485195,
            "单号类型为微信支付单号时，transaction_id 不能为空",
        ),
        (268485196, "单号类型为商户侧单号时，mchid 不能为空"),
        (268485197, "单号类型为商户侧单号时，out_trade_no 不能为空"),
        (
            268485216,
            "上传时间 upload_time 非法，应像 2022-12-15T13:29:35.120+08:00",
        ),
        (268485224, "发货模式 delivery_mode 非法，应为 1 或 2"),
        (268485226, "物流单号 tracking_no 不能为空"),
        (268485227, "快递公司编码 express_company 不能为空"),
        (268485228, "统一发货时，shipping_list 只能有一个"),
        (268546000, "类型 type 非法，应为 1 或 2"),
        (
            268546001,
            "延迟发货时间 delay_to 非法：单位是秒，须在支付后 15 到 330 天之间",
        ),
        (268546002, "帐号没有这个待发货的单号"),
    ];
}
