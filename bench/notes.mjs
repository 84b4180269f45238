// What stands in the way of goals that are missed, and what was tried: shown beneath the goals when one of them is.

export const notes = [
  {
    title: '第一个应答',
    ids: ['cold'],
    text:
      '手写的 http 在各版本上是 9 至 12 ms，那是底线；其余的是读取并解析加载器（约 3 ms）、验证 .wasm（1 至 3 ms，Node.js 18 编译整个模块 8 ms）、逐个编译第一次调用经过的约 330 个函数（约 4 ms）、检查选项与参数。' +
      '已做：只用最早的 WebAssembly 指令（Node.js 12 的快速编译器不认识后来的，Node.js 12 上省了一半）；Node.js 12 至 17 上只在编译的那一刻打开惰性编译；没有别人用 undici 时请求由 http 发出；符合格式的 appid 和 appsecret 不再逐条对照（省 0.8 ms）。' +
      '试过而没有用的：按速度编译（-O2、-Os、opt-level s 与 2：都更慢），把 opcode 展开成大函数，Node.js 18 上的惰性编译（逐个编译的固定开销比整个模块还贵）。',
  },
  {
    title: "第一个应答，transport: 'fetch'",
    ids: ['cold-fetch'],
    text: '点名要 fetch 时，裸 fetch 的那一份（加载 undici，约 40 ms）照付，本包自己的在它之上，不比别的传输多。默认不付：没有人用过 fetch 时由 http 发出。',
  },
  { title: '目录的大小', ids: ['cold-growth'], text: '目录里的函数只在它的命名空间第一次用到时读取；差别来自根上列出的命名空间的个数与测量的波动。' },
  { title: '内存', ids: ['memory'], text: '.wasm 的字节、编译出来的代码和它的线性内存约 1 MB，其余是加载器的源代码与字节码。' },
  {
    title: "每次调用，transport: 'fetch'",
    ids: ['call-fetch'],
    text:
      '剩下的差别是能真正中止请求的 AbortController（undici 为每个 signal 登记监听与终结器；不给 signal 就无法在超时后拆除连接，所以留着），和参数与结果在 JavaScript 和 WebAssembly 之间的往返。' +
      '已做：没有配置时不再每次寻找 uni-config-center；结束了的请求不再 abort；闭包不登记终结器；入口与出口不用参数列表；常量字符串只解码一次；内存缓存里的 access_token 不经等待取得；属性一步读写；控制参数一次看完。',
  },
  { title: '每次调用', ids: ['call'], text: '别人已经加载了 undici 的进程里，默认就是 fetch，见上一条。' },
  { title: '垃圾', ids: ['garbage'], text: '大部分是传输自己的对象。多出来的是每次调用的定时器与 Promise，与核心的往返。' },
  {
    title: '图片',
    ids: ['files', 'copies'],
    text: '字节在本包里不复制：交给调用者的 Buffer 就是传输给出的内存。base64 的图片由 Node.js 的解码器解码，不经过核心的内存；表单由头、图片、尾拼成一块，是唯一的一次复制。',
  },
  { title: '解密手机号', ids: ['crypto'], text: '每次调用走完整的路（参数检查、帐号、水印、结果），node:crypto 的几行只解密；AES 为体积选用紧凑的软件实现（按位切片，一次四块）。' },
  {
    title: '消息推送',
    ids: ['push'],
    text:
      '手写的只有签名与解密；本包另外检查时间、来源与每个字段，认出重复的推送，把 XML 读成对象，回复也读过再写。每条里 AES 约 8 µs，两边相同；核心约 16 µs（SHA-1、base64、XML、JSON、与 JavaScript 之间搬运文字），其余是 JavaScript 里的检查、类型与 Promise。' +
      '已做：AES 交给 node:crypto；打开与读取、写与加密各合成一次进入核心；密文外面的一层在 JavaScript 里读；复制内存不再逐字节；随机数一次取一批；同步的缓存不计时。试过而没有用的：opt-level 2（一样）与 s（慢 10 µs）、自己找 XML 的记号、推送也惰性编译（第一条快 30 ms，以后每条慢 70 %）。',
  },
  { title: '增长', ids: ['straight'], text: '离直线远的点多半是机器上的波动：重做一次看它是不是还在原处。' },
]
