// Stands in for the framework's module in the README: a router that calls WeChat as services do.

exports.createInstance = () => ({
  openapi: {},
  async router({ event, vk }) {
    const { code, openid } = await vk.openapi.weixin.auth.code2Session({ js_code: event.js_code })
    return { code, openid }
  },
})
