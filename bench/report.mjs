// The results as a page: docs/benchmarks.md. The same results give the same page.

import { contestants } from './contestants/index.cjs'
import { copies, goalsOf, isMet } from './goals.mjs'
import { notes } from './notes.mjs'
import { line } from './stats.mjs'
import { tricks } from './tricks.mjs'

const KB = 1024
const TITLES = Object.fromEntries([...contestants.map(({ name, title }) => [name, title]), ['node-crypto', 'node:crypto（手写）'], ['push', '本包（weixin-openapi/push）'], ['push-crypto', 'node:crypto（手写）'], ['signing', '本包（选项 signing）'], ['signing-crypto', 'node:crypto（手写）']])
const CALLS = { send: '`subscribeMessage.send`', link: '`urllink.generate`', code: '`wxacode.getUnlimited`', image: '`security.imgSecCheck`（base64）' }

export function report(results) {
  const measured = contestants.filter(({ name }) => results.names.includes(name))
  return [
    '---',
    'search: false', // whoever searches looks for a function
    'pageClass: benchmarks',
    '---',
    '',
    '# 性能、大小与启动',
    '',
    '与使用者本来会选用的写法并排、在同一次运行里轮流测量（A B A B），取中位数；倍数是每一轮各自的比值的中位数。越小越好。',
    '这一页和图由 `cargo xtask bench` 写成，请不要手改。',
    '',
    '![每次调用、冷启动、内存](benchmarks.svg)',
    '',
    ...(results.quick ? ['> 这是 `--quick` 的结果：只用来看测量本身能否运行，数字没有意义。', ''] : []),
    ...goals(results),
    ...coldStarts(results, measured),
    ...memory(results, measured),
    ...calls(results, measured),
    ...files(results, measured),
    ...crypto(results),
    ...signing(results),
    ...push(results),
    ...sizes(results, measured),
    ...growth(results),
    ...choices(),
    ...machine(results),
    ...howTo(),
    ...english(results),
  ].join('\n')
}

// ---- sections

function goals(results) {
  const all = goalsOf(results)
  const verdict = (goal) => {
    const met = isMet(goal)
    if (met === undefined) return '没有测量'
    return met ? '达到' : `**差 ${over(goal)}**`
  }
  const rows = all.map((goal) => [goal.what, amount(goal.limit, goal.unit), amount(goal.value, goal.unit), verdict(goal)])
  const missed = new Set(all.filter((goal) => isMet(goal) === false).map(({ id }) => id))
  const reasons = notes.filter(({ ids }) => ids.some((id) => missed.has(id)))
  return [
    '## 目标',
    '',
    ...table(['', '至多', '结果', ''], rows),
    ...(reasons.length > 0 ? ['没有达到的，原因与试过的办法：', '', ...reasons.map(({ title, text }) => `- ${title}：${text}`), ''] : []),
  ]
}

const over = ({ value, limit, unit }) => (unit.startsWith('×') ? `${number(value - limit)} ×` : `${amount(value - limit, unit)}（${percent(value / limit - 1)}）`)

function coldStarts(results, contestants) {
  const { cold, quarter, deno, workers } = results
  const versions = Object.keys(cold)
  const empty = ['空的 Node.js', ...versions.map((version) => number(cold[version].empty?.cpu))]
  const rows = (read) => contestants.map(({ name, title }) => [title, ...versions.map((version) => number(read(cold[version][name] ?? {})))])
  const head = ['', ...versions.map((version) => `Node.js ${version}`)]
  const beyond = ({ ours, fetch }) => [['本包', milliseconds(ours)], ['裸 fetch', milliseconds(fetch)]]
  return [
    '## 冷启动',
    '',
    '新进程，固定在一个核上。先是处理器的时间：到收到第一个成功应答（包括取 access_token），超出一个空的 Node.js 的部分，V8 在别的线程上做的也算。云函数按它计费，只有一小份核的机器上等的也是它。毫秒。',
    '',
    ...table(head, [...rows(({ all }) => all), empty]),
    ...reasons(versions.map((version) => [`Node.js ${version}`, cold[version]]), ...versions.map((version) => Object.entries(cold[version]))),
    '其中只是 `require`：',
    '',
    ...table(head, rows(({ load }) => load?.cpu)),
    '第二次调用：',
    '',
    ...table(head, rows(({ second }) => second?.cpu)),
    '钟上的时间，从 `require` 开始到第一个应答：',
    '',
    ...table(head, rows(({ first }) => first?.time)),
    '### 四分之一个核',
    '',
    ...quarterRows(quarter),
    '### Deno',
    '',
    ...(deno.missing ? [`没有测量：${deno.missing}。`, ''] : ['从进程开始到第一个应答，超出一个什么都不做的脚本的部分。毫秒。', '', ...table(['', '钟上的时间'], beyond(deno))]),
    '### Cloudflare Workers',
    '',
    ...(workers.missing
      ? [`没有测量：${workers.missing}。`, '']
      : [
          '新的 isolate 里第一个请求（workerd，经由 miniflare），超出一个什么都不做的 Worker 的部分。毫秒。',
          '',
          ...table(['', '第一个请求', '包括启动与编译'], [['本包', milliseconds(workers.ours.request), milliseconds(workers.ours.total)], ['裸 fetch', milliseconds(workers.fetch.request), milliseconds(workers.fetch.total)]]),
        ]),
  ]
}

