// Photos and PDF for a department's system. Without `part` the field is a list with one row a file, in the names of `as`; with
// `part` it is that part of its one file. Bytes are written in base64 (RFC 4648), or lie beside the delivery under the name `placed`
// (connectors of kind file). Files are never read from a department.
import { z } from 'zod'
import type { Conversion, Value } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'

/** A file as it is delivered. */
export interface SentFile {
  name: string
  mediaType: string
  bytes: number
  /** In hexadecimal. */
  sha256: string
  content: Uint8Array
  /** Its name beside the delivery, the same at every attempt. */
  placed: string
}

const PARTS = ['name', 'mediaType', 'bytes', 'sha256', 'content', 'placed'] as const
type Part = (typeof PARTS)[number]
/** Of a row, unless `as` says otherwise. */
const IN_A_ROW = PARTS.filter((part) => part !== 'placed')

const options = z.strictObject({
  /** For a system that takes one file: this part of it. */
  part: z.enum(PARTS).optional(),
  /** For a field that takes the part of several files: what stands between. */
  separator: z.string().min(1).max(10).optional(),
  /** The department's names for the parts of a row; parts that are left out are not sent. */
  as: z
    .partialRecord(z.enum(PARTS), z.string().min(1).max(100))
    .refine((names) => Object.keys(names).length > 0, 'at least one part')
    .optional(),
})
type Options = z.infer<typeof options>

/** The check of a value without its files: whether the system takes them, and so many. */
export const file: NamedConversion<Options> = {
  name: 'file',
  options,
  read: () => problem('files are not read from a department'),
  write: (value, { part, separator }) =>
    part !== undefined && separator === undefined && String(value).includes(' ')
      ? problem('the system takes one file')
      : converted(value),
}

const TAKES_NONE = 'the system takes no files'

/** Null if the system takes the value's files as it is declared. */
export function filesFault(convert: Conversion | undefined, count: number): string | null {
  if (convert?.name !== 'file') return TAKES_NONE
  return convert.part !== undefined && convert.separator === undefined && count > 1 ? 'the system takes one file' : null
}

/** The system gets the files themselves beside the delivery. */
export function placesFiles(convert: Conversion | undefined): boolean {
  if (convert?.name !== 'file') return false
  const { part, as = {} } = options.safeParse(withoutName(convert)).data ?? {}
  return part === undefined ? as.placed !== undefined : part === 'placed'
}

const withoutName = ({ name: _, ...given }: Conversion) => given

const partOf = (sent: SentFile, part: Part): Value =>
  part === 'content' ? Buffer.from(sent.content).toString('base64') : sent[part]

export type WrittenFiles = { ok: true; value: Value | null | Record<string, Value>[] } | { ok: false; problem: string }

export function writeFiles(convert: Conversion | undefined, files: readonly SentFile[]): WrittenFiles {
  const fault = files.length === 0 && convert?.name === 'file' ? null : filesFault(convert, files.length)
  if (fault !== null) return { ok: false, problem: fault }
  const { part, separator, as = {} } = options.parse(withoutName(convert as Conversion))
  const [first, ...others] = files
  if (part !== undefined && first && others.length > 0)
    return { ok: true, value: files.map((sent) => partOf(sent, part)).join(separator) }
  if (part !== undefined) return { ok: true, value: first ? partOf(first, part) : null }
  const names = Object.keys(as).length > 0 ? (Object.entries(as) as [Part, string][]) : IN_A_ROW.map((p) => [p, p] as const)
  return { ok: true, value: files.map((sent) => Object.fromEntries(names.map(([p, name]) => [name, partOf(sent, p)]))) }
}
