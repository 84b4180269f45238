'use strict'

// The package, told to use fetch.

const ours = require('./ours.cjs')

exports.open = (base) => ours.open(base, { transport: 'fetch' })
