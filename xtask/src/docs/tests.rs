//! A made-up function, and what its pages say.

use weixin_reader::Catalogue;
use weixin_reader::model::Function;

use super::{codes, fields, files, function, markdown};
use crate::catalogue;

const CODE: &str = r#"
title = "小程序码"
group = "小程序码与链接"

[make]
title = "做一个码（试用）"
about = "形如 { a: <b> }，见 `{{x}}`。"
request = "POST wxa/make"
cloud = "wxacode.doMake"
quota = "5000 次/分钟"
example = "await weixin.wxacode.make({ scene: 'a' })"
page = "https://developers.weixin.qq.com/make"
also = [40001]

[make.params]
scene = { text = "场景", required = true, max = 32, alias = "sence" }
big = { boolean = "大的" }
width = { number = "宽度", min = 280, max = 1280, required_if = "big = 1" }
items = { list = "商品", max = 15 }
"items.deep" = { object = "里层" }
"items.deep.name" = { text = "名称", required = true }

[make.result]
url = { text = "网址", required = true }
more = { text = "别的" }

[make.codes]
43104 = "没有权限：请先申请 a|b…"
"#;

fn made() -> Catalogue {
    Catalogue::of(&[("wxacode".to_owned(), CODE.to_owned())]).expect("a catalogue")
}

fn with_code(look: impl FnOnce(&Function)) {
    look(&made().namespaces[0].functions[0]);
}

fn assert_has(page: &str, wanted: &str) {
    assert!(page.contains(wanted), "{wanted}\n\nis not in\n\n{page}");
}

#[test]
fn a_page_says_all_that_the_entry_says() {
    with_code(|code| {
        let page = function::page(code);
        for wanted in [
            "# 做一个码（试用） <code>weixin.wxacode.make</code>\n",
            "\n形如 { a: &lt;b> }，见 `{{x}}`。\n",
            "| 微信接口 | `POST wxa/make` |\n",
            "| 微信的名字 | `wxacode.doMake` |\n",
            "| 帐号 | 小程序，自动带上 access_token |\n",
            "| 频率限制 | 5000 次/分钟 |\n",
            "| 微信文档 | [打开](https://developers.weixin.qq.com/make) |\n",
            "## 示例\n\n```js\nawait weixin.wxacode.make({ scene: 'a' })\n```\n",
            "```ts\nweixin.wxacode.make(params: WxacodeMakeParams): Promise<Result<WxacodeMakeResult>>\n```\n",
            "| [`43104`](/api/codes#code-43104) | 没有权限 | 请先申请 a\\|b |\n",
            "| [`40001`](/api/codes#code-40001) | access_token 无效",
        ] {
            assert_has(&page, wanted);
        }
    });
}

#[test]
fn parameters_show_type_presence_limits_and_what_is_within() {
    with_code(|code| {
        let list = fields::params(code);
        for wanted in [
            "- **`scene`** <span class=\"type\">string</span> <span class=\"mark\">也可以写作 <code>sence</code></span>\n\n  场景。最多 32 个字符\n",
            "- **`width`** <span class=\"type\">number</span> <span class=\"mark\"><code>big</code> 为 1 时必填</span>\n\n  宽度。280 到 1280\n",
            "- **`items`** <span class=\"type\">object[]</span>\n\n  商品。最多 15 个\n",
            "\n    - **`name`** <span class=\"type\">string</span> <b class=\"required\">必填</b>\n\n      名称\n",
        ] {
            assert_has(&list, wanted);
        }
    });
}

#[test]
fn a_field_that_may_be_missing_in_a_result_says_so() {
    with_code(|code| {
        let list = fields::result(&code.result);
        assert_has(&list, "- **`url`** <span class=\"type\">string</span>\n");
        assert_has(
            &list,
            "- **`more`** <span class=\"type\">string</span> <span class=\"mark\">可能没有</span>\n",
        );
    });
}

#[test]
fn a_code_names_the_functions_that_answer_it() {
    let page = codes::page(&made());
    assert_has(&page, "### 43104 %{#code-43104}%\n");
    assert_has(
        &page,
        "- [`wxacode.make`](/api/wxacode/make)：没有权限：请先申请 a|b\n",
    );
    assert_has(&page, "### -20 %{#own-20}%\n");
}

#[test]
fn every_function_of_the_catalogue_has_a_page_of_its_own_and_a_place_in_the_lists() {
    let catalogue = catalogue::read().expect("the catalogue");
    let files = files(&catalogue).expect("its pages");
    let text = |name: &str| &files.iter().find(|(file, _)| file == name).expect(name).1;
    for function in catalogue.functions() {
        let link = format!("/api/{}", function.name.replace('.', "/"));
        assert_has(text("index.md"), &format!("({link})"));
        assert_has(text("sidebar.json"), &format!("\"{link}\""));
        assert_has(text(&format!("{}.md", &link[5..])), &function.name);
    }
    let mut names: Vec<&String> = files.iter().map(|(name, _)| name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), files.len());
}

#[test]
fn what_vue_or_html_would_read_is_made_harmless_but_in_code() {
    assert_eq!(
        markdown::prose("<a> {{b}} `<c> {{d}}`"),
        "&lt;a> &#123;&#123;b}} `<c> {{d}}`"
    );
    assert_eq!(markdown::cell("a|b\nc"), "a\\|b c");
}
