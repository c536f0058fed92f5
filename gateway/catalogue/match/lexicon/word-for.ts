// The best-known Chinese word for a role, period, quality, event or property, for reasons that people read.
import { ZH_PROPERTIES } from './zh-properties.ts'
import { ZH_EVENTS, ZH_PERIODS, ZH_QUALIFIERS, ZH_ROLES } from './zh-qualifiers.ts'

const WORDS = new Map<string, string>()
for (const table of [ZH_ROLES, ZH_PERIODS, ZH_QUALIFIERS, ZH_EVENTS])
  for (const [word, id] of table) if (!WORDS.has(id)) WORDS.set(id, word)
for (const [word, id] of ZH_PROPERTIES) if (!WORDS.has(id)) WORDS.set(id, word)

/** The id itself if it has no Chinese word. */
export const wordFor = (id: string): string => WORDS.get(id) ?? id
