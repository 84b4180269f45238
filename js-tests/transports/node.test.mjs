// What holds with fetch holds with the transport on Node.js's own modules: the same tests once more.

process.env.WEIXIN_TRANSPORT = 'node'

for (const suite of ['tokens/transport', 'faults/faults', 'functions/wxacode', 'functions/security', 'functions/request']) {
  await import(`../${suite}.test.mjs`)
}
