// What a server uses beside plain calls, and what the package has in files of its own: message push, paging, upload in parts, and signatures with
// the SM algorithms.

/** @param {{ make: Function, weixin: object, facts: object, createPush: Function, items: Function, uploadMedia: Function }} given */
export const parts = [
  ['a push is opened and answered', async ({ facts: { pushed }, createPush }) => {
    const push = createPush(pushed.account)
    const { message, msg } = await push.open(pushed.request)
    if (!message || message.Content !== pushed.content) throw new Error(msg)
    if (!push.reply(message, '好').includes('<MsgSignature>')) throw new Error('the reply is not signed')
  }],

  ['orders come one by one, page after page', async ({ weixin, items }) => {
    const ids = []
    for await (const order of items(weixin, 'order.getOrderList', { page_size: 3 })) ids.push(order.transaction_id)
    if (ids.length !== 8 || new Set(ids).size !== 8) throw new Error(ids.join())
  }],

  ['a video goes up in parts', async ({ weixin, uploadMedia }) => {
    const media = new Uint8Array(5 * 1024 * 1024 + 7)
    media.set([0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x70, 0x34, 0x32]) // as an MP4 begins
    const sent = []
    const answer = await uploadMedia(weixin, { media, media_name: '我的演艺 - 第1集', onProgress: (progress) => sent.push(progress.sent) })
    if (answer.code !== 0 || sent.join() !== '5242880,5242887') throw new Error(answer.msg || sent.join())
    const { media_info } = await weixin.minidrama.getMedia({ media_id: answer.media_id })
    if (media_info.file_size !== '5242887') throw new Error(JSON.stringify(media_info))
  }],

  // By the tokens that are there already: what WeChat sees of them is counted.
  ['a call is encrypted and signed with AES and RSA, and its answer opened', async ({ make, weixin, facts: { signing, codes, phone } }) => {
    const access_token = await weixin.auth.getAccessToken()
    const answer = await make({ signing }).decrypt.getPhoneNumber({ code: codes.phone, access_token })
    if (answer.code !== 0 || answer.phone !== phone || answer._n) throw new Error(answer.msg || JSON.stringify(answer))
  }],
  ['a call is encrypted and signed with the SM algorithms, and its answer opened', async ({ make, weixin, facts: { signing, officialAccount: { appid } } }) => {
    const access_token = await weixin.h5.auth.getAccessToken()
    const answer = await make({ signing }).h5.openApi.clearQuota({ appid, access_token })
    if (answer.code !== 0 || answer._n) throw new Error(answer.msg || JSON.stringify(answer))
  }],
]
