'use strict'

// An instance for the accounts that were found, as the options of a command want it.

const { Usage } = require('./terminal.cjs')

/** Thrown is what createWeixin refuses, with where the accounts are from. */
exports.instanceOf = (accounts, options, more) => {
  const { createWeixin } = require('../index.cjs')
  return createWeixin(Object.assign({}, accounts.options, settingsOf(options), more))
}

function settingsOf(options) {
  const settings = {}
  if (options['base-url'] !== undefined) settings.baseURL = options['base-url']
  if (options.timeout !== undefined) {
    if (!/^[1-9]\d{0,8}$/.test(options.timeout)) throw new Usage('--timeout 应为毫秒数，例如 20000')
    settings.timeout = Number(options.timeout)
  }
  return settings
}

/** What a call of a function gives. Those that give a token or an appid throw their failures; here they are results, as of all others. */
exports.outcomeOf = async (weixin, name, params) => {
  try {
    return await functionOf(weixin, name)(params)
  } catch (error) {
    if (Object(error).code === undefined || Object(error).msg === undefined) throw error
    return Object.assign({}, error)
  }
}

/** By its name: 'h5.templateMessage.send'. */
function functionOf(weixin, name) {
  const path = name.split('.')
  const leaf = path.pop()
  const parent = path.reduce((object, part) => object[part], weixin)
  return parent[leaf].bind(parent)
}
