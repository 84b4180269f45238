// One and the same suite for every runtime: what the package promises wherever it runs, against a WeChat at the other end of a real
// connection. It uses nothing but JavaScript, so that Node.js 12 runs it as well as a page does; `project.mjs` puts it into one file in
// the old syntax, and `wechat.mjs` says what it is told.

import { localCalls } from '../demo/local-calls.cjs'
import { parts } from './parts.mjs'

/**
 * @param {{ createWeixin: Function, weixin: object, default: object }} loaded the package
 * @param {ReturnType<typeof import('./wechat.mjs').factsOf>} facts
 * @param {{ createPush: Function, items: Function, uploadMedia: Function }} [beside] what the package has in entries of their own, on a server
 * @returns {Promise<{ passed: number, failures: string[] }>}
 */
export async function suite(loaded, facts, beside) {
  const given = Object.assign(worldOf(loaded, facts), beside)
  const failures = []
  let passed = 0
  for (const [name, check] of checks(facts).concat(beside ? parts : [])) {
    try {
      await check(given)
      passed++
    } catch (error) {
      failures.push(`${name}: ${error && error.message}`)
    }
  }
  return { passed, failures }
}

/** What a check gets. Instances come from `make`, and `events` hears those of the first. */
function worldOf({ createWeixin, weixin }, facts) {
  const { baseURL, transport, config } = facts
  const make = (options) => createWeixin({ baseURL, config, ...(transport && { transport }), ...options })
  const events = []
  return { make, facts, events, ready: weixin, answers: {}, weixin: make({ onEvent: (event) => events.push(event) }) }
}

function checks({ miniProgram, codes }) {
  const calls = localCalls({ accounts: [miniProgram], issueLoginCode: () => codes.login, issuePhoneCode: () => codes.phone })
  return [
    ['tokens are asked for once', tokensAreReused],
    ...calls.map((call) => [`${call.name} succeeds`, (given) => succeeds(call, given)]),
    ...calls.map((call) => [`${call.name} fails`, (given) => fails(call, given)]),
    ...ofTheirOwn,
  ]
}

// ---- the 26 functions

async function succeeds({ name, params, succeeds = (answer) => !answer.code }, { weixin, answers }) {
  const answer = await functionOf(weixin, name)(params(answers))
  answers[name] = answer
  expect(succeeds(answer), answer)
}

async function fails({ name, params }, { make, weixin, answers, facts: { miniProgram, refusal } }) {
  if (name === 'auth.getAccessToken') {
    const wrong = make({ config: undefined, appid: miniProgram.appid, appsecret: 'wrong' })
    const error = await wrong.auth.getAccessToken().catch((error) => error)
    return expect(error instanceof Error && error.code === 40125 && /appsecret/.test(error.message), error)
  }
  if (name === 'auth.code2Session') {
    const answer = await weixin.auth.code2Session({ js_code: 'used-code' })
    return expect(answer.code === 40163 && answer.msg.startsWith('该code已被使用，请重新获取'), answer)
  }
  const answer = await functionOf(weixin, name)({ ...params(answers), access_token: refusal.token })
  expect(answer.code === refusal.errcode && answer.errcode === refusal.errcode && answer.msg.startsWith(refusal.msg), answer)
}

// ---- the rest

async function tokensAreReused({ weixin, events }) {
  const answers = await Promise.all([1, 2, 3].map(() => weixin.urllink.generate({ expire_type: 1, expire_interval: 30 })))
  for (const answer of answers) expect(answer.code === 0, answer)
  const [token, same] = [await weixin.auth.getAccessToken(), await weixin.auth.getAccessToken()]
  expect(typeof token === 'string' && token.length > 20 && token === same, 'one token')
  expect(tokens(events) === 1, events)
}

const tokens = (events) => events.filter(({ type }) => type === 'token').length

