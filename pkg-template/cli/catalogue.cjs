'use strict'

// The functions that there are, by any of their names.

const { Usage } = require('./terminal.cjs')

exports.all = () => require('../endpoints.json')

/** Those that a word is about: part of a name, of the Chinese title or of a path, or a code of WeChat's that they answer. */
exports.about = (word) => {
  const wanted = word.toLowerCase()
  if (/^-?\d+$/.test(wanted)) return exports.all().filter(({ codes }) => codes.some(({ code }) => String(code) === wanted))
  return exports.all().filter((endpoint) => ['name', 'title', 'english', 'cloud', 'path'].some((field) => String(endpoint[field] || '').toLowerCase().includes(wanted)))
}

/** What a function may be called by: our name, and those of WeChat's two that are no other's. */
exports.namesOf = ({ name, english, cloud }) => [name, ...[english, cloud].filter((other) => other && other !== name && timesUsed()[other] === 1)]

let times
function timesUsed() {
  if (times) return times
  times = {}
  for (const { english, cloud } of exports.all()) for (const name of new Set([english, cloud])) times[name] = (times[name] || 0) + 1
  return times
}

/** The one with this name: ours, or one of WeChat's two. Thrown is what tells the user which one he meant. */
exports.named = (name) => {
  const all = exports.all()
  const own = all.find((endpoint) => endpoint.name === name)
  if (own) return own
  const others = all.filter(({ english, cloud }) => english === name || cloud === name)
  if (others.length === 1) return others[0]
  if (others.length > 1) throw new Usage(`叫 ${name} 的有 ${others.length} 个，请写全名：${others.map((endpoint) => endpoint.name).join('、')}`, 'call')
  const { meant } = require('../cjs/near.js')
  const known = all.map((endpoint) => endpoint.name)
  const leaf = known.filter((one) => one.split('.').pop() === name)
  const right = leaf.length > 0 ? leaf.slice(0, 5).join('、') : meant(name, known)
  throw new Usage(`没有函数 ${name}：${right ? `是不是 ${right}？` : '用 weixin-openapi functions 找一找'}`, 'call')
}
