import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common'
import type { Weixin } from 'weixin-openapi'
import { failed } from './failed.js'
import { Sessions } from './sessions.js'
import { WEIXIN } from './weixin.module.js'

@Controller('comments')
export class CommentsController {
  constructor(
    @Inject(WEIXIN) private readonly weixin: Weixin,
    private readonly sessions: Sessions,
  ) {}

  /** 评论先检查，违规的不发布；没有检查成的也不发布。 */
  @Post()
  @HttpCode(200)
  async publish(@Headers('authorization') token: string, @Body('content') content: string) {
    const openid = this.sessions.openidOf(token)
    const res = await this.weixin.security.msgSecCheck({ content, openid, scene: 2, version: 2 })
    if (res.code !== 0) throw failed(res)
    return { code: 0, published: content }
  }
}
