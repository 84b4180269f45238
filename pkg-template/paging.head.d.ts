import * as w from './index.cjs'

/**
 * 翻页：一项一项地给出全部结果，取完一页才取下一页。
 *
 * 哪一页失败，就在那里抛出 {@link PagingError}；它的 `params` 是那一页的参数，传回来就从那里继续。中途 `break` 就不再请求。
 *
 * @param weixin `weixin` 对象。
 * @param name 函数的名字，编辑器会列出能翻页的。
 * @param params 函数的参数；从哪里开始、一页多少项可以不填，从头开始，一页取微信允许的最多。
 * @example
 * const { items } = require('weixin-openapi/paging')
 * for await (const openid of items(weixin, 'h5.user.getList')) console.log(openid)
 */
export declare function items<Name extends keyof Paged>(
  weixin: w.Weixin,
  name: Name,
  ...params: Given<Paged[Name]['params']>
): AsyncGenerator<Paged[Name]['item'], void, undefined>

/**
 * 翻页：一页一页地给出结果，每一页都是成功的结果，样子与调用函数得到的一样。其余与 {@link items} 相同。
 *
 * @example
 * const { pages } = require('weixin-openapi/paging')
 * for await (const page of pages(weixin, 'order.getOrderList', { page_size: 50 })) await save(page.order_list)
 */
export declare function pages<Name extends keyof Paged>(
  weixin: w.Weixin,
  name: Name,
  ...params: Given<Paged[Name]['params']>
): AsyncGenerator<Paged[Name]['page'], void, undefined>

/** 哪一页失败了，或者名字写错了。 */
export interface PagingError extends w.WeixinError {
  /** 那一页的结果，与调用函数得到的一样。不可枚举。 */
  readonly result: w.Failure
  /** 那一页的参数：`items(weixin, name, error.params)` 从这一页继续。不可枚举。 */
  readonly params: any
}

interface Paging<Params, Filled, Result, Path> {
  params: Omit<Params, Filled & keyof Params> & Partial<Pick<Params, Filled & keyof Params>>
  page: Extract<Result, { code: 0 }>
  item: Item<Extract<Result, { code: 0 }>, Path>
}

// Parameters may be left out where none is required.
type Given<Params> = {} extends Params ? [params?: Params] : [params: Params]

type Item<Page, Path> = Path extends [infer First, infer Second]
  ? One<Field<Field<Page, First>, Second>>
  : Path extends [infer Only]
  ? One<Field<Page, Only>>
  : never
type Field<Value, Name> = Name extends keyof NonNullable<Value> ? NonNullable<Value>[Name] : never
type One<List> = NonNullable<List> extends ReadonlyArray<infer Item> ? Item : never
