//! `cargo xtask <command>`: everything there is to do with this repository, on a machine that has rustup and Node.js.

mod api;
mod bench;
mod build;
mod catalogue;
mod core;
mod demo;
mod docs;
mod errcodes;
mod glue;
mod manifest;
mod package;
mod push;
mod reference;
mod release;
mod sentences;
mod simulator;
mod sizes;
mod soundness;
mod tally;
mod test;
mod toolchain;
mod tools;
mod types;
mod unicloud;

use anyhow::Result;

const HELP: &str = "\
cargo xtask build          the npm package, in pkg/
cargo xtask test           build, then every test; the last line says how many passed
cargo xtask test --runtimes [words]
                           build, then the suite of all runtimes, or of those whose row in the table has one of the words
cargo xtask demo           build, then all functions of the page against a local WeChat
cargo xtask demo --live    the same against the real one: reads only, wants WEIXIN_APPID and WEIXIN_APPSECRET
cargo xtask bench          build, then measure it beside what users would pick instead: docs/benchmarks.md (--quick: see that it runs)
cargo xtask simulator      the package weixin-openapi-simulator, in target/simulator
cargo xtask unicloud       build, then its form for uniCloud, a folder of uni_modules in target/unicloud
cargo xtask release --check [--tag v1.2.3]
                           whether all is ready to be published; it publishes nothing (RELEASING.md)
cargo xtask api            the public interface as a report, in api/; with --check, sees that it is that of the package in pkg/
cargo xtask docs           the reference, a site in target/docs; with --serve, shown on this machine
cargo xtask reference      the reference as Markdown, in reference/; with --check, sees that it is what the catalogue says";

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.first().map(String::as_str) {
        Some("build") => build::build(),
        Some("test") => test::test(&args[1..]),
        Some("demo") => demo::demo(&args[1..]),
        Some("bench") => bench::bench(&args[1..]),
        Some("simulator") => simulator::simulator(),
        Some("unicloud") => unicloud::unicloud(),
        Some("release") => release::release(&args[1..]),
        Some("docs") => docs::docs(&args[1..]),
        Some("api") => api::api(&args[1..]),
        Some("reference") => reference::reference(&args[1..]),
        Some("help" | "--help") | None => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => anyhow::bail!("there is no command `{other}`\n\n{HELP}"),
    }
}
