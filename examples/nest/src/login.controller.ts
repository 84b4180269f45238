import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common'
import type { Weixin } from 'weixin-openapi'
import { failed } from './failed.js'
import { Sessions } from './sessions.js'
import { WEIXIN } from './weixin.module.js'

@Controller('login')
export class LoginController {
  constructor(
    @Inject(WEIXIN) private readonly weixin: Weixin,
    private readonly sessions: Sessions,
  ) {}

  /** wx.login 的 code 换成登录状态；session_key 不出服务端。 */
  @Post()
  @HttpCode(200)
  async login(@Body('code') js_code: string) {
    const res = await this.weixin.auth.code2Session({ js_code })
    if (res.code !== 0) throw failed(res)
    return { code: 0, token: this.sessions.add(res.openid) }
  }
}
