//! `cargo xtask unicloud`: the package in uniCloud's own form, a folder of uni_modules that HBuilderX imports as it is. What runs in it is a common
//! module: the CommonJS half of the package, with its modules of WebAssembly in letters, so that nothing is read by its path.
//!
//! The letters are not deflated as those of the package are: what unpacks takes longer to load than they take to read, and a cold start waits for it.
//!
//! All its scripts end in `.js`, and stand where their names say: `require('weixin-openapi/push')` finds push.js on every Node.js, without `exports`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};

use crate::build::Built;
use crate::{build, manifest, package, sizes, tools};

const TEMPLATE: &str = "pkg-template/uni_modules";
const MODULE: &str = "uniCloud/cloudfunctions/common/weixin-openapi";
/// Modules of WebAssembly, and the script of the package that unpacks each: here it has the letters themselves, and compiles in the same way.
const MODULES: [(&str, &str, &str); 3] = [
    (
        "weixin.wasm",
        "bytes.js",
        "const { compile } = require('./weixin.js')\n\nexports.module = (builtin) => compile(bytes(), builtin)",
    ),
    (
        "push.wasm",
        "push-bytes.js",
        "exports.module = () => new WebAssembly.Module(bytes())",
    ),
    (
        "signing.wasm",
        "sm.js",
        "exports.module = () => new WebAssembly.Module(bytes())",
    ),
];
/// Entries of the package, and their names here: those that read no file.
const ENTRIES: [(&str, &str); 6] = [
    ("inline.cjs", "index.js"),
    ("push-inline.cjs", "push.js"),
    ("paging.cjs", "paging.js"),
    ("upload.cjs", "upload.js"),
    ("errcodes.cjs", "errcodes.js"),
    ("requirement.cjs", "requirement.js"),
];
/// What an editor reads.
const DECLARATIONS: [&str; 5] = ["index", "push", "paging", "upload", "errcodes"];
/// A cloud function has no such store.
const NOT_HERE: &str = "cloudflare-kv";
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// Builds the package and its other form.
pub fn unicloud() -> Result<()> {
    check(&build::make()?)
}

/// Makes it, says where it is, and refuses one that is too heavy.
pub fn check(built: &Built) -> Result<()> {
    let folder = make(built)?;
    println!("to be imported by HBuilderX: {}", folder.display());
    sizes::check_uni_module(&folder.join(MODULE))
}

/// Leaves `target/unicloud/uni_modules/weixin-openapi`, made of the built package, and gives that folder.
fn make(Built { package, .. }: &Built) -> Result<PathBuf> {
    let folder = package::fresh(tools::root().join("target/unicloud/uni_modules/weixin-openapi"))?;
    let template = tools::root().join(TEMPLATE);
    let read = |name: &str| fs::read_to_string(template.join(name)).context(TEMPLATE);
    let release = manifest::release()?;
    let changelog = fs::read_to_string(tools::root().join("CHANGELOG.md"))?;
    fs::write(
        folder.join("package.json"),
        release.stamp_for_market(&read("package.json")?)?,
    )?;
    fs::write(folder.join("readme.md"), read("readme.md")?)?;
    fs::write(
        folder.join("changelog.md"),
        changelog_of_market(&changelog)?,
    )?;
    for licence in LICENCES {
        fs::copy(package.join(licence), folder.join(licence)).context(licence)?;
    }

    let module = folder.join(MODULE);
    fs::create_dir_all(&module)?;
    fs::write(
        module.join("package.json"),
        release.stamp(&read("module.json")?)?,
    )?;
    add_scripts(package, &module)?;
    add_declarations(package, &module)?;
    Ok(folder)
}

fn add_scripts(package: &Path, module: &Path) -> Result<()> {
    for (entry, name) in ENTRIES {
        rename(&package.join(entry), &module.join(name))?;
    }
    for folder in ["cjs", "cjs/catalogue"] {
        fs::create_dir_all(module.join(folder))?;
        for name in names(&package.join(folder), ".js")? {
            if !name.contains("text-") {
                let file = Path::new(folder).join(name);
                fs::copy(package.join(&file), module.join(&file))?;
            }
        }
    }
    for (wasm, script, compiles) in MODULES {
        let letters = BASE64_STANDARD.encode(fs::read(package.join(wasm))?);
        let text = format!(
            "'use strict'\n\n// {wasm} in base64: no file is read by its path.\n\n{compiles}\n\nconst bytes = () => Buffer.from(text, 'base64')\nconst text =\n  '{letters}'\n"
        );
        fs::write(module.join("cjs").join(script), text)?;
    }
    fs::create_dir(module.join("cache"))?;
    for name in names(&package.join("cache"), ".cjs")? {
        let stem = name.trim_end_matches(".cjs");
        if stem != NOT_HERE {
            let script = format!("cache/{stem}.js");
            rename(&package.join("cache").join(&name), &module.join(script))?;
        }
    }
    Ok(())
}

fn add_declarations(package: &Path, module: &Path) -> Result<()> {
    for name in DECLARATIONS {
        let declared = package.join(format!("{name}.d.cts"));
        rename(&declared, &module.join(format!("{name}.d.ts")))?;
    }
    fs::create_dir(module.join("types"))?;
    for folder in ["types", "cache"] {
        for name in names(&package.join(folder), ".d.cts")? {
            let stem = name.trim_end_matches(".d.cts");
            if stem != NOT_HERE {
                let declared = module.join(folder).join(format!("{stem}.d.ts"));
                rename(&package.join(folder).join(&name), &declared)?;
            }
        }
    }
    Ok(())
}

/// A script or declaration under another name, which names the others by theirs.
fn rename(from: &Path, to: &Path) -> Result<()> {
    let text = fs::read_to_string(from).with_context(|| from.display().to_string())?;
    fs::write(to, text.replace(".cjs'", ".js'").replace(".cjs\"", ".js\""))?;
    Ok(())
}

/// The files of a folder that end so.
fn names(folder: &Path, end: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(end) {
            names.push(name);
        }
    }
    Ok(names)
}

/// The changelog as the market wants it: `## 0.1.0（2026-07-01）`, and nothing before the first version.
fn changelog_of_market(changelog: &str) -> Result<String> {
    let start = changelog.find("\n## [").map(|at| at + 1);
    let versions = &changelog[start.context("CHANGELOG.md has no version")?..];
    let mut made = String::new();
    for line in versions.lines() {
        match line.strip_prefix("## [").and_then(|it| it.split_once(']')) {
            Some((version, date)) => {
                let date = date.trim_start_matches([' ', '-']);
                ensure!(!date.is_empty(), "CHANGELOG.md: {version} has no date");
                made += &format!("## {version}（{date}）\n");
            }
            None => made += &format!("{line}\n"),
        }
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::changelog_of_market;

    #[test]
    fn the_markets_changelog_begins_with_a_version_and_its_date() {
        let changelog = "# 更新记录\n\n格式\n\n## [0.2.0] - 2026-08-01\n\n- 新\n\n## [0.1.0] - 未发布\n\n### 新增\n\n- 旧\n";
        assert_eq!(
            changelog_of_market(changelog).unwrap(),
            "## 0.2.0（2026-08-01）\n\n- 新\n\n## 0.1.0（未发布）\n\n### 新增\n\n- 旧\n"
        );
        assert!(changelog_of_market("# 更新记录\n").is_err());
        assert!(changelog_of_market("# 更新记录\n\n## [0.1.0]\n").is_err());
    }
}
