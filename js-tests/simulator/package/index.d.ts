/** 帐号的种类：小程序、公众号、移动应用、网站应用 */
export type AccountKind = 'mini-program' | 'official-account' | 'mobile-app' | 'website'

export interface Account {
  appid: string
  appsecret: string
  /** 默认 `mini-program` */
  kind?: AccountKind
  /** 小程序已发布版本的页面；第一个是首页 */
  pages?: string[]
  /** 虚拟支付的密钥；写了就检查 `pay_sig` 和 `signature`（268490003） */
  payment?: { appKey: string; sandboxAppKey: string }
}

export interface SimulatorOptions {
  /** 监听的端口；默认 0，由系统分配 */
  port?: number
  /** 监听的地址，默认 `127.0.0.1` */
  host?: string
  /** 默认 `defaultAccounts` */
  accounts?: Account[]
  /** `false` 时 `calls` 不保存内容，只计数（大量调用时用） */
  keepCalls?: boolean
  /** `true` 时执行全部文档所载的频率限制；默认只执行 token 接口的，以及 `limit` 设置的 */
  quotas?: boolean
  /** appsecret 错误时的错误码，文档里两个都有；默认 40125 */
  wrongSecret?: 40125 | 40001
  /** `true` 时两套物流接口的 `waybill_token` 不通用（9300507） */
  strictWaybills?: boolean
  /** `false` 时没有页面和控制接口 */
  control?: boolean
  /** 除了本机的名称和 IP，还可以用哪些主机名打开页面和控制接口 */
  allowHosts?: string[]
  /** 每次应答之后调用 */
  onCall?(call: Call): void
  /** 模拟器自身出错时调用；默认打印 */
  onError?(error: unknown): void
}

/** 收到的一次请求 */
export interface Call {
  method: string
  /** `/wxa/getwxacodeunlimit` */
  path: string
  query: Record<string, string>
  headers: Record<string, string | string[] | undefined>
  body: Uint8Array
  /** 请求体是 JSON 时是它的内容；加密的请求是解密得到的参数 */
  json: any
  /** 是否加密并签名了，而且验证通过 */
  sealed: boolean
  /** 请求体是 multipart/form-data 时是它的各部分 */
  parts: Part[] | undefined
  /** 模拟器的时间，毫秒 */
  at: number
  /** 没有应答时是 undefined；应答里没有 errcode 时 `errcode` 是 undefined */
  answer: { status: number; errcode?: number } | undefined
}

export interface Part {
  name: string
  filename?: string
  contentType: string
  data: Uint8Array
}

/** 何时发生：`path`、`when`、`skip`、`times`；其余的决定发生什么 */
export interface Fault {
  /** 只对这个路径；不写则对全部路径 */
  path?: string
  /** 只对它认可的请求 */
  when?(call: Call): boolean
  /** 先放过几次 */
  skip?: number
  /** 发生几次，默认 1，可以是 Infinity */
  times?: number
  /** 应答推迟若干毫秒；单用时返回真实的应答 */
  delay?: number
  /** 返回这个错误码，接口不执行 */
  errcode?: number
  errmsg?: string
  /** HTTP 状态；单用时响应体为空 */
  status?: number
  headers?: Record<string, string>
  contentType?: string
  /** 以此为响应体；对象转为 JSON */
  body?: string | Uint8Array | object
  /** 代理的 502 页面 */
  html502?: boolean
  emptyBody?: boolean
  /** 302 跳转到这个地址 */
  redirect?: string
  /** 恰好这么多字节的合法 JSON */
  huge?: number
  /** 接口照常执行，响应体发出若干字节后断开；0 时只有响应头 */
  cutOff?: number
  /** 立即断开，接口不执行 */
  reset?: boolean
  /** 永不应答，接口不执行 */
  hang?: boolean
}

export interface Limits {
  perSecond?: number
  perMinute?: number
  perDay?: number
  /** 超过时的错误码；默认 44990、45011、45009 */
  errcode?: number
}

export interface User {
  appid: string
  openid: string
  unionid: string
  /** 16 字节的 base64 */
  sessionKey: string
  phone: string
  nickname: string
  /** 两小时内打开过小程序 */
  visited: boolean
  /** 关注了公众号 */
  follows: boolean
  /** 接受哪些订阅消息 */
  accepts: 'all' | Record<string, number>
  /** 客服消息：总能收到（默认），或者按微信的规则（发消息之后 48 小时内 5 条，点菜单、关注、扫码之后一分钟内 3 条） */
  reach: 'always' | 'rules'
}

export interface PushSettings {
  /** 开发者的服务器，http:// 开头 */
  url: string
  token: string
  /** 43 个字母或数字；`plain` 之外都要 */
  encodingAESKey?: string
  /** 安全模式（默认）、兼容模式、明文模式 */
  mode?: 'safe' | 'compatible' | 'plain'
  /** 默认 `json` */
  format?: 'json' | 'xml'
  /** 等待应答的毫秒数，默认 5000 */
  patience?: number
  /** 一共推送几次，默认 3 */
  times?: number
}

