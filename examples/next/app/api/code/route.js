import { weixin } from '../../../lib/weixin.js'

// 商品的小程序码：/api/code?id=42
export async function GET(request) {
  const id = new URL(request.url).searchParams.get('id')
  const image = await weixin.wxacode.getUnlimited({ scene: `id=${id}`, page: 'pages/index/index' })
  if (image.code) return Response.json({ code: image.code, msg: image.msg }, { status: 400 }) // 成功时是图片的字节，没有 code
  return new Response(image, { headers: { 'content-type': 'image/jpeg' } })
}
