'use strict'

// The commands: what each is for, its options, and where its code is.

/** An option's `takes` is what follows it; without one it is a switch. */
const HELP = { name: 'help', short: 'h', text: '显示这些' }
const JSON_OUT = { name: 'json', text: '输出 JSON，供程序使用' }
const ACCOUNTS = { name: 'accounts', takes: '文件', text: '帐号从这个文件读：每行 名称=值（与 .env 相同），或 JSON（createWeixin 的选项，或 uni-id 的 config.json）。不写时用环境变量，没有的再看当前文件夹的 .env' }
const BASE = { name: 'base-url', takes: '网址', text: '不发给微信，发到这里：自己的网关，或 weixin-openapi-simulator。也可以用环境变量 WEIXIN_BASE_URL' }
const TIMEOUT = { name: 'timeout', takes: '毫秒', text: '最多等多久，默认 20000' }

exports.COMMANDS = {
  call: {
    usage: 'call <函数> [--参数 值]… [参数的 JSON，或 - 从标准输入读]',
    text: '调用任意一个函数',
    load: () => require('./call.cjs'),
    options: [
      { name: 'output', short: 'o', takes: '文件', text: '结果写进这个文件：图片等字节只能这样得到' },
      ACCOUNTS,
      { name: 'appid', takes: 'appid', text: '用哪个帐号（或接口里名为 appid 的参数）' },
      BASE,
      TIMEOUT,
      JSON_OUT,
      HELP,
    ],
    /** The rest are parameters of the function. */
    isOpen: true,
    more: `参数照着函数的写，page_url、pageUrl、page-url 都可以：

  weixin-openapi call wxacode.getUnlimited --scene a=1 --check-path false -o code.jpg
  weixin-openapi call media.upload --type image --media logo.png
  weixin-openapi call subscribeMessage.send '{"touser":"o…","template_id":"…","data":{"thing1":{"value":"苹果"}}}'
  weixin-openapi call wxacode.getUnlimited --help        它有哪些参数

里层的参数用点连接（--line_color.r 0）；对象和数组写 JSON，@文件 从文件读 JSON；文字、数字的数组可以重复写同一个参数；文件写路径。
appsecret、access_token、session_key 不能写在命令行里：它会留在终端的记录中。前者用环境变量或 --accounts，后两者从标准输入用 JSON 传入。`,
  },
  doctor: {
    usage: 'doctor',
    text: '不能用时先运行它：配置、网络、时钟、IP 白名单、access_token、权限，哪里不对、怎么办',
    load: () => require('./doctor.cjs'),
    options: [ACCOUNTS, BASE, TIMEOUT, JSON_OUT, HELP],
    more: '只读，什么都不改变：取一次 access_token，查一次接口的额度。',
  },
  explain: {
    usage: 'explain <错误码> [函数]',
    text: '错误码是什么意思、怎么办',
    load: () => require('./explain.cjs'),
    options: [JSON_OUT, HELP],
  },
  functions: {
    usage: 'functions [词]',
    text: '有哪些函数；词可以是函数名、微信的英文名、中文、路径、错误码',
    load: () => require('./functions.cjs'),
    options: [JSON_OUT, HELP],
  },
  completion: {
    usage: 'completion bash|zsh|fish',
    text: '按 Tab 补全命令、函数名和参数名的脚本',
    load: () => require('./completion.cjs'),
    options: [HELP],
    more: `bash：在 ~/.bashrc 里加上  source <(npx weixin-openapi completion bash)
zsh： 在 ~/.zshrc 里加上   source <(npx weixin-openapi completion zsh)
fish：在 ~/.config/fish/config.fish 里加上  npx weixin-openapi completion fish | source`,
  },
}
