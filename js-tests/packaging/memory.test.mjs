// The memory of the core never shrinks, so what is large stays outside of it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run, folder } from './pkg.mjs'

/** How many KB the core's memory has after a call with an image of a megabyte, and what came of it. */
const memoryAfter = (params) =>
  JSON.parse(
    run(`
      const { Instance } = WebAssembly
      let memory
      WebAssembly.Instance = function (...given) {
        const made = new Instance(...given)
        memory = made.exports.memory
        return made
      }
      const { createWeixin } = require(${JSON.stringify(folder)})
      let sent
      const answer = (text) => new Response(text, { headers: { 'content-type': 'application/json' } })
      const fetch = async (url, { body }) => {
        if (url.includes('stable_token')) return answer('{"access_token":"t","expires_in":7200}')
        sent = body.length
        return answer('{"errcode":0,"errmsg":"ok"}')
      }
      const image = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(1024 * 1024 - 4, 0x5a)])
      const weixin = createWeixin({ appid: 'wx0123456789abcdef', appsecret: '0123456789abcdef0123456789abcdef', fetch })
      weixin.security.imgSecCheck(${params}).then(({ code }) => console.log(JSON.stringify({ code, isWhole: sent > image.length, kilobytes: memory.buffer.byteLength / 1024 })))`),
  )

for (const [how, params] of [
  ['in base64', "{ base64: image.toString('base64') }"],
  ['as a data URL', "{ base64: 'data:image/jpeg;base64,' + image.toString('base64') }"],
  ['as a Buffer', '{ dataBuffer: image }'],
]) {
  test(`an image ${how} does not enter the core`, () => {
    const { code, isWhole, kilobytes } = memoryAfter(params)
    assert.deepEqual({ code, isWhole }, { code: 0, isWhole: true })
    assert.ok(kilobytes < 512, `${kilobytes} KB`)
  })
}
