// What stands in the way of goals that are missed, and what was tried: shown beneath the goals when one of them is.

export const notes = [
  {
    title: '冷启动',
    ids: ['cold-twin', 'cold-easywechat', 'require'],
    text: '大部分是 Node.js 第一次用到 fetch 时加载 undici（裸 fetch 与孪生也要付；`transport: \'node\'` 不付）。本包自己的是读取与编译 .wasm：编译推迟到第一次调用，错误说明推迟到第一次失败，加载器是一个压缩过的文件。',
  },
  {
    title: '每次调用，默认的 fetch',
    ids: ['call-time', 'call-cpu'],
    text:
      '剩下的差别是能真正中止请求的 AbortController（undici 为每个 signal 登记监听与终结器；不给 signal 就无法在超时后拆除连接，所以留着），和参数与结果在 JavaScript 和 WebAssembly 之间的往返（一次 `subscribeMessage.send` 约 110 步）。' +
      '已做，在不联网的替身上从 87 µs 降到 14 µs：没有配置时不再每次寻找 uni-config-center；结束了的请求不再 abort；闭包不登记终结器；入口与出口不用参数列表；常量字符串只解码一次；内存缓存里的 access_token 不经等待取得；属性一步读写；控制参数一次看完。',
  },
  { title: "每次调用，transport: 'node'", ids: ['node-time', 'node-cpu'], text: '底线是 node:http 本身；差别是与 WebAssembly 的往返，见上。' },
  { title: '垃圾', ids: ['garbage'], text: '大部分是 fetch 自己的对象。多出来的是每次调用的 AbortController、定时器与 Promise；孪生用一个 AbortSignal.timeout 代替前两样，代价是取消与超时不能分开收尾。' },
  {
    title: '图片',
    ids: ['files', 'copies'],
    text: '字节在本包里不复制：交给调用者的 Buffer 就是 fetch 给出的内存，拷贝的次数与裸 fetch 相同，都在 undici 里（套接字 → 块 → 流 → arrayBuffer）。base64 的图片由 Node.js 的解码器解码（从 6.3 ms 降到 2.2 ms），不经过核心的内存。',
  },
  { title: '解密手机号', ids: ['crypto'], text: '每次调用走完整的路（参数检查、帐号、水印、结果），node:crypto 的几行只解密；AES 为体积选用紧凑的软件实现（按位切片，一次四块）。' },
  { title: '大小', ids: ['wasm', 'tarball'], text: '看 .wasm 的组成。npm 包里另有给不同运行时的两种格式、内嵌的字节、类型里的中文文档与所有错误码的说明。' },
  { title: '增长', ids: ['straight'], text: '离直线远的点多半是机器上的波动：重做一次看它是不是还在原处。' },
]
