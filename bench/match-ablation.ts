// The matcher without one part at a time.

import type { MatchForm } from '../gateway/catalogue/index.ts'
import { type FormMeanings, readMeanings } from '../gateway/catalogue/match/meaning/form-context.ts'
import { keyed, type Meaning } from '../gateway/catalogue/match/meaning/meaning.ts'
import type { MatchOptions } from '../gateway/catalogue/match/run.ts'
import { compare } from '../gateway/catalogue/match/score/compare.ts'

const changed =
  (change: (m: Meaning) => Partial<Meaning>, context: Partial<FormMeanings['context']> = {}) =>
  (form: MatchForm): FormMeanings => {
    const read = readMeanings(form)
    return { context: { ...read.context, ...context }, meanings: read.meanings.map((m) => keyed({ ...m, ...change(m) })) }
  }

export const ABLATIONS: Readonly<Record<string, MatchOptions>> = {
  'the whole matcher': {},
  'without synonyms': { read: changed((m) => ({ head: '', scope: 'own', rest: [m.text] })) },
  'without roles': { read: changed(() => ({ roles: [] })) },
  'without periods and qualities': { read: changed(() => ({ periods: [], qualities: [], events: [], ordinals: [] })) },
  'without what the form is about': {
    read: changed(() => ({}), { principal: '', matter: '', period: '' }),
    judge: (a, b) => {
      const found = compare(a, b)
      return found.veto === 'generic' || found.veto === 'principal' ? { ...found, veto: undefined } : found
    },
  },
  'without reading codes': { read: changed((m) => (m.language === 'code' ? { head: '', rest: [m.code], certainty: 0.5 } : {})) },
  'without types and values': {
    read: changed(() => ({ kind: 'unknown', codes: [], pattern: '', samples: [], unit: undefined })),
  },
  'without vetoes': { judge: (a, b) => ({ ...compare(a, b), veto: undefined }) },
  'without the model': {
    judge: (a, b) => {
      const { veto } = compare(a, b)
      return { veto, probability: veto ? 0 : 1, atDesk: veto ? 0 : 1 }
    },
  },
}
