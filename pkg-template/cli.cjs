#!/usr/bin/env node
'use strict'

// The command weixin-openapi: what a code means, and which functions there are. Nothing else loads this file.

const { explain } = require('./errcodes.cjs')

const HELP = `用法：weixin-openapi <命令>

  explain <错误码> [函数]   错误码是什么意思、怎么办
  functions [词]            有哪些函数；词可以是函数名、微信的英文名、中文、路径、错误码

  --json                    输出 JSON
  --help                    显示这些

退出码：0 正常，1 没有找到，2 用法不对`

const FINE = 0, FAILED = 1, USAGE = 2

process.exitCode = main(process.argv.slice(2))

function main(args) {
  const options = args.filter((arg) => /^--/.test(arg))
  const [command, ...words] = args.filter((arg) => !/^--/.test(arg))
  if (options.includes('--help') || command === 'help') return say(HELP)
  const unknown = options.find((option) => option !== '--json')
  if (unknown) return wrong(`没有选项 ${unknown}`)
  const json = options.includes('--json')
  if (command === 'explain') return explained(words, json)
  if (command === 'functions') return functions(words, json)
  return wrong(command === undefined ? '没有写命令' : `没有命令 ${command}`)
}

function explained([code, name], json) {
  if (!/^-?\d+$/.test(code || '')) return wrong('explain 后面应是错误码（整数），例如 weixin-openapi explain 40163')
  const found = explain(Number(code), name)
  if (!found) return failed(`不认识错误码 ${code}：请看 errmsg 里微信的原话，并对照接口的文档`)
  return say(json ? JSON.stringify(found) : `${found.code}  ${found.meaning}${found.advice ? `\n怎么办：${found.advice}` : ''}`)
}

function functions(words, json) {
  const word = words.join(' ').toLowerCase()
  const found = require('./endpoints.json').filter((endpoint) => matches(endpoint, word))
  if (found.length === 0) return failed(`没有找到与 ${word} 有关的函数：换一个词，或不写词列出全部`)
  if (json) return say(JSON.stringify(found.map(({ name, title, method, path, page }) => ({ name, title, method, path, page }))))
  return say(found.map(({ name, title }) => `${name}  ${title}`).join('\n'))
}

function matches(endpoint, word) {
  if (/^-?\d+$/.test(word)) return (endpoint.codes || []).some(({ code }) => String(code) === word)
  return ['name', 'title', 'english', 'cloud', 'path'].some((field) => String(endpoint[field] || '').toLowerCase().includes(word))
}

function say(text) {
  console.log(text)
  return FINE
}

function failed(text) {
  console.error(text)
  return FAILED
}

function wrong(text) {
  console.error(`${text}。\n\n${HELP}`)
  return USAGE
}
