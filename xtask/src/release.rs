//! `cargo xtask release --check`: what has to hold before a version is published. It publishes nothing: that is done by
//! .github/workflows/publish.yml, for a tag, after this command and all tests.
//!
//! What is seen in a second comes first, all of it at once; then the packages are built, and looked into.

#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use toml::Table;

use crate::manifest::Release;
use crate::{build, manifest, simulator, sizes, tools, unicloud};

/// What ships in every tarball as it stands at the root.
const PAPERS: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"];
/// READMEs say of which version they are, and until then that there is none to install.
const READMES: [(&str, &str); 2] = [
    ("README.md", "还没有发布到 npm"),
    ("README.en.md", "not published yet"),
];

pub fn release(args: &[String]) -> Result<()> {
    let tag = tag_of(args)?;
    let release = manifest::release()?;
    let mut wrong = before_the_build(&release, tag)?;
    if wrong.is_empty() {
        wrong = in_the_packages(&release)?;
    }
    for line in &wrong {
        println!("FAILED: {line}");
    }
    ensure!(
        wrong.is_empty(),
        "{} is not ready to be published",
        release.version
    );
    println!("{} is ready to be published", release.version);
    Ok(())
}

/// `--check`, and `--tag v1.2.3` where there is a tag already.
fn tag_of(args: &[String]) -> Result<Option<&str>> {
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--check"] => Ok(None),
        ["--check", "--tag", tag] => Ok(Some(tag)),
        _ => bail!("cargo xtask release --check [--tag v1.2.3]: see RELEASING.md"),
    }
}

// ---- what needs no build

fn before_the_build(release: &Release, tag: Option<&str>) -> Result<Vec<String>> {
    let root = tools::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).with_context(|| path.to_owned());
    let mut wrong = Vec::new();
    wrong.extend(tag.and_then(|tag| wrong_tag(tag, release)));
    wrong.extend(wrong_repository(release, home().as_deref()));
    wrong.extend(wrong_changelog(&read("CHANGELOG.md")?, &release.version));
    for (name, unpublished) in READMES {
        wrong.extend(wrong_readme(
            name,
            &read(name)?,
            unpublished,
            &release.version,
        ));
    }
    for crate_manifest in members(&read("Cargo.toml")?)? {
        wrong.extend(wrong_crate(&crate_manifest, &read(&crate_manifest)?)?);
    }
    for file in manifests_below(&root.join("examples"))? {
        let text = fs::read_to_string(&file)?;
        let name = file.strip_prefix(&root)?.display().to_string();
        wrong.extend(wrong_range(&name, &text, &release.version));
    }
    wrong.extend(changed_files()?);
    Ok(wrong)
}

fn wrong_tag(tag: &str, Release { version, .. }: &Release) -> Option<String> {
    (tag != format!("v{version}")).then(|| {
        format!(
            "the tag is {tag}, and the version v{version}: see [workspace.package] in Cargo.toml"
        )
    })
}

/// `home` is the repository in which this runs, where that is known. npm refuses a package that says it is from another.
fn wrong_repository(release: &Release, home: Option<&str>) -> Option<String> {
    const WHERE: &str = "[workspace.package] in Cargo.toml";
    let Some(repository) = &release.repository else {
        return Some(format!(
            "no repository: fill in repository = \"https://<host>/<owner>/<name>\" in {WHERE}"
        ));
    };
    let path = repository.strip_prefix("https://").unwrap_or_default();
    let is_address = path.split('/').count() >= 3 && path.split('/').all(|part| !part.is_empty());
    if !is_address || path.ends_with(".git") {
        return Some(format!(
            "{repository} is not https://<host>/<owner>/<name>: see {WHERE}"
        ));
    }
    home.filter(|home| home != repository)
        .map(|home| format!("the repository is {home}, and {WHERE} says {repository}"))
}

/// As GitHub's runners say it.
fn home() -> Option<String> {
    let server = std::env::var("GITHUB_SERVER_URL").ok()?;
    let name = std::env::var("GITHUB_REPOSITORY").ok()?;
    Some(format!("{server}/{name}"))
}

