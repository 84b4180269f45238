// A program in a process of its own, whose last line is the report.

import { spawn } from 'node:child_process'

const TIMEOUT = 120_000

/** @param {string} binary @param {string[]} args @param {import('node:child_process').SpawnOptions} options */
export async function reportOf(binary, args, options) {
  const { code, output } = await ended(binary, args, options)
  const last = output.trim().split('\n').pop()
  try {
    return JSON.parse(last)
  } catch {
    throw new Error(`${[binary, ...args].join(' ')} ended with ${code}:\n${output}`)
  }
}

/** What it printed, all of it. */
export function ended(binary, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: TIMEOUT, ...options })
    let output = ''
    for (const stream of [child.stderr, child.stdout]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }))
  })
}
