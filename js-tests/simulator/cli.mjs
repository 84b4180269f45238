#!/usr/bin/env node
// The simulator as a command: node js-tests/simulator/cli.mjs --port 8080

import { parseArgs } from 'node:util'
import { errmsgs } from './errmsgs.mjs'
import { defaultAccounts, startSimulator } from './index.mjs'

const usage = `用法 / usage: node js-tests/simulator/cli.mjs [--port N] [--account appid:secret[:kind]]… [--quotas]

  --port N       监听端口，默认由系统分配 / port to listen on, chosen by the system by default
  --account …    模拟的账号，可写多个；kind 为 mini-program（默认）、official-account、mobile-app 或 website
                 an account to simulate, may be repeated; without any, the four made-up accounts of the README
  --quotas       启用全部文档所载的频率限制 / enforce every documented quota
  --help         显示本说明 / show this
`

const flags = {
  port: { type: 'string' },
  account: { type: 'string', multiple: true },
  quotas: { type: 'boolean' },
  help: { type: 'boolean' },
}

await run(process.argv.slice(2))

async function run(args) {
  const options = readOptions(args)
  const wechat = await startSimulator({ ...options, keepCalls: false, onCall: report }).catch(fail)
  console.log(`模拟的微信服务端 / simulated WeChat: ${wechat.url}`)
  for (const { appid, appsecret, kind } of wechat.accounts) {
    console.log(`  ${kind.padEnd(16)} ${appid}  secret ${masked(appsecret)}`)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => wechat.stop())
}

function readOptions(args) {
  try {
    const { values } = parseArgs({ args, options: flags })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const accounts = values.account?.map(accountOf) ?? defaultAccounts
    return { port: portOf(values.port ?? '0'), accounts, quotas: values.quotas ?? false }
  } catch (error) {
    return fail(error)
  }
}

function portOf(text) {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new TypeError(`--port ${text}: a number from 0 to 65535 is wanted`)
  return port
}

function accountOf(text) {
  const [appid, appsecret, kind = 'mini-program', ...more] = text.split(':')
  if (!appsecret || more.length > 0) throw new TypeError(`--account ${appid}: appid:secret or appid:secret:kind is wanted`)
  return { appid, appsecret, kind }
}

/** One line a call. No query, no body: tokens and secrets stand there. */
function report({ at, method, path, answer }) {
  const time = new Date(at).toISOString().slice(11, 23)
  const { status = 'no answer', errcode } = answer ?? {}
  console.log(`${time} ${method.padEnd(4)} ${path} ${status} ${errcode ? `${errcode} ${errmsgs[errcode] ?? ''}` : ''}`.trimEnd())
}

function masked(secret) {
  return `${secret.slice(0, 4)}…`
}

function fail(error) {
  console.error(`${error.message}\n\n${usage}`)
  process.exit(2)
}
