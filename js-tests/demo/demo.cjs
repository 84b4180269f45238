'use strict'

// `cargo xtask demo`: a cloud function of our own calls all 26 functions of the page, and a table says what came back.

const fs = require('node:fs')
const path = require('node:path')
const { deploy } = require('./cloud-function.cjs')
const { localCalls } = require('./local-calls.cjs')
const { liveCalls } = require('./live-calls.cjs')
const { row, heading } = require('./table.cjs')

const target = path.join(__dirname, '../../target/demo')

main(process.argv.includes('--live')).then(
  (failures) => {
    process.exitCode = failures === 0 ? 0 : 1
  },
  (error) => {
    console.error(error)
    process.exitCode = 1
  },
)

async function main(live) {
  const started = live ? { stop() {} } : await startWechat()
  try {
    return await report(live ? liveCalls() : localCalls(started), weixinOf(started))
  } finally {
    await started.stop()
  }
}

async function startWechat() {
  const { startSimulator } = await import('../simulator/index.mjs')
  const simulator = await startSimulator()
  console.log(`模拟的微信：${simulator.url}\n`)
  return simulator
}

/** The `weixin` that the code in a cloud function's folder sees. */
function weixinOf({ url, accounts }) {
  const folder = path.join(target, 'function')
  const load = deploy(folder, accounts ? configOf(accounts) : configFromEnvironment())
  return load({ baseURL: url })
}

function configOf(accounts) {
  const oauth = (kind) => ({ oauth: { weixin: accounts.find((account) => account.kind === kind) } })
  return { 'mp-weixin': oauth('mini-program'), 'h5-weixin': oauth('official-account'), 'app-plus': oauth('mobile-app') }
}

function configFromEnvironment() {
  const { WEIXIN_APPID: appid, WEIXIN_APPSECRET: appsecret } = process.env
  return { 'mp-weixin': { oauth: { weixin: { appid, appsecret } } } }
}

/** Calls one after the other, since some use what an earlier one gave. Returns how many failed. */
async function report(calls, weixin) {
  console.log(heading())
  const given = {}
  let failures = 0
  for (const call of calls) {
    const outcome = await attempt(call, weixin, given)
    given[call.name] = outcome.answer
    failures += outcome.ok ? 0 : 1
    console.log(row({ name: call.name, ...outcome }))
  }
  keepImage(given['wxacode.getUnlimited'])
  console.log(`\n${calls.length - failures} 个成功，${failures} 个失败`)
  return failures
}

async function attempt({ name, params, succeeds = (answer) => !answer.code }, weixin, given) {
  const started = performance.now()
  const ended = (answer, ok) => ({ answer, ok, ms: performance.now() - started })
  try {
    const called = name.split('.').reduce((node, part) => node[part], weixin)
    const answer = await called(params(given))
    return ended(answer, succeeds(answer))
  } catch (error) {
    return ended(error, false)
  }
}

function keepImage(image) {
  if (!Buffer.isBuffer(image)) return
  const file = path.join(target, 'wxacode.png')
  fs.writeFileSync(file, image)
  console.log(`\n小程序码：${path.relative(process.cwd(), file)}`)
}
