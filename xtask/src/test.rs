//! `cargo xtask test`: the core natively, then the built package as its users load it, at last in every runtime.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::build::{self, Built};
use crate::tally::{self, Tally};
use crate::{docs, simulator, sizes, soundness, tools, unicloud};

/// Next.js and Nuxt, which take longer to install and to build than all else: they are tested where all runtimes are asked for by name.
const FRAMEWORKS: &str = "js-tests/runtimes/frameworks";

pub fn test(args: &[String]) -> Result<()> {
    let mut tally = Tally::default();
    match args.split_first() {
        None => test_all(&mut tally)?,
        Some((flag, words)) if flag == "--runtimes" => {
            build::make()?;
            tools::npm_ci(&tools::root().join(FRAMEWORKS))?;
            test_runtimes(words, &mut tally)?;
        }
        Some((other, _)) => anyhow::bail!("`cargo xtask test` has no option `{other}`"),
    }
    // Nothing is printed after this line: it is looked for at the very end.
    println!("{} passed, {} failed", tally.passed, tally.failed);
    std::process::exit(i32::from(tally.failed > 0));
}

fn test_all(tally: &mut Tally) -> Result<()> {
    test_core(tally)?;
    match build::make() {
        Ok(built) => {
            test_package(&built, tally)?;
            test_runtimes(&["--light".to_owned()], tally)?;
        }
        Err(error) => tally.check("the package builds", Err(error)),
    }
    Ok(())
}

/// One and the same suite in every runtime; with words, in those whose name or way of loading has one of them. See matrix.mjs.
fn test_runtimes(words: &[String], tally: &mut Tally) -> Result<()> {
    let suites = tools::root().join("js-tests");
    tools::npm_ci(&suites)?;
    tools::npm_ci(&suites.join("runtimes"))?;
    let mut node = node_for_tools(&suites.join("runtimes"));
    node.arg(suites.join("runtimes/matrix.mjs")).args(words);
    tally.run(&mut node, tally::node_counts)
}

/// Bundlers and test runners of today want a Node.js of today. Where this machine's is older, one of those that are tested serves.
fn node_for_tools(runtimes: &Path) -> Command {
    let newer = runtimes.join("node_modules/node-22/bin/node");
    if node_major().is_some_and(|major| major < 20) && newer.exists() {
        return Command::new(newer);
    }
    tools::node()
}

fn test_core(tally: &mut Tally) -> Result<()> {
    let mut cargo = tools::cargo();
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    tally.run(&mut cargo, tally::cargo_counts)
}

fn test_package(built: &Built, tally: &mut Tally) -> Result<()> {
    tally.check(
        "the package keeps to its budgets",
        sizes::check(&built.package, &built.tarball),
    );
    tally.check("no panic of ours is in the core", soundness::check(built));

    tally.check("the reference builds", docs::make().map(|_| ()));

    let suites = tools::root().join("js-tests");
    tools::npm_ci(&suites)?;
    tools::npm_ci(&suites.join("runtimes"))?;
    let simulator = simulator::make();
    let packed = simulator.as_ref().ok().cloned();
    tally.check("the simulator's package builds", simulator.map(|_| ()));
    tally.check("the form for uniCloud builds", unicloud::check(built));

    let mut node = tools::node();
    node.args(reporter())
        .arg("--test")
        .args(test_files(&suites)?);
    tally.run(&mut node, tally::node_counts)?;

    let types = suites.join("types");
    if types.exists() {
        tally.check("tsc, strict", check_types(&types));
    }
    for (what, script, flag) in [
        ("publint", "publint/src/cli.js", "--strict"),
        (
            "are the types wrong",
            "@arethetypeswrong/cli/dist/index.js",
            "--no-color",
        ),
    ] {
        for tarball in [Some(&built.tarball), packed.as_ref()]
            .into_iter()
            .flatten()
        {
            let outcome = tools::run(tools::npm_tool(script).arg(tarball).arg(flag));
            let name = tarball.file_stem().unwrap_or_default().to_string_lossy();
            tally.check(&format!("{what}: {name}"), outcome);
        }
    }
    Ok(())
}

/// `*.test.mjs` and `*.test.cjs`: Node.js 18 takes no patterns, so they are found here.
fn test_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() && name != "node_modules" {
            found.extend(test_files(&path)?);
        } else if name.ends_with(".test.mjs") || name.ends_with(".test.cjs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The readable reporter, where there is one; an older Node.js prints TAP by itself.
fn reporter() -> Option<&'static str> {
    (node_major()? >= 20).then_some("--test-reporter=spec")
}

fn node_major() -> Option<u32> {
    let version = tools::node().arg("--version").output().ok()?.stdout;
    let version = String::from_utf8(version).ok()?;
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// `js-tests/types` may say by a `tsconfig.json` what strict means; without one, the strictest that users have is asked for.
fn check_types(dir: &Path) -> Result<()> {
    let mut tsc = tools::npm_tool("typescript/bin/tsc");
    if dir.join("tsconfig.json").exists() {
        return tools::run(tsc.arg("--project").arg(dir));
    }
    let files = std::fs::read_dir(dir)?.flatten().map(|entry| entry.path());
    let is_source = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension.to_string_lossy().ends_with("ts"))
    };
    tools::run(
        tsc.args([
            "--strict", "--noEmit", "--module", "nodenext", "--target", "es2022",
        ])
        .args(files.filter(is_source)),
    )
}
