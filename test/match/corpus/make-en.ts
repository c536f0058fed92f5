// The hand-made English set: nested paths, flat camelCase, snake_case and spoken labels, with known truth.
import type { MatchField } from '../../../gateway/catalogue/match/match-form.ts'
import { EN_TEMPLATES } from './en-templates.ts'
import { EN_PROPERTIES, EN_ROLES } from './en-words.ts'
import type { Labelled, Noise } from './make-zh.ts'
import { pick, randomFrom } from './random.ts'

type Style = 'nested' | 'camel' | 'snake' | 'label' | 'possessive'
const STYLES: readonly Style[] = ['nested', 'nested', 'camel', 'snake', 'label', 'possessive']

const camel = (words: string) => words.replace(/[^A-Za-z\d ]/g, '').replace(/ (\w)/g, (_, c: string) => c.toUpperCase())
const snake = (words: string) => words.toLowerCase().replace(/[^a-z\d]+/g, '_')
const title = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export function makeEnglish(split: 'train' | 'test', perTemplate: number, seed: number, noise: Noise): Labelled {
  const random = randomFrom(seed)
  const made: Labelled = { forms: [], truth: new Map(), unseen: new Set() }
  for (const template of EN_TEMPLATES.filter((t) => t.split === split)) {
    for (let n = 0; n < perTemplate; n++) {
      const key = `${template.matter} ${n + 1}`
      const style = pick(random, STYLES)
      const detailed = random() < 0.5
      const fields: MatchField[] = []
      for (const spec of template.fields) {
        if (random() < 0.12) continue
        const own = spec.startsWith('!')
        const [roleId, id = roleId ?? ''] = !own && spec.includes('/') ? spec.split('/') : [undefined, own ? spec.slice(1) : spec]
        const property = own ? undefined : EN_PROPERTIES.get(id)
        if (!own && !property) throw new Error(`${template.matter}: no property ${id}`)
        const fresh = !own && random() < noise.unseen
        const name = property ? pick(random, fresh ? property.unseen : property.seen) : id
        const role = roleId ? (EN_ROLES[roleId]?.[random() < noise.unseen / 2 ? 1 : 0] ?? roleId) : ''
        const truth = own ? `${template.matter}.${id}` : `${roleId ?? template.principal}.${id}`
        const field = spell(style, role, name, random)
        if (property && detailed) Object.assign(field, detailsOf(property, random))
        made.truth.set(`${key}#${fields.length}`, truth)
        if (fresh) made.unseen.add(`${key}#${fields.length}`)
        fields.push(field)
      }
      const year = 2020 + Math.floor(random() * 6)
      made.forms.push({ key, title: random() < 0.5 ? title(template.matter) : `${title(template.matter)} ${year}`, fields })
    }
  }
  return made
}

const detailsOf = (
  property: { type: string; options?: readonly string[]; sample: readonly string[] },
  random: () => number,
): MatchField => ({
  type: property.type,
  ...(property.options && random() < 0.6 && { enum: property.options }),
  ...(random() < 0.5 && { samples: [pick(random, property.options ?? property.sample)] }),
})

function spell(style: Style, role: string, name: string, random: () => number): MatchField {
  const whole = role ? `${role} ${name}` : name
  if (style === 'nested') {
    const section = role ? `${camel(role)}${pick(random, ['', 'Information', 'Info', 'Details'])}.` : ''
    return { path: `${section}${camel(name.replace(/[A-Z]{2,}/g, (w) => w.toLowerCase()))}`, name: camel(name) }
  }
  if (style === 'camel') return { name: camel(whole.replace(/[A-Z]{2,}/g, (w) => w.toLowerCase())) }
  if (style === 'snake') return { name: snake(whole) }
  if (style === 'possessive' && role) return { label: random() < 0.5 ? `${title(role)}'s ${name}` : `${title(name)} of ${role}` }
  return { label: title(whole) }
}
