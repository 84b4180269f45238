'use strict'

// Who is measured. Each file gives open(base): the calls that it can make, as functions without arguments but those named here,
//   send() link() code(size) image(base64) phone(sample)
// each of which resolves with the answer or rejects. What one cannot do is said in `lacks`, for the report; one that waits between calls gets a
// part of them in those rows that are made one after another. `isColdOnly`: it differs from another in nothing but its start. `catalogue`: it is
// our package with so many functions, which `cargo xtask bench` makes.

exports.contestants = [
  { name: 'ours', title: '本包' },
  { name: 'ours-node', title: '本包（transport: \'node\'）' },
  { name: 'ours-fetch', title: '本包（transport: \'fetch\'）' },
  { name: 'ours-inline', title: '本包（/inline）', isColdOnly: true },
  { name: 'ours-57', title: '本包（目录里只有 57 个函数）', file: './ours.cjs', isColdOnly: true, catalogue: 57 },
  { name: 'http', title: '手写的 http', lacks: { code: '没有写', image: '没有写', phone: '没有解密' } },
  { name: 'fetch', title: '裸 fetch', lacks: { phone: '没有解密' } },
  { name: 'twin', title: '孪生（bench/twin.js）' },
  { name: 'co-wechat-api', title: 'co-wechat-api', lacks: { image: '没有这个接口', phone: '没有解密' } },
  { name: 'node-easywechat', title: 'node-easywechat' },
  { name: 'wx-server-sdk', title: 'wx-server-sdk', part: 0.02, lacks: { code: '应答经过腾讯云的网关，格式不同', image: '请求经过腾讯云的网关，格式不同', phone: '只能由云开发的网关解密' } },
].map((contestant) => Object.assign({ file: `./${contestant.name}.cjs` }, contestant))

exports.contestant = (name) => exports.contestants.find((contestant) => contestant.name === name)
