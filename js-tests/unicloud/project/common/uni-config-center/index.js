'use strict'

// Stands in for the common module of that name: as much of it as its documents have.

const fs = require('fs')
const path = require('path')

module.exports = function createConfig({ pluginId, defaultConfig, customMerge }) {
  const resolve = (file) => path.join(__dirname, pluginId, file)
  const hasFile = (file) => fs.existsSync(resolve(file))
  const merge = customMerge || ((defaults, found) => Object.assign({}, defaults, found))
  const found = hasFile('config.json') ? JSON.parse(fs.readFileSync(resolve('config.json'), 'utf8')) : {}
  const config = defaultConfig ? merge(defaultConfig, found) : found

  return {
    config(key, missing) {
      if (!key) return config
      const value = key.split('.').reduce((node, name) => (node === undefined || node === null ? undefined : node[name]), config)
      return value === undefined ? missing : value
    },
    resolve,
    hasFile,
    requireFile: (file) => (hasFile(file) ? require(resolve(file)) : undefined),
  }
}
