// 由 cargo xtask build 生成：前半部分手写（pkg-template/types.head.d.ts），函数部分来自接口目录（catalogue/）。
// 不依赖 DOM 与 @types/node：用到的 fetch、AbortSignal、Buffer 都只按结构声明。

// ---------------------------------------------------------------- 入口

/**
 * 默认的实例：与 `vk.openapi.weixin` 用法一致。
 *
 * 在 uniCloud 云函数里，配置会在第一次调用时自动从公共模块 `uni-config-center` 读取；在别处，先调用 `weixin.init({ config })`，
 * 或用 {@link createWeixin} 新建一个实例。
 *
 * @example
 * const { weixin } = require('weixin-openapi')
 * vk.openapi.weixin = weixin
 */
export declare const weixin: Weixin

/**
 * 新建一个实例，有自己的帐号、缓存和选项，与其它实例互不影响。选项无效时抛出带 `code`、`msg` 的 {@link WeixinError}。
 *
 * @example
 * const shop = createWeixin({ appid: 'wx…', appsecret: '…' })
 * const res = await shop.order.isTradeManaged()
 */
export declare function createWeixin(options?: WeixinOptions): Weixin

export default weixin

/** 各种选项，都可以不填。 */
export interface WeixinOptions {
  /** 小程序的 appid，与 `appsecret` 一起填。 */
  appid?: string | undefined
  /** 小程序的 appsecret。不要出现在浏览器或小程序端的代码里。 */
  appsecret?: string | undefined
  /** 小程序的帐号，与上面的两个是一回事，只填一种。 */
  miniProgram?: WeixinPair | undefined
  /** 公众号的帐号：名字以 `h5.` 开头的函数用它。 */
  officialAccount?: WeixinPair | undefined
  /** App（开放平台的移动应用）的帐号：名字以 `app.` 开头的函数用它。 */
  app?: WeixinPair | undefined
  /** 网站（开放平台的网站应用）的帐号：名字以 `pc.` 开头的函数用它。 */
  website?: WeixinPair | undefined
  /** uni-id 的 `config.json` 的内容（对象或数组），或 `{ uni, vk }`。不与 `miniProgram`、`officialAccount`、`app`、`website` 同时填。 */
  config?: WeixinConfig | undefined
  /**
   * API 签名与加密：从此支持它的接口都签名并加密地发送，应答经过验证和解密；同城配送（`intracity`）必须有它。
   * 几个帐号各有自己的时，写在各自的 appid 下面。
   */
  signing?: WeixinSigning | { readonly [appid: string]: WeixinSigning } | undefined
  /** 支付签名的 AppKey：虚拟支付（`xpay`）和 B2b 门店助手（`b2b`）。几个帐号各有自己的时，写在各自的 appid 下面。 */
  payment?: WeixinPayment | { readonly [appid: string]: WeixinPayment } | undefined
  /** 自己的发送请求的函数，样子与全局的 `fetch` 相同。可用来经过代理。不与 `transport` 同时填。 */
  fetch?: WeixinFetch | undefined
  /**
   * 用什么发送请求。默认依次看：全局的 `fetch`（Node.js 18 起自带）、`uniCloud.httpclient`、Node.js 自己的 `http` 和 `https`。
   * Node.js 自带的 `fetch` 在它被加载之前（没有人调用过、替换过它，也没有给 undici 设过 dispatcher）由 `http` 和 `https` 代替：结果相同，第一次调用少用一半以上的 CPU。
   *
   * - `'fetch'`：全局的 `fetch`
   * - `'node'`：Node.js 自己的 `http` 和 `https`，比 `fetch` 快，占用的 CPU 也少
   * - `'unicloud'`：`uniCloud.httpclient`
   */
  transport?: 'fetch' | 'node' | 'unicloud' | undefined
  /**
   * 经过 `uniCloud.httpProxyForEip`（阿里云的固定 IP）发送请求。
   *
   * - `'token'`：只有获取 access_token 时
   * - `true`：能经过的都经过；上传文件、表单和应答是文件（小程序码）的请求照常发送
   */
  eip?: boolean | 'token' | undefined
  /** access_token 的缓存，默认在这个实例的内存里。几个进程共用一份时传入自己的。 */
  cache?: WeixinCache | Map<string, any> | undefined
  /** 一次调用最长多少毫秒（包括获取 access_token 和重试），默认 20000。 */
  timeout?: number | undefined
  /** 网络故障或微信系统繁忙时，对可以重复的调用最多再试几次，默认 2。 */
  retries?: number | undefined
  /** 微信接口的地址，默认 `https://api.weixin.qq.com`。可以指向反向代理或测试用的模拟器。 */
  baseURL?: string | undefined
  /** 请求、应答、重试、access_token 和缓存的事件，以及每次调用结束时的一个，用来写日志。里面没有密钥、access_token 和参数的值。 */
  onEvent?: ((event: WeixinEvent) => unknown) | undefined
}

