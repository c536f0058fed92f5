// Submits a hostile document as people do, and returns the outcome.

import { readRows } from '../../connectors/file/read-rows.ts'
import { type Bounded, createManifestReader } from '../../connectors/index.ts'
import { createEvaluator } from '../../connectors/jsonata/index.ts'
import { createReplyReader } from '../../connectors/replies/index.ts'
import { makeFileIn, readIn } from '../../gateway/asking/index.ts'
import { draftIn } from '../../gateway/exchange/index.ts'
import { linesIn } from '../../gateway/exchange/web-systems/account-lines.ts'
import { ElementMap, type Form, HubError, standardCodeLists, standardElements } from '../../schema/index.ts'
import type { Hostile } from './hostile-makers.ts'

const codeLists = new Map(standardCodeLists().map((list) => [list.id, list]))
const catalogue = { elements: new ElementMap(standardElements(), codeLists), codeLists }
const label = { zh: '字段', en: 'Field' }
const form: Form = {
  ...{ id: 'a:b', version: 1, department: 'a', title: label, objectClass: 'resident', period: 'NONE', rules: [] },
  fields: [{ code: 'a', label, element: 'resident.name', required: false }],
} as never

/** The words of the refusal; null: it was answered. */
export async function handIn(
  bounded: Bounded,
  { id, way, name = '' }: Hostile,
  given: string | Uint8Array,
): Promise<string | null> {
  const text = String(given)
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
  const account = `somebody with ${id}`
  const drafted = async (kind: 'graphql' | 'openapi' | 'wsdl' | 'sample') => {
    const source = { kind, text: way === 'sample' ? bytes : text, fileName: name, id: 'hostile', department: 'hostile' }
    const { manifest } = await draftIn(bounded, account, catalogue, source)
    // As the page that shows it does; its findings are for the person who completes the draft.
    await createManifestReader(bounded).check(manifest, catalogue, account)
  }
  try {
    switch (way) {
      case 'manifest': {
        const checked = await createManifestReader(bounded).check(text, catalogue, account)
        return 'problems' in checked ? (checked.problems[0]?.message ?? '') : null
      }
      case 'head':
        return (await createManifestReader(bounded).head(text, account)) ? null : 'it does not say at least its id'
      case 'form': {
        const { forms, problems } = await readIn(bounded, account)({ name, bytes })
        return forms.length > 0 ? null : (problems[0]?.message.en ?? '')
      }
      case 'expression': {
        const [result] = await createEvaluator(bounded, account).evaluate([{ text, input: {} }])
        return result && 'problem' in result ? result.problem : null
      }
      case 'accounts':
        await linesIn(bounded, account, text)
        return null
      case 'print': {
        const rows = Array.from({ length: 500 }, () => ({ a: text }))
        const pdf = { department: 'a', printedAt: '2026-11-28 09:00' }
        await makeFileIn(bounded, account, { form, rows, rowSets: {}, isList: true, template: null, pdf })
        return null
      }
      case 'file': {
        const source = {
          name: name || 'a.xlsx',
          size: bytes.length,
          async *bytes() {
            yield Buffer.from(bytes)
          },
        }
        const reading = {
          format: name.endsWith('json') ? 'json' : 'xlsx',
          encoding: 'UTF-8',
          delimiter: ',',
          skip: 0,
          measure: 'bytes',
          rows: '$',
        } as const
        const rows = readRows(source, {
          ...reading,
          sheet: undefined,
          layout: undefined,
          most: 8_000_000,
          apart: { bounded, account },
        })
        for await (const { problem } of rows) if (problem) return problem
        return null
      }
      case 'reply': {
        const format = text.startsWith('<') ? 'xml' : 'json'
        const read = await createReplyReader(bounded, bounded, account)({ text, format, lists: new Set() })
        if ('problem' in read) return read.problem
        return read.value === undefined ? 'it is not what was agreed' : null
      }
      default:
        await drafted(way)
        return null
    }
  } catch (error) {
    if (error instanceof HubError && error.code !== 'INTERNAL') return error.message
    throw error
  }
}
