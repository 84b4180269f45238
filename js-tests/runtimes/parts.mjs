// What a server uses beside plain calls, and what the package has in files of its own: message push, and signatures with the SM algorithms.

/** @param {{ make: Function, facts: object, push: { createPush: Function } }} given */
export const parts = [
  ['a push is opened and answered', async ({ facts: { pushed }, push: { createPush } }) => {
    const push = createPush(pushed.account)
    const { message, msg } = await push.open(pushed.request)
    if (!message || message.Content !== pushed.content) throw new Error(msg)
    if (!push.reply(message, '好').includes('<MsgSignature>')) throw new Error('the reply is not signed')
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