/** 每个实例都有的，微信的接口之外的两个函数。 */
export interface Instance {
  /**
   * 换一份配置，下一次调用起生效。配置无效时抛出 {@link WeixinError}。
   *
   * @example
   * weixin.init({ config: require('./uni-id/config.json') })
   */
  init(options: { config: WeixinConfig }): void
  /**
   * 现在的配置：传入的那一份，或者从 `uni-config-center` 读到的；都没有时是 `undefined`。
   *
   * @example
   * if (!weixin.getConfig()) weixin.init({ config })
   */
  getConfig(): WeixinConfig | undefined
}

// ---------------------------------------------------------------- 结果

/**
 * 函数的结果：成功或失败。失败时不抛出异常，所以先看 `code`。
 *
 * `if (res.code === 0)` 之后是成功的字段，`if (res.code !== 0)` 之后是失败；没有判断时，各字段都可能是 `undefined`。
 */
// A failure's code is a union of known literals because nothing else narrows: TypeScript drops a member of a union at `=== 0` only
// where its `code` cannot be 0, and `number` can. The price is that `res.code === 12345` is refused for a number that is not in
// the list; `errcode` is a plain number, and takes any.
export type Result<Fields = {}> = (Success & Fields) | Failure<Fields>

/** 成功。微信返回的其它字段也在旁边。 */
export interface Success {
  /** 0 是成功。 */
  code: 0
  /** `ok` */
  msg: string
  /** 微信的 errcode，有的接口成功时没有。 */
  errcode?: number
  /** 微信的 errmsg，有的接口成功时没有。 */
  errmsg?: string
  /** 微信的应答自己有 `code` 或 `msg` 时，它原来的样子。不可枚举：展开和 `JSON.stringify` 里没有它。 */
  readonly raw?: Record<string, any>
}

/** 失败。微信返回的其它字段也在旁边。 */
export type Failure<Fields = {}> = Refusal & { [Name in keyof Fields]?: Fields[Name] }

/** 失败时都有的字段。 */
export interface Refusal {
  /** 不是 0：微信的 errcode；在微信之前或之外失败时是负数；文本检测不通过时是命中的标签。 */
  code: FailureCode
  /** 哪里不对、怎么办，给开发者看的中文说明。 */
  msg: string
  /** 微信的 errcode。类型是普通的数，可以与任何错误码比较。失败时总是有；在测试里自己写一个失败时可以不写，所以是可选的。 */
  errcode?: number
  /** 微信原来的 errmsg。同上。 */
  errmsg?: string
  /** 在哪里失败、再试一次有没有用，给程序判断用。同上。 */
  failure?: FailureOrigin
  /** 微信给这次请求的编号，`errmsg` 里有时才有。向微信反馈问题时要用它。 */
  rid?: string
  /** 选项 `fetch` 的代码出错时，它抛出的错误（去掉了密钥、access_token 和网址里的参数）。不可枚举：展开和 `JSON.stringify` 里没有它。 */
  readonly cause?: Error
  /** 微信的应答自己有 `code` 或 `msg` 时，它原来的样子。不可枚举：展开和 `JSON.stringify` 里没有它。 */
  readonly raw?: Record<string, any>
}

