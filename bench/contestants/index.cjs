'use strict'

// Who is measured. Each file gives open(base): the calls that it can make, as functions without arguments but those named here,
//   send() link() code(size) image(base64) phone(sample)
// each of which resolves with the answer or rejects. What one cannot do is said in `lacks`, for the report; one that waits between calls gets a
// part of them in those rows that are made one after another.

exports.contestants = [
  { name: 'ours', title: '本包', file: './ours.cjs' },
  { name: 'ours-node', title: '本包（transport: \'node\'）', file: './ours-node.cjs' },
  { name: 'fetch', title: '裸 fetch', file: './fetch.cjs', lacks: { phone: '没有解密' } },
  { name: 'twin', title: '孪生（bench/twin.js）', file: './twin.cjs' },
  { name: 'co-wechat-api', title: 'co-wechat-api', file: './co-wechat-api.cjs', lacks: { image: '没有这个接口', phone: '没有解密' } },
  { name: 'node-easywechat', title: 'node-easywechat', file: './node-easywechat.cjs' },
  { name: 'wx-server-sdk', title: 'wx-server-sdk', file: './wx-server-sdk.cjs', part: 0.02, lacks: { code: '应答经过腾讯云的网关，格式不同', image: '请求经过腾讯云的网关，格式不同', phone: '只能由云开发的网关解密' } },
]

exports.contestant = (name) => exports.contestants.find((contestant) => contestant.name === name)
