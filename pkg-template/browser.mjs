// The entry for pages: as for bundlers, without what only a server has.
import { shared } from './esm/weixin.js'
import { module } from './esm/bytes.js'
import { errcodes } from './esm/words.js'

export const { weixin, createWeixin, unwrap, WeixinError } = shared({ module, errcodes })
export default weixin
