// Where a request is an object: uniCloud's URL-invoked functions and cloud objects, Tencent SCF, Aliyun FC, and what is like them.

import { bytesOfBase64 } from './base64.js'
import { serve } from './serve.js'
import { decode } from '../loader/bytes-of.js'

export const unicloud = (push, receive) =>
  async function handle(event, context) {
    const cloudObject = this && typeof this.getHttpInfo === 'function'
    const given = asObject(cloudObject ? this.getHttpInfo() : event)
    const { status, type, body } = await serve(push, receive, {
      method: methodOf(given),
      query: queryOf(given),
      path: given.path || given.rawPath,
      body: () => (given.isBase64Encoded === true && typeof given.body === 'string' ? bytesOfBase64(given.body) : given.body),
      args: [event, context],
      request: given,
    })
    return { mpserverlessComposedResponse: true, isBase64Encoded: false, statusCode: status, headers: { 'content-type': type }, body }
  }

// Aliyun FC hands it over as JSON in bytes.
function asObject(event) {
  if (typeof event === 'string' || ArrayBuffer.isView(event)) {
    try {
      return Object(JSON.parse(typeof event === 'string' ? event : decode(event)))
    } catch (error) {
      return {}
    }
  }
  return Object(event)
}

function methodOf({ httpMethod, requestContext, method, body }) {
  const { http } = Object(requestContext)
  const found = httpMethod || Object(http).method || Object(requestContext).httpMethod || method
  return typeof found === 'string' ? found.toUpperCase() : body ? 'POST' : 'GET'
}

// Some have it as an object under one of three names, others as it was in the address.
function queryOf(event) {
  const { queryStringParameters, queryString, queryParameters, rawQueryString, rawQuery } = event
  const objects = [queryStringParameters, queryParameters, queryString]
  const found = objects.find((query) => typeof query === 'object' && query !== null && Object.keys(query).length > 0)
  if (found) return found
  const text = [rawQueryString, rawQuery, queryString].find((query) => typeof query === 'string' && query)
  return text ? `?${text}` : {}
}
