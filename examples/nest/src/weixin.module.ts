import { Global, Module } from '@nestjs/common'
import { createWeixin } from 'weixin-openapi'

export const WEIXIN = Symbol('weixin')

// 整个程序只有一个实例：access_token 缓存在它里面
const weixin = {
  provide: WEIXIN,
  useFactory: () =>
    createWeixin({
      appid: process.env.WEIXIN_APPID,
      appsecret: process.env.WEIXIN_APPSECRET,
      baseURL: process.env.WEIXIN_BASE_URL,
    }),
}

@Global()
@Module({ providers: [weixin], exports: [weixin] })
export class WeixinModule {}
