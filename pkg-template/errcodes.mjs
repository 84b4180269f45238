// weixin-openapi/errcodes for import.
import { explainer } from './esm/explain.js'
import { high } from './esm/high.js'
import { low } from './esm/low.js'
import { errcodes } from './esm/words.js'

export const explain = explainer(errcodes, low, high)
