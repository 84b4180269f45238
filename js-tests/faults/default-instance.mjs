// The ready-made instance in a process of its own: it traps with calls in flight, and is used again.

import { AT_CALL, trapAtNext } from '../packaging/traps.mjs' // before the package
import { config, defaultInstance as weixin } from '../support/weixin.mjs'

let asked = 0
const json = (fields) => new Response(JSON.stringify(fields))
globalThis.fetch = async (url) => {
  if (String(url).includes('stable_token')) return json({ access_token: 'TOKEN', expires_in: 7200 })
  return asked++ < 30 ? new Promise(() => {}) : json({ errcode: 0 })
}
weixin.init({ config })
const link = { expire_type: 1, expire_interval: 30, timeout: 300 }
const calls = Array.from({ length: 30 }, () => weixin.urllink.generate(link))
while (asked < 30) await new Promise((resolve) => setTimeout(resolve, 1))
trapAtNext(AT_CALL)
const trapped = await Promise.all([weixin.order.getOrder({ transaction_id: 't' }), ...calls])
const after = [await weixin.urllink.generate(link), await weixin.request({ url: 'x/y' })]
console.log(JSON.stringify({ trapped: trapped.map(({ code }) => code), after: after.map(({ code }) => code) }))
