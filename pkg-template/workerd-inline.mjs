// weixin-openapi/inline for Cloudflare Workers. They compile bytes while they start, and never again, so that it is done as soon as this is loaded.
import { shared } from './esm/weixin.js'
import { module } from './esm/bytes.js'
import { errcodes } from './esm/words.js'

let core

function prepare() {
  try {
    core = module()
  } catch (error) {
    throw new Error(
      "weixin-openapi/inline 在 Cloudflare Workers 里只能在启动时加载（compatibility_date 不早于 2025-06-01）：请在一启动就会执行的文件里 import 它" +
        "（Nitro 的 plugins 目录，而不是按需加载的路由），或改用 'weixin-openapi'（Nitro 要打开 experimental.wasm）"
    )
  }
}

export const { weixin, createWeixin } = shared({ prepare, module: () => core, errcodes })
export default weixin
