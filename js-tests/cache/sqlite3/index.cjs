'use strict'

// The package `sqlite3`, as much of it as Keyv's store uses, over SQLite compiled to WebAssembly: the original is a native addon,
// which would have to be fetched or compiled when it is installed. SQL, files and locks are SQLite's own.

const sqlite = require('node-sqlite3-wasm')

exports.Database = class Database {
  constructor(filename, opened) {
    this.database = undefined
    this.later(opened, () => {
      this.database = new sqlite.Database(filename)
    })
  }

  all(sql, ...rest) {
    const done = rest.pop()
    this.later(done, () => this.database.all(sql, rest.flat()))
  }

  configure() {}

  close(done) {
    this.later(done, () => this.database.close())
  }

  later(done, run) {
    setImmediate(() => {
      let result
      try {
        result = run()
      } catch (error) {
        return done(error)
      }
      done(null, result)
    })
  }
}
