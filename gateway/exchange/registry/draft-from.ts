// Drafts a first manifest from a department's documents. The reader that binds forms to elements also reads these labels. No
// network call is made and nothing is stored.
import {
  type Bounded,
  catalogueIn,
  type DraftKind,
  draftManifest,
  job,
  type ManifestDraft,
  type Suggest,
  shareCatalogue,
  type Tools,
} from '../../../connectors/index.ts'
import { HubError, type Label } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { createElementIndex, type ElementIndex, suggest } from '../../catalogue/index.ts'

export interface DraftWanted {
  kind: DraftKind
  text: string | Uint8Array
  fileName?: string | undefined
  id: string
  department: string | { id: string; name: Label }
}

const IDENTIFIER = /^[a-z][a-z0-9-]{1,40}$/
const MOST_BYTES = 8_000_000

/** Throws HubError BAD_INPUT for an unusable document or invalid ids. */
export async function draftFrom(
  catalogue: Pick<Catalogue, 'elements' | 'codeLists'>,
  wanted: DraftWanted,
): Promise<ManifestDraft> {
  const { id, department, text } = wanted
  for (const one of [id, typeof department === 'string' ? department : department.id])
    if (!IDENTIFIER.test(one))
      throw new HubError('BAD_INPUT', {
        sentence: { zh: '标识只能用小写字母、数字和连字符。', en: 'An identifier is of small letters, digits and hyphens.' },
      })
  if (text.length > MOST_BYTES) throw new HubError('BAD_INPUT', { detail: 'the document is too large' })
  const { elements, codeLists } = catalogue
  return draftManifest(wanted, { id, department, elements, codeLists, suggest: bound(catalogue) })
}

const TYPES: Readonly<Record<string, string>> = { number: 'decimal', instant: 'date', text: 'string' }
const indexes = new WeakMap<object, ElementIndex>()

/** The catalogue's binding in the form that the draft needs. */
function bound({ elements, codeLists }: Pick<Catalogue, 'elements' | 'codeLists'>): Suggest {
  const labels = (list: string) => codeLists.get(list)?.codes.map(({ label }) => label.zh)
  const index = indexes.get(elements) ?? createElementIndex([...elements.values()], labels)
  indexes.set(elements, index)
  return ({ name, label, type, unit, codes, samples }, objectClass) => {
    const field = { code: name, label: label || undefined, type: TYPES[type] ?? type, unit, samples }
    const found = suggest({ ...field, enum: codes.length > 0 ? codes : undefined }, index, { objectClass })
    return found.map(({ element, probability, reasons }) => ({ element: element.id, probability, reasons }))
  }
}

/** Runs in a bounded process that shares the catalogue. */
export const draftShared = (wanted: DraftWanted, { shared }: Tools): Promise<ManifestDraft> =>
  draftFrom(catalogueIn(shared), wanted)

const DRAFT = job<typeof draftShared>('draftShared', new URL('./draft-from.ts', import.meta.url))

/** Like `draftFrom`; also throws TOO_HEAVY and BUSY. */
export const draftIn = (
  bounded: Bounded,
  account: string,
  catalogue: Pick<Catalogue, 'elements' | 'codeLists'>,
  wanted: DraftWanted,
): Promise<ManifestDraft> => bounded.run(DRAFT, wanted, { account, shared: shareCatalogue(catalogue) })
