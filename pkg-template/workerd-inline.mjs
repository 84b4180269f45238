// weixin-openapi/inline for Cloudflare Workers: the core is in the JavaScript, and compiled while the Worker starts.
import { compiledAtStart, shared } from './esm/weixin.js'
import { module } from './esm/bytes.js'
import { errcodes } from './esm/words.js'
import * as signing from './esm/signing.js'
import { module as moduleOfSm } from './esm/sm.js'

let core, sm

function prepare() {
  ;[core, sm] = compiledAtStart('weixin-openapi/inline', 'weixin-openapi', module, moduleOfSm)
}

export const { weixin, createWeixin, unwrap, WeixinError } = shared({ prepare, module: () => core, errcodes, signing: () => signing, sm: () => sm })
export default weixin
