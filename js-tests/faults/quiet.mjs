// A process that makes some calls and has nothing else to do: what is left behind would keep it up.

import { config, createWeixin } from '../support/weixin.mjs'

const link = { expire_type: 1, expire_interval: 30 }
const weixin = createWeixin({ config, baseURL: process.argv[2], retries: 1 })
const results = [
  await weixin.urllink.generate(link),
  await weixin.urllink.generate({ expire_type: 'x' }),
  await weixin.urllink.generate({ ...link, signal: AbortSignal.abort() }),
  await weixin.urllink.generate({ ...link, signal: new AbortController().signal }),
  ...(await Promise.all(Array.from({ length: 20 }, () => weixin.urllink.generate({ ...link, timeout: 600_000 })))),
]
console.log(JSON.stringify(results.map(({ code }) => code)))
process.on('exit', () => console.log(process.getActiveResourcesInfo?.().filter((name) => name === 'Timeout').length ?? 0))
