// Cloudflare Workers compile bytes while they start, and never again: entries that bring theirs as text do so as soon as they are loaded.

/** Compiles the modules of an entry; `name` is the entry's, and `other` that of the one which needs nothing compiled. */
export function compiledAtStart(name, other, ...modules) {
  try {
    return modules.map((module) => module())
  } catch (error) {
    throw new Error(
      `${name} 在 Cloudflare Workers 里只能在启动时加载（compatibility_date 不早于 2025-06-01）：请在一启动就会执行的文件里 import 它` +
        `（Nitro 的 plugins 目录，而不是按需加载的路由），或改用 '${other}'（Nitro 要打开 experimental.wasm）`
    )
  }
}
