'use strict'

// call <function> [parameters]

const { readFileSync, writeFileSync } = require('fs')
const { hidden, needed } = require('./accounts.cjs')
const { named } = require('./catalogue.cjs')
const { instanceOf, outcomeOf } = require('./instance.cjs')
const { objectIn, paramsOf, refuseSecrets } = require('./parameters.cjs')
const { complain, FAILED, FINE, say, Unready, Usage } = require('./terminal.cjs')

exports.run = async ({ options, parameters, words: [name, given, ...more] }) => {
  if (name === undefined) throw new Usage('call 后面应是函数的名字，例如 weixin-openapi call wxacode.getUnlimited --scene a=1 -o code.jpg', 'call')
  const endpoint = named(name)
  if (more.length > 0) throw new Usage(`不知道 ${more[0]} 是什么：参数写成 --名称 值，或一个 JSON`, 'call')
  const json = given === undefined ? undefined : given === '-' ? objectIn(String(readFileSync(0)), '标准输入') : typed(given, endpoint)
  const params = paramsOf(endpoint, parameters, json)
  if (options.appid !== undefined) params.appid = options.appid

  if (endpoint.reply === 'bytes' && options.output === undefined) {
    if (options.json) throw new Usage(`${endpoint.name} 得到的是字节，写不成 JSON：请用 -o 文件 保存，如 -o code.jpg`, 'call')
    if (process.stdout.isTTY) throw new Usage(`${endpoint.name} 得到的是字节，终端里显示不了：请用 -o 文件 保存，如 -o code.jpg`, 'call')
  }

  const accounts = needed(options.accounts)
  const ignored = []
  const weixin = made(accounts, options, (event) => event.type === 'ignored-parameter' && ignored.push(event.parameter))
  const result = await outcomeOf(weixin, endpoint.name, params)
  if (ignored.length > 0) complain(`没有发送，${endpoint.name} 没有这些参数：${ignored.join('、')}`)
  return ended(result, options, (text) => hidden(text, accounts.secrets))
}

function typed(text, endpoint) {
  const params = objectIn(text, '参数')
  refuseSecrets(params, endpoint)
  return params
}

function made(accounts, options, onEvent) {
  try {
    return instanceOf(accounts, options, { onEvent })
  } catch (error) {
    throw error instanceof Usage ? error : new Unready(`${accounts.from}里的帐号不能用：${hidden(error.message, accounts.secrets)}`)
  }
}

function ended(result, { output, json }, clean) {
  if (Buffer.isBuffer(result)) return writtenBytes(result, output, json)
  const isFine = Object(result).code === undefined || result.code === 0
  const text = clean(typeof result === 'string' ? result : JSON.stringify(result, undefined, json ? undefined : 2))
  if (!isFine) {
    if (json) say(text)
    else complain(clean(`${result.code}  ${result.msg}${result.rid ? `\n微信的编号：${result.rid}` : ''}`))
    return FAILED
  }
  if (output === undefined) {
    say(text)
    return FINE
  }
  return writtenTo(output, `${text}\n`, json)
}

function writtenBytes(bytes, output, json) {
  if (output !== undefined) return writtenTo(output, bytes, json)
  if (!process.stdout.isTTY) {
    process.stdout.write(bytes)
    return FINE
  }
  complain(`得到了 ${bytes.length} 字节，终端里显示不了：请用 -o 文件 保存，如 -o code.jpg`)
  return FAILED
}

function writtenTo(file, content, json) {
  try {
    writeFileSync(file, content)
  } catch (error) {
    complain(`得到了结果，但无法写入 ${file}（${error.code}）`)
    return FAILED
  }
  if (json) say(JSON.stringify({ code: 0, file, bytes: Buffer.byteLength(content) }))
  else complain(`已写入 ${file}（${Buffer.byteLength(content)} 字节）`)
  return FINE
}

/** Of one function, where it is named. */
exports.help = ([name], general) => (name === undefined ? general : require('./function-help.cjs').helpOn(named(name)))
