// Whether core and loader are of one build. Half of an update, or a file that a tool left behind, would otherwise fail in ways that say nothing.

import { build } from './namespaces.js'

const SECTION = 'build'

/** The module, if it is the one that this loader was made for. */
export function ofThisBuild(wasmModule) {
  const [section] = WebAssembly.Module.customSections(wasmModule, SECTION)
  const its = section === undefined ? '没有编号' : String.fromCharCode(...new Uint8Array(section))
  if (its === build) return wasmModule
  throw new Error(
    `weixin-openapi 的 weixin.wasm（${its}）与 JavaScript（${build}）不是同一次构建的：` +
      '请重新安装 weixin-openapi；若 weixin.wasm 是自己复制到打包产物旁边的，请重新复制'
  )
}