/**
 * 在哪里失败：
 *
 * - `'parameter'`：参数不对，没有发出请求
 * - `'config'`：帐号的配置或选项不对，选项 `fetch` 的代码出错也在内
 * - `'aborted'`：被 `signal` 取消
 * - `'timeout'`：超过了 `timeout`，`msg` 写明当时在等什么（微信、缓存、另一个进程）
 * - `'network'`：连不上，或者连接断了
 * - `'gateway'`：有应答，但不是微信的结果，多半来自代理、网关，或者 `baseURL` 不对
 * - `'weixin'`：微信返回的错误码，或文本检测不通过
 * - `'internal'`：本包的缺陷
 */
export type FailureAt = 'parameter' | 'config' | 'aborted' | 'timeout' | 'network' | 'gateway' | 'weixin' | 'internal'

/** 一次失败的出处。 */
export interface FailureOrigin {
  /** 在哪里失败。 */
  at: FailureAt
  /** 原样再试一次（多半要隔一会儿）会不会有用：微信繁忙、频率超限、网络、网关、超时是 `true`。不表示重复是安全的：超时的消息也许已经发出。 */
  retryable: boolean
  /** 调用的函数，如 `urllink.generate`。 */
  function: string
  /** 帐号的 appid：找到的，或者传入的；不需要帐号、还不知道是哪个帐号时没有。 */
  appid?: string
}

/**
 * `request<T>` 的结果。`T` 只写成功时的字段就可以：`code`、`msg` 和失败会加上去，与别的函数一样；`T` 自己有 `code` 时（如 {@link Result}）原样使用；
 * 是字节时加上失败。不写 `T` 就是 `any`。
 */
export type Requested<T> = unknown extends T ? any : T extends ArrayBufferView ? T | Failure : T extends { code: unknown } ? T : Result<T>

/**
 * 抛出的错误：`auth.getAccessToken`（结果是字符串，放不下 `code`）、`getAppidInfo`、`createWeixin` 和 `init` 会抛出，`h5` 等里面同名的也一样；
 * {@link unwrap} 把失败变成它。
 */
export declare class WeixinError extends Error {
  constructor(failure: { code: number; msg: string; errcode?: number | undefined; errmsg?: string | undefined; failure?: FailureOrigin | undefined; rid?: string | undefined })
  code: FailureCode
  msg: string
  errcode: number
  errmsg: string
  failure: FailureOrigin
  rid?: string
  /** 失败的结果本身，微信返回的其它字段在里面；打印错误时不会出现。 */
  readonly result: unknown
}

/**
 * 给喜欢异常的人：成功的结果（或字节）原样返回，失败则抛出 {@link WeixinError}。可以传入结果，也可以传入函数返回的 Promise。
 *
 * @example
 * const { openid } = await unwrap(weixin.auth.code2Session({ js_code }))
 */
export declare function unwrap<R>(result: PromiseLike<R>): Promise<Unwrapped<R>>
export declare function unwrap<R>(result: R): Unwrapped<R>

/** 结果中成功的那一部分。 */
export type Unwrapped<R> = Exclude<R, { code: FailureCode }>

/** 模板消息、订阅消息的内容：每个字段一个 `{ value }`，如 `{ thing1: { value: '苹果' } }`。 */
export interface TemplateData {
  readonly [field: string]: { readonly value: string | number; readonly color?: string | undefined } | undefined
}

/**
 * 一个文件：`Buffer`、`Uint8Array`、`ArrayBuffer`、`Blob`、`File`、base64 或 data URL、可以读的流，
 * 或者 `{ data, filename, type }`，其中 `data` 是前面的任何一种。
 */
export type FileLike = FileContent | { data: FileContent; filename?: string | undefined; type?: string | undefined }

