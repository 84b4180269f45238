// Whatever is thrown at an instance, from either side: no call rejects (but getAccessToken, with an Error), none throws, none hangs, no
// core traps, and the instance goes on working. node:test fails a test at an unhandled rejection or an uncaught exception, so each of
// these holds that promise as well.

import assert from 'node:assert/strict'
import test from 'node:test'
import { inspect } from 'node:util'
import { cores } from './watch.mjs' // before the package
import { createWeixin, functionNames, functionOf, tokenFunctions } from '../support/weixin.mjs'
import { answer } from './answers.mjs'
import { CONTROL, fitting } from './calls.mjs'
import { only, Random, seed, total } from './random.mjs'
import { anything, brittle, names as strangeNames, texts, thrower } from './values.mjs'

const AT_ONCE = 100
const HANGS = 30_000 // a call that takes so much longer than its timeout never ends
const TIMEOUT = 80 // of tries that wait for what never comes

const account = { appid: 'wx0000000000000001', appsecret: '0123456789abcdef0123456789abcdef' }
const pair = { oauth: { weixin: account } }
const config = { 'mp-weixin': pair, 'h5-weixin': pair }
const functions = functionNames(createWeixin())

console.log(`FUZZ_SEED=${seed}, ${total} tries`)

const json = (fields) => new Response(JSON.stringify(fields), { headers: { 'content-type': 'application/json' } })
const kindly = (url) => (String(url).includes('stable_token') ? json({ access_token: 'TOKEN', expires_in: 7200 }) : json({ errcode: 0, errmsg: 'ok', session_key: 'k', phone_info: {} }))

/** What a call came to, or that it came to nothing. */
async function outcomeOf(promise) {
  assert.ok(promise instanceof Promise, 'every function gives a promise')
  let timer
  const hanging = new Promise((resolve) => (timer = setTimeout(resolve, HANGS, 'hangs')))
  try {
    return await Promise.race([promise.then((value) => ({ value }), (error) => ({ error })), hanging])
  } finally {
    clearTimeout(timer)
  }
}

/** Holds for every outcome of every try. */
function holds(name, outcome) {
  assert.notEqual(outcome, 'hangs')
  const { value, error } = outcome
  if ('error' in outcome) {
    assert.ok(tokenFunctions.includes(name), `rejected: ${inspect(error)}`)
    assert.ok(error instanceof Error)
    isFailure(error)
    assert.equal(error.message, error.msg)
  } else if (tokenFunctions.includes(name)) {
    assert.equal(typeof value, 'string')
    assert.notEqual(value, '')
  } else if (value instanceof Uint8Array) {
    assert.ok(Buffer.isBuffer(value))
    assert.equal(value.code, undefined)
  } else {
    assert.equal(Object.getPrototypeOf(value), Object.prototype)
    if (value.code === 0) assert.equal(value.msg, 'ok')
    else isFailure(value)
  }
}

function isFailure({ code, msg }) {
  assert.ok(Number.isInteger(code) && code !== 0, `code ${code}`)
  assert.notEqual(code, -500, msg)
  assert.equal(typeof msg, 'string')
  assert.match(msg, /\p{Script=Han}/u)
}

/** Tries by number, many at a time; after each batch all is as it was. */
async function batches(first, count, attempt, afterwards) {
  const last = first + count
  for (let from = first; from < last; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, last - from) }, (_, index) => from + index)
    const chosen = only === undefined ? numbers : numbers.filter((number) => number === only)
    if (chosen.length === 0) continue
    const started = cores.started
    const made = await Promise.all(
      chosen.map(async (number) => {
        const random = new Random(seed, number)
        try {
          return await attempt(random)
        } catch (error) {
          throw new Error(`FUZZ_SEED=${seed} FUZZ_ONLY=${number}: ${inspect(error)}`)
        }
      }),
    )
    const expected = made.reduce((sum, fresh) => sum + (fresh ?? 0), 0)
    assert.equal(cores.started, started + expected, `a core has trapped: FUZZ_SEED=${seed}, tries ${from} to ${from + AT_ONCE - 1}`)
    assert.deepEqual(Object.keys(Object.prototype), [])
    await afterwards()
  }
}

