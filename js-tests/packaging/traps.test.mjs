// A trap ends a core and nothing else: no call hangs, the process lives, the next call works. node:test fails a test at an
// unhandled rejection or an uncaught exception, so each of these holds that promise as well.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { ANYWHERE, AT_CALL, disarm, IN_CLOSURE, seen, trapAtNext } from './traps.mjs'
import { answer, createWeixin, offline } from './pkg.mjs'

const PATH = { url: 'wxaapi/newtmpl/gettemplate', method: 'GET' }

const isApology = (result) => {
  assert.equal(result.code, -500)
  assert.equal(result.errcode, -500)
  assert.match(result.msg, /^内部错误：.*unreachable.*反馈/)
  return true
}

/** An instance with one call on its way, whose answer comes when `land()` says so. */
async function withCallInFlight(fail) {
  let land
  const landing = new Promise((resolve, reject) => (land = () => (fail ? reject(new Error('broken')) : resolve(answer({})))))
  let respond = () => landing
  const { options, urls } = offline(() => respond(), { timeout: 1000 }) // the dead leave their timers, which keep the process up
  const weixin = createWeixin(options)
  const waiting = weixin.request(PATH)
  while (!urls.some((url) => url.includes('gettemplate'))) await sleep(1)
  respond = () => answer({})
  return { weixin, waiting, land, urls }
}

test('a call that traps resolves, and the next one runs on a fresh instance of the same module', async () => {
  const weixin = createWeixin(offline().options)
  const { modules, instances } = seen
  trapAtNext(AT_CALL)
  isApology(await weixin.request(PATH))
  assert.equal((await weixin.request(PATH)).code, 0)
  assert.deepEqual(seen, { modules, instances: instances + 1 })
})

test('every call in flight is told at once', async () => {
  const { weixin, waiting, land } = await withCallInFlight()
  trapAtNext(AT_CALL)
  const [trapped, bystander] = await Promise.all([weixin.request(PATH), waiting])
  isApology(trapped)
  isApology(bystander)
  land()
})

for (const fail of [false, true]) {
  test(`what comes ${fail ? 'back broken' : 'back'} for a dead core disturbs nobody`, async () => {
    const { weixin, waiting, land } = await withCallInFlight(fail)
    trapAtNext(AT_CALL)
    await weixin.request(PATH)
    isApology(await waiting)
    trapAtNext(ANYWHERE)
    land()
    await sleep(5)
    assert.ok(disarm(), 'a dead core was entered')
    assert.equal((await weixin.request(PATH)).code, 0)
  })
}

test('a trap while a task is polled reaches its own call and those beside it', async () => {
  const { weixin, waiting } = await withCallInFlight()
  const calls = [weixin.request(PATH), weixin.request(PATH), waiting]
  trapAtNext(IN_CLOSURE)
  ;(await Promise.all(calls)).forEach(isApology)
  assert.equal((await weixin.request(PATH)).code, 0)
})

test('a trap while an answer lands reaches the call that waited for it', async () => {
  const { weixin, waiting, land } = await withCallInFlight()
  trapAtNext(IN_CLOSURE)
  land()
  isApology(await waiting)
  assert.equal((await weixin.request(PATH)).code, 0)
})

test('getAccessToken, whose success is a bare string, rejects', async () => {
  const weixin = createWeixin(offline().options)
  trapAtNext(AT_CALL)
  await assert.rejects(weixin.auth.getAccessToken(), (error) => error instanceof Error && isApology({ ...error, msg: error.message }))
  assert.match(await weixin.auth.getAccessToken(), /^TOKEN/)
})

test('tokens outlive the core that asked for them', async () => {
  const { options, urls } = offline()
  const weixin = createWeixin(options)
  await weixin.request(PATH)
  trapAtNext(AT_CALL)
  await weixin.request(PATH)
  await weixin.request(PATH)
  assert.equal(urls.filter((url) => url.includes('stable_token')).length, 1)
})

test('a fresh core knows what init said', async () => {
  const { options, urls } = offline()
  const { appid, appsecret, ...rest } = options
  const weixin = createWeixin(rest)
  weixin.init({ config: { 'mp-weixin': { oauth: { weixin: { appid, appsecret } } } } })
  trapAtNext(AT_CALL)
  await weixin.request(PATH)
  assert.equal((await weixin.request(PATH)).code, 0)
  assert.equal(urls.length, 2)
})

test('a fresh core has the account it was made for, whatever became of the options object', async () => {
  const { options } = offline()
  const weixin = createWeixin(options)
  options.appid = 42
  trapAtNext(AT_CALL)
  await weixin.request(PATH)
  assert.equal((await weixin.request(PATH)).code, 0)
})

test('a dead core is not entered when the collector comes for what it left', async (t) => {
  const collectAll = heldByRegistries(t)
  const weixin = createWeixin(offline().options)
  await weixin.request(PATH)
  trapAtNext(AT_CALL)
  isApology(await weixin.request(PATH))
  trapAtNext(ANYWHERE)
  assert.ok(collectAll() > 0)
  assert.ok(disarm(), 'a dead core was entered')
})

/** The collector at our command: registries made from now on run their callbacks when told to. */
function heldByRegistries(t) {
  const { FinalizationRegistry } = globalThis
  t.after(() => (globalThis.FinalizationRegistry = FinalizationRegistry))
  const callbacks = []
  globalThis.FinalizationRegistry = class {
    constructor(free) {
      this.free = free
    }
    register(_, held) {
      callbacks.push(() => this.free(held))
    }
    unregister() {}
  }
  return () => callbacks.splice(0).map((callback) => callback()).length
}

test('another instance does not notice', async () => {
  const { weixin, waiting, land } = await withCallInFlight()
  const other = createWeixin(offline().options)
  trapAtNext(AT_CALL)
  isApology(await other.request(PATH))
  land()
  assert.equal((await waiting).code, 0)
  assert.equal((await weixin.request(PATH)).code, 0)
})