/** 文件的内容。 */
export type FileContent =
  | ArrayBufferView
  | ArrayBuffer
  | string
  | { arrayBuffer(): Promise<ArrayBuffer> }
  | { pipe(destination: any): any }
  | { getReader(): any }

/** 一个帐号，`getAppidInfo` 的结果。 */
export interface AppidInfo {
  appid: string
  /** 不要发给客户端。 */
  appsecret: string
}

/** 图片等文件的字节：有 `Buffer` 的环境里就是 `Buffer`，否则是 `Uint8Array`。 */
export interface Bytes extends ByteArray {
  /** 字节没有 `code`：`if (res.code)` 之后是失败。 */
  code?: undefined
  msg?: undefined
  errcode?: undefined
  errmsg?: undefined
  /** 有 `Buffer` 的环境里可以写 `res.toString('base64')`。 */
  toString(encoding?: string): string
  // Makes `Buffer.from(res, 'binary')` compile, which Node.js's own types allow only for what may be a text. A Buffer is a `Bytes` all the same.
  valueOf(): any
}

// Uint8Array<ArrayBuffer> where TypeScript knows that (5.7 and later), Uint8Array before.
type ByteArray = ReturnType<Uint8ArrayConstructor['of']>

// ---------------------------------------------------------------- 每个函数都有的参数

/** 控制这一次调用的参数，每个函数都有，不会发给微信。 */
export interface CallOptions {
  /** 用哪个帐号，默认配置里的。只填 `appid` 时，appsecret 从 `vk.oauth.weixin.list` 里找。 */
  appid?: string | undefined
  /** 与 `appid` 一起填；在配置里能找到时不必填。 */
  appsecret?: string | undefined
  /** 使用这个 access_token，而不是自动获取的；它失效时不会自动刷新。 */
  access_token?: string | undefined
  /** `false`：不从缓存里取 access_token，重新向微信获取。默认 `true`。 */
  cache?: boolean | undefined
  /** 这次调用最长多少毫秒，默认取 `createWeixin` 的 `timeout`（20000）。 */
  timeout?: number | undefined
  /** 用来取消这次调用：`AbortController` 的 `signal`。 */
  signal?: AbortSignalLike | undefined
  /** 这次调用要不要签名并加密，默认看接口和选项 `signing`。 */
  signing?: boolean | undefined
  /** `auth.code2Session` 得到的 sessionKey，用来计算用户态签名；不会发给微信。 */
  sessionKey?: string | undefined
  /** 微信新加、这里还没有的参数：并入请求（POST 的请求体，GET 的 query）。函数已有的参数写在里面会被拒绝。 */
  extra?: Record<string, unknown> | undefined
}

