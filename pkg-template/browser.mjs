// The entry for pages: as for bundlers, without what only a server has.
import { load } from './weixin.mjs'
import { module } from './bytes.mjs'
import { errcodes } from './words.mjs'

export const { weixin, createWeixin } = load({ module, errcodes })
export default weixin
