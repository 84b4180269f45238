// The package, without what differs from runtime to runtime: each entry calls load() with a platform of its own,
//   { module(): WebAssembly.Module, errcodes(), explain?(code), config?(), callingApp?(), transport?(), signing?(), sm?(), builtin?(name) }
// where hosted() gives what only servers have.

import { ofThisBuild } from './build.js'
import { configOf } from './config.js'
import { cores } from './core.js'
import { hostOf } from './host.js'
import { optionsOf } from './options.js'
import { tree } from './tree.js'
import { blamedOn, isNothing, readOptions } from './values.js'

export { compile } from './compile.js'
export { hosted } from './hosted.js'
export { unwrap, WeixinError } from './unwrap.js'

export function load(platform) {
  let compiled
  const moduleOf = () => compiled || (compiled = ofThisBuild(platform.module()))

  return {
    weixin: instance(platform, moduleOf, {}).weixin,
    createWeixin(options = {}) {
      const { weixin, core } = instance(platform, moduleOf, options)
      core.start() // bad options are thrown here, not met at the first call
      return weixin
    },
  }
}

// Everything an instance knows hangs off this call; two of them share the compiled module and nothing else.
function instance(platform, moduleOf, given) {
  const options = optionsOf(given)
  const settings = { options: options.checked }
  const host = hostOf(platform, options)
  const core = cores(moduleOf, settings, host)

  const weixin = tree(core)
  weixin.init = function init(given) {
    const options = blamedOn('init', () => {
      const config = readOptions(() => Object(given).config, 'config ')
      return isNothing(config) ? given : { config: configOf(config) } // of what is none the core says so
    })
    core.init(options)
    settings.options = Object.assign({}, settings.options, options) // for a core that starts later
  }
  weixin.getConfig = function getConfig() {
    const { config } = Object(settings.options)
    return config === undefined ? host.config() : config
  }
  return { weixin, core }
}
