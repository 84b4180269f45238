// The entry for pages: as for bundlers, without what only a server has.
import { load } from './esm/weixin.js'
import { module } from './esm/bytes.js'
import { errcodes } from './esm/words.js'

export const { weixin, createWeixin } = load({ module, errcodes })
export { unwrap, WeixinError } from './esm/weixin.js'
export default weixin
