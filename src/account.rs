//! Which account a call acts for.
//!
//! An account is found in what uni-id's `config.json` holds, in the pair that the instance was made with, or in the call itself; the rules are
//! those of [`Accounts::resolve`].

use crate::failure::{Failure, code, join};
use crate::host::Host;
use crate::value::{Type, Value};
use serde::Deserialize;
use std::cell::RefCell;
use std::rc::Rc;

/// What sort of account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 小程序, node `mp-weixin`.
    MiniProgram,
    /// 公众号, node `h5-weixin`.
    OfficialAccount,
    /// App, node `app-plus`.
    MobileApp,
    /// 网站, node `h5`.
    Website,
}

impl Kind {
    /// The account that a function uses, by its name.
    pub fn of(function: &str) -> Self {
        match function.split_once('.') {
            Some(("h5", _)) => Kind::OfficialAccount,
            Some(("app", _)) => Kind::MobileApp,
            Some(("pc", _)) => Kind::Website,
            _ => Kind::MiniProgram,
        }
    }

    fn chinese(self) -> &'static str {
        match self {
            Kind::MiniProgram => "小程序",
            Kind::OfficialAccount => "公众号",
            Kind::MobileApp => "App",
            Kind::Website => "网站",
        }
    }

    /// What its tokens are filed under in the cache; the framework uses the same.
    pub fn cache_prefix(self) -> &'static str {
        match self {
            Kind::OfficialAccount => "h5-weixin-",
            _ => "mp-weixin-",
        }
    }

    /// The nodes of the configuration that hold it, the preferred one first.
    fn nodes(self, app: &App) -> [&'static str; 2] {
        let web = app.prefered_web_platform.as_deref() == Some("web");
        let plain_app = app.prefered_app_platform.as_deref() == Some("app");
        match self {
            Kind::MiniProgram => ["mp-weixin", ""],
            Kind::OfficialAccount if web => ["web-weixin", "h5-weixin"],
            Kind::OfficialAccount => ["h5-weixin", "web-weixin"],
            Kind::MobileApp if plain_app => ["app", "app-plus"],
            Kind::MobileApp => ["app-plus", "app"],
            Kind::Website if web => ["web", "h5"],
            Kind::Website => ["h5", "web"],
        }
    }
}

/// An account to act for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// What sort it is.
    pub kind: Kind,
    /// Its appid.
    pub appid: String,
    /// Its secret. Never part of a message.
    pub secret: String,
}

impl Account {
    /// What its token is filed under.
    pub fn cache_key(&self) -> String {
        join(&[self.kind.cache_prefix(), &self.appid])
    }
}

/// An appid with its secret, as written in the configuration.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub struct Pair {
    /// The appid.
    pub appid: Option<String>,
    /// The secret.
    pub appsecret: Option<String>,
}

impl Pair {
    fn complete(&self) -> Option<(&str, &str)> {
        let appid = self.appid.as_deref().filter(|text| !text.is_empty())?;
        let secret = self.appsecret.as_deref().filter(|text| !text.is_empty())?;
        Some((appid, secret))
    }
}

