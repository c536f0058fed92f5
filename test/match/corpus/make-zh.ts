// The hand-made Chinese set: forms from templates, with the noise of real files; the truth is known because we wrote it.

import { initialsOf } from '../../../gateway/catalogue/match/code/pinyin.ts'
import type { MatchField, MatchForm } from '../../../gateway/catalogue/match/match-form.ts'
import { pick, randomFrom } from './random.ts'
import { TEMPLATES, type Template } from './zh-templates.ts'
import { PROPERTIES, ROLES, SAMPLES } from './zh-words.ts'

export interface Labelled {
  forms: MatchForm[]
  /** `form#index` -> what the field truly asks for. */
  truth: Map<string, string>
  /** `form#index` of fields whose name only the test set uses. */
  unseen: Set<string>
}

const PERIODS: Readonly<Record<string, readonly string[]>> = {
  month: ['本月', '当月'],
  cumulative: ['累计', '本年累计', '年初至今'],
  lastyear: ['上年同期', '去年同期'],
  quarter: ['本季', '本季度'],
  year: ['本年', '全年'],
}
const OWNER: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    place:
      'divCode village town gridName population births deaths movedIn movedOut elderly disabled maleCount femaleCount households',
    org: 'orgName uscc regNo capital scope bizAddress industry founded orgType bizStatus',
    household: 'hhNo hhSize hhIncome poverty',
  }).flatMap(([owner, list]) => list.split(' ').map((property) => [property, owner])),
)

export interface Noise {
  /** Share of names from the list that only the test uses. */
  unseen: number
  typos: number
}

type Style = 'label' | 'label+code' | 'full' | 'code' | 'latin'
const STYLES: readonly Style[] = ['label', 'label', 'label+code', 'label+code', 'full', 'full', 'code', 'latin']

export function makeChinese(split: 'train' | 'test', perTemplate: number, seed: number, noise: Noise): Labelled {
  const random = randomFrom(seed)
  const made: Labelled = { forms: [], truth: new Map(), unseen: new Set() }
  for (const template of TEMPLATES.filter((t) => t.split === split)) {
    for (let n = 0; n < perTemplate; n++) addForm(made, template, n, random, noise)
  }
  return made
}

function addForm(made: Labelled, template: Template, n: number, random: () => number, noise: Noise): void {
  const key = `${template.matter}-${n + 1}`
  const style = pick(random, STYLES)
  const sectioned = style !== 'code' && random() < 0.3
  const year = 2020 + Math.floor(random() * 6)
  const title = pick(random, [
    template.matter,
    `${year}年${template.matter}`,
    `远安县${template.matter}`,
    `关于填报${year}年度${template.matter}的通知`,
    `${template.matter}（试行）`,
  ])
  const fields: MatchField[] = []
  for (const spec of template.fields) {
    if (random() < 0.12) continue
    const [field, truth, unseen] = makeField(spec, template, sectioned, { style, random, noise })
    made.truth.set(`${key}#${fields.length}`, truth)
    if (unseen) made.unseen.add(`${key}#${fields.length}`)
    fields.push(field)
  }
  made.forms.push({ key, title, department: template.department, fields })
}

interface Manner {
  style: Style
  random: () => number
  noise: Noise
}

function makeField(spec: string, template: Template, sectioned: boolean, manner: Manner): [MatchField, string, boolean] {
  const { random, noise } = manner
  if (spec.startsWith('!')) {
    const label = spec.slice(1)
    return [dress(label, label, '', manner), `${template.matter}.${label}`, false]
  }
  const [, period, rest = spec] = /^@(\w+):(.*)$/.exec(spec) ?? []
  const [roleId, id = roleId ?? ''] = rest.includes('/') ? rest.split('/') : [undefined, rest]
  const property = PROPERTIES.get(id)
  if (!property) throw new Error(`${template.matter}: no property ${id}`)
  const fresh = random() < noise.unseen
  const name = pick(random, fresh ? property.unseen : property.seen)
  const role = roleId ? pick(random, ROLES[roleId]?.[random() < noise.unseen / 2 ? 1 : 0] ?? [roleId]) : ''
  const span = period ? pick(random, PERIODS[period] ?? [period]) : ''
  const owner = roleId ?? OWNER[id] ?? template.principal
  const truth = [owner, id, period].filter(Boolean).join('.')
  const inSection = role !== '' && sectioned && random() < 0.7
  const bare = role && id === 'name' && random() < 0.4 && !inSection ? role : `${inSection ? '' : role}${span}${name}`
  const field = dress(bare, `${role}${span}${name}`, inSection ? `${role}信息` : '', manner, property)
  return [field, truth, fresh]
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ['string', 'text', '文本'],
  integer: ['integer', 'number', '数字'],
  number: ['number', 'decimal', '数字'],
  date: ['date', '日期'],
  boolean: ['boolean'],
  file: ['file'],
}

function dress(
  label: string,
  whole: string,
  section: string,
  { style, random, noise }: Manner,
  property?: { type: string; options?: readonly string[]; sample: keyof typeof SAMPLES },
): MatchField {
  const code = initialsOf(whole.replace(/[（(].*$/, '')).replace(/[^a-z\d]/g, '')
  if (style === 'code')
    return { code, ...(random() < 0.5 && property ? { type: pick(random, TYPES[property.type] ?? ['string']) } : {}) }
  const field: MatchField = { label: decorate(label, random, noise), ...(section && { section }) }
  const type = property?.type ?? (/日期|时间/.test(label) ? 'date' : 'string')
  if (style === 'label+code') field.code = random() < 0.5 ? code.toUpperCase() : code
  if (style === 'latin') field.name = `field_${Math.floor(random() * 90) + 10}`
  if (style === 'full') {
    field.type = pick(random, TYPES[type] ?? ['string'])
    if (property?.options && random() < 0.8)
      field.enum = random() < 0.5 ? property.options : property.options.map((o, i) => `${i + 1}.${o}`)
    if (property && random() < 0.7) {
      const values = property.options ?? SAMPLES[property.sample]
      field.samples = [pick(random, values), pick(random, values), pick(random, values)]
    }
  }
  return field
}

function decorate(label: string, random: () => number, noise: Noise): string {
  let text = label
  if (random() < noise.typos && text.length > 3) {
    const at = 1 + Math.floor(random() * (text.length - 2))
    text =
      random() < 0.5 ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
  }
  const luck = random()
  if (luck < 0.06) return `*${text}`
  if (luck < 0.12) return `${text}：`
  if (luck < 0.18) return text.replace('(', '（').replace(')', '）')
  if (luck < 0.22) return `${1 + Math.floor(random() * 20)}.${text}`
  if (luck < 0.26) return `${text}（必填）`
  if (luck < 0.3) return text.replace(/\(([^)]*)\)/, '')
  return text
}
