// Writes the hand-made set as files in the shape of departments' forms: a folder for each department, a file for each template,
// and truth.json beside them. The bytes are the same each time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fullPinyinOf } from '../../../gateway/catalogue/match/code/pinyin.ts'
import type { MatchField, MatchForm } from '../../../gateway/catalogue/match/match-form.ts'
import { EN_TEMPLATES } from './en-templates.ts'
import { makeEnglish } from './make-en.ts'
import { type Labelled, makeChinese } from './make-zh.ts'
import { TEMPLATES } from './zh-templates.ts'

const EACH = 6
const SEEDS = { zh: { train: 1, test: 2 }, en: { train: 3, test: 4 } }
/** The share of names that no table of the matcher knows is that of the measured set "unseen". */
const NOISE = { zh: { unseen: 0.15, typos: 0.01 }, en: { unseen: 0.15, typos: 0 } }
/** The English templates name no department. */
const ENGLISH = { id: 'county-services', name: 'County Services' }

const CLASSES = { person: 'resident', org: 'enterprise', household: 'household', place: 'place' } as const
const ABOUT = new Map([...TEMPLATES, ...EN_TEMPLATES].map((t) => [t.matter, CLASSES[t.principal as keyof typeof CLASSES]]))

export interface WrittenCorpus {
  departments: { id: string; name: string }[]
  files: number
  forms: number
  fields: number
  /** `form key#number of the field from 1` -> what it truly asks for. */
  truth: Record<string, string>
  /** form key -> the object class of the hub that it is about. */
  about: Record<string, string>
}

export function writeCorpus(folder: string): WrittenCorpus {
  const sets: Labelled[] = (['train', 'test'] as const).flatMap((split) => [
    makeChinese(split, EACH, SEEDS.zh[split], NOISE.zh),
    makeEnglish(split, EACH, SEEDS.en[split], NOISE.en),
  ])
  const files = new Map<string, { folder: string; forms: MatchForm[] }>()
  const departments = new Map<string, string>()
  const written: WrittenCorpus = { departments: [], files: 0, forms: 0, fields: 0, truth: {}, about: {} }
  for (const { forms, truth } of sets)
    for (const form of forms) {
      const department = form.department ? { id: fullPinyinOf(form.department), name: form.department } : ENGLISH
      departments.set(department.id, department.name)
      const matter = form.key.replace(/[- ]\d+$/, '')
      const name = `${matter}.json`
      const file = files.get(`${department.id}/${name}`) ?? { folder: department.id, forms: [] }
      files.set(`${department.id}/${name}`, file)
      file.forms.push({ key: form.key, title: form.title, fields: numbered(form.fields) })
      written.about[form.key] = ABOUT.get(matter) ?? ''
      for (const i of form.fields.keys()) written.truth[`${form.key}#${i + 1}`] = truth.get(`${form.key}#${i}`) ?? ''
      written.forms++
      written.fields += form.fields.length
    }
  for (const [path, { folder: own, forms }] of files) {
    mkdirSync(join(folder, own), { recursive: true })
    writeFileSync(join(folder, path), `${JSON.stringify({ source: '手工样表 hand-made forms', forms }, null, 1)}\n`)
  }
  written.files = files.size
  written.departments = [...departments].map(([id, name]) => ({ id, name }))
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(written, null, 1)}\n`)
  return written
}

/** A system never has two columns with one name; if chance gave two, the second gets a number. */
function numbered(fields: readonly MatchField[]): MatchField[] {
  const taken = new Set<string>()
  return fields.map((field) => {
    const which = field.code !== undefined ? 'code' : field.path !== undefined ? 'path' : field.name !== undefined ? 'name' : null
    const own = which && field[which]
    if (!which || !own) return field
    let free = own
    for (let n = 2; taken.has(free); n++) free = `${own}${n}`
    taken.add(free)
    return { ...field, [which]: free }
  })
}
