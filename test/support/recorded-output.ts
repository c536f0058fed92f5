// Searches the output that record-output.mjs recorded for forbidden content. Logs and replies: a personal number, a telephone, a
// resident's name, a token. Replies also: stack traces, SQL and addresses of machines (reliability: row 19).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createWorld, readDivisions } from '../../examples/departments/world/index.ts'

export interface Scan {
  processes: number
  logLines: number
  replies: number
  /** What was found, and where. */
  leaks: string[]
}

const PERSONAL = {
  'id number': /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/,
  telephone: /(?<![0-9A-Za-z.-])1[3-9]\d{9}(?![0-9A-Za-z.-])/,
  token: /eyJ[\w-]{10,}\.[\w-]{10,}|Bearer +[\w.~+/-]{20,}|yibiao-(?:session|login-\w+)=[\w-]{16,}/,
  password: /yibiao-(?:worker2?|officer|supervisor|auditor|admin)(?![\w-])/,
}
const INSIDE = {
  stack: /\bat .{1,120}\.[cm]?[jt]s:\d+|node:internal/,
  sql: /\b(?:select|insert into|update|delete from)\s[^"]*\b(?:from|values|set|where)\b|relation \\?"|duplicate key value|violates/i,
  host: /postgres(?:ql)?:\/\/|(?:127\.0\.0\.1|localhost|\[::1\]):\d|E(?:CONN|NOTFOUND|HOSTUNREACH)/,
}
/** GB/T 2260's 990101 is no real place. A number that begins so is a demo resident's, even with a wrong check digit. */
const DEMO_NUMBER = /(?<!\d)990101(?:19|20)\d{4,}/

function namesOfTheDemo(): Set<string> {
  const names = new Set<string>()
  // Two characters make a name, but also many a word.
  for (const residents of [1200, 10_400])
    for (const { name } of createWorld({ seed: 42, residents, divisions: readDivisions() }).residents)
      if (name.length >= 3) names.add(name)
  return names
}

function nameIn(text: string, names: ReadonlySet<string>): string | undefined {
  for (const [run] of text.matchAll(/[\u3400-\u9fff]{3,}/g))
    for (let at = 0; at + 3 <= run.length; at++)
      for (const length of [3, 4]) if (names.has(run.slice(at, at + length))) return run.slice(at, at + length)
  return undefined
}

export function scanRecorded(folder: string): Scan {
  const names = namesOfTheDemo()
  const scan: Scan = { processes: 0, logLines: 0, replies: 0, leaks: [] }
  const processes = new Set<string>()
  const leak = (what: string, text: string) => scan.leaks.push(`${what}: ${text.slice(0, 400)}`)
  const look = (text: string, said: string, more: Record<string, RegExp>) => {
    for (const [what, pattern] of Object.entries({ ...PERSONAL, 'demo number': DEMO_NUMBER, ...more }))
      if (pattern.test(said)) leak(what, text)
    const name = nameIn(said, names)
    if (name) leak('name', text)
  }
  for (const file of readdirSync(folder)) {
    const [process, kind] = file.split('.')
    if (process) processes.add(process)
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (!line) continue
      if (kind === 'log') {
        scan.logLines++
        look(line, line, {})
      } else {
        scan.replies++
        const { said, type } = JSON.parse(line) as { said: string; type: string }
        // A sign-in page is HTML and names the hub's own address.
        look(line, said, type.startsWith('text/html') ? { stack: INSIDE.stack, sql: INSIDE.sql } : INSIDE)
      }
    }
  }
  scan.processes = processes.size
  return scan
}