function quarterRows(quarter) {
  if (quarter.missing) return [`没有测量：${quarter.missing}。`, '']
  const versions = Object.keys(quarter)
  const names = [...new Set(versions.flatMap((version) => Object.keys(quarter[version])))].filter((name) => name !== 'empty')
  const rows = names.map((name) => [TITLES[name], ...versions.map((version) => number(quarter[version][name]?.first?.time))])
  return ['用 cgroup 限制到 25 %，从 `require` 开始到第一个应答，钟上的毫秒。', '', ...table(['', ...versions.map((version) => `Node.js ${version}`)], rows), ...reasons(...versions.map((version) => Object.entries(quarter[version])))]
}

function push({ push: { many, cold } }) {
  const versions = Object.keys(cold)
  const rows = Object.entries(many).map(([name, { time, cpu, timeRatio }]) => [TITLES[name], number(time), number(cpu), number(timeRatio), ...versions.map((version) => number(cold[version][name]?.all))])
  return [
    '## 消息推送',
    '',
    '打开安全模式的一条文本消息，回复一条文本：验证签名、解密、读 XML、写 XML、加密、签名。冷启动是新进程到第一条回复的处理器时间，超出空的 Node.js 的部分，毫秒。',
    '',
    ...table(['', '每条 µs', 'CPU µs', '× node:crypto', ...versions.map((version) => `冷启动，${version}`)], rows),
    ...reasons(Object.entries(many), ...versions.map((version) => Object.entries(cold[version]))),
  ]
}

function calls({ calls, garbage, capacity, effort }, contestants) {
  const sections = calls.flatMap(({ call, atOnce, results }) => [
    `### ${CALLS[call]}，${atOnce === 1 ? '一个接一个' : `${atOnce} 个同时`}`,
    '',
    ...table(
      ['', '时间 µs', 'CPU µs', '时间，× 裸 fetch', 'CPU，× 裸 fetch'],
      contestants.filter(({ name }) => results[name]).map(({ name, title }) => {
        const { time, cpu, timeRatio, cpuRatio } = results[name]
        return [title, number(time), number(cpu), number(timeRatio), number(cpuRatio)]
      }),
    ),
    ...reasons(Object.entries(results)),
  ])
  const rows = contestants.map(({ name, title }) => [title, ...Object.values(garbage).flatMap((row) => [kilobytes(row[name]?.heap), kilobytes(row[name]?.buffers)])])
  return [
    '## 每次调用',
    '',
    `每一个 ${(effort.rounds * effort.count).toLocaleString('en')} 次，长连接，分 ${effort.rounds} 轮轮流。应答固定，由另一个进程里的服务器给出${capacity.perSecond ? `（它每秒能答 ${Math.round(capacity.perSecond / 1000) * 1000} 次以上，不是瓶颈）` : ''}。`,
    '',
    ...sections,
    '### 每次调用的垃圾',
    '',
    '关掉新生代的回收（半空间 256 MB，期间没有发生过一次回收，发生了的一轮作废），几百次调用之后堆大了多少。KB。',
    '',
    ...table(['', ...Object.keys(garbage).flatMap((call) => [`${CALLS[call]} 堆`, '缓冲区'])], rows),
    ...reasons(...Object.values(garbage).map((row) => Object.entries(row))),
  ]
}

function files({ files }, contestants) {
  const title = ({ call, size }) => `${CALLS[call]} ${size >= KB * KB ? '1 MB' : `${size / KB} KB`}`
  const names = contestants.filter(({ name }) => files.some(({ results }) => results[name] && !results[name].missing))
  return [
    '## 图片与字节',
    '',
    '「拷贝」：一次调用在缓冲区里分配的字节除以内容的大小，再减去套接字读到的那一份。',
    '',
    ...table(
      ['', ...files.flatMap((row) => [title(row), '× 裸 fetch', ...(row.call === 'code' ? ['拷贝'] : [])])],
      names.map(({ name, title }) => [
        title,
        ...files.flatMap(({ call, size, results, bytes }) => [microseconds(results[name].time), number(results[name].timeRatio), ...(call === 'code' ? [number(copies(bytes[name], size))] : [])]),
      ]),
    ),
    ...reasons(...files.map(({ results }) => Object.entries(results))),
  ]
}

