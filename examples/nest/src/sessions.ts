import { randomUUID } from 'node:crypto'
import { Injectable, UnauthorizedException } from '@nestjs/common'

/** 谁登录了。真的店里放在 Redis 或数据库里。 */
@Injectable()
export class Sessions {
  readonly #openids = new Map<string, string>()

  add(openid: string) {
    const token = randomUUID()
    this.#openids.set(token, openid)
    return token
  }

  openidOf(token = '') {
    const openid = this.#openids.get(token)
    if (!openid) throw new UnauthorizedException('请先登录')
    return openid
  }
}
