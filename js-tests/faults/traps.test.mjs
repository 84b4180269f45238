// A trap in the midst of everything: many calls on several functions, a token that many wait for, the instance that needs no making.
// js-tests/packaging/traps.test.mjs has the trap of each sort alone. node:test fails a test at an unhandled rejection or an uncaught
// exception: no trap may end the process.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import test from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { AT_CALL, IN_CLOSURE, seen, trapAtNext } from '../packaging/traps.mjs' // before the package
import { alice, open } from '../support/weixin.mjs'

const TOKEN = '/cgi-bin/stable_token'
const TIME = 5_000 // more than the trap is away on a busy machine; the dead leave their timers, for which the process waits
const link = { expire_type: 1, expire_interval: 30 }
const message = { touser: alice, template_id: 'simulator-template-that-takes-any-keyword-0', data: { thing1: { value: 'x' } } }

const mixed = (weixin) => [
  weixin.urllink.generate(link),
  weixin.subscribeMessage.send(message),
  weixin.wxacode.getUnlimited({ scene: 'x' }),
  weixin.auth.code2Session({ js_code: 'lasting-login-code' }),
  weixin.request({ url: 'wxaapi/newtmpl/getcategory', method: 'GET' }),
  weixin.auth.getAccessToken().catch((error) => error),
]
const many = (weixin, times) => Array.from({ length: times }, () => mixed(weixin)).flat()
const isApology = ({ code, msg }) => assert.ok(code === -500 && msg.includes('内部错误'), `${code} ${msg}`)

async function worksAgain(weixin, wechat) {
  for (const result of await Promise.all(mixed(weixin))) assert.ok(typeof result === 'string' || Buffer.isBuffer(result) || result.code === 0, JSON.stringify(result))
  assert.ok(wechat.count(TOKEN) <= 6)
}

for (const [what, pattern] of [['at_the_call', AT_CALL], ['while_a_task_is_polled', IN_CLOSURE]]) {
  test(`a_trap_${what}_ends_sixty_calls_of_six_functions_and_no_more`, async (t) => {
    const { wechat, weixin } = await open(t, { timeout: TIME })
    await weixin.auth.getAccessToken()
    wechat.inject({ hang: true, times: 60 })
    const calls = many(weixin, 10)
    while (wechat.calls.length < 30) await sleep(2)
    trapAtNext(pattern)
    if (pattern === AT_CALL) isApology(await weixin.urllink.generate(link))
    else calls.push(weixin.urllink.generate(link))
    const results = (await Promise.all(calls)).filter((result) => typeof result !== 'string') // a cached token was given at once
    assert.ok(results.length >= 50)
    results.forEach(isApology)
    wechat.forget()
    await worksAgain(weixin, wechat)
  })

  test(`a_trap_${what}_while_a_token_is_shared_leaves_nobody_waiting`, async (t) => {
    const { wechat, weixin } = await open(t, { timeout: TIME })
    wechat.inject({ path: TOKEN, hang: true })
    const calls = Array.from({ length: 40 }, () => weixin.urllink.generate(link))
    while (wechat.count(TOKEN) === 0) await sleep(2)
    trapAtNext(pattern)
    calls.push(weixin.urllink.generate(link))
    ;(await Promise.all(calls)).forEach(isApology)
    await worksAgain(weixin, wechat)
  })
}

test('a_trap_while_a_dead_token_is_replaced_leaves_nobody_waiting', async (t) => {
  const { wechat, weixin, make } = await open(t, { timeout: TIME })
  await weixin.auth.getAccessToken()
  wechat.revokeTokens(wechat.accounts[0].appid)
  wechat.inject({ path: TOKEN, hang: true })
  const calls = Array.from({ length: 40 }, () => weixin.urllink.generate(link))
  const bystander = make({ timeout: 20_000 })
  while (wechat.count(TOKEN) < 2) await sleep(2)
  trapAtNext(AT_CALL)
  isApology(await weixin.subscribeMessage.send(message))
  ;(await Promise.all(calls)).forEach(isApology)
  await worksAgain(weixin, wechat)
  await worksAgain(bystander, wechat)
})

test('trap_after_trap_is_met_with_core_after_core', async (t) => {
  const { wechat, weixin } = await open(t, { timeout: TIME })
  const before = seen.instances
  for (let time = 0; time < 20; time++) {
    trapAtNext(time % 2 ? AT_CALL : IN_CLOSURE)
    isApology(await weixin.urllink.generate(link))
  }
  assert.equal((await weixin.urllink.generate(link)).code, 0)
  assert.equal(seen.instances - before, 20)
  assert.ok(wechat.count(TOKEN) <= 20)
})

test('the_instance_that_needs_no_making_survives_as_well_and_its_process_ends_by_itself', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('default-instance.mjs', import.meta.url))], { timeout: 60_000 })
  const { trapped, after } = JSON.parse(stdout)
  assert.deepEqual(trapped, Array(31).fill(-500))
  assert.deepEqual(after, [0, 0])
})
