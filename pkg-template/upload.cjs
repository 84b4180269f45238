'use strict'

// weixin-openapi/upload for require().

exports.uploadMedia = require('./cjs/uploading.js').uploadMedia
