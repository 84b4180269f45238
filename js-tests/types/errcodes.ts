// The explanations of codes, and the names of functions that they take.

import { explain, type Explanation, type FunctionName } from 'weixin-openapi/errcodes'
import { same } from './check.js'

export function explanations() {
  same<ReturnType<typeof explain>, Explanation | undefined>(true)
  const why = explain(40029)
  // @ts-expect-error a code may be unknown
  why.meaning
  if (why) same<typeof why.advice, string>(true)
  explain('40029', 'auth.code2Session')
  explain(40029, 'h5.templateMessage.send')
  explain(40029, 'request')
  // @ts-expect-error there is no such function
  explain(40029, 'auth.code2session')
  // @ts-expect-error init and getConfig ask nothing of WeChat
  explain(40029, 'init')
  // @ts-expect-error a failure is no code
  explain({ code: 40029 })
  same<FunctionName & 'wxacode.getUnlimited', 'wxacode.getUnlimited'>(true)
}
