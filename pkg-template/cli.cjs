#!/usr/bin/env node
'use strict'

// The command weixin-openapi. Nothing else loads this file, and it loads the code of the one command that was typed.

require('./requirement.cjs')
const { run } = require('./cli/run.cjs')

run(process.argv.slice(2))
