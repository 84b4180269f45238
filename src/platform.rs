//! The sorts of accounts that WeChat has.

use crate::text::cut;

/// What sort of account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// 小程序, node `mp-weixin`.
    MiniProgram,
    /// 公众号, node `h5-weixin`.
    OfficialAccount,
    /// App, node `app-plus`.
    MobileApp,
    /// 网站, node `h5`.
    Website,
}

impl Platform {
    /// The account that a function uses, by its name.
    pub fn of(function: &str) -> Self {
        match cut(function, b'.') {
            Some(("h5", _)) => Platform::OfficialAccount,
            Some(("app", _)) => Platform::MobileApp,
            Some(("pc", _)) => Platform::Website,
            _ => Platform::MiniProgram,
        }
    }

    /// What people call it.
    pub fn chinese(self) -> &'static str {
        match self {
            Platform::MiniProgram => "小程序",
            Platform::OfficialAccount => "公众号",
            Platform::MobileApp => "App",
            Platform::Website => "网站",
        }
    }

    /// What its tokens are filed under in the cache; the framework uses the same.
    pub fn cache_prefix(self) -> &'static str {
        match self {
            Platform::OfficialAccount => "h5-weixin-",
            _ => "mp-weixin-",
        }
    }
}
