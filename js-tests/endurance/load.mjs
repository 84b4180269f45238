// Many calls on one instance, a few at a time; prints what memory it held along the way. Wants --expose-gc.

import { setTimeout as sleep } from 'node:timers/promises'

const memories = []
const { Instance } = WebAssembly
WebAssembly.Instance = class extends Instance {
  constructor(module, imports) {
    super(module, imports)
    memories.push(this.exports.memory)
  }
}

const { alice, config, createWeixin } = await import('../support/weixin.mjs')
const [baseURL, calls, atOnce] = [process.argv[2], Number(process.argv[3]), 50]
let events = 0
const weixin = createWeixin({ config, baseURL, retries: 0, onEvent: () => events++ })

const image = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const message = { touser: alice, template_id: 'simulator-template-that-takes-any-keyword-0', data: { thing1: { value: '中文' } } }
const cipher = { encryptedData: 'A'.repeat(64), iv: 'A'.repeat(22) + '==', sessionKey: 'A'.repeat(22) + '==' }

/** A function, what it is given, and the code that it ends with. */
const mixed = [
  [() => weixin.urllink.generate({ expire_type: 1, expire_interval: 30 }), 0],
  [() => weixin.subscribeMessage.send(message), 0],
  [() => weixin.auth.code2Session({ js_code: 'lasting-login-code' }), 0],
  [() => weixin.auth.code2Session({ js_code: 'used-code' }), 40163],
  [() => weixin.decrypt.getPhoneNumber({ code: 'lasting-phone-code' }), 0],
  [() => weixin.decrypt.getPhoneNumber(cipher), -41003],
  [() => weixin.security.msgSecCheck({ content: '你好'.repeat(50), version: 2, scene: 1, openid: alice }), 0],
  [() => weixin.security.imgSecCheck({ dataBuffer: image }), 0],
  [() => weixin.urllink.generate({ expire_type: 'x' }), -1],
  [() => weixin.request({ url: 'wxaapi/newtmpl/getcategory', method: 'GET', uid: 'ignored' }), 0],
  [() => weixin.request({ url: 'https://evil.example/x' }), -1],
  [() => weixin.livebroadcast.getLiveInfo({ pageIndex: 1, pageSize: 10 }), 0],
  [() => weixin.auth.getAccessToken(), undefined],
  [() => weixin.order.isTradeManaged({ extra: { more: 1 } }), 0],
]

let made = 0
const wrong = new Map()

async function worker(until) {
  while (made < until) {
    const [call, expected] = mixed[made++ % mixed.length]
    const { code } = await call()
    if (code !== expected) wrong.set(`${call} ${code}`, (wrong.get(`${call} ${code}`) ?? 0) + 1)
  }
}

async function run(until) {
  await Promise.all(Array.from({ length: atOnce }, () => worker(until)))
}

async function measured() {
  for (let round = 0; round < 4; round++) {
    globalThis.gc()
    await sleep(50)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return { calls: made, heap: heapUsed, external, rss, wasm: memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) }
}

const WARM_UP = 0.25
const STEPS = 5
const marks = []
for (let step = 0; step <= STEPS; step++) {
  await run(Math.round(calls * (WARM_UP + ((1 - WARM_UP) * step) / STEPS)))
  marks.push(await measured())
}
console.log(JSON.stringify({ marks, wrong: [...wrong], cores: memories.length, events }))
