// Runs a block of the README as a reader would: the names it does not define itself are what he would have there.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { namespace } from '../cache/kv.mjs'
import { unicloudDatabase } from '../cache/unicloud.mjs'
import * as simulator from '../simulator/index.mjs'

const require = createRequire(import.meta.url)
const pkg = require('../../pkg')
const host = require('../unicloud/host.cjs')

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor
const [miniProgram, officialAccount] = simulator.defaultAccounts
const OPENID = 'oSimulatorAlice0000000000001'
const SECOND = { appid: 'wx2222222222222222', appsecret: '22222222222222222222222222222222', kind: 'mini-program' }

/** Resolves with the answers of WeChat's endpoints, tokens not counted. Throws what the block throws. */
export async function run(test, code) {
  const wechat = await simulator.startSimulator({ accounts: [...simulator.defaultAccounts, SECOND] })
  test.after(() => wechat.stop())
  const names = scope(wechat, folderOf(test), code)
  await new AsyncFunction(...Object.keys(names), asScript(code))(...Object.values(names))
  await callMain(names, wechat)
  return { answers: wechat.calls.map(({ path, answer }) => ({ path, ...answer })).filter(({ errcode }) => !replaced(errcode)) }
}

/** Runs a block that asks something of WeChat, and is refused nothing. */
export async function works(test, code) {
  const { answers } = await run(test, code)
  if (!asksNobody(code)) assert.notEqual(answers.length, 0, 'nothing was asked of WeChat')
  assert.deepEqual(answers.filter(({ errcode }) => errcode), [])
}

/** Explaining codes asks nothing of WeChat. */
const asksNobody = (code) => !/require\('weixin-openapi'\)|from 'weixin-openapi'/.test(code) && code.includes('weixin-openapi/errcodes')

/** A token that was made invalid on purpose is replaced, and the call made again. */
const replaced = (errcode) => errcode === 40001

/** A module's imports and exports as what a function can have. */
const asScript = (code) =>
  code
    .replace(/^import (\{.*\}) from ('.*')$/gm, 'const $1 = require($2)')
    .replace(/^export default /m, 'module.exports = ')
    .replace(/^export /gm, '')

function scope(wechat, folder, code) {
  const module = { exports: {} }
  // A global: the package looks for it too.
  const stores = uniCloudOf(new Map(['vk-global-data', 'opendb-open-data'].map((name) => [name, new Map()])))
  globalThis.uniCloud = { ...stores, httpProxyForEip: host.uniCloudOf(wechat.url).httpProxyForEip }
  return {
    module,
    exports: module.exports,
    require: (name) => modules(wechat, folder)[name],
    process: { env: { ...environment(), ...keysFor(code, wechat), WEIXIN_BASE_URL: wechat.url } },
    console: { log() {}, error: failed },
    redis: redisOfMap(new Map()),
    env: { ...environment(), TOKENS: namespace() },
    openid: OPENID,
    templateId: 'simulator-template-of-an-order-notice-00001',
    text: '今天天气真好',
    ...userData(wechat),
  }
}

/** What a mini program sends: a code of its login, and what it got encrypted. */
function userData(wechat) {
  const { appid } = miniProgram
  const { sessionKey } = wechat.user({ appid, openid: OPENID })
  return { js_code: wechat.issueLoginCode(appid, { openid: OPENID }), ...wechat.encryptedData(sessionKey, { nickName: '爱丽丝', watermark: { appid } }) }
}

function failed(...words) {
  throw new Error(words.join(' '))
}

function modules(wechat, folder) {
  // An instance without an account finds uni-config-center's.
  const createWeixin = (options) => pkg.createWeixin({ ...wayTo(wechat, options), config: ACCOUNTS.some((name) => options[name]) ? undefined : uniId(), ...options })
  return {
    ...Object.fromEntries(names.map((name) => [name, { ...pkg, createWeixin, weixin: createWeixin({}) }])),
    ...Object.fromEntries(caches.map((name) => [`weixin-openapi/cache/${name}`, require(`../../pkg/cache/${name}.cjs`)])),
    ...Object.fromEntries(['errcodes', 'paging', 'upload'].map((name) => [`weixin-openapi/${name}`, require(`../../pkg/${name}.cjs`)])),
    redis: { createClient: () => clientOfMap(new Map()) },
    keyv: require('keyv'),
    '@keyv/sqlite': { KeyvSqlite: sqliteWithin(folder) },
    './js-tests/simulator/index.mjs': simulatorOf(wechat),
    'weixin-openapi-simulator': simulatorOf(wechat),
    'node:fs': {
      writeFileSync: (name, data) => writeFileSync(join(folder, name), data),
      createReadStream: () => Readable.from([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(6 * 1024 * 1024)]), // a video
    },
  }
}

