// The ways of importing.

import same_weixin, { createWeixin, weixin } from 'weixin-openapi'
import * as all from 'weixin-openapi'
import type { WxacodeGetUnlimitedParams } from 'weixin-openapi'
import { same } from './check.js'

same<typeof same_weixin, typeof weixin>(true)
same<typeof all.default, typeof weixin>(true)
same<typeof all.createWeixin, typeof createWeixin>(true)
export const params: WxacodeGetUnlimitedParams = { scene: 'a' }

// @ts-expect-error types are no values
all.FailureCode
// @ts-expect-error what the declarations keep to themselves is not exported
export type Inner = all.ByteArray
