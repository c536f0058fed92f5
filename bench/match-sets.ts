// The forms for measuring the matcher, each field with its true meaning. The test split has other templates than the training
// split, and names that occur neither in the training forms nor, on purpose, in the matcher's tables.
import { existsSync, readFileSync } from 'node:fs'
import type { MatchForm } from '../gateway/catalogue/index.ts'
import type { MatchField } from '../gateway/catalogue/match/match-form.ts'
import { makeEnglish } from '../test/match/corpus/make-en.ts'
import { type Labelled, makeChinese } from '../test/match/corpus/make-zh.ts'

export interface MeasuredSet {
  name: string
  language: 'zh' | 'en'
  forms: MatchForm[]
  /** In the order of the forms and their fields; undefined if the truth is unknown. */
  truth: (string | undefined)[]
}

const flat = (name: string, language: 'zh' | 'en', { forms, truth }: Labelled): MeasuredSet => ({
  name,
  language,
  forms,
  truth: forms.flatMap((form) => form.fields.map((_, i) => truth.get(`${form.key}#${i}`))),
})

export const SEEDS = { zhTest: 2, enTest: 4, zhKnown: 12, enKnown: 14 }

export function measuredSets(tuning: string): MeasuredSet[] {
  const sets = [
    flat('zh unseen', 'zh', makeChinese('test', 6, SEEDS.zhTest, { unseen: 0.15, typos: 0.01 })),
    flat('zh known words', 'zh', makeChinese('test', 6, SEEDS.zhKnown, { unseen: 0, typos: 0.01 })),
    flat('en unseen', 'en', makeEnglish('test', 6, SEEDS.enTest, { unseen: 0.15, typos: 0 })),
    flat('en known words', 'en', makeEnglish('test', 6, SEEDS.enKnown, { unseen: 0, typos: 0 })),
  ]
  const federal = `${tuning}/forms-us.json`
  if (existsSync(federal)) sets.push(federalSet(federal))
  else console.log(`${federal} is not there: the federal forms are left out.`)
  return sets
}

const FAMILY: readonly [RegExp, string][] = [
  [/fullname|^name$/i, 'name'],
  [/phone/i, 'phone'],
  [/vafile/i, 'vaFile'],
  [/^(?!generic).*address/i, 'address'],
  [/date$/i, 'date'],
  [/marriages/i, 'marriages'],
]
const ROLE =
  /(veteran|spouse|child(?:ren)?|dependents?|claimant|applicant|relative|sponsor|guardian|student|patient|preparer|parent|provider|institution|official|contact(?!info)|employers?|stepchild(?:ren)?|deaths?)/gi
const SAYS_NOTHING =
  /(information|info|details|data|identification|full|name|number|address|phone|telephone|email|social|security|ssn|file|va|date|of|the|is|personal|contact)/gi

/** The label of a federal form is its `definition`; the path gives the person, and for dates and numbers the matter. */
function federalSet(file: string): MeasuredSet {
  const { forms } = JSON.parse(readFileSync(file, 'utf8')) as {
    forms: { key: string; title: string; fields: (MatchField & { definition?: string })[] }[]
  }
  const truthOf = ({ definition, path = '' }: MatchField & { definition?: string }): string | undefined => {
    if (!definition) return undefined
    const family = FAMILY.find(([test]) => test.test(definition))?.[1] ?? definition
    const words = path.replace(/dob\b|birthDate|dateOfBirth/gi, 'birth').replace(/\bcell/g, 'mobile')
    const roles = [...words.matchAll(ROLE)].map(([role]) => role.toLowerCase().replace(/(ren|s)$/, ''))
    const rest = (words.split('.').at(-1) ?? '')
      .replace(ROLE, '')
      .replace(SAYS_NOTHING, '')
      .replace(/signed|signature/i, 'sign')
      .toLowerCase()
    return [family, [...new Set(roles)].sort().join('+'), rest].join('|')
  }
  return {
    name: 'federal (en)',
    language: 'en',
    forms: forms.map(({ key, title, fields }) => ({ key, title, fields: fields.map(({ definition: _, ...field }) => field) })),
    truth: forms.flatMap((form) => form.fields.map(truthOf)),
  }
}