function signing({ signing }) {
  const rows = Object.entries(signing).map(([name, { cpu, cpuRatio }]) => [TITLES[name], cpu === undefined ? '—' : Math.round(cpu).toLocaleString('en'), number(cpuRatio)])
  return ['## API 签名', '', '一个请求加密（AES256_GCM）并签名（RSAwithSHA256，2048 位）用的 CPU。', '', ...table(['', 'µs', 'CPU，× node:crypto'], rows), ...reasons(Object.entries(signing))]
}

function crypto({ crypto }) {
  const rows = Object.entries(crypto).map(([name, { time, timeRatio }]) => [TITLES[name], time === undefined ? '—' : Math.round(1e6 / time).toLocaleString('en'), number(timeRatio)])
  return ['## 解密手机号', '', '约 300 字节，每秒几次。', '', ...table(['', '次/秒', '时间，× node:crypto'], rows), ...reasons(Object.entries(crypto))]
}

function memory({ cold }, contestants) {
  const versions = Object.keys(cold)
  const rows = contestants.map(({ name, title }) => [title, ...versions.map((version) => number(cold[version][name]?.rss))])
  return ['## 内存', '', '第一次调用之后的 RSS，超出一个空的 Node.js 多少。MB。', '', ...table(['', ...versions.map((version) => `Node.js ${version}`)], rows)]
}

function sizes({ sizes, tarball, breakdown, loaded, history }, contestants) {
  const weights = ({ raw, gzip, brotli }) => [raw, gzip, brotli].map((bytes) => kilobytes(bytes))
  const peers = contestants.filter(({ name }) => loaded[name]?.files > 0)
  return [
    '## 大小',
    '',
    ...table(['每个运行时加载的', '原样 KB', 'gzip KB', 'brotli KB', '文件'], sizes.runtimes.map((runtime) => [runtime.title, ...weights(runtime), listed(runtime.files)])),
    ...(tarball ? [`npm 包（tarball）：${kilobytes(tarball.bytes)} KB。每个文件的预算与理由在 \`xtask/src/sizes.rs\`，超过就不能构建。`, ''] : []),
    ...sizesBefore(history),
    ...table(['每个文件', '原样 KB', 'gzip KB', 'brotli KB'], collected(sizes.parts).map(([name, part]) => [name, ...weights(part)])),
    ...(peers.length > 0 ? ['`require` 时读取的文件：', '', ...table(['', '文件', 'KB'], peers.map(({ name, title }) => [title, String(loaded[name].files), kilobytes(loaded[name].bytes)]))] : []),
    ...(breakdown
      ? ['### .wasm 的组成', '', '按函数名里的 crate（本包的按模块）相加；内联到别处的算在别处。', '', ...table(['', '字节', '占'], breakdown.map(({ part, bytes, share }) => [`\`${part}\``, bytes.toLocaleString('en'), percent(share)]))]
      : []),
  ]
}

/** What runtimes loaded at earlier runs, gzip. */
function sizesBefore(history) {
  const titles = [...new Set(history.flatMap(({ runtimes }) => Object.keys(runtimes)))]
  const rows = history.map(({ date, version, tarball, runtimes }) => [`${date}，${version}`, ...titles.map((title) => kilobytes(runtimes[title]?.gzip)), kilobytes(tarball)])
  return ['以前的（gzip KB）：', '', ...table(['', ...titles, 'npm 包'], rows)]
}

const CATALOGUE = /^((?:cjs|esm)\/catalogue)\/.*?(\.codes)?\.js$/

/** The files of the catalogue are many and alike: one line for all of a sort. */
function collected(parts) {
  const rows = new Map()
  for (const [name, part] of Object.entries(parts)) {
    const [, folder, codes = ''] = CATALOGUE.exec(name) ?? []
    const title = folder ? `\`${folder}/*${codes}.js\`` : `\`${name}\``
    const row = rows.get(title) ?? { raw: 0, gzip: 0, brotli: 0 }
    rows.set(title, { raw: row.raw + part.raw, gzip: row.gzip + part.gzip, brotli: row.brotli + part.brotli })
  }
  return [...rows]
}

const listed = (files) => collected(Object.fromEntries(files.map((name) => [name, { raw: 0, gzip: 0, brotli: 0 }]))).map(([title]) => title).join('、')

