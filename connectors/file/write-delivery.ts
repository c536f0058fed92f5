// One delivery as the file that the department picks up: fixed columns of the manifest, then the fields of the form.
import { stringify } from 'csv-stringify/sync'
import type { FileWrite } from '../manifest/index.ts'
import { fillText, type Parameters, plain } from '../mapping/index.ts'
import { encodeExactly } from '../encoding/index.ts'

/** The bytes, or the sentence that says why there are none. */
export function deliveryBytes({ format, encoding, delimiter, columns }: FileWrite, parameters: Parameters): Buffer | string {
  const fixed = Object.entries(columns).map(([name, template]) => [name, fillText(template, parameters) ?? ''] as const)
  const fields = Object.entries((parameters.fields ?? {}) as Record<string, unknown>)
  const clash = fields.find(([code]) => Object.hasOwn(columns, code))
  if (clash) return `the form has a field named like the column ${clash[0]}`
  const text =
    format === 'json'
      ? `${JSON.stringify({ ...Object.fromEntries(fixed), ...Object.fromEntries(fields) })}\n`
      : stringify([[...fixed, ...fields].map(([name]) => name), [...fixed, ...fields].map(([, value]) => cell(value))], {
          delimiter,
          record_delimiter: 'windows',
        })
  return encodeExactly(text, encoding) ?? `a character that ${encoding} does not have`
}

const cell = (value: unknown) => (value === null || value === undefined ? '' : plain(value))
