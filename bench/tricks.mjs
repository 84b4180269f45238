// What was done for a quick start, and what was not: each with what it earns of the processor time to a first answer (transport 'node'), measured
// when it was decided. What earns less than a twentieth and makes the package harder to read is not done.

export const tricks = [
  ['只用最早的 WebAssembly 指令', '留下', 'Node.js 12 从 61 到 33 ms，14 从 35.5 到 31：它们的快速编译器不认识 memory.copy 与饱和取整，整个函数会交给慢的那个。代价 2 KB'],
  ['wasm-opt 的一串步骤（合并相似的函数、flatten、rereloop、-Oz）', '留下', '比只用 -Oz：Node.js 12 从 44 到 31 ms，其余 0.2 至 1.7 ms，小 4 KB（gzip 3.8 KB）'],
  ['opt-level z', '留下', 's 大 10 KB，慢 0.5 至 1 ms；2 超过预算的大小'],
  ['Node.js 12 至 17 只在编译的那一刻惰性编译', '留下', '比一次编译整个模块：Node.js 12 少 4.4 ms，14 少 1.4 ms，16 相同而少占内存；连验证也推迟，再少 0.8 ms'],
  ['没有别人用 undici 时由 http 发出', '留下', 'Node.js 18 至 26 各约 40 ms，每次调用的 CPU 少一半'],
  ['符合格式的 appid 和 appsecret 不逐条对照', '留下', '0.5 至 0.8 ms'],
  ['加载器缩短名字、去掉空白', '去掉', '只有 0.3 至 0.7 ms（1 % 至 2 %）；现在名字与行都能读。包大 44 KB，运行时不付'],
  ['导入的名字缩成 i0、i1……', '去掉', '不到 0.1 ms；现在是 __wbg_begin 这样的名字，只去掉了散列'],
  ['Node.js 18 上的惰性编译', '没有做', '反而多 3.5 ms：逐个编译的固定开销比编译整个模块还贵'],
  ['把入口、检查版本的一小段、node 传输与根上的目录并成一个文件', '没有做', '每个 0.3 至 0.5 ms（1 % 至 1.5 %）'],
  ['很少用的部分另放一个文件', '没有做', '少解析 20 KB，0.7 ms（2.5 %），而 import 的那一份做不到'],
  ['V8 的代码缓存', '没有做', '只对同一个版本的 V8 有效，要随包带上每个版本的，或写在云函数的磁盘上'],
]
