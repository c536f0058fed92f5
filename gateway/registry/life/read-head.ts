// Whose manifest a text is, as far as it says: a draft is kept while it is still wrong, but never without its id and department.
import { parse } from 'yaml'
import { HubError } from '../../../schema/index.ts'

const IDENTIFIER = /^[a-z][a-z0-9-]{1,40}$/
const MOST_CHARACTERS = 512_000

export interface Head {
  id: string
  department: string
  /** Names of settings that it marks secret. */
  secrets: string[]
}

export function readHead(text: string): Head {
  let raw: unknown
  try {
    raw = text.length > MOST_CHARACTERS ? null : parse(text, { maxAliasCount: 100, logLevel: 'silent' })
  } catch {
    raw = null
  }
  const { id, department, settings } = (raw ?? {}) as { id?: unknown; department?: { id?: unknown }; settings?: object }
  const of = department?.id
  if (typeof id === 'string' && IDENTIFIER.test(id) && typeof of === 'string' && IDENTIFIER.test(of)) {
    const declared = Object.entries((settings ?? {}) as Record<string, { secret?: unknown } | null>)
    return { id, department: of, secrets: declared.filter(([, one]) => one?.secret === true).map(([name]) => name) }
  }
  throw new HubError('MANIFEST_INVALID', {
    sentence: {
      zh: '连接清单至少要写明 id 和 department.id 才能保存为草稿。',
      en: 'To be kept as a draft, a manifest says at least its id and its department.id.',
    },
  })
}