const works = async (weixin) => {
  assert.equal((await weixin.request({ url: 'kindly', timeout: 20_000, access_token: 'GIVEN-TOKEN' })).code, 0, 'the instance lives')
  assert.equal((await weixin.urllink.generate({ cache: false, timeout: 20_000 })).code, 0, 'its tokens too')
}

const share = (part) => Math.round(total * part)

test('any_answer_of_any_sort_ends_the_call_and_nothing_else', async () => {
  let unkind = new Map()
  const fetch = (url) => {
    // The try is told by the query; requests for tokens are shared, so chance decides for those of each batch.
    const number = new URL(url).searchParams.get('try')
    const random = unkind.get(number)
    return random ? answer(random) : tokens ? answer(tokens) : kindly(url)
  }
  let tokens
  const weixin = createWeixin({ config, fetch, timeout: TIMEOUT, retries: 1 })
  await batches(
    0,
    share(0.45),
    async (random) => {
      const name = random.chance(0.4) ? 'request' : random.one(functions)
      const params = fitting(name, random)
      if (random.chance(0.5)) params.access_token = 'GIVEN-TOKEN'
      else tokens ??= new Random(seed, random.below(1e9))
      // Functions other than request have no query of their own, so their answers are told by the order in which they ask.
      const number = String(unkind.size)
      if (name === 'request') params.url = `wxa/x?try=${number}`
      unkind.set(number, random)
      holds(name, await outcomeOf(functionOf(weixin, name)(params)))
    },
    async () => {
      unkind = new Map()
      tokens = undefined
      await works(weixin)
    },
  )
})

test('any_answer_of_any_sort_ends_each_function_alike', async () => {
  await batches(
    share(0.45),
    share(0.15),
    async (random) => {
      const fetch = (url) => (String(url).includes('stable_token') && random.chance(0.7) ? kindly(url) : answer(random))
      const name = random.one(functions)
      const weixin = createWeixin({ config, fetch, timeout: TIMEOUT, retries: random.below(3) })
      holds(name, await outcomeOf(functionOf(weixin, name)(fitting(name, random))))
      return 1
    },
    () => {},
  )
})

test('any_value_of_any_sort_as_a_parameter_ends_the_call_and_nothing_else', async () => {
  // As real ones do, this looks at everything in a request.
  const fetch = async (url, init) => {
    await new Request(url, { ...init, duplex: 'half' }).arrayBuffer()
    return kindly(url)
  }
  const weixin = createWeixin({ config, fetch, timeout: 20_000, retries: 0, onEvent: () => {} })
  await batches(
    share(0.6),
    share(0.3),
    async (random) => {
      const name = random.one(functions)
      const params = spoiled(name, random)
      let promise
      try {
        promise = functionOf(weixin, name)(params)
      } catch (error) {
        assert.fail(`threw: ${inspect(error)}`)
      }
      holds(name, await outcomeOf(promise))
    },
    () => works(weixin),
  )
})

function spoiled(name, random) {
  if (random.chance(0.15)) return anything(random)
  const params = fitting(name, random)
  const known = [...Object.keys(params), ...Object.keys(params), ...CONTROL, 'data', 'url', 'headers', 'method', 'code', 'encryptedData', 'dataBuffer']
  for (let count = 1 + random.below(3); count > 0; count--) {
    const place = random.chance(0.85) ? random.one(known) : random.chance(0.5) ? random.one(strangeNames) : texts(random)
    const inner = Object.getOwnPropertyDescriptor(params, place)?.value
    const copy = random.chance(0.4) ? copied(inner) : undefined
    if (copy) {
      define(copy, random.one([...Object.keys(copy), 'new']), { value: anything(random) })
      define(params, place, { value: copy })
    } else {
      define(params, place, random.chance(0.1) ? { get: thrower(random) } : { value: anything(random) })
    }
  }
  if (!('timeout' in params) && random.chance(0.1)) params.timeout = random.one([1, 5, 50])
  return random.chance(0.15) ? brittle(params, random) : params
}

