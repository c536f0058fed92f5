// One operation of a file exchange: files to read, a file to write, a file that answers.
import { z } from 'zod'

const relativeFile = z
  .string()
  .regex(/^[^/\\\0][^\\\0]*$/, 'a file is named from the exchange folder on')
  .refine((text) => !text.split('/').some((part) => part === '..' || part === ''), 'a file may not climb with ..')

const layout = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      start: z.number().int().min(1).describe('Place of its first byte (or character), counted from 1'),
      length: z.number().int().min(1).max(10_000),
      align: z.enum(['left', 'right']).default('left').describe('Where a shorter value stands when it is written'),
    }),
  )
  .min(1)

export type FileLayout = z.output<typeof layout>

/** The format of a file's content. */
const content = {
  format: z.enum(['csv', 'xlsx', 'fixed', 'xml', 'json']),
  encoding: z.enum(['UTF-8', 'GB18030', 'GBK']).default('UTF-8').describe('A byte order mark of UTF-8 goes before it'),
  delimiter: z.string().length(1).default(',').describe('csv'),
  sheet: z.string().min(1).optional().describe('xlsx: name of the sheet; without it the first'),
  layout: layout.optional().describe('fixed: the columns'),
  measure: z.enum(['bytes', 'characters']).default('bytes').describe('fixed: what start and length count'),
}

const hasLayout = (operation: { format: string; layout?: unknown }) =>
  (operation.format === 'fixed') === (operation.layout !== undefined)
const LAYOUT = '`format: fixed` and `layout` go together'

const reading = {
  files: relativeFile.describe('out/tasks-*.csv; * stands for part of a file name'),
  ...content,
  skip: z.number().int().min(0).max(1000).default(0).describe('Lines before the header (fixed: before the first row)'),
  watermark: z
    .enum(['name', 'changed'])
    .default('name')
    .describe('name: files come with growing names. changed: a file that changes is read again'),
}

/** Files that are read as often as needed. */
export const fileRead = z.strictObject(reading).refine(hasLayout, LAYOUT)

const suffix = z.string().regex(/^\.[\w.-]{1,20}$/, 'a suffix begins with a dot')

/** Files that are consumed: once, by one instance of the hub, and only when complete. */
export const fileTake = z
  .strictObject({
    ...reading,
    ready: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('named') }).describe('The department gives a file its name when it is whole'),
        z
          .strictObject({ kind: z.literal('settled'), seconds: z.number().positive().max(3600).default(10) })
          .describe('Size and time stayed the same for so long'),
        z
          .strictObject({ kind: z.literal('marker'), suffix: suffix.default('.ok') })
          .describe('Another file with this suffix says so'),
      ])
      .default({ kind: 'named' })
      .describe('How it shows that a file is whole; names that end in .tmp, .part, .filepart or begin with a dot never are'),
    finish: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('keep') }).describe('It stays, and the watermark says that it was read'),
        z.strictObject({ kind: z.literal('move'), to: relativeFile.describe('A folder, from the exchange folder on: out/done') }),
        z
          .strictObject({ kind: z.literal('acknowledge'), suffix: suffix.default('.ack') })
          .describe('It stays, and a file beside it says how many rows were read'),
      ])
      .default({ kind: 'keep' })
      .describe('What becomes of a file that was read; but for `keep` it is claimed first, so that no two instances take it'),
    claimSeconds: z
      .number()
      .int()
      .min(10)
      .max(86_400)
      .default(300)
      .describe('After so long without a sign of life of the instance that claimed it, another takes a file over'),
  })
  .refine(hasLayout, LAYOUT)

export const fileWrite = z
  .strictObject({
    file: relativeFile.describe('in/${deliveryId}.csv'),
    ...content,
    attachments: relativeFile
      .optional()
      .describe('Folder of the photos and PDF that fields name by the part `placed`; without it that of `file`'),
    root: z.string().min(1).default('report').describe('xml: the name of the outermost element'),
    columns: z.record(z.string(), z.string()).describe('Column -> template; the fields of the form follow'),
  })
  .refine(hasLayout, LAYOUT)

export const fileFind = z
  .strictObject({
    file: relativeFile.describe('ack/${deliveryId}.json'),
    ...content,
    skip: reading.skip,
    waiting: z.array(relativeFile).default([]).describe('While one of these exists the department has the delivery before it'),
  })
  .refine(hasLayout, LAYOUT)

export type FileRead = z.output<typeof fileRead>
export type FileTake = z.output<typeof fileTake>
export type FileWrite = z.output<typeof fileWrite>
export type FileFind = z.output<typeof fileFind>
