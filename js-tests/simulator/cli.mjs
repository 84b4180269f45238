#!/usr/bin/env node
// The simulator as a command: npx weixin-openapi-simulator, or node js-tests/simulator/cli.mjs.

import { fail, readOptions } from './command/options.mjs'
import { greeting, lineOf } from './command/words.mjs'
import { startSimulator } from './index.mjs'

const options = readOptions(process.argv.slice(2))
const report = (call) => console.log(lineOf(call))

startSimulator({ ...options, keepCalls: false, onCall: report }).then((wechat) => {
  console.log(greeting(wechat))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => wechat.stop())
}, fail)