/** An object or a list that can be read; nothing else. */
function copied(value) {
  try {
    if (Array.isArray(value)) return [...value]
    return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? { ...value } : undefined
  } catch (error) {
    return undefined
  }
}

const define = (object, name, descriptor) => Object.defineProperty(object, name, { enumerable: true, configurable: true, ...descriptor })

test('any_option_of_any_sort_is_refused_with_an_Error_or_borne', async () => {
  await batches(
    share(0.9),
    total - share(0.9),
    async (random) => {
      const options = hostileOptions(random)
      const started = cores.started
      let weixin
      try {
        weixin = createWeixin(options)
      } catch (error) {
        assert.ok(error instanceof Error, `threw ${inspect(error)}`)
        isFailure(error)
        return cores.started - started
      }
      const begun = cores.started - started
      for (const name of [random.one(functions), random.one(functions)]) {
        holds(name, await outcomeOf(functionOf(weixin, name)({ ...fitting(name, random), timeout: TIMEOUT })))
      }
      return begun
    },
    () => {},
  )
})

function hostileOptions(random) {
  if (random.chance(0.05)) return anything(random)
  const options = { ...account, config, fetch: kindly, timeout: TIMEOUT, retries: 1 }
  const spoil = {
    cache: () => hostileCache(random),
    onEvent: () => random.one([thrower(random), () => anything(random), async () => thrower(random)(), () => random.one([{ then: thrower(random) }, odd(random)])]),
    config: () => (random.chance(0.5) ? anything(random) : { 'mp-weixin': random.one([anything(random), { oauth: anything(random) }, { oauth: { weixin: anything(random) } }, { oauth: { weixin: { appid: anything(random), appsecret: anything(random) } } }]), 'h5-weixin': pair, vk: anything(random) }),
    fetch: () => random.one([() => answer(random), () => answer(random), () => odd(random), anything(random)]),
    baseURL: () => random.one([anything(random), texts(random), 'http://[', 'https://%', 'http://x:99999999', 'https://..']),
    timeout: () => anything(random),
    retries: () => random.one([0, anything(random)]),
    appid: () => anything(random),
    appsecret: () => anything(random),
  }
  if (random.chance(0.7)) {
    delete options.appid
    delete options.appsecret
  }
  for (let count = 1 + random.below(2); count > 0; count--) {
    const place = random.one(Object.keys(spoil))
    define(options, place, random.chance(0.1) ? { get: thrower(random) } : { value: spoil[place]() })
  }
  return random.chance(0.1) ? brittle(options, random) : options
}

/** A true promise that is no good where it is looked at. */
function odd(random) {
  const promise = Promise.resolve('text')
  return Object.defineProperty(promise, random.one(['constructor', 'then']), { get: random.chance(0.5) ? thrower(random) : () => anything(random) })
}

function hostileCache(random) {
  if (random.chance(0.3)) return anything(random)
  const method = () => random.one([thrower(random), async () => thrower(random)(), () => anything(random), async () => anything(random), () => odd(random), () => new Promise(() => {}), anything(random), undefined, () => undefined])
  const cache = {}
  for (const name of ['get', 'set', 'delete', 'lock', 'unlock']) {
    const value = method()
    define(cache, name, random.chance(0.1) ? { get: thrower(random) } : { value })
  }
  return random.chance(0.1) ? brittle(cache, random) : cache
}

test('a_text_as_long_as_JavaScript_has_them_ends_its_call_and_no_other', async () => {
  const weixin = createWeixin({ config, fetch: async (url) => kindly(url), retries: 0 })
  const long = '中'.repeat(200_000_000)
  const started = cores.started
  for (const params of [{ appid: long }, { appid: 'wx9', appsecret: long }, { access_token: long }, { scene: long }]) {
    const beside = weixin.urllink.generate()
    const result = await weixin.wxacode.getUnlimited({ scene: 'x', ...params })
    isFailure(result)
    assert.ok(result.msg.length < 300)
    assert.equal((await beside).code, 0)
  }
  assert.equal(cores.started, started)
})