/// One app of uni-id's configuration.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct App {
    #[serde(rename = "dcloudAppid")]
    dcloud_appid: Option<String>,
    #[serde(rename = "isDefaultConfig")]
    is_default: Option<bool>,
    #[serde(rename = "preferedWebPlatform")]
    prefered_web_platform: Option<String>,
    #[serde(rename = "preferedAppPlatform")]
    prefered_app_platform: Option<String>,
    #[serde(rename = "mp-weixin")]
    mp_weixin: Option<Platform>,
    #[serde(rename = "h5-weixin")]
    h5_weixin: Option<Platform>,
    #[serde(rename = "web-weixin")]
    web_weixin: Option<Platform>,
    #[serde(rename = "app-plus")]
    app_plus: Option<Platform>,
    app: Option<Platform>,
    h5: Option<Platform>,
    web: Option<Platform>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Platform {
    oauth: Option<Oauth>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Oauth {
    weixin: Option<Pair>,
    #[serde(rename = "weixin-h5")]
    weixin_h5: Option<Pair>,
    #[serde(rename = "weixin-web")]
    weixin_web: Option<Pair>,
}

impl App {
    fn oauth(&self, node: &str) -> Option<&Oauth> {
        let platform = match node {
            "mp-weixin" => &self.mp_weixin,
            "h5-weixin" => &self.h5_weixin,
            "web-weixin" => &self.web_weixin,
            "app-plus" => &self.app_plus,
            "app" => &self.app,
            "h5" => &self.h5,
            "web" => &self.web,
            _ => return None,
        };
        platform.as_ref()?.oauth.as_ref()
    }

    /// The pair of an account, where it is complete.
    fn pair(&self, kind: Kind) -> Option<(&str, &str)> {
        let of_node = |node: &str| self.oauth(node)?.weixin.as_ref()?.complete();
        let newer = || {
            let web = self.oauth("web")?;
            match kind {
                Kind::OfficialAccount => web.weixin_h5.as_ref()?.complete(),
                Kind::Website => web.weixin_web.as_ref()?.complete(),
                _ => None,
            }
        };
        let [preferred, other] = kind.nodes(self);
        of_node(preferred).or_else(|| of_node(other)).or_else(newer)
    }
}

/// The framework's own configuration beside uni-id's.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Framework {
    oauth: Option<FrameworkOauth>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct FrameworkOauth {
    weixin: Option<FrameworkWeixin>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct FrameworkWeixin {
    list: Option<Vec<Pair>>,
}

/// A whole configuration.
#[derive(Clone, Debug, Default)]
struct Config {
    apps: Vec<App>,
    list: Vec<Pair>,
}

impl Config {
    /// Reads uni-id's object or array, or a wider object that holds it as `uni`, with `vk` beside it.
    fn read<V: Value>(value: &V) -> Result<Self, String> {
        let part = |key: &str| value.get(key).map_err(|_| key.to_owned());
        let wide = value.kind() == Type::Object
            && !(part("uni")?.is_nothing() && part("vk")?.is_nothing());
        let (apps, framework) = if wide {
            (part("uni")?, part("vk")?)
        } else {
            (value.clone(), V::undefined())
        };
        let prefix = if wide { "uni." } else { "" };
        let apps = match apps.kind() {
            Type::List => apps.read::<Vec<App>>(),
            Type::Undefined | Type::Null => Ok(Vec::new()),
            _ => apps.read::<App>().map(|app| vec![app]),
        }
        .map_err(|path| join(&[prefix, &path]))?;
        let list = if framework.is_nothing() {
            None
        } else {
            framework
                .read::<Framework>()
                .map_err(|path| join(&["vk.", &path]))?
                .oauth
                .and_then(|oauth| oauth.weixin?.list)
        };
        Ok(Self {
            apps,
            list: list.unwrap_or_default(),
        })
    }

    /// The app that calls, else the default one, else the only one.
    fn app(&self, calling: Option<&str>) -> Option<&App> {
        let by_id = |id| {
            self.apps
                .iter()
                .find(|app| app.dcloud_appid.as_deref() == Some(id))
        };
        calling
            .and_then(by_id)
            .or_else(|| self.apps.iter().find(|app| app.is_default == Some(true)))
            .or(match self.apps.as_slice() {
                [only] => Some(only),
                _ => None,
            })
    }
}

/// The accounts of an instance.
pub struct Accounts {
    /// The pair that the instance was made with: its mini program.
    own: Option<(String, String)>,
    config: RefCell<Option<Rc<Config>>>,
}

impl Accounts {
    /// Accounts of an instance that was made with a pair of its own, or with none.
    pub fn new(own: Option<(String, String)>) -> Self {
        Self {
            own,
            config: RefCell::new(None),
        }
    }

    /// Takes a configuration in place of the one before.
    pub fn configure<V: Value>(&self, value: &V) -> Result<(), Failure<V>> {
        if !matches!(value.kind(), Type::Object | Type::List) {
            return Err(Failure::parameter(join(&[
                "config 应为对象或数组（uni-id 的 config.json 的内容），传入的是",
                value.kind().chinese(),
            ])));
        }
        let config = Config::read(value).map_err(|path| unfitting(&path))?;
        self.config.replace(Some(Rc::new(config)));
        Ok(())
    }

    /// The account for a call.
    ///
    /// 1. Neither `appid` nor `appsecret` given, or `appid` is the configured one: the configured pair.
    /// 2. Both given: that pair.
    /// 3. Only `appid`: its secret comes from the list `vk.oauth.weixin.list`.
    /// 4. Else a failure that names both places.
    pub fn resolve<H: Host>(
        &self,
        host: &H,
        kind: Kind,
        appid: Option<&str>,
        secret: Option<&str>,
    ) -> Result<Account, Failure<H::Value>> {
        let account = |(appid, secret): (&str, &str)| Account {
            kind,
            appid: appid.to_owned(),
            secret: secret.to_owned(),
        };
        if let (Some(appid), Some(secret), None, None) =
            (appid, secret, &self.own, self.known_config())
        {
            return Ok(account((appid, secret)));
        }
        let config = self.config(host)?;
        let app = config.app(host.calling_app().as_deref());
        let own = self
            .own
            .as_ref()
            .filter(|_| kind == Kind::MiniProgram)
            .map(|(appid, secret)| (appid.as_str(), secret.as_str()));
        let configured = own.or_else(|| app?.pair(kind));

        match (appid, secret) {
            (None, None) => configured
                .map(account)
                .ok_or_else(|| incomplete(kind, &config, app)),
            (None, Some(_)) => Err(Failure::parameter("传入了 appsecret，却没有 appid")),
            (Some(appid), secret) => configured
                .filter(|(its_appid, _)| *its_appid == appid)
                .or(secret.map(|secret| (appid, secret)))
                .or_else(|| {
                    let listed = config.list.iter().filter_map(Pair::complete);
                    listed.clone().find(|(its_appid, _)| *its_appid == appid)
                })
                .map(account)
                .ok_or_else(|| unknown(kind, appid)),
        }
    }

    fn known_config(&self) -> Option<Rc<Config>> {
        self.config.try_borrow().ok()?.clone()
    }

    /// The configuration; at the first need the one that the surroundings hold.
    fn config<H: Host>(&self, host: &H) -> Result<Rc<Config>, Failure<H::Value>> {
        if let Some(config) = self.known_config() {
            return Ok(config);
        }
        let found = host.surrounding_config().map_err(|()| {
            Failure::new(
                code::CONFIG,
                "读取 uni-config-center 的配置失败：请检查 uni-id/config.json 是否是合法的 JSON，并重新上传 uni-config-center",
            )
        })?;
        if let Some(value) = found {
            self.configure(&value)?;
        }
        Ok(self.known_config().unwrap_or_default())
    }
}

fn unfitting<V: Value>(path: &str) -> Failure<V> {
    Failure::new(
        code::CONFIG,
        join(&[
            "配置的 ",
            path,
            " 类型不对，请对照 uni-config-center/uni-id/config.json 的格式检查",
        ]),
    )
}

fn incomplete<V: Value>(kind: Kind, config: &Config, app: Option<&App>) -> Failure<V> {
    let [node, _] = kind.nodes(app.unwrap_or(&App::default()));
    let msg = if app.is_none() && config.apps.len() > 1 {
        join(&[
            "uni-config-center/uni-id/config.json 里有多个应用，但没有哪个的 dcloudAppid 是当前应用的，也没有 isDefaultConfig 为 true 的，找不到",
            kind.chinese(),
            "的 appid",
        ])
    } else {
        let part = match app.and_then(|app| app.oauth(node)?.weixin.as_ref()) {
            Some(pair) if pair.appid.as_deref().is_some_and(|text| !text.is_empty()) => "appsecret",
            Some(pair) if pair.appsecret.as_deref().is_some_and(|text| !text.is_empty()) => "appid",
            _ => "appid 和 appsecret",
        };
        let elsewhere = match kind {
            Kind::MiniProgram => "createWeixin({ appid, appsecret })",
            _ => "createWeixin({ config })",
        };
        join(&[
            "缺少",
            kind.chinese(),
            "的 ",
            part,
            "：请在 uni-config-center/uni-id/config.json 的 ",
            node,
            ".oauth.weixin 节点填写并重新上传 uni-config-center；不在 uniCloud 时用 ",
            elsewhere,
            " 传入",
        ])
    };
    Failure::new(code::CONFIG, msg)
}

fn unknown<V: Value>(kind: Kind, appid: &str) -> Failure<V> {
    let [node, _] = kind.nodes(&App::default());
    Failure::new(
        code::CONFIG,
        join(&[
            "找不到 ",
            appid,
            " 的 appsecret：它不是 uni-config-center/uni-id/config.json 的 ",
            node,
            ".oauth.weixin 里的 appid，也不在 uni-config-center/vk-unicloud 的 vk.oauth.weixin.list 里；请补上配置，或在调用时一并传入 appsecret",
        ]),
    )
}
