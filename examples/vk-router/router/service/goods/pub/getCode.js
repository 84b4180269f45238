'use strict'

module.exports = {
  /**
   * 商品的小程序码，可以直接放进 <image :src="res.image">
   * @url goods/pub/getCode
   * @param {String} goods_id
   */
  main: async (event) => {
    const { data = {}, util } = event
    const { vk } = util

    const image = await vk.openapi.weixin.wxacode.getUnlimited({ scene: `id=${data.goods_id}`, page: 'pages/index/index' })
    if (image.code) return { code: image.code, msg: image.msg } // 成功时是图片的字节，没有 code
    return { code: 0, msg: '', image: `data:image/jpeg;base64,${image.toString('base64')}` }
  },
}
