/**
 * 接收微信的消息推送：验证、解密、读取，再按原来的方式回复。
 *
 * 选项与小程序后台「消息推送」里填写的一致。明文、兼容、安全三种模式，XML 和 JSON 两种格式都由本包识别。
 *
 * @throws 选项不对时抛出，`msg` 写明哪里不对。
 * @example
 * const { createPush } = require('weixin-openapi/push')
 * const push = createPush({ token: 'Token', encodingAESKey: 'x'.repeat(43), appid: 'wx0123456789abcdef' })
 * require('http').createServer(push.node(async (message) => {
 *   if (message.MsgType === 'text') return `收到：${message.Content}`
 * })).listen(0).close()
 */
export declare function createPush(options: PushOptions): Push

/** 一个帐号在后台「消息推送」里的设置。 */
export interface PushAccount {
  /** Token。更换时可以是数组，新的在前。 */
  token: string | readonly string[]
  /** EncodingAESKey，43 个字符；只用明文模式时不填。更换时可以是数组，新的在前。填了以后，明文的推送不再接受。 */
  encodingAESKey?: string | readonly string[]
  /** 帐号的 appid，与推送里写的核对。第三方平台填平台自己的；可以是数组。填了 `encodingAESKey` 就必须填。 */
  appid?: string | readonly string[]
  /** 原始 ID（`gh_` 开头）。几个帐号用同一个 token 的明文模式时，用它区分。 */
  username?: string | readonly string[]
  /** 填了 `encodingAESKey` 也接受明文的推送，默认 false。明文的内容没有签名，谁都可以改。 */
  plain?: boolean
}

/** 从推送里先能看到什么，据此找到帐号。 */
export interface PushHint {
  /** 地址里 `?` 后面的参数。 */
  query: Record<string, string>
  /** 推送写着的收方，还没有验证。 */
  toUserName?: string
  /** 请求的地址或路径。 */
  path?: string
  /** 宿主传来的参数，如 Workers 的 `[env, ctx]`。 */
  args?: unknown[]
}

/** 各种宿主、各种帐号共用的选项。 */
export interface PushSettings {
  /** 推送的时间与本机相差多少秒就拒绝，默认不检查。微信的重试可能在几个小时之后，是否换新的时间没有文档。 */
  maxAge?: number
  /** 请求体最多多少字节，默认 1 MiB。 */
  limit?: number
  /** 处理多少毫秒还没有结果，就先回答 `success`，默认 4500（微信只等 5 秒）。 */
  timeout?: number
  /** 认出重复的推送：`Map` 或本包的任何一种缓存。不填时，重复的也会交给处理函数。 */
  cache?: PushCache | Map<any, any>
  /** 每个推送结束时听到一次；里面没有密钥，也没有推送的内容。 */
  onEvent?: (event: PushLogEvent) => void
  /** 回答之后还要继续的工作交给它。Workers 等宿主自己有的会自动使用。 */
  waitUntil?: (work: Promise<unknown>) => void
}

/** `createPush` 的选项：一个帐号，或用 `accounts` 给出几个。 */
export type PushOptions = PushSettings & (PushAccount | { accounts: readonly PushAccount[] | ((hint: PushHint) => MaybePromise<PushAccount | readonly PushAccount[] | undefined | null>) })

/** 同 `createWeixin` 的选项 `cache`。 */
export interface PushCache {
  get(key: string): unknown
  set(key: string, value: string, ttlSeconds: number): unknown
  delete(key: string): unknown
}

/** 接收推送的四种办法。 */
export interface Push {
  /** 用于 `Request` 和 `Response` 的宿主：Workers、Deno、Bun、Next.js、Hono、Nitro。 */
  handler(receive: Receive): (request: WebRequest, ...args: any[]) => Promise<WebResponse>
  /** 用于 Node.js 的宿主：`http`、Express、Koa、Fastify、Nest。 */
  node(receive: Receive): (request: any, response?: any, ...rest: any[]) => Promise<any>
  /** 用于云函数：uniCloud 的 URL 化云函数和云对象、腾讯云 SCF、阿里云 FC。 */
  unicloud(receive: Receive): (this: any, event?: any, context?: any) => Promise<CloudResponse>
  /** 别的宿主：打开一个推送。`query` 可以是地址、`URLSearchParams` 或对象；`body` 可以是字符串、字节或解析好的对象，验证地址的 GET 没有它。 */
  open(request: { query: unknown; body?: unknown; path?: string; args?: unknown[] }): Promise<OpenedEcho | OpenedPush | PushFailure>
  /** 别的宿主：回复一个由 `open` 得到的推送，返回应当发送的文字。 */
  reply(message: AnyPush, reply?: PushReply): string
  /** 没有处理成功：同一个推送再来时，不算重复。处理函数抛出异常时会自动这样做。 */
  forget(message: AnyPush): Promise<void>
}

/** 运行环境自己的 `Request`；类型里没有它时是任何值。 */
export type WebRequest = typeof globalThis extends { Request: { prototype: infer Type } } ? Type : any
/** 运行环境自己的 `Response`。 */
export type WebResponse = typeof globalThis extends { Response: { prototype: infer Type } } ? Type : any

/** 处理一个推送。返回回复；不回复时什么都不返回。 */
export type Receive = (message: AnyPush, context: PushContext) => MaybePromise<PushReply>

type MaybePromise<T> = T | Promise<T>

/** 验证地址：把 `echo` 原样作为应答。 */
export interface OpenedEcho {
  code: 0
  msg: 'ok'
  echo: string
  message?: undefined
  appid?: string
}

