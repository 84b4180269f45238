'use strict'

// The entry for require(). Syntax stays plain, so that an old Node.js reads as far as the message meant for it.

requireWebAssembly()

const fs = require('fs')
const path = require('path')
const load = require('./weixin.cjs').load

const bytes = readCore()
const made = load({
  module: () => new WebAssembly.Module(bytes),
  errcodes: () => require('./words.cjs'),
  config: configOfUniCloud,
  callingApp: callingApp,
})

Object.defineProperty(exports, '__esModule', { value: true })
exports.weixin = made.weixin
exports.createWeixin = made.createWeixin
exports.default = made.weixin

function requireWebAssembly() {
  const version = process.versions.node
  if (typeof WebAssembly === 'object' && parseInt(version, 10) >= 12) return
  throw new Error(
    `weixin-openapi 需要 Node.js 12 或更高版本（当前为 ${version}）；` +
      '云函数请在其 package.json 的 cloudfunction-config.runtime 中选用 Nodejs16 或更高版本'
  )
}

function readCore() {
  const file = path.join(__dirname, 'weixin.wasm')
  try {
    return fs.readFileSync(file)
  } catch (error) {
    const lost = new Error(
      `weixin-openapi 找不到 ${file}（${error.code}）；多半是打包工具没有带上它，` +
        '请把 weixin-openapi 设为外部依赖（external），或把 weixin.wasm 复制到打包产物旁边'
    )
    lost.code = error.code
    throw lost
  }
}

// In a cloud function the configuration is where uni-id and the vk framework keep theirs; elsewhere there is no such module.
function configOfUniCloud() {
  let createConfig
  try {
    createConfig = require('uni-config-center')
  } catch (error) {
    if (error && error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
  return {
    uni: createConfig({ pluginId: 'uni-id' }).config(),
    vk: (createConfig({ pluginId: 'vk-unicloud' }).requireFile('index.js') || {}).vk,
  }
}

function callingApp() {
  if (typeof uniCloud !== 'object' || typeof uniCloud.getClientInfos !== 'function') return undefined
  const client = (uniCloud.getClientInfos() || [])[0]
  return client && client.appId
}
