module.exports = {
  baseDir: __dirname,
  requireFn: require,
}
