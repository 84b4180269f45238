use super::*;

fn of(repository: Option<&str>) -> Release {
    Release {
        version: "1.2.3".to_owned(),
        repository: repository.map(str::to_owned),
    }
}

#[test]
fn the_command_takes_check_and_a_tag_and_nothing_else() {
    let tag = |args: &[&str]| {
        let args: Vec<String> = args.iter().map(|arg| arg.to_string()).collect();
        tag_of(&args).map(|tag| tag.map(str::to_owned)).ok()
    };
    assert_eq!(tag(&["--check"]), Some(None));
    assert_eq!(
        tag(&["--check", "--tag", "v1.2.3"]),
        Some(Some("v1.2.3".to_owned()))
    );
    for args in [&[][..], &["--tag", "v1.2.3"], &["--check", "--tag"], &["1"]] {
        assert_eq!(tag(args), None);
    }
}

#[test]
fn a_tag_is_the_version() {
    assert_eq!(wrong_tag("v1.2.3", &of(None)), None);
    for tag in ["1.2.3", "v1.2.4", "v1.2.3-rc.1", ""] {
        assert!(wrong_tag(tag, &of(None)).is_some(), "{tag}");
    }
}

#[test]
fn the_repository_is_filled_in_and_is_this_one() {
    let good = of(Some("https://git.example/owner/name"));
    assert_eq!(wrong_repository(&good, None), None);
    assert_eq!(
        wrong_repository(&good, Some("https://git.example/owner/name")),
        None
    );
    assert!(wrong_repository(&good, Some("https://git.example/fork/name")).is_some());
    for bad in [
        None,
        Some("git.example/owner/name"),
        Some("https://git.example/owner/name/"),
        Some("https://git.example/owner/name.git"),
        Some("https://git.example/owner"),
    ] {
        assert!(wrong_repository(&of(bad), None).is_some(), "{bad:?}");
    }
}

#[test]
fn the_changelog_begins_with_the_version_and_a_date() {
    let older = "\n## [1.2.2] - 2026-01-01\n";
    let with = |line: &str| wrong_changelog(&format!("# 更新记录\n\n{line}{older}"), "1.2.3");
    assert_eq!(with("## [1.2.3] - 2026-07-01\n"), None);
    for line in [
        "",
        "## [1.2.3] - 未发布\n",
        "## [1.2.3]\n",
        "## [1.2.3] - 2026-7-1\n",
        "## [1.2.4] - 2026-07-01\n## [1.2.3] - 2026-07-01\n",
    ] {
        assert!(with(line).is_some(), "{line}");
    }
}

#[test]
fn a_readme_names_the_version_and_does_not_say_that_there_is_none() {
    let wrong = |text| wrong_readme("README.md", text, "还没有发布", "1.2.3");
    assert_eq!(wrong("状态：1.2.3。"), None);
    assert!(wrong("状态：1.2.2。").is_some());
    assert!(wrong("状态：1.2.3，还没有发布。").is_some());
}

#[test]
fn crates_and_examples_have_the_one_version() {
    let wrong = |text| wrong_crate("x/Cargo.toml", text).unwrap();
    assert_eq!(wrong("[package]\nversion.workspace = true"), None);
    assert!(wrong("[package]\nversion = \"1.2.3\"").is_some());
    assert!(wrong("[package]\nname = \"x\"").is_some());

    let range = |text| wrong_range("package.json", text, "1.2.3");
    assert_eq!(
        range("{\n  \"weixin-openapi\": \"^1.2.3\",\n  \"other\": \"^1.0.0\"\n}"),
        None
    );
    assert_eq!(
        range("    \"weixin-openapi\": \"npm:weixin-openapi@^1.2.3\""),
        None
    );
    assert!(range("    \"weixin-openapi\": \"^1.2.2\"").is_some());
}

#[test]
fn every_crate_of_the_workspace_is_looked_at() {
    let cargo = fs::read_to_string(tools::root().join("Cargo.toml")).unwrap();
    let members = members(&cargo).unwrap();
    assert!(members.len() >= 6);
    for member in members {
        let text = fs::read_to_string(tools::root().join(&member)).unwrap();
        assert_eq!(wrong_crate(&member, &text).unwrap(), None);
    }
}
