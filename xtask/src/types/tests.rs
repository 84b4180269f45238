//! A made-up namespace, and what it says to an editor.

use weixin_openapi::errcode::words::{OWN, find};
use weixin_reader::Catalogue;

use super::{codes, index, namespace_file};

const SHORT_LINK: &str = r#"
title = "短链接"
group = "小程序码与链接"

[generate]
title = "获取 Short Link"
about = """
微信内打开。

第二段。
"""
request = "POST wxa/genwxashortlink"
english = "generateShortLink"
quota = "1000 万次/天"
example = "const res = await weixin.shortlink.generate({ page_url: 'pages/index/index' })"
page = "https://developers.weixin.qq.com/shortlink"
also = [-1, 45009]

[generate.params]
page_url = { text = "页面路径", required = true, max = 1024 }
page_title = { text = "页面标题" }
is_permanent = { boolean = "是否永久有效" }
width = { number = "宽度", min = 280, max = 1280 }
until = { seconds = "到什么时候", required_if = "is_permanent = false" }
scene = { text = "场景", rule = "scene" }
lang = { text = "语言", values = { zh_CN = "简体", en_US = "英语" }, fill = "zh_CN" }
sort = { number = "种类", known = { 1 = "新", 2 = "旧" } }
items = { list = "商品", min = 1, max = 15 }
"items.name" = { text = "名称，最多 20 个字", required = true, max = 20 }
cover = { file = "封面", max_bytes = 1048576 }

[generate.result]
link = { text = "生成的链接", required = true }
more = { object = "其它" }
"more.count" = { number = "个数", exact = true }

[generate.codes]
43104 = "没有权限：请先申请"

[drop]
title = "删除"
request = "POST wxa/drop"
deprecated = "请改用别的"
page = "https://developers.weixin.qq.com/drop"

[drop.params]
js_code = { text = "登录的 code", required = true, alias = "code" }
"#;

fn made() -> Catalogue {
    Catalogue::of(&[("shortlink".to_owned(), SHORT_LINK.to_owned())]).expect("a catalogue")
}

fn declared() -> String {
    namespace_file(&made().namespaces[0])
}

fn assert_has(declarations: &str, wanted: &str) {
    assert!(
        declarations.contains(wanted),
        "{wanted}\n\nis not in\n\n{declarations}"
    );
}

#[test]
fn an_entry_gives_an_interface_for_its_parameters_with_docs_and_limits() {
    let declared = declared();
    for wanted in [
        "export interface ShortlinkGenerateParams extends CallOptions {\n",
        "  /** 必填。页面路径。最多 1024 个字符 */\n  page_url: string\n",
        "  /** 页面标题 */\n  page_title?: string | undefined\n",
        "  /** 宽度。280 到 1280 */\n  width?: number | undefined\n",
        "  /** `is_permanent` 为 false 时必填。到什么时候。单位是秒，不是毫秒 */\n  until?: number",
        "  /** 场景。只支持数字、大小写英文和 !#$&'()*+,/:;=?@-._~ */\n",
        "  /** 语言。`zh_CN` 简体，`en_US` 英语，默认 zh_CN */\n  lang?: 'zh_CN' | 'en_US' | undefined\n",
        "  /** 种类。`1` 新，`2` 旧 */\n  sort?: 1 | 2 | (number & {}) | undefined\n",
        "  /** 商品。1 到 15 个 */\n  items?: ReadonlyArray<{\n    /** 必填。名称，最多 20 个字 */\n    name: string\n  }>",
        "  /** 封面。不超过 1 MB */\n  cover?: FileLike | undefined\n",
    ] {
        assert_has(&declared, wanted);
    }
}

#[test]
fn an_entry_gives_an_interface_for_its_result() {
    let declared = declared();
    assert_has(
        &declared,
        "export interface ShortlinkGenerateResult {\n  /** 生成的链接 */\n  link: string\n",
    );
    assert_has(
        &declared,
        "  more?: {\n    /** 个数。可能超过 2^53，准确的值在 `count_str` */\n    count?: number\n    /** `count` 准确的值，超过 2^53 时才有 */\n    count_str?: string\n  }\n",
    );
}

#[test]
fn a_function_stands_in_its_namespace_with_all_that_its_entry_says() {
    assert_has(
        &declared(),
        "/** 短链接 */
export interface WeixinShortlink {
  /**
   * 获取 Short Link
   *
   * 微信内打开。
   *
   * 第二段。
   *
   * 微信的名字：`generateShortLink`
   *
   * 频率限制：1000 万次/天
   *
   * 失败时的 `code`：
   * - `43104` 没有权限
   * - `-1`、`45009`：见 `msg`
   *
   * @example
   * const res = await weixin.shortlink.generate({ page_url: 'pages/index/index' })
   * @see https://developers.weixin.qq.com/shortlink
   */
  generate(params: ShortlinkGenerateParams): Promise<Result<ShortlinkGenerateResult>>
",
    );
    let index = index("", &made());
    assert_has(
        &index,
        "import { WeixinShortlink } from './types/shortlink.cjs'\n",
    );
    assert_has(&index, "  /** 短链接 */\n  shortlink: WeixinShortlink\n");
}

#[test]
fn a_function_without_an_example_shows_what_it_has_to_have() {
    assert_has(
        &declared(),
        "   * @example\n   * const res = await weixin.shortlink.drop({ js_code: 'x' })\n   * if (res.code !== 0) return res\n",
    );
}

#[test]
fn either_spelling_of_a_required_parameter_is_enough() {
    assert_has(
        &declared(),
        "export type ShortlinkDropParams = CallOptions & (
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
fn only_what_is_used_is_imported() {
    assert_has(
        &declared(),
        "import { CallOptions, FileLike, Result } from '../index.cjs'\n",
    );
}

#[test]
fn a_code_that_only_an_entry_knows_is_a_failure_code() {
    assert!(codes::failure_code(&made()).contains("| 43104"));
}

#[test]
fn every_code_of_ours_has_a_meaning() {
    let source = include_str!("../../../src/code.rs");
    let constants = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub const ")?.split_once("i32 = "));
    let mut count = 0;
    for (_, number) in constants {
        let number: i32 = number.trim_end_matches(';').parse().expect("a number");
        assert!(find(&OWN, number).is_some(), "{number}");
        count += 1;
    }
    assert!(count > 10, "the constants of src/code.rs were not found");
}
