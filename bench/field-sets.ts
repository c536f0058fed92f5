// Field lists of others with their truth: JSON files in a folder, each {forms: [{key, title, fields: [{label, section, type,
// definition}]}]}. `definition` is the publisher's own id of what is asked. The lists are not in this repository.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMatchForms } from '../gateway/catalogue/index.ts'
import type { MatchForm } from '../gateway/catalogue/match/match-form.ts'

export interface FieldSet {
  name: string
  language: 'zh' | 'en'
  forms: MatchForm[]
  /** In the order of the forms and their fields; '' if it is not judged. */
  truth: string[]
  form: string[]
  label: string[]
}

interface Raw {
  label?: string
  section?: string
  definition?: string
}

/** `aliases.json` in the folder says which ids are two spellings of one thing: read by eye, [[id, id], ...] by set. */
export function readFieldSets(folder: string): FieldSet[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'aliases.json')
  const aliases: Record<string, string[][]> = readdirSync(folder).includes('aliases.json')
    ? JSON.parse(readFileSync(join(folder, 'aliases.json'), 'utf8'))
    : {}
  return files.sort().map((file) => {
    const name = file.replace('.json', '')
    const json = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { forms: { key: string; fields: Raw[] }[] }
    const same = new Map((aliases[name] ?? []).flatMap((ids) => ids.map((id): [string, string] => [id, ids[0] ?? id])))
    const raw = json.forms.flatMap((form) => form.fields.map((field) => ({ form: form.key, ...field })))
    return {
      name,
      language: name.startsWith('zh') ? 'zh' : 'en',
      forms: readMatchForms(json),
      truth: raw.map(({ definition = '' }) => same.get(definition) ?? definition),
      form: raw.map(({ form }) => form),
      label: raw.map(({ label = '' }) => label),
    }
  })
}

/** Ids with ~ are not judged where they are equal, e.g. a local id that is used for several things. */
export const judged = (a: string, b: string): boolean => a !== '' && b !== '' && !(a === b && a.startsWith('~'))

export interface PairCount {
  pairs: number
  merged: number
  right: number
}

/** Pairs of fields of different forms, by truth, by cluster and by both. */
export function countPairs({ truth, form }: Pick<FieldSet, 'truth' | 'form'>, clusters: readonly string[]): PairCount {
  const count = (keys: readonly (string | undefined)[]) => {
    const all = new Map<string, Map<string, number>>()
    for (const [i, key] of keys.entries()) {
      if (key === undefined) continue
      const forms = all.get(key) ?? new Map<string, number>()
      forms.set(form[i] ?? '', (forms.get(form[i] ?? '') ?? 0) + 1)
      all.set(key, forms)
    }
    let pairs = 0
    for (const forms of all.values()) {
      const sum = [...forms.values()].reduce((n, k) => n + k, 0)
      pairs += (sum * sum - [...forms.values()].reduce((n, k) => n + k * k, 0)) / 2
    }
    return pairs
  }
  const known = truth.map((t) => (t === '' ? undefined : t))
  const firm = truth.map((t) => (t === '' || t.startsWith('~') ? undefined : t))
  const both = (of: readonly (string | undefined)[]) => of.map((t, i) => (t === undefined ? undefined : `${t}\n${clusters[i]}`))
  const unjudged = count(both(known.map((t) => (t?.startsWith('~') ? t : undefined))))
  return {
    pairs: count(firm),
    merged: count(known.map((t, i) => (t === undefined ? undefined : clusters[i]))) - unjudged,
    right: count(both(firm)),
  }
}
