// Instances, their options, and what they tell.

import { createWeixin, weixin, type Weixin, type WeixinCache, type WeixinEvent, type WeixinOptions } from 'weixin-openapi'
import { same } from './check.js'

declare const log: (...values: unknown[]) => void
declare const env: { [name: string]: string | undefined }
declare const fetch: (input: string | { href: string }, init?: { method?: string }) => Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string>; arrayBuffer(): Promise<ArrayBuffer>; ok: boolean }>
declare const redis: { get(key: string): Promise<string | null>; set(key: string, value: string, mode: 'EX', seconds: number): Promise<'OK'>; del(key: string): Promise<number> }

const shared: WeixinCache = {
  get: (key) => redis.get(key),
  set: (key, value, ttlSeconds) => redis.set(key, value, 'EX', ttlSeconds),
  delete: (key) => redis.del(key),
}

const withLocks: Required<WeixinCache> = {
  ...shared,
  lock: async (key, milliseconds) => ((await redis.set(key, 'proof', 'EX', milliseconds / 1000)) ? 'proof' : null),
  unlock: (key, proof) => proof && redis.del(key),
}

const instances: Weixin[] = [
  weixin,
  createWeixin(),
  createWeixin({}),
  createWeixin({ appid: env['APPID'], appsecret: env['APPSECRET'] }),
  createWeixin({ miniProgram: { appid: env['A'], appsecret: env['B'] }, officialAccount: { appid: '', appsecret: '' }, app: { appid: '', appsecret: '' }, website: undefined }),
  createWeixin({ fetch, cache: shared, timeout: 5000, retries: 0, baseURL: 'http://127.0.0.1:8080', onEvent: tell }),
  createWeixin({ transport: 'node' }),
  createWeixin({ transport: 'unicloud', eip: 'token' }),
  createWeixin({ transport: 'fetch', eip: true }),
  createWeixin({ cache: new Map() }),
  createWeixin({ cache: withLocks }),
  createWeixin({ config: { 'mp-weixin': { oauth: { weixin: { appid: '', appsecret: '' } } }, passwordSecret: [] } }),
  createWeixin({ config: [{ dcloudAppid: '__UNI__1', isDefaultConfig: true, 'h5-weixin': { tokenExpiresIn: 1, oauth: { weixin: { appid: '' } } } }] }),
  createWeixin({ config: { uni: {}, vk: { oauth: { weixin: { list: [{ appid: '', appsecret: '' }] } } }, 'uni-pay': {} } }),
  createWeixin({ onEvent: async () => {} }),
]

function tell(event: WeixinEvent) {
  log(event.type)
  switch (event.type) {
    case 'call':
      return log(event.call, event.function, event.appid, event.code, event.ms, event.attempts, event.rid, event.at)
    case 'request':
      return log(event.function, event.path, event.attempt)
    case 'response':
      return log(event.function, event.status, event.code, event.ms)
    case 'retry':
      return log(event.function, event.wait)
    case 'token':
      same<typeof event.why, 'absent' | 'asked' | 'refused' | 'stubborn'>(true)
      return log(event.appid, event.action)
    case 'cache-error':
      return log(event.operation, event.key, event.reason)
    case 'ignored-parameter':
      return log(event.function, event.parameter)
    case 'certificate':
      return log(event.appid, event.sn, event.used)
    default:
      same<typeof event, never>(true)
  }
}

weixin.init({ config: { 'mp-weixin': { oauth: { weixin: { appid: '', appsecret: '' } } } } })
log(instances, weixin.getConfig())

// The framework's object takes ours.
declare const vk: { openapi: { weixin: Weixin } }
vk.openapi.weixin = weixin

// @ts-expect-error no such option
createWeixin({ appId: '' })
// @ts-expect-error an account has both
createWeixin({ officialAccount: { appid: '' } })
// @ts-expect-error its secret is called appsecret
createWeixin({ app: { appid: '', appsecret: '', secret: '' } })
// @ts-expect-error an appid is a text
createWeixin({ appid: 1 })
// @ts-expect-error no such transport
createWeixin({ transport: 'https' })
// @ts-expect-error all calls, or those for tokens
createWeixin({ eip: 'tokens' })
// @ts-expect-error a cache has three functions
createWeixin({ cache: { get: () => undefined } })
// @ts-expect-error init wants a configuration
weixin.init({})
// @ts-expect-error no such event
const wrong: WeixinEvent = { type: 'requested' }
const options: WeixinOptions = { onEvent: (event) => event.type === 'token' && event.appid }
log(wrong, options)
