// weixin-openapi/upload for import.
export { uploadMedia } from './esm/uploading.js'
