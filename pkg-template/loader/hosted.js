// What a server brings beside JavaScript itself, as parts of a platform. `require` is that of the entry: bundlers follow the calls that
// they see, and what is asked for here is there at run time only. Where there is none, nothing is found.

export function hosted(require) {
  return { config: () => (require ? configOfUniCloud(require) : undefined), callingApp }
}

// In a cloud function the configuration is where uni-id and the vk framework keep theirs; elsewhere there is no such module.
function configOfUniCloud(require) {
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