export interface PushAttempt {
  appid: string
  message: any
  /** 第几次 */
  number: number
  status?: number
  type?: string
  body?: string
  error?: string
  /** 哪里不对；没有时这一次成功了 */
  wrong?: string
}

export interface PushOutcome {
  taken: boolean
  /** 服务器被动回复的内容，已经解密 */
  reply?: string
  attempts: PushAttempt[]
}

/** 用户手机上的一条消息 */
export interface Message {
  id: number
  appid: string
  openid: string
  kind: 'subscribe' | 'template' | 'text' | 'picture' | 'card' | 'menu'
  /** 模拟器的时间，毫秒 */
  at: number
  template_id?: string
  title?: string
  text?: string
  fields?: { name: string; value: string }[]
  choices?: { id: string; content: string }[]
  opens?: Opened
  /** 什么时候点过 */
  tapped?: number
}

/** 点消息、扫码打开的东西 */
export interface Opened {
  appid?: string
  page?: string
  query?: string
  scene?: string
  version?: string
  url?: string
}

/** 接口生成的一个码或链接 */
export interface Code {
  id: number
  kind: 'mini-program' | 'link' | 'official-account'
  appid: string
  at: number
  text?: string
  ticket?: string
  /** 公众号二维码的场景值 */
  scene?: string
  /** 场景值是整数 */
  numbered?: true
  /** 什么时候过期，毫秒；不过期的没有 */
  until?: number
  opens?: Opened
}

/** 推送的结果；帐号没有推送地址时是 undefined */
export interface Told {
  pushed?: { taken: boolean; reply?: string; attempts: number; wrong?: string }
}

export interface Who {
  appid: string
  /** 默认爱丽丝 */
  openid?: string
}

/** 用户在手机上做的事：改变模拟器知道的事，有推送地址时还推送相应的事件 */
export interface Acts {
  /** 登录：发放 code */
  login(who: Who & { scope?: string }): { purpose: 'login' | 'oauth'; code: string }
  /** 点手机号按钮：发放 code */
  givePhone(who: Who): { code: string }
  /** 回答订阅的弹窗：`accept` 允许一次、`reject` 拒绝；在设置里：`always`、`never` */
  subscribe(answer: Who & { template_id: string; answer: 'accept' | 'reject' | 'always' | 'never' }): Promise<Told & { accepts: User['accepts'] }>
  /** 点一条消息；`choice` 选菜单消息里的一项 */
  tap(message: { id: number; choice?: string }): Promise<Told & { opens?: Opened }>
  /** 确认收货 */
  confirmReceipt(order: { appid: string; transaction_id: string }): Promise<Told & { order_state: number }>
  /** 用虚拟支付付款：写 `product_id` 是道具，不写是代币；`price` 是单价（分） */
  payVirtual(order: Who & { out_trade_no: string; product_id?: string; quantity?: number; price?: number; env?: 0 | 1; attach?: string }): Promise<Told & { status: number; wx_order_id: string }>
  /** 关注公众号 */
  follow(who: Who): Promise<Told>
  /** 取消关注 */
  unfollow(who: Who): Promise<Told>
  /** 给帐号发一句话 */
  say(text: Who & { content: string }): Promise<Told>
  /** 点公众号菜单里有 key 的一项 */
  click(item: Who & { key: string }): Promise<Told>
  /** 扫 `codes` 里的一个 */
  scan(code: { id: number; openid?: string }): Promise<Told & { opens?: Opened }>
}

export interface ApiSecurityOptions {
  /** 对称密钥的算法，默认 `AES256_GCM` */
  cipher?: 'AES256_GCM' | 'SM4_GCM'
  /** 非对称密钥和证书的算法，默认 `RSAwithSHA256` */
  signature?: 'RSAwithSHA256' | 'SM2withSM3'
  /** `true` 时，能加密的接口不加密就返回 40230 */
  required?: boolean
}

/** 一个帐号在公众平台「API 安全」里的配置 */
export interface ApiSecurity extends Readonly<Required<ApiSecurityOptions>> {
  /** `createWeixin` 的选项 `signing`，证书是现在的 */
  readonly signing: {
    symmetricKey: { sn: string; key: string }
    asymmetricKey: { sn: string; privateKey: string }
    platformCertificates: { sn: string; certificate: string }[]
  }
  /** 更换开放平台证书：应答由新旧两张签名；`keep: false` 时旧的立即停用 */
  replaceCertificate(options?: { keep?: boolean }): { sn: string; certificate: string }
  /** 更换对称密钥和非对称密钥，旧的立即停用 */
  replaceKeys(): ApiSecurity['signing']
}

