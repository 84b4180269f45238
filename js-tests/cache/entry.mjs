// An entry of the built package by its name, the way require() finds it.

import { folder, require } from '../support/weixin.mjs'

export const entry = (name) => require(`${folder}/cache/${name}.cjs`)
