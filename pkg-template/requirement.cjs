'use strict'

// Loaded first by the entries for require(). Syntax stays plain, so that an old Node.js reads as far as the message meant for it.

const version = typeof process === 'object' && process.versions && process.versions.node

if (typeof WebAssembly !== 'object' || (version && parseInt(version, 10) < 12)) {
  throw new Error(
    'weixin-openapi 需要 Node.js 12 或更高版本（当前为 ' + version + '）；' +
      '云函数请在其 package.json 的 cloudfunction-config.runtime 中选用 Nodejs16 或更高版本'
  )
}
