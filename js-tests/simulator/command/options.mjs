// What the command is asked for.

import { parseArgs } from 'node:util'
import { defaultAccounts, kinds } from '../accounts.mjs'

/** Always the same, so that what was copied into a `.env` stays right. */
const PORT = 5188

const usage = `用法：npx weixin-openapi-simulator [选项]

  --port N           监听的端口，默认 ${PORT}；0 由系统分配
  --host 地址        监听的地址，默认 127.0.0.1；在容器里用 0.0.0.0
  --allow-host 名称  还可以用这个主机名打开页面和控制接口，可写多个
  --account 帐号     模拟的帐号 appid:secret[:kind]，可写多个；kind 是 ${kinds.join('、')}，
                     默认 mini-program。不写时有四个虚构的帐号
  --quotas           执行全部文档所载的频率限制
  --help             显示本说明`

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  account: { type: 'string', multiple: true },
  quotas: { type: 'boolean' },
  help: { type: 'boolean' },
}

/** @param {string[]} args */
export function readOptions(args) {
  try {
    const values = parsed(args)
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const { host = '127.0.0.1', 'allow-host': allowHosts = [], quotas = false } = values
    return { port: portOf(values.port ?? String(PORT)), host, allowHosts, quotas, accounts: values.account?.map(accountOf) ?? defaultAccounts }
  } catch (error) {
    return fail(error)
  }
}

/** Says why, and ends: 2 where the command was not understood, 1 where it could not be done. */
export function fail(error) {
  const isMisuse = error instanceof TypeError
  console.error(isMisuse ? `${error.message}\n\n${usage}` : error.message)
  process.exit(isMisuse ? 2 : 1)
}

/** No value is repeated in words: it may be a secret. */
function parsed(args) {
  try {
    return parseArgs({ args, options: flags }).values
  } catch (error) {
    const unknown = args.find((arg) => arg.startsWith('--') && !Object.hasOwn(flags, arg.slice(2).split('=')[0]))
    if (unknown) throw new TypeError(`没有选项 ${unknown.split('=')[0]}`)
    const stray = error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'
    throw new TypeError(stray ? '多出一个不带 -- 的参数' : '有一个选项缺少它的值，或者不应当有值')
  }
}

function portOf(text) {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new TypeError(`--port ${text}：应当是 0 到 65535 的数字`)
  return port
}

function accountOf(text) {
  const [appid, appsecret, kind = 'mini-program', ...more] = text.split(':')
  if (!appsecret || more.length > 0) throw new TypeError(`--account ${appid}：应当写成 appid:secret 或 appid:secret:kind`)
  return { appid, appsecret, kind }
}