/** `AbortSignal` 中用到的部分。 */
export interface AbortSignalLike {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

// ---------------------------------------------------------------- 选项的细节

/** 全局 `fetch` 的样子。 */
export type WeixinFetch = (url: string, init: any) => Promise<WeixinResponse>

/** 一个帐号的 API 签名与加密，都在公众平台「开发管理 → 开发设置 → API 安全」里。 */
export interface WeixinSigning {
  /** API 对称密钥：编号，和公众平台显示的 base64 密钥，或它的 32 字节（AES256_GCM）、16 字节（SM4_GCM）。 */
  symmetricKey: { sn: string; key: string | Uint8Array }
  /** API 非对称密钥：编号，和自己生成的那一对里的私钥（PEM，或文件的字节）。私钥不要发给任何人。 */
  asymmetricKey: { sn: string; privateKey: string | Uint8Array }
  /** 开放平台证书：编号，和下载的证书（PEM，或文件的字节）。微信更换证书期间写两个。 */
  platformCertificates: WeixinCertificate | readonly WeixinCertificate[]
}

/** 一个开放平台证书。 */
export interface WeixinCertificate {
  sn: string
  certificate: string | Uint8Array
}

/** 一个帐号的支付密钥。 */
export interface WeixinPayment extends WeixinPaymentKeys {
  /** B2b 门店助手各商户的密钥，由 `b2b.getAppKey` 取得：`{ 商户号: { appKey, sandboxAppKey } }`。 */
  b2b?: { readonly [mchid: string]: WeixinPaymentKeys } | undefined
}

/** 公众平台「虚拟支付」基本配置里的两个 AppKey。不要发给客户端。 */
export interface WeixinPaymentKeys {
  /** 现网环境的 AppKey。 */
  appKey?: string | undefined
  /** 沙箱环境的 AppKey，`env` 为 1 时用它。 */
  sandboxAppKey?: string | undefined
}

/** `fetch` 的应答中用到的部分。 */
export interface WeixinResponse {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}

/** access_token 的缓存。函数都可以是异步的；抛出异常时当作没有缓存，并发出 `cache-error` 事件。 */
export interface WeixinCache {
  /** 取出保存的字符串；没有或已过期时给 `undefined` 或 `null`。 */
  get(key: string): string | null | undefined | Promise<string | null | undefined>
  /** 保存一个字符串，`ttlSeconds` 秒后过期。 */
  set(key: string, value: string, ttlSeconds: number): unknown
  /** 删除。 */
  delete(key: string): unknown
  /**
   * 可选，与 `unlock` 一起：锁住一个键 `milliseconds` 毫秒，锁到了给一个不空的字符串，别人锁着就给 `null`。有它时，几个进程轮流获取
   * access_token；没有也不会出错，因为微信给它们的是同一个。
   */
  lock?(key: string, milliseconds: number): string | null | undefined | Promise<string | null | undefined>
  /** 可选：放开 `lock` 锁住的键，`proof` 是当时给的字符串；已经不是自己的锁时什么也不做。 */
  unlock?(key: string, proof: string): unknown
}

/** uni-id 的 `config.json` 的内容，或 `{ uni, vk }`。 */
export type WeixinConfig = UniIdConfig | readonly UniIdConfig[] | VkConfig

/** 选项里的一个帐号。 */
export interface WeixinPair {
  appid: string | undefined
  /** 不要出现在浏览器或小程序端的代码里。 */
  appsecret: string | undefined
}

/** 一个帐号。 */
export interface WeixinAccount {
  appid?: string | undefined
  appsecret?: string | undefined
  [field: string]: unknown
}

/** 一个平台的帐号，在 `oauth.weixin`。 */
export interface OAuthNode {
  oauth?: { weixin?: WeixinAccount | undefined; [field: string]: unknown } | undefined
  [field: string]: unknown
}

/** uni-id 的配置中用到的部分。 */
export interface UniIdConfig {
  /** 小程序的帐号在 `mp-weixin.oauth.weixin`。 */
  'mp-weixin'?: OAuthNode | undefined
  /** 公众号的帐号在 `h5-weixin.oauth.weixin`。 */
  'h5-weixin'?: OAuthNode | undefined
  /** App 的帐号在 `app-plus.oauth.weixin`。 */
  'app-plus'?: OAuthNode | undefined
  /** 配置是数组时：这一份属于哪个应用。 */
  dcloudAppid?: string | undefined
  /** 配置是数组时：没有匹配的应用就用这一份。 */
  isDefaultConfig?: boolean | undefined
  [field: string]: unknown
}

/** vk-unicloud 的配置，里面的 `uni` 是 uni-id 的。 */
export interface VkConfig {
  /** uni-id 的 `config.json` 的内容。 */
  uni?: UniIdConfig | readonly UniIdConfig[] | undefined
  /** `vk.oauth.weixin.list`：更多帐号，调用时只填 `appid` 就从这里找 appsecret。 */
  vk?: { oauth?: { weixin?: { list?: readonly WeixinAccount[] | undefined } | undefined } | undefined; [field: string]: unknown } | undefined
  [field: string]: unknown
}

// ---------------------------------------------------------------- 事件

/** 实例里发生的事，交给 `onEvent`。按 `type` 区分；`call` 相同的是同一次调用的。 */
export type WeixinEvent = CallEvent | RequestEvent | ResponseEvent | RetryEvent | TokenEvent | CacheErrorEvent | IgnoredParameterEvent | CertificateEvent

/** 一次调用里的事都有的字段。 */
export interface EventOfCall {
  /** 是实例的第几次调用的，从 1 开始。 */
  call: number
  /** 调用的函数，如 `urllink.generate`。请求、应答和重试是为哪个函数的，就是哪个：为了调用它而获取 access_token 时是 `auth.getAccessToken`。 */
  function: string
  /** 帐号的 appid；不需要帐号、还不知道是哪个帐号时没有。 */
  appid?: string
}

/** 一次调用结束了。每次调用恰好有一个，没有发出请求就被拒绝的也有。 */
export interface CallEvent extends EventOfCall {
  type: 'call'
  /** 结果的 `code`，成功是 0。 */
  code: number
  /** 整个调用用了多少毫秒。 */
  ms: number
  /** 为这个函数发出了几个请求，包括重试；获取它需要的 access_token 的不算。没有发出就被拒绝时是 0。 */
  attempts: number
  /** 微信给失败的请求的编号。 */
  rid?: string
  /** 在哪里失败；成功时没有。 */
  at?: FailureAt
  /** 原样再试一次会不会有用；成功时没有。 */
  retryable?: boolean
}

/** 发出一个请求。 */
export interface RequestEvent extends EventOfCall {
  type: 'request'
  /** 微信的路径，不带 query。 */
  path: string
  /** 第几次尝试，从 1 开始。 */
  attempt: number
}

/** 得到应答，或确定得不到。 */
export interface ResponseEvent extends EventOfCall {
  type: 'response'
  /** 微信的路径，不带 query。 */
  path: string
  /** HTTP 状态，没有应答时是 0。 */
  status: number
  /** 微信的 errcode，没有应答时是负数。 */
  code: number
  /** 用了多少毫秒。 */
  ms: number
  /** 第几次尝试，从 1 开始。 */
  attempt: number
}

/** 稍后再试一次。 */
export interface RetryEvent extends EventOfCall {
  type: 'retry'
  /** 失败的是第几次尝试。 */
  attempt: number
  /** 那一次的错误码。 */
  code: number
  /** 多少毫秒之后再试。 */
  wait: number
}

/** 从微信得到了 access_token。几次调用等同一个时，`call` 是开始获取的那一次。 */
export interface TokenEvent extends EventOfCall {
  type: 'token'
  /** 帐号的 appid。 */
  appid: string
  /** `got` 普通获取，`refreshed` 强制刷新。 */
  action: 'got' | 'refreshed'
  /** 为什么：`absent` 缓存里没有，`asked` 调用者要求，`refused` 微信拒绝了旧的，`stubborn` 微信再次给出被拒绝的那个。 */
  why: 'absent' | 'asked' | 'refused' | 'stubborn'
}

/** 缓存出错，已当作没有缓存处理。保存不等结果，所以它可能在那次调用结束之后才来。 */
export interface CacheErrorEvent extends EventOfCall {
  type: 'cache-error'
  /** 做什么时出错。 */
  operation: 'get' | 'set' | 'delete' | 'lock' | 'unlock'
  /** 缓存的键。 */
  key: string
  /** 缓存给出的错误码或消息。 */
  reason: string
}

/** 传入了函数没有的参数，没有发给微信。 */
export interface IgnoredParameterEvent extends EventOfCall {
  type: 'ignored-parameter'
  /** 参数名。 */
  parameter: string
}

/** 微信换了开放平台证书，旧的还能用一阵：请到公众平台下载新的，加进选项 `signing`。 */
export interface CertificateEvent {
  type: 'certificate'
  /** 帐号的 appid。 */
  appid: string
  /** 新证书的编号。 */
  sn: string
  /** 现在用来验证的旧证书的编号。 */
  used: string
}

// Only what says `export` is exported.
export {}
