// The package, without what differs from runtime to runtime: each entry calls shared() with a platform of its own,
//   { prepare?(), module(): WebAssembly.Module, errcodes(), explain?(code), config?(), callingApp?(), transport?(), signing?(), sm?(), builtin?(name) }
// where hosted() gives what only servers have, and prepare() is called before anything else, where this platform is the first.

import { ofThisBuild } from './build.js'
import { configOf } from './config.js'
import { cores } from './core.js'
import { hostOf } from './host.js'
import { optionsOf } from './options.js'
import { shared as sharedBy } from './shared.js'
import { tree } from './tree.js'
import { unwrap, WeixinError } from './unwrap.js'
import { blamedOn, isNothing, readOptions } from './values.js'

export { compiledAtStart } from './at-start.js'
export { builtinOf, realOf } from './builtin.js'
export { compile } from './compile.js'
export { hosted } from './hosted.js'
export { lost } from './lost.js'

/** For whoever loads this build in this process: see shared.js. */
export const shared = (platform, file) => sharedBy(platform, file, load)

/** For the caller alone. */
export function load(platform) {
  if (platform.prepare) platform.prepare()
  let compiled
  const moduleOf = () => compiled || (compiled = ofThisBuild(platform.module()))

  return {
    weixin: instance(platform, moduleOf, {}).weixin,
    createWeixin(options = {}) {
      const { weixin, core } = instance(platform, moduleOf, options)
      core.start() // bad options are thrown here, not met at the first call
      return weixin
    },
    unwrap,
    WeixinError,
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
