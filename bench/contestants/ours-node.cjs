'use strict'

// The package with the transport that it brings for Node.js.

const ours = require('./ours.cjs')

exports.open = (base) => ours.open(base, { transport: 'node' })
