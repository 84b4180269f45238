// What a server uses beside plain calls, and what the package has in files of its own: message push, and signatures with the SM algorithms.

/** @param {{ make: Function, facts: object, push: { createPush: Function } }} given */
export const parts = [
  ['a push is opened and answered', async ({ facts: { pushed }, push: { createPush } }) => {
    const push = createPush(pushed.account)
    const { message, msg } = await push.open(pushed.request)
    if (!message || message.Content !== pushed.content) throw new Error(msg)
    if (!push.reply(message, '好').includes('<MsgSignature>')) throw new Error('the reply is not signed')
  }],

  ['a request is encrypted and signed with the SM algorithms', async ({ make, facts: { smKeys } }) => {
    const sent = []
    const fetch = async (url, init) => {
      sent.push(init)
      const text = '{"errcode":40234,"errmsg":"invalid signature"}'
      return { status: 200, headers: { get: (name) => (name === 'content-type' ? 'application/json' : null) }, text: async () => text, arrayBuffer: async () => bytesOf(text) }
    }
    const weixin = make({ fetch, transport: undefined, retries: 0, signing: smKeys })
    const { code, msg } = await weixin.request({ url: 'wxa/getuserriskrank', data: { openid: 'oSecret' }, access_token: 'TOKEN', signing: true })
    if (code !== 40234) throw new Error(`${code} ${msg}`)
    const { headers, body } = sent[0]
    const text = typeof body === 'string' ? body : String.fromCharCode(...body)
    if (headers['wechatmp-serial'] !== smKeys.asymmetricKey.sn || !headers['wechatmp-signature']) throw new Error(JSON.stringify(headers))
    if (text.includes('oSecret') || !text.includes('authtag')) throw new Error(text)
  }],
]

const bytesOf = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer
