import { BadRequestException } from '@nestjs/common'

/** 微信没有成功：以 400 返回 code 和 msg。 */
export const failed = ({ code, msg }: { code: number; msg: string }) => new BadRequestException({ code, msg })
