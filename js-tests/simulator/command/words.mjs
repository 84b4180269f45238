// What the command says.

import { environmentOf } from '../control/environment.mjs'
import { errmsgs } from '../errmsgs.mjs'

/** Where it is, and its accounts as lines of a `.env`. */
export function greeting({ url, page, accounts }) {
  const lines = environmentOf(accounts).flatMap(({ name, lines }) => ['', `# ${name}`, ...lines])
  return [
    `微信模拟器  ${url}`,
    `页面        ${page}`,
    `控制接口    ${page}api`,
    '',
    '复制到 .env，代码里写 createWeixin({ …, baseURL: process.env.WEIXIN_BASE_URL })：',
    '',
    `WEIXIN_BASE_URL=${url}`,
    ...lines,
    '',
    '下面每行是一次调用；Ctrl+C 结束。',
  ].join('\n')
}

/** One line a call. No query, no body: tokens and secrets stand there. */
export function lineOf({ at, method, path, answer }) {
  const time = new Date(at).toTimeString().slice(0, 8)
  const { status = '没有应答', errcode } = answer ?? {}
  return `${time} ${method.padEnd(4)} ${path} ${status} ${errcode ? `${errcode} ${errmsgs[errcode] ?? ''}` : ''}`.trimEnd()
}
