'use strict'

// Stands in for the common module vk-unicloud: as much of its router as its documents have. Node.js 12 reads this file.

const path = require('path')

exports.createInstance = ({ baseDir, requireFn }) => ({
  openapi: { weixin: {} },
  router({ event, vk }) {
    const { main } = requireFn(path.join(baseDir, 'service', event.$url))
    return main({ data: event.data, util: { vk } })
  },
})
