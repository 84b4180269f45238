'use strict'

// A cloud function's folder as uniCloud uploads it: the package in node_modules, beside the common module
// uni-config-center, where the configuration lies.

const fs = require('node:fs')
const path = require('node:path')
const { createRequire } = require('node:module')

const pkg = path.join(__dirname, '../../pkg')

/**
 * Makes the folder anew and returns what runs in it: `(options) => weixin`.
 * @param {string} folder
 * @param {object} uniId the content of uni-id/config.json
 */
exports.deploy = function deploy(folder, uniId) {
  fs.rmSync(folder, { recursive: true, force: true })
  const modules = path.join(folder, 'node_modules')
  fs.cpSync(pkg, path.join(modules, 'weixin-openapi'), { recursive: true })
  write(path.join(modules, 'uni-config-center/index.js'), configCenter)
  write(path.join(modules, 'uni-config-center/uni-id/config.json'), JSON.stringify(uniId, null, 2))
  write(path.join(folder, 'index.js'), cloudFunction)
  return createRequire(path.join(folder, 'index.js'))('./index.js').connect
}

const cloudFunction = `'use strict'
const { createWeixin } = require('weixin-openapi')

// baseURL is for this demo only; without it the address is WeChat's. The configuration is found by itself.
exports.connect = ({ baseURL }) => createWeixin({ baseURL })
`

/** As much of the real module as the package uses. */
const configCenter = `'use strict'
const fs = require('fs')
const path = require('path')

module.exports = ({ pluginId }) => {
  const resolve = (file) => path.join(__dirname, pluginId, file)
  return {
    config: () => (fs.existsSync(resolve('config.json')) ? JSON.parse(fs.readFileSync(resolve('config.json'), 'utf8')) : {}),
    requireFile: (file) => (fs.existsSync(resolve(file)) ? require(resolve(file)) : undefined),
  }
}
`

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}
