// The ways of requiring.

import all = require('weixin-openapi')
import { weixin } from 'weixin-openapi'

const { createWeixin } = all
export const instances: all.Weixin[] = [all.weixin, all.default, weixin, createWeixin({ appid: '', appsecret: '' })]
export const params: all.WxacodeGetUnlimitedParams = { scene: 'a' }
