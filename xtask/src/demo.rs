//! `cargo xtask demo`: the package in a cloud function's place, talking to a local WeChat or, if asked, to the real one.

use anyhow::Result;

use crate::{build, tools};

pub fn demo(args: &[String]) -> Result<()> {
    if args.iter().any(|arg| arg == "--live") {
        require_account();
    }
    build::make()?;
    tools::npm_ci(&tools::root().join("js-tests"))?;
    tools::run(tools::node().arg("js-tests/demo/demo.cjs").args(args))
}

/// Before the build: nobody likes to wait for a message that could have come at once.
fn require_account() {
    let missing: Vec<&str> = ["WEIXIN_APPID", "WEIXIN_APPSECRET"]
        .into_iter()
        .filter(|name| std::env::var_os(name).is_none_or(|value| value.is_empty()))
        .collect();
    if !missing.is_empty() {
        eprintln!(
            "--live 会连接真实的微信（只调用不改变任何东西的接口），需要先设置环境变量：{}",
            missing.join("、")
        );
        std::process::exit(2);
    }
}
