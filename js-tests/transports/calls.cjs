'use strict'

// calls.cjs <package> <address of the local WeChat> <address of an odd server>: calls over the transport on Node.js's own modules, and the codes
// that they end with. Where there is no fetch, it is not even named. Node.js 12 reads this file.

const [folder, baseURL, odd] = process.argv.slice(2)
const { createWeixin } = require(folder)

const account = { appid: process.env.APPID, appsecret: process.env.APPSECRET, retries: 0 }
const transport = typeof fetch === 'function' ? 'node' : undefined
const weixin = createWeixin(Object.assign({ baseURL, transport }, account))
const strange = createWeixin(Object.assign({ baseURL: odd, transport }, account))
const link = { expire_type: 1, expire_interval: 30 }
const asked = (url, more) => strange.request(Object.assign({ url, access_token: 'GIVEN' }, more))

async function main() {
  const image = await weixin.wxacode.getUnlimited({ scene: 'x' })
  const codes = {
    post: await weixin.urllink.generate(link),
    get: await weixin.request({ method: 'GET', url: 'wxaapi/newtmpl/gettemplate' }),
    multipart: await weixin.security.imgSecCheck({ dataBuffer: image }),
    form: await weixin.request({ url: 'wxa/generate_urllink', data: new URLSearchParams({ a: 'b' }) }),
    gzip: await asked('answer/gzip'),
    deflate: await asked('answer/deflate'),
    rawDeflate: await asked('answer/raw-deflate'),
    brotli: await asked('answer/br'),
    brokenGzip: await asked('answer/broken'),
    cutOff: await asked('answer/cut'),
    redirect: await asked('answer/redirect'),
    tooLarge: await asked('answer/huge'),
    hang: await asked('answer/hang', { timeout: 200 }),
    refused: await createWeixin(Object.assign({ baseURL: 'http://127.0.0.1:1', transport }, account)).urllink.generate(link),
    noName: await createWeixin(Object.assign({ baseURL: 'http://nowhere.invalid', transport }, account)).urllink.generate(link),
    many: (await Promise.all(Array.from({ length: 50 }, () => weixin.urllink.generate(link)))).find(({ code }) => code !== 0) || { code: 0 },
  }
  const found = { image: Buffer.isBuffer(image) ? image.length > 1000 : image }
  for (const name of Object.keys(codes)) found[name] = codes[name].code
  console.log(JSON.stringify(found))
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
