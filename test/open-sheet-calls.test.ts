// How much code a reader follows to understand a verb: from openSheet, the functions of gateway/ that receive the dependencies.
// TypeScript's own language server gives the calls. A function counts once; a call back into a module left before is a return.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const MOST_FUNCTIONS = 18
const MOST_RETURNS = 4
/** The most lines of a function. */
const LONGEST = 60

const root = join(import.meta.dirname, '..')

interface Position {
  line: number
  character: number
}
interface Item {
  name: string
  uri: string
  range: { start: Position; end: Position }
  selectionRange: { start: Position }
}
interface OutgoingCall {
  to: Item
  fromRanges: { start: Position }[]
}

/** A client of `tsc --lsp` that sends one request at a time. */
function startServer() {
  const server: ChildProcess = spawn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--lsp', '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let read = Buffer.alloc(0)
  let last = 0
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const write = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  server.stdout?.on('data', (chunk: Buffer) => {
    read = Buffer.concat([read, chunk])
    for (;;) {
      const head = /Content-Length: (\d+)\r\n\r\n/.exec(read.toString('latin1'))
      const end = head ? head.index + head[0].length + Number(head[1]) : 0
      if (!head || read.length < end) return
      const message = JSON.parse(read.subarray(head.index + head[0].length, end).toString())
      read = read.subarray(end)
      if (message.method !== undefined && message.id !== undefined) write({ id: message.id, result: null })
      else if (message.error) waiting.get(message.id)?.reject(new Error(message.error.message))
      else waiting.get(message.id)?.resolve(message.result)
    }
  })
  const ask = <T>(method: string, params: object): Promise<T> => {
    const answer = Promise.withResolvers<unknown>()
    waiting.set(++last, answer)
    write({ id: last, method, params })
    return answer.promise as Promise<T>
  }
  return { ask, tell: (method: string, params: object) => write({ method, params }), stop: () => server.kill() }
}

let server: ReturnType<typeof startServer>
beforeAll(async () => {
  server = startServer()
  await server.ask('initialize', { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities: {} })
  server.tell('initialized', {})
})
afterAll(() => server.stop())

const fileOf = (item: Item) => relative(root, fileURLToPath(item.uri))
const moduleOf = (item: Item) => fileOf(item).split('/')[1] ?? ''

/** One of its parameters is the dependencies, or the database itself. */
function receivesDependencies(item: Item): boolean {
  const lines = readFileSync(fileURLToPath(item.uri), 'utf8').split('\n')
  const { start, end } = item.range
  const text = lines.slice(start.line, end.line + 1).join('\n')
  const parameters = /\(([\s\S]*?)\)\s*(?::[^=]*?)?(?:\{|=>)/.exec(text)?.[1] ?? ''
  return /\bdeps\b|Deps\b|\bDatabase\b|\bHub\b/.test(parameters)
}

async function itemAt(file: string, name: string): Promise<Item> {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  const at = text.indexOf(`function ${name}(`) + 'function '.length
  const line = text.slice(0, at).split('\n').length - 1
  const uri = pathToFileURL(path).href
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } })
  const character = at - text.lastIndexOf('\n', at) - 1
  const [item] = await server.ask<Item[]>('textDocument/prepareCallHierarchy', {
    textDocument: { uri },
    position: { line, character },
  })
  if (!item) throw new Error(`there is no function ${name} in ${file}`)
  return item
}

interface Read {
  functions: Item[]
  /** Modules in the order in which calls enter them. */
  entered: string[]
}

/** Visits functions in reading order. */
async function walk(item: Item, read: Read): Promise<void> {
  read.functions.push(item)
  const calls = await server.ask<OutgoingCall[] | null>('callHierarchy/outgoingCalls', { item })
  const at = ({ fromRanges }: OutgoingCall) => (fromRanges[0]?.start.line ?? 0) * 1000 + (fromRanges[0]?.start.character ?? 0)
  for (const { to } of (calls ?? []).toSorted((a, b) => at(a) - at(b))) {
    if (!fileOf(to).startsWith('gateway/') || !receivesDependencies(to)) continue
    if (read.functions.some((f) => f.uri === to.uri && f.name === to.name)) continue
    if (moduleOf(to) !== moduleOf(item)) read.entered.push(moduleOf(to))
    await walk(to, read)
  }
}

test('openSheet is understood within eighteen functions and four returns to a module', { timeout: 120_000 }, async () => {
  const read: Read = { functions: [], entered: ['filling'] }
  await walk(await itemAt('gateway/filling/sheet/open-sheet.ts', 'openSheet'), read)
  const names = read.functions.map((f) => f.name)
  // Functions that the walk must find, as proof that it still works.
  expect(names).toEqual(expect.arrayContaining(['readSubjects', 'openRequests', 'prefill', 'decidedValues']))
  const long = read.functions.filter(({ range }) => range.end.line - range.start.line >= LONGEST)
  expect(long.map((f) => f.name)).toEqual([])
  expect(names.length, names.join(', ')).toBeLessThanOrEqual(MOST_FUNCTIONS)
  const returns = read.entered.filter((module, i, all) => all.indexOf(module) < i)
  expect(returns.length, read.entered.join(', ')).toBeLessThanOrEqual(MOST_RETURNS)
})
