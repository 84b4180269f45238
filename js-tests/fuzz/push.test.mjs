// Random pushes: none makes the core trap, none hangs, and nothing is accepted that is not signed.
//
//   FUZZ_SEED=123 FUZZ_TRIES=100000 node --test js-tests/fuzz/push.test.mjs

import assert from 'node:assert/strict'
import test from 'node:test'
import { cores } from './watch.mjs' // before the package
import { sealed, signatureOf } from '../simulator/push/protocol.mjs'
import { account, createPush, everyWay, optionsFor, text } from '../push/support.mjs'
import { Random, seed, total } from './random.mjs'
import { anything } from './values.mjs'

console.log(`FUZZ_SEED=${seed}, ${total} tries`)

const PIECES = ['<xml>', '</xml>', '<', '>', '/>', '</', '<![CDATA[', ']]>', ']]', '<!--', '-->', '<?', '?>', '<!DOCTYPE x [', '<!ENTITY a "b">', '&', '&amp;', '&#x41;', '&#1114112;', '&lol;', '"', "'", '=', 'Encrypt', 'MsgType', 'a', '中', '😀', '\ud800', '\u0000', '\ufeff', ' ', '\n', '{', '}', '[', ']', ':', ',', '\\u', '\\ud83d', '1e9', '-', '0', '.5', 'true', 'null', '__proto__']
const soup = (random) => Array.from({ length: random.below(60) }, () => random.one(PIECES)).join('')

/** A text with a few things changed in it. */
function spoilt(random, whole) {
  let out = whole
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(out.length + 1)
    const end = at + random.below(random.one([2, 5, 200]))
    out = out.slice(0, at) + random.one([() => '', () => random.one(PIECES), () => out.slice(at, end).repeat(2), () => String.fromCharCode(random.below(128))])() + out.slice(end)
  }
  return out
}

const bodies = [
  (random) => soup(random),
  (random) => `<xml>${soup(random)}</xml>`,
  (random) => `{"Encrypt":"${soup(random)}"}`,
  (random) => Buffer.from(random.bytes(random.below(200))),
  (random, { body }) => spoilt(random, body),
  (random, { body }) => spoilt(random, body),
  (random, { body }) => Buffer.from(spoilt(random, body)),
  (random) => anything(random),
]

test('whatever is pushed, what is accepted was signed, and the core lives', async () => {
  const ways = everyWay.map((way) => ({ way, push: createPush(optionsFor(way)), genuine: sealed({ ...account, ...way }, text) }))
  const opened = new Map()
  for (const { way, push, genuine } of ways) opened.set(way, (await push.open(genuine)).text)
  const started = cores.started

  for (let number = 0; number < total; number++) {
    const random = new Random(seed, number)
    const { way, push, genuine } = random.one(ways)
    const query = { ...genuine.query }
    if (random.chance(0.3)) {
      const name = random.one(Object.keys(query))
      query[name] = random.chance(0.3) ? anything(random) : spoilt(random, query[name])
    }
    const body = random.chance(0.05) ? genuine.body : random.one(bodies)(random, genuine)
    const outcome = await push.open({ query, body })
    const said = `try ${number}: ${JSON.stringify(outcome)}`
    assert.notEqual(outcome.code, -500, said)
    if (outcome.code !== 0) {
      assert.ok(outcome.code < 0 && outcome.msg && outcome.status >= 400, said)
      continue
    }
    const { signature, timestamp, nonce } = genuine.query
    assert.deepEqual([query.timestamp, query.nonce].map(String), [timestamp, nonce], said)
    // A plain body is not covered by its signature; an encrypted one is.
    if (way.mode === 'plain') assert.equal(query.signature, signature, said)
    else assert.equal(outcome.text, opened.get(way), said)
  }
  assert.equal(cores.started, started)
})

test('whatever is signed, it is read or refused', async () => {
  const push = createPush(account)
  const started = cores.started
  for (let number = 0; number < total / 4; number++) {
    const random = new Random(seed, number)
    const format = random.one(['xml', 'json'])
    const inside = random.one([soup, (random) => `<xml>${soup(random)}</xml>`, (random) => spoilt(random, sealed({ ...account, mode: 'plain', format }, text).body)])(random)
    const outcome = await push.open(sealed(account, inside))
    if (outcome.code !== 0) assert.equal(outcome.code, -40002, `try ${number}: ${JSON.stringify(outcome)}`)
    else assert.doesNotThrow(() => push.reply(outcome.message, '好'), `try ${number}`)
  }
  assert.equal(cores.started, started)
})

test('frames that are signed and wrong inside are refused', async () => {
  const push = createPush(account)
  for (let number = 0; number < total / 4; number++) {
    const random = new Random(seed, number)
    const Encrypt = Buffer.from(random.bytes(random.below(8) * 16 + (random.chance(0.2) ? random.below(16) : 0))).toString('base64')
    const query = { timestamp: '1', nonce: '2', encrypt_type: 'aes', msg_signature: signatureOf(account.token, '1', '2', Encrypt) }
    const { code } = await push.open({ query, body: JSON.stringify({ Encrypt }) })
    assert.ok([-40007, -40008, -40005].includes(code), `try ${number}: ${code}`)
  }
})

test('whatever is returned, an answer is made of it or it is refused, and the core lives', async () => {
  const push = createPush({ ...account, timeout: 5 }) // some is a promise that never ends
  const messages = await Promise.all(['xml', 'json'].map(async (format) => (await push.open(sealed({ ...account, format }, text))).message))
  const started = cores.started
  for (let number = 0; number < total / 40; number++) {
    const random = new Random(seed, number)
    const handle = push.unicloud(() => anything(random))
    const { query, body } = sealed({ ...account, format: random.one(['xml', 'json']) }, text)
    const { statusCode } = await handle({ httpMethod: 'POST', queryStringParameters: query, body })
    assert.ok([200, 500].includes(statusCode), `try ${number}: ${statusCode}`)
  }
  assert.ok(messages.every((message) => push.reply(message, 'x')))
  assert.equal(cores.started, started)
})