/** One that is running already, and goes on. */
const simulatorOf = (wechat) => ({ ...simulator, startSimulator: () => Object.assign(Object.create(wechat), { stop() {} }) })

/** Options that say an account. */
const ACCOUNTS = ['appid', 'miniProgram', 'officialAccount', 'app', 'website']

/** Each is the package. */
const names = ['weixin-openapi', 'weixin-openapi/inline', 'npm:weixin-openapi']

/** To the local WeChat; requests by fixed addresses leave for the true one, and are taken to it on their way. */
const wayTo = (wechat, { eip }) => (eip ? { fetch: host.fetchOf(wechat.url, fetch) } : { baseURL: wechat.url })

const caches = ['redis', 'keyv', 'unicloud-db', 'unicloud-redis', 'open-bridge', 'cloudflare-kv']

/** Keyv's store of SQLite, whose files are in the folder. */
const sqliteWithin = (folder) => {
  const { KeyvSqlite } = require('@keyv/sqlite')
  return function within(uri) {
    return new KeyvSqlite(uri.replace('sqlite://', `sqlite://${folder}/`))
  }
}

const uniCloudOf = (collections) => ({
  httpclient: { request: httpclient },
  database: () => unicloudDatabase(collections),
  redis: () => ioredisOfMap(new Map()),
})

function folderOf(test) {
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-readme-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What `uni-config-center` would have. */
const uniId = () => ({ 'mp-weixin': { oauth: { weixin: miniProgram } }, 'h5-weixin': { oauth: { weixin: officialAccount } } })

const environment = () => ({
  WEIXIN_APPID: miniProgram.appid,
  WEIXIN_APPSECRET: miniProgram.appsecret,
  WEIXIN_OFFICIAL_ACCOUNT_APPID: officialAccount.appid,
  WEIXIN_OFFICIAL_ACCOUNT_APPSECRET: officialAccount.appsecret,
  OFFICIAL_APPID: officialAccount.appid,
  OFFICIAL_APPSECRET: officialAccount.appsecret,
  APP_KEY: 'app-key-of-production',
  SANDBOX_APP_KEY: 'app-key-of-the-sandbox',
})

/** What the console shows of API signing, where a block asks for it: making keys takes a while. */
function keysFor(code, wechat) {
  if (!code.includes('SYMMETRIC_SN')) return {}
  const { symmetricKey, asymmetricKey, platformCertificates: [certificate] } = wechat.apiSecurity(miniProgram.appid).signing
  return {
    SYMMETRIC_SN: symmetricKey.sn, SYMMETRIC_KEY: symmetricKey.key,
    ASYMMETRIC_SN: asymmetricKey.sn, PRIVATE_KEY: asymmetricKey.privateKey,
    CERTIFICATE_SN: certificate.sn, CERTIFICATE: certificate.certificate,
  }
}

/** What a block exports logs a user in: a cloud function is called with what the framework gives it, others with a request. */
async function callMain({ module, env }, wechat) {
  const { main, fetch = module.exports } = module.exports
  const data = { js_code: wechat.issueLoginCode(miniProgram.appid, { openid: OPENID }) }
  const request = () => new Request('https://example.com/', { method: 'POST', body: JSON.stringify(data) })
  if (!main && typeof fetch !== 'function') return
  const res = main ? await main({ data, util: { vk: { openapi: { weixin: {} } } } }) : await (await fetch(request(), env)).json()
  if (res.code !== 0 || res.openid !== OPENID) throw new Error(JSON.stringify(res))
}

/** `uniCloud.httpclient.request`, as its documents have it: a Buffer unless told otherwise, whatever the status. */
function httpclient(url, { method, headers, content, timeout }) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, timeout }, async (response) => {
      const chunks = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({ status: response.statusCode, headers: response.headers, data: Buffer.concat(chunks) })
    })
    request.on('error', reject)
    request.end(content)
  })
}

/** One that takes its options as ioredis does. */
const ioredisOfMap = (map) => ({
  ...clientOfMap(map),
  set: async (key, value, ...flags) => (flags.includes('NX') && map.has(key) ? null : (map.set(key, value), 'OK')),
})

const redisOfMap = (map) => ({
  get: async (key) => (map.has(key) ? map.get(key) : null),
  set: async (key, value, mode, seconds) => {
    if (mode !== 'EX' || !(seconds > 0)) throw new Error('no expiry')
    map.set(key, value)
  },
  del: async (key) => Number(map.delete(key)),
})

/** A client of node-redis, as far as it is asked. */
const clientOfMap = (map) => ({
  on() {},
  connect: async () => {},
  get: async (key) => (map.has(key) ? map.get(key) : null),
  set: async (key, value, { NX } = {}) => (NX && map.has(key) ? null : (map.set(key, value), 'OK')),
  setEx: async (key, seconds, value) => (map.set(key, value), 'OK'),
  del: async (key) => Number(map.delete(key)),
  eval: async () => 1,
})
