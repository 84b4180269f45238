'use strict'

// run.cjs <folder of a cloud function> <address of the local WeChat> <event>: one call of the function, as uniCloud would make it. Prints its result.

const { fetchOf, uniCloudOf } = require('./host.cjs')

const [folder, local, event] = process.argv.slice(2)

global.uniCloud = uniCloudOf(local)
if (global.fetch) global.fetch = fetchOf(local, global.fetch)

const { main } = require(folder)

main(JSON.parse(event), {}).then(
  (result) => console.log(JSON.stringify(result)),
  (error) => {
    console.error(error)
    process.exitCode = 1
  }
)