/** 一个打开了的推送。 */
export interface OpenedPush {
  code: 0
  msg: 'ok'
  echo?: undefined
  /** 推送的内容。 */
  message: AnyPush
  /** 推送给哪个帐号。 */
  appid?: string
  /** 用的是哪种格式。 */
  format: 'xml' | 'json'
  /** 是不是加密的。 */
  encrypted: boolean
  /** 同一个推送再来时，它不变。 */
  id: string
  /** 推送的原文（解密之后）。 */
  text: string
  /** 以前来过；只在有选项 `cache` 时知道。 */
  repeated: boolean
}

/** 处理函数的第二个参数。 */
export interface PushContext extends OpenedPush {
  /** 宿主传来的参数，如 Workers 的 `[env, ctx]`。 */
  args: any[]
  /** 宿主的请求。 */
  request?: any
  /** 回答之后还要继续的工作交给它。 */
  waitUntil(work: Promise<unknown>): void
}

/** 没有接受一个推送。 */
export interface PushFailure {
  /** 见文档「消息推送」里的表。 */
  code: PushFailureCode
  /** 哪里不对，怎么办。 */
  msg: string
  errcode: PushFailureCode
  errmsg: string
  /** 应当用的 HTTP 状态。 */
  status: number
  message?: undefined
  echo?: undefined
}

/** 为什么没有接受一个推送。 */
export type PushFailureCode = -1 | -500 | -40001 | -40002 | -40004 | -40005 | -40007 | -40008 | -40101 | -40102 | -40103 | -40104 | -40105 | -40106 | -40107 | -40108 | -40109

/** 云函数的返回值。 */
export interface CloudResponse {
  mpserverlessComposedResponse: true
  isBase64Encoded: false
  statusCode: number
  headers: Record<string, string>
  body: string
}

/** `onEvent` 听到的。 */
export type PushLogEvent =
  | {
      /** `push` 一个推送回答了，`push-late` 回答之后还在继续的处理结束了。 */
      type: 'push' | 'push-late'
      /** 0，或失败的错误码。 */
      code: number
      msg: string
      appid?: string
      /** 事件名或消息类型；验证地址时是 `echostr`。 */
      name: string
      /** 回答的 HTTP 状态。 */
      status: number
      /** 用了多少毫秒。 */
      ms: number
      /** 以前来过，没有再交给处理函数。 */
      repeated: boolean
      /** 超过了 `timeout`，先回答了 `success`。 */
      late?: boolean
    }
  | { type: 'cache-error'; operation: 'get' | 'set' | 'delete'; key: string; reason: string }

/** 回复：文字，`replies` 做的，事件要求的对象；`undefined`、`null`、`''`、`'success'` 是不回复。 */
export type PushReply = string | TypedReply | RawReply | Record<string, unknown> | void | null | undefined

/** 原样发送的回复。 */
export interface RawReply {
  readonly raw?: never
}

/** 做各种被动回复。 */
export declare const replies: {
  /** 不回复。 */
  none(): undefined
  /** 文字。 */
  text(content: string): TextReply
  /** 图片。 */
  image(mediaId: string): ImageReply
  /** 语音。 */
  voice(mediaId: string): VoiceReply
  /** 视频。 */
  video(mediaId: string, options?: { title?: string; description?: string }): VideoReply
  /** 音乐。 */
  music(options: { thumbMediaId: string; title?: string; description?: string; musicUrl?: string; hqMusicUrl?: string }): MusicReply
  /** 图文。回复用户自己的消息时只能有一条。 */
  news(articles: NewsArticle | readonly NewsArticle[]): NewsReply
  /** 转给人工客服；可以指定客服帐号（公众号）。 */
  transfer(kfAccount?: string): TransferCustomerServiceReply
  /** 原样发送的文字：XML 或 JSON。推送是加密的，它也会加密。 */
  raw(text: string): RawReply
}

/** 图文里的一条。 */
export interface NewsArticle {
  title: string
  description?: string
  picUrl?: string
  url?: string
}

/** 本包认识的推送，由 `MsgType`、`Event`、`InfoType` 区分；不认识的原样交给处理函数，用 `as UnknownPush` 读取。 */
export type AnyPush = PushMessage | PushEvent | PushInfo | PushProbe

/** 不认识的推送：各个字段都在，XML 里的都是字符串。 */
export type UnknownPush = Partial<PushBase> & { [field: string]: unknown }

/** 消息和事件都有的。小游戏和物流等一侧的推送可能没有其中一些。 */
export interface PushBase {
  /** 收方的原始 ID，`gh_` 开头。 */
  ToUserName: string
  /** 发方的 openid；平台的事件里是固定的或空的。 */
  FromUserName: string
  /** 什么时候，秒。 */
  CreateTime: number
  /** 消息类型，事件是 `event`。 */
  MsgType: string
}

/** 第三方平台的授权事件都有的。 */
export interface InfoBase {
  /** 第三方平台的 appid。 */
  AppId: string
  /** 什么时候，秒。 */
  CreateTime: number
  MsgType?: undefined
  Event?: undefined
  action?: undefined
}

/** 没有消息类型的探测。 */
export interface ProbeBase {
  MsgType?: undefined
  Event?: undefined
  InfoType?: undefined
  CreateTime?: undefined
}

/** 被动回复都有的；不填时由本包填写。 */
export interface ReplyBase {
  /** 收方的 openid。 */
  ToUserName?: string
  /** 发方的原始 ID。 */
  FromUserName?: string
  /** 什么时候，秒。 */
  CreateTime?: number
}
