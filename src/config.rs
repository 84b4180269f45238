//! uni-id's configuration (`config.json`), where the accounts are: an object, or an array of one for each app.

use crate::platform::Platform;
use crate::value::{Type, Unreadable, Value};

/// A whole configuration, looked into at each call. Other parts of it are other modules' business.
#[derive(Clone)]
pub(crate) struct Config<V> {
    /// uni-id's: an object, or an array of one for each app.
    pub(crate) uni: V,
    /// The framework's own, with the list of further accounts.
    vk: V,
    /// Why the surroundings hold no configuration of uni-id, in words for the user.
    pub(crate) missing: Option<String>,
}

/// One app of uni-id's configuration.
pub(crate) struct App<V>(pub(crate) V);

impl<V: Value> Config<V> {
    /// Where there is none.
    pub(crate) fn none() -> Self {
        Self {
            uni: V::undefined(),
            vk: V::undefined(),
            missing: None,
        }
    }

    /// Reads uni-id's object or array, or a wider object that holds it as `uni`, with `vk` beside it.
    pub(crate) fn read(value: &V) -> Result<Self, Unreadable> {
        let (uni, vk) = (value.get("uni")?, value.get("vk")?);
        let wide = !(uni.is_nothing() && vk.is_nothing());
        let uni = if wide { uni } else { value.clone() };
        let missing = value.text_at("weixinConfig");
        Ok(Self { uni, vk, missing })
    }

    /// The app that calls, else the default one, else the only one.
    pub(crate) fn app(&self, calling: Option<&str>) -> Option<App<V>> {
        if self.uni.type_of() != Type::List {
            return Some(App(self.uni.clone()));
        }
        let is_calling =
            |app: &V| calling.is_some() && app.text_at("dcloudAppid").as_deref() == calling;
        let is_default = |app: &V| app.property("isDefaultConfig").as_boolean() == Some(true);
        let only = |_: &V| self.uni.length() == 1;
        let app = find(&self.uni, &is_calling)
            .or_else(|| find(&self.uni, &is_default))
            .or_else(|| find(&self.uni, &only))?;
        Some(App(app))
    }

    /// A further account.
    pub(crate) fn listed(&self, appid: &str) -> V {
        let list = at(&self.vk, &["oauth", "weixin", "list"]);
        let is_it = |pair: &V| pair.text_at("appid").as_deref() == Some(appid);
        find(&list, &is_it).unwrap_or_else(V::undefined)
    }
}

impl<V: Value> App<V> {
    /// The nodes that hold an account, the preferred one first.
    pub(crate) fn nodes(&self, platform: Platform) -> &'static [Node; 3] {
        let prefers = |name: &str, what: &str| self.0.text_at(name).as_deref() == Some(what);
        let web = prefers("preferedWebPlatform", "web");
        match platform {
            Platform::MiniProgram => &[MP_WEIXIN; 3],
            Platform::OfficialAccount if web => &[WEB_WEIXIN, H5_WEIXIN, NEWER_H5],
            Platform::OfficialAccount => &[H5_WEIXIN, WEB_WEIXIN, NEWER_H5],
            Platform::MobileApp if prefers("preferedAppPlatform", "app") => {
                &[APP, APP_PLUS, APP_PLUS]
            }
            Platform::MobileApp => &[APP_PLUS, APP, APP],
            Platform::Website if web => &[WEB, H5, NEWER_WEB],
            Platform::Website => &[H5, WEB, NEWER_WEB],
        }
    }

    /// The pair of an account, where it is complete.
    pub(crate) fn pair(&self, platform: Platform) -> Option<(String, String)> {
        self.nodes(platform).iter().find_map(|&node| {
            let pair = self.at(node);
            let complete = (pair.text_at("appid")?, pair.text_at("appsecret")?);
            pair.property(WRONG).is_nothing().then_some(complete)
        })
    }

    /// What is wrong with an account that was filled in, in words for the user.
    pub(crate) fn wrong(&self, platform: Platform) -> Option<String> {
        let mut nodes = self.nodes(platform).iter();
        nodes.find_map(|&node| self.at(node).text_at(WRONG))
    }

    pub(crate) fn at(&self, (section, key): Node) -> V {
        at(&self.0, &[section, "oauth", key])
    }
}

/// A place of an account in the configuration: `section.oauth.key`.
pub(crate) type Node = (&'static str, &'static str);

const MP_WEIXIN: Node = ("mp-weixin", "weixin");
const H5_WEIXIN: Node = ("h5-weixin", "weixin");
const WEB_WEIXIN: Node = ("web-weixin", "weixin");
const APP_PLUS: Node = ("app-plus", "weixin");
const APP: Node = ("app", "weixin");
const H5: Node = ("h5", "weixin");
const WEB: Node = ("web", "weixin");
/// Beside a pair that cannot be meant, the loader says here what is wrong with it.
pub(crate) const WRONG: &str = "weixinWrong";
/// DCloud's newer spelling of the official account,
const NEWER_H5: Node = ("web", "weixin-h5");
/// and of the website.
const NEWER_WEB: Node = ("web", "weixin-web");

fn at<V: Value>(root: &V, path: &[&str]) -> V {
    path.iter()
        .fold(root.clone(), |node, name| node.property(name))
}

fn find<V: Value>(list: &V, wanted: &dyn Fn(&V) -> bool) -> Option<V> {
    if list.type_of() != Type::List {
        return None;
    }
    (0..list.length())
        .filter_map(|index| list.item(index).ok())
        .find(wanted)
}
