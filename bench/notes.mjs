// What stands in the way of a goal that is missed, and what was tried: shown beneath the goals when one is.

export const notes = {
  'cold-twin': '冷启动里大部分是 Node.js 第一次用到 fetch 时加载 undici（裸 fetch 也要付）。本包自己的是读取与编译 .wasm；编译推迟到第一次调用，错误说明推迟到第一次失败。',
  'call-time': '与裸 fetch 的差别主要是每次调用的 AbortController（超时与 signal 都要能真正中止请求，undici 为它登记监听与终结器）和跨越 wasm 边界读取参数。已做：常量字符串只解码一次、闭包不登记终结器、没有配置时不再每次寻找 uni-config-center、结束了的请求不再 abort。',
  'call-cpu': '同上。',
  'node-time': "transport: 'node' 的底线是 node:http 本身；差别是跨越 wasm 边界的开销。",
  'node-cpu': '同上。',
  garbage: '每次调用为取消与超时建立的 AbortController、Promise 是主要部分。',
  crypto: '每次调用都走完整的路（Promise、参数检查、帐号、结果），node:crypto 的一行只解密；AES 为体积选用紧凑的软件实现。',
  wasm: '见 .wasm 的组成。',
  tarball: '包含为不同运行时准备的两份字节（.wasm 与内嵌的 base64）和两份加载器。',
}