export interface Simulator {
  /** 地址，传给 `createWeixin` 的 `baseURL` */
  readonly url: string
  /** 页面的地址；`control: false` 时没有 */
  readonly page: string | undefined
  readonly accounts: Required<Account>[]
  /** 模拟器的时间 */
  readonly clock: {
    /** 毫秒 */
    now(): number
    seconds(): number
    /** 向前拨动若干秒 */
    advance(seconds: number): void
    /** 比真实时间快多少秒 */
    readonly ahead: number
  }
  /** 收到的全部请求，旧的在前 */
  readonly calls: Call[]
  /** 某个路径的请求次数 */
  count(path: string): number
  /** 清空请求、故障、额度、时间与全部状态，帐号保留 */
  forget(): void

  /** 制造故障 */
  inject(fault: Fault): { id: number; remove(): void }
  /** 设置一个路径的频率限制 */
  limit(path: string, limits: Limits): void
  /** token 接口返回 40164：ip 不在白名单 */
  denyIp(ip: string, only?: { appid?: string }): void
  allowIps(): void
  /** 该帐号的 token 立即失效（40001）；`stillIssued` 时 `stable_token` 仍返回它 */
  revokeTokens(appid: string, options?: { stillIssued?: boolean }): void
  /** 该帐号的 token 已过期（42001） */
  expireTokens(appid: string): void

  /** 增加或修改用户 */
  user(facts: Partial<User> & { appid: string }): User
  /** 发放 `wx.login` 的 code，默认是爱丽丝的 */
  issueLoginCode(appid: string, user?: { openid?: string; unionid?: string | null; sessionKey?: string }): string
  /** 发放手机号的 code；境外的号码写作 `852-51234567` */
  issuePhoneCode(appid: string, phone?: string): string
  /** 发放网页授权、App 与网站登录的 code */
  issueOAuthCode(appid: string, user?: { openid?: string; unionid?: string | null; scope?: string }): string
  /** 客户端拿到的加密数据 */
  encryptedData(sessionKey: string, data: object): { encryptedData: string; iv: string }
  /** 一个帐号的 API 安全：第一次用到时生成密钥；换算法就换密钥 */
  apiSecurity(appid: string, options?: ApiSecurityOptions): ApiSecurity
  /** 增加或修改订单，其余字段与 `get_order` 的应答同名 */
  order(order: { appid: string; transaction_id: string; [name: string]: unknown }): Record<string, any>
  /** 替换直播间列表 */
  setLiveRooms(appid: string, rooms: object[]): void

  /** 设置消息推送的地址，它要原样返回 echostr */
  configurePush(appid: string, settings: PushSettings): Promise<void>
  /** 推送一个消息或事件，最多三次 */
  push(appid: string, event: object): Promise<PushOutcome>
  /** 每一次推送，旧的在前 */
  readonly pushes: PushAttempt[]
  /** 等到推送全部结束 */
  pushed(): Promise<void>

  /** 用户在手机上做的事 */
  readonly acts: Acts
  /** 用户手机上的消息，旧的在前 */
  readonly messages: Message[]
  /** 接口生成的码和链接，供 `acts.scan` 用 */
  readonly codes: Code[]

  /** 关闭服务与全部连接，可以重复调用 */
  stop(): Promise<void>
}

/** 启动一个模拟的微信。端口被占用等原因启动不了时，错误的 `message` 是中文的原因，`code` 是 `EADDRINUSE` 等 */
export function startSimulator(options?: SimulatorOptions): Promise<Simulator>

/** 虚构的四个帐号：小程序、公众号、移动应用、网站应用 */
export const defaultAccounts: Required<Omit<Account, 'pages'>>[]
/** 没有写 `pages` 的小程序有这些页面 */
export const defaultPages: string[]
/** 每个帐号都有的用户：爱丽丝、小波、卡罗 */
export const defaultUsers: (Partial<User> & { openid: string; nickname: string; phone: string })[]
/** 永远有效的 code，都是爱丽丝的 */
export const lastingCodes: { login: string; phone: string; oauth: string }
/** 永远失败的 code，以及它的错误码 */
export const badCodes: Record<string, number>
/** 每个帐号都有的消息模板 */
export const defaultTemplates: { id: string; title: string; keywords?: string[] }[]
/** 地址里有这些文字时，异步检测的结果不同 */
export const mediaMarks: { risky: string; review: string; gone: string }
/** 图片里有这些字节时是违规的 */
export const riskyImageMark: string
/** 文本里有这些词时是违规的，以及标签 */
export const riskyWords: Record<string, number>
/** 每个小程序都有的订单 */
export const defaultOrders: { transaction_id: string; note: string; [name: string]: unknown }[]
/** 这些订单的商户号 */
export const merchantId: string
