// The local WeChat in a process of its own, so that its memory is not taken for the package's. Ends with its parent.

import { startSimulator } from '../simulator/index.mjs'

const wechat = await startSimulator({ keepCalls: false })
process.on('disconnect', () => wechat.stop().then(() => process.exit()))
process.send(wechat.url)
