// weixin-openapi/paging for import.
export { items, pages } from './esm/paging.js'