const ofTheirOwn = [
  ['a stale token is replaced', async ({ weixin, events, facts }) => {
    const before = tokens(events)
    const answer = await weixin.request({ method: 'GET', url: facts.staleOnce })
    expect(answer.code === 0 && tokens(events) > before, answer)
  }],
  ['a file comes as bytes', async ({ answers }) => {
    const image = answers['wxacode.getUnlimited']
    // Of whatever realm: in Jest's environment of jsdom a Buffer is of another.
    expect(Object.prototype.toString.call(image) === '[object Uint8Array]' && !image.code, 'a Uint8Array')
    expect([0x89, 0x50, 0x4e, 0x47].every((byte, index) => image[index] === byte), 'a PNG')
    const { Buffer } = globalThis // some bundlers bring one of their own wherever they read that name alone
    expect(!Buffer || Buffer.isBuffer(image), 'a Buffer where there is one')
  }],
  ['an image goes out byte for byte', async ({ weixin, answers, facts }) => {
    const image = answers['wxacode.getUnlimited']
    const risky = new Uint8Array(image.length + facts.riskyMark.length)
    risky.set(image)
    risky.set(facts.riskyMark, image.length)
    const answer = await weixin.security.imgSecCheck({ dataBuffer: risky })
    expect(answer.code === 87014, answer)
  }],
  ['an image in base64 goes out', async ({ weixin, facts }) => {
    const answer = await weixin.security.imgSecCheck({ base64: facts.png })
    expect(answer.code === 0, answer)
  }],
  ['a phone number is decrypted', async ({ weixin, facts: { encrypted, phone } }) => {
    const answer = await weixin.decrypt.getPhoneNumber(encrypted)
    expect(answer.code === 0 && answer.phone === phone && answer.mobile === phone, answer)
    const wrong = await weixin.decrypt.getPhoneNumber({ ...encrypted, sessionKey: 'AAAA' })
    expect(wrong.code === -41001, wrong)
  }],
  ['the ready-made instance takes a configuration', async ({ ready, facts: { config, encrypted, phone } }) => {
    ready.init({ config })
    const answer = await ready.decrypt.getPhoneNumber(encrypted)
    expect(answer.phone === phone, answer)
  }],
  ['two instances share neither tokens nor configuration', async ({ make, weixin, facts: { miniProgram } }) => {
    const events = []
    const other = make({ config: undefined, appid: miniProgram.appid, appsecret: miniProgram.appsecret, onEvent: (event) => events.push(event) })
    const answer = await other.order.isTradeManaged()
    expect(answer.code === 0 && tokens(events) === 1, answer)
    expect(other.getConfig() === undefined && weixin.getConfig() !== undefined, 'a configuration of its own')
  }],
  ['a cache of the user keeps tokens for the next instance', async ({ make }) => {
    const cache = new Map()
    const events = []
    for (const weixin of [make({ cache, onEvent: (event) => events.push(event) }), make({ cache, onEvent: (event) => events.push(event) })]) {
      const answer = await weixin.order.isTradeManaged()
      expect(answer.code === 0, answer)
    }
    expect(tokens(events) === 1, events)
  }],
  ['a token of the caller needs no secret', async ({ make, facts: { miniProgram: { appid }, refusal } }) => {
    const answer = await make({ config: undefined, appid, appsecret: 'by-the-proxy' }).urllink.generate({ access_token: refusal.token, expire_type: 1, expire_interval: 30 })
    expect(answer.code === refusal.errcode, answer)
  }],
  ['a bad parameter is named, before the network', async ({ weixin }) => {
    const answer = await weixin.wxacode.getUnlimited({})
    expect(answer.code === -1 && /scene/.test(answer.msg), answer)
  }],
  ['a bad option is thrown', async ({ make }) => {
    let thrown
    try {
      make({ timeout: 'soon' })
    } catch (error) {
      thrown = error
    }
    expect(thrown instanceof Error && /timeout/.test(thrown.message), thrown)
  }],
  ['time is limited', async ({ weixin, facts }) => {
    const answer = await weixin.request({ method: 'GET', url: facts.hangs, timeout: 200 })
    expect(answer.code === -20, answer)
  }],
  ['a signal ends a call', async ({ weixin, facts }) => {
    if (typeof AbortController !== 'function') return
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 50)
    const answer = await weixin.request({ method: 'GET', url: facts.hangs, signal: abort.signal })
    expect(answer.code === -21, answer)
  }],
  ['a redirect is not followed', async ({ make, facts }) => {
    const answer = await make({ retries: 0 }).request({ method: 'GET', url: facts.redirects })
    expect(answer.code === -28, answer)
  }],
  ['nobody listening is told as such', async ({ make, facts }) => {
    const answer = await make({ baseURL: facts.nowhere, retries: 0 }).order.isTradeManaged()
    expect(answer.code === -22, answer)
  }],
]

// ---- helpers

/** A function of the object by its name: 'h5.templateMessage.send'. */
const functionOf = (weixin, name) => name.split('.').reduce((node, part) => node[part], weixin)

function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise instanceof Error ? String(otherwise) : JSON.stringify(otherwise))
}
