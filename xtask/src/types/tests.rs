//! A made-up catalogue, and what it says to an editor.

use weixin_openapi::catalogue::model::{
    Endpoint, Rule, boolean, list, number, object, post, seconds, text,
};

use weixin_openapi::errcode::words::{OWN, find};

use super::generated;

const SHORT_LINK: Endpoint = post(
    "shortlink.generate",
    "wxa/genwxashortlink",
    "获取 Short Link",
)
.about("微信内打开。\n\n第二段。")
.params(&[
    text("page_url", "页面路径").required().max(1024),
    text("page_title", "页面标题"),
    boolean("is_permanent", "是否永久有效"),
    number("width", "宽度").min(280).max(1280),
    seconds("until", "到什么时候").required_if("is_permanent", 0),
    text("scene", "场景").rule(Rule::Scene),
    text("lang", "语言")
        .values(&["zh_CN", "en_US"])
        .default_text("zh_CN"),
    list("items", "商品")
        .min(1)
        .max(15)
        .fields(&[text("name", "名称，最多 20 个字").required().max(20)]),
])
.result(&[
    text("link", "生成的链接").required(),
    object("more", "其它").fields(&[number("count", "个数")]),
])
.says(&[(43104, "没有权限")])
.codes(&[-1, 45009, 987654])
.quota("1000 万次/天")
.example("const res = await weixin.shortlink.generate({ page_url: 'pages/index/index' })")
.source("https://example.com/shortlink");
const SECOND: Endpoint = post("shortlink.deep.drop", "wxa/drop", "删除")
    .deprecated("请改用别的")
    .params(&[text("js_code", "登录的 code").required().alias("code")]);

fn assert_has(declarations: &str, wanted: &str) {
    assert!(
        declarations.contains(wanted),
        "{wanted}\n\nis not in\n\n{declarations}"
    );
}

#[test]
fn an_entry_gives_an_interface_for_its_parameters_with_docs_and_limits() {
    let made = generated(&[&SHORT_LINK]);
    assert_has(
        &made,
        "export interface ShortlinkGenerateParams extends CallOptions {\n",
    );
    assert_has(
        &made,
        "  /** 必填。页面路径。最多 1024 个字符 */\n  page_url: string\n",
    );
    assert_has(
        &made,
        "  /** 页面标题 */\n  page_title?: string | undefined\n",
    );
    assert_has(
        &made,
        "  /** 宽度。280 到 1280 */\n  width?: number | undefined\n",
    );
    assert_has(
        &made,
        "  /** `is_permanent` 为 0 时必填。到什么时候。单位是秒，不是毫秒 */\n  until?: number",
    );
    assert_has(
        &made,
        "  /** 场景。只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~ */\n",
    );
    assert_has(
        &made,
        "  /** 语言。默认 zh_CN */\n  lang?: 'zh_CN' | 'en_US' | undefined\n",
    );
    assert_has(
        &made,
        "  /** 商品。1 到 15 个 */\n  items?: ReadonlyArray<{\n    /** 必填。名称，最多 20 个字 */\n    name: string\n  }>",
    );
}

#[test]
fn an_entry_gives_an_interface_for_its_result() {
    let made = generated(&[&SHORT_LINK]);
    assert_has(
        &made,
        "export interface ShortlinkGenerateResult {\n  /** 生成的链接 */\n  link: string\n",
    );
    assert_has(
        &made,
        "  more?: {\n    /** 个数 */\n    count?: number\n  }\n",
    );
}

#[test]
fn a_function_hangs_in_its_namespace_with_all_that_its_entry_says() {
    let made = generated(&[&SHORT_LINK, &SECOND]);
    assert_has(
        &made,
        "  shortlink: {
    /**
     * 获取 Short Link
     *
     * 微信内打开。
     *
     * 第二段。
     *
     * 频率限制：1000 万次/天
     *
     * 失败时的 `code`：
     * - `43104` 没有权限
     * - `-1`、`45009`、`987654`：见 `msg`
     *
     * @example
     * const res = await weixin.shortlink.generate({ page_url: 'pages/index/index' })
     * @see https://example.com/shortlink
     */
    generate(params: ShortlinkGenerateParams): Promise<Result<ShortlinkGenerateResult>>
    deep: {
      /**
       * 删除
       *
       * @deprecated 请改用别的
       */
      drop(params: ShortlinkDeepDropParams): Promise<Result>
    }
  }
",
    );
}

#[test]
fn either_spelling_of_a_required_parameter_is_enough() {
    let made = generated(&[&SECOND]);
    assert_has(
        &made,
        "export type ShortlinkDeepDropParams = CallOptions & (
  | {
    /** 登录的 code */
    js_code: string
  }
  | {
    /** 同 `js_code`。 */
    code: string
  }
)
",
    );
}

#[test]
fn a_code_that_only_an_entry_knows_is_a_failure_code() {
    assert!(generated(&[&SHORT_LINK]).contains("| 987654"));
    assert!(!generated(&[&SECOND]).contains("987654"));
}

#[test]
fn a_comment_cannot_be_ended_from_within() {
    const TRAP: Endpoint = post("trap", "wxa/trap", "标题 */ export {}");
    assert_has(&generated(&[&TRAP]), "* 标题 *\\/ export {}");
}

#[test]
fn every_code_of_ours_has_a_meaning() {
    let source = include_str!("../../../src/failure.rs");
    let constants = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub const ")?.split_once("= "));
    let mut count = 0;
    for (_, number) in constants {
        let number: i32 = number.trim_end_matches(';').parse().expect("a number");
        assert!(find(&OWN, number).is_some(), "{number}");
        count += 1;
    }
    assert!(count > 10, "the constants of src/failure.rs were not found");
}
