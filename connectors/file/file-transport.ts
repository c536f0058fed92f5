// Deliveries to a department that exchanges files: sending places a file named after the delivery, so a repeat replaces itself.
// The answer is a file that the department writes later.
import { dirname } from 'node:path/posix'
import { because } from '../../schema/index.ts'
import { type CallResult, fault, type Transport } from '../capabilities/index.ts'
import type { PlacedFile } from '../contract.ts'
import type { FileFind, FileManifest, FileWrite } from '../language/index.ts'
import { fillText, type Parameters } from '../mapping/index.ts'
import { folderFault } from './folder-fault.ts'
import type { Apart } from './formats/reading.ts'
import { readRows } from './read-rows.ts'
import { readingOf } from './reading-of.ts'
import type { FileStorage } from './storage.ts'
import { deliveryBytes } from './write-delivery.ts'

export function fileSending(storage: FileStorage, answer: FileFind | undefined): Transport<FileWrite> {
  const waiting = answer?.waiting ?? []
  return {
    async call({ operation, parameters, files = [] }) {
      const name = fileName(operation.file, parameters)
      if (name === null || !files.every(({ placed }) => PLACED.test(placed)))
        return fault('refused', because('FILE_NAME_VALUE_UNFIT'))
      const bytes = await deliveryBytes(operation, parameters)
      if (typeof bytes === 'string') return fault('refused', bytes)
      return attempt(async () => {
        // Already sent: placing it again would only make the department read it again.
        const there = await firstExisting(storage, [operation.file, ...waiting], parameters)
        if (there) return fault('awaiting', because('NOT_ANSWERED_YET'))
        // Last, so that whoever finds it finds all that it names.
        await placeBeside(storage, operation.attachments ?? dirname(name), files)
        await storage.place(name, bytes)
        return fault('awaiting', because('NOT_ANSWERED_YET'))
      })
    },
    close: async () => {},
  }
}

const PLACED = /^[\w-]{1,130}\.\w{1,8}$/

async function placeBeside(storage: FileStorage, folder: string, files: readonly PlacedFile[]): Promise<void> {
  if (files.length > 0 && folder !== '.') await storage.ensure(folder)
  for (const { placed, content } of files)
    await storage.place(folder === '.' ? placed : `${folder}/${placed}`, Buffer.from(content))
}

export function fileFinding(storage: FileStorage, { limits }: FileManifest, apart?: Apart): Transport<FileFind> {
  return {
    async call({ operation, parameters }) {
      const name = fileName(operation.file, parameters)
      if (name === null) return fault('refused', because('FILE_NAME_VALUE_UNFIT'))
      return attempt(async () => {
        const answer = await storage.find(name)
        if (!answer) {
          const there = await firstExisting(storage, operation.waiting, parameters)
          return there ? fault('awaiting', because('NOT_ANSWERED_YET')) : fault('absent', because('NOT_SEEN'))
        }
        const reading = readingOf(operation, '$', limits, apart)
        for await (const row of readRows({ ...answer, bytes: () => storage.read(name) }, reading))
          return row.problem
            ? fault('unknown', because('FILE_UNREADABLE', { problem: row.problem }))
            : { kind: 'reply', body: row.value }
        return fault('unknown', because('ACKNOWLEDGEMENT_EMPTY'))
      })
    },
    close: async () => {},
  }
}

/** Delivery ids become file names: only letters, digits, - and _ are allowed. */
function fileName(template: string, parameters: Parameters): string | null {
  let safe = true
  const name = fillText(template, parameters, (value) => {
    const text = String(value)
    if (!/^[\w-]{1,120}$/.test(text)) safe = false
    return text
  })
  return safe && name !== undefined ? name : null
}

async function firstExisting(storage: FileStorage, templates: readonly string[], parameters: Parameters) {
  for (const template of templates) {
    const name = fileName(template, parameters)
    if (name !== null && (await storage.find(name))) return name
  }
  return null
}

async function attempt(work: () => Promise<CallResult>): Promise<CallResult> {
  try {
    return await work()
  } catch (error) {
    return folderFault(error)
  }
}
