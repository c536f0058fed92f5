// Groups of fields that ask for the same value, each with its few distinct wordings (faces). A new field is compared with faces,
// not with members: a name asked a thousand times in one wording is one comparison.
import type { Comparison } from '../score/compare.ts'
import type { Item } from '../score/veto.ts'
import { handlesOf, openPostings } from './candidates.ts'

/** More faces add nothing beyond the first ones. */
const FACES = 10
const COMPARED = 24

export type Judge = (a: Item, b: Item) => Comparison

export interface Match extends Comparison {
  group: number
  face: Item
}

export interface Groups {
  /** Opens a group and returns its number. */
  open(item: Item): number
  /** Adds another wording to a group. */
  face(group: number, item: Item): void
  faces(group: number): readonly Item[]
  /** Groups like this field, best first. */
  like(item: Item): Match[]
  readonly size: number
}

const looksOf = ({ meaning: m, context }: Item): string =>
  [
    m.language,
    m.key,
    m.text,
    m.code,
    m.kind,
    m.unit?.dimension,
    m.codes.join(),
    m.pattern,
    context.principal,
    context.matter,
  ].join('\t')

/** Pairs without a veto first, then by probability. */
const order = (a: Comparison, b: Comparison): number =>
  Number(a.veto !== undefined) - Number(b.veto !== undefined) || b.probability - a.probability

/** `every`: a veto by any face of a group vetoes the group; `best`: only the veto of the most similar face. */
export function openGroups(judge: Judge, vetoed: 'every' | 'best' = 'every'): Groups {
  const faces: Item[][] = []
  const looks: Set<string>[] = []
  const postings = openPostings()
  const add = (group: number, item: Item) => {
    const look = looksOf(item)
    const known = looks[group]
    const list = faces[group]
    if (!known || !list || known.has(look) || list.length >= FACES) return
    known.add(look)
    list.push(item)
    postings.add(handlesOf(item), group)
  }
  return {
    open(item) {
      faces.push([])
      looks.push(new Set())
      add(faces.length - 1, item)
      return faces.length - 1
    },
    face: add,
    faces: (group) => faces[group] ?? [],
    like(item) {
      const groups = postings.find(handlesOf(item), COMPARED)
      const matches: Match[] = []
      for (const group of groups) {
        const list = faces[group] ?? []
        let best: Match | undefined
        let veto: Match['veto']
        for (const face of list) {
          const found = judge(item, face)
          veto ??= found.veto
          if (!best || order(found, best) < 0) best = { ...found, group, face }
        }
        if (best) matches.push({ ...best, veto: best.veto ?? (vetoed === 'every' ? veto : undefined) })
      }
      return matches.sort((a, b) => order(a, b) || a.group - b.group)
    },
    get size() {
      return faces.length
    },
  }
}
