//! Which account a call acts for.
//!
//! An account is found in what uni-id's `config.json` holds, in the pair that the instance was made with, or in the call itself; the rules are
//! those of [`Accounts::resolve`].

use crate::code;
use crate::config::{App, Config, WRONG};
use crate::failure::Failure;
use crate::host::Host;
use crate::platform::Platform;
use crate::say;
use crate::say::Said;
use crate::text::join;
use crate::trace;
use crate::value::{Type, Value};
use std::cell::Cell;

/// An account to act for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// What sort it is.
    pub platform: Platform,
    /// Its appid.
    pub appid: String,
    /// Its secret. Never part of a message.
    pub secret: String,
}

impl Account {
    /// None in particular.
    pub fn nameless(platform: Platform) -> Self {
        Self {
            platform,
            appid: String::new(),
            secret: String::new(),
        }
    }

    /// What its token is filed under.
    pub fn cache_key(&self) -> String {
        join(&[self.platform.cache_prefix(), &self.appid])
    }
}

/// The accounts of an instance.
pub struct Accounts<V> {
    /// The pair that the instance was made with: its mini program.
    own: Option<(String, String)>,
    config: Cell<Option<Config<V>>>,
}

impl<V: Value> Accounts<V> {
    /// Accounts of an instance that was made with a pair of its own, or with none.
    pub fn new(own: Option<(String, String)>) -> Self {
        Self {
            own,
            config: Cell::new(None),
        }
    }

    /// Takes a configuration in place of the one before.
    pub fn configure(&self, value: &V) -> Result<(), Failure<V>> {
        if !matches!(value.type_of(), Type::Object | Type::List) {
            return Err(Failure::parameter(say!(
                "config 应为对象或数组（uni-id 的 config.json 的内容），传入的是{}",
                value.type_of().chinese()
            )));
        }
        let config = Config::read(value).map_err(|_| Failure::unreadable("config"))?;
        self.config.set(Some(config));
        Ok(())
    }

    /// The account for a call.
    ///
    /// 1. Neither `appid` nor `appsecret` given, or `appid` is the configured one: the configured pair.
    /// 2. Both given: that pair.
    /// 3. Only `appid`: its secret comes from the list `vk.oauth.weixin.list`.
    /// 4. Else a failure that names both places.
    pub fn resolve<H: Host<Value = V>>(
        &self,
        host: &H,
        platform: Platform,
        appid: Option<&str>,
        secret: Option<&str>,
    ) -> Result<Account, Failure<V>> {
        let config = self.config(host)?;
        let app = config.app(host.calling_app().as_deref());
        let own = self
            .own
            .clone()
            .filter(|_| platform == Platform::MiniProgram);
        let configured = own.or_else(|| app.as_ref()?.pair(platform));
        let pair = match (appid, secret) {
            (None, None) => configured.ok_or_else(|| incomplete(platform, &config, app))?,
            (None, Some(_)) => {
                return Err(Failure::parameter(say!("传入了 appsecret，却没有 appid")));
            }
            (Some(appid), secret) => match configured.filter(|(its_appid, _)| its_appid == appid) {
                Some(pair) => pair,
                None => (
                    appid.to_owned(),
                    secret_of(&config, platform, appid, secret)?,
                ),
            },
        };
        Ok(Account {
            platform,
            appid: pair.0,
            secret: pair.1,
        })
    }

    /// The configuration; at the first need the one that the surroundings hold.
    fn config<H: Host<Value = V>>(&self, host: &H) -> Result<Config<V>, Failure<V>> {
        if let Some(config) = self.known() {
            return Ok(config);
        }
        let found = host.surrounding_config().map_err(|told| {
            let said = match told {
                Some(told) => Said::Plain(told),
                None => say!("读取 uni-config-center 的配置失败：请检查 uni-id/config.json 是否是合法的 JSON，并重新上传 uni-config-center"),
            };
            Failure::new(code::CONFIG, said)
        })?;
        match &found {
            Some(value) => self.configure(value)?,
            // Remembered too: looking for a module that is not there costs more than the rest of a call.
            None => self.config.set(Some(Config::none())),
        }
        Ok(self.known().unwrap_or_else(Config::none))
    }

    fn known(&self) -> Option<Config<V>> {
        let config = self.config.take();
        self.config.set(config.clone());
        config
    }
}

/// The secret of an account that is not the configured one: as it is given, else as it is listed.
fn secret_of<V: Value>(
    config: &Config<V>,
    platform: Platform,
    appid: &str,
    given: Option<&str>,
) -> Result<String, Failure<V>> {
    if let Some(secret) = given {
        return Ok(secret.to_owned());
    }
    let listed = config.listed(appid);
    match listed.text_at(WRONG) {
        Some(wrong) => Err(Failure::new(code::CONFIG, Said::Plain(wrong))),
        None => listed
            .text_at("appsecret")
            .ok_or_else(|| unknown(platform, appid)),
    }
}

fn incomplete<V: Value>(platform: Platform, config: &Config<V>, app: Option<App<V>>) -> Failure<V> {
    if let Some(missing) = &config.missing {
        return Failure::new(code::CONFIG, Said::Plain(missing.to_owned()));
    }
    let Some(app) = app else {
        let why = if config.uni.length() == 0 {
            "里没有应用"
        } else {
            "里有多个应用，但没有哪个的 dcloudAppid 是当前应用的，也没有 isDefaultConfig 为 true 的"
        };
        return Failure::new(
            code::CONFIG,
            say!(
                "uni-config-center/uni-id/config.json {}，找不到{}的 appid",
                why,
                platform.chinese()
            ),
        );
    };
    if let Some(wrong) = app.wrong(platform) {
        return Failure::new(code::CONFIG, Said::Plain(wrong));
    }
    let &[node, ..] = app.nodes(platform);
    let pair = app.at(node);
    let (section, key) = node;
    let part = match (pair.text_at("appid"), pair.text_at("appsecret")) {
        (Some(_), None) => "appsecret",
        (None, Some(_)) => "appid",
        _ => "appid 和 appsecret",
    };
    let elsewhere = match platform {
        Platform::MiniProgram => "createWeixin({ appid, appsecret })",
        Platform::OfficialAccount => "createWeixin({ officialAccount: { appid, appsecret } })",
        Platform::MobileApp => "createWeixin({ app: { appid, appsecret } })",
        Platform::Website => "createWeixin({ website: { appid, appsecret } })",
    };
    Failure::new(
        code::CONFIG,
        say!(
            "缺少{}的 {}：请在 uni-config-center/uni-id/config.json 的 {}.oauth.{} 节点填写并重新上传 uni-config-center；不在 uniCloud 时用 {} 传入",
            platform.chinese(),
            part,
            section,
            key,
            elsewhere
        ),
    )
}

fn unknown<V: Value>(platform: Platform, appid: &str) -> Failure<V> {
    let [(section, key), ..] = App(V::undefined()).nodes(platform);
    Failure::new(
        code::CONFIG,
        say!(
            "找不到 {} 的 appsecret：它不是 uni-config-center/uni-id/config.json 的 {}.oauth.{} 里的 appid，也不在 uni-config-center/vk-unicloud 的 vk.oauth.weixin.list 里；请补上配置，或在调用时一并传入 appsecret",
            trace::shown(appid),
            *section,
            *key
        ),
    )
}
