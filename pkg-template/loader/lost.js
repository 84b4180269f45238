// A tool that copies a package for another place copies what it sees, which may be less than all of it.

/** What is thrown where neither the file of a core nor its text could be read: `error` is that of the text. */
export function lost(error, file, text) {
  if (error.code !== 'MODULE_NOT_FOUND') return error
  const missing = new Error(
    `weixin-openapi 的文件不全：${file} 和 ${text} 都找不到；多半是打包或部署工具没有带上它们：` +
      '请在打包工具里把 weixin-openapi 设为外部依赖（external），并把 node_modules/weixin-openapi 整个目录带上'
  )
  missing.code = error.code
  return missing
}
