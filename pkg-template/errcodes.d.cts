import { Instance, Weixin } from './index.cjs'

/**
 * 一个错误码是什么意思、怎么办。微信的约 2000 个错误码和本包自己的（负数）都有；没有的是 `undefined`，0 是「成功」。
 *
 * 同一个数字在不同的函数里可能有不同的意思，给出函数名就用它的说法。失败的结果里的 `msg` 已经是这些话，这里是给日志、后台页面等只有数字的地方用的。
 *
 * @param code 错误码，数字或写成数字的字符串。
 * @param name 哪个函数返回的，如 `'auth.code2Session'`，可以不填。
 * @example
 * const { explain } = require('weixin-openapi/errcodes')
 * const why = explain(40163, 'auth.code2Session')
 * if (why) console.log(why.meaning, why.advice)
 */
export declare function explain(code: number | string, name?: FunctionName): Explanation | undefined

/** 一个错误码的说明。 */
export interface Explanation {
  /** 错误码。 */
  code: number
  /** 哪里不对。 */
  meaning: string
  /** 怎么办。函数不会返回的错误码没有具体的办法，请看微信的 errmsg。 */
  advice: string
  /** `meaning` 和 `advice` 合成一句。 */
  msg: string
}

/** 函数的名字：`'auth.code2Session'`、`'h5.templateMessage.send'`……编辑器会列出来。 */
export type FunctionName = NamesOf<Omit<Weixin, keyof Instance>>

type NamesOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends (...params: any[]) => unknown ? Key : `${Key}.${NamesOf<Node[Key]>}`
}[keyof Node & string]

export {}
