//! A made-up function, and what its pages say.

use weixin_openapi::catalogue::{
    self,
    model::{Endpoint, list, number, object, post, text},
};

use super::{codes, fields, files, function, markdown, overview};

const CODE: Endpoint = post("wxacode.make", "wxa/make", "做一个码（试用）")
    .about("形如 { a: <b> }，见 `{{x}}`。")
    .params(&[
        text("scene", "场景").required().max(32).alias("sence"),
        number("width", "宽度")
            .min(280)
            .max(1280)
            .required_if("big", 1),
        list("items", "商品")
            .max(15)
            .fields(&[object("deep", "里层").fields(&[text("name", "名称").required()])]),
    ])
    .result(&[text("url", "网址").required(), text("more", "别的")])
    .says(&[(43104, "没有权限：请先申请 a|b…")])
    .codes(&[40001])
    .quota("5000 次/分钟")
    .example("await weixin.wxacode.make({ scene: 'a' })")
    .source("https://example.com/make");

fn assert_has(page: &str, wanted: &str) {
    assert!(page.contains(wanted), "{wanted}\n\nis not in\n\n{page}");
}

#[test]
fn a_page_says_all_that_the_entry_says() {
    let page = function::page(&CODE);
    assert_has(
        &page,
        "# 做一个码（试用） <code>weixin.wxacode.make</code>\n",
    );
    assert_has(&page, "\n形如 { a: &lt;b> }，见 `{{x}}`。\n");
    assert_has(&page, "| 微信接口 | `POST wxa/make` |\n");
    assert_has(&page, "| 帐号 | 小程序，自动带上 access_token |\n");
    assert_has(&page, "| 频率限制 | 5000 次/分钟 |\n");
    assert_has(&page, "| 微信文档 | [打开](https://example.com/make) |\n");
    assert_has(
        &page,
        "## 示例\n\n```js\nawait weixin.wxacode.make({ scene: 'a' })\n```\n",
    );
    assert_has(
        &page,
        "```ts\nweixin.wxacode.make(params: WxacodeMakeParams): Promise<Result<WxacodeMakeResult>>\n```\n",
    );
    assert_has(
        &page,
        "| [`43104`](/api/codes#code-43104) | 没有权限 | 请先申请 a\\|b |\n",
    );
    assert_has(
        &page,
        "| [`40001`](/api/codes#code-40001) | access_token 无效",
    );
}

#[test]
fn parameters_show_type_presence_limits_and_what_is_within() {
    let list = fields::params(&CODE);
    assert_has(
        &list,
        "- **`scene`** <span class=\"type\">string</span> <span class=\"mark\">也可以写作 <code>sence</code></span>\n\n  场景。最多 32 个字符\n",
    );
    assert_has(
        &list,
        "- **`width`** <span class=\"type\">number</span> <span class=\"mark\"><code>big</code> 为 1 时必填</span>\n\n  宽度。280 到 1280\n",
    );
    assert_has(
        &list,
        "- **`items`** <span class=\"type\">object[]</span>\n\n  商品。最多 15 个\n",
    );
    assert_has(
        &list,
        "\n    - **`name`** <span class=\"type\">string</span> <b class=\"required\">必填</b>\n\n      名称\n",
    );
}

#[test]
fn a_field_that_may_be_missing_in_a_result_says_so() {
    let list = fields::result(CODE.result);
    assert_has(&list, "- **`url`** <span class=\"type\">string</span>\n");
    assert_has(
        &list,
        "- **`more`** <span class=\"type\">string</span> <span class=\"mark\">可能没有</span>\n",
    );
}

#[test]
fn a_code_names_the_functions_that_answer_it() {
    let page = codes::page(&[&CODE]);
    assert_has(&page, "### 43104 %{#code-43104}%\n");
    assert_has(
        &page,
        "- [`wxacode.make`](/api/wxacode/make)：没有权限：请先申请 a|b\n",
    );
    assert_has(&page, "### -20 %{#own-20}%\n");
}

#[test]
fn a_namespace_without_a_chinese_title_is_refused_by_name() {
    const UNKNOWN: Endpoint = post("nowhere.make", "wxa/make", "做");
    let refusal = overview::page(&[&UNKNOWN]).unwrap_err().to_string();
    assert!(refusal.contains("`nowhere`"), "{refusal}");
}

#[test]
fn every_function_of_the_catalogue_has_a_page_of_its_own_and_a_place_in_the_lists() {
    let endpoints: Vec<&Endpoint> = catalogue::endpoints().collect();
    let files = files(&endpoints).unwrap();
    let text = |name: &str| &files.iter().find(|(file, _)| file == name).unwrap().1;
    for endpoint in endpoints {
        let link = format!("/api/{}", endpoint.name.replace('.', "/"));
        assert_has(text("index.md"), &format!("({link})"));
        assert_has(text("sidebar.json"), &format!("\"{link}\""));
        assert_has(text(&format!("{}.md", &link[5..])), endpoint.name);
    }
    let mut names: Vec<&String> = files.iter().map(|(name, _)| name).collect();
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