fn wrong_changelog(changelog: &str, version: &str) -> Option<String> {
    let start = format!("## [{version}] - ");
    let mut versions = changelog.lines().filter(|line| line.starts_with("## ["));
    let date = versions.next().and_then(|line| line.strip_prefix(&start));
    let is_date = date.is_some_and(|date| {
        let digits = [4, 2, 2];
        let parts: Vec<&str> = date.split('-').collect();
        parts.len() == digits.len()
            && parts.iter().zip(digits).all(|(part, length)| {
                part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
            })
    });
    (!is_date).then(|| format!("CHANGELOG.md does not begin with \"{start}<year>-<month>-<day>\""))
}

fn wrong_readme(name: &str, text: &str, unpublished: &str, version: &str) -> Option<String> {
    if text.contains(unpublished) {
        return Some(format!("{name} says \"{unpublished}\""));
    }
    (!text.contains(version)).then(|| format!("{name} does not say that it is of {version}"))
}

/// The manifests of all crates.
fn members(cargo: &str) -> Result<Vec<String>> {
    let cargo = cargo.parse::<Table>()?;
    let members = cargo.get("workspace").and_then(|it| it.get("members"));
    let members = members.and_then(|it| it.as_array()).context("no members")?;
    let mut manifests = vec!["Cargo.toml".to_owned()];
    for member in members {
        let member = member.as_str().context("a member is a text")?;
        manifests.push(format!("{member}/Cargo.toml"));
    }
    Ok(manifests)
}

fn wrong_crate(name: &str, text: &str) -> Result<Option<String>> {
    let cargo = text.parse::<Table>()?;
    let version = cargo.get("package").and_then(|it| it.get("version"));
    let inherited = version.and_then(|it| it.get("workspace")?.as_bool()) == Some(true);
    Ok((!inherited).then(|| format!("{name} has a version of its own: version.workspace = true")))
}

/// Examples are taken away and installed: they ask for this version.
fn wrong_range(name: &str, text: &str, version: &str) -> Option<String> {
    let asks = |line: &&str| line.trim_start().starts_with("\"weixin-openapi");
    let stale = text
        .lines()
        .filter(asks)
        .find(|line| !line.contains(&format!("^{version}\"")));
    stale.map(|line| format!("{name} asks for {}, not ^{version}", line.trim()))
}

/// `package.json` and `deno.json`, wherever they are.
fn manifests_below(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() && name != "node_modules" {
            found.extend(manifests_below(&path)?);
        } else if name == "package.json" || name == "deno.json" {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn changed_files() -> Result<Option<String>> {
    let changed = output(
        Command::new("git")
            .args(["status", "--porcelain"])
            .current_dir(tools::root()),
    )?;
    let changed = String::from_utf8_lossy(&changed);
    let count = changed.lines().count();
    Ok((count > 0).then(|| format!("{count} files are not committed")))
}

// ---- what is in the packages

fn in_the_packages(release: &Release) -> Result<Vec<String>> {
    let built = build::make()?;
    sizes::check(&built.package, &built.tarball)?;
    unicloud::check(&built)?;
    let mut wrong = Vec::new();
    for tarball in [built.tarball, simulator::make()?] {
        for paper in PAPERS {
            let at_root = fs::read(tools::root().join(paper))?;
            if packed(&tarball, paper).ok().as_ref() != Some(&at_root) {
                wrong.push(format!(
                    "{} has not {paper} as it is at the root",
                    tarball.display()
                ));
            }
        }
        let manifest: serde_json::Value =
            serde_json::from_slice(&packed(&tarball, "package.json")?)?;
        if manifest["version"] != *release.version {
            wrong.push(format!(
                "{} is of {}",
                tarball.display(),
                manifest["version"]
            ));
        }
    }
    Ok(wrong)
}

/// A file of a tarball.
fn packed(tarball: &Path, name: &str) -> Result<Vec<u8>> {
    let mut tar = Command::new("tar");
    tar.arg("-xzOf").arg(tarball).arg(format!("package/{name}"));
    output(&mut tar)
}

/// What a command prints.
fn output(command: &mut Command) -> Result<Vec<u8>> {
    let output = command
        .output()
        .with_context(|| format!("cannot start {command:?}"))?;
    ensure!(output.status.success(), "{}: {command:?}", output.status);
    Ok(output.stdout)
}