function growth({ growth: { atOnce, accounts, catalogues } }) {
  const fit = catalogues.length > 1 ? line(catalogues.map(({ entries, wasm }) => [entries, wasm.raw])) : undefined
  const zipped = catalogues.length > 1 ? line(catalogues.map(({ entries, wasm }) => [entries, wasm.gzip])) : undefined
  const start = catalogues.length > 1 ? line(catalogues.map(({ entries, all }) => [entries, all])) : undefined
  return [
    '## 随规模增长',
    '',
    ...table(['同时的调用', '每次 µs', 'CPU µs', '全部完成 ms'], atOnce.map(([many, { time, cpu }]) => [String(many), number(time), number(cpu), number((time * many) / 1000)])),
    ...table(['一个实例上的帐号', '每次 µs', 'CPU µs'], accounts.map(([many, { time, cpu }]) => [String(many), number(time), number(cpu)])),
    ...(catalogues.length > 0
      ? [
          ...table(
            ['目录的条数', '.wasm KB', 'gzip KB', 'weixin.js KB', 'require，CPU ms', '到第一个应答，CPU ms'],
            catalogues.map(({ entries, wasm, loader, load, all }) => [String(entries), kilobytes(wasm.raw), kilobytes(wasm.gzip), kilobytes(loader.raw), number(load?.cpu), number(all)]),
          ),
          ...(fit ? [`每多一条：.wasm ${number(fit.slope)} 字节（gzip ${number(zipped.slope)} 字节），第一个应答的 CPU ${number(start.slope * 1000)} µs。`, ''] : []),
        ]
      : ['没有测量目录的增长：由 `cargo xtask bench` 生成。', '']),
    '增长是不是直线，见最上面的目标：各点离过它们的直线最远多少（占最大值的百分比）。',
    '',
  ]
}

const choices = () => ['## 取舍', '', '为了启动快做过的，与没有做的，各值多少（到第一个应答的处理器时间，决定时测量）。比不到二十分之一又让包更难读的不做。', '', ...tricks.map(([what, kept, earns]) => `- ${what}（${kept}）：${earns}。`), '']

function machine({ machine, seconds }) {
  return [
    '## 机器',
    '',
    ...table(['', ''], [
      ['处理器', `${machine.cpu}，${machine.cores} 核`],
      ['内存', machine.memory],
      ['系统', machine.system],
      ['Node.js', [...new Set([machine.node, ...machine.others])].join('、')],
      ['进程', machine.pinned ? '测量的在一个核上，服务器在另一个核上（taskset）' : '没有固定在某个核上'],
      ['日期', machine.date],
      ['用时', `${seconds} 秒`],
    ]),
  ]
}

const howTo = () => [
  '## 怎样重做',
  '',
  '```sh',
  'cargo xtask bench           # 构建、安装对照的包与各版本的 Node.js、测量，写成这一页和图',
  'cargo xtask bench --quick   # 一分钟以内，只看能否运行',
  '```',
  '',
  '机器上最好没有别的事在做。对照的包和它们的版本在 `bench/package.json`；node-easywechat 的依赖 node-socialite 固定在 1.4.1，否则它无法加载。',
  '把它们指向本地服务器的办法：co-wechat-api 改它公开的地址字段，node-easywechat 用它的选项 `http.baseURL`，wx-server-sdk 用它的选项 `serviceUrl`（它的请求经过腾讯云的网关，这里由同一个服务器扮演，省去了网关到微信的一段）。没有一个需要拦截请求。',
  '',
]

function english(results) {
  const all = goalsOf(results)
  const met = all.filter((goal) => isMet(goal)).length
  const measured = all.filter((goal) => isMet(goal) !== undefined).length
  return [
    '## In English',
    '',
    `Everything is measured side by side in one run, in turns, as medians; ratios are medians of the quotients of each round; less is better. \`cargo xtask bench\` repeats it and writes this page. ${met} of the ${measured} goals that were measured are met. The rows: cold starts, time and processor time of a call (one after another, and 100 at a time), garbage, images, decryption, memory, sizes, and how cost grows with calls, accounts and catalogue entries. \`本包\` is this package, \`裸 fetch\` is a hand-written fetch (the floor), \`孪生\` is a plain-JavaScript twin of the same functions.`,
    '',
  ]
}

// ---- words and numbers

function table(head, rows) {
  const row = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row), '']
}

/** Why there is a dash, once for each who has one. */
function reasons(...lists) {
  const found = new Map(lists.flat().flatMap(([name, result]) => (result?.missing ? [[TITLES[name] ?? name, result.missing]] : [])))
  return found.size === 0 ? [] : [`—：${[...found].map(([name, reason]) => `${name}，${reason}`).join('；')}。`, '']
}

/** Three digits that count, two decimals at the most. */
export function number(value) {
  if (value === undefined || Number.isNaN(value)) return '—'
  const size = Math.abs(value)
  return size >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(size >= 10 ? 1 : 2)
}

const amount = (value, unit) => (value === undefined ? '—' : `${number(value)} ${unit}`)
const milliseconds = (value) => number(value)
const microseconds = (value) => (value === undefined ? '—' : `${number(value)} µs`)
const kilobytes = (bytes) => (bytes === undefined ? '—' : number(bytes / KB))
const percent = (part) => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`
