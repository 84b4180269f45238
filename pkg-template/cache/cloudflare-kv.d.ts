export * from './cloudflare-kv.cjs'
